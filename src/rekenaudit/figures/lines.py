"""Line charts: each line broken where data are missing, and named at its end instead of in a legend."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rekenaudit.figures.absent import absence, all_points, draw_absent, draw_nothing
from rekenaudit.figures.canvas import WHITE, Canvas, Ink
from rekenaudit.figures.categories import Names, beneath, draw_names, turned
from rekenaudit.figures.chart import nothing
from rekenaudit.figures.endnames import EndName, draw_end_names, names_height, names_width, wrap_name
from rekenaudit.figures.frame import TICK_GAP, Frame, draw_grid, draw_ticks, draw_zero, tick_width, widest
from rekenaudit.figures.geometry import POINTS_PER_CM, Box, Point
from rekenaudit.figures.header import REFERENCE_DASH, Header, Key, absent_key, absent_keys, plan_header
from rekenaudit.figures.lettering import CAP_HEIGHT
from rekenaudit.figures.palette import Look
from rekenaudit.figures.samples import draw_marker
from rekenaudit.figures.scale import Notation, Scale, choose_scale
from rekenaudit.figures.standing import LEAST_PLOT, intervals
from rekenaudit.figures.style import MARGIN, WIDTH, Style
from rekenaudit.model.figuur import Figuurgegevens, Punt

_BROKEN = "gat in de lijn: "


@dataclass(frozen=True, slots=True)
class _Line:
    """A line: its name, its points and its look; the reference has no markers."""

    name: str
    points: tuple[Punt, ...]
    look: Look
    marked: bool = True


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a line chart shows, before its layout."""

    lines: tuple[_Line, ...]
    header: Header
    ends: tuple[EndName, ...]
    scale: Scale
    height: float


def compose_lines(data: Figuurgegevens, style: Style) -> Canvas:
    """Lay out a line chart."""
    plan = _plan(data, style)
    left = MARGIN + tick_width(plan.scale, style) + TICK_GAP
    right = WIDTH - MARGIN - names_width(plan.ends, style)
    pitch = (right - left) / len(data.categorieen)
    names = beneath(data.categorieen, pitch, style, tiny=True) or turned(data.categorieen, pitch, style)
    below, above = MARGIN + names.extent, plan.header.height
    canvas = Canvas(
        WIDTH,
        max(plan.height, above + max(LEAST_PLOT, names_height(plan.ends, style)) + below),
        style.lettering,
    )
    plan.header.draw(canvas)
    box = Box(left, below, right, canvas.height - above)
    single = len(plan.lines) == 1
    frame = Frame(box, plan.scale, len(data.categorieen), room=_room(plan, style))
    _draw(canvas, frame, plan, names, style)
    if single:
        _draw_values(canvas, frame, plan.lines[0], Notation(data.notatie, data.decimalen), style)
    if nothing(data):
        draw_nothing(canvas, box, style, nothing(data))
    return canvas


def _plan(data: Figuurgegevens, style: Style) -> _Plan:
    series = data.panelen[0].series
    looks = style.palette.looks(len(series))
    lines = [_Line(s.naam, s.punten, look) for s, look in zip(series, looks, strict=True)]
    if data.referentie and data.referentie.punten:
        points = data.referentie.punten * (len(data.categorieen) if len(data.referentie.punten) == 1 else 1)
        lines.append(_Line(data.referentie.naam, points, Look(style.palette.ink, dash=REFERENCE_DASH), marked=False))
    ends = tuple(_end_names(lines, style)) if len(lines) > 1 else ()
    header = plan_header(data.as_titel, _keys(data, lines), style)
    height = max(data.hoogte * POINTS_PER_CM, header.height + names_height(ends, style) + 20)
    values = [p.waarde for line in lines for p in line.points if p.waarde is not None]
    scale = choose_scale(values, Notation(data.notatie, data.decimalen), intervals(height - header.height - 30))
    return _Plan(tuple(lines), header, ends, scale, height)


def _room(plan: _Plan, style: Style) -> tuple[float, float]:
    """Tell how much space the values of a single line need at the low and the high end of the axis."""
    if len(plan.lines) > 1:
        return (0.0, 0.0)
    need = style.lettering.normal + 3
    return (need if plan.scale.low < 0 else 0.0, need)


def _end_names(lines: Sequence[_Line], style: Style) -> Iterator[EndName]:
    for line in lines:
        last = max((i for i, p in enumerate(line.points) if p.waarde is not None), default=None)
        value = None if last is None else line.points[last].waarde
        if last is not None and value is not None:
            yield EndName(wrap_name(line.name, style), line.look, line.marked, last, value)


def _keys(data: Figuurgegevens, lines: Sequence[_Line]) -> tuple[Key, ...]:
    """Explain what is missing: whole categories are hatched, single lines broken or not there at all."""
    if nothing(data):
        return ()
    points = all_points(data.panelen)
    word = absence(points)
    hatched = set(_absent_slots(lines, len(data.categorieen)))
    keys = absent_keys(word if hatched else "")
    drawn = [line for line in lines if any(p.waarde is not None for p in line.points)]
    if any(p.waarde is None for line in drawn for i, p in enumerate(line.points) if i not in hatched):
        keys += (Key(_BROKEN + word, "text"),)
    return keys + tuple(absent_key(li.name, li.points) for li in lines if li not in drawn)


def _absent_slots(lines: Sequence[_Line], count: int) -> Iterator[int]:
    measured = [line for line in lines if line.marked]
    return (i for i in range(count) if all(line.points[i].waarde is None for line in measured))


def _draw(canvas: Canvas, frame: Frame, plan: _Plan, names: Names, style: Style) -> None:
    draw_absent(canvas, (frame.band((i, i + 1)) for i in _absent_slots(plan.lines, frame.count)), style)
    draw_grid(canvas, frame, style)
    draw_zero(canvas, frame, style)
    draw_ticks(canvas, frame, style)
    draw_names(canvas, frame, names, style)
    draw_end_names(canvas, frame, plan.ends, style)
    for line in plan.lines:
        runs = list(_runs(frame, line.points))
        canvas.line(runs, WHITE, 3.0)
        canvas.line(runs, line.look.colour, 1.6, line.look.dash)
    for line in (li for li in plan.lines if li.marked):
        draw_marker(canvas, [point for run in _runs(frame, line.points) for point in run], line.look)


def _runs(frame: Frame, points: Sequence[Punt]) -> Iterator[list[Point]]:
    """Cut a line into pieces without a missing point."""
    run: list[Point] = []
    for i, point in enumerate(points):
        if point.waarde is not None:
            run.append(frame.point(i, point.waarde))
        elif run:
            yield run
            run = []
    if run:
        yield run


def _draw_values(canvas: Canvas, frame: Frame, line: _Line, notation: Notation, style: Style) -> None:
    """Write the values of a single line above its points, or below where the line goes up or lies under zero."""
    texts = [(i, p.waarde, notation.write(p.waarde)) for i, p in enumerate(line.points) if p.waarde is not None]
    ink = Ink(style.lettering.small, style.palette.ink)
    if widest((text for *_, text in texts), ink.size, style) + 3 > frame.pitch:
        return
    known = {i: value for i, value, _ in texts}
    for i, value, text in texts:
        x, y = frame.point(i, value)
        beside = [known[j] for j in (i - 1, i + 1) if j in known]
        down = y - 5 - CAP_HEIGHT * ink.size
        below = (value < 0 or (beside and min(beside) > value)) and down > frame.box.bottom + 2
        canvas.text(text, (x, down if below else y + 5), ink, "middle")
