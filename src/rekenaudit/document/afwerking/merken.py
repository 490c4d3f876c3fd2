"""Marks for what is not there yet, as they stand in a finished tree: said once in full, and none when all is done."""

import re
from collections.abc import Iterator

from rekenaudit.document.boom import Knoop, alle, met_kinderen, plaats_van, tekst
from rekenaudit.document.openstaand import VOLGT
from rekenaudit.problems import Plaats

_BLOKKEN = frozenset({"p", "li", "td", "th", "figcaption"})
_INVULPLEK = re.compile(
    r"\[\[|\[ *(?:nog\b|volgt|invullen|aanvullen|pm\b|p\.m\.|xx+|\?|…|\.\.)[^\]]*\]?"
    r"|\b(?:TODO|XXX+|PM)\b|\blorem ipsum\b",
    re.IGNORECASE,
)
"""What people type where something must still come."""
_HOOFDLETTERS = frozenset({"todo", "pm"})
"""Only these in capitals are marks: `pm` may be part of a sentence."""


def kort_herhaald(boom: Knoop) -> Knoop:
    """Say a mark in full once in each paragraph, cell or item; where it comes again it is `[volgt]`."""
    if not any("ontbreekt" in knoop.klassen() for knoop in alle(boom)):
        return boom
    return _kort(boom, None)


def _kort(knoop: Knoop, gezegd: set[str] | None) -> Knoop:
    if gezegd is None and knoop.tag in _BLOKKEN:
        gezegd = set()
    if gezegd is not None and "ontbreekt" in knoop.klassen():
        woorden = tekst(knoop)
        if woorden in gezegd:
            return met_kinderen(knoop, VOLGT)
        gezegd.add(woorden)
    return met_kinderen(knoop, *(k if isinstance(k, str) else _kort(k, gezegd) for k in knoop.kinderen))


def open_merken(boom: Knoop) -> Iterator[tuple[Plaats, str]]:
    """Find every mark and every place that somebody meant to fill in, with the words that stand there."""
    if "letterlijk" in boom.klassen():  # what somebody else wrote is theirs
        return
    if "ontbreekt" in boom.klassen():
        yield plaats_van(boom), tekst(boom)
        return
    for deel in (*(kind for kind in boom.kinderen if isinstance(kind, str)), boom.attr("alt")):
        yield from ((plaats_van(boom), woord) for woord in invulplekken(deel))
    for knoop in boom.knopen():
        yield from open_merken(knoop)


def invulplekken(geschreven: str) -> list[str]:
    """Find what people type where something must still come: `[nog te schrijven]`, `TODO`, `PM`, `[…]`."""
    gevonden = [treffer.group() for treffer in _INVULPLEK.finditer(geschreven)]
    return [woord for woord in gevonden if woord.casefold() not in _HOOFDLETTERS or woord.isupper()]
