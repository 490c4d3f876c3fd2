"""Hyphens for names that are too wide for their place: a whole name over two lines says more than one cut short."""

from functools import cache
from re import split

from pyphen import Pyphen

from rekenaudit.figures.lettering import Typeface


def hyphenate(text: str, width: float, size: float, face: Typeface) -> str:
    """Put a hyphen in every word that is wider than a width, at the last place where the part before it fits.

    A word that no hyphen makes narrow enough stays as it is.
    """
    return "".join(_word(word, width, size, face) for word in split(r"(?<=[ -])", text))


def _word(word: str, width: float, size: float, face: Typeface) -> str:
    if face.width(word.rstrip(" "), size) <= width:
        return word
    for head, tail in _dutch().iterate(word):
        if face.width(f"{head}-", size) <= width:
            return f"{head}-{_word(tail, width, size, face)}"
    return word


@cache
def _dutch() -> Pyphen:
    return Pyphen(lang="nl_NL", left=3, right=3)
