"""Blocks: arrays as flat lists in row order, the form in which formulas compute.

An exact value that is whole is kept as an int, because that is many times faster; `Cel` always has a Fraction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import prod
from typing import TypeAlias

from rekenaudit.indicators.expressie import Keuze
from rekenaudit.indicators.staat import Staat, staat
from rekenaudit.indicators.vorm import Vorm
from rekenaudit.model.reeks import Cel, Reeks

Exact: TypeAlias = int | Fraction


@dataclass(frozen=True, slots=True)
class Blok:
    """An array.

    Attributes:
        vorm: its axes and unit; the last axis runs fastest.
        waarden: exact values, None where absent.
        staten: state of each value.
    """

    vorm: Vorm
    waarden: Sequence[Exact | None]
    staten: Sequence[Staat]


def vereenvoudig(waarde: Fraction) -> Exact:
    """Keep a whole number as an int."""
    return waarde.numerator if waarde.denominator == 1 else waarde


def deel(teller: Exact, noemer: Exact) -> Exact:
    """Divide exactly."""
    return vereenvoudig(Fraction(teller, noemer))


def omvang(vorm: Vorm) -> int:
    """Count the cells of a shape."""
    return prod(len(a.waarden) for a in vorm.assen)


def stappen(vorm: Vorm, as_naam: str) -> tuple[int, int]:
    """Give the number of labels of an axis and the distance between two of them in the flat list."""
    plek = vorm.as_namen().index(as_naam)
    return len(vorm.assen[plek].waarden), prod(len(a.waarden) for a in vorm.assen[plek + 1 :])


def rijen(vorm: Vorm, as_naam: str) -> list[slice]:
    """Cut the flat list into rows along an axis, in row order of the other axes."""
    aantal, stap = stappen(vorm, as_naam)
    blok = aantal * stap
    return [slice(i, b + blok, stap) for b in range(0, omvang(vorm), blok) for i in range(b, b + stap)]


def gekozen_plekken(vorm: Vorm, keuzes: tuple[Keuze, ...]) -> list[int]:
    """Give the places of the chosen labels in the flat list."""
    gekozen = {keuze.as_naam: {label.tekst for label in keuze.labels} for keuze in keuzes}
    plekken = [0]
    for as_ in vorm.assen:
        namen = gekozen.get(as_.naam)
        plaatsen = [i for i, waarde in enumerate(as_.waarden) if namen is None or waarde in namen]
        aantal = len(as_.waarden)
        plekken = [p * aantal + i for p in plekken for i in plaatsen]
    return plekken


def selecteer(blok: Blok, keuzes: tuple[Keuze, ...], vorm: Vorm) -> Blok:
    """Take the chosen labels; `vorm` is the shape of the result."""
    return neem_plekken(blok, gekozen_plekken(blok.vorm, keuzes), vorm) if keuzes else blok


def neem_plekken(blok: Blok, plekken: Sequence[int], vorm: Vorm) -> Blok:
    """Take values at places of the flat list, a place as often as it is named."""
    return Blok(vorm, [blok.waarden[p] for p in plekken], [blok.staten[p] for p in plekken])


def naar_reeks(blok: Blok) -> Reeks:
    """Make the record that other rooms use."""
    plekken = product(*(a.waarden for a in blok.vorm.assen))
    cellen = {
        plek: Cel(None if w is None else Fraction(w), s.aanwezigheid, s.bronnen, s.klein, s.vlaggen)
        for plek, w, s in zip(plekken, blok.waarden, blok.staten, strict=True)
    }
    return Reeks(blok.vorm.assen, blok.vorm.eenheid, cellen)


def van_reeks(reeks: Reeks) -> Blok:
    """Take up a record again."""
    cellen = [reeks.cellen[plek] for plek in product(*(a.waarden for a in reeks.assen))]
    waarden = [None if c.waarde is None else vereenvoudig(c.waarde) for c in cellen]
    staten = [staat(c.aanwezigheid, c.bronnen, c.klein, c.vlaggen) for c in cellen]
    return Blok(Vorm(reeks.assen, reeks.eenheid), waarden, staten)
