"""The tree of a document: frozen nodes, read from the HTML that templates give and written back as HTML.

`docs/semantische-html.md` lists the constructs; `keuring` rejects every other. Renderers take this module
and nothing else from the room.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from operator import is_

from lxml import etree

from rekenaudit.problems import Plaats

BRON = "data-bron"
"""Attribute that carries the template's or text's file and line through the HTML; never part of the tree."""

BLOKHOUDERS = frozenset({
    "article", "header", "nav", "section", "aside", "figure", "table", "thead", "tbody", "tr", "ol", "ul",
})  # fmt: skip
"""Elements that hold only other elements: white space between these means nothing."""

BLOKKEN = frozenset({
    "article", "header", "nav", "section", "aside", "figure", "table", "thead", "tbody", "tr", "ol", "ul",
    "p", "li", "td", "th", "figcaption", "h1", "h2", "h3", "h4", "h5", "img",
})  # fmt: skip
"""Elements that stand on a line of their own: white space beside these means nothing."""

_WIT = " \t\r\n"
_STUURTEKENS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that XML does not know and that mean nothing in a text."""


@dataclass(frozen=True, slots=True)
class Knoop:
    """An element of the tree.

    Attributes:
        tag: name of the element.
        attrs: (name, value) pairs in the order in which they were written.
        kinderen: elements and texts, in order.
        bron: `file:line` of the template or text that made it; empty when unknown. Never rendered.
    """

    tag: str
    attrs: tuple[tuple[str, str], ...] = ()
    kinderen: tuple["Knoop | str", ...] = ()
    bron: str = ""

    def attr(self, naam: str) -> str:
        """Value of an attribute; empty when there is none."""
        for sleutel, waarde in self.attrs:
            if sleutel == naam:
                return waarde
        return ""

    def heeft(self, naam: str) -> bool:
        """Tell whether the element has an attribute."""
        return any(sleutel == naam for sleutel, _ in self.attrs)

    def klassen(self) -> tuple[str, ...]:
        """Words of the class attribute, in order."""
        klassen = self.attr("class")
        return _woorden(klassen) if klassen else ()

    def knopen(self) -> tuple["Knoop", ...]:
        """Children that are elements."""
        return tuple(k for k in self.kinderen if isinstance(k, Knoop))


@lru_cache(maxsize=1_000)
def _woorden(waarde: str) -> tuple[str, ...]:
    return tuple(waarde.split())


def met_kinderen(knoop: Knoop, *kinderen: Knoop | str) -> Knoop:
    """Put other children in a node; the node itself when they are the same ones."""
    if len(kinderen) == len(knoop.kinderen) and all(map(is_, kinderen, knoop.kinderen)):
        return knoop
    return Knoop(knoop.tag, knoop.attrs, kinderen, knoop.bron)


def plaats_van(knoop: Knoop) -> Plaats:
    """Place in the template or text that made a node."""
    bestand, _, regel = knoop.bron.rpartition(":")
    return Plaats(bestand=bestand, regel=int(regel)) if regel.isdigit() else Plaats(bestand=knoop.bron)


def alle(knoop: Knoop) -> Iterator[Knoop]:
    """Walk through a node and everything below it, in the order of the document."""
    stapel = [knoop]
    while stapel:
        huidig = stapel.pop()
        yield huidig
        stapel += [kind for kind in reversed(huidig.kinderen) if not isinstance(kind, str)]


def tekst(knoop: Knoop) -> str:
    """Text of a node and everything below it, without marks."""
    return "".join(kind if isinstance(kind, str) else tekst(kind) for kind in knoop.kinderen)


def naar_html(knoop: Knoop) -> str:
    """Write a tree as HTML that is XML at the same time; the same tree always gives the same text."""
    delen: list[str] = []
    _schrijf(knoop, delen)
    return "".join(delen)


