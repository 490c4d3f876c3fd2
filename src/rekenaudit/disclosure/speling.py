"""How far a small count can move while everything shown stays the same: the proof that it is protected.

Another table is the delivered numbers plus a whole number of steps in a direction that changes no shown value. A
count is protected when there are enough other tables in which it differs: at least half the threshold.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm

from rekenaudit.disclosure.stelsel import Stelsel, combineer
from rekenaudit.indicators.blok import Exact
from rekenaudit.indicators.verband import Lijn

ONBEPERKT = 10**9
"""More steps than anything needs: the number has no bound on that side."""


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

    def stappen(self, nummer: int, stap: int) -> tuple[int, int]:
        """Count how many steps a number can go forward and back; one that counts nobody may take any value."""
        waarde = self.waarden[nummer]
        if waarde is None or not self.personen[nummer]:
            return ONBEPERKT, ONBEPERKT
        hoogste = self.drempel - 1 if self.klein[nummer] else None
        laagste = 0 if waarde >= 0 else -ONBEPERKT
        omhoog = ONBEPERKT if hoogste is None else (hoogste - waarde) // abs(stap)
        omlaag = (waarde - laagste) // abs(stap)
        return (omhoog, omlaag) if stap > 0 else (omlaag, omhoog)


@dataclass(frozen=True, slots=True)
class Speling:
    """The room that a group of connected numbers has."""

    getallen: Getallen
    stelsel: Stelsel

    def vastgelegd_door(self, doel: Lijn) -> Lijn | None:
        """Tell which lines leave a small count too little room.

        Args:
            doel: the small count, as a sum of multiples.

        Returns:
            The combination of given lines that gives it, or that stands most in its way; None when it is protected.
        """
        vrij = self.stelsel.vrije(doel)
        if not vrij:
            return self._herkomst({nummer: maal for nummer, maal in doel.items() if nummer in self.stelsel.rijen})
        krapste: tuple[int, int] | None = None
        for richting in self._richtingen(vrij, doel):
            stappen, knel = self._ruimte(richting)
            if stappen >= self.getallen.nodig:
                return None
            if krapste is None or stappen > krapste[0]:
                krapste = stappen, knel
        knelpunt = krapste[1] if krapste else -1
        return self._herkomst({knelpunt: 1} if knelpunt in self.stelsel.rijen else doel)

    def _herkomst(self, lijn: Lijn) -> Lijn:
        """Combine the origins of the bound numbers in a line."""
        herkomst = self.stelsel.herkomst
        return combineer((herkomst[nummer], maal) for nummer, maal in lijn.items() if nummer in herkomst)

    def _richtingen(self, vrij: Sequence[int], doel: Lijn) -> Iterator[Lijn]:
        """Give directions in which a small count moves: of one free number, or of two that spare what is in the way."""
        enkele = [self.stelsel.richting(nummer) for nummer in vrij]
        yield from enkele
        for richting in enkele:
            knel = self._ruimte(richting)[1]
            for ander in self.stelsel.rijen.get(knel, {}):
                if ander == knel or ander in richting:
                    continue
                tweede = self.stelsel.richting(ander)
                samen = combineer([(richting, tweede[knel]), (tweede, -richting[knel])])
                if sum(samen.get(nummer, 0) * maal for nummer, maal in doel.items()):
                    yield samen

    def _ruimte(self, richting: Lijn) -> tuple[int, int]:
        """Count the steps in a direction, forward and back together, and name the number that limits them most."""
        stap = _in_hele_stappen({n: a for n, a in richting.items() if self.getallen.personen[n]})
        if not stap:
            return ONBEPERKT, -1
        kanten = {nummer: self.getallen.stappen(nummer, a) for nummer, a in stap.items()}
        vooruit = min(kanten, key=lambda n: (kanten[n][0], n not in self.stelsel.rijen, n))
        achteruit = min(kanten, key=lambda n: (kanten[n][1], n not in self.stelsel.rijen, n))
        knel = vooruit if vooruit in self.stelsel.rijen else achteruit
        return kanten[vooruit][0] + kanten[achteruit][1], knel


def _in_hele_stappen(richting: Lijn) -> Mapping[int, int]:
    """Lengthen a direction to the shortest one of whole numbers."""
    if not richting:
        return {}
    noemer = lcm(*(Fraction(a).denominator for a in richting.values()))
    hele = {nummer: int(a * noemer) for nummer, a in richting.items()}
    deler = gcd(*hele.values())
    return {nummer: a // deler for nummer, a in hele.items()}
