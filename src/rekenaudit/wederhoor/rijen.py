"""The rows of a reaction form: every finding, value, delivered fact, verdict and passage that concerns a party."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rekenaudit.corrections.waarden import schrijf_correctiewaarde
from rekenaudit.document.boom import Knoop, alle, tekst
from rekenaudit.document.ontvanger import Ontvanger
from rekenaudit.indicators.klein import is_klein
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.eenheid import BasisEenheid
from rekenaudit.model.feit import Feit, FeitSleutel
from rekenaudit.model.figuur import Figuurgegevens
from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.model.studie import Studie
from rekenaudit.notation.waarden import schrijf_afwezig
from rekenaudit.notation.woorden import met_hoofdletter
from rekenaudit.wederhoor.passages import figuurwaarden

BEVINDINGEN, CIJFERS, BRONGEGEVENS, OORDELEN, RAPPORT = "Bevindingen", "Cijfers", "Brongegevens", "Oordelen", "Rapport"
CONCLUSIES, AANBEVELINGEN = "Conclusies", "Aanbevelingen"
_NIET_TE_CONTROLEREN = frozenset({Aanwezigheid.NIET_GELEVERD, Aanwezigheid.NIET_VAN_TOEPASSING})
_GEEN_WAARDE = frozenset(schrijf_afwezig(a) for a in (*_NIET_TE_CONTROLEREN, Aanwezigheid.ONDERDRUKT))
"""What is printed for a value that a party cannot confirm; one that is missing it can still give."""


@dataclass(frozen=True, slots=True)
class Formulierrij:
    """A row of a form.

    Attributes:
        wat: what it is about, in words.
        document: name of the document; empty for a delivered fact that no document prints as it is.
        pagina: page in the PDF; 0 when it is not known.
        blok: id of the block.
        sleutel: key of the value; empty for a text.
        tekst: the passage or value as printed.
    """

    wat: str
    document: str
    pagina: int
    blok: str
    sleutel: str
    tekst: str


Bladen = Mapping[str, tuple[Formulierrij, ...]]
"""Sheet → its rows; every sheet has at least one."""


@dataclass(frozen=True, slots=True)
class Stuk:
    """A document that a party is sent.

    Attributes:
        document: its name in the version.
        boom: its tree as sent.
        paginas: id of a place → page in the PDF.
    """

    document: str
    boom: Knoop
    paginas: Mapping[str, int]


def rijen_van_bijlage(stuk: Stuk, figuren: Mapping[str, Figuurgegevens]) -> Bladen:
    """List the findings, values and verdicts of the appendix about a municipality.

    A value that a figure and a table show has one row, at the table.
    """
    loper = _Loper(stuk, figuren)
    loper.loop(stuk.boom, "", 0, "")
    in_tabel = {rij.sleutel for rij in loper.cijfers if rij.blok not in figuren}
    eigen = [rij for rij in loper.cijfers if rij.blok not in figuren or rij.sleutel not in in_tabel]
    cijfers = [rij for rij in eigen if rij.tekst not in _GEEN_WAARDE]
    return {
        blad: tuple(dict.fromkeys(rijen))
        for blad, rijen in (
            (BEVINDINGEN, loper.bevindingen),
            (CIJFERS, cijfers),
            (OORDELEN, loper.oordelen),
        )
        if rijen
    }


def rijen_van_feiten(
    studie: Studie, voor: Ontvanger, feiten: Mapping[FeitSleutel, Feit], kengetallen: Kengetallen
) -> Bladen:
    """List what was delivered about a municipality, or by another body; small counts of persons stay hidden."""
    rijen = []
    eenheden = kengetallen.eenheden
    for sleutel in sorted(feiten):
        feit = feiten[sleutel].geleverd
        hoort = sleutel.gemeente == voor.gemeente if voor.gemeente else sleutel.bron in voor.bronnen
        if hoort and feit.aanwezigheid not in _NIET_TE_CONTROLEREN:
            bron = studie.bronnen[sleutel.bron]
            grootheid = bron.grootheden[sleutel.grootheid]
            delen = (kengetallen.dimensies[d].waarden[w] for d, w in sleutel.dimensies)
            plek = () if voor.gemeente else (sleutel.gemeente,)
            titel = grootheid.titel or sleutel.grootheid
            wat = ", ".join((met_hoofdletter(titel), *plek, sleutel.jaar, *delen))
            waarde = _feitwaarde(feit, eenheden[grootheid.eenheid], studie.drempel_personen)
            rijen.append(Formulierrij(f"{wat} ({bron.vermelding})", "", 0, "", str(sleutel), waarde))
    return {BRONGEGEVENS: tuple(rijen)} if rijen else {}


def _feitwaarde(feit: Feit, eenheid: BasisEenheid, drempel: int) -> str:
    if eenheid.personen and is_klein(feit.waarde, drempel):
        return f"minder dan {drempel}"
    return schrijf_correctiewaarde((feit.waarde, feit.aanwezigheid), eenheid)


class _Loper:
    """Walks through an appendix; knows where it is."""

    def __init__(self, stuk: Stuk, figuren: Mapping[str, Figuurgegevens]) -> None:
        self._stuk = stuk
        self._figuren = figuren
        self.bevindingen: list[Formulierrij] = []
        self.cijfers: list[Formulierrij] = []
        self.oordelen: list[Formulierrij] = []

    def loop(self, knoop: Knoop, blok: str, pagina: int, onder: str) -> None:
        blok = knoop.attr("id") or blok
        pagina = self._stuk.paginas.get(knoop.attr("id"), pagina)
        if knoop.tag in {"nav", "header"}:
            return
        if knoop.tag == "figure":
            onder = bijschrift_van(knoop)
            self._beeld(knoop, pagina, onder)
        if knoop.tag == "table":
            self._tabel(knoop, blok, pagina, onder)
            return
        if knoop.tag == "section":
            onder = next((tekst(k) for k in knoop.knopen() if k.tag in {"h2", "h3", "h4"}), onder)
        if knoop.tag in {"p", "li", "figcaption"}:
            self._waarden(knoop, (blok, pagina, onder))
        for kind in knoop.knopen():
            if knoop.tag not in {"p", "figcaption"}:
                self.loop(kind, blok, pagina, onder)

    def _tabel(self, tabel: Knoop, blok: str, pagina: int, onder: str) -> None:
        koppen: list[str] = []
        for rij in (r for deel in tabel.knopen() for r in deel.knopen()):
            id_ = rij.attr("id")
            pagina = self._stuk.paginas.get(id_, pagina)
            cellen = rij.knopen()
            if all(c.tag == "th" for c in cellen):
                koppen = koppen or [tekst(c) for c in cellen]
            elif id_.startswith("bevinding-"):
                self.bevindingen.append(self._rij("Bevinding", pagina, id_, "", _alineas(cellen[0])))
            elif id_.startswith("norm-"):
                self.oordelen.append(self._rij(f"Oordeel: {onder}", pagina, id_, "", _alineas(*cellen[1:])))
            else:
                naam = next((tekst(c) for c in cellen if c.tag == "th"), "")
                for cel, kop in zip(cellen, [*koppen, *[""] * len(cellen)], strict=False):
                    wat = ": ".join(filter(None, (onder, ", ".join(filter(None, (naam, kop))))))
                    self._waarden(cel, (id_ or blok, pagina, wat))

    def _waarden(self, knoop: Knoop, plek: tuple[str, int, str]) -> None:
        blok, pagina, wat = plek
        for deel in alle(knoop):
            if deel.tag == "data":
                self.cijfers.append(self._rij(wat, pagina, blok, deel.attr("data-ref"), tekst(deel)))

    def _beeld(self, figuur: Knoop, pagina: int, onder: str) -> None:
        gegevens = self._figuren.get(figuur.attr("id"))
        for waarde in figuurwaarden(gegevens, None) if gegevens else ():
            wat = f"{onder}: {waarde.omschrijving}"
            self.cijfers.append(self._rij(wat, pagina, figuur.attr("id"), waarde.ref, waarde.tekst))

    def _rij(self, wat: str, pagina: int, blok: str, sleutel: str, inhoud: str) -> Formulierrij:
        return Formulierrij(wat, self._stuk.document, pagina, blok, sleutel, inhoud)


def bijschrift_van(figuur: Knoop) -> str:
    """Give the caption of a table or figure."""
    return next((tekst(k).strip() for k in figuur.knopen() if k.tag == "figcaption"), "")


def _alineas(*cellen: Knoop) -> str:
    return "\n".join(deel for cel in cellen for deel in _delen(cel) if deel)


def _delen(cel: Knoop) -> Iterable[str]:
    binnen = [k for k in alle(cel) if k.tag in {"p", "li"}]
    return [tekst(k).strip() for k in binnen] or [tekst(cel).strip()]


def paginas_van(stuk: Stuk) -> Mapping[str, int]:
    """Give every id its page; one that the PDF has no place for has that of what it stands in."""
    gevonden: dict[str, int] = {}

    def loop(knoop: Knoop, pagina: int) -> None:
        pagina = stuk.paginas.get(knoop.attr("id"), pagina)
        if knoop.attr("id"):
            gevonden[knoop.attr("id")] = pagina
        for kind in knoop.knopen():
            loop(kind, pagina)

    loop(stuk.boom, 0)
    return gevonden
