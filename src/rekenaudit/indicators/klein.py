"""Small counts of persons: which values are, and what is left of one that must not be shown.

Computing only marks them; withholding happens in `disclosure`, and in a `Rekenblad` for texts.
"""

from dataclasses import replace
from fractions import Fraction

from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.reeks import Cel


def is_klein(waarde: int | Fraction | None, drempel: int) -> bool:
    """Judge a value in a unit that counts persons; the sign of a change in a count does not matter."""
    return waarde is not None and -drempel < waarde < drempel


def onderdruk(cel: Cel) -> Cel:
    """Take the value out of a cell; whether it was small itself cannot be seen any more."""
    return replace(cel, waarde=None, aanwezigheid=Aanwezigheid.ONDERDRUKT, klein=True)
