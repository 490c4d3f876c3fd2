"""The typefaces of the house style: what they are, which characters they have, and a light form for HTML."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped] # fontTools has no types

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.document.boom import Knoop, plaats_van
from rekenaudit.problems import Gestopt, Plaats
from rekenaudit.problems.codes import render as codes

_WESTERS = (*range(0x20, 0x17F), *range(0x2010, 0x2027), 0x202F, 0x20AC, 0x2212, 0x2260, 0x2264, 0x2265)
"""Characters that the light form keeps: Latin letters, punctuation and the signs that Dutch figures use."""

_ZONDER_LETTER = frozenset("\t\n\r\u00ad\u200b\u2060")
"""Characters that print nothing themselves."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One font file of the house style.

    Attributes:
        naam: file as huisstijl.yaml names it.
        pad: the file.
        familie: name of the typeface.
        gewicht: weight, 400 for regular and 700 for bold.
        cursief: whether it is italic.
        tekens: code points that it has.
    """

    naam: str
    pad: Path
    familie: str
    gewicht: int
    cursief: bool
    tekens: frozenset[int] = field(repr=False)


def load_fonts(stijl: Stijlmap) -> tuple[Letter, ...]:
    """Read what the font files of the house style hold, in the order of huisstijl.yaml.

    Raises:
        Gestopt: when a file is not a font.
    """
    return tuple(_letter(naam, stijl.bestand(naam)) for naam in stijl.huisstijl.letter.bestanden)


@lru_cache(maxsize=64)
def _letter(naam: str, pad: Path) -> Letter:
    try:
        with TTFont(BytesIO(pad.read_bytes()), lazy=True) as font:
            namen = font["name"]
            familie = namen.getDebugName(16) or namen.getDebugName(1) or ""
            cursief = bool(font["OS/2"].fsSelection & 1)
            return Letter(naam, pad, familie, font["OS/2"].usWeightClass, cursief, frozenset(font.getBestCmap()))
    except (TTLibError, OSError, KeyError) as fout:
        soort = codes.LETTER_ONLEESBAAR
        raise Gestopt(
            [soort.op(Plaats("templates/huisstijl.yaml", sleutel="letter.bestanden"), bestand=naam)]
        ) from fout


def check_coverage(boom: Knoop, letters: tuple[Letter, ...], document: str) -> None:
    """Make sure that every character of a tree stands in one of the fonts.

    Raises:
        Gestopt: with a problem for each character that has no glyph, at the first place where it stands.
    """
    bekend = _ZONDER_LETTER | {chr(t) for letter in letters for t in letter.tekens}
    eerste: dict[str, Knoop] = {}
    for knoop, stuk in _teksten(boom):
        for teken in sorted(set(stuk) - bekend):
            eerste.setdefault(teken, knoop)
    if eerste:
        soort = codes.TEKEN_ZONDER_LETTER
        raise Gestopt(
            [
                soort.op(plaats_van(knoop), teken=teken, code=f"U+{ord(teken):04X}", document=document)
                for teken, knoop in eerste.items()
            ]
        )


def _teksten(knoop: Knoop) -> Iterator[tuple[Knoop, str]]:
    for kind in knoop.kinderen:
        if isinstance(kind, str):
            yield knoop, kind
        else:
            yield from _teksten(kind)


@lru_cache(maxsize=64)
def light_woff2(pad: Path, *, geheel: bool) -> bytes:
    """Make a small web font of a font file.

    Args:
        pad: the font file.
        geheel: keep all its characters; otherwise only those of western text.
    """
    from fontTools import subset  # type: ignore[import-untyped] # noqa: PLC0415 - no types; only HTML needs it

    opties = subset.Options(layout_features=["kern"], hinting=False, recalc_timestamp=False)
    opties.drop_tables += ["GSUB"]  # substitutions cost most of the time, and screens do without
    with TTFont(BytesIO(pad.read_bytes()), lazy=True, recalcTimestamp=False) as font:
        snijder = subset.Subsetter(opties)
        snijder.populate(unicodes=font.getBestCmap() if geheel else _WESTERS)
        snijder.subset(font)
        font.flavor = "woff2"
        uit = BytesIO()
        font.save(uit)
    return uit.getvalue()
