"""A second house style in one file: each value reaches Word, PDF, HTML and figures, and none of the default is left."""

import base64
import shutil
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import matplotlib as mpl
import pikepdf
import pytest
from fontTools import subset  # type: ignore[import-untyped] # fontTools has no types
from fontTools.ttLib import TTFont  # type: ignore[import-untyped] # fontTools has no types
from page import validate_pdf_bytes

from rekenaudit.config.huisstijl import Stijlmap, load_huisstijl
from rekenaudit.config.letters import NODIG
from rekenaudit.document.documenten import Document
from rekenaudit.figures import draw
from rekenaudit.model.figuur import Figuurbestand
from rekenaudit.model.huisstijl import Huisstijl
from rekenaudit.render.docx import render_docx
from rekenaudit.render.html import render_html
from rekenaudit.render.lettertypen import light_woff2
from rekenaudit.render.pdf import _bladen, render_pdf
from tests.figures.figuurbouw import JAREN, figuur, reeks

MAP = Path(__file__).parent / "huisstijl"
LETTERS = {"gewoon": "DejaVuSerif", "vet": "DejaVuSerif-Bold", "cursief": "DejaVuSerif-Italic"}
ALT = "Logo van Rekenkamers aan de Vaart"


@pytest.fixture(scope="module")
def tweede(tmp_path_factory: pytest.TempPathFactory) -> Stijlmap:
    """Load it with fonts that have the characters a house style must have, and not one more."""
    studie = tmp_path_factory.mktemp("tweede")
    shutil.copytree(MAP, studie / "templates")
    (studie / "templates" / "letters").mkdir()
    bron = Path(mpl.get_data_path()) / "fonts" / "ttf"
    for naam, letter in LETTERS.items():
        with TTFont(bron / f"{letter}.ttf", recalcTimestamp=False) as font:
            snijder = subset.Subsetter(subset.Options(layout_features=[], recalc_timestamp=False))
            snijder.populate(text="".join(NODIG))
            snijder.subset(font)
            font.save(studie / "templates" / "letters" / f"{naam}.ttf")
    stijl, problemen = load_huisstijl(studie)
    assert problemen == ()
    assert stijl is not None
    return stijl


@dataclass(frozen=True)
class Gemaakt:
    """A document in all formats; of Word all parts together, of PDF the colours and fonts."""

    word: str
    html: str
    pdf: bytes
    kleuren: frozenset[str]
    letters: frozenset[str]


@pytest.fixture(scope="module")
def gemaakt(document: Document, figuren: dict[str, Figuurbestand], tweede: Stijlmap) -> Gemaakt:
    pdf = render_pdf(document, figuren, tweede).inhoud
    with ZipFile(BytesIO(render_docx(document, figuren, tweede, {}))) as archief:
        word = "".join(archief.read(n).decode() for n in archief.namelist() if n.endswith(".xml"))
    html = render_html(document, figuren, tweede).decode()
    with pikepdf.open(BytesIO(pdf)) as bestand:
        kleuren = frozenset(_kleur(o.operands) for blad in bestand.pages for o in _opdrachten(blad))
        fonts = [o for o in bestand.objects if isinstance(o, pikepdf.Dictionary) and "/BaseFont" in o]
        letters = frozenset(str(font.BaseFont) for font in fonts)
    return Gemaakt(word, html, pdf, kleuren, letters)


def _opdrachten(blad: pikepdf.Page) -> list[pikepdf.ContentStreamInstruction]:
    alle = pikepdf.parse_content_stream(blad)
    return [o for o in alle if isinstance(o, pikepdf.ContentStreamInstruction) and str(o.operator) in {"rg", "RG"}]


def _kleur(delen: object) -> str:
    return "#" + "".join(f"{round(float(deel) * 255):02X}" for deel in delen)  # type: ignore[attr-defined] # a list of numbers


def _kleuren(huisstijl: Huisstijl) -> set[str]:
    oordelen = huisstijl.oordelen.values()
    return {*huisstijl.kleuren.values(), *(b.achtergrond for b in oordelen), *(b.tekst for b in oordelen)}


