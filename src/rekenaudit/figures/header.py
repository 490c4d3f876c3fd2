"""Above the plot: what the value axis measures, and the legend."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from rekenaudit.figures.absent import NO_DATA, absence
from rekenaudit.figures.canvas import Canvas, Ink
from rekenaudit.figures.geometry import Box
from rekenaudit.figures.lettering import CAP_HEIGHT, LEADING
from rekenaudit.figures.palette import Look
from rekenaudit.figures.samples import draw_area
from rekenaudit.figures.style import MARGIN, WIDTH, Style
from rekenaudit.model.figuur import Punt, Serie

REFERENCE_DASH = (4.0, 2.0)
_SAMPLE = 16.0
_BETWEEN = 14.0
_AFTER = 6.0


@dataclass(frozen=True, slots=True)
class Key:
    """An entry of the legend.

    Attributes:
        label: its text.
        kind: a filled area, the hatching where data are absent, the reference as a dashed line or as
            strokes, or text alone.
        look: of the series.
    """

    label: str
    kind: Literal["area", "absent", "reference", "strokes", "text"]
    look: Look | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """Axis title and legend, laid out in lines."""

    title: tuple[str, ...]
    rows: tuple[tuple[Key, ...], ...]
    style: Style

    @property
    def height(self) -> float:
        """Height of everything above the plot, with the space under it."""
        return MARGIN + self._row * len(self.rows) + self._line * len(self.title) + _AFTER

    @property
    def _row(self) -> float:
        return self.style.lettering.normal * 1.6

    @property
    def _line(self) -> float:
        return self.style.lettering.normal * LEADING

    def draw(self, canvas: Canvas) -> None:
        """Draw it at the top of the canvas."""
        ink = Ink(self.style.lettering.normal, self.style.palette.ink)
        y = canvas.height - MARGIN - ink.size * 0.9
        for row in self.rows:
            x = MARGIN
            for key in row:
                x = self._draw_key(canvas, key, (x, y), ink)
            y -= self._row
        canvas.lines(self.title, (MARGIN, y), Ink(ink.size, self.style.palette.grey))

    def _draw_key(self, canvas: Canvas, key: Key, at: tuple[float, float], ink: Ink) -> float:
        x, y = at
        middle = y + CAP_HEIGHT * ink.size / 2
        sample = Box(x, middle - ink.size * 0.42, x + _SAMPLE, middle + ink.size * 0.42)
        palette = self.style.palette
        if key.kind == "area" and key.look:
            draw_area(canvas, [sample], key.look)
        elif key.kind == "absent":
            canvas.hatch([sample], palette.light, 3.0)
            canvas.line([(*sample.corners(), sample.corners()[0])], palette.light, 0.5)
        elif key.kind == "reference":
            canvas.line([((x, middle), (x + _SAMPLE, middle))], palette.ink, 1.0, REFERENCE_DASH)
        elif key.kind == "strokes":
            canvas.line([((x, middle), (x + _SAMPLE, middle))], palette.ink, 1.3)
        canvas.text(key.label, (x + _sample_width(key), y), ink)
        return x + _key_width(key, self.style) + _BETWEEN


def plan_header(title: str, keys: Sequence[Key], style: Style) -> Header:
    """Lay out the axis title and the legend over as many lines as they need."""
    size = style.lettering.normal
    rows: list[list[Key]] = []
    used = 0.0
    for key in (_fitted(k, style) for k in keys):
        width = _key_width(key, style)
        if not rows or used + width > WIDTH - 2 * MARGIN:
            rows.append([])
            used = 0.0
        rows[-1].append(key)
        used += width + _BETWEEN
    lines = style.lettering.regular.wrap(title, WIDTH - 2 * MARGIN, size) if title else ()
    return Header(lines, tuple(tuple(row) for row in rows), style)


def series_keys(series: Sequence[Serie], looks: Iterable[Look]) -> tuple[Key, ...]:
    """Make the entries of several series; a single one needs none, the caption names it."""
    if len(series) < 2:
        return ()
    return tuple(Key(s.naam, "area", look) for s, look in zip(series, looks, strict=True))


def absent_keys(word: str) -> tuple[Key, ...]:
    """Make the entry that explains the hatching, when there is any."""
    return (Key(word, "absent"),) if word else ()


def absent_key(name: str, points: Sequence[Punt]) -> Key:
    """Make the entry of a series of which nothing is drawn."""
    return Key(f"{name}: {absence(points) or NO_DATA}", "text")


def _fitted(key: Key, style: Style) -> Key:
    room = WIDTH - 2 * MARGIN - _sample_width(key)
    return Key(style.lettering.regular.fit(key.label, room, style.lettering.normal), key.kind, key.look)


def _sample_width(key: Key) -> float:
    return 0.0 if key.kind == "text" else _SAMPLE + 4


def _key_width(key: Key, style: Style) -> float:
    return _sample_width(key) + style.lettering.regular.width(key.label, style.lettering.normal)
