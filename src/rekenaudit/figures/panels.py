"""Small multiples: one small chart for each panel, all on the same axes."""

from dataclasses import dataclass, replace
from math import ceil, fsum

from rekenaudit.figures.absent import absence, all_points, draw_nothing
from rekenaudit.figures.bars import Bars
from rekenaudit.figures.canvas import Canvas, Ink
from rekenaudit.figures.categories import Names, beneath, draw_names, turned
from rekenaudit.figures.chart import nothing
from rekenaudit.figures.frame import TICK_GAP, Frame, draw_grid, draw_ticks, draw_zero, tick_width
from rekenaudit.figures.geometry import POINTS_PER_CM, Box
from rekenaudit.figures.header import Header, absent_keys, plan_header, series_keys
from rekenaudit.figures.hyphens import hyphenate
from rekenaudit.figures.lettering import LEADING
from rekenaudit.figures.lying import TALLEST
from rekenaudit.figures.reference import Reference, draw_reference, read_reference, reference_keys
from rekenaudit.figures.scale import Notation, Scale, choose_scale
from rekenaudit.figures.standing import intervals
from rekenaudit.figures.style import MARGIN, WIDTH, Style
from rekenaudit.model.figuur import Figuurgegevens, Paneel

_GAP = 12.0
_MOST_LINES = 4
_LEAST = 44.0
"""Least height of the plot of a panel, without the room for its values."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """What panels show and how they share the page.

    Attributes:
        titles: of the panels, each in lines.
        bars: of the panels.
        names: of the categories.
        scale: the value axis of all panels.
        reference: the line or the strokes in every panel.
        columns: how many panels stand beside each other.
        left: where the first panel starts.
        width: of a panel.
        size: of the values at the bars; 0 for none.
        room: for these values, at the low and the high end of the axis.
    """

    titles: tuple[tuple[str, ...], ...]
    bars: tuple[Bars, ...]
    names: Names
    scale: Scale
    reference: Reference | None
    columns: int
    left: float
    width: float
    size: float
    room: tuple[float, float]


def compose_panels(data: Figuurgegevens, style: Style) -> Canvas:
    """Lay out panels in a grid; as tall as they need, but no taller than a page."""
    header = _header(data, style)
    plan = _plan(data, style)
    rows = ceil(len(plan.bars) / plan.columns)
    title = max(len(lines) for lines in plan.titles) * style.lettering.normal * LEADING + 4
    below = MARGIN + plan.names.extent
    around = header.height + rows * title + (rows - 1) * _GAP + below
    least = around + rows * (_LEAST + fsum(plan.room))
    canvas = Canvas(WIDTH, max(data.hoogte * POINTS_PER_CM, min(least, TALLEST)), style.lettering)
    header.draw(canvas)
    plot = (canvas.height - around) / rows
    for number in range(len(plan.bars)):
        row, column = divmod(number, plan.columns)
        left = plan.left + column * (plan.width + _GAP)
        top = canvas.height - header.height - title - row * (plot + title + _GAP)
        _draw_panel(canvas, plan, number, Box(left, top - plot, left + plan.width, top))
    if nothing(data):
        whole = Box(plan.left, below, WIDTH - MARGIN, canvas.height - header.height)
        draw_nothing(canvas, whole, style, nothing(data))
    return canvas


def split_series(data: Figuurgegevens) -> Figuurgegevens:
    """Give every series a panel of its own: more series than can be told apart in one chart."""
    panels = tuple(Paneel(serie.naam, (serie,)) for serie in data.panelen[0].series)
    return replace(data, soort="panelen", panelen=panels)


def _header(data: Figuurgegevens, style: Style) -> Header:
    series = data.panelen[0].series
    reference = read_reference(data.referentie, Notation(data.notatie, data.decimalen))
    missing = "" if nothing(data) else absence(all_points(data.panelen))
    looks = style.palette.looks(len(series))
    keys = (*series_keys(series, looks), *reference_keys(reference), *absent_keys(missing))
    return plan_header(data.as_titel, keys, style)


def _plan(data: Figuurgegevens, style: Style) -> _Plan:
    notation = Notation(data.notatie, data.decimalen)
    reference = read_reference(data.referentie, notation)
    looks = style.palette.looks(len(data.panelen[0].series))
    bars = tuple(Bars(p.series, looks, notation, style) for p in data.panelen)
    columns = _columns(len(bars))
    height = data.hoogte * POINTS_PER_CM / ceil(len(bars) / columns) - 40
    values = [v for b in bars for v in b.values()] + (reference.present() if reference else [])
    scale = choose_scale(values, notation, min(intervals(height), 4))
    left = MARGIN + tick_width(scale, style) + TICK_GAP
    width = (WIDTH - MARGIN - left - (columns - 1) * _GAP) / columns
    pitch = width / len(data.categorieen)
    size = min(b.label_size(pitch, lying=False) for b in bars)
    rooms = [b.room(size, lying=False) for b in bars]
    return _Plan(
        titles=tuple(_title(p.titel, width, style) for p in data.panelen),
        bars=bars,
        names=beneath(data.categorieen, pitch, style, tiny=True) or turned(data.categorieen, pitch, style),
        scale=scale,
        reference=reference,
        columns=columns,
        left=left,
        width=width,
        size=size,
        room=(max(low for low, _ in rooms), max(high for _, high in rooms)),
    )


def _columns(count: int) -> int:
    """Choose the number of columns: three for nine panels, five for thirty."""
    if count <= 4:
        return min(count, 2)
    return 3 if count <= 9 else 4 if count <= 16 else max(5, ceil(count / 12))


def _title(title: str, width: float, style: Style) -> tuple[str, ...]:
    """Break a title into at most four lines; long words are hyphenated."""
    face, size = style.lettering.bold, style.lettering.normal
    *lines, last = face.wrap(hyphenate(title, width, size, face), width, size)
    lines = [*lines[: _MOST_LINES - 1], " ".join([*lines[_MOST_LINES - 1 :], last])]
    return tuple(face.fit(line, width, size) for line in lines)


def _draw_panel(canvas: Canvas, plan: _Plan, number: int, box: Box) -> None:
    bars = plan.bars[number]
    style = bars.style
    frame = Frame(box, plan.scale, len(plan.names.lines), room=plan.room)
    draw_grid(canvas, frame, style)
    if number % plan.columns == 0:
        draw_ticks(canvas, frame, style)
    bars.draw(canvas, frame)
    draw_zero(canvas, frame, style)
    draw_reference(canvas, frame, plan.reference, style)
    bars.draw_values(canvas, frame, plan.size, plan.reference)
    if number + plan.columns >= len(plan.bars):
        draw_names(canvas, frame, plan.names, style)
    ink = Ink(style.lettering.normal, style.palette.ink, bold=True)
    lines = plan.titles[number]
    canvas.lines(lines, (box.left, box.top + 4 + (len(lines) - 1) * LEADING * ink.size), ink)
