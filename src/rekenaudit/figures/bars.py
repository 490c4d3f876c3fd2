"""Bars beside each other: one for each series in every category, with their values where these fit."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from rekenaudit.figures.absent import draw_absent
from rekenaudit.figures.canvas import Canvas, Ink
from rekenaudit.figures.frame import Frame, widest
from rekenaudit.figures.geometry import Box
from rekenaudit.figures.lettering import CAP_HEIGHT, DESCENT
from rekenaudit.figures.palette import Look
from rekenaudit.figures.reference import Reference
from rekenaudit.figures.samples import draw_area
from rekenaudit.figures.scale import Notation
from rekenaudit.figures.style import Style
from rekenaudit.model.figuur import Serie

_THICKEST = {True: 17.0, False: 34.0}
"""Thickest bar, lying and standing, in points."""

_THINNEST = 0.7
_SHARE = 0.87
"""Share of a slot that several bars take together."""

_GAP = 2.5
_APART = 2.5
"""White between the values at two standing bars, in points, where the letters need not be the smallest for it."""


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars of one plot area."""

    series: tuple[Serie, ...]
    looks: tuple[Look, ...]
    notation: Notation
    style: Style

    def values(self) -> list[Fraction]:
        """Give the values that the axis must hold."""
        return [p.waarde for s in self.series for p in s.punten if p.waarde is not None]

    def label_size(self, pitch: float, *, lying: bool) -> float:
        """Choose the size of the values at the bars; 0 when they do not fit."""
        thick = self._thickness(pitch, lying=lying)
        room = pitch * 0.96 if len(self.series) == 1 else thick + (0.0 if lying else 0.5)
        letters = self.style.lettering
        tries = ((letters.normal, _APART), (letters.small, _APART), (letters.small, 1), (letters.smallest, 1))
        for size, apart in tries:
            if (size * (CAP_HEIGHT + DESCENT) if lying else widest(self._texts(), size, self.style) + apart) <= room:
                return size
        return 0.0

    def room(self, size: float, *, lying: bool) -> tuple[float, float]:
        """Tell how much space the values need beyond the low and the high end of the axis."""
        if not size:
            return (0.0, 0.0)
        need = _GAP + 2 + (widest(self._texts(), size, self.style) if lying else size * CAP_HEIGHT)
        return (need if min(self.values(), default=0) < 0 else 0.0, need)

    def pitches(self) -> tuple[float, float, float]:
        """Tell how high a lying row is: at the very least, with a value at every bar, and at most."""
        count, line = len(self.series), self.style.lettering.normal * 1.55
        labelled = count * (CAP_HEIGHT + DESCENT) * self.style.lettering.smallest / _SHARE + 0.1
        return max(self.style.lettering.smallest, count * 3.4 + 2), max(line, labelled), max(28.0, count * 19.0)

    def draw(self, canvas: Canvas, frame: Frame) -> None:
        """Draw the bars, and hatching where there are no data."""
        draw_absent(canvas, self._gaps(frame), self.style)
        for number, look in enumerate(self.looks):
            boxes = [self._box(frame, i, number, v) for n, i, v in self._present() if n == number]
            draw_area(canvas, boxes, look)

    def draw_values(self, canvas: Canvas, frame: Frame, size: float, reference: Reference | None) -> None:
        """Write the value at the end of every bar, beyond the reference line when that would cross it."""
        if not size:
            return
        ink = Ink(size, self.style.palette.ink)
        for number, i, value in self._present():
            box, text = self._box(frame, i, number, value), self.notation.write(value)
            away = -1 if value < 0 else 1
            end = (box.right if away > 0 else box.left) if frame.lying else (box.top if away > 0 else box.bottom)
            start, line = end + away * _GAP, _line(frame, reference, i)
            if frame.lying:
                start = _clear(start, away * self.style.lettering.regular.width(text, size), line)
                middle = (box.bottom + box.top) / 2 - CAP_HEIGHT * size / 2
                canvas.text(text, (start, middle), ink, "left" if away > 0 else "right")
                continue
            tall, hang = CAP_HEIGHT * size, DESCENT * size  # a comma hangs below the baseline
            if away > 0:
                baseline = _clear(start - hang, hang + tall, line) + hang
            else:
                baseline = _clear(start, -tall - hang, line) - tall
            canvas.text(text, ((box.left + box.right) / 2, baseline), ink, "middle")

    def _texts(self) -> list[str]:
        return [self.notation.write(v) for v in self.values()]

    def _present(self) -> Iterator[tuple[int, int, Fraction]]:
        for number, serie in enumerate(self.series):
            for i, point in enumerate(serie.punten):
                if point.waarde is not None:
                    yield number, i, point.waarde

    def _thickness(self, pitch: float, *, lying: bool) -> float:
        share = 0.66 if len(self.series) == 1 else _SHARE
        return min(pitch * share / len(self.series), _THICKEST[lying])

    def _slots(self, frame: Frame, slot: int, number: int) -> tuple[float, float]:
        thick = self._thickness(frame.pitch, lying=frame.lying) / frame.pitch
        start = slot + 0.5 + (number - len(self.series) / 2) * thick
        return start, start + thick * (1 if len(self.series) == 1 else 0.94)

    def _box(self, frame: Frame, slot: int, number: int, value: Fraction) -> Box:
        zero, end = frame.value(Fraction(0)), frame.value(value)
        if abs(end - zero) < _THINNEST:
            end = zero + (_THINNEST if value >= 0 else -_THINNEST)
        return frame.bar(self._slots(frame, slot, number), (zero, end))

    def _gaps(self, frame: Frame) -> Iterator[Box]:
        """Find the places without data: whole slots, or the place of a single bar.

        They run along the whole axis: something shorter would be read as a bar, and so as a value.
        """
        for i in range(frame.count):
            absent = [n for n, serie in enumerate(self.series) if serie.punten[i].waarde is None]
            if len(absent) == len(self.series):
                yield frame.band((i, i + 1))
            else:
                yield from (frame.band(self._slots(frame, i, n)) for n in absent)


def _line(frame: Frame, reference: Reference | None, slot: int) -> float | None:
    value = reference.at(slot) if reference else None
    return None if value is None else frame.value(value)


def _clear(start: float, length: float, line: float | None) -> float:
    """Move a text that runs from `start` over `length` to just beyond a line that would cross it."""
    low, high = sorted((start, start + length))
    if line is None or not low - 1.5 < line < high + 1.5:
        return start
    return line + (_GAP if length > 0 else -_GAP)
