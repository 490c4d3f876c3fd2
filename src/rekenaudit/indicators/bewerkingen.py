"""Elementwise arithmetic on blocks: strongest absence wins, division by zero is not applicable.

A result is small when an operand is, or when it is itself a small count of persons.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import repeat
from typing import TypeVar

from rekenaudit.indicators.blok import Blok, Exact, deel
from rekenaudit.indicators.klein import is_klein
from rekenaudit.indicators.staat import Staat, met, samen
from rekenaudit.indicators.vorm import Vorm
from rekenaudit.model.aanwezigheid import Aanwezigheid

T = TypeVar("T")


def _gedeeld(links: Exact, rechts: Exact) -> Exact | None:
    return deel(links, rechts) if rechts else None


def _groei(van: Exact, tot: Exact) -> Exact | None:
    """Relative change, (tot − van) / van; there is none from zero."""
    return deel(tot - van, van) if van else None


BEWERKINGEN: Mapping[str, Callable[[Exact, Exact], Exact | None]] = {
    "+": lambda links, rechts: links + rechts,
    "-": lambda links, rechts: links - rechts,
    "*": lambda links, rechts: links * rechts,
    "/": _gedeeld,
    "groei": _groei,
    "verschil": lambda van, tot: tot - van,
}


def elementsgewijs(bewerking: str, links: Blok, rechts: Blok, vorm: Vorm, drempel: int) -> Blok:
    """Apply an operation to each pair of cells.

    Args:
        bewerking: key of BEWERKINGEN.
        links: first operand, of the same axes as the second unless either is a plain number.
        rechts: second operand.
        vorm: shape of the result.
        drempel: counts of persons below it are small; 0 when the result does not count persons.
    """
    functie = BEWERKINGEN[bewerking]
    waarden: list[Exact | None] = []
    staten: list[Staat] = []
    paren = zip(
        _herhaald(links.waarden, links.vorm, vorm),
        _herhaald(links.staten, links.vorm, vorm),
        _herhaald(rechts.waarden, rechts.vorm, vorm),
        _herhaald(rechts.staten, rechts.vorm, vorm),
        strict=False,  # plain numbers repeat without end; `_herhaald` never repeats both
    )
    for a, staat_a, b, staat_b in paren:
        waarde = None if a is None or b is None else functie(a, b)
        staat = staat_a if staat_a is staat_b else samen(staat_a, staat_b)
        if waarde is None and staat.aanwezig:
            staat = met(staat, Aanwezigheid.NIET_VAN_TOEPASSING, staat.klein)
        elif drempel and is_klein(waarde, drempel):
            staat = met(staat, staat.aanwezigheid, True)  # noqa: FBT003 - see `met`
        waarden.append(waarde)
        staten.append(staat)
    return Blok(vorm, waarden, staten)


def tegengesteld(blok: Blok) -> Blok:
    """Change the sign of every value."""
    return Blok(blok.vorm, [None if w is None else -w for w in blok.waarden], blok.staten)


def _herhaald(lijst: Iterable[T], vorm: Vorm, doel: Vorm) -> Iterable[T]:
    """Repeat a plain number over the cells of an array."""
    return repeat(next(iter(lijst))) if vorm.getal and doel.assen else lijst
