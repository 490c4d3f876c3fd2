"""The word across every page of a PDF that is not for everyone: outlines of letters, pale enough to read on."""

from fontTools.pens.svgPathPen import SVGPathPen  # type: ignore[import-untyped] # fontTools has no types
from fontTools.ttLib import TTFont  # type: ignore[import-untyped] # fontTools has no types

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.config.letters import Letter
from rekenaudit.config.stijlkleuren import watermerkkleur

_BREEDTE, _HOOGTE = 210, 210
"""Size of the picture in millimetres: the largest square that fits on a page, upright and lying."""

_LENGTE, _KAPITAAL = 200.0, 48.0
"""Longest text along the diagonal, and greatest height of a capital, in millimetres."""


def watermark_svg(woord: str, letters: tuple[Letter, ...], stijl: Stijlmap) -> bytes:
    """Draw a word from the lower left to the upper right.

    Outlines instead of text, so that it is never read out or found in the text of a page.

    Args:
        woord: the word.
        letters: the fonts of the house style; the heaviest upright one is used.
        stijl: the house style.
    """
    zwaarste = max((x for x in letters if not x.cursief and not x.aanvulling), key=lambda x: x.gewicht)
    with TTFont(zwaarste.pad, lazy=True) as font:
        tekens, vormen, breed = font.getBestCmap(), font.getGlyphSet(), 0
        paden = []
        for teken in woord.upper():
            vorm = vormen[tekens[ord(teken)]]
            pen = SVGPathPen(vormen)
            vorm.draw(pen)
            paden.append(f'<path transform="translate({breed} 0)" d="{pen.getCommands()}"/>')
            breed += vorm.width
        kapitaal = getattr(font["OS/2"], "sCapHeight", 0) or font["head"].unitsPerEm * 0.7
    schaal = min(_LENGTE / breed, _KAPITAAL / kapitaal)
    plek = f"translate({_BREEDTE / 2} {_HOOGTE / 2}) rotate(-45) scale({schaal:.6f} {-schaal:.6f})"
    midden = f"translate({-breed / 2:.1f} {-kapitaal / 2:.1f})"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_BREEDTE} {_HOOGTE}" width="{_BREEDTE}mm" '
        f'height="{_HOOGTE}mm"><g fill="{watermerkkleur(stijl.huisstijl)}" transform="{plek} {midden}">'
        f"{''.join(paden)}</g></svg>"
    ).encode()
