"""The contents: a field that Word can make again, with every entry and page number already in it."""

from collections.abc import Iterator, Mapping

from rekenaudit.document.boom import Knoop
from rekenaudit.render.word.alinea import Alinea
from rekenaudit.render.word.bladwijzers import bookmark_name
from rekenaudit.render.word.blokken import number_apart
from rekenaudit.render.word.elementen import Element, el
from rekenaudit.render.word.inlijn import unshowable
from rekenaudit.render.word.schrijver import Schrijver
from rekenaudit.render.word.stijlen import NIVEAUS
from rekenaudit.render.word.velden import koppeling, tab, veld, veldbegin, veldeinde


def contents(schrijver: Schrijver, knoop: Knoop, paginas: Mapping[str, int]) -> None:
    """Write the contents.

    Args:
        schrijver: the Word file.
        knoop: the `nav` of the tree.
        paginas: id of a place → page number.
    """
    schrijver.wijs_aan(knoop.attr("id"))
    ingangen: list[tuple[int, Knoop]] = []
    kop: list[Element] = []
    for deel in knoop.knopen():
        if deel.tag == "ol":
            ingangen = list(_ingangen(schrijver, deel, 0))
        else:
            kop.append(schrijver.alinea(Alinea("TOCHeading"), schrijver.inlijn.lopen(deel.kinderen)))
    diepte = max((niveau for niveau, _ in ingangen), default=0) + 1
    regels = [_regel(schrijver, niveau, ingang, paginas) for niveau, ingang in ingangen]
    if regels:
        for loop in reversed(veldbegin(f'TOC \\o "1-{diepte}" \\h \\z \\u')):
            regels[0].insert(1, loop)
        regels[-1].append(veldeinde())
    galerij = el("w:docPartObj", el("w:docPartGallery", val="Table of Contents"), el("w:docPartUnique"))
    schrijver.zet(el("w:sdt", el("w:sdtPr", galerij), el("w:sdtContent", *kop, *regels)))


def _ingangen(schrijver: Schrijver, lijst: Knoop, niveau: int) -> Iterator[tuple[int, Knoop]]:
    for punt in lijst.knopen():
        if niveau >= NIVEAUS:
            raise unshowable(punt, f"een inhoudsopgave van meer dan {NIVEAUS} niveaus", schrijver.document.naam)
        for deel in punt.knopen():
            if deel.tag == "a":
                yield niveau, deel
            else:
                yield from _ingangen(schrijver, deel, niveau + 1)


def _regel(schrijver: Schrijver, niveau: int, ingang: Knoop, paginas: Mapping[str, int]) -> Element:
    doel = ingang.attr("href").removeprefix("#")
    _, lopen = number_apart(schrijver, ingang.kinderen)
    if doel in paginas:
        lopen += [tab(), *veld(f"PAGEREF {bookmark_name(doel)} \\h", str(paginas[doel]))]
    rechts = ((schrijver.blad.tekst, "right", "dot"),)
    soort = Alinea(f"TOC{niveau + 1}", tabs=rechts)
    return schrijver.alinea(soort, [koppeling(bookmark_name(doel), lopen)])
