from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from docx import Document as Worddocument
from lxml import html as lxml_html

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.document.boom import van_html
from rekenaudit.document.documenten import Document
from rekenaudit.problems import Gestopt
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


def test_logo_dat_word_niet_kent(kort: Document, stijl: Stijlmap) -> None:
    with pytest.raises(Gestopt) as gestopt:
        render_docx(kort, {}, _met_logo(stijl, "figuur.svg"), {})
    (probleem,) = gestopt.value.problemen
    assert (probleem.code, probleem.plaats.sleutel) == ("constructie-ontoonbaar", "logo")
