"""How far a small count can move while everything shown stays the same: the proof that it is protected.

Another table is the delivered numbers plus a whole number of steps in a direction that changes no shown value. A
count is protected when there are enough other tables in which it differs: at least half the threshold.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import nlargest
from math import gcd, lcm

from rekenaudit.disclosure.stelsel import Stelsel, combineer
from rekenaudit.indicators.blok import Exact
from rekenaudit.indicators.verband import Lijn

ONBEPERKT = 10**9
"""More steps than anything needs: the number has no bound on that side."""

_OMWEGEN = 12
"""How many second numbers are tried before a count is said to have no room; more costs time and spares little."""


@dataclass(frozen=True, slots=True)
class Getallen:
    """What a reader knows of the delivered numbers without seeing them.

    Attributes:
        waarden: number → its value.
        klein: whether it is a small count: it is below the threshold.
        personen: whether it counts persons: it is whole and not negative.
        drempel: the threshold.
    """

    waarden: Sequence[Exact | None]
    klein: Sequence[bool]
    personen: Sequence[bool]
    drempel: int

    @property
    def nodig(self) -> int:
        """How many other values must be possible for a small count."""
        return self.drempel // 2

    def stappen(self, nummer: int, stap: int, al: int = 0) -> tuple[int, int]:
        """Count the steps forward and back of a number that moved already; one that counts nobody goes on for ever."""
        begin = self.waarden[nummer]
        if begin is None or not self.personen[nummer]:
            return ONBEPERKT, ONBEPERKT
        waarde = begin + al
        hoogste = self.drempel - 1 if self.klein[nummer] else None
        laagste = 0 if begin >= 0 else -ONBEPERKT
        omhoog = ONBEPERKT if hoogste is None else (hoogste - waarde) // abs(stap)
        omlaag = (waarde - laagste) // abs(stap)
        return (omhoog, omlaag) if stap > 0 else (omlaag, omhoog)


class Speling:
    """The room that a group of connected numbers has."""

    def __init__(self, getallen: Getallen, stelsel: Stelsel) -> None:
        self._getallen = getallen
        self._stelsel = stelsel
        self._enkele: dict[int, _Richting] = {}

    def vastgelegd_door(self, doel: Lijn) -> Lijn | None:
        """Tell which lines leave a small count too little room.

        Args:
            doel: the small count, as a sum of multiples.

        Returns:
            The combination of given lines that gives it, or that stands most in its way; None when it is protected.
        """
        enkele = [self._richting_van(vrij) for vrij in self._stelsel.vrije(doel)]
        if not enkele:
            return self._herkomst(doel)
        ruimste = max(enkele, key=lambda richting: richting.stappen)
        if ruimste.stappen >= self._getallen.nodig:
            return None
        if self._samen_te_lopen([ruimste, *self._omwegen(ruimste, doel)], doel) >= self._getallen.nodig:
            return None
        if ruimste.knelpunt in self._stelsel.rijen:
            return self._herkomst({ruimste.knelpunt: 1})
        return self._herkomst(dict.fromkeys(ruimste.lijn, 1))

    def _herkomst(self, lijn: Lijn) -> Lijn:
        """Combine the origins of the bound numbers in a line."""
        herkomst = self._stelsel.herkomst
        return combineer((herkomst[nummer], maal) for nummer, maal in lijn.items() if nummer in herkomst)

    def _richting_van(self, vrij: int) -> "_Richting":
        """Give the direction in which a free number moves."""
        if vrij not in self._enkele:
            self._enkele[vrij] = self._meet(self._stelsel.richting(vrij))
        return self._enkele[vrij]

    def _omwegen(self, richting: "_Richting", doel: Lijn) -> Iterator["_Richting"]:
        """Let a second free number move along, so that what is most in the way stays where it is."""
        knel = richting.knelpunt
        andere = [vrij for vrij in self._stelsel.rijen.get(knel, {}) if vrij != knel and vrij not in richting.lijn]
        richtingen = (self._richting_van(vrij) for vrij in andere)
        for tweede in nlargest(_OMWEGEN, richtingen, key=lambda ander: ander.stappen):
            samen = combineer([(richting.lijn, tweede.lijn[knel]), (tweede.lijn, -richting.lijn[knel])])
            if sum(samen.get(nummer, 0) * maal for nummer, maal in doel.items()):
                yield self._meet(samen)

    def _samen_te_lopen(self, richtingen: Sequence["_Richting"], doel: Lijn) -> int:
        """Count the values that a small count takes on a walk up, and on one down: each direction as far as it goes."""
        totaal = 0
        for kant in (1, -1):
            al: dict[int, int] = {}
            for richting in richtingen:
                effect = sum(richting.lijn.get(nummer, 0) * maal for nummer, maal in doel.items())
                heen = kant if effect > 0 else -kant
                stap = {nummer: heen * a for nummer, a in richting.stap.items()}
                aantal = min(
                    (self._getallen.stappen(n, a, al.get(n, 0))[0] for n, a in stap.items()), default=ONBEPERKT
                )
                al.update((nummer, al.get(nummer, 0) + aantal * a) for nummer, a in stap.items())
                totaal += aantal
        return totaal

    def _meet(self, lijn: Lijn) -> "_Richting":
        """Count the steps in a direction, forward and back together, and name the number that limits them most."""
        stap = _in_hele_stappen({n: a for n, a in lijn.items() if self._getallen.personen[n]})
        if not stap:
            return _Richting(lijn, stap, ONBEPERKT, -1)
        kanten = {nummer: self._getallen.stappen(nummer, a) for nummer, a in stap.items()}
        gebonden = self._stelsel.rijen
        vooruit = min(kanten, key=lambda n: (kanten[n][0], n not in gebonden, n))
        achteruit = min(kanten, key=lambda n: (kanten[n][1], n not in gebonden, n))
        knelpunt = vooruit if vooruit in gebonden else achteruit
        return _Richting(lijn, stap, kanten[vooruit][0] + kanten[achteruit][1], knelpunt)


@dataclass(frozen=True, slots=True)
class _Richting:
    """A direction that changes no shown value.

    Attributes:
        lijn: how far every number moves.
        stap: the same for counts of persons, in whole numbers.
        stappen: how many steps there are, forward and back together.
        knelpunt: the number that limits them most; -1 when none does.
    """

    lijn: Lijn
    stap: Mapping[int, int]
    stappen: int
    knelpunt: int


def _in_hele_stappen(richting: Lijn) -> Mapping[int, int]:
    """Lengthen a direction to the shortest one of whole numbers."""
    if not richting:
        return {}
    noemer = lcm(*(Fraction(a).denominator for a in richting.values()))
    hele = {nummer: int(a * noemer) for nummer, a in richting.items()}
    deler = gcd(*hele.values())
    return {nummer: a // deler for nummer, a in hele.items()}
