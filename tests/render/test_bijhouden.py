"""Tracked changes in Word: real marks with author and date, which can be accepted and rejected."""

import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.document.boom import van_html
from rekenaudit.document.documenten import Document
from rekenaudit.document.verschil.redline import redline
from rekenaudit.render.docx import render_docx
from rekenaudit.render.word.elementen import naam

RIJ = '<tr><th scope="row">{}</th><td class="tekst">{}</td></tr>'
DEEL = """<article lang="nl"><section class="hoofdstuk" id="s"><h2><span class="nummer">1</span> {kop}</h2>{alineas}
<ul><li>{punt}</li></ul><figure class="tabel" id="t"><figcaption><span class="label">Tabel 1</span> Titel</figcaption>
<table data-breedtes="50 50"><thead><tr><th scope="col">Wie</th><th scope="col">Wat</th></tr></thead>
<tbody>{rijen}</tbody></table></figure></section></article>"""
OUD = DEEL.format(
    kop="Afval",
    alineas="<p>Er kwamen 123 brieven.</p><p>Dit verdwijnt helemaal uit de tekst.</p>",
    punt="Een punt",
    rijen=RIJ.format("A", "een") + RIJ.format("B", "twee"),
)
NIEUW = DEEL.format(
    kop="Afval en meer",
    alineas="<p>Er kwamen <strong>132</strong> brieven.</p>",
    punt="Een ander punt",
    rijen=RIJ.format("A", "een") + RIJ.format("C", "drie"),
)


def gelezen(docx: bytes, houd: str) -> str:
    """Text after accepting (`ins`) or rejecting (`del`) every change, as Word does it."""
    wortel = etree.fromstring(ZipFile(BytesIO(docx)).read("word/document.xml"))
    weg = naam("w:del" if houd == "ins" else "w:ins")
    for merk in list(wortel.iter(weg)):
        ouder = merk.getparent()
        assert ouder is not None
        rij = ouder.getparent()
        if ouder.tag == naam("w:trPr") and rij is not None:
            tabel = rij.getparent()
            assert tabel is not None
            tabel.remove(rij)
        elif ouder.tag != naam("w:rPr"):
            ouder.remove(merk)
    return "".join("".join(t.text or "" for t in wortel.iter(naam("w:t"), naam("w:delText"))).split())


@pytest.fixture
def drie(document: Document, stijl: Stijlmap) -> tuple[bytes, bytes, bytes]:
    oud, nieuw = van_html(OUD), van_html(NIEUW)
    bomen = (oud, nieuw, redline(oud, nieuw))
    een, twee, samen = (render_docx(replace(document, boom=b, figuren=()), {}, stijl, {}) for b in bomen)
    return een, twee, samen


def test_aannemen_geeft_nieuw_en_afwijzen_geeft_oud(drie: tuple[bytes, bytes, bytes]) -> None:
    oud, nieuw, samen = drie
    assert gelezen(samen, "ins") == gelezen(nieuw, "ins")
    assert gelezen(samen, "del") == gelezen(oud, "ins")


def test_elk_merk_heeft_schrijver_datum_en_eigen_nummer(drie: tuple[bytes, bytes, bytes], document: Document) -> None:
    wortel = etree.fromstring(ZipFile(BytesIO(drie[2])).read("word/document.xml"))
    merken = list(wortel.iter(naam("w:ins"), naam("w:del")))
    assert {(m.get(naam("w:author")), m.get(naam("w:date"))) for m in merken} == {
        ("rekenaudit", f"{document.datum.isoformat()}T00:00:00Z")
    }
    nummers = [m.get(naam("w:id")) for m in merken]
    assert len(set(nummers)) == len(nummers) > 0
    assert not [t for weg in wortel.iter(naam("w:del")) for t in weg.iter(naam("w:t"))]


def test_een_hele_alinea_en_rij_verdwijnen_met_hun_einde(drie: tuple[bytes, bytes, bytes]) -> None:
    wortel = etree.fromstring(ZipFile(BytesIO(drie[2])).read("word/document.xml"))
    ouders = [m.getparent() for m in wortel.iter(naam("w:del"))]
    tags = [ouder.tag for ouder in ouders if ouder is not None]
    assert naam("w:rPr") in tags
    assert naam("w:trPr") in tags


@pytest.mark.documenten
def test_libreoffice_leest_dezelfde_wijzigingen(drie: tuple[bytes, bytes, bytes], tmp_path: Path) -> None:
    """Opened and saved again, accepting and rejecting still give the two versions."""
    soffice = shutil.which("soffice")
    assert soffice
    (tmp_path / "redline.docx").write_bytes(drie[2])
    opdracht = [
        soffice,
        f"-env:UserInstallation={(tmp_path / 'profiel').as_uri()}",
        "--headless",
        "--convert-to",
        "docx",
    ]
    uit = tmp_path / "uit"
    subprocess.run([*opdracht, "--outdir", str(uit), str(tmp_path / "redline.docx")], check=True, timeout=120)  # noqa: S603
    terug = (uit / "redline.docx").read_bytes()
    assert gelezen(terug, "ins") == gelezen(drie[1], "ins")
    assert gelezen(terug, "del") == gelezen(drie[0], "ins")
