"""Text in figures: the typeface of the house style, measured and laid out before anything is drawn.

A text is a row of glyph outlines whose places are computed here (kerning included): its width is known when
the layout is made, and both formats draw exactly what was measured. Text is what costs matplotlib most, so
outlines and distances between letters are kept for the life of the process.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from unicodedata import normalize

import numpy as np
from matplotlib.font_manager import get_font
from matplotlib.ft2font import FT2Font, StyleFlags
from matplotlib.textpath import text_to_path
from numpy.typing import NDArray

LEADING = 1.18
"""Distance between lines of text, in ems."""

CAP_HEIGHT = 0.66
"""Height of a capital, in ems, as good as every typeface has it."""

DESCENT = 0.22
"""Depth of letters below their line, in ems."""

ELLIPSIS = "…"

_APART = ("-liga",)
"""No ligatures: two letters must stay two, or the second would be measured at the place of the first."""


@dataclass(frozen=True, slots=True, eq=False)
class Glyph:
    """A letter's outline: vertices (n × 2, in ems), path codes (n) and its right edge in ems."""

    vertices: NDArray[np.float64]
    codes: NDArray[np.uint8]
    right: float


@dataclass(frozen=True, slots=True)
class Shaped:
    """A text of one line: its width in ems, and (letter, x in ems) from left to right."""

    width: float
    letters: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Typeface:
    """A font file, followed by those that fill in the glyphs it lacks."""

    files: tuple[str, ...]

    @property
    def weight(self) -> int:
        """How heavy it is, as its file says: 400 for regular, 700 for bold."""
        return _weight(self.files[0])

    def width(self, text: str, size: float) -> float:
        """Measure a text of one line, in points."""
        return _shape(self.files, text).width * size

    def shape(self, text: str) -> Shaped:
        """Lay out a text of one line."""
        return _shape(self.files, text)

    def glyph(self, letter: str) -> Glyph:
        """Give the outline of a letter."""
        return _glyph(self.files, letter)

    def wrap(self, text: str, width: float, size: float) -> tuple[str, ...]:
        """Break a text between words so that lines fit a width and are about equally long.

        A single word that is wider than the width keeps a line of its own.
        """
        pieces = text.replace("-", "-\u200b").replace(" ", " \u200b").split("\u200b")
        widest = max(self.width(p.strip(), size) for p in pieces)
        lines = self._fill(pieces, max(width, widest), size)
        for tenth in range(1, 10):
            tighter = self._fill(pieces, max(width * tenth / 10, widest), size)
            if len(tighter) == len(lines):
                return tighter
        return lines

    def _fill(self, pieces: list[str], width: float, size: float) -> tuple[str, ...]:
        lines = [""]
        for piece in pieces:
            if lines[-1] and self.width((lines[-1] + piece).rstrip(" "), size) > width:
                lines.append("")
            lines[-1] += piece
        return tuple(line.strip(" ") for line in lines)

    def fit(self, text: str, width: float, size: float) -> str:
        """Shorten a text with an ellipsis until it fits a width; the last resort for labels."""
        while len(text) > 1 and self.width(text, size) > width:
            text = text.removesuffix(ELLIPSIS)[:-1].rstrip() + ELLIPSIS
        return text


@dataclass(frozen=True, slots=True)
class Lettering:
    """The two typefaces of figures, and the sizes of their texts in points."""

    regular: Typeface
    bold: Typeface
    normal: float
    small: float
    smallest: float

    def face(self, *, bold: bool) -> Typeface:
        """Choose a typeface."""
        return self.bold if bold else self.regular


@lru_cache(maxsize=8)
def load_lettering(files: tuple[str, ...], extra: tuple[str, ...], body_size: float) -> Lettering:
    """Open the font files of the house style, once in the life of a process.

    Args:
        files: paths of the font files.
        extra: paths of those that fill in glyphs which the others lack.
        body_size: size of the documents' text in points; figures are set somewhat smaller.
    """
    upright = [f for f in files if not _style(f) & StyleFlags.ITALIC]
    regular = next((f for f in upright if not _style(f) & StyleFlags.BOLD), files[0])
    bold = next((f for f in upright if _style(f) & StyleFlags.BOLD), regular)
    return Lettering(
        Typeface((regular, *extra)),
        Typeface((bold, *extra)),
        normal=body_size * 0.8,
        small=body_size * 0.72,
        smallest=body_size * 0.62,
    )


def _style(file: str) -> StyleFlags:
    return StyleFlags(FT2Font(file).style_flags)


@lru_cache(maxsize=64)
def _weight(file: str) -> int:
    table = FT2Font(file).get_sfnt_table("OS/2")
    return table["usWeightClass"] if table else 400


@lru_cache(maxsize=4096)
def _shape(files: tuple[str, ...], text: str) -> Shaped:
    x, placed, right = 0.0, [], 0.0
    for letter, following in pairwise([*normalize("NFC", text), ""]):
        placed.append((letter, x))
        right = max(right, x + _glyph(files, letter).right)
        x += _advance(files, letter, following)
    return Shaped(right, tuple(placed))


@lru_cache(maxsize=4096)
def _glyph(files: tuple[str, ...], letter: str) -> Glyph:
    """Read the outline of one letter."""
    scale = text_to_path.FONT_SCALE
    placed, outlines, _ = text_to_path.get_glyphs_with_font(_font(files), letter)
    vertices, codes = outlines[placed[0][0]]
    ems = np.asarray(vertices, dtype=np.float64).reshape(-1, 2) / scale
    return Glyph(ems, np.asarray(codes, dtype=np.uint8), float(ems[:, 0].max(initial=0.0)))


@lru_cache(maxsize=16384)
def _advance(files: tuple[str, ...], letter: str, following: str) -> float:
    """Measure how far a letter moves the next one, kerning included: laying out each pair only once is fast."""
    if not following:
        return 0.0
    placed, _, _ = text_to_path.get_glyphs_with_font(_font(files), letter + following, features=_APART)
    return float(placed[-1][1]) / text_to_path.FONT_SCALE


def _font(files: tuple[str, ...]) -> FT2Font:
    font = get_font([Path(f) for f in files])
    font.set_size(text_to_path.FONT_SCALE, text_to_path.DPI)
    return font
