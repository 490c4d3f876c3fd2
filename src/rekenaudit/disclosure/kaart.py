"""What a reader can work out: the shown values as equations over delivered numbers, group by connected group."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from rekenaudit.disclosure.getoond import Waarde
from rekenaudit.disclosure.speling import Getallen, Speling
from rekenaudit.disclosure.stelsel import combineer, los_op
from rekenaudit.indicators.blok import Exact, deel
from rekenaudit.indicators.verband import Lijn

Doel: TypeAlias = tuple[tuple[int, Exact], ...]
"""A small count, as a sum of multiples of delivered numbers."""


@dataclass(frozen=True, slots=True)
class Regel:
    """An equation, and whose values tell it.

    Attributes:
        lijn: the sum of multiples that is known.
        van: indices of the shown values that tell it; none for a declared total, which everybody knows.
    """

    lijn: Lijn
    van: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Pin:
    """What gives a small count away.

    Attributes:
        doel: the small count.
        regels: the equations that give it together.
        feiten: delivered numbers in them that are known by themselves.
    """

    doel: Doel
    regels: tuple[Regel, ...]
    feiten: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Groep:
    """Unknown numbers that hang together, and the equations between them as far as they are unknown."""

    nummers: Sequence[int]
    lijnen: Sequence[Lijn]
    regels: Sequence[Regel]


class Kaart:
    """All that a reader knows, and what follows from it.

    Attributes:
        regels: the equations.
    """

    def __init__(self, regels: Sequence[Regel], getallen: Getallen) -> None:
        self.regels = regels
        self._getallen = getallen
        self._bekend = {next(iter(regel.lijn)): regel for regel in regels if len(regel.lijn) == 1}

    def pinnen(self, doelen: Sequence[Doel]) -> Iterator[Pin]:
        """Find the small counts that are not protected, and what gives them away."""
        onbekend = ((_zonder(regel.lijn, self._bekend), regel) for regel in self.regels)
        groepen = _groepeer([(lijn, regel) for lijn, regel in onbekend if lijn], doelen)
        spelingen: dict[int, Speling] = {}
        for doel in doelen:
            rest = _zonder(dict(doel), self._bekend)
            groep = next((groepen[nummer] for nummer in rest if nummer in groepen), None)
            if groep is not None:
                if id(groep) not in spelingen:
                    spelingen[id(groep)] = _speling(groep, self._getallen)
                herkomst = spelingen[id(groep)].vastgelegd_door(rest)
                if herkomst is not None:
                    yield self._pin(doel, herkomst, groep.regels)
            elif not rest:
                yield self._pin(doel, {}, ())

    def blootstellingen(self, nummers: Iterable[int]) -> Mapping[int, int]:
        """Count for known numbers the equations that would give each away at once if it were not shown."""
        geteld = dict.fromkeys(nummers, 0)
        for regel in self.regels:
            if len(regel.lijn) > 1 and all(nummer in self._bekend for nummer in regel.lijn):
                for nummer in geteld.keys() & regel.lijn.keys():
                    geteld[nummer] += 1
        return geteld

    def _pin(self, doel: Doel, herkomst: Lijn, regels: Sequence[Regel]) -> Pin:
        gebruikt = [regels[index] for index in sorted(herkomst)]
        som = combineer((regels[index].lijn, maal) for index, maal in herkomst.items())
        feiten = tuple(sorted({n for n in (*som, *dict(doel)) if n in self._bekend}))
        return Pin(doel, (*gebruikt, *(self._bekend[n] for n in feiten)), feiten)


def regels_van(waarden: Mapping[int, Waarde], totalen: Sequence[Lijn]) -> tuple[Regel, ...]:
    """Gather the equations of shown values; values that tell the same share one."""
    lijnen: dict[Doel, Lijn] = {}
    van: defaultdict[Doel, list[int]] = defaultdict(list)
    for lijn in totalen:
        lijnen.setdefault(_sleutel(lijn), lijn)
    openbaar = frozenset(lijnen)
    for index, waarde in waarden.items():
        for lijn in waarde.lijnen():
            sleutel = _sleutel(lijn)
            lijnen.setdefault(sleutel, lijn)
            if sleutel not in openbaar:
                van[sleutel].append(index)
    return tuple(Regel(lijn, tuple(van[sleutel])) for sleutel, lijn in lijnen.items())


def _sleutel(lijn: Lijn) -> Doel:
    """Write a line in the one way that all its multiples share."""
    paren = sorted(lijn.items())
    eerste = paren[0][1]
    return tuple((nummer, deel(maal, eerste)) for nummer, maal in paren)


def _zonder(lijn: Lijn, bekend: Mapping[int, Regel]) -> Lijn:
    return {nummer: maal for nummer, maal in lijn.items() if nummer not in bekend}


def _speling(groep: _Groep, getallen: Getallen) -> Speling:
    """Solve a group; what can move most is bound first, so that small counts are left free."""

    def gewicht(nummer: int) -> tuple[bool, bool, Fraction, int]:
        grootte = abs(Fraction(getallen.waarden[nummer] or 0))
        return getallen.personen[nummer], getallen.klein[nummer], -grootte, nummer

    return Speling(getallen, los_op(groep.lijnen, sorted(groep.nummers, key=gewicht)))


def _groepeer(lijnen: Sequence[tuple[Lijn, Regel]], doelen: Sequence[Doel]) -> Mapping[int, _Groep]:
    """Put numbers that stand in one line, or in one small count, in one group."""
    hoort_bij: dict[int, int] = {}

    def hoofd(nummer: int) -> int:
        while hoort_bij.setdefault(nummer, nummer) != nummer:
            hoort_bij[nummer] = hoort_bij[hoort_bij[nummer]]
            nummer = hoort_bij[nummer]
        return nummer

    for lijn in [*(lijn for lijn, _ in lijnen), *(dict(doel) for doel in doelen)]:
        eerste, *andere = lijn
        for nummer in andere:
            hoort_bij[hoofd(nummer)] = hoofd(eerste)
    per_hoofd: defaultdict[int, list[tuple[Lijn, Regel]]] = defaultdict(list)
    for lijn, regel in lijnen:
        per_hoofd[hoofd(next(iter(lijn)))].append((lijn, regel))
    groepen = {}
    for deel_ in per_hoofd.values():
        nummers = tuple(dict.fromkeys(nummer for lijn, _ in deel_ for nummer in lijn))
        groep = _Groep(nummers, [lijn for lijn, _ in deel_], [regel for _, regel in deel_])
        groepen.update(dict.fromkeys(nummers, groep))
    return groepen
