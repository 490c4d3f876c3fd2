"""Column widths of tables, in percent: no word or number is broken where the page is wide enough.

Widths are estimated in letters, because a tree does not know which format and typeface it will get.
"""

from collections.abc import Sequence
from math import ceil

_TEKENS_PER_REGEL = 109
"""Letters that fit beside each other in a table as wide as the page: 155 mm, in letters of nine points."""

_RAND = 2.2
"""White beside a text in a cell, in letters."""

_VET = 1.2
"""How much wider the bold letters and capital of a heading are, at most."""

_WOORD = 1.15
"""How much wider the letters of a word are than those of a text, with its narrow spaces and commas."""

_AFBREEKBAAR = 16
"""A name with more letters may be hyphenated, so that the words in the other headings stay whole."""

VASTE_SPATIE = "\u00a0"


def tekstbreedtes(rijen: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """Divide the width of a table of texts so that it is low; adds to 100.

    Every column can hold its longest word if it can be done; each percent that is left goes to the column that
    makes the most rows high.
    """
    kolommen = list(zip(*rijen, strict=True)) if rijen else []
    if not kolommen:
        return (100,)
    breedtes = [min(_procent(_nodig(kolom) * _WOORD), 100 // len(kolommen)) for kolom in kolommen]
    lengtes = [max(sum(map(len, kolom)), 1) for kolom in kolommen]
    while sum(breedtes) < 100:
        last = [0.0] * len(kolommen)
        for rij in rijen:
            regels = [len(cel) / _tekens(breedte) for cel, breedte in zip(rij, breedtes, strict=True)]
            if max(regels) > 1:
                last[regels.index(max(regels))] += max(regels)
        meest = last if any(last) else [n / breedte for n, breedte in zip(lengtes, breedtes, strict=True)]
        breedtes[meest.index(max(meest))] += 1
    return tuple(breedtes)


def getalbreedtes(hoek: str, rijkoppen: Sequence[str], kolommen: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """Divide the width of a table of numbers; adds to 100.

    Columns of numbers are equally wide if they can be; the first gets what its texts need, from what is left.

    Args:
        hoek: heading of the first column.
        rijkoppen: texts of the first column.
        kolommen: texts of each other column, heading first.
    """
    woorden = [_nodig(kolom) for kolom in kolommen]
    eerste_nodig = _procent(_nodig((hoek, *rijkoppen)))
    nodig = [_procent(max(woorden))] * len(kolommen)
    if sum(nodig) + eerste_nodig > 100:
        nodig = [_procent(woord) for woord in woorden]
    if sum(nodig) + eerste_nodig > 100:
        eerste_nodig = min(eerste_nodig, _procent(_AFBREEKBAAR))
    if sum(nodig) + eerste_nodig > 100:
        krap = [n * 100 // (sum(nodig) + eerste_nodig) for n in nodig]
        return (100 - sum(krap), *krap)
    wens = max(_procent(max(map(len, (hoek, *rijkoppen)))), 100 // (len(kolommen) + 1))
    eerste = min(wens, 100 - sum(nodig))
    erbij = (100 - sum(nodig) - eerste) // len(kolommen)
    breedtes = [n + erbij for n in nodig]
    return (100 - sum(breedtes), *breedtes)


def bijeen(tekst: str, tekens: int) -> str:
    """Let a short text break only where a line of so many letters ends: other spaces do not break."""
    regels: list[str] = []
    for woord in tekst.split(" "):
        if regels and len(regels[-1]) + 1 + len(woord) <= tekens:
            regels[-1] += VASTE_SPATIE + woord
        else:
            regels.append(woord)
    return " ".join(regels)


def _nodig(kolom: Sequence[str]) -> float:
    """Count the letters of the longest part of a column that stands on one line; the first text is its heading."""
    kop, *rest = (max(len(woord) for woord in tekst.split(" ")) for tekst in kolom)
    return max(kop * _VET, *rest, 1)


def _tekens(procent: int) -> float:
    return max(procent * _TEKENS_PER_REGEL / 100 - _RAND, 1)


def _procent(tekens: float) -> int:
    return ceil((tekens + _RAND) * 100 / _TEKENS_PER_REGEL)