def _schrijf(knoop: Knoop, delen: list[str]) -> None:
    attrs = "".join(f' {naam}="{escape(waarde)}"' for naam, waarde in knoop.attrs)
    if not knoop.kinderen and knoop.tag == "img":
        delen.append(f"<{knoop.tag}{attrs}/>")
        return
    delen.append(f"<{knoop.tag}{attrs}>")
    for kind in knoop.kinderen:
        if isinstance(kind, str):
            delen.append(escape(kind, quote=False))
        else:
            _schrijf(kind, delen)
    delen.append(f"</{knoop.tag}>")


class OnleesbareHtml(ValueError):  # noqa: N818 - Dutch domain name, like every exception here
    """The HTML is not well formed.

    Attributes:
        regel: line in the HTML, from 1.
        reden: what the reader of XML said about it.
    """

    def __init__(self, regel: int, reden: str) -> None:
        super().__init__(f"regel {regel}: {reden}")
        self.regel = regel
        self.reden = reden


def van_html(bron: str) -> Knoop:
    """Read a tree from HTML with one outermost element.

    White space is folded: runs become one space, and what stands between blocks disappears. Non-breaking
    spaces stay. Comments disappear. The attribute `data-bron` becomes `Knoop.bron`, also of what stands inside.

    Raises:
        OnleesbareHtml: when an element is not closed, an attribute has no quotes, and so on.
    """
    lezer = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        wortel = etree.fromstring(_STUURTEKENS.sub("", bron).encode(), lezer)
    except etree.XMLSyntaxError as fout:
        regel, _ = fout.position
        raise OnleesbareHtml(regel or 0, fout.msg or "") from fout
    return _knoop(wortel, "")


def _knoop(element: "etree._Element", bron_van_ouder: str) -> Knoop:
    bron = str(element.get(BRON) or bron_van_ouder)
    kinderen: list[Knoop | str] = []
    if element.text:
        kinderen.append(element.text)
    for kind in element:
        if isinstance(kind.tag, str):
            kinderen.append(_knoop(kind, bron))
        if kind.tail:
            kinderen.append(kind.tail)
    tag = str(element.tag)
    attrs = tuple((str(n), str(w)) for n, w in element.attrib.items() if n != BRON)
    return Knoop(tag, attrs, vouw_wit(tag, kinderen), bron)


def vouw_wit(tag: str, kinderen: list[Knoop | str]) -> tuple[Knoop | str, ...]:
    """Fold the white space of an element's children as a browser would show it."""
    if tag in BLOKHOUDERS:
        return tuple(k for k in kinderen if isinstance(k, Knoop) or k.strip(_WIT))
    gevouwen: list[Knoop | str] = []
    for i, kind in enumerate(kinderen):
        if isinstance(kind, Knoop):
            gevouwen.append(kind)
            continue
        na_blok = (i == 0 and tag in BLOKKEN) or (i > 0 and _is_blok(kinderen[i - 1]))
        voor_blok = (i + 1 == len(kinderen) and tag in BLOKKEN) or (i + 1 < len(kinderen) and _is_blok(kinderen[i + 1]))
        enkel = _enkele_spaties(kind)
        enkel = enkel.lstrip(" ") if na_blok else enkel
        enkel = enkel.rstrip(" ") if voor_blok else enkel
        if enkel:
            gevouwen.append(enkel)
    return tuple(gevouwen)


def _is_blok(kind: Knoop | str) -> bool:
    return isinstance(kind, Knoop) and kind.tag in BLOKKEN


_TE_VOUWEN = re.compile(r"[\t\n\r]|  ")


def _enkele_spaties(waarde: str) -> str:
    if waarde == " " or not _TE_VOUWEN.search(waarde):
        return waarde
    delen = [d for d in waarde.replace("\t", " ").replace("\n", " ").replace("\r", " ").split(" ") if d]
    voor = " " if waarde[:1] in _WIT else ""
    na = " " if waarde[-1:] in _WIT and delen else ""
    return voor + " ".join(delen) + na
