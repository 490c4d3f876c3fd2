"""Heat map: a table of coloured cells with the numbers in them; colour shows the pattern, the number the value."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from rekenaudit.config.kleuren import tint
from rekenaudit.figures.absent import absence, draw_absent
from rekenaudit.figures.canvas import WHITE, Canvas, Ink
from rekenaudit.figures.categories import LONGEST, Names, beneath, beside, draw_names, turned
from rekenaudit.figures.frame import TICK_GAP, Frame, widest
from rekenaudit.figures.geometry import POINTS_PER_CM, Box
from rekenaudit.figures.header import Header, Key, absent_keys, plan_header
from rekenaudit.figures.lettering import CAP_HEIGHT, DESCENT, LEADING
from rekenaudit.figures.lying import PAGE
from rekenaudit.figures.palette import Palette
from rekenaudit.figures.reference import read_reference
from rekenaudit.figures.scale import Notation, choose_scale
from rekenaudit.figures.style import MARGIN, WIDTH, Style
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.figuur import Figuurgegevens, Punt, Serie

_LEAST_SIZE = 5.0
_BLOCK_GAP = 14.0
_TALLEST_ROW = 26.0
_INSIDE = 4.0
"""Space kept free beside the text of a cell."""

_SHORTER = {Aanwezigheid.NIET_GELEVERD: "geen", Aanwezigheid.ONDERDRUKT: "verborgen"}


@dataclass(frozen=True, slots=True)
class _Table:
    """Names of rows and columns, and the points by row.

    Attributes:
        reference: whether the last row or column is the reference: `row`, `column` or none.
    """

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    points: tuple[tuple[Punt, ...], ...]
    reference: str

    def values(self) -> list[Fraction]:
        """Give the values that are there."""
        return [p.waarde for row in self.points for p in row if p.waarde is not None]


@dataclass(frozen=True, slots=True)
class Shades:
    """Colours of cells: from light to dark, or away from zero in two colours when values have both signs."""

    low: Fraction
    high: Fraction
    above: str
    below: str

    def at(self, value: Fraction) -> str:
        """Choose the colour of a value."""
        if self.low < 0 < self.high:
            strength = float(abs(value) / max(self.high, -self.low)) * 0.9
            return tint(self.above if value > 0 else self.below, strength)
        nearest, furthest = sorted((self.low, self.high), key=abs)
        share = float((value - nearest) / (furthest - nearest)) if nearest != furthest else 0.3
        return tint(self.below if self.high <= 0 and self.low < 0 else self.above, 0.1 + 0.8 * share)


def shades(values: Sequence[Fraction], palette: Palette) -> Shades:
    """Choose the colours for some values."""
    above, below = palette.opposites()
    return Shades(min(values, default=Fraction(0)), max(values, default=Fraction(0)), above, below)


def compose_heatmap(data: Figuurgegevens, style: Style) -> Canvas:
    """Lay out a heat map, in blocks beside each other when its rows fill more than a page."""
    table = _table(data)
    least = style.lettering.small * 1.75
    blocks = ceil(len(table.rows) * least / (PAGE - 4 * LONGEST / 3))
    count = ceil(len(table.rows) / blocks)
    width = (WIDTH - 2 * MARGIN - (blocks - 1) * _BLOCK_GAP) / blocks
    longest = min(LONGEST, width * 0.4)
    pitch = (width - beside(table.rows, least, longest, style).extent) / len(table.columns)
    heads = beneath(table.columns, pitch, style, tiny=True) or turned(table.columns, pitch, style)
    header = _header(data, table, pitch, style)
    above = header.height + heads.extent
    row = min(max((data.hoogte * POINTS_PER_CM - above - MARGIN) / count, least), _TALLEST_ROW)
    names = beside(table.rows, row, longest, style)
    canvas = Canvas(WIDTH, above + count * row + MARGIN, style.lettering)
    header.draw(canvas)
    cells = _Cells(
        table, Notation(data.notatie, data.decimalen), style, (width - names.extent) / len(table.columns), row
    )
    for block in range(blocks):
        span = slice(block * count, (block + 1) * count)
        left, top = MARGIN + block * (width + _BLOCK_GAP), canvas.height - above
        box = Box(left + names.extent, top - len(table.rows[span]) * row, left + width, top)
        cells.draw(canvas, box, span)
        _draw_heads(canvas, box, heads, style)
        frame = Frame(box, choose_scale((), cells.notation, 1), len(table.rows[span]), lying=True)
        draw_names(canvas, frame, Names(names.lines[span], names.size, names.extent), style)
    return canvas


def _table(data: Figuurgegevens) -> _Table:
    """Put the longer axis in the rows; a reference for each category is one more series."""
    series = [Serie(f"{p.titel} {s.naam}".strip(), s.punten) for p in data.panelen for s in p.series]
    referred = data.referentie is not None and len(data.referentie.punten) == len(data.categorieen) > 1
    if data.referentie and referred:
        series.append(data.referentie)
    names = tuple(s.naam for s in series)
    by_series = tuple(s.punten for s in series)
    if len(data.categorieen) < len(series):
        return _Table(names, data.categorieen, by_series, "row" if referred else "")
    return _Table(data.categorieen, names, tuple(zip(*by_series, strict=True)), "column" if referred else "")


def _header(data: Figuurgegevens, table: _Table, width: float, style: Style) -> Header:
    """Plan the legend: a reference that is one number, and the hatching when cells are too narrow to say why."""
    reference = read_reference(data.referentie, Notation(data.notatie, data.decimalen))
    keys: tuple[Key, ...] = ()
    if reference and reference.constant:
        keys = (Key(f"{reference.name}: {reference.text}", "text"),)
    absent = [p for row in table.points for p in row if p.waarde is None]
    words = (_SHORTER.get(p.aanwezigheid, p.tekst) for p in absent)
    if widest(words, style.lettering.smallest, style) + _INSIDE > width:
        keys += absent_keys(absence(absent))
    return plan_header(data.as_titel, keys, style)


def _draw_heads(canvas: Canvas, box: Box, heads: Names, style: Style) -> None:
    """Write the names of the columns above them."""
    pitch = box.width / len(heads.lines)
    ink = Ink(heads.size, style.palette.ink)
    for i, lines in enumerate(heads.lines):
        x = box.left + (i + 0.5) * pitch
        if heads.turned:
            canvas.text("".join(lines), (x + CAP_HEIGHT * ink.size / 2, box.top + TICK_GAP), ink, upright=True)
        else:
            first = box.top + TICK_GAP + DESCENT * ink.size / 2 + (len(lines) - 1) * LEADING * ink.size
            canvas.lines(lines, (x, first), ink, "middle")


@dataclass(frozen=True, slots=True)
class _Cells:
    """The cells of a table, each of the same width and height."""

    table: _Table
    notation: Notation
    style: Style
    width: float
    height: float

    def draw(self, canvas: Canvas, box: Box, rows: slice) -> None:
        """Draw some of the rows within a box."""
        colours = shades(self.table.values(), self.style.palette)
        size = self._size()
        absent = []
        for r, row in enumerate(self.table.points[rows]):
            for c, point in enumerate(row):
                left, top = box.left + c * self.width, box.top - r * self.height
                cell = Box(left, top - self.height, left + self.width, top).shrink(
                    left=0.5, bottom=0.5, right=0.5, top=0.5
                )
                if point.waarde is None:
                    absent.append((cell, point))
                    continue
                colour = colours.at(point.waarde)
                canvas.fill([cell], colour)
                if size:
                    ink = Ink(size, self.style.palette.on(colour))
                    canvas.centred([self.notation.write(point.waarde)], cell.middle, ink)
        draw_absent(canvas, (cell for cell, _ in absent), self.style)
        for cell, point in absent:
            self._say_why(canvas, cell, point)
        self._set_apart(canvas, box, rows)

    def _set_apart(self, canvas: Canvas, box: Box, rows: slice) -> None:
        """Draw a line between the reference and the rest."""
        if self.table.reference == "column":
            x = box.right - self.width
            canvas.line([((x, box.bottom), (x, box.top))], self.style.palette.ink, 1.0)
        elif self.table.reference == "row" and rows.stop >= len(self.table.rows):
            y = box.bottom + self.height
            canvas.line([((box.left, y), (box.right, y))], self.style.palette.ink, 1.0)

    def _size(self) -> float:
        """Choose the size of the numbers; 0 when they cannot be read at the width of a cell."""
        ems = widest((self.notation.write(v) for v in self.table.values()), 1.0, self.style)
        size = min(self.style.lettering.normal, (self.width - 3) / ems if ems else self.style.lettering.normal)
        return size if size >= _LEAST_SIZE else 0.0

    def _say_why(self, canvas: Canvas, cell: Box, point: Punt) -> None:
        """Write why a cell is empty, in the first wording that fits."""
        sizes = (self.style.lettering.small, self.style.lettering.smallest)
        for text, size in ((t, s) for t in (point.tekst, _SHORTER.get(point.aanwezigheid, point.tekst)) for s in sizes):
            for lines in ((text,), self.style.lettering.regular.wrap(text, cell.width - _INSIDE, size)):
                width = widest(lines, size, self.style)
                height = ((len(lines) - 1) * LEADING + CAP_HEIGHT + 0.3) * size
                if width <= cell.width - _INSIDE and height <= cell.height:
                    x, y = cell.middle
                    canvas.fill([Box(x - width / 2 - 2, y - height / 2, x + width / 2 + 2, y + height / 2)], WHITE)
                    canvas.centred(lines, (x, y), Ink(size, self.style.palette.grey))
                    return
