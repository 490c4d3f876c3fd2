import re
from dataclasses import replace

import pytest
from lxml import etree
from lxml import html as lxml_html

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.document.boom import alle, van_html
from rekenaudit.document.documenten import Document
from rekenaudit.model.figuur import Figuurbestand
from rekenaudit.problems import Gestopt
from rekenaudit.render.html import render_html


@pytest.fixture(scope="module")
def pagina(html: str) -> "etree._Element":
    return lxml_html.document_fromstring(html)


def test_zelfde_invoer_zelfde_bytes(
    document: Document, figuren: dict[str, Figuurbestand], stijl: Stijlmap, html: str
) -> None:
    assert render_html(document, figuren, stijl).decode() == html


def test_taal_titel_en_een_hoofd(pagina: "etree._Element", document: Document) -> None:
    assert pagina.get("lang") == "nl"
    assert pagina.findtext("head/title") == document.titel
    assert len(pagina.findall(".//main")) == 1
    assert len(pagina.findall(".//h1")) == 1


def test_haalt_niets_van_elders(html: str) -> None:
    adressen = re.findall(r'(?:src|href)="([^"]*)"', html) + re.findall(r"url\(\"?([^\")]*)", html)
    assert {a.partition(":")[0] for a in adressen if not a.startswith("#")} == {"data", "https"}
    assert [a for a in adressen if a.startswith("https")] == ["https://www.voorbeeld.nl/methode"]
    assert "figuur:" not in html


def test_elke_link_heeft_een_doel(pagina: "etree._Element") -> None:
    ids = {str(e.get("id")) for e in pagina.iter() if e.get("id")}
    doelen = {str(e.get("href"))[1:] for e in pagina.iter("a") if str(e.get("href")).startswith("#")}
    assert "hoofd" in doelen
    assert doelen <= ids


def test_overslaan_is_de_eerste_link(pagina: "etree._Element") -> None:
    eerste = next(pagina.iter("a"))
    assert (eerste.get("class"), eerste.get("href")) == ("overslaan", "#hoofd")


def test_tabellen_en_figuren_schuiven_in_een_vak_met_een_naam(pagina: "etree._Element") -> None:
    breed = list(pagina.iter("table", "img"))
    assert len(breed) == 5
    for deel in breed:
        vak = deel.getparent()
        assert vak is not None
        assert (vak.get("role"), vak.get("tabindex")) == ("region", "0")
        assert str(vak.get("aria-label")).startswith("Tabel " if deel.tag == "table" else "Figuur ")


def test_figuren_hebben_een_beschrijving(pagina: "etree._Element") -> None:
    beelden = list(pagina.iter("img"))
    assert len(beelden) == 2
    assert all(b.get("alt") and str(b.get("src")).startswith("data:image/svg+xml;base64,") for b in beelden)


def test_getallen_houden_hun_waarde(pagina: "etree._Element", document: Document) -> None:
    verwacht = [(k.attr("value"), k.attr("data-ref")) for k in alle(document.boom) if k.tag == "data"]
    assert [(e.get("value"), e.get("data-ref")) for e in pagina.iter("data")] == verwacht


def test_bestand_blijft_klein(html: str, figuren: dict[str, Figuurbestand]) -> None:
    beelden = sum(len(f.svg) for f in figuren.values()) * 4 / 3
    assert len(html) - beelden < 250_000


def test_tekst_met_tekens_van_html_blijft_tekst(
    document: Document, figuren: dict[str, Figuurbestand], stijl: Stijlmap
) -> None:
    vreemd = replace(document, titel='<script>"x"', uitgever="A & B")
    html = render_html(vreemd, figuren, stijl).decode()
    assert "<title>&lt;script&gt;" in html
    assert "A &amp; B" in html


def test_teken_zonder_letter_stopt(document: Document, stijl: Stijlmap) -> None:
    boom = van_html('<article lang="nl"><section id="s" class="hoofdstuk"><h2>漢</h2></section></article>')
    with pytest.raises(Gestopt) as gestopt:
        render_html(replace(document, boom=boom), {}, stijl)
    assert [p.code for p in gestopt.value.problemen] == ["teken-zonder-letter"]
