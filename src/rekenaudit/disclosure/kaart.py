"""What a reader can work out: the equations over numbers that he does not know, group by connected group."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import TypeAlias

from rekenaudit.disclosure.getallen import Getallen
from rekenaudit.disclosure.regels import Regel
from rekenaudit.disclosure.speling import Speling
from rekenaudit.disclosure.stelsel import combineer, los_op
from rekenaudit.indicators.blok import Exact
from rekenaudit.indicators.verband import Lijn

Doel: TypeAlias = tuple[tuple[int, Exact], ...]
"""A small count, as a sum of multiples of delivered numbers."""


@dataclass(frozen=True, slots=True)
class Pin:
    """What gives a small count away.

    Attributes:
        doel: the small count.
        herkomst: the equations that give it together: index → multiple.
        samen: all equations that hang together with it.
    """

    doel: Doel
    herkomst: Lijn
    samen: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class _Groep:
    """Numbers that hang together, and what is unknown in each equation between them."""

    nummers: Sequence[int]
    lijnen: Mapping[int, Lijn]


class Kaart:
    """All that a reader knows, and what follows from it.

    Attributes:
        regels: the equations.
        getallen: the delivered numbers.
    """

    def __init__(self, regels: Sequence[Regel], getallen: Getallen) -> None:
        self.regels = regels
        self.getallen = getallen
        self._bekend = {next(iter(regel.lijn)): regel for regel in regels if len(regel.lijn) == 1}

    def pinnen(self, doelen: Sequence[Doel]) -> Iterator[Pin]:
        """Find the small counts that are not protected, and what gives them away."""
        onbekend = {index: self._zonder_bekend(regel.lijn) for index, regel in enumerate(self.regels)}
        groepen = _groepeer({index: lijn for index, lijn in onbekend.items() if lijn}, doelen)
        spelingen: dict[int, Speling] = {}
        for doel in doelen:
            rest = self._zonder_bekend(dict(doel))
            groep = next((groepen[nummer] for nummer in rest if nummer in groepen), None)
            if groep is not None:
                if id(groep) not in spelingen:
                    spelingen[id(groep)] = _speling(groep, self.getallen)
                herkomst = spelingen[id(groep)].vastgelegd_door(rest)
                if herkomst is not None:
                    indexen = tuple(groep.lijnen)
                    yield Pin(doel, {indexen[plek]: maal for plek, maal in herkomst.items()}, indexen)
            elif not rest:
                yield Pin(doel, {})

    def feiten(self, pin: Pin) -> Sequence[int]:
        """Name the delivered numbers that are known by themselves and help to give a small count away."""
        som = combineer((self.regels[index].lijn, maal) for index, maal in pin.herkomst.items())
        return sorted(nummer for nummer in {*som, *dict(pin.doel)} if nummer in self._bekend)

    def getuigen(self, pin: Pin, feiten: Sequence[int]) -> Sequence[Regel]:
        """Give the equations that give a small count away, with those that tell the known numbers in them."""
        return [*(self.regels[index] for index in sorted(pin.herkomst)), *(self._bekend[n] for n in feiten)]

    @cached_property
    def blootstellingen(self) -> Mapping[int, int]:
        """Count for a known number the equations that would give it away at once if it were not shown."""
        lijnen = (
            regel.lijn for regel in self.regels if len(regel.lijn) > 1 and self._bekend.keys() >= regel.lijn.keys()
        )
        return Counter(nummer for lijn in lijnen for nummer in lijn)

    def _zonder_bekend(self, lijn: Lijn) -> Lijn:
        return {nummer: maal for nummer, maal in lijn.items() if nummer not in self._bekend}


def _speling(groep: _Groep, getallen: Getallen) -> Speling:
    """Solve a group; what can move most is bound first, so that small counts are left free."""

    def gewicht(nummer: int) -> tuple[bool, bool, Fraction, int]:
        grootte = abs(Fraction(getallen.waarden[nummer] or 0))
        return getallen.personen[nummer], getallen.klein[nummer], -grootte, nummer

    return Speling(getallen, los_op(tuple(groep.lijnen.values()), sorted(groep.nummers, key=gewicht)))


def _groepeer(lijnen: Mapping[int, Lijn], doelen: Sequence[Doel]) -> Mapping[int, _Groep]:
    """Put numbers that stand in one line, or in one small count, in one group.

    Returns:
        Number → its group, for the numbers that stand in a line.
    """
    hoort_bij: dict[int, int] = {}

    def hoofd(nummer: int) -> int:
        while hoort_bij.setdefault(nummer, nummer) != nummer:
            hoort_bij[nummer] = hoort_bij[hoort_bij[nummer]]
            nummer = hoort_bij[nummer]
        return nummer

    for samen in [*lijnen.values(), *(dict(doel) for doel in doelen)]:
        eerste, *andere = samen
        for nummer in andere:
            hoort_bij[hoofd(nummer)] = hoofd(eerste)
    per_hoofd: defaultdict[int, dict[int, Lijn]] = defaultdict(dict)
    for index, lijn in lijnen.items():
        per_hoofd[hoofd(next(iter(lijn)))][index] = lijn
    groepen: dict[int, _Groep] = {}
    for eigen in per_hoofd.values():
        nummers = tuple(dict.fromkeys(nummer for lijn in eigen.values() for nummer in lijn))
        groepen.update(dict.fromkeys(nummers, _Groep(nummers, eigen)))
    return groepen
