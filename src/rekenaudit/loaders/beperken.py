"""Keeping lists of problems readable: a wrong dialect spoils every cell, and one message is enough to see that."""

from collections import Counter
from collections.abc import Iterable

from rekenaudit.problems import Plaats, Probleem, sorteer
from rekenaudit.problems.codes import laden as codes

MEESTE = 20
"""How many problems of a kind are told about one file."""


def beperk(problemen: Iterable[Probleem]) -> tuple[Probleem, ...]:
    """Keep the first twenty problems of a kind in each file, and count the rest.

    Args:
        problemen: all problems.

    Returns:
        The problems that are told, in the order of their places, and one count for each file and kind with more.
    """
    keren: Counter[tuple[str, str]] = Counter()
    behouden: list[Probleem] = []
    for probleem in sorteer(problemen):
        keren[probleem.plaats.bestand, probleem.code] += 1
        if keren[probleem.plaats.bestand, probleem.code] <= MEESTE:
            behouden.append(probleem)
    meer = (
        codes.NOG_MEER.op(Plaats(bestand), code=code, aantal=aantal - MEESTE)
        for (bestand, code), aantal in sorted(keren.items())
        if aantal > MEESTE
    )
    return (*behouden, *meer)
