"""A chart with categories before its layout: its series, how these are drawn, and what stands around them."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import compress
from typing import Protocol

from rekenaudit.figures.absent import NO_DATA, absence, all_points, draw_nothing
from rekenaudit.figures.canvas import Canvas
from rekenaudit.figures.frame import Frame, draw_zero
from rekenaudit.figures.geometry import POINTS_PER_CM
from rekenaudit.figures.header import Header, absent_key, absent_keys, plan_header, series_keys
from rekenaudit.figures.palette import Look
from rekenaudit.figures.reference import Reference, draw_reference, read_reference, reference_keys
from rekenaudit.figures.scale import Notation, Scale, choose_scale
from rekenaudit.figures.style import Style
from rekenaudit.model.figuur import Figuurgegevens, Serie


class Painter(Protocol):
    """What draws the data of one plot area."""

    def values(self) -> list[Fraction]:
        """Give the values that the axis must hold."""

    def label_size(self, pitch: float, *, lying: bool) -> float:
        """Choose the size of written values; 0 when they do not fit."""

    def room(self, size: float, *, lying: bool) -> tuple[float, float]:
        """Tell how much space written values need beyond the low and the high end of the axis."""

    def pitches(self) -> tuple[float, float, float]:
        """Tell how high a lying row is: at the very least, comfortably, and at most."""

    def draw(self, canvas: Canvas, frame: Frame) -> None:
        """Draw the data."""

    def draw_values(self, canvas: Canvas, frame: Frame, size: float, reference: Reference | None) -> None:
        """Write the values."""


Brush = Callable[[tuple[Serie, ...], tuple[Look, ...], Notation, Style], Painter]
"""Makes a painter for some series."""


@dataclass(frozen=True, slots=True)
class Chart:
    """What a chart shows.

    Attributes:
        names: of the categories.
        series: the data.
        painter: what draws them.
        brush: what makes a painter for a part of the categories.
        reference: the mean or another value to read the data against.
        header: axis title and legend.
        height: wanted height in points.
        empty: why there is nothing to draw; empty when there is something.
    """

    names: tuple[str, ...]
    series: tuple[Serie, ...]
    notation: Notation
    painter: Painter
    brush: Callable[[tuple[Serie, ...]], Painter]
    reference: Reference | None
    header: Header
    style: Style
    height: float
    empty: str

    def scale(self, intervals: int) -> Scale:
        """Choose the value axis."""
        extra = self.reference.present() if self.reference else []
        return choose_scale([*self.painter.values(), *extra], self.notation, intervals)

    def part(self, span: slice) -> "Chart":
        """Take some of the categories."""
        series = tuple(Serie(s.naam, s.punten[span]) for s in self.series)
        reference = self.reference
        if reference and not reference.constant:
            reference = replace(reference, values=reference.values[span])
        names = self.names[span]
        return replace(self, names=names, series=series, painter=self.brush(series), reference=reference)

    def draw(self, canvas: Canvas, frame: Frame, size: float) -> None:
        """Draw the data in a frame, with values of a size (0 for none)."""
        self.painter.draw(canvas, frame)
        draw_zero(canvas, frame, self.style)
        draw_reference(canvas, frame, self.reference, self.style)
        self.painter.draw_values(canvas, frame, size, self.reference)
        if self.empty:
            draw_nothing(canvas, frame.box, self.style, self.empty)


def plan_chart(data: Figuurgegevens, style: Style, make: Brush, *, summed: bool = False) -> Chart:
    """Gather what a chart of one panel shows.

    Args:
        data: what the figure shows.
        style: the house style.
        make: what draws the series.
        summed: whether the series are parts of a whole, so that one without a value is missed in every category;
            otherwise such a series is only named.
    """
    notation = Notation(data.notatie, data.decimalen)
    empty = nothing(data)
    given = data.panelen[0].series
    drawn = [summed or bool(empty) or _has_value(s) for s in given]
    series = tuple(compress(given, drawn))
    looks = tuple(compress(style.palette.looks(len(given)), drawn))
    reference = read_reference(data.referentie, notation)
    keys = (
        *series_keys(series, looks),
        *reference_keys(reference, named=True),
        *(() if empty else absent_keys(absence(p for s in series for p in s.punten))),
        *(absent_key(s.naam, s.punten) for s, shown in zip(given, drawn, strict=True) if not shown),
    )

    def brush(some: tuple[Serie, ...]) -> Painter:
        return make(some, looks, notation, style)

    return Chart(
        names=data.categorieen,
        series=series,
        notation=notation,
        painter=brush(series),
        brush=brush,
        reference=reference,
        header=plan_header(data.as_titel, keys, style),
        style=style,
        height=data.hoogte * POINTS_PER_CM,
        empty=empty,
    )


def _has_value(series: Serie) -> bool:
    return any(p.waarde is not None for p in series.punten)


def nothing(data: Figuurgegevens) -> str:
    """Say why a figure has nothing to draw; empty when there is at least one value."""
    points = all_points(data.panelen)
    return "" if any(p.waarde is not None for p in points) else absence(points) or NO_DATA
