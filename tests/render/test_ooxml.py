"""The Word file keeps to the standard that Word reads strictly: the validator finds nothing, and does see defects."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.ooxml import fouten


def schrijf(inhoud: bytes, pad: Path, bederf: Callable[[str, bytes], bytes] = lambda _, deel: deel) -> Path:
    with ZipFile(BytesIO(inhoud)) as archief, ZipFile(pad, "w") as uit:
        for naam in archief.namelist():
            uit.writestr(naam, bederf(naam, archief.read(naam)))
    return pad


def test_het_word_bestand_voldoet_aan_de_standaard(docx: bytes, tmp_path: Path) -> None:
    assert fouten(schrijf(docx, tmp_path / "goed.docx")) == []


@pytest.mark.parametrize(
    ("deel", "oud", "nieuw"),
    [
        ("document.xml", b"<w:keepNext/>", b'<w:spacing w:after="1"/><w:keepNext/>'),
        ("document.xml", b'<w:tblLayout w:type="fixed"/>', b'<w:tblLayout w:type="vast"/>'),
        ("document.xml", b"<w:tblHeader/>", b"<w:tblHeader/><w:kop/>"),
        ("document.xml", b'descr="De uitgaven', b'omschrijving="De uitgaven'),
        ("document.xml", b':embed="r', b':embed="weg'),
        ("styles.xml", b"<w:b/>", b'<w:sz w:val="20"/><w:b/>'),
        ("numbering.xml", b'<w:start w:val="1"/>', b'<w:start w:val="een"/>'),
        ("header_staand.xml", b"<w:pict>", b"<w:plaatje/><w:pict>"),
        ("document.xml.rels", b'Target="styles.xml"', b'Target="stijlen.xml"'),
    ],
)
def test_een_gebrek_wordt_gezien(docx: bytes, tmp_path: Path, deel: str, oud: bytes, nieuw: bytes) -> None:
    def bederf(naam: str, inhoud: bytes) -> bytes:
        if not naam.endswith(f"/{deel}"):
            return inhoud
        assert oud in inhoud
        return inhoud.replace(oud, nieuw, 1)

    assert fouten(schrijf(docx, tmp_path / "fout.docx", bederf))
