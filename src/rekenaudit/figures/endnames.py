"""Names at the ends of lines, moved apart so that they do not overlap and joined to their line by a stroke."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import fsum

from rekenaudit.figures.canvas import Canvas, Ink
from rekenaudit.figures.frame import Frame, widest
from rekenaudit.figures.lettering import LEADING
from rekenaudit.figures.palette import Look
from rekenaudit.figures.samples import draw_marker
from rekenaudit.figures.style import Style

_WIDEST = 92.0
_LEAD = 12.0
_SAMPLE = 15.0
_APART = 1.5


@dataclass(frozen=True, slots=True)
class EndName:
    """The name of a line, in lines of text, and its last point: category and value."""

    text: tuple[str, ...]
    look: Look
    marked: bool
    slot: int
    value: Fraction


def wrap_name(name: str, style: Style) -> tuple[str, ...]:
    """Break a name into lines for the place beside the plot."""
    face, size = style.lettering.regular, style.lettering.small
    return tuple(face.fit(line, _WIDEST, size) for line in face.wrap(name, _WIDEST, size))


def names_width(names: Sequence[EndName], style: Style) -> float:
    """Tell how much space names take at the right of the plot."""
    if not names:
        return 0.0
    return _LEAD + _SAMPLE + 3 + widest((t for n in names for t in n.text), style.lettering.small, style)


def names_height(names: Sequence[EndName], style: Style) -> float:
    """Tell how much space names take above each other."""
    return fsum(_height(n, style) for n in names)


def draw_end_names(canvas: Canvas, frame: Frame, names: Sequence[EndName], style: Style) -> None:
    """Write the names at the right of the plot, each as near to the end of its line as the others allow."""
    ordered = sorted(names, key=lambda n: -frame.value(n.value))
    wished = [frame.value(n.value) for n in ordered]
    middles = _spread(wished, [_height(n, style) for n in ordered], (frame.box.bottom, frame.box.top))
    ink = Ink(style.lettering.small, style.palette.ink)
    for name, middle in zip(ordered, middles, strict=True):
        x, y = frame.point(name.slot, name.value)
        left = frame.box.right + _LEAD
        canvas.line([((x + 4, y), (frame.box.right, y), (left - 1, middle))], style.palette.light, 0.6)
        canvas.line([((left, middle), (left + _SAMPLE, middle))], name.look.colour, 1.6, name.look.dash)
        if name.marked:
            draw_marker(canvas, [(left + _SAMPLE / 2, middle)], name.look)
        canvas.centred(name.text, (left + _SAMPLE + 3, middle), ink, "left")


def _height(name: EndName, style: Style) -> float:
    return len(name.text) * style.lettering.small * LEADING + _APART


def _spread(wished: Sequence[float], heights: Sequence[float], limits: tuple[float, float]) -> list[float]:
    """Move middles apart (highest first) by the least that keeps them from overlapping.

    Names that would overlap form a block around the mean of their wishes; blocks that touch become one
    (pooling of adjacent violators). Blocks stay within the limits as long as all names together fit there.
    """
    bottom, top = limits
    blocks: list[tuple[list[int], float]] = []
    for i, wish in enumerate(wished):
        members, middle = [i], wish
        while True:
            half = fsum(heights[m] for m in members) / 2
            middle = min(max(middle, bottom + half), max(top - half, bottom + half))
            if not blocks or blocks[-1][1] - fsum(heights[m] for m in blocks[-1][0]) / 2 >= middle + half - 1e-9:
                break
            members = blocks.pop()[0] + members
            middle = _mean_middle(members, wished, heights)
        blocks.append((members, middle))
    middles: list[float] = []
    for members, middle in blocks:
        edge = middle + fsum(heights[m] for m in members) / 2
        for m in members:
            middles.append(edge - heights[m] / 2)
            edge -= heights[m]
    return middles


def _mean_middle(members: Sequence[int], wished: Sequence[float], heights: Sequence[float]) -> float:
    """Find the middle of a block at which its names lie nearest to their wishes."""
    total, before, shifts = fsum(heights[m] for m in members), 0.0, 0.0
    for m in members:
        shifts += wished[m] - (total / 2 - before - heights[m] / 2)
        before += heights[m]
    return shifts / len(members)
