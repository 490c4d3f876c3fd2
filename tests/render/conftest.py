"""A document with every construct, rendered once for all tests of this room."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from rekenaudit.config.huisstijl import Stijlmap, load_huisstijl
from rekenaudit.document.documenten import Afzender, Document
from rekenaudit.document.statusmerk import Statusmerk
from rekenaudit.model.figuur import Figuurbestand
from rekenaudit.render.docx import render_docx
from rekenaudit.render.html import render_html
from rekenaudit.render.pdf import Pdf, render_pdf
from tests import documentbouw

VOORBEELD = Path(__file__).parent / "voorbeeld"


@pytest.fixture(scope="session")
def stijl(tmp_path_factory: pytest.TempPathFactory) -> Stijlmap:
    gelezen, problemen = load_huisstijl(tmp_path_factory.mktemp("studie"))
    assert not problemen
    assert gelezen is not None
    return gelezen


@pytest.fixture(scope="session")
def document() -> Document:
    return documentbouw.document(
        (VOORBEELD / "rapport.html").read_text("utf-8"),
        titel="Afval in zicht: kosten en resultaten van de inzameling",
        figuren=("figuur-uitgaven", "figuur-uitgaven-veldstad"),
        versie="v1-concept",
        uitgever="Rekenkamers van Veldstad & omstreken",
        afzenders=(Afzender("Rekenkamer Veldstad"), Afzender("Rekenkamer Oost-Aa")),
        merk=Statusmerk("Concept – vertrouwelijk", "Concept", "Concept – vertrouwelijk"),
    )


@pytest.fixture(scope="session")
def figuren(document: Document) -> dict[str, Figuurbestand]:
    svg, png, tekst = ((VOORBEELD / naam).read_bytes() for naam in ("figuur.svg", "figuur.png", "figuur-tekst.svg"))
    return {naam: Figuurbestand(naam, svg, png, 15.5, 8, tekst) for naam in document.figuren}


@pytest.fixture(scope="session")
def pdf(document: Document, figuren: dict[str, Figuurbestand], stijl: Stijlmap) -> Pdf:
    return render_pdf(document, figuren, stijl)


@pytest.fixture(scope="session")
def docx(document: Document, figuren: dict[str, Figuurbestand], stijl: Stijlmap, pdf: Pdf) -> bytes:
    return render_docx(document, figuren, stijl, pdf.paginas)


@pytest.fixture(scope="session")
def delen(docx: bytes) -> dict[str, "etree._Element"]:
    """The XML parts of the Word file."""
    with ZipFile(BytesIO(docx)) as archief:
        return {
            naam: etree.fromstring(archief.read(naam))
            for naam in archief.namelist()
            if naam.endswith((".xml", ".rels"))
        }


@pytest.fixture(scope="session")
def html(document: Document, figuren: dict[str, Figuurbestand], stijl: Stijlmap) -> str:
    return render_html(document, figuren, stijl).decode("utf-8")
