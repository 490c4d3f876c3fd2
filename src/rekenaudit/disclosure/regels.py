"""Equations: what shown values and declared totals tell of delivered numbers."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from rekenaudit.disclosure.getoond import Waarde
from rekenaudit.indicators.blok import Exact, deel
from rekenaudit.indicators.verband import Lijn

_Sleutel: TypeAlias = tuple[tuple[int, Exact], ...]


@dataclass(frozen=True, slots=True)
class Regel:
    """An equation, and whose values tell it.

    Attributes:
        lijn: the sum of multiples that is known.
        van: indices of the shown values that tell it.
        openbaar: whether everybody knows it: a declared total.
    """

    lijn: Lijn
    van: tuple[int, ...]
    openbaar: bool


def regels_van(waarden: Mapping[int, Waarde], totalen: Sequence[Lijn]) -> tuple[Regel, ...]:
    """Gather the equations of shown values; values that tell the same share one."""
    lijnen: dict[_Sleutel, Lijn] = {}
    van: defaultdict[_Sleutel, list[int]] = defaultdict(list)
    for lijn in totalen:
        lijnen.setdefault(_sleutel(lijn), lijn)
    openbaar = frozenset(lijnen)
    for index, waarde in waarden.items():
        for lijn in waarde.lijnen():
            sleutel = _sleutel(lijn)
            lijnen.setdefault(sleutel, lijn)
            if sleutel not in openbaar:
                van[sleutel].append(index)
    return tuple(Regel(lijn, tuple(van[sleutel]), sleutel in openbaar) for sleutel, lijn in lijnen.items())


def nog_getoond(regels: Sequence[Regel], weg: frozenset[int]) -> tuple[Regel, ...]:
    """Leave out the values that are withheld now, and the equations that nobody tells any more."""
    over = ((regel, tuple(index for index in regel.van if index not in weg)) for regel in regels)
    return tuple(
        regel if len(van) == len(regel.van) else replace(regel, van=van) for regel, van in over if van or regel.openbaar
    )


def _sleutel(lijn: Lijn) -> _Sleutel:
    """Write a line in the one way that all its multiples share."""
    paren = sorted(lijn.items())
    eerste = paren[0][1]
    return tuple((nummer, deel(maal, eerste)) for nummer, maal in paren)
