"""The difference between two texts, word by word."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

_WOORD = re.compile(r"\s+|[^\s]+")
_AANLOOP = 5
"""Words kept around what changed, so that a reader knows where it stands."""

_MEESTE = 3
"""Pieces that are shown of a text that changed in many places."""


def woorden(tekst: str) -> list[str]:
    """Split a text into words and the white space between them; together they are the text."""
    return _WOORD.findall(tekst)


def verschillen(oud: Sequence[object], nieuw: Sequence[object]) -> Iterator[tuple[str, int, int, int, int]]:
    """Compare two rows of words; gives (`equal`, `replace`, `delete` or `insert`, from and to in both)."""
    yield from SequenceMatcher(None, oud, nieuw, autojunk=False).get_opcodes()


def rond_verschil(oud: str, nieuw: str) -> tuple[str, str]:
    """Cut two texts down to what differs between them, with some words around; a text that came or went stays whole.

    What differs in many places is cut down to the first of these.
    """
    links, rechts = oud.split(), nieuw.split()
    anders = [code for code in verschillen(links, rechts) if code[0] != "equal"]
    if not links or not rechts or not anders:
        return " ".join(links), " ".join(rechts)
    return (
        _knip(links, [(begin, eind) for _, begin, eind, _, _ in anders]),
        _knip(rechts, [(begin, eind) for _, _, _, begin, eind in anders]),
    )


def _knip(alle: Sequence[str], stukken: Sequence[tuple[int, int]]) -> str:
    """Keep the pieces with words around them; pieces that touch become one."""
    vensters: list[tuple[int, int]] = []
    for begin, eind in stukken:
        van, tot = max(0, begin - _AANLOOP), min(len(alle), eind + _AANLOOP)
        if vensters and van <= vensters[-1][1]:
            vensters[-1] = vensters[-1][0], tot
        else:
            vensters.append((van, tot))
    delen = [" ".join(alle[van:tot]) for van, tot in vensters[:_MEESTE]]
    voor = "… " if vensters[0][0] else ""
    na = " …" if len(vensters) > _MEESTE or vensters[-1][1] < len(alle) else ""
    return voor + " … ".join(delen) + na
