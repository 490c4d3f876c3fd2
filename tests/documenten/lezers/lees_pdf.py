"""Reads a tagged PDF as a screen reader does: the structure tree in its order, with the text of each element.

Works on what pikepdf gives: the content stream's marked parts, their letters through the fonts' own tables.
Each piece of text also has its place on the page, for the tests of typography.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf

from tests.documenten.lezers.blokken import KOPPEN, Blok

_SOORTEN = {
    "/H1": "titel", "/H2": "kop1", "/H3": "kop2", "/H4": "kop3", "/H5": "kop4", "/P": "tekst", "/LBody": "tekst",
    "/Caption": "bijschrift",
}  # fmt: skip
_BLOKKEN = frozenset({*_SOORTEN, "/L", "/TH", "/TD", "/Table", "/Figure"})
_PAREN = re.compile(rb"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
_Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Stuk:
    """A piece of text on a page, as it is drawn; places in points from the lower left corner."""

    pagina: int
    tekst: str
    links: float
    rechts: float
    basis: float
    grootte: float


@dataclass(frozen=True, slots=True)
class Element:
    """An element of the structure tree with its text in order."""

    soort: str
    alt: str
    delen: list["Element | Stuk"] = field(default_factory=list)

    def stukken(self, *, geheel: bool = True) -> Iterator[Stuk]:
        """Give its text; without that of blocks in it when it is not asked as a whole."""
        for deel in self.delen:
            if isinstance(deel, Stuk):
                yield deel
            elif (geheel or deel.soort not in _BLOKKEN) and deel.soort != "/Lbl":
                yield from deel.stukken(geheel=geheel)


@dataclass(frozen=True, slots=True)
class Pdfboek:
    """A PDF as it was read.

    Attributes:
        wortel: the structure tree.
        bladen: width and height of every page in points.
    """

    wortel: Element
    bladen: tuple[tuple[float, float], ...]


def lees_pdf(pad: Path) -> list[Blok]:
    """Read the text in the order of the structure tree, without the contents list."""
    blokken: list[Blok] = []
    in_inhoud = False
    for blok in _blokken(open_pdf(pad).wortel):
        if blok.soort in KOPPEN:
            in_inhoud = blok.tekst == "Inhoud"
        if not in_inhoud:
            blokken.append(blok)
    return blokken


def open_pdf(pad: Path) -> Pdfboek:
    """Read a PDF's structure with the text and its places."""
    with pikepdf.open(pad) as pdf:
        teksten: dict[tuple[int, int], list[Stuk]] = {}
        nummers = {}
        for nummer, pagina in enumerate(pdf.pages, start=1):
            nummers[pagina.objgen] = nummer
            for mcid, stuk in _Pagina(pagina, nummer).lees():
                teksten.setdefault((nummer, mcid), []).append(stuk)
        bladen = tuple((float(p.mediabox[2]), float(p.mediabox[3])) for p in pdf.pages)
        wortel = Element("/StructTreeRoot", "")
        wortel.delen.extend(_elementen(pdf.Root.StructTreeRoot.K, teksten, nummers, 0))
        return Pdfboek(wortel, bladen)


def _elementen(
    kinderen: Any, teksten: dict[tuple[int, int], list[Stuk]], nummers: dict[Any, int], pagina: int
) -> Iterator[Element | Stuk]:
    for kind in kinderen if isinstance(kinderen, pikepdf.Array) else [kinderen]:
        if isinstance(kind, int):
            yield from teksten.get((pagina, int(kind)), ())
        elif isinstance(kind, pikepdf.Dictionary) and "/S" in kind:
            hier = nummers[kind.Pg.objgen] if "/Pg" in kind else pagina
            element = Element(str(kind.S), str(kind.get("/Alt", "")))
            element.delen.extend(_elementen(kind.get("/K", pikepdf.Array()), teksten, nummers, hier))
            yield element


def soort_van(element: Element) -> str:
    """Name the kind of block that an element is; empty when it only holds others."""
    return {"/Figure": "beeld", "/TR": "rij"}.get(element.soort) or _SOORTEN.get(element.soort, "")


def _blokken(element: Element, rij: str = "rij") -> Iterator[Blok]:
    for kind in element.delen:
        if isinstance(kind, Stuk):
            continue
        soort = _SOORTEN.get(kind.soort, "")
        if kind.soort == "/Figure":
            yield Blok("beeld", (kind.alt,))
        elif kind.soort == "/TR":
            cellen = [list(cel.stukken()) for cel in kind.delen if isinstance(cel, Element)]
            yield Blok(rij, tuple(_tekst(cel) for cel in cellen), _pagina(cellen))
        elif soort:
            stukken = list(kind.stukken(geheel=soort == "bijschrift"))
            if tekst := _tekst(stukken).strip():
                yield Blok(soort, (tekst,), _pagina([stukken]))
            yield from () if soort == "bijschrift" else _blokken(kind)
        else:
            yield from _blokken(kind, "koprij" if kind.soort == "/THead" else "rij")


