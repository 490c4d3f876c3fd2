"""The canvas: what a figure consists of, before either format is made of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rekenaudit.figures.geometry import Box, Point
from rekenaudit.figures.lettering import CAP_HEIGHT, DESCENT, LEADING, Lettering

ALIGNMENTS = {"left": 0.0, "middle": 0.5, "right": 1.0}
WHITE = "#FFFFFF"


@dataclass(frozen=True, slots=True)
class Shape:
    """Outlines that share one look: filled when `fill` is given, stroked when `stroke` is."""

    outlines: tuple[tuple[Point, ...], ...]
    fill: str = ""
    stroke: str = ""
    width: float = 0.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Ink:
    """How a text looks: size in points, colour, weight."""

    size: float
    colour: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A text of one line: its start on the baseline, how long it is, and whether it runs upwards."""

    text: str
    start: Point
    length: float
    ink: Ink
    upright: bool = False

    @property
    def box(self) -> Box:
        """The rectangle that the letters take."""
        x, y = self.start
        up, down = CAP_HEIGHT * self.ink.size, DESCENT * self.ink.size
        if self.upright:
            return Box(x - up, y, x + down, y + self.length)
        return Box(x, y - down, x + self.length, y + up)


@dataclass(slots=True)
class Canvas:
    """A figure under construction; lives within one call of `draw`."""

    width: float
    height: float
    lettering: Lettering
    shapes: list[Shape] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)

    def fill(self, boxes: Iterable[Box], colour: str) -> None:
        """Draw filled rectangles."""
        outlines = tuple(b.corners() for b in boxes)
        if outlines:
            self.shapes.append(Shape(outlines, fill=colour))

    def fill_outline(self, outlines: Sequence[tuple[Point, ...]], fill: str, stroke: str) -> None:
        """Draw filled polygons with a thin edge."""
        if outlines:
            self.shapes.append(Shape(tuple(outlines), fill=fill, stroke=stroke, width=0.8))

    def line(self, paths: Iterable[Sequence[Point]], colour: str, width: float, dash: tuple[float, ...] = ()) -> None:
        """Draw open lines."""
        outlines = tuple(tuple(p) for p in paths if len(p) > 1)
        if outlines:
            self.shapes.append(Shape(outlines, stroke=colour, width=width, dash=dash))

    def hatch(self, boxes: Iterable[Box], colour: str, gap: float = 4.0, *, falling: bool = False) -> None:
        """Draw slanting lines within rectangles, cut off at their edges (no clip paths, no patterns)."""
        self.line([segment for box in boxes for segment in _slanted(box, gap, falling=falling)], colour, 0.6)

    def text(self, text: str, at: Point, ink: Ink, align: str = "left", *, upright: bool = False) -> None:
        """Place a text of one line, `at` on its baseline."""
        if not text:
            return
        length = self.lettering.face(bold=ink.bold).width(text, ink.size)
        back = ALIGNMENTS[align] * length
        x, y = at
        start = (x, y - back) if upright else (x - back, y)
        self.labels.append(Label(text, start, length, ink, upright))

    def lines(self, lines: Sequence[str], at: Point, ink: Ink, align: str = "left") -> None:
        """Place lines of text under each other, `at` on the first baseline."""
        for i, line in enumerate(lines):
            self.text(line, (at[0], at[1] - i * LEADING * ink.size), ink, align)

    def centred(self, lines: Sequence[str], at: Point, ink: Ink, align: str = "middle") -> None:
        """Place lines of text with their middle at the height of a point."""
        down = (len(lines) - 1) * LEADING * ink.size / 2 - CAP_HEIGHT * ink.size / 2
        self.lines(lines, (at[0], at[1] + down), ink, align)


def _slanted(box: Box, gap: float, *, falling: bool) -> Iterable[tuple[Point, Point]]:
    """Cut lines of 45 degrees at the edges of a rectangle; they keep in step with those of its neighbours."""
    if box.width <= 0 or box.height <= 0:
        return
    low, high = (
        (box.left + box.bottom, box.right + box.top) if falling else (box.left - box.top, box.right - box.bottom)
    )
    steps = range(int(low // gap) + 1, int(high // gap) + 1)
    for offset in (step * gap for step in steps):
        if falling:
            left, right = max(box.left, offset - box.top), min(box.right, offset - box.bottom)
            yield (left, offset - left), (right, offset - right)
        else:
            left, right = max(box.left, offset + box.bottom), min(box.right, offset + box.top)
            yield (left, left - offset), (right, right - offset)
