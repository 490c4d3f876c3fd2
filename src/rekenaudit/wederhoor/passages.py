"""The passages of a report about one party: its own text and values in their place, everything of others masked.

Conclusions and recommendations, when the report has them, are about all municipalities: these each get all of them.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from rekenaudit.document.boom import Knoop, alle, tekst
from rekenaudit.document.ontvanger import MASKER, Ontvanger
from rekenaudit.model.figuur import Figuurgegevens
from rekenaudit.wederhoor.maskeren import maskeer
from rekenaudit.wederhoor.snoeien import is_conclusie, zonder_dode_koppelingen
from rekenaudit.wederhoor.tabelpassages import eigen_tabel, in_alineas, zonder_bewijs

_KOPPEN = frozenset({"h2", "h3", "h4", "h5"})
_OVERAL = frozenset({"kop", "vraag"})
"""Classes of paragraphs that lead to what follows, and stay with it."""


@dataclass(frozen=True, slots=True)
class Figuurwaarde:
    """A value of a party in a figure: what it is of, as written, and its place in the indicator."""

    omschrijving: str
    tekst: str
    ref: str


def kies_passages(
    boom: Knoop,
    bijlagen: frozenset[str],
    voor: Ontvanger,
    figuren: Mapping[str, Figuurgegevens],
    *,
    integraal: bool = False,
) -> tuple[Knoop, ...]:
    """Select the chapters of a report in which a party is named, with only its own passages in them.

    Args:
        boom: tree of the report.
        bijlagen: ids of the sections about one municipality: those are sent as an appendix.
        voor: the party.
        figuren: data of the figures, by id.
        integraal: a municipality gets conclusions and recommendations as they are, also what names others.
    """
    kiezer = _Kiezer(voor, figuren, bijlagen, integraal=integraal)
    hoofdstukken = tuple(h for deel in boom.knopen() if deel.tag == "section" for h in kiezer.deel(deel))
    geheel = Knoop("article", (("lang", "nl"),), hoofdstukken)
    doelen = frozenset(k.attr("id") for k in alle(geheel) if k.attr("id"))
    return zonder_dode_koppelingen(geheel, doelen).knopen()


def figuurwaarden(figuur: Figuurgegevens, voor: Ontvanger | None) -> Iterator[Figuurwaarde]:
    """List the values of a figure; with a party only those that are its own."""
    for paneel in figuur.panelen:
        for serie in paneel.series:
            for categorie, punt in zip(figuur.categorieen, serie.punten, strict=True):
                delen = tuple(deel for deel in (paneel.titel, serie.naam, categorie) if deel)
                if voor is None or (voor.eigen(*delen) and not voor.vreemd(*delen)):
                    rest = delen if voor is None else tuple(d for d in delen if not voor.eigen(d))
                    yield Figuurwaarde(", ".join(dict.fromkeys(rest)), punt.tekst, punt.ref)


class _Kiezer:
    """Walks through one report for one party."""

    def __init__(
        self, voor: Ontvanger, figuren: Mapping[str, Figuurgegevens], bijlagen: frozenset[str], *, integraal: bool
    ) -> None:
        self._voor = voor
        self._figuren = figuren
        self._bijlagen = bijlagen
        self._integraal = integraal

    def deel(self, deel: Knoop) -> Iterator[Knoop]:
        """Give a section with only what is about the party; nothing when that is nothing."""
        if deel.attr("id") in self._bijlagen:
            return
        if self._voor.gemeente and is_conclusie(deel):
            yield self._heel(deel)
            return
        kop, *rest = deel.knopen()
        if kop.tag not in _KOPPEN:
            kop, rest = Knoop("h3"), [kop, *rest]
        titel, _ = maskeer(kop.kinderen, self._voor)
        van_ander = self._voor.vreemd(tekst(kop)) and not self._voor.eigen(tekst(kop))
        if (inhoud := self._inhoud(rest)) and not van_ander:
            kinderen = (replace(kop, kinderen=titel), *inhoud) if kop.kinderen else inhoud
            yield replace(deel, kinderen=tuple(kinderen))

    def _heel(self, deel: Knoop) -> Knoop:
        """Give all of a part, with what is about others masked, and of tables and pictures what is the party's own."""
        if self._integraal:
            return deel
        kinderen: list[Knoop | str] = []
        for kind in deel.knopen():
            if kind.tag in {"section", "aside", "ul", "ol"}:
                kinderen.append(self._heel(kind))
            elif kind.tag == "figure":
                kinderen += self._figuur(kind)
            elif kind.tag == "li" and in_alineas(kind) != (Knoop("p", (), kind.kinderen, kind.bron),):
                kinderen.append(self._heel(replace(kind, kinderen=in_alineas(kind))))
            else:
                tekst_ = maskeer([zonder_bewijs(k) for k in kind.kinderen], self._voor)[0]
                kinderen.append(replace(kind, kinderen=tekst_))
        return replace(deel, kinderen=tuple(kinderen))

    def _inhoud(self, knopen: Iterable[Knoop]) -> tuple[Knoop, ...]:
        """Keep what is about the party, and the lines that lead to it; nothing when nothing is."""
        uit: list[Knoop] = []
        leidt: list[Knoop] = []
        for knoop in knopen:
            if knoop.tag == "p" and _OVERAL & set(knoop.klassen()):
                leidt += [replace(knoop, kinderen=maskeer(knoop.kinderen, self._voor)[0])]
                continue
            gekozen = tuple(self._blok(knoop))
            uit += [*leidt, *gekozen] if gekozen else []
            leidt = [] if gekozen else leidt
        return tuple(uit)

    def _blok(self, knoop: Knoop) -> Iterator[Knoop]:
        match knoop.tag:
            case "section":
                yield from self.deel(knoop)
            case "aside" if self._voor.gemeente and is_conclusie(knoop):
                yield self._heel(knoop)
            case "figure":
                yield from self._figuur(knoop)
            case "ul" | "ol" | "aside":
                if kinderen := self._inhoud(knoop.knopen()):
                    yield replace(knoop, kinderen=kinderen)
            case "li" if any(k.tag in {"p", "ul", "ol"} for k in knoop.knopen()):
                if kinderen := self._inhoud(in_alineas(knoop)):
                    yield replace(knoop, kinderen=kinderen)
            case _:
                kinderen_, eigen = maskeer([zonder_bewijs(k) for k in knoop.kinderen], self._voor)
                if eigen:
                    yield replace(knoop, kinderen=kinderen_)

    def _figuur(self, figuur: Knoop) -> Iterator[Knoop]:
        tabel = next((k for k in figuur.knopen() if k.tag == "table"), None)
        if tabel is None:
            yield from self._beeld(figuur)
            return
        if (nieuw := eigen_tabel(tabel, self._voor)) is None:
            return
        delen = (nieuw if k is tabel else self._noot(k) for k in figuur.knopen())
        yield replace(figuur, kinderen=tuple(d for d in delen if d is not None))

    def _noot(self, noot: Knoop) -> Knoop | None:
        """Mask a caption or note; a note of which nothing is left says nothing."""
        voor = self._voor.bij_bron() if "bronnoot" in noot.klassen() else self._voor
        kinderen, _ = maskeer(noot.kinderen, voor)
        return replace(noot, kinderen=kinderen) if noot.tag == "figcaption" or kinderen != (MASKER,) else None

    def _beeld(self, figuur: Knoop) -> Iterator[Knoop]:
        """Tell a party its own values of a picture, which shows those of others too."""
        gegevens = self._figuren.get(figuur.attr("id"))
        eigen = tuple(figuurwaarden(gegevens, self._voor)) if gegevens else ()
        if not eigen:
            return
        titel = next((k.kinderen for k in figuur.knopen() if k.tag == "figcaption"), ())
        waarden = "; ".join(": ".join(filter(None, (w.omschrijving, w.tekst))) for w in eigen)
        naam, _ = maskeer([tekst(k) if isinstance(k, Knoop) else k for k in titel], self._voor)
        zin = f". Deze figuur toont ook anderen en staat hier niet. Van {self._voor.naam} staat erin: {waarden}."
        yield Knoop("p", (("id", figuur.attr("id")),), (Knoop("strong", (), tuple(naam)), zin), figuur.bron)
