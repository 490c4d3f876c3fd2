"""Walks over an expression as `evaluatie` does, and tells of every value what it rests on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rekenaudit.indicators.bewerkingen import elementsgewijs, tegengesteld
from rekenaudit.indicators.blok import Blok, Exact, gekozen_plekken, omvang, rijen, selecteer, stappen, vereenvoudig
from rekenaudit.indicators.controle import kies, vorm_van_aanroep
from rekenaudit.indicators.expressie import Aanroep, Bewerking, Expressie, Getal, Tegengesteld, Verwijzing
from rekenaudit.indicators.omgeving import Omgeving
from rekenaudit.indicators.samenvatten import gespreide_plekken, over_jaren, rang, spreid, vat_samen
from rekenaudit.indicators.staat import staat
from rekenaudit.indicators.verband import LOS, Verband, bewerk, tel_op, vat_verband_samen
from rekenaudit.indicators.vorm import Vorm, combineer
from rekenaudit.model.reeks import JAAR


@dataclass(frozen=True, slots=True)
class Verbonden:
    """A block, and what each of its values rests on."""

    blok: Blok
    verbanden: Sequence[Verband]

    def delen(self, plekken: Sequence[int]) -> list[tuple[Verband, Exact]]:
        """Give the values that are there at places, with what they rest on."""
        paren = ((self.verbanden[p], self.blok.waarden[p]) for p in plekken)
        return [(verband, waarde) for verband, waarde in paren if waarde is not None]


Verbandgever = Callable[[Verwijzing], Verbonden]
"""Gives the whole block of what a reference names, with what its values rest on."""


def verbind(expressie: Expressie, omgeving: Omgeving, gever: Verbandgever) -> Verbonden:
    """Compute an expression for which `controle` found no mistake, with what every value rests on."""
    match expressie:
        case Getal(waarde=waarde):
            return Verbonden(Blok(Vorm((), getal=True), [vereenvoudig(waarde)], [staat()]), [LOS])
        case Verwijzing(keuzes=keuzes):
            geheel = gever(expressie)
            vorm = kies(geheel.blok.vorm, keuzes)
            plekken = gekozen_plekken(geheel.blok.vorm, keuzes)
            return Verbonden(selecteer(geheel.blok, keuzes, vorm), [geheel.verbanden[p] for p in plekken])
        case Tegengesteld(van=van):
            binnen = verbind(van, omgeving, gever)
            omgekeerd = [tel_op([(v, -1)], draagt=True) for v in binnen.verbanden]
            return Verbonden(tegengesteld(binnen.blok), omgekeerd)
        case Bewerking(teken=teken, links=links, rechts=rechts, kolom=kolom):
            a, b = verbind(links, omgeving, gever), verbind(rechts, omgeving, gever)
            return _bewerkt(teken, a, b, combineer(teken, a.blok.vorm, b.blok.vorm, kolom))
        case Aanroep():
            return _aanroep(expressie, verbind(expressie.argument, omgeving, gever), omgeving)


def _aanroep(aanroep: Aanroep, operand: Verbonden, omgeving: Omgeving) -> Verbonden:
    blok = operand.blok
    vorm = vorm_van_aanroep(aanroep, blok.vorm, omgeving)
    labels = tuple(label.tekst for label in aanroep.labels)
    match aanroep.functie:
        case "spreid":
            return _gespreid(operand, labels[0], vorm, omgeving)
        case "groei" | "verschil":
            return _over_jaren(aanroep.functie, operand, labels, vorm)
        case "aandeel":
            totaal = _samengevat("som", operand, labels[0], aanroep.minimaal)
            return _bewerkt("/", operand, _gespreid(totaal, labels[0], blok.vorm, omgeving), vorm)
        case "rang":
            gerangd = [Verband({}, verband.draagt) for verband in operand.verbanden]
            return Verbonden(rang(blok, labels[0], aanroep.minimaal), gerangd)
        case _:
            return _samengevat(aanroep.functie, operand, labels[0], aanroep.minimaal)


def _bewerkt(teken: str, a: Verbonden, b: Verbonden, vorm: Vorm) -> Verbonden:
    blok = elementsgewijs(teken, a.blok, b.blok, vorm, 0)
    aantal = len(blok.waarden)
    paren = zip(_delen(a, aantal), _delen(b, aantal), blok.waarden, strict=True)
    verbanden_ = [LOS if w is None or not x or not y else bewerk(teken, x, y) for x, y, w in paren]
    return Verbonden(blok, verbanden_)


def _delen(verbonden: Verbonden, aantal: int) -> Sequence[tuple[Verband, Exact] | None]:
    """Pair every value with what it rests on, None when it is absent; a plain number is repeated."""
    paren = zip(verbonden.verbanden, verbonden.blok.waarden, strict=True)
    delen = [None if waarde is None else (verband, waarde) for verband, waarde in paren]
    return delen * aantal if len(delen) != aantal else delen


def _samengevat(functie: str, operand: Verbonden, as_naam: str, minimaal: int | None) -> Verbonden:
    blok = vat_samen(functie, operand.blok, as_naam, minimaal, 0)
    groepen = (range(omvang(operand.blok.vorm))[rij] for rij in rijen(operand.blok.vorm, as_naam))
    paren = zip(groepen, blok.waarden, strict=True)
    samen = [LOS if w is None else vat_verband_samen(functie, operand.delen(plekken)) for plekken, w in paren]
    return Verbonden(blok, samen)


def _gespreid(operand: Verbonden, as_naam: str, vorm: Vorm, omgeving: Omgeving) -> Verbonden:
    as_ = omgeving.assen[as_naam]
    plekken = gespreide_plekken(operand.blok.vorm, as_, vorm)
    return Verbonden(spreid(operand.blok, as_, vorm), [operand.verbanden[p] for p in plekken])


def _over_jaren(functie: str, operand: Verbonden, labels: tuple[str, ...], vorm: Vorm) -> Verbonden:
    """Change between two years, or from each year to the next."""
    oud = operand.blok.vorm
    aantal, stap = stappen(oud, JAAR)
    begin = [rij.start for rij in rijen(oud, JAAR)]
    if labels:
        jaren = (labels[0], labels[1])
        van, tot = (next(a.waarden for a in oud.assen if a.naam == JAAR).index(jaar) * stap for jaar in jaren)
        blok = over_jaren(functie, operand.blok, jaren, vorm, 0)
        paren = dict(enumerate((p + van, p + tot) for p in begin))
    else:
        blok = over_jaren(functie, operand.blok, None, vorm, 0)
        later = (p + jaar * stap for p in begin for jaar in range(1, aantal))
        paren = {p: (p - stap, p) for p in later}
    verbanden_ = [LOS] * len(blok.waarden)
    for plek, (eerst, dan) in paren.items():
        delen = operand.delen((eerst, dan))
        if len(delen) == 2 and blok.waarden[plek] is not None:
            verbanden_[plek] = bewerk(functie, delen[0], delen[1])
    return Verbonden(blok, verbanden_)
