"""Layout of a chart with standing bars: categories from left to right, their names beneath the axis."""

from dataclasses import replace

from rekenaudit.figures.canvas import Canvas, Ink
from rekenaudit.figures.categories import Names, beneath, draw_names
from rekenaudit.figures.chart import Chart
from rekenaudit.figures.frame import TICK_GAP, Frame, draw_grid, draw_ticks, tick_width, widest
from rekenaudit.figures.geometry import Box
from rekenaudit.figures.lettering import LEADING
from rekenaudit.figures.lying import compose_lying
from rekenaudit.figures.reference import Reference
from rekenaudit.figures.scale import Scale
from rekenaudit.figures.style import MARGIN, WIDTH, Style

LEAST_PLOT = 110.0
"""Least height of a plot area."""

_BESIDE = 66.0
"""Greatest width of the name of the reference at the right of the plot."""


def intervals(length: float) -> int:
    """Tell into how many intervals a standing value axis of a length is divided at most."""
    return min(max(int(length / 28), 2), 6)


def compose_standing(chart: Chart) -> Canvas:
    """Lay out a chart; when its names do not fit beneath the axis, its bars lie down."""
    scale = chart.scale(intervals(chart.height - chart.header.height - 30))
    right = _side_width(chart.reference, chart.style)
    sides = Box(MARGIN + tick_width(scale, chart.style) + TICK_GAP, 0, WIDTH - MARGIN - right, 0)
    names = beneath(chart.names, sides.width / len(chart.names), chart.style)
    return compose_lying(chart) if names is None else _compose(chart, scale, sides, names)


def _compose(chart: Chart, scale: Scale, sides: Box, names: Names) -> Canvas:
    below = MARGIN + names.extent
    canvas = Canvas(WIDTH, max(chart.height, chart.header.height + LEAST_PLOT + below), chart.style.lettering)
    chart.header.draw(canvas)
    box = replace(sides, bottom=below, top=canvas.height - chart.header.height)
    size = chart.painter.label_size(box.width / len(chart.names), lying=False)
    frame = Frame(box, scale, len(chart.names), room=chart.painter.room(size, lying=False))
    draw_grid(canvas, frame, chart.style)
    draw_ticks(canvas, frame, chart.style)
    chart.draw(canvas, frame, size)
    draw_names(canvas, frame, names, chart.style)
    _name_line(canvas, frame, chart.reference, chart.style)
    return canvas


def _name_line(canvas: Canvas, frame: Frame, reference: Reference | None, style: Style) -> None:
    """Write the name and the value of the reference at the right end of its line."""
    if reference is None or reference.line is None:
        return
    lines = _lines(reference, style)
    ink = Ink(style.lettering.small, style.palette.ink)
    half = len(lines) * LEADING * ink.size / 2
    middle = min(max(frame.value(reference.line), frame.box.bottom + half), frame.box.top - half)
    canvas.centred(lines, (frame.box.right + TICK_GAP, middle), ink, "left")


def _side_width(reference: Reference | None, style: Style) -> float:
    if reference is None or reference.line is None:
        return 0.0
    return widest(_lines(reference, style), style.lettering.small, style) + TICK_GAP


def _lines(reference: Reference, style: Style) -> tuple[str, ...]:
    face, size = style.lettering.regular, style.lettering.small
    return tuple(face.fit(line, _BESIDE, size) for line in (*face.wrap(reference.name, _BESIDE, size), reference.text))
