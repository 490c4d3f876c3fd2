"""The reference: the mean or another value that a figure is read against, marked and named."""

from dataclasses import dataclass
from fractions import Fraction

from rekenaudit.figures.canvas import WHITE, Canvas
from rekenaudit.figures.frame import Frame
from rekenaudit.figures.header import REFERENCE_DASH, Key
from rekenaudit.figures.scale import Notation
from rekenaudit.figures.style import Style
from rekenaudit.model.figuur import Serie


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference: its name, one value for each category or one for all (`constant`), and that one as text."""

    name: str
    values: tuple[Fraction | None, ...]
    constant: bool
    text: str

    @property
    def line(self) -> Fraction | None:
        """The value of a straight line through the whole plot; None when there is no such line."""
        return self.values[0] if self.constant else None

    def present(self) -> list[Fraction]:
        """Give the values that are there."""
        return [v for v in self.values if v is not None]

    def at(self, slot: int) -> Fraction | None:
        """Give the value that holds for a category."""
        return self.values[0 if self.constant else slot]


def read_reference(serie: Serie | None, notation: Notation) -> Reference | None:
    """Take the reference from a figure's data."""
    if serie is None or not serie.punten:
        return None
    values = tuple(p.waarde for p in serie.punten)
    first, point = values[0], serie.punten[0]
    text = notation.write(first) if first is not None else point.tekst
    return Reference(serie.naam, values, len(values) == 1, text)


def reference_keys(reference: Reference | None, *, named: bool = False) -> tuple[Key, ...]:
    """Make the legend's entry; `named` when a straight line itself bears its name."""
    if reference is None or (named and reference.line is not None):
        return ()
    if not reference.present():
        return (Key(f"{reference.name}: {reference.text}", "text"),)
    if reference.constant:
        return (Key(f"{reference.name}: {reference.text}", "reference"),)
    return (Key(reference.name, "strokes"),)


def draw_reference(canvas: Canvas, frame: Frame, reference: Reference | None, style: Style) -> None:
    """Draw one dashed line, or a stroke across each category; with a white edge, so that bars do not hide it."""
    if reference is None:
        return
    if reference.line is not None:
        line = frame.across((0, frame.count), reference.line)
        canvas.line([line], WHITE, 1.8)
        canvas.line([line], style.palette.ink, 1.0, REFERENCE_DASH)
        return
    strokes = [frame.across((i + 0.06, i + 0.94), v) for i, v in enumerate(reference.values) if v is not None]
    canvas.line(strokes, WHITE, 2.8)
    canvas.line(strokes, style.palette.ink, 1.3)
