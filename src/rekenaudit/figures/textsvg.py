"""A canvas as SVG with real text, for a document that has the typeface of the house style itself.

Interpreting the outlines of letters is what costs most in a figure that is typeset; here every letter is a
letter again, at the very place that the layout measured. It has no background, so that the status across a page
goes on behind it. Not for use on its own: it names a typeface that only such a document knows.
"""

from collections.abc import Iterator
from html import escape

from rekenaudit.config.huisstijl import LETTERFAMILIE, SYMBOLENFAMILIE
from rekenaudit.figures.canvas import Canvas, Label, Shape

_FAMILIES = f"{LETTERFAMILIE},{SYMBOLENFAMILIE}"
"""Without a space, which WeasyPrint would take for a part of the name."""


def to_text_svg(canvas: Canvas) -> bytes:
    """Write a canvas as SVG with text elements, one `x` for each letter."""
    width, height = _number(canvas.width), _number(canvas.height)
    return "".join(
        (
            '<svg xmlns="http://www.w3.org/2000/svg" xml:space="preserve" ',
            f'width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}">',
            *(_path(shape, canvas.height) for shape in canvas.shapes),
            f'<g font-family="{_FAMILIES}">',
            *(_text(label, canvas) for label in canvas.labels),
            "</g></svg>",
        )
    ).encode()


def _path(shape: Shape, height: float) -> str:
    closed = "Z" if shape.fill else ""
    lines = ("L".join(f"{_number(x)} {_number(height - y)}" for x, y in outline) for outline in shape.outlines)
    data = "".join(f"M{line}{closed}" for line in lines)
    return f'<path d="{data}"{"".join(_look(shape))}/>'


def _look(shape: Shape) -> Iterator[str]:
    yield f' fill="{shape.fill or "none"}"'
    if shape.stroke:
        yield f' stroke="{shape.stroke}" stroke-width="{_number(shape.width)}"'
        yield f' stroke-linejoin="{"miter" if shape.fill else "round"}"'
    if shape.dash:
        yield f' stroke-dasharray="{" ".join(map(_number, shape.dash))}"'


def _text(label: Label, canvas: Canvas) -> str:
    face, size = canvas.lettering.face(bold=label.ink.bold), label.ink.size
    letters = face.shape(label.text).letters
    left, down = label.start[0], _number(canvas.height - label.start[1])
    places = " ".join(_number(left + at * size) for _, at in letters)
    turn = f' transform="rotate(-90 {_number(left)} {down})"' if label.upright else ""
    look = f'font-size="{_number(size)}" font-weight="{face.weight}" fill="{label.ink.colour}"'
    return f'<text x="{places}" y="{down}" {look}{turn}>{escape("".join(letter for letter, _ in letters))}</text>'


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
