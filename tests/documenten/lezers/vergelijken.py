"""Compares the three formats of a document: the same blocks, in the same order, with the same text.

    python -m tests.documenten.lezers.vergelijken output/concept-1

reads every document of a finished version and says what differs. A block of a PDF may run on to the next page:
there the file has an element for each page, and a table begins with its head again.
"""

import sys
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, zip_longest
from pathlib import Path

from tests.documenten.lezers.blokken import Blok
from tests.documenten.lezers.lees_html import lees_html
from tests.documenten.lezers.lees_pdf import lees_pdf
from tests.documenten.lezers.lees_word import lees_word

LEZERS = {"html": lees_html, "docx": lees_word, "pdf": lees_pdf}


@dataclass(frozen=True, slots=True)
class Vergelijking:
    """What comparing one document gave.

    Attributes:
        naam: the document.
        aantallen: number of blocks of each kind in the HTML edition.
        formaten: the other formats that there are.
        verschillen: the first difference of each of them.
    """

    naam: str
    formaten: tuple[str, ...]
    aantallen: dict[str, int]
    verschillen: tuple[str, ...]


def vergelijk(map_: Path, naam: str) -> Vergelijking:
    """Compare the formats of a document that are there with its HTML edition."""
    bron = lees_html(map_ / f"{naam}.html")
    aantallen: dict[str, int] = {}
    for blok in bron:
        aantallen[blok.soort] = aantallen.get(blok.soort, 0) + 1
    formaten = tuple(f for f in LEZERS if f != "html" and (map_ / f"{naam}.{f}").exists())
    verschillen = [
        f"{formaat}: {verschil}"
        for formaat in formaten
        for verschil in verschil_van(bron, LEZERS[formaat](map_ / f"{naam}.{formaat}"))
    ]
    return Vergelijking(naam, formaten, aantallen, tuple(verschillen))


def verschil_van(bron: list[Blok], ander: list[Blok]) -> tuple[str, ...]:
    """Give the first difference, if there is one."""
    for verwacht, gevonden in zip_longest(bron, _zonder_paginagrenzen(bron, ander)):
        if verwacht is None or gevonden is None or _inhoud(verwacht) != _inhoud(gevonden):
            return (f"verwacht {verwacht}, gevonden {gevonden}",)
    return ()


def _inhoud(blok: Blok) -> tuple[str, tuple[str, ...]]:
    return blok.soort, blok.kern


def _zonder_paginagrenzen(bron: list[Blok], ander: list[Blok]) -> Iterator[Blok]:
    """Join what a page break divided: the rest of a block, and a table whose head is drawn again."""
    rest = deque(ander)
    kop: Blok | None = None
    for verwacht in bron:
        if verwacht.soort == "rij":
            _sla_over(rest, kop)
        if not rest:
            return
        blok = rest.popleft()
        while _inhoud(blok) != _inhoud(verwacht) and blok.pagina:
            vervolg = [b for b in islice(rest, 2) if kop is None or _inhoud(b) != _inhoud(kop)]
            if not vervolg or not _loopt_door(verwacht, blok, vervolg[0]):
                break
            _sla_over(rest, kop)
            blok = _samen(blok, rest.popleft())
        kop = blok if blok.soort == "koprij" else kop
        yield blok
    yield from rest


def _sla_over(rest: deque[Blok], kop: Blok | None) -> None:
    if rest and kop and _inhoud(rest[0]) == _inhoud(kop) and rest[0].pagina > kop.pagina:
        rest.popleft()


def _loopt_door(verwacht: Blok, begin: Blok, vervolg: Blok) -> bool:
    """Tell whether two blocks on different pages are the beginning of the expected one."""
    if len({verwacht.soort, begin.soort, vervolg.soort}) > 1 or vervolg.pagina <= begin.pagina:
        return False
    if len({len(verwacht.delen), len(begin.delen), len(vervolg.delen)}) > 1:
        return False
    return all(v.startswith(d) for v, d in zip(verwacht.kern, _samen(begin, vervolg).kern, strict=True))


def _samen(begin: Blok, vervolg: Blok) -> Blok:
    delen = tuple(f"{a} {b}" for a, b in zip(begin.delen, vervolg.delen, strict=True))
    return Blok(begin.soort, delen, vervolg.pagina)


def documenten(map_: Path) -> list[str]:
    """Name the documents of a version folder."""
    return sorted(pad.relative_to(map_).with_suffix("").as_posix() for pad in map_.rglob("*.html"))


def main() -> int:
    """Compare every document of the folder that the command line names."""
    map_ = Path(sys.argv[1])
    uitkomsten = [vergelijk(map_, naam) for naam in documenten(map_)]
    for uitkomst in uitkomsten:
        telling = ", ".join(f"{soort} {aantal}" for soort, aantal in sorted(uitkomst.aantallen.items()))
        sys.stdout.write(f"{uitkomst.naam}: {telling}\n")
        sys.stdout.writelines(f"  {verschil}\n" for verschil in uitkomst.verschillen)
    return int(any(uitkomst.verschillen for uitkomst in uitkomsten))


if __name__ == "__main__":
    raise SystemExit(main())
