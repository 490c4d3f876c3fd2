"""The rows of a reaction form about passages of the report: each with the heading or caption that it stands under."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from rekenaudit.document.boom import Knoop, tekst
from rekenaudit.document.ontvanger import Ontvanger
from rekenaudit.document.verschil.blokken import Blok, blokken
from rekenaudit.document.wederhoorstukken import KADER
from rekenaudit.wederhoor.rijen import RAPPORT, Bladen, Formulierrij, Stuk, bijschrift_van, paginas_van

_PASSAGES = frozenset({"alinea", "punt", "tabelrij"})
_KOPPEN = frozenset({"h2", "h3", "h4", "h5"})
_Rij = tuple[str, str]
"""Place and words of a row of a table."""


def rijen_van_passages(stuk: Stuk, voor: Ontvanger) -> Bladen:
    """List the passages of the report that name a party."""
    paginas, titels = paginas_van(stuk), _Titels()
    titels.loop(stuk.boom, "")
    rijen = [
        Formulierrij(
            titels.titels.get(blok.plek, RAPPORT),
            stuk.document,
            paginas.get(blok.plek, 0),
            blok.plek,
            "",
            titels.rijen.get((blok.plek, blok.tekst), blok.tekst),
        )
        for blok in blokken(stuk.boom, {})
        if _is_passage(blok) and voor.eigen(blok.tekst, *blok.waarden, titels.groepen.get((blok.plek, blok.tekst), ""))
        if (blok.plek, blok.tekst) not in titels.groepskoppen
    ]
    return {RAPPORT: tuple(dict.fromkeys(rijen))} if rijen else {}


def _is_passage(blok: Blok) -> bool:
    return blok.plek not in {"", KADER} and blok.soort in _PASSAGES


@dataclass(frozen=True, slots=True)
class _Titels:
    """What stands above a passage.

    Attributes:
        titels: id of a place → its heading, or the caption of the table that it is in.
        rijen: place and words of a row of a table → the same with the headers of its columns.
        groepen: place and words of a row → the title of its group of rows.
        groepskoppen: place and words of rows that are the title of a group.
    """

    titels: dict[str, str] = field(default_factory=dict)
    rijen: dict[_Rij, str] = field(default_factory=dict)
    groepen: dict[_Rij, str] = field(default_factory=dict)
    groepskoppen: set[_Rij] = field(default_factory=set)

    def loop(self, knoop: Knoop, titel: str, plek: str = "") -> None:
        plek = knoop.attr("id") or plek
        if knoop.tag == "figure":
            titel = bijschrift_van(knoop) or titel
        if knoop.tag == "section":
            titel = next((tekst(k).strip() for k in knoop.knopen() if k.tag in _KOPPEN), titel)
        self.titels.setdefault(plek, titel)
        if knoop.tag == "table":
            self.rijen.update(_met_koppen(knoop, plek))
            self._groepeer(knoop, plek)
        for kind in knoop.knopen():
            self.loop(kind, titel, plek)

    def _groepeer(self, tabel: Knoop, plek: str) -> None:
        groep = ""
        for rij in (r for deel in tabel.knopen() for r in deel.knopen()):
            for blok in blokken(rij, {}):
                sleutel = (rij.attr("id") or plek, blok.tekst)
                if "groep" in rij.klassen():
                    groep = blok.tekst
                    self.groepskoppen.add(sleutel)
                elif groep:
                    self.groepen[sleutel] = groep


def _met_koppen(tabel: Knoop, plek: str) -> Iterator[tuple[_Rij, str]]:
    """Write every row as lines: its name, and then each column with its header."""
    koppen: Mapping[int, str] = {}
    for rij in (r for deel in tabel.knopen() for r in deel.knopen()):
        cellen = rij.knopen()
        if all(c.attr("scope") == "col" for c in cellen):
            koppen = dict(enumerate(tekst(c).strip() for c in cellen))
        elif len(cellen) == len(koppen):
            (blok,) = blokken(rij, {})
            eerste, *rest = blok.tekst.split(" | ")
            if len(rest) == len(cellen) - 1:
                regels = (f"{koppen[nummer]}: {waarde}" for nummer, waarde in enumerate(rest, start=1))
                yield (rij.attr("id") or plek, blok.tekst), "\n".join((eerste, *regels))
