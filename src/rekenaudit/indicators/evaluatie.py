"""Evaluation: computes an expression that was judged right, over whole blocks."""

from collections.abc import Callable

from rekenaudit.indicators.bewerkingen import elementsgewijs, tegengesteld
from rekenaudit.indicators.blok import Blok, selecteer, vereenvoudig
from rekenaudit.indicators.controle import kies, vorm_van_aanroep
from rekenaudit.indicators.expressie import Aanroep, Bewerking, Expressie, Getal, Tegengesteld, Verwijzing
from rekenaudit.indicators.omgeving import Omgeving
from rekenaudit.indicators.samenvatten import aandeel, over_jaren, rang, spreid, vat_samen
from rekenaudit.indicators.staat import staat
from rekenaudit.indicators.vorm import Vorm, combineer

Blokgever = Callable[[Verwijzing], Blok]
"""Gives the whole block of what a reference names (choices not applied)."""


def evalueer(expressie: Expressie, omgeving: Omgeving, blok_van: Blokgever) -> Blok:
    """Compute an expression for which `controle` found no mistake."""
    match expressie:
        case Getal(waarde=waarde):
            return Blok(Vorm((), getal=True), [vereenvoudig(waarde)], [staat()])
        case Verwijzing(keuzes=keuzes):
            blok = blok_van(expressie)
            return selecteer(blok, keuzes, kies(blok.vorm, keuzes))
        case Tegengesteld(van=van):
            return tegengesteld(evalueer(van, omgeving, blok_van))
        case Bewerking(teken=teken, links=links, rechts=rechts, kolom=kolom):
            a, b = evalueer(links, omgeving, blok_van), evalueer(rechts, omgeving, blok_van)
            vorm = combineer(teken, a.vorm, b.vorm, kolom)
            return elementsgewijs(teken, a, b, vorm, _drempel(vorm, omgeving))
        case Aanroep():
            return _aanroep(expressie, evalueer(expressie.argument, omgeving, blok_van), omgeving)


def _aanroep(aanroep: Aanroep, blok: Blok, omgeving: Omgeving) -> Blok:
    vorm = vorm_van_aanroep(aanroep, blok.vorm, omgeving)
    labels = tuple(label.tekst for label in aanroep.labels)
    match aanroep.functie:
        case "spreid":
            return spreid(blok, omgeving.assen[labels[0]], vorm)
        case "groei" | "verschil":
            jaren = (labels[0], labels[1]) if labels else None
            return over_jaren(aanroep.functie, blok, jaren, vorm, _drempel(vorm, omgeving))
        case "aandeel":
            return aandeel(blok, labels[0], aanroep.minimaal, _drempel(blok.vorm, omgeving))
        case "rang":
            return rang(blok, labels[0], aanroep.minimaal)
        case _:
            return vat_samen(aanroep.functie, blok, labels[0], aanroep.minimaal, _drempel(vorm, omgeving))


def _drempel(vorm: Vorm, omgeving: Omgeving) -> int:
    """Give the threshold below which values of a shape are small; 0 when they do not count persons."""
    return omgeving.drempel if omgeving.telt_personen(vorm.eenheid) else 0
