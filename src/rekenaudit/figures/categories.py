"""Names along the category axis: beneath it in one to three lines, turned, or beside it; never overlapping."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from rekenaudit.figures.canvas import Canvas, Ink
from rekenaudit.figures.frame import TICK_GAP, Frame
from rekenaudit.figures.lettering import CAP_HEIGHT, DESCENT, LEADING
from rekenaudit.figures.style import Style

_MOST_LINES = 3
_SPACE = 4.0
"""Least space between neighbouring names."""

_LEAST_PITCH = 0.1
"""Slots are taken to be at least this wide: beside an axis with very long numbers nothing may be left of them."""

LONGEST = 130.0
"""Width at which names beside the axis are wrapped."""


@dataclass(frozen=True, slots=True)
class Names:
    """Names laid out.

    Attributes:
        lines: each name in lines.
        size: of the letters.
        extent: height they take beneath the axis, or width they take beside it.
        turned: written upwards.
    """

    lines: tuple[tuple[str, ...], ...]
    size: float
    extent: float
    turned: bool = False


def beneath(names: Sequence[str], pitch: float, style: Style, *, tiny: bool = False) -> Names | None:
    """Lay out names under slots of a width, even in the smallest letters when `tiny`; nothing when they do not fit."""
    face, sizes = style.lettering.regular, (style.lettering.normal, style.lettering.small, style.lettering.smallest)
    for size in sizes if tiny else sizes[:2]:
        lines = tuple(face.wrap(name, pitch - _SPACE, size) for name in names)
        most = max(len(name) for name in lines)
        if most <= _MOST_LINES and max(face.width(li, size) for name in lines for li in name) <= pitch - _SPACE:
            return Names(lines, size, TICK_GAP + CAP_HEIGHT * size + LEADING * size * (most - 1) + DESCENT * size)
    return None


def turned(names: Sequence[str], pitch: float, style: Style) -> Names:
    """Lay out names upwards under slots; when even that is too narrow only every second, third … is written."""
    face = style.lettering.regular
    size = style.lettering.normal if pitch >= style.lettering.normal * LEADING else style.lettering.small
    every = ceil(size * LEADING / max(pitch, _LEAST_PITCH))
    short = tuple((face.fit(name, LONGEST, size),) if i % every == 0 else () for i, name in enumerate(names))
    return Names(short, size, TICK_GAP + max(face.width(li, size) for name in short for li in name), turned=True)


def beside(names: Sequence[str], pitch: float, longest: float, style: Style) -> Names:
    """Lay out names at the left of slots of a height; wrapped or smaller when they are long."""
    face = style.lettering.regular
    size = next((s for s in (style.lettering.normal, style.lettering.small) if s * LEADING <= pitch), 0.0)
    size = size or style.lettering.smallest
    room = max(int(pitch // (LEADING * size)), 1)
    lines = tuple(_within(name, longest, room, size, style) for name in names)
    width = max(face.width(line, size) for name in lines for line in name)
    every = ceil(size * CAP_HEIGHT * 1.4 / max(pitch, _LEAST_PITCH))
    return Names(tuple(li if i % every == 0 else () for i, li in enumerate(lines)), size, width + 2 * TICK_GAP)


def _within(name: str, width: float, most: int, size: float, style: Style) -> tuple[str, ...]:
    lines = style.lettering.regular.wrap(name, width, size)
    if len(lines) > most:
        lines = (*lines[: most - 1], " ".join(lines[most - 1 :]))
    return tuple(style.lettering.regular.fit(line, width, size) for line in lines)


def draw_names(canvas: Canvas, frame: Frame, names: Names, style: Style) -> None:
    """Write the names at their slots."""
    ink = Ink(names.size, style.palette.ink)
    for i, lines in enumerate(names.lines):
        along = frame.along(i + 0.5)
        if frame.lying:
            canvas.centred(lines, (frame.box.left - 2 * TICK_GAP, along), ink, "right")
        elif names.turned:
            at = (along + CAP_HEIGHT * ink.size / 2, frame.box.bottom - TICK_GAP)
            canvas.text("".join(lines), at, ink, "right", upright=True)
        else:
            canvas.lines(lines, (along, frame.box.bottom - TICK_GAP - CAP_HEIGHT * ink.size), ink, "middle")
