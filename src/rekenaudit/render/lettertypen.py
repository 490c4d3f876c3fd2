"""The typefaces of the house style in a document: do they have its characters, and a light form for HTML."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from itertools import chain
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped] # fontTools has no types

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.config.letters import Letter, lees_letter
from rekenaudit.document.boom import Knoop, met_kinderen, plaats_van
from rekenaudit.model.figuur import Figuurgegevens
from rekenaudit.problems import Gestopt, Plaats, Probleem
from rekenaudit.problems.codes import render as codes

_WESTERS = (*range(0x20, 0x17F), *range(0x2010, 0x2027), 0x202F, 0x20AC, 0x2212, 0x2260, 0x2264, 0x2265)
"""Characters that the light form keeps: Latin letters, punctuation and the signs that Dutch figures use."""

_GENOEMD = 5
"""How many characters a message names."""

_ZONDER_LETTER = frozenset("\t\n\r\u00ad\u200b\u2060")
"""Characters that print nothing themselves."""


def load_fonts(stijl: Stijlmap) -> tuple[Letter, ...]:
    """Read the font files of the house style: those of the text, and then those that fill in what they lack."""
    letter = stijl.huisstijl.letter
    eigen = [lees_letter(naam, stijl.bestand(naam)) for naam in letter.bestanden]
    return *eigen, *(replace(lees_letter(naam, stijl.bestand(naam)), aanvulling=True) for naam in letter.aanvulling)


def check_coverage(boom: Knoop, letters: tuple[Letter, ...]) -> None:
    """Make sure that every character of a tree stands in one of the fonts.

    Raises:
        Gestopt: with a problem for each character that has no glyph, at the first place where it stands.
    """
    problemen = uncovered(((plaats_van(knoop), stuk) for knoop, stuk in _teksten(boom)), letters)
    if problemen:
        raise Gestopt(problemen)


def check_study(bomen: Iterable[Knoop], figuren: Iterable[Figuurgegevens], stijl: Stijlmap) -> tuple[Probleem, ...]:
    """Look through all documents and figures of a study for characters that no font has, before anything is made."""
    in_tekst = (stuk for boom in bomen for stuk in _teksten(boom))
    in_figuur = ((Plaats("normenkader/figuren.yaml"), stuk) for figuur in figuren for stuk in figuur.woorden())
    return uncovered(chain(in_tekst, in_figuur), load_fonts(stijl))


def uncovered(stukken: Iterable[tuple[Plaats | Knoop, str]], letters: tuple[Letter, ...]) -> tuple[Probleem, ...]:
    """Give a problem for each character that no font has, at the first place where it stands."""
    bekend = _ZONDER_LETTER | {chr(t) for letter in letters for t in letter.tekens}
    eerste: dict[str, Plaats] = {}
    for plaats, stuk in stukken:
        if not bekend.issuperset(stuk):
            for teken in sorted(set(stuk) - bekend):
                eerste.setdefault(teken, plaats_van(plaats) if isinstance(plaats, Knoop) else plaats)
    soort = codes.TEKEN_ZONDER_LETTER
    return tuple(soort.op(plaats, teken=t, code=f"U+{ord(t):04X}") for t, plaats in eerste.items())


def with_known_characters(boom: Knoop, stijl: Stijlmap) -> Knoop:
    """Write a mark for the characters that no font has.

    For what quotes a party, who may have written anything: that must not stop a run.
    """
    return _Vervanger(load_fonts(stijl)).vervang(boom)


def replace_in_quotations(boom: Knoop, letters: tuple[Letter, ...]) -> tuple[Knoop, tuple[Probleem, ...]]:
    """Do the same in the words of a party only, and tell which characters were replaced."""
    vervanger = _Vervanger(letters)
    nieuw = vervanger.in_citaten(boom)
    if not vervanger.vervangen:
        return boom, ()
    tekens = ", ".join(f"{t} (U+{ord(t):04X})" for t in sorted(vervanger.vervangen)[:_GENOEMD])
    tekens += " en meer" if len(vervanger.vervangen) > _GENOEMD else ""
    soort = codes.TEKEN_VERVANGEN
    return nieuw, (soort.op(plaats_van(vervanger.eerste), tekens=tekens, merk=vervanger.merk),)


class _Vervanger:
    """Replaces characters, and remembers which; several in a row become one mark, invisible ones nothing."""

    def __init__(self, letters: tuple[Letter, ...]) -> None:
        self._bekend = _ZONDER_LETTER | {chr(t) for letter in letters for t in letter.tekens}
        self.merk = next(m for m in ("□", "?") if m in self._bekend or m == "?")
        self.vervangen: set[str] = set()
        self.eerste = Knoop("article")

    def in_citaten(self, knoop: Knoop) -> Knoop:
        if "letterlijk" in knoop.klassen():
            return self.vervang(knoop)
        return met_kinderen(knoop, *(k if isinstance(k, str) else self.in_citaten(k) for k in knoop.kinderen))

    def vervang(self, knoop: Knoop) -> Knoop:
        kinderen = (self._tekst(k, knoop) if isinstance(k, str) else self.vervang(k) for k in knoop.kinderen)
        return met_kinderen(knoop, *kinderen)

    def _tekst(self, waarde: str, knoop: Knoop) -> str:
        if self._bekend.issuperset(waarde):
            return waarde
        onbekend = set(waarde) - self._bekend
        self.eerste = self.eerste if self.vervangen else knoop
        self.vervangen |= {t for t in onbekend if not _onzichtbaar(t)}
        return re.sub(f"[{re.escape(''.join(sorted(onbekend)))}]+", self._merk, waarde)

    def _merk(self, gevonden: re.Match[str]) -> str:
        return "" if all(map(_onzichtbaar, gevonden.group())) else self.merk


def _onzichtbaar(teken: str) -> bool:
    """Tell whether a character only says how others are shown: a direction, a variant, a joint."""
    return unicodedata.category(teken) == "Cf" or "\ufe00" <= teken <= "\ufe0f"


def _teksten(knoop: Knoop) -> Iterator[tuple[Knoop, str]]:
    stapel: list[tuple[Knoop, Knoop | str]] = [(knoop, kind) for kind in reversed(knoop.kinderen)]
    while stapel:
        ouder, kind = stapel.pop()
        if isinstance(kind, str):
            yield ouder, kind
        else:
            stapel += [(kind, k) for k in reversed(kind.kinderen)]


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