def _tekst(stukken: list[Stuk]) -> str:
    """Join pieces of text, with a line end between lines."""
    delen = [stuk.tekst for stuk in stukken[:1]]
    for vorig, stuk in pairwise(stukken):
        delen.extend(("\n" if abs(vorig.basis - stuk.basis) > 1 else "", stuk.tekst))
    return "".join(delen)


def _pagina(delen: list[list[Stuk]]) -> int:
    return min((stuk.pagina for stukken in delen for stuk in stukken), default=0)


def _maal(een: _Matrix, ander: _Matrix) -> _Matrix:
    a, b, c, d, e, f = een
    k, m, n, o, p, q = ander
    return (a * k + b * n, a * m + b * o, c * k + d * n, c * m + d * o, e * k + f * n + p, e * m + f * o + q)


class _Letters:
    """A font of the page: codes of two bytes → text and width."""

    def __init__(self, font: Any) -> None:
        self.teken = {
            int(code, 16): bytes.fromhex(tekst.decode()).decode("utf-16-be")
            for code, tekst in _PAREN.findall(font.ToUnicode.read_bytes().partition(b"beginbfchar")[2])
        }
        self.breed: dict[int, float] = {}
        reeks = list(font.DescendantFonts[0].get("/W", []))
        for eerste, breedtes in zip(reeks[::2], reeks[1::2], strict=True):
            self.breed.update({int(eerste) + i: float(b) for i, b in enumerate(breedtes)})


class _Pagina:
    """Reads one page's content stream."""

    def __init__(self, pagina: Any, nummer: int) -> None:
        self._pagina, self._nummer = pagina, nummer
        self._letters = {str(n): _Letters(f) for n, f in pagina.Resources.get("/Font", {}).items()}
        self._ctm: _Matrix = (1, 0, 0, 1, 0, 0)
        self._stapel: list[_Matrix] = []
        self._merken = [-1]

    def lees(self) -> Iterator[tuple[int, Stuk]]:
        """Give each piece of text with its marked part, -1 for what is no part of the text."""
        tekst, letter, grootte = self._ctm, None, 1.0
        for stap in pikepdf.parse_content_stream(self._pagina):
            args: Any = stap.operands
            match str(stap.operator):
                case "Tf":
                    letter, grootte = self._letters[str(args[0])], float(args[1])
                case "Tm":
                    tekst = _getallen(args)
                case "TJ" | "Tj" if letter:
                    plek, merk = _maal(tekst, self._ctm), self._merken[-1]
                    yield merk, self._stuk(letter, grootte, plek, args[0])
                case operator:
                    self._volg(operator, args)

    def _volg(self, operator: str, args: Any) -> None:
        """Keep up where the page is drawn, and in which marked part."""
        match operator:
            case "q":
                self._stapel.append(self._ctm)
            case "Q":
                self._ctm = self._stapel.pop()
            case "cm":
                self._ctm = _maal(_getallen(args), self._ctm)
            case "BDC":
                gemerkt = isinstance(args[1], pikepdf.Dictionary) and "/MCID" in args[1]
                self._merken.append(int(args[1].MCID) if gemerkt else -1)
            case "BMC":
                self._merken.append(-1)
            case "EMC":
                self._merken.pop()

    def _stuk(self, letter: _Letters, grootte: float, plek: _Matrix, reeks: Any) -> Stuk:
        tekens, breed = [], 0.0
        for deel in reeks if isinstance(reeks, pikepdf.Array) else [reeks]:
            if isinstance(deel, int | float | Decimal):
                breed -= float(deel)
                continue
            ruw = bytes(deel)
            for i in range(0, len(ruw), 2):
                code = int.from_bytes(ruw[i : i + 2])
                tekens.append(letter.teken.get(code, "\ufffd"))
                breed += letter.breed.get(code, 1000.0)
        schaal, links, basis = abs(plek[0]) * grootte, plek[4], plek[5]
        return Stuk(self._nummer, "".join(tekens), links, links + breed / 1000 * schaal, basis, schaal)


def _getallen(args: Any) -> _Matrix:
    a, b, c, d, e, f = (float(x) for x in args)
    return (a, b, c, d, e, f)
