"""Walks: the values that a small count can take, one after another, while everything shown stays the same.

A step moves one free number, and the bound ones with it. What is in the way is held in its place: it becomes free and
stays where it is, and a number of its line that still has room moves instead.
"""

from collections.abc import Mapping

from rekenaudit.disclosure.getallen import Getallen, in_hele_stappen
from rekenaudit.disclosure.stelsel import Stelsel
from rekenaudit.indicators.verband import Lijn

_BEURTEN = 40
"""Moves and exchanges of one walk; more costs time and spares little."""


class Wandeling:
    """A walk of one small count, from the delivered numbers up or down."""

    def __init__(self, getallen: Getallen, stelsel: Stelsel, doel: Lijn, vrij: int) -> None:
        """Prepare a walk.

        Args:
            getallen: the delivered numbers.
            stelsel: the lines that keep their value.
            doel: the small count, as a sum of multiples.
            vrij: a free number that it depends on; when the small count is one number, that becomes free instead.
        """
        eerste = next(iter(doel))
        ruil = len(doel) == 1 and eerste in stelsel.rijen
        self._getallen = getallen
        self._doel = doel
        self._vrij = eerste if ruil else vrij
        self._begin = stelsel.ruil(eerste, vrij) if ruil else stelsel

    def lengte(self, kant: int) -> int:
        """Count the values passed on the way up (1) or down (-1), up to as many as are needed."""
        stelsel, al, stappen = self._begin, dict[int, int](), 0
        for _ in range(_BEURTEN):
            beweging = self._beweging(stelsel, kant)
            if not beweging:
                break
            stap = in_hele_stappen({nummer: a for nummer, a in beweging.items() if self._getallen.personen[nummer]})
            ruimte = {nummer: self._ruimte(nummer, a, al) for nummer, a in stap.items()}
            aantal = min([self._getallen.nodig - stappen, *ruimte.values()])
            stappen += aantal
            if stappen >= self._getallen.nodig:
                break
            al.update((nummer, al.get(nummer, 0) + aantal * a) for nummer, a in stap.items())
            in_de_weg = (nummer for nummer, over in sorted(ruimte.items()) if over == aantal)
            ruilen = (self._ruil(stelsel, nummer, beweging, al) for nummer in in_de_weg)
            ruil = next((ruil for ruil in ruilen if ruil), None)
            if ruil is None:
                break
            stelsel = stelsel.ruil(*ruil)
        return stappen

    def _beweging(self, stelsel: Stelsel, kant: int) -> Lijn:
        """Give how numbers move with the free one when the small count goes up or down; empty when it does neither."""
        beweging = stelsel.richting(self._vrij)
        effect = sum(beweging.get(nummer, 0) * maal for nummer, maal in self._doel.items())
        heen = (effect * kant > 0) - (effect * kant < 0)
        return {nummer: heen * a for nummer, a in beweging.items()} if heen else {}

    def _ruil(self, stelsel: Stelsel, nummer: int, beweging: Lijn, al: Mapping[int, int]) -> tuple[int, int] | None:
        """Pair a bound number that is in the way with the one in its line that has most room to move instead."""
        if nummer not in stelsel.rijen or self._doel.keys() == {nummer}:
            return None
        rij = stelsel.rijen[nummer]
        heen = beweging[self._vrij] * rij[self._vrij]
        vrije = rij.keys() - {nummer, self._vrij}
        anderen = [(self._ruimte(n, -1 if heen * rij[n] > 0 else 1, al), -n) for n in vrije]
        ruimte, ander = max(anderen, default=(0, 0))
        return (nummer, -ander) if ruimte else None

    def _ruimte(self, nummer: int, stap: int, al: Mapping[int, int]) -> int:
        return self._getallen.stappen(nummer, stap, al.get(nummer, 0))[0]
