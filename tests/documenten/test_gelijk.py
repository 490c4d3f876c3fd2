"""One source, three formats: Word, PDF and HTML say the same, in the same order."""

import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree, html

NAMEN = ("rapport", "bijlagen/veldstad", "bijlagen/oost-aa", "bijlagen/sint-jansdal-aan-de-grote-vaart")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOCPR = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def kern(tekst: str) -> str:
    """Leave out white space and hyphens: Word has an element of its own for a hyphen that may not break."""
    return re.sub(r"[\s\u00ad\u2010\u2011-]+", "", tekst)


def lees_html(pad: Path) -> etree._Element:
    hoofd = html.fromstring(pad.read_bytes()).find(".//main")
    assert hoofd is not None
    return hoofd


def lees_word(pad: Path) -> etree._Element:
    return etree.fromstring(ZipFile(pad).read("word/document.xml"))


def alineas(document: etree._Element, stijl: str) -> Iterator[str]:
    for alinea in document.iter(f"{W}p"):
        naam = alinea.find(f"{W}pPr/{W}pStyle")
        if naam is not None and str(naam.get(f"{W}val")).startswith(stijl):
            yield kern("".join(t.text or "" for t in alinea.iter(f"{W}t")))


@pytest.mark.parametrize("naam", NAMEN)
def test_word_en_html_hebben_dezelfde_koppen(versie: Path, naam: str) -> None:
    bron = lees_html(versie / f"{naam}.html")
    koppen = [
        kern("".join(str(t) for t in kop.itertext()))
        for kop in bron.iter("h2", "h3", "h4", "h5")
        if not any("inhoud" in str(ouder.get("class")) for ouder in kop.iterancestors("nav"))
    ]
    assert len(koppen) > 3
    assert list(alineas(lees_word(versie / f"{naam}.docx"), "Heading")) == koppen


@pytest.mark.parametrize("naam", NAMEN)
def test_word_en_html_hebben_dezelfde_cellen(versie: Path, naam: str) -> None:
    bron, word = lees_html(versie / f"{naam}.html"), lees_word(versie / f"{naam}.docx")
    cellen = [kern("".join(str(t) for t in cel.itertext())) for cel in bron.iter("td", "th")]
    in_word = [kern("".join(t.text or "" for t in cel.iter(f"{W}t"))) for cel in word.iter(f"{W}tc")]
    assert len(cellen) > 20
    assert [c for c in in_word if c in set(cellen)] == cellen
    assert all(cellen)


@pytest.mark.parametrize("naam", NAMEN)
def test_word_en_html_hebben_dezelfde_alternatieve_teksten(versie: Path, naam: str) -> None:
    bron = lees_html(versie / f"{naam}.html")
    in_html = [str(beeld.get("alt")) for figuur in bron.iter("figure") for beeld in figuur.iter("img")]
    in_word = [str(beeld.get("descr")) for beeld in lees_word(versie / f"{naam}.docx").iter(DOCPR)]
    assert in_html
    assert [kern(tekst) for tekst in in_word] == [kern(tekst) for tekst in in_html]
