"""Looks at the pages of a PDF as a typographer does: what stands where.

    python -m tests.documenten.lezers.zetwerk output/concept-1

reads every PDF of a version folder and says what should not be there: a heading or caption at the foot of a page,
a single line of a paragraph at the head or foot of a page, an almost empty page, text in the margins.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path

from tests.documenten.lezers.blokken import KOPPEN
from tests.documenten.lezers.lees_pdf import Element, Pdfboek, Stuk, open_pdf, soort_van

_SPELING = 2.0
"""Points that text may stand outside the text area: the overhang of italic letters."""

_RANDEN = ("boven", "rechts", "onder", "liggend")
_TITEL = 25.0
"""Size in points from which a title stands on a page of its own."""

_LEEG = 0.2
"""Part of a page's height below which its text is reported as an almost empty page; the last page may be short."""


@dataclass(frozen=True, slots=True)
class Regel:
    """A line of text of one block."""

    pagina: int
    basis: float
    links: float
    rechts: float
    tekst: str


@dataclass(frozen=True, slots=True)
class Alinea:
    """A block of the structure tree with its lines."""

    soort: str
    regels: tuple[Regel, ...]


def alineas(boek: Pdfboek) -> list[Alinea]:
    """Give the blocks with text in the order of the document, and pictures as blocks without lines."""
    return list(_alineas(boek.wortel))


def _alineas(element: Element) -> Iterator[Alinea]:
    for kind in element.delen:
        if isinstance(kind, Stuk):
            continue
        soort = soort_van(kind)
        if soort in {"beeld", "rij", "bijschrift"}:
            yield Alinea(soort, _regels(kind.stukken()))
        elif soort:
            yield Alinea(soort, _regels(kind.stukken(geheel=False)))
            yield from _alineas(kind)
        else:
            yield from _alineas(kind)


def _regels(stukken: Iterator[Stuk]) -> tuple[Regel, ...]:
    op_regel = sorted(stukken, key=lambda s: (s.pagina, -round(s.basis)))
    regels = []
    for (pagina, basis), groep in groupby(op_regel, key=lambda s: (s.pagina, round(s.basis))):
        delen = sorted(groep, key=lambda s: s.links)
        tekst = "".join(d.tekst for d in delen)
        if tekst.strip():
            regels.append(Regel(pagina, float(basis), delen[0].links, max(d.rechts for d in delen), tekst))
    return tuple(regels)


def keur(boek: Pdfboek) -> Iterator[str]:
    """Say what should not be on the pages of a document in the default house style."""
    lopend, marges = alineas(boek), _marges(boek.wortel)
    yield from _koppen_onderaan(lopend)
    yield from _losse_regels(lopend)
    yield from _lege_bladen(boek, marges)
    yield from _in_de_marge(boek, marges)
    yield from _over_elkaar(boek)
    yield from _tabelkoppen(boek.wortel)


def _marges(wortel: Element) -> dict[str, float]:
    """Give the margins in points; a compact document, with a small title above its text, has narrower ones."""
    titel = max((s.grootte for s in wortel.stukken() if s.pagina == 1), default=0.0)
    boven, rechts, onder = (18, 20, 16) if titel < _TITEL else (30, 25, 27)
    return {naam: mm / 25.4 * 72 for naam, mm in zip(_RANDEN, (boven, rechts, onder, 20), strict=True)}


def _koppen_onderaan(lopend: list[Alinea]) -> Iterator[str]:
    for kop, volgende in pairwise([a for a in lopend if a.regels or a.soort == "beeld"]):
        if (kop.soort not in KOPPEN and kop.soort != "bijschrift") or not kop.regels or not volgende.regels:
            continue
        if kop.soort == "bijschrift" and volgende.soort != "rij":
            continue
        if volgende.regels[0].pagina > kop.regels[-1].pagina:
            yield f"pagina {kop.regels[-1].pagina}: {kop.soort} onderaan: {kop.regels[0].tekst}"


def _losse_regels(lopend: list[Alinea]) -> Iterator[str]:
    for een, ander in pairwise(lopend):
        if een.soort != "tekst" or ander.soort != "tekst" or not een.regels or not ander.regels:
            continue
        loopt_door = een.regels[-1].pagina < ander.regels[0].pagina and ander.regels[0].tekst[:1].islower()
        if loopt_door and 1 in {len(een.regels), len(ander.regels)}:
            yield f"pagina {een.regels[-1].pagina}: losse regel: {een.regels[-1].tekst} / {ander.regels[0].tekst}"


def _lege_bladen(boek: Pdfboek, marges: dict[str, float]) -> Iterator[str]:
    for nummer, (_, hoog) in enumerate(boek.bladen[:-1], start=1):
        stukken = [s for s in boek.wortel.stukken() if s.pagina == nummer and s.tekst.strip()]
        if stukken and stukken[0].tekst == "Inhoud":  # the contents of a short document stand alone too
            continue
        vlak = hoog - marges["boven"] - marges["onder"]
        gevuld = hoog - marges["boven"] - min((s.basis for s in stukken), default=hoog)
        if gevuld < _LEEG * vlak:
            yield f"pagina {nummer}: bijna leeg ({gevuld / vlak:.0%})"


def _in_de_marge(boek: Pdfboek, marges: dict[str, float]) -> Iterator[str]:
    for stuk in boek.wortel.stukken():
        breed, hoog = boek.bladen[stuk.pagina - 1]
        staand = hoog > breed
        rechts = breed - (marges["rechts"] if staand else min(marges["rechts"], marges["liggend"]))
        if stuk.pagina > 1 and stuk.tekst.strip() and stuk.rechts > rechts + _SPELING:
            yield f"pagina {stuk.pagina}: {stuk.rechts - rechts:.1f} punten in de marge: {stuk.tekst}"
        if stuk.pagina > 1 and stuk.basis < marges["onder"] - _SPELING:
            yield f"pagina {stuk.pagina}: onder de tekst: {stuk.tekst}"


def _over_elkaar(boek: Pdfboek) -> Iterator[str]:
    """Report text that runs into the text beside it, such as a long word in a narrow column."""
    stukken = sorted(
        (s for s in boek.wortel.stukken() if s.tekst.strip()), key=lambda s: (s.pagina, round(s.basis), s.links)
    )
    for een, ander in pairwise(stukken):
        naast = (een.pagina, round(een.basis)) == (ander.pagina, round(ander.basis))
        if naast and een.rechts > ander.links + _SPELING:
            yield f"pagina {een.pagina}: over elkaar: {een.tekst} / {ander.tekst}"


def _tabelkoppen(element: Element) -> Iterator[str]:
    """Report the head of a table without a row under it."""
    for kind in element.delen:
        if isinstance(kind, Stuk):
            continue
        if kind.soort == "/Table" and not any(isinstance(d, Element) and d.soort == "/TBody" for d in kind.delen):
            eerste = next(kind.stukken())
            yield f"pagina {eerste.pagina}: tabelkop zonder rijen: {eerste.tekst}"
        yield from _tabelkoppen(kind)


def main() -> int:
    """Look at every PDF of the folder that the command line names."""
    fouten = 0
    for pad in sorted(Path(sys.argv[1]).rglob("*.pdf")):
        for melding in keur(open_pdf(pad)):
            sys.stdout.write(f"{pad.relative_to(sys.argv[1])}, {melding}\n")
            fouten += 1
    return int(fouten > 0)


if __name__ == "__main__":
    raise SystemExit(main())
