"""The font files of the house style: what they are, and whether every document can be set with them."""

import struct
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped] # fontTools has no types

NODIG = frozenset(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 \u00a0"
    "äëïöüáéíóúàèìòùâêîôûçñÄËÏÖÜÁÉÍÓÚ.,;:!?()[]/%&*+=@'\"#-–—‘’“”…•·×−±≤≥½€°²³§"
)
"""Characters that any Dutch report can use."""

_GEWONE_DIKTE = range(300, 501)
_NIET_INSLUITEN = 0x0002


class LetterFout(Exception):  # noqa: N818 - Dutch name
    """A font file that cannot be used, with the reason in Dutch."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One font file of the house style.

    Attributes:
        naam: file as huisstijl.yaml names it.
        pad: the file.
        gewicht: weight, 400 for regular and 700 for bold.
        cursief: whether it is italic.
        tekens: code points that it has.
        aanvulling: whether it only fills in characters that the others lack.
    """

    naam: str
    pad: Path
    gewicht: int
    cursief: bool
    tekens: frozenset[int] = field(repr=False)
    aanvulling: bool = False

    @property
    def gewoon(self) -> bool:
        """Whether text can be set in it: upright, and neither light nor bold."""
        return not self.cursief and self.gewicht in _GEWONE_DIKTE


@lru_cache(maxsize=64)
def lees_letter(naam: str, pad: Path) -> Letter:
    """Read a font file.

    Raises:
        LetterFout: when it is not a font that PDF, figures and HTML can all use.
    """
    try:
        with TTFont(BytesIO(pad.read_bytes()), lazy=True) as font:
            os2, tekens = font["OS/2"], font.getBestCmap()
            _keur(font.flavor, "fvar" in font, os2.fsType, tekens)
            return Letter(naam, pad, os2.usWeightClass, bool(os2.fsSelection & 1), frozenset(tekens))
    except (TTLibError, OSError, KeyError, struct.error, AssertionError) as fout:
        raise LetterFout("het is geen lettertype") from fout


def _keur(webletter: str | None, variabel: bool, rechten: int, tekens: object) -> None:  # noqa: FBT001 - four facts of one file
    if webletter:
        raise LetterFout("het is een letter voor websites (woff)")
    if variabel:
        raise LetterFout("het is een variabele letter, met alle diktes in één bestand")
    if rechten & 0x000F == _NIET_INSLUITEN:
        raise LetterFout("de maker staat niet toe dat de letter met een document meegaat")
    if not tekens:
        raise LetterFout("er staan geen gewone tekens in")
