"""Combine verdicts when some are unknown: the one way in which years, norms and municipalities are put together."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from rekenaudit.model.oordeel import Uitslag


@dataclass(frozen=True, slots=True)
class Telling:
    """How often each verdict occurs; `buiten` (niet van toepassing) is outside the counts."""

    voldoet: int = 0
    gedeeltelijk: int = 0
    niet: int = 0
    onbekend: int = 0
    buiten: int = 0

    @property
    def geteld(self) -> int:
        """How many verdicts count: all but those that do not apply."""
        return self.voldoet + self.gedeeltelijk + self.niet + self.onbekend


@dataclass(frozen=True, slots=True)
class Eis:
    """How many verdicts are needed.

    Attributes:
        voldoet: how many must be "voldoet" for the whole to be so.
        gedeeltelijk: how many must be "voldoet" or "voldoet gedeeltelijk" for the whole to be partly so.
    """

    voldoet: int
    gedeeltelijk: int


def tel(uitslagen: Iterable[Uitslag]) -> Telling:
    """Count verdicts."""
    aantal = Counter(uitslagen)
    return Telling(
        voldoet=aantal[Uitslag.VOLDOET],
        gedeeltelijk=aantal[Uitslag.GEDEELTELIJK],
        niet=aantal[Uitslag.NIET],
        onbekend=aantal[Uitslag.ONVOLDOENDE_DATA],
        buiten=aantal[Uitslag.NIET_VAN_TOEPASSING],
    )


def eis_van(regel: str, minstens: int, geteld: int) -> Eis:
    """Translate `alle`, `een` or `minstens` into numbers.

    Args:
        regel: the rule as the normenkader names it.
        minstens: the n of `minstens`; when fewer verdicts count than that, all of those are needed.
        geteld: how many verdicts count.
    """
    nodig = {"alle": geteld, "een": 1, "minstens": minstens}[regel]
    return Eis(min(nodig, geteld), min(nodig, geteld))


def eis_van_aandeel(voldoet: Fraction, gedeeltelijk: Fraction, geteld: int) -> Eis:
    """Translate shares of the verdicts that count into numbers."""
    return Eis(ceil(voldoet * geteld), ceil(gedeeltelijk * geteld))


def combineer(telling: Telling, eis: Eis) -> Uitslag:
    """Make one verdict of many; the unknown ones are tried as every possible verdict.

    A better verdict in one place never makes the outcome worse (both counts only rise). So every outcome lies
    between the one with all unknowns at their worst and the one with all at their best, and trying those two
    is trying all. An unknown that would turn out not to apply lies between the two as well: leaving it out
    lowers what is needed by no more than its best would add.

    Returns:
        The verdict that holds whatever the unknowns are, otherwise "onvoldoende data"; "niet van toepassing"
        when nothing counts.
    """
    if telling.geteld == 0:
        return Uitslag.NIET_VAN_TOEPASSING
    slechtst = _uitslag(telling.voldoet, telling.gedeeltelijk, eis)
    best = _uitslag(telling.voldoet + telling.onbekend, telling.gedeeltelijk, eis)
    return best if best is slechtst else Uitslag.ONVOLDOENDE_DATA


def _uitslag(voldoet: int, gedeeltelijk: int, eis: Eis) -> Uitslag:
    if voldoet >= eis.voldoet:
        return Uitslag.VOLDOET
    return Uitslag.GEDEELTELIJK if voldoet + gedeeltelijk >= eis.gedeeltelijk else Uitslag.NIET
