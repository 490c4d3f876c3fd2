"""How far a small count can move while everything shown stays the same: the proof that it is protected.

Another table is the delivered numbers plus a whole number of steps in a direction that changes no shown value. A
count is protected when there are enough other tables in which it differs: at least half the threshold.
"""

from dataclasses import dataclass

from rekenaudit.disclosure.getallen import ONBEPERKT, Getallen, in_hele_stappen
from rekenaudit.disclosure.stelsel import Stelsel, combineer
from rekenaudit.disclosure.wandeling import Wandeling
from rekenaudit.indicators.verband import Lijn


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
        wandeling = Wandeling(self._getallen, self._stelsel, doel, ruimste.vrij)
        if wandeling.lengte(1) + wandeling.lengte(-1) >= self._getallen.nodig:
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
            self._enkele[vrij] = self._meet(vrij)
        return self._enkele[vrij]

    def _meet(self, vrij: int) -> "_Richting":
        """Count the steps in a direction, forward and back together, and name the number that limits them most."""
        lijn = self._stelsel.richting(vrij)
        stap = in_hele_stappen({n: a for n, a in lijn.items() if self._getallen.personen[n]})
        if not stap:
            return _Richting(vrij, lijn, ONBEPERKT, -1)
        kanten = {nummer: self._getallen.stappen(nummer, a) for nummer, a in stap.items()}
        gebonden = self._stelsel.rijen
        vooruit = min(kanten, key=lambda n: (kanten[n][0], n not in gebonden, n))
        achteruit = min(kanten, key=lambda n: (kanten[n][1], n not in gebonden, n))
        knelpunt = vooruit if vooruit in gebonden else achteruit
        return _Richting(vrij, lijn, kanten[vooruit][0] + kanten[achteruit][1], knelpunt)


@dataclass(frozen=True, slots=True)
class _Richting:
    """A direction that changes no shown value.

    Attributes:
        vrij: the free number that moves.
        lijn: how far every number moves.
        stappen: how many steps there are, forward and back together.
        knelpunt: the number that limits them most; -1 when none does.
    """

    vrij: int
    lijn: Lijn
    stappen: int
    knelpunt: int
