"""The order in which indicators are computed, and the circles that make that impossible."""

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter


def rekenvolgorde(afhankelijk: Mapping[str, tuple[str, ...]]) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Put names after the names they depend on.

    Args:
        afhankelijk: name → names that it refers to; names that are no key are left out.

    Returns:
        The order without the names in circles, and the circles: each starts with the name that comes first in
        `afhankelijk`, and each of its names refers to the next, the last to the first.
    """
    namen = list(afhankelijk)
    over = {naam: [n for n in afhankelijk[naam] if n in afhankelijk] for naam in namen}
    kringen: list[tuple[str, ...]] = []
    while True:
        try:
            return tuple(TopologicalSorter(over).static_order()), tuple(kringen)
        except CycleError as fout:
            # graphlib lists each name before the one that depends on it, and the first again at the end
            kring = tuple(reversed(fout.args[1][1:]))
            begin = kring.index(min(kring, key=namen.index))
            kringen.append(kring[begin:] + kring[:begin])
            over = {n: [a for a in over[n] if a not in kring] for n in over if n not in kring}
