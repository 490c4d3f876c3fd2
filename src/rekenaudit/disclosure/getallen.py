"""What a reader knows of the delivered numbers without seeing them, and how far each could move."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm

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


def in_hele_stappen(richting: Lijn) -> Mapping[int, int]:
    """Lengthen a direction to the shortest one of whole numbers."""
    if not richting:
        return {}
    noemer = lcm(*(Fraction(a).denominator for a in richting.values()))
    hele = {nummer: int(a * noemer) for nummer, a in richting.items()}
    deler = gcd(*hele.values())
    return {nummer: a // deler for nummer, a in hele.items()}
