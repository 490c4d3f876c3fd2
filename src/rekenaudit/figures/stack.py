"""Stacked bars: the series of a category on top of each other, negative ones downwards from zero."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from rekenaudit.figures.absent import draw_absent
from rekenaudit.figures.canvas import WHITE, Canvas, Ink
from rekenaudit.figures.frame import Frame, widest
from rekenaudit.figures.geometry import Box, Point
from rekenaudit.figures.lettering import CAP_HEIGHT
from rekenaudit.figures.palette import Look
from rekenaudit.figures.reference import Reference
from rekenaudit.figures.samples import draw_area
from rekenaudit.figures.scale import Notation
from rekenaudit.figures.style import Style
from rekenaudit.model.figuur import Serie

_THICKEST = {True: 20.0, False: 46.0}


@dataclass(frozen=True, slots=True)
class Stack:
    """The stacked bars of one plot area."""

    series: tuple[Serie, ...]
    looks: tuple[Look, ...]
    notation: Notation
    style: Style

    def values(self) -> list[Fraction]:
        """Give the values that the axis must hold: the ends of the stacks."""
        return [end for _, _, *ends in self._parts() for end in ends]

    def label_size(self, pitch: float, *, lying: bool) -> float:
        """Choose the size of the values in the bars; 0 when even the widest bar has no room for them."""
        thick = self._thickness(pitch, lying=lying)
        for size in (self.style.lettering.small, self.style.lettering.smallest):
            if (size * CAP_HEIGHT * 1.6 if lying else widest(self._texts(), size, self.style) + 3) <= thick:
                return size
        return 0.0

    def room(self, size: float, *, lying: bool) -> tuple[float, float]:  # noqa: ARG002 - what every painter answers
        """Tell how much space the values need beyond the ends of the axis: none, they stand in the bars."""
        return (0.0, 0.0)

    def pitches(self) -> tuple[float, float, float]:
        """Tell how high a lying row is: at the very least, comfortably, and at most."""
        line = self.style.lettering.normal * 1.55
        return self.style.lettering.smallest, line, 30.0

    def draw(self, canvas: Canvas, frame: Frame) -> None:
        """Draw the bars with white between their parts, and hatching where a part is not known."""
        draw_absent(canvas, self._gaps(frame), self.style)
        edges: list[tuple[Point, ...]] = []
        for number, look in enumerate(self.looks):
            boxes = [self._box(frame, i, low, high) for n, i, low, high in self._parts() if n == number]
            draw_area(canvas, boxes, look)
            edges.extend((*box.corners(), box.corners()[0]) for box in boxes)
        canvas.line(edges, WHITE, 0.7)

    def draw_values(self, canvas: Canvas, frame: Frame, size: float, reference: Reference | None) -> None:
        """Write the value in every part that has room for it and is not crossed by the reference line."""
        if not size:
            return
        for number, i, low, high in self._parts():
            box, text = self._box(frame, i, low, high), self.notation.write(self._value(number, i))
            width = self.style.lettering.regular.width(text, size)
            x, y = box.middle
            place = Box(x - width / 2 - 1.5, y - size * 0.52, x + width / 2 + 1.5, y + size * 0.52)
            inside = box.width >= place.width and box.height >= place.height
            if not inside or _crossed(place, frame, reference, i):
                continue
            look = self.looks[number]
            if look.hatch:
                canvas.fill([place], WHITE)
            background = WHITE if look.hatch else look.colour
            canvas.centred([text], (x, y), Ink(size, self.style.palette.on(background)))
        self._draw_zeros(canvas, frame)

    def _draw_zeros(self, canvas: Canvas, frame: Frame) -> None:
        """Write 0 where all parts are there and are zero, so that it is not taken for missing."""
        ink = Ink(self.style.lettering.small, self.style.palette.ink)
        for i in range(frame.count):
            if all(serie.punten[i].waarde == 0 for serie in self.series):
                x, y = frame.point(i, Fraction(0))
                at = (x + 3, y - CAP_HEIGHT * ink.size / 2) if frame.lying else (x, y + 3)
                canvas.text(self.notation.write(Fraction(0)), at, ink, "left" if frame.lying else "middle")

    def _texts(self) -> list[str]:
        return [self.notation.write(p.waarde) for s in self.series for p in s.punten if p.waarde is not None]

    def _value(self, number: int, slot: int) -> Fraction:
        return self.series[number].punten[slot].waarde or Fraction(0)

    def _parts(self) -> Iterator[tuple[int, int, Fraction, Fraction]]:
        """Give (series, category, start, end) of every part, each from the end of the one before."""
        for i in range(len(self.series[0].punten)):
            above = below = Fraction(0)
            for number in range(len(self.series)):
                value = self._value(number, i)
                if value > 0:
                    yield number, i, above, above + value
                    above += value
                elif value < 0:
                    yield number, i, below, below + value
                    below += value

    def _thickness(self, pitch: float, *, lying: bool) -> float:
        return min(pitch * 0.74, _THICKEST[lying])

    def _slots(self, frame: Frame, slot: int) -> tuple[float, float]:
        half = self._thickness(frame.pitch, lying=frame.lying) / frame.pitch / 2
        return slot + 0.5 - half, slot + 0.5 + half

    def _box(self, frame: Frame, slot: int, start: Fraction, end: Fraction) -> Box:
        return frame.bar(self._slots(frame, slot), (frame.value(start), frame.value(end)))

    def _gaps(self, frame: Frame) -> Iterator[Box]:
        """Find where data are not there: the whole slot, or behind a bar that lacks a part."""
        for i in range(frame.count):
            absent = [serie for serie in self.series if serie.punten[i].waarde is None]
            if len(absent) == len(self.series):
                yield frame.band((i, i + 1))
            elif absent:
                yield frame.band(self._slots(frame, i))


def _crossed(place: Box, frame: Frame, reference: Reference | None, slot: int) -> bool:
    value = reference.at(slot) if reference else None
    if value is None:
        return False
    low, high = (place.left, place.right) if frame.lying else (place.bottom, place.top)
    return low - 1 < frame.value(value) < high + 1
