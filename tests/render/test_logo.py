import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from docx import Document as Worddocument
from lxml import html as lxml_html

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.document.boom import van_html
from rekenaudit.document.documenten import Afzender, Document
from rekenaudit.model.figuur import Figuurbestand
from rekenaudit.render.docx import render_docx
from rekenaudit.render.html import render_html
from rekenaudit.render.pdf import render_pdf

VOORBEELD = Path(__file__).parent / "voorbeeld"
ALT = "Logo van Gezamenlijke rekenkamers"


@pytest.fixture
def kort(document: Document) -> Document:
    kop = '<header class="titelblad"><h1 class="titel">Titel</h1></header>'
    return replace(document, boom=van_html(f'<article lang="nl">{kop}</article>'))


def _met_logo(stijl: Stijlmap, naam: str) -> Stijlmap:
    return replace(stijl, map=VOORBEELD, huisstijl=stijl.huisstijl.model_copy(update={"logo": naam}))


@pytest.mark.parametrize("naam", ["figuur.png", "figuur.svg"])
def test_logo_in_pdf_en_html(kort: Document, stijl: Stijlmap, naam: str) -> None:
    met = _met_logo(stijl, naam)
    with pikepdf.open(BytesIO(render_pdf(kort, {}, met).inhoud)) as bestand:
        assert ALT in {str(o.Alt) for o in bestand.objects if isinstance(o, pikepdf.Dictionary) and "/Alt" in o}
    (beeld,) = lxml_html.document_fromstring(render_html(kort, {}, met).decode()).iter("img")
    assert beeld.get("alt") == ALT
    assert str(beeld.get("src")).startswith("data:image/svg" if naam.endswith("svg") else "data:image/png")


def test_logo_in_word(kort: Document, stijl: Stijlmap) -> None:
    woord = Worddocument(BytesIO(render_docx(kort, {}, _met_logo(stijl, "figuur.png"), {})))
    (beeld,) = woord.inline_shapes
    assert round(beeld.height.cm, 2) == 2.0


def test_van_een_svg_toont_word_de_png(kort: Document, stijl: Stijlmap) -> None:
    als_svg = render_docx(kort, {}, _met_logo(stijl, "figuur.svg"), {})
    assert als_svg == render_docx(kort, {}, _met_logo(stijl, "figuur.png"), {})


def _samen(kort: Document) -> Document:
    afzenders = (
        Afzender("Rekenkamer Aa", "figuur.svg"),
        Afzender("Rekenkamer Bee"),
        Afzender("Rekenkamer Cé", "figuur.png"),
    )
    namen = "".join(f"<li>{a.naam}</li>" for a in afzenders)
    kop = f'<header class="titelblad"><h1 class="titel">Titel</h1><ul class="uitgevers">{namen}</ul></header>'
    return replace(kort, afzenders=afzenders, boom=van_html(f'<article lang="nl">{kop}</article>'))


def test_elke_rekenkamer_staat_met_haar_logo_op_de_titelpagina(kort: Document, stijl: Stijlmap) -> None:
    met = replace(_met_logo(stijl, "figuur.png"), map=VOORBEELD)
    samen = _samen(kort)
    verwacht = ["Logo van Rekenkamer Aa", "Logo van Rekenkamer Cé"]
    with pikepdf.open(BytesIO(render_pdf(samen, {}, met).inhoud)) as bestand:
        alts = [str(o.Alt) for o in bestand.objects if isinstance(o, pikepdf.Dictionary) and "/Alt" in o]
    assert sorted(alts) == verwacht
    punten = lxml_html.document_fromstring(render_html(samen, {}, met).decode()).iter("li")
    assert [("".join(map(str, p.itertext())), [b.get("alt") for b in p.iter("img")]) for p in punten] == [
        ("Rekenkamer Aa", verwacht[:1]),
        ("Rekenkamer Bee", []),
        ("Rekenkamer Cé", verwacht[1:]),
    ]
    woord = Worddocument(BytesIO(render_docx(samen, {}, met, {})))
    alineas = [p.text for p in woord.paragraphs if p.style and p.style.name == "Titelafzender"]
    assert alineas == [f"\t{afzender.naam}" for afzender in samen.afzenders]
    assert [beeld._inline.docPr.get("descr") for beeld in woord.inline_shapes] == verwacht


def test_een_bijlage_staat_onder_de_naam_en_het_logo_van_haar_rekenkamer(kort: Document, stijl: Stijlmap) -> None:
    eigen = replace(kort, afzenders=(Afzender("Rekenkamer Aa", "figuur.png"),))
    met = _met_logo(stijl, "figuur.svg")
    (beeld,) = lxml_html.document_fromstring(render_html(eigen, {}, met).decode()).iter("img")
    assert beeld.get("alt") == "Logo van Rekenkamer Aa"
    with ZipFile(BytesIO(render_docx(eigen, {}, met, {}))) as archief:
        kop = archief.read("word/header_staand.xml").decode()
        assert "Logo van Rekenkamer Aa" in archief.read("word/document.xml").decode()
    assert "Rekenkamer Aa" in kop
    assert stijl.huisstijl.naam not in kop


def test_veel_rekenkamers_krijgen_minder_wit_zodat_ze_op_het_titelblad_blijven(kort: Document, stijl: Stijlmap) -> None:
    def wit(aantal: int) -> int:
        namen = tuple(Afzender(f"Rekenkamer {n}") for n in range(aantal))
        kop = '<header class="titelblad"><h1 class="titel">T</h1><ul class="uitgevers"><li>x</li></ul></header>'
        document = replace(kort, afzenders=namen, boom=van_html(f'<article lang="nl">{kop}</article>'))
        woord = Worddocument(BytesIO(render_docx(document, {}, stijl, {})))
        eerste = next(p for p in woord.paragraphs if p.style and p.style.name == "Titelafzender")
        assert eerste.paragraph_format.space_before is not None
        return int(eerste.paragraph_format.space_before)

    assert wit(2) == wit(4) > wit(9) > 0


@pytest.mark.parametrize(("namen", "verwacht"), [(["Rekenkamer Aa"], "Rekenkamer Aa"), (["A", "B"], "")])
def test_de_naam_staat_boven_aan_elke_pagina(
    document: Document, figuren: dict[str, Figuurbestand], stijl: Stijlmap, namen: list[str], verwacht: str
) -> None:
    van = replace(document, afzenders=tuple(Afzender(naam) for naam in namen))
    verwacht = verwacht or stijl.huisstijl.naam
    inhoud = render_pdf(van, figuren, stijl).inhoud
    uit = subprocess.run(["pdftotext", "-layout", "-", "-"], check=True, capture_output=True, input=inhoud)  # noqa: S607
    bladen = uit.stdout.decode().split("\f")[1:-1]
    assert len(bladen) > 2
    assert all(blad.lstrip().startswith(verwacht) for blad in bladen)
    assert f'--blad-naam:"{verwacht}"' in render_html(van, figuren, stijl).decode()
