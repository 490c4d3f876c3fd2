"""The value axis: round marks that the data need, and where a value lies between the ends."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from rekenaudit.notation.waarden import schrijf_kort

_MANY = 20
_STEPS = (Fraction(1), Fraction(2), Fraction(5, 2), Fraction(5))


@dataclass(frozen=True, slots=True)
class Scale:
    """A value axis from `low` to `high`, with its marks and their texts; it always holds zero."""

    low: Fraction
    high: Fraction
    ticks: tuple[Fraction, ...]
    texts: tuple[str, ...]

    def at(self, value: Fraction) -> float:
        """Tell where a value lies, 0 at the low end and 1 at the high end."""
        return float((value - self.low) / (self.high - self.low))


@dataclass(frozen=True, slots=True)
class Notation:
    """How the numbers of an axis are written."""

    name: str
    decimals: int

    def write(self, value: Fraction, decimals: int | None = None) -> str:
        """Write a value without its unit, which the axis title has."""
        return schrijf_kort(value, self.name, self.decimals if decimals is None else decimals)


def choose_scale(values: Iterable[Fraction], notation: Notation, intervals: int) -> Scale:
    """Choose an axis with round marks, at most so many intervals, that holds all values and zero.

    Args:
        values: what must fit on the axis; may be empty.
        notation: how its numbers are written; whole numbers that are counted get no broken marks.
        intervals: how many intervals there is room for.
    """
    present = [Fraction(0), *values]
    low, high = min(present), max(present)
    if low == high:
        return Scale(Fraction(0), Fraction(1), (Fraction(0),), (notation.write(Fraction(0), 0),))
    smallest = Fraction(1, 10**notation.decimals) if notation.name == "getal" else Fraction(0)
    step = max(_round_step((high - low) / max(intervals, 1)), smallest)
    saving = Fraction(2, 5) * step if step > smallest else step
    low, high = _end(low, step, floor, saving), _end(high, step, ceil, saving)
    ticks = tuple(step * n for n in range(ceil(low / step), floor(high / step) + 1))
    decimals = next(d for d in range(_MANY) if _exact(step, notation, d))
    return Scale(low, high, ticks, tuple(notation.write(t, decimals) for t in ticks))


def _round_step(least: Fraction) -> Fraction:
    """Find the smallest round step of at least a size."""
    power = Fraction(10) ** (len(str(floor(least))) - 1 if least >= 1 else -len(str(floor(1 / least))))
    steps = (s * p for p in (power, power * 10) for s in _STEPS)
    return next(s for s in steps if s >= least)


def _end(extreme: Fraction, step: Fraction, towards: Callable[[Fraction], int], saving: Fraction) -> Fraction:
    """End an axis at a mark, or at the value itself when that saves more than a part of an interval."""
    mark = towards(extreme / step) * step
    return mark if abs(mark - extreme) <= saving else extreme


def _exact(value: Fraction, notation: Notation, decimals: int) -> bool:
    """Tell whether so many decimals show a value exactly."""
    comma = "" if decimals else ","
    return notation.write(value, _MANY) == notation.write(value, decimals) + comma + "0" * (_MANY - decimals)
