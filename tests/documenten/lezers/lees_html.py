"""Reads the HTML edition as a screen reader does: the order of the source, without the contents list."""

from collections.abc import Iterator
from pathlib import Path

from lxml import html
from lxml.etree import _Element

from tests.documenten.lezers.blokken import Blok

_SOORTEN = {
    "h1": "titel", "h2": "kop1", "h3": "kop2", "h4": "kop3", "h5": "kop4", "p": "tekst", "li": "tekst",
    "figcaption": "bijschrift",
}  # fmt: skip
_BLOKKEN = frozenset({*_SOORTEN, "ul", "ol", "table", "img"})


def lees_html(pad: Path) -> list[Blok]:
    """Read the title page and the text."""
    wortel = html.fromstring(pad.read_bytes())
    delen = [deel for zoek in (".//header", ".//main") for deel in wortel.findall(zoek)]
    return [blok for deel in delen for blok in _blokken(deel)]


def _blokken(element: _Element, rij: str = "rij") -> Iterator[Blok]:
    for kind in element:
        soort = _SOORTEN.get(str(kind.tag), "")
        if kind.tag == "img":
            yield Blok("beeld", (str(kind.get("alt")),))
        elif kind.tag == "tr":
            cellen = tuple(_tekst(cel, geheel=True) for cel in kind)
            yield Blok(rij, cellen)
        elif soort:
            tekst = _tekst(kind, geheel=False)
            if tekst.strip():
                yield Blok(soort, (tekst,))
            yield from _blokken(kind)
        elif kind.tag != "nav":
            yield from _blokken(kind, "koprij" if kind.tag == "thead" else "rij")


def _tekst(element: _Element, *, geheel: bool) -> str:
    """Text of an element; without the blocks in it when it is not asked as a whole."""
    delen = [element.text or ""]
    for kind in element:
        blok = kind.tag in _BLOKKEN
        if geheel or not blok:
            delen.extend(("\n" if blok else "", _tekst(kind, geheel=geheel), "\n" if blok else ""))
        delen.append(kind.tail or "")
    return "".join(delen)
