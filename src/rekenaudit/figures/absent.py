"""Where there are no data: a light hatching, never a bar of zero, and the reason in the legend."""

from collections.abc import Iterable

from rekenaudit.figures.canvas import WHITE, Canvas, Ink
from rekenaudit.figures.geometry import Box
from rekenaudit.figures.lettering import CAP_HEIGHT
from rekenaudit.figures.style import Style
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.figuur import Paneel, Punt

NO_DATA = "geen gegevens"
_REASONS = {
    Aanwezigheid.ONTBREEKT: NO_DATA,
    Aanwezigheid.NIET_GELEVERD: NO_DATA,
    Aanwezigheid.ONDERDRUKT: "niet getoond",
    Aanwezigheid.NIET_VAN_TOEPASSING: "niet van toepassing",
}


def all_points(panels: Iterable[Paneel]) -> tuple[Punt, ...]:
    """Gather the points of all series."""
    return tuple(p for paneel in panels for serie in paneel.series for p in serie.punten)


def absence(points: Iterable[Punt]) -> str:
    """Say in a few words why some points are not there; empty when all are."""
    found = {p.aanwezigheid for p in points if p.waarde is None}
    return " of ".join(dict.fromkeys(word for reason, word in _REASONS.items() if reason in found))


def draw_absent(canvas: Canvas, boxes: Iterable[Box], style: Style) -> None:
    """Hatch places without data; those that touch become one."""
    canvas.hatch(boxes, style.palette.light)


def draw_nothing(canvas: Canvas, box: Box, style: Style, word: str) -> None:
    """Say in the middle of an empty plot area that there is nothing to draw."""
    ink = Ink(style.lettering.normal, style.palette.grey)
    word = style.lettering.regular.fit(word or NO_DATA, box.width - 8, ink.size)
    x, y = box.middle
    half, up = style.lettering.regular.width(word, ink.size) / 2 + 4, CAP_HEIGHT * ink.size
    canvas.fill([Box(x - half, y - up, x + half, y + up)], WHITE)
    canvas.centred([word], (x, y), ink)
