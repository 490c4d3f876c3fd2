"""The look that all kinds of figures share: lettering and colours of the house style."""

from dataclasses import dataclass

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.figures.geometry import POINTS_PER_CM
from rekenaudit.figures.lettering import Lettering, load_lettering
from rekenaudit.figures.palette import Palette

WIDTH_CM = 16.0
WIDTH = WIDTH_CM * POINTS_PER_CM
MARGIN = 3.0
"""White kept free around everything, in points."""


@dataclass(frozen=True, slots=True)
class Style:
    """Lettering and colours."""

    lettering: Lettering
    palette: Palette


def load_style(folder: Stijlmap) -> Style:
    """Take what figures need from the house style."""
    letter = folder.huisstijl.letter
    files, extra = (tuple(str(folder.bestand(n)) for n in names) for names in (letter.bestanden, letter.aanvulling))
    return Style(load_lettering(files, extra, folder.huisstijl.lettergrootte), Palette(folder.huisstijl))
