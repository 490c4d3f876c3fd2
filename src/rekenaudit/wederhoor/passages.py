"""The passages of a report about one party: its own text and values in their place, everything of others masked."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from rekenaudit.document.boom import Knoop, alle, tekst
from rekenaudit.model.figuur import Figuurgegevens
from rekenaudit.model.studie import Studie
from rekenaudit.notation.woorden import slug
from rekenaudit.wederhoor.maskeren import MASKER, maskeer
from rekenaudit.wederhoor.ontvanger import Ontvanger, teksten_van
from rekenaudit.wederhoor.snoeien import zonder_dode_koppelingen

_KOPPEN = frozenset({"h2", "h3", "h4", "h5"})
_OVERAL = frozenset({"kop", "vraag"})
"""Classes of paragraphs that lead to what follows, and stay with it."""


@dataclass(frozen=True, slots=True)
class Figuurwaarde:
    """A value of a party in a figure: what it is of, and as written."""

    omschrijving: str
    tekst: str


def passages(boom: Knoop, studie: Studie, voor: Ontvanger, figuren: Mapping[str, Figuurgegevens]) -> tuple[Knoop, ...]:
    """Select the chapters of a report in which a party is named, with only its own passages in them.

    Args:
        boom: tree of the report.
        studie: the study, for its municipalities: what is bound in about them is sent as an appendix.
        voor: the party.
        figuren: data of the figures, by id.
    """
    kiezer = _Kiezer(voor, figuren, frozenset(f"gemeente-{slug(g)}" for g in studie.gemeentenamen()))
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
                    yield Figuurwaarde(", ".join(dict.fromkeys(rest)), punt.tekst)


class _Kiezer:
    """Walks through one report for one party."""

    def __init__(self, voor: Ontvanger, figuren: Mapping[str, Figuurgegevens], bijlagen: frozenset[str]) -> None:
        self._voor = voor
        self._figuren = figuren
        self._bijlagen = bijlagen

    def deel(self, deel: Knoop) -> Iterator[Knoop]:
        """Give a section with only what is about the party; nothing when that is nothing."""
        if deel.attr("id") in self._bijlagen:
            return
        kop, *rest = deel.knopen()
        if kop.tag not in _KOPPEN:
            kop, rest = Knoop("h3"), [kop, *rest]
        titel, _ = maskeer(kop.kinderen, self._voor)
        if (inhoud := self._inhoud(rest)) and not self._voor.vreemd(tekst(kop)):
            kinderen = (replace(kop, kinderen=titel), *inhoud) if kop.kinderen else inhoud
            yield replace(deel, kinderen=tuple(kinderen))

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
            case "figure":
                yield from self._figuur(knoop)
            case "ul" | "ol" | "aside":
                if kinderen := self._inhoud(knoop.knopen()):
                    yield replace(knoop, kinderen=kinderen)
            case "li" if any(k.tag in {"p", "ul", "ol"} for k in knoop.knopen()):
                if kinderen := self._inhoud(_in_alineas(knoop)):
                    yield replace(knoop, kinderen=kinderen)
            case _:
                kinderen_, eigen = maskeer(knoop.kinderen, self._voor)
                if eigen:
                    yield replace(knoop, kinderen=kinderen_)

    def _figuur(self, figuur: Knoop) -> Iterator[Knoop]:
        tabel = next((k for k in figuur.knopen() if k.tag == "table"), None)
        if tabel is None:
            yield from self._beeld(figuur)
            return
        rijen = tuple(self._rijen(tabel))
        if not rijen:
            return
        kop = next(k for k in tabel.knopen() if k.tag == "thead")
        kop = replace(kop, kinderen=tuple(self._rij(r, ()) for r in kop.knopen()))
        lijf = next(k for k in tabel.knopen() if k.tag == "tbody")
        nieuw = replace(tabel, kinderen=(kop, replace(lijf, kinderen=rijen)))
        rest = (self._noot(k) for k in figuur.knopen() if k.tag != "table")
        yield replace(figuur, kinderen=tuple(_op_plek(figuur, nieuw, tuple(rest))))

    def _beeld(self, figuur: Knoop) -> Iterator[Knoop]:
        """Tell a party its own values of a picture, which shows those of others too."""
        gegevens = self._figuren.get(figuur.attr("id"))
        eigen = tuple(figuurwaarden(gegevens, self._voor)) if gegevens else ()
        if not eigen:
            return
        titel = next((k.kinderen for k in figuur.knopen() if k.tag == "figcaption"), ())
        waarden = "; ".join(f"{w.omschrijving} {w.tekst}".strip() for w in eigen)
        naam, _ = maskeer([tekst(k) if isinstance(k, Knoop) else k for k in titel], self._voor)
        zin = f". Deze figuur toont ook anderen en staat hier niet. Van {self._voor.naam} staat erin: {waarden}."
        yield Knoop("p", (("id", figuur.attr("id")),), (Knoop("strong", (), tuple(naam)), zin), figuur.bron)

    def _rijen(self, tabel: Knoop) -> Iterator[Knoop]:
        kop = next((r for k in tabel.knopen() if k.tag == "thead" for r in k.knopen()), None)
        koppen = [tekst(c) for c in kop.knopen()] if kop else []
        van_ander = tuple(self._voor.vreemd(k) and not self._voor.eigen(k) for k in koppen)
        kolom = any(self._voor.eigen(k) for k in koppen)
        groep: list[Knoop] = []
        bij_groep, gevonden = False, False
        for rij in (r for k in tabel.knopen() if k.tag == "tbody" for r in k.knopen()):
            woorden = teksten_van(rij)
            if "groep" in rij.klassen():
                groep, bij_groep = [self._rij(rij, ())], self._voor.eigen(*woorden) and not self._voor.vreemd(*woorden)
            elif kolom or bij_groep or self._voor.eigen(*woorden):
                yield from groep
                groep, gevonden = [], True
                yield self._rij(rij, van_ander)
            elif "totaal" in rij.klassen() and gevonden and not self._voor.vreemd(*woorden):
                yield self._rij(rij, van_ander)

    def _rij(self, rij: Knoop, van_ander: tuple[bool, ...]) -> Knoop:
        cellen = []
        for nummer, cel in enumerate(rij.knopen()):
            weg = nummer < len(van_ander) and van_ander[nummer]
            cellen.append(replace(cel, kinderen=(MASKER,)) if weg else self._cel(cel))
        return replace(rij, kinderen=tuple(cellen))

    def _cel(self, cel: Knoop) -> Knoop:
        if any(k.tag in {"p", "ul", "ol"} for k in cel.knopen()):
            return replace(cel, kinderen=tuple(self._gemaskeerd(k) for k in _in_alineas(cel)))
        return self._gemaskeerd(cel)

    def _gemaskeerd(self, knoop: Knoop) -> Knoop:
        if any(k.tag in {"p", "ul", "ol", "li"} for k in knoop.knopen()):
            return replace(knoop, kinderen=tuple(self._gemaskeerd(k) for k in knoop.knopen()))
        return replace(knoop, kinderen=maskeer([_zonder_bewijs(k) for k in knoop.kinderen], self._voor)[0])

    def _noot(self, knoop: Knoop) -> Knoop:
        return replace(knoop, kinderen=maskeer(knoop.kinderen, self._voor)[0])


def _op_plek(figuur: Knoop, tabel: Knoop, rest: tuple[Knoop, ...]) -> Iterator[Knoop]:
    over = iter(rest)
    for kind in figuur.knopen():
        yield tabel if kind.tag == "table" else next(over)


def _in_alineas(knoop: Knoop) -> tuple[Knoop, ...]:
    """Put loose text between blocks in a paragraph."""
    los: list[Knoop | str] = []
    uit: list[Knoop] = []
    for kind in knoop.kinderen:
        if isinstance(kind, Knoop) and kind.tag in {"p", "ul", "ol"}:
            uit += [Knoop("p", (), tuple(los), knoop.bron)] if los else []
            uit.append(kind)
            los = []
        else:
            los.append(kind)
    return (*uit, *([Knoop("p", (), tuple(los), knoop.bron)] if los else []))


def _zonder_bewijs(knoop: Knoop | str) -> Knoop | str:
    """Leave the code of a finding, and not those of its evidence: they tell what others handed over."""
    if isinstance(knoop, Knoop) and "bewijs" in knoop.klassen():
        return next((k for k in knoop.knopen() if "code" in k.klassen()), "")
    return knoop
