"""A canvas as bytes: SVG with outlined text, and PNG; the same canvas always gives the same bytes."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from io import BytesIO

import matplotlib as mpl
import numpy as np
from matplotlib.artist import Artist
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Transform
from numpy.typing import NDArray
from PIL import Image

from rekenaudit.figures.canvas import WHITE, Canvas, Label, Shape
from rekenaudit.figures.lettering import Lettering

PNG_DPI = 200
_NO_METADATA = {"Date": None, "Creator": None, "Format": None, "Type": None}


def to_svg(canvas: Canvas) -> bytes:
    """Write a canvas as SVG without date, program or version."""
    stream = BytesIO()
    with _settings():
        svg = FigureCanvasSVG(_figure(canvas, ReusedText))
        svg.print_svg(stream, metadata=_NO_METADATA)  # type: ignore[no-untyped-call]  # matplotlib has no types here
    return stream.getvalue()


def to_png(canvas: Canvas) -> bytes:
    """Write a canvas as PNG of 200 dots per inch without metadata."""
    with _settings():
        agg = FigureCanvasAgg(_figure(canvas, OutlinedText))
        agg.draw()  # type: ignore[no-untyped-call]  # matplotlib has no types here
    pixels = np.asarray(agg.buffer_rgba())  # type: ignore[no-untyped-call]  # nor here
    stream = BytesIO()
    Image.fromarray(pixels).convert("RGB").save(stream, "png", dpi=(PNG_DPI, PNG_DPI), compress_level=6)
    return stream.getvalue()


def _settings() -> AbstractContextManager[None]:
    """Set all that a machine's own matplotlibrc could change in what is drawn here."""
    return mpl.rc_context(
        {
            "svg.fonttype": "path",
            "svg.hashsalt": "rekenaudit",
            "svg.id": None,
            "lines.scale_dashes": False,
            "path.simplify": False,
            "path.sketch": None,
            "path.effects": [],
        }
    )


def _figure(canvas: Canvas, text: type["TextLayer"]) -> Figure:
    figure = Figure(figsize=(canvas.width / 72, canvas.height / 72), dpi=PNG_DPI, facecolor=WHITE, edgecolor="none")
    points = Affine2D().scale(1 / 72) + figure.dpi_scale_trans
    for shape in canvas.shapes:
        figure.add_artist(_patch(shape, points))
    figure.add_artist(text(canvas.labels, canvas.lettering, points))
    return figure


def _patch(shape: Shape, points: Transform) -> PathPatch:
    vertices: list[tuple[float, float]] = []
    codes: list[np.uint8] = []
    for outline in shape.outlines:
        vertices.extend((round(x, 2), round(y, 2)) for x, y in outline)
        codes.extend([Path.MOVETO] + [Path.LINETO] * (len(outline) - 1))
        if shape.fill:
            vertices.append((0.0, 0.0))
            codes.append(Path.CLOSEPOLY)
    return PathPatch(
        Path(vertices, codes),
        transform=points,
        facecolor=shape.fill or "none",
        edgecolor=shape.stroke or "none",
        linewidth=shape.width,
        linestyle=(0, shape.dash) if shape.dash else "solid",
        capstyle="butt",
        joinstyle="miter" if shape.fill else "round",
        zorder=1,
    )


class TextLayer(Artist):
    """All texts of a figure, drawn at the places that the layout measured."""

    def __init__(self, labels: Iterable[Label], lettering: Lettering, points: Transform) -> None:
        super().__init__()
        self.labels = tuple(labels)
        self.lettering = lettering
        self.points = points
        self.set_zorder(2)

    def draw(self, renderer: RendererBase) -> None:
        """Draw every text, one colour at a time."""
        for colour in dict.fromkeys(label.ink.colour for label in self.labels):
            context = renderer.new_gc()
            context.set_linewidth(0)
            context.set_snap(False)  # letters keep their exact places
            self.draw_colour(renderer, context, colour)
            context.restore()

    def draw_colour(self, renderer: RendererBase, context: GraphicsContextBase, colour: str) -> None:
        """Draw the texts of one colour."""
        raise NotImplementedError

    def letters(self, label: Label) -> list[tuple[str, float, float]]:
        """Give the letters of a text with the places of their origins, in points."""
        shaped = self.lettering.face(bold=label.ink.bold).shape(label.text)
        x, y = label.start
        size = label.ink.size
        if label.upright:
            return [(letter, x, y + at * size) for letter, at in shaped.letters]
        return [(letter, x + at * size, y) for letter, at in shaped.letters]

    def outline(self, label: Label, letter: str) -> tuple[NDArray[np.float64], NDArray[np.uint8]]:
        """Give the outline of a letter at its size and direction, in points from its origin."""
        glyph = self.lettering.face(bold=label.ink.bold).glyph(letter)
        vertices = glyph.vertices * label.ink.size
        return (vertices[:, ::-1] * (-1, 1) if label.upright else vertices), glyph.codes


class OutlinedText(TextLayer):
    """Text for pixels: one path for each colour, at exact places."""

    def draw_colour(self, renderer: RendererBase, context: GraphicsContextBase, colour: str) -> None:
        """Draw the texts of one colour as one path."""
        vertices, codes = [], []
        for label in (la for la in self.labels if la.ink.colour == colour):
            for letter, x, y in self.letters(label):
                outline, kinds = self.outline(label, letter)
                vertices.append(outline + np.array((x, y)))
                codes.append(kinds)
        path = Path(np.concatenate(vertices), np.concatenate(codes))
        renderer.draw_path(context, path, self.points, mpl.colors.to_rgba(colour))


class ReusedText(TextLayer):
    """Text for SVG: the outline of a letter is written once and used at every place it stands."""

    def draw_colour(self, renderer: RendererBase, context: GraphicsContextBase, colour: str) -> None:
        """Draw the texts of one colour, letter by letter."""
        places: dict[tuple[str, float, bool, bool], tuple[Label, list[tuple[float, float]]]] = {}
        for label in (la for la in self.labels if la.ink.colour == colour):
            for letter, x, y in self.letters(label):
                key = (letter, label.ink.size, label.ink.bold, label.upright)
                places.setdefault(key, (label, []))[1].append((round(x, 2), round(y, 2)))
        for (letter, *_), (label, where) in places.items():
            outline, codes = self.outline(label, letter)
            if len(outline):
                marker = Path(np.round(outline, 2), codes)
                colours = mpl.colors.to_rgba(colour)
                renderer.draw_markers(context, marker, Affine2D(), Path(where), self.points, colours)
