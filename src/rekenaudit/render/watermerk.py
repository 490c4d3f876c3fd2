"""The word across every page of a PDF that is not for everyone: outlines of letters, pale enough to read on."""

from math import pi
from typing import Any

import pydyf  # type: ignore[import-untyped] # pydyf has no types
from fontTools.misc.transform import Identity  # type: ignore[import-untyped] # fontTools has no types
from fontTools.pens.basePen import BasePen  # type: ignore[import-untyped] # fontTools has no types
from fontTools.pens.transformPen import TransformPen  # type: ignore[import-untyped] # fontTools has no types
from fontTools.ttLib import TTFont  # type: ignore[import-untyped] # fontTools has no types

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.config.letters import Letter
from rekenaudit.config.stijlkleuren import watermerkkleur

_ZIJDE = 210.0
"""Side of the picture in millimetres: the largest square that fits on a page, upright and lying."""

_LENGTE, _KAPITAAL = 200.0, 48.0
"""Longest text along the diagonal, and greatest height of a capital, in millimetres."""


class Watermerk:
    """The picture of the word, from the lower left to the upper right, for WeasyPrint.

    WeasyPrint interprets an SVG again for every page. This stands in the file once, and pages refer to it. Outlines
    instead of text, so that the word is never read out or found in the text of a page.
    """

    id = "watermerk"

    def __init__(self, woord: str, letters: tuple[Letter, ...], stijl: Stijlmap) -> None:
        """Draw a word.

        Args:
            woord: the word.
            letters: the fonts of the house style; the heaviest upright one is used.
            stijl: the house style.
        """
        zwaarste = max((x for x in letters if not x.cursief and not x.aanvulling), key=lambda x: x.gewicht)
        with TTFont(zwaarste.pad, lazy=True) as font:
            tekens, vormen, breed = font.getBestCmap(), font.getGlyphSet(), 0
            pen = _Pen(vormen)
            for teken in woord.upper():
                vorm = vormen[tekens[ord(teken)]]
                vorm.draw(TransformPen(pen, Identity.translate(breed, 0)))
                breed += vorm.width
            kapitaal = getattr(font["OS/2"], "sCapHeight", 0) or font["head"].unitsPerEm * 0.7
        schaal = min(_LENGTE / breed, _KAPITAAL / kapitaal)
        midden = Identity.translate(_ZIJDE / 2, _ZIJDE / 2).rotate(-pi / 4)
        kleur = bytes.fromhex(watermerkkleur(stijl.huisstijl).removeprefix("#"))
        begin = pydyf.Stream()
        begin.set_color_rgb(*(deel / 255 for deel in kleur))
        begin.set_matrix(*midden.scale(schaal, -schaal).translate(-breed / 2, -kapitaal / 2))
        self._opdrachten = [*begin.stream, *pen.stroom.stream, b"f"]

    def get_intrinsic_size(self, _resolutie: float, _korps: float) -> tuple[float, float, float]:
        """Tell WeasyPrint the width, height and ratio of the picture."""
        return _ZIJDE, _ZIJDE, 1

    def draw(self, blad: Any, breedte: float, hoogte: float, _stijl: object) -> None:
        """Show the picture on a page."""
        blad.transform(a=breedte / _ZIJDE, d=hoogte / _ZIJDE)
        blad.draw_x_object(blad.add_image(self, interpolate=False, ratio=1))

    def get_x_object(self, _gladgemaakt: bool, _verhouding: float) -> Any:  # noqa: FBT001 - WeasyPrint decides
        """Give the picture as an object of a PDF."""
        vorm = {"Type": "/XObject", "Subtype": "/Form", "Resources": pydyf.Dictionary()}
        vak = pydyf.Array([0, 0, _ZIJDE, _ZIJDE])
        return pydyf.Stream(list(self._opdrachten), pydyf.Dictionary(vorm | {"BBox": vak}), compress=True)


class _Pen(BasePen):  # type: ignore[misc] # fontTools has no types
    """Writes outlines as instructions of a PDF."""

    def __init__(self, vormen: Any) -> None:
        super().__init__(vormen)
        self.stroom = pydyf.Stream()

    def _moveTo(self, naar: tuple[float, float]) -> None:  # noqa: N802 - the names of fontTools
        self.stroom.move_to(*naar)

    def _lineTo(self, naar: tuple[float, float]) -> None:  # noqa: N802
        self.stroom.line_to(*naar)

    def _curveToOne(self, een: tuple[float, float], twee: tuple[float, float], naar: tuple[float, float]) -> None:  # noqa: N802
        self.stroom.curve_to(*een, *twee, *naar)

    def _closePath(self) -> None:  # noqa: N802
        self.stroom.close()
