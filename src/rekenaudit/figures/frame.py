"""The frame: a plot area with a category axis and a value axis, standing or lying."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from rekenaudit.figures.canvas import Canvas, Ink
from rekenaudit.figures.geometry import Box, Point
from rekenaudit.figures.lettering import CAP_HEIGHT
from rekenaudit.figures.scale import Scale
from rekenaudit.figures.style import Style

TICK_GAP = 4.0
"""Distance between the plot area and the numbers of its value axis."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A plot area.

    Attributes:
        box: the area.
        scale: its value axis.
        count: number of categories; each has a slot of equal width.
        lying: values run to the right and categories downwards, instead of upwards and to the right.
        room: space kept free at the low and the high end of the value axis, for labels at the bars' ends.
    """

    box: Box
    scale: Scale
    count: int
    lying: bool = False
    room: tuple[float, float] = (0.0, 0.0)

    @property
    def pitch(self) -> float:
        """Width of a slot."""
        return (self.box.height if self.lying else self.box.width) / self.count

    def along(self, slot: float) -> float:
        """Place a slot (2.5 is the middle of the third one) on the category axis."""
        return self.box.top - slot * self.pitch if self.lying else self.box.left + slot * self.pitch

    def value(self, value: Fraction) -> float:
        """Place a value on the value axis."""
        low, high = (self.box.left, self.box.right) if self.lying else (self.box.bottom, self.box.top)
        low, high = low + self.room[0], high - self.room[1]
        return low + (high - low) * self.scale.at(value)

    def point(self, slot: float, value: Fraction) -> Point:
        """Place a value in the middle of a slot."""
        along, across = self.along(slot + 0.5), self.value(value)
        return (across, along) if self.lying else (along, across)

    def bar(self, slots: tuple[float, float], ends: tuple[float, float]) -> Box:
        """Make the rectangle between two places on the category axis and two on the value axis (in points)."""
        one, other = sorted((self.along(slots[0]), self.along(slots[1])))
        low, high = sorted(ends)
        return Box(low, one, high, other) if self.lying else Box(one, low, other, high)

    def band(self, slots: tuple[float, float]) -> Box:
        """Make the rectangle between two places on the category axis, over the whole value axis."""
        box = self.box
        return self.bar(slots, (box.left, box.right) if self.lying else (box.bottom, box.top))

    def across(self, slots: tuple[float, float], value: Fraction) -> tuple[Point, Point]:
        """Make the line at a value between two places on the category axis."""
        box = self.bar(slots, (self.value(value), self.value(value)))
        return (box.left, box.bottom), (box.right, box.top)


def draw_grid(canvas: Canvas, frame: Frame, style: Style) -> None:
    """Draw a light line at every mark of the value axis."""
    lines = (frame.across((0, frame.count), tick) for tick in frame.scale.ticks if tick)
    canvas.line(lines, style.palette.light, 0.5)


def draw_zero(canvas: Canvas, frame: Frame, style: Style) -> None:
    """Draw the zero line; over the bars, so that it is always seen."""
    canvas.line([frame.across((0, frame.count), Fraction(0))], style.palette.ink, 0.8)


def draw_ticks(canvas: Canvas, frame: Frame, style: Style) -> None:
    """Write the numbers of the value axis, at its left or below it."""
    ink = Ink(style.lettering.small, style.palette.grey)
    for tick, text in zip(frame.scale.ticks, frame.scale.texts, strict=True):
        at = frame.value(tick)
        if frame.lying:
            canvas.text(text, (at, frame.box.bottom - TICK_GAP - CAP_HEIGHT * ink.size), ink, "middle")
        else:
            canvas.text(text, (frame.box.left - TICK_GAP, at - CAP_HEIGHT * ink.size / 2), ink, "right")


def tick_width(scale: Scale, style: Style) -> float:
    """Measure the widest number of a value axis."""
    return widest(scale.texts, style.lettering.small, style)


def widest(texts: Iterable[str], size: float, style: Style) -> float:
    """Measure the widest of several texts."""
    return max((style.lettering.regular.width(t, size) for t in texts), default=0.0)
