"""Exact elimination: what a set of equations says, and how the numbers in them can still move.

A line is a sum of multiples of unknown numbers that is known to somebody. Its own value plays no part: whatever the
known sums are, the same combinations follow from them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rekenaudit.indicators.blok import Exact, deel
from rekenaudit.indicators.verband import Lijn


@dataclass(frozen=True, slots=True)
class Stelsel:
    """Lines solved for some of their numbers, the bound ones; the others are free.

    Attributes:
        rijen: bound number → the line that gives it: 1 for itself, and multiples of free numbers.
        herkomst: bound number → how that line is made: index of a given line → multiple.
    """

    rijen: Mapping[int, Lijn]
    herkomst: Mapping[int, Lijn]
    _met: Mapping[int, tuple[int, ...]]

    def richting(self, vrij: int) -> Lijn:
        """Give how all numbers move when a free one rises by 1 and every line keeps its value."""
        beweging: dict[int, Exact] = {vrij: 1}
        beweging.update((gebonden, -self.rijen[gebonden][vrij]) for gebonden in self._met.get(vrij, ()))
        return beweging

    def ruil(self, gebonden: int, vrij: int) -> "Stelsel":
        """Let a bound number and a free one in its row change places; where lines come from is not kept."""
        oud, factor = set(self._met[vrij]), deel(1, self.rijen[gebonden][vrij])
        spil = {nummer: maal * factor for nummer, maal in self.rijen[gebonden].items()}
        nieuw = {n: combineer([(self.rijen[n], 1), (spil, -self.rijen[n][vrij])]) for n in sorted(oud - {gebonden})}
        nieuw[vrij] = spil
        rijen = {**self.rijen, **nieuw}
        del rijen[gebonden]
        met = dict(self._met)
        del met[vrij]
        for ander in spil.keys() - {vrij}:
            gebleven = (nummer for nummer in self._met.get(ander, ()) if nummer not in oud)
            met[ander] = (*gebleven, *(nummer for nummer, rij in nieuw.items() if ander in rij))
        return Stelsel(rijen, {}, met)

    def vrije(self, lijn: Lijn) -> Sequence[int]:
        """Name the free numbers that a line depends on, in rising order; it is known when there are none left."""
        rest = combineer((self.rijen.get(nummer, {nummer: 0}), -maal) for nummer, maal in lijn.items())
        vrij = combineer([(lijn, 1), (rest, 1)])
        return sorted(vrij)


def combineer(delen: Iterable[tuple[Lijn, Exact]]) -> dict[int, Exact]:
    """Add multiples of lines."""
    som: dict[int, Exact] = {}
    for lijn, maal in delen:
        for nummer, aantal in lijn.items():
            som[nummer] = som.get(nummer, 0) + aantal * maal
    return {nummer: aantal for nummer, aantal in som.items() if aantal}


def los_op(lijnen: Sequence[Lijn], volgorde: Sequence[int]) -> Stelsel:
    """Solve lines by Gauss-Jordan elimination.

    Args:
        lijnen: the lines.
        volgorde: all numbers in them; the earlier one stands, the sooner it is bound.
    """
    werk = [dict(lijn) for lijn in lijnen]
    herkomst: list[dict[int, Exact]] = [{index: 1} for index in range(len(lijnen))]
    met: defaultdict[int, set[int]] = defaultdict(set)
    for index, lijn in enumerate(werk):
        for nummer in lijn:
            met[nummer].add(index)
    gebonden: dict[int, int] = {}
    open_ = set(range(len(werk)))
    for nummer in volgorde:
        kandidaten = met[nummer] & open_
        if not kandidaten:
            continue
        spil = min(kandidaten, key=lambda index: (len(werk[index]), len(herkomst[index]), index))
        factor = deel(1, werk[spil][nummer])
        if factor != 1:
            werk[spil] = {n: a * factor for n, a in werk[spil].items()}
            herkomst[spil] = {n: a * factor for n, a in herkomst[spil].items()}
        for index in sorted(met[nummer] - {spil}):
            maal = -werk[index][nummer]
            _tel_bij(werk[index], werk[spil], maal, met, index)
            _tel_bij(herkomst[index], herkomst[spil], maal, None, index)
        gebonden[nummer] = spil
        open_.discard(spil)
    terug = {spil: nummer for nummer, spil in gebonden.items()}
    return Stelsel(
        {nummer: werk[spil] for nummer, spil in gebonden.items()},
        {nummer: herkomst[spil] for nummer, spil in gebonden.items()},
        {n: tuple(terug[i] for i in sorted(rijen) if i in terug) for n, rijen in met.items() if n not in gebonden},
    )


def _tel_bij(
    doel: dict[int, Exact], bron: Lijn, maal: Exact, met: defaultdict[int, set[int]] | None, index: int
) -> None:
    """Add a multiple of a line to another, and keep up which lines hold which number."""
    for nummer, aantal in bron.items():
        nieuw = doel.get(nummer, 0) + aantal * maal
        if nieuw:
            doel[nummer] = nieuw
            if met is not None:
                met[nummer].add(index)
        else:
            doel.pop(nummer, None)
            if met is not None:
                met[nummer].discard(index)
