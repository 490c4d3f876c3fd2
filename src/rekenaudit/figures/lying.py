"""Layout of a chart with lying bars: as tall as its rows need, in columns when they fill more than a page."""

from dataclasses import dataclass
from math import ceil

from rekenaudit.figures.canvas import Canvas, Ink
from rekenaudit.figures.categories import LONGEST, Names, beside, draw_names
from rekenaudit.figures.chart import Chart
from rekenaudit.figures.frame import TICK_GAP, Frame, draw_grid, draw_ticks, tick_width
from rekenaudit.figures.geometry import POINTS_PER_CM, Box
from rekenaudit.figures.lettering import LEADING
from rekenaudit.figures.scale import Scale
from rekenaudit.figures.style import MARGIN, WIDTH

PAGE = 22 * POINTS_PER_CM
"""Height of a page without a figure's caption."""

TALLEST = 18.5 * POINTS_PER_CM
"""Greatest height of bars and panels: with it a heading and a paragraph that introduce them fit on the page."""

_COLUMN_GAP = 14.0


@dataclass(frozen=True, slots=True)
class _Rows:
    """How the categories are spread.

    Attributes:
        columns: number of columns.
        count: rows in the first column, which is the longest.
        pitch: height of a row.
        above: height of all that stands above the first row.
        below: height of all that stands below the last one.
        label: size of the values at the bars; 0 for none.
        axis: whether the value axis has numbers; bars that bear their value at the end need none.
    """

    columns: int
    count: int
    pitch: float
    above: float
    below: float
    label: float
    axis: bool


def compose_lying(chart: Chart) -> Canvas:
    """Lay out a chart with lying bars."""
    rows = _spread(chart)
    canvas = Canvas(WIDTH, rows.above + rows.count * rows.pitch + rows.below, chart.style.lettering)
    chart.header.draw(canvas)
    width = (WIDTH - 2 * MARGIN - (rows.columns - 1) * _COLUMN_GAP) / rows.columns
    names = beside(chart.names, rows.pitch, min(LONGEST, width * 0.42), chart.style)
    for column in range(rows.columns):
        left = MARGIN + column * (width + _COLUMN_GAP)
        span = slice(column * rows.count, (column + 1) * rows.count)
        part, own = chart.part(span), Names(names.lines[span], names.size, names.extent)
        top = canvas.height - rows.above
        area = Box(left, top - len(part.names) * rows.pitch, left + width, top)
        _draw_column(canvas, (chart, part), area, own, rows)
    return canvas


def _spread(chart: Chart) -> _Rows:
    style = chart.style
    line = chart.reference is not None and chart.reference.line is not None
    above = chart.header.height + (style.lettering.normal * LEADING + 3 if line else 0.0)
    numbers = MARGIN + TICK_GAP + style.lettering.small * LEADING
    tight, roomy, most = chart.painter.pitches()
    page = TALLEST - above - numbers
    columns = ceil(len(chart.names) * tight / page)
    count = ceil(len(chart.names) / columns)
    pitch = min(max((chart.height - above - numbers) / count, min(roomy, page / count)), most)
    label = chart.painter.label_size(pitch, lying=True) if columns == 1 else 0.0
    axis = chart.painter.room(label, lying=True) == (0.0, 0.0)
    return _Rows(columns, count, pitch, above, numbers if axis else MARGIN, label, axis)


def _draw_column(canvas: Canvas, charts: tuple[Chart, Chart], area: Box, names: Names, rows: _Rows) -> None:
    """Draw some of the categories of a chart on the scale of the whole."""
    whole, part = charts
    box = area.shrink(left=names.extent)
    scale = _scale(whole, box.width)
    if rows.axis:
        box = box.shrink(right=part.style.lettering.regular.width(scale.texts[-1], part.style.lettering.small) / 2)
    room = whole.painter.room(rows.label, lying=True)
    frame = Frame(box, scale, len(part.names), lying=True, room=room)
    if rows.axis:
        draw_grid(canvas, frame, part.style)
        draw_ticks(canvas, frame, part.style)
    part.draw(canvas, frame, rows.label)
    draw_names(canvas, frame, names, part.style)
    _name_line(canvas, frame, part)


def _scale(chart: Chart, width: float) -> Scale:
    """Choose a value axis whose numbers do not touch each other."""
    for intervals in range(6, 1, -1):
        scale = chart.scale(intervals)
        step = float((scale.ticks[-1] - scale.ticks[0]) / (scale.high - scale.low)) / max(len(scale.ticks) - 1, 1)
        if tick_width(scale, chart.style) + 8 <= step * width:
            return scale
    return chart.scale(1)


def _name_line(canvas: Canvas, frame: Frame, chart: Chart) -> None:
    """Write the name and the value of the reference above its line."""
    if chart.reference is None or chart.reference.line is None:
        return
    face, size = chart.style.lettering.regular, chart.style.lettering.small
    text = face.fit(f"{chart.reference.name}: {chart.reference.text}", frame.box.width, size)
    half = face.width(text, size) / 2
    at = min(max(frame.value(chart.reference.line), frame.box.left + half), frame.box.right - half)
    canvas.text(text, (at, frame.box.top + 4), Ink(size, chart.style.palette.ink), "middle")
