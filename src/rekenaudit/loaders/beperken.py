"""A bound on lists of problems: a wrong dialect spoils every cell, however large the table."""

from collections import Counter
from collections.abc import Iterable

from rekenaudit.problems import Plaats, Probleem, sorteer
from rekenaudit.problems.codes import laden as codes

MEESTE = 1_000
"""How many problems of a kind are kept of one file; a broken export of a large table would give a million."""


def beperk(problemen: Iterable[Probleem]) -> tuple[Probleem, ...]:
    """Keep the first thousand problems of a kind in each file, and count the rest.

    Args:
        problemen: all problems.

    Returns:
        The problems that are kept, in the order of their places, and one count for each file and kind with more.
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
