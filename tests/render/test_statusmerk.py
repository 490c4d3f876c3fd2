"""The status stands on every page, screen and file, and nothing of it is left once it is taken off."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from lxml import etree

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.document.documenten import Document
from rekenaudit.document.statusmerk import Statusmerk
from rekenaudit.model.figuur import Figuurbestand
from rekenaudit.render.docx import render_docx
from rekenaudit.render.html import render_html
from rekenaudit.render.pdf import Pdf, render_pdf
from rekenaudit.render.word.elementen import NAMEN

AF = Statusmerk("", "", "Vastgesteld")
KOPPEN = ("titel", "staand", "liggend")


@pytest.fixture(scope="module")
def af(document: Document) -> Document:
    return replace(document, merk=AF, status="vastgesteld")


def delen(inhoud: bytes) -> dict[str, "etree._Element"]:
    with ZipFile(BytesIO(inhoud)) as archief:
        return {n: etree.fromstring(archief.read(n)) for n in archief.namelist() if n.endswith(".xml")}


def tekst(deel: "etree._Element") -> str:
    return "".join(str(stuk) for stuk in deel.itertext())


def test_word_heeft_het_watermerk_in_elke_kop(docx: bytes) -> None:
    alle = delen(docx)
    merken = [list(alle[f"word/header_{naam}.xml"].iter(f"{{{NAMEN['v']}}}shape")) for naam in KOPPEN]
    assert [[deel.get("string") for vorm in vormen for deel in vorm] for vormen in merken] == [["CONCEPT"]] * 3
    namen = {vorm.get("id") for vormen in merken for vorm in vormen}
    assert len(namen) == 3
    assert all(str(naam).startswith("PowerPlusWaterMarkObject") for naam in namen)
    for naam in ("staand", "liggend"):
        assert "Concept – vertrouwelijk" in tekst(alle[f"word/footer_{naam}.xml"])
    assert "Concept – vertrouwelijk" in tekst(alle["docProps/core.xml"])


def test_word_zonder_merk(af: Document, figuren: dict[str, Figuurbestand], stijl: Stijlmap) -> None:
    alle = delen(render_docx(af, figuren, stijl, {}))
    for naam in KOPPEN:
        assert not alle[f"word/header_{naam}.xml"].findall(f".//{{{NAMEN['v']}}}shape")
        assert "oncept" not in tekst(alle[f"word/footer_{naam}.xml"])
    assert tekst(alle["docProps/core.xml"]).count("Vastgesteld") == 1


def _tekenopdrachten(bestand: pikepdf.Pdf) -> list[int]:
    return [len(list(pikepdf.parse_content_stream(blad))) for blad in bestand.pages]


def test_pdf_heeft_het_watermerk_op_elk_blad_buiten_de_tekst(
    af: Document, pdf: Pdf, figuren: dict[str, Figuurbestand], stijl: Stijlmap
) -> None:
    with (
        pikepdf.open(BytesIO(pdf.inhoud)) as met,
        pikepdf.open(BytesIO(render_pdf(af, figuren, stijl).inhoud)) as zonder,
    ):
        paren = zip(_tekenopdrachten(met), _tekenopdrachten(zonder), strict=True)
        assert all(getekend > kaal + 5 for getekend, kaal in paren)
        assert str(met.docinfo["/Subject"]) == "Concept – vertrouwelijk"
        assert str(zonder.docinfo["/Subject"]) == "Vastgesteld"


def test_het_watermerk_staat_een_keer_in_de_pdf_en_elk_blad_verwijst_ernaar(pdf: Pdf) -> None:
    with pikepdf.open(BytesIO(pdf.inhoud)) as bestand:
        (merk,) = {o.objgen for o in bestand.objects if _is_vorm(o) and list(o.BBox) == [0, 0, 210, 210]}
        lijnen = [str(opdracht.operator) for opdracht in pikepdf.parse_content_stream(bestand.get_object(merk))]
        gebruikt = [
            beeld.objgen for o in bestand.objects if _is_vorm(o) for beeld in o.Resources.get("/XObject", {}).values()
        ]
        bladen = len(bestand.pages)
    assert lijnen.count("h") == 9, "omtrekken van CONCEPT, met die binnen in O en P"
    assert gebruikt.count(merk) == bladen


def _is_vorm(ding: pikepdf.Object) -> bool:
    return isinstance(ding, pikepdf.Stream) and ding.get("/Subtype") == "/Form"


def test_html_heeft_een_balk_en_een_afdrukmerk(
    af: Document, html: str, figuren: dict[str, Figuurbestand], stijl: Stijlmap
) -> None:
    assert '<aside class="merk" aria-label="Status" data-woord="Concept">Concept – vertrouwelijk</aside>' in html
    kaal = render_html(af, figuren, stijl).decode()
    assert 'class="merk"' not in kaal
    assert 'name="description" content="Vastgesteld"' in kaal


def test_een_vreemd_teken_in_het_merk_breekt_de_opmaak_niet(
    document: Document, figuren: dict[str, Figuurbestand], stijl: Stijlmap, tmp_path: Path
) -> None:
    raar = replace(document, merk=Statusmerk('Zeg "nee" \\\\ & <b>', "Nee", "Nee"))
    assert render_pdf(raar, figuren, stijl).inhoud
    assert "Zeg &quot;nee&quot; \\\\ &amp; &lt;b&gt;" in render_html(raar, figuren, stijl).decode()
