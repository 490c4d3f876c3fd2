"""The typefaces of the house style in a document: do they have its characters, and a light form for HTML."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from itertools import chain
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped] # fontTools has no types

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.config.letters import Letter, lees_letter
from rekenaudit.document.boom import Knoop, plaats_van
from rekenaudit.model.figuur import Figuurgegevens
from rekenaudit.problems import Gestopt, Plaats, Probleem
from rekenaudit.problems.codes import render as codes

_WESTERS = (*range(0x20, 0x17F), *range(0x2010, 0x2027), 0x202F, 0x20AC, 0x2212, 0x2260, 0x2264, 0x2265)
"""Characters that the light form keeps: Latin letters, punctuation and the signs that Dutch figures use."""

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
    """Write a question mark for each character that no font has.

    For what quotes a party, who may have written anything: that must not stop a run.
    """
    letters = load_fonts(stijl)
    onbekend = {p.velden["teken"] for p in uncovered(((Plaats(), stuk) for _, stuk in _teksten(boom)), letters)}
    return _vervang(boom, str.maketrans(dict.fromkeys(onbekend, "?"))) if onbekend else boom


def _vervang(knoop: Knoop, tabel: dict[int, str]) -> Knoop:
    kinderen = tuple(k.translate(tabel) if isinstance(k, str) else _vervang(k, tabel) for k in knoop.kinderen)
    return replace(knoop, kinderen=kinderen)


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
