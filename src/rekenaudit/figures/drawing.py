"""Drawing a figure: the kind of chart chooses the layout, and the canvas becomes bytes."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.figures.bars import Bars
from rekenaudit.figures.canvas import Canvas
from rekenaudit.figures.chart import plan_chart
from rekenaudit.figures.geometry import POINTS_PER_CM
from rekenaudit.figures.heatmap import compose_heatmap
from rekenaudit.figures.image import to_png, to_svg
from rekenaudit.figures.lines import compose_lines
from rekenaudit.figures.lying import compose_lying
from rekenaudit.figures.panels import compose_panels, split_series
from rekenaudit.figures.stack import Stack
from rekenaudit.figures.standing import compose_standing
from rekenaudit.figures.style import WIDTH_CM, Style, load_style
from rekenaudit.figures.textsvg import to_text_svg
from rekenaudit.model.figuur import Figuurbestand, Figuurgegevens, Figuursoort

KINDS: Mapping[Figuursoort, Callable[[Figuurgegevens, Style], Canvas]] = MappingProxyType(
    {
        "staven": lambda data, style: compose_standing(plan_chart(data, style, Bars)),
        "liggend": lambda data, style: compose_lying(plan_chart(data, style, Bars)),
        "gestapeld": lambda data, style: compose_standing(plan_chart(data, style, Stack, summed=True)),
        "lijnen": compose_lines,
        "panelen": compose_panels,
        "warmtekaart": compose_heatmap,
    }
)
"""Layout of every kind of figure."""

_MOST_SERIES: Mapping[Figuursoort, int] = MappingProxyType({"staven": 8, "liggend": 8, "lijnen": 12})
"""How many series can be told apart in one chart; with more, every series gets a small chart of its own."""


def draw(gegevens: Figuurgegevens, stijl: Stijlmap) -> Figuurbestand:
    """Draw a figure in all its forms; the same data and house style always give the same bytes.

    Args:
        gegevens: protected data of the figure.
        stijl: house style.

    Returns:
        The figure, 16 cm wide; as high as asked, or as its rows and names need.
    """
    canvas = compose(gegevens, load_style(stijl))
    height = round(canvas.height / POINTS_PER_CM, 2)
    return Figuurbestand(gegevens.id, to_svg(canvas), to_png(canvas), WIDTH_CM, height, to_text_svg(canvas))


def compose(data: Figuurgegevens, style: Style) -> Canvas:
    """Lay out a figure; one that has several panels shows them all, whatever its kind."""
    if len(data.panelen) > 1:
        kind: Figuursoort = "warmtekaart" if data.soort == "warmtekaart" else "panelen"
        return KINDS[kind](data, style)
    if len(data.panelen[0].series) > _MOST_SERIES.get(data.soort, len(data.panelen[0].series)):
        return compose_panels(split_series(data), style)
    return KINDS[data.soort](data, style)
