"""Leftovers in a finished tree: what slips in while a document is made and no reader should see.

Template markers, empty values of programs, English of libraries, numbers and punctuation that are not written
as elsewhere, and sentences in summary and answers that are too long. Rules for a piece of text stand in `LIJST`;
tests hold them against the finished Word, PDF and HTML files too.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rekenaudit.document.boom import BLOKKEN, Knoop, plaats_van, tekst
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes import document as codes
from rekenaudit.problems.probleem import ProbleemSoort

MEESTE_WOORDEN = 40
"""Number of words in a sentence of the summary or an answer, above which it is reported."""

SAMENVATTING = "h-samenvatting"
"""Id of the chapter that the limit holds for."""

_MAANDEN = "January|February|March|May|June|July|August|October"
_WOORDEN = "Figure|Table|Page|Chapter|Section|Appendix|Part"
_EENHEDEN = "procent|procentpunten|procentpunt|duizend|miljoen|miljard|euro"
_NOTEN = frozenset({"toelichting", "bronnoot"})
_OMGEVING = 25


@dataclass(frozen=True, slots=True)
class Regel:
    """A leftover to look for.

    Attributes:
        soort: the problem it gives.
        patroon: what it looks like.
        veld: name and text of the field of the problem that explains it.
    """

    soort: ProbleemSoort
    patroon: re.Pattern[str]
    veld: tuple[str, str] = ("", "")


def _regel(soort: ProbleemSoort, patroon: str, veld: str = "", uitleg: str = "") -> Regel:
    return Regel(soort, re.compile(patroon), (veld, uitleg))


LIJST = (
    _regel(codes.OPMAAK_OVER, r"\{\{|\}\}|\{%|%\}|\{#|\[\[|\]\]|:::", "wat", "een teken van een sjabloon of invulling"),
    _regel(
        codes.OPMAAK_OVER,
        r"(?<![\w-])(?:nan|NaN|NaT|None|null|NULL|inf|undefined|#REF!|#N/A|#DIV/0!)(?![\w-])",
        "wat",
        "een lege waarde uit een programma",
    ),
    _regel(
        codes.OPMAAK_OVER,
        r"(?<![\w#&])##+(?=\w)|^#(?=[A-ZÀ-Ý])",
        "wat",
        "een kop waarin de spatie achter het hekje ontbreekt",
    ),
    _regel(codes.OPMAAK_OVER, "\ufffd", "wat", "een teken dat verloren is gegaan"),
    _regel(codes.OPMAAK_OVER, r"\bError!|\bFout! (?:Verwijzing|Bladwijzer)", "wat", "een verwijzing zonder doel"),
    _regel(codes.ENGELS_OVER, rf"\b\d{{1,2}}\s(?:{_MAANDEN})\b|\b(?:{_MAANDEN})\s\d{{1,4}}\b"),
    _regel(codes.ENGELS_OVER, rf"\b(?:{_WOORDEN})\s\d+\b|^(?:Table of )?Contents$|^(?:True|False|Unknown|Total)$"),
    _regel(codes.SCHRIJFWIJZE, r"\d[\d.,]*\s?%", "verwacht", "'procent' in plaats van het teken"),
    _regel(codes.SCHRIJFWIJZE, r"[ \u00a0]{2,}", "verwacht", "één spatie"),
    _regel(codes.SCHRIJFWIJZE, r"\w[ \u00a0][.,;:!](?=\s|$)", "verwacht", "geen spatie voor een leesteken"),
    _regel(codes.SCHRIJFWIJZE, r"(?<!\.)\.\.(?!\.)|,,|[,;:]\.|\.[,;](?<!\w\.[,;])", "verwacht", "één leesteken"),
    _regel(codes.SCHRIJFWIJZE, r"\(\s|\s\)", "verwacht", "haakjes zonder spatie erbinnen"),
)
"""Every leftover that is a pattern in a text."""

_GETAL = re.compile(rf"€\s?-?([\d.,]*\d)|(?<![\w.,/-])([\d.,]*\d)(?=\s(?:{_EENHEDEN})\b)")
_NEDERLANDS = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d{1,4})(?:,\d+)?")
_CIJFERS = re.compile(r"\d[\d.,]*")
_ZINSEINDE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý€‘“\d])")
_WOORD = re.compile(r"\w")
_MERK = re.compile(r"\[nog [^\]]*\]")
"""A mark for what is awaited; where it stands, one number or word will come."""


def resten(boom: Knoop) -> Iterator[Probleem]:
    """Find every leftover in a tree, at the place of the template or text that made it."""
    stapel = [(boom, False)]
    while stapel:
        knoop, kort = stapel.pop()
        klassen = knoop.klassen()
        if "letterlijk" in klassen:  # what somebody else wrote is theirs
            continue
        kort = kort or "antwoord" in klassen or knoop.attr("id") == SAMENVATTING
        yield from _van_knoop(knoop, klassen, kort=kort)
        stapel += [(kind, kort) for kind in reversed(knoop.kinderen) if not isinstance(kind, str)]


def _van_knoop(knoop: Knoop, klassen: tuple[str, ...], *, kort: bool) -> Iterator[Probleem]:
    eigen = _eigen_tekst(knoop)
    if eigen.strip():
        if not _niets(eigen):
            yield from in_tekst(eigen, plaats_van(knoop))
        if kort and knoop.tag in {"p", "li"} and _NOTEN.isdisjoint(klassen):
            yield from lange_zinnen(eigen, plaats_van(knoop))
    if knoop.tag == "data" or (knoop.tag == "td" and "getal" in klassen):
        yield from _getallen(_CIJFERS.findall(tekst(knoop)), tekst(knoop), plaats_van(knoop))
    if knoop.heeft("alt"):
        yield from in_tekst(knoop.attr("alt"), plaats_van(knoop))


def _eigen_tekst(knoop: Knoop) -> str:
    """Text of a block as it reads, without the blocks in it; empty for what stands within a line."""
    if knoop.tag not in BLOKKEN:
        return ""
    return "".join(k if isinstance(k, str) else "" if k.tag in BLOKKEN else tekst(k) for k in knoop.kinderen)


def in_tekst(waarde: str, plaats: Plaats) -> Iterator[Probleem]:
    """Find the leftovers in a piece of text."""
    if _niets(waarde):
        return
    for regel in LIJST:
        for gevonden in regel.patroon.finditer(waarde):
            naam, uitleg = regel.veld
            velden = {"gevonden": gevonden[0], "fragment": _fragment(waarde, *gevonden.span())}
            yield regel.soort.op(plaats, **velden, **({naam: uitleg} if naam else {}))
    yield from _getallen([euro or los for euro, los in _GETAL.findall(waarde)], waarde, plaats)


@lru_cache(maxsize=100_000)
def _niets(waarde: str) -> bool:
    """Tell whether a text has no leftovers; most have none, and many stand in more than one document."""
    getallen = (euro or los for euro, los in _GETAL.findall(waarde))
    return not any(regel.patroon.search(waarde) for regel in LIJST) and not any(
        not _NEDERLANDS.fullmatch(ruw.rstrip(".,")) for ruw in getallen
    )


def lange_zinnen(waarde: str, plaats: Plaats) -> Iterator[Probleem]:
    """Find the sentences that are too long for a summary or an answer."""
    for zin in _ZINSEINDE.split(_MERK.sub("[volgt]", waarde)):
        woorden = [woord for woord in zin.split() if _WOORD.search(woord)]
        if len(woorden) > MEESTE_WOORDEN:
            yield codes.ZIN_LANG.op(plaats, aantal=len(woorden), begin=" ".join(woorden[:8]))


def _getallen(getallen: list[str], waarde: str, plaats: Plaats) -> Iterator[Probleem]:
    for ruw in getallen:
        getal = ruw.rstrip(".,")
        if not _NEDERLANDS.fullmatch(getal):
            begin = waarde.index(getal)
            yield codes.SCHRIJFWIJZE.op(
                plaats,
                gevonden=getal,
                fragment=_fragment(waarde, begin, begin + len(getal)),
                verwacht="een getal met een komma voor decimalen en punten bij duizendtallen",
            )


def _fragment(waarde: str, begin: int, eind: int) -> str:
    return waarde[max(0, begin - _OMGEVING) : eind + _OMGEVING].strip()