def test_elke_kleur_komt_in_elk_formaat(gemaakt: Gemaakt, tweede: Stijlmap) -> None:
    alle = _kleuren(tweede.huisstijl)
    assert {k for k in alle if k not in gemaakt.html} == set()
    assert {k for k in alle if k.removeprefix("#") not in gemaakt.word} == set()
    assert alle - gemaakt.kleuren == set()


def test_geen_kleur_van_de_standaard_blijft_over(gemaakt: Gemaakt, stijl: Stijlmap, tweede: Stijlmap) -> None:
    oud = _kleuren(stijl.huisstijl) - _kleuren(tweede.huisstijl) - {"#FFFFFF"}
    assert len(oud) > 12
    assert {k for k in oud if k.removeprefix("#") in gemaakt.word} == set()
    assert {k for k in oud if k in gemaakt.html.partition("</style>")[0]} == set()


def test_naam_en_logo(gemaakt: Gemaakt) -> None:
    assert "Rekenkamers aan de Vaart" in gemaakt.word
    assert f'descr="{ALT}"' in gemaakt.word
    logo = base64.b64encode((MAP / "logos" / "vaart.svg").read_bytes()).decode()
    assert f'<img class="logo" src="data:image/svg+xml;base64,{logo}" alt="{ALT}"' in gemaakt.html
    with pikepdf.open(BytesIO(gemaakt.pdf)) as bestand:
        assert ALT in {str(o.Alt) for o in bestand.objects if isinstance(o, pikepdf.Dictionary) and "/Alt" in o}


def test_letters(gemaakt: Gemaakt, tweede: Stijlmap) -> None:
    assert 'w:ascii="Georgia"' in gemaakt.word
    assert "Calibri" not in gemaakt.word
    for naam in LETTERS:
        letter = light_woff2(tweede.bestand(f"letters/{naam}.ttf"), geheel=False)
        assert base64.b64encode(letter).decode() in gemaakt.html
    namen = {naam.partition("+")[2] for naam in gemaakt.letters}
    assert {n.partition("-")[0] for n in namen} == {"Huisstijl"}
    assert {"Huisstijl", "Huisstijl-Bold", "Huisstijl-Italic"} <= namen


def test_maten(gemaakt: Gemaakt, document: Document, tweede: Stijlmap) -> None:
    assert 'w:top="1587" w:right="1247" w:bottom="1361" w:left="1871"' in gemaakt.word
    assert '<w:sz w:val="23"/>' in gemaakt.word
    assert "--lettergrootte:11pt" in gemaakt.html
    assert "@page{margin:28mm 22mm 24mm 33mm;" in _bladen(document, tweede)


def test_tabelkop(gemaakt: Gemaakt) -> None:
    assert "--kleur-tabelkop-tekst:#5B1A3A;--kleur-tabelkop-vlak:#F4E8EE" in gemaakt.html
    assert 'w:fill="F4E8EE"/><w:vAlign w:val="bottom"/>' in gemaakt.word


def test_figuren(tweede: Stijlmap, stijl: Stijlmap) -> None:
    gegevens = figuur("staven", JAREN, {"a": reeks(5), "b": reeks(5)})
    nieuw, oud = (draw(gegevens, deze).svg.decode().upper() for deze in (tweede, stijl))
    assert all(kleur in nieuw for kleur in ("#5B1A3A", "#1D6F42", "#101820"))
    assert not any(kleur in nieuw for kleur in ("#0B3C5D", "#C77700", "#1B2328"))
    assert nieuw.count("<PATH") != 0
    assert nieuw != oud


@pytest.mark.parametrize("norm", ["ua1", "3a"])
def test_de_pdf_blijft_geldig(gemaakt: Gemaakt, norm: str) -> None:
    assert [(f.rule_id, f.message) for f in validate_pdf_bytes(gemaakt.pdf, profile=norm).failures] == []
