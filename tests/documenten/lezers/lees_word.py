"""Reads a Word file in the order of its body, without the contents list; headings with the number that Word counts."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from lxml import etree
from lxml.etree import _Element

from tests.documenten.lezers.blokken import KOPPEN, Blok
from tests.documenten.lezers.word_nummers import Kopnummers

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DOCPR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_SOORTEN = {
    "Title": "titel", "Titelcompact": "titel", "Caption": "bijschrift",
    "Heading1": "kop1", "Heading2": "kop2", "Heading3": "kop3", "Heading4": "kop4",
}  # fmt: skip
_LETTERS = {f"{W}noBreakHyphen": "-", f"{W}tab": " ", f"{W}br": " "}


def lees_word(pad: Path) -> list[Blok]:
    """Read the body of a document."""
    with ZipFile(pad) as zip_:
        document = etree.fromstring(zip_.read("word/document.xml"))
        nummers = Kopnummers(zip_)
    (lijf,) = document
    return [blok for kind in lijf for blok in _blokken(kind, nummers)]


def _blokken(element: _Element, nummers: Kopnummers) -> Iterator[Blok]:
    if element.tag == f"{W}p":
        yield from (Blok("beeld", (str(beeld.get("descr")),)) for beeld in element.iter(_DOCPR))
        naam = element.find(f"{W}pPr/{W}pStyle")
        tekst = _tekst(element)
        if tekst.strip():
            soort = _SOORTEN.get(str(naam.get(f"{W}val")) if naam is not None else "", "tekst")
            nummer = nummers.nummer(element) if soort in KOPPEN else ""
            yield Blok(soort, (f"{nummer} {tekst}" if nummer else tekst,))
    elif element.tag == f"{W}tbl":
        yield from _rijen(element, nummers)


def _rijen(tabel: _Element, nummers: Kopnummers) -> Iterator[Blok]:
    """Read a table; one without a caption is a box, whose only cell holds paragraphs."""
    if tabel.find(f"{W}tblPr/{W}tblCaption") is None:
        yield from (blok for cel in tabel.iter(f"{W}tc") for deel in cel for blok in _blokken(deel, nummers))
        return
    for rij in tabel.findall(f"{W}tr"):
        kop = rij.find(f"{W}trPr/{W}tblHeader") is not None
        cellen = tuple(" ".join(_tekst(p) for p in cel.iter(f"{W}p")) for cel in rij.findall(f"{W}tc"))
        yield Blok("koprij" if kop else "rij", cellen)


def _tekst(alinea: _Element) -> str:
    return "".join(d.text or "" if d.tag == f"{W}t" else _LETTERS.get(str(d.tag), "") for d in alinea.iter())
