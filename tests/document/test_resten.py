"""Leftovers that no reader should see, each with the smallest text that has it."""

import pytest

from rekenaudit.document.afwerking.resten import in_tekst, resten
from rekenaudit.document.boom import van_html
from rekenaudit.problems import Plaats

HIER = Plaats("input/teksten/inleiding.md", regel=3)
LANG = " ".join(["woord"] * 41) + "."


def codes(tekst: str) -> list[str]:
    return [p.code for p in in_tekst(tekst, HIER)]


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("Het aantal is {{ aantal }}", "opmaak-over"),
        ("{% if af %}", "opmaak-over"),
        ("Het aantal is [[leden", "opmaak-over"),
        ("::: antwoord", "opmaak-over"),
        ("##Bomen", "opmaak-over"),
        ("en dan ###Bomen", "opmaak-over"),
        ("#Bomen staan er", "opmaak-over"),
        ("nan", "opmaak-over"),
        ("Het waren er None in 2031", "opmaak-over"),
        ("null", "opmaak-over"),
        ("gemiddeld inf euro", "opmaak-over"),
        ("#N/A", "opmaak-over"),
        ("Caf\ufffd", "opmaak-over"),
        ("zie Fout! Verwijzingsbron niet gevonden.", "opmaak-over"),
        ("op 1 May 2031", "engels-over"),
        ("August 2031", "engels-over"),
        ("Figure 3", "engels-over"),
        ("zie Page 12", "engels-over"),
        ("Contents", "engels-over"),
        ("True", "engels-over"),
        ("een groei van 12%", "schrijfwijze"),
        ("een groei van 12 %", "schrijfwijze"),
        ("twee  spaties", "schrijfwijze"),
        ("twee \u00a0spaties", "schrijfwijze"),
        ("een woord .", "schrijfwijze"),
        ("een woord , en", "schrijfwijze"),
        ("einde..", "schrijfwijze"),
        ("een,, twee", "schrijfwijze"),
        ("een;.", "schrijfwijze"),
        ("( tussen haakjes)", "schrijfwijze"),
        ("€ 12.5 miljoen", "schrijfwijze"),
        ("€ 1234.5", "schrijfwijze"),
        ("een groei van 12.5 procent", "schrijfwijze"),
        ("€ 1234567", "schrijfwijze"),
        ("€ 1,234,567", "schrijfwijze"),
    ],
)
def test_een_rest_wordt_gemeld_op_zijn_plaats(tekst: str, code: str) -> None:
    gevonden = list(in_tekst(tekst, HIER))
    assert {p.code for p in gevonden} == {code}
    assert all(p.plaats == HIER and p.zin for p in gevonden)


@pytest.mark.parametrize(
    "tekst",
    [
        "De uitgaven zijn € 1.234.567, dat is 12,5 procent meer dan op 1 mei 2031.",
        "Taakveld 6.72 en 6.82 (toegang: 6.2), versie 2.0 van paragraaf 3.1.",
        "Zie https://voorbeeld.nl/a.b?c=1.5&d=12 en bijlage 3.12.",
        "De financier nam in de nanacht niets in; nulmeting, informatie, Ferdinand.",
        "Het rapport ‘Annual report: the page and the table’ uit augustus 2031…",
        "✓ voldoet; ? geen data: onvoldoende data",
        "n.v.t., o.a.; enz. De rest (bijv. 1.000 euro) volgt. Waarom? Daarom!",
        "Uitgaven (× € 1.000) in 2031 euro's",
        "tussen € 10.000 en € 20.000. Samen 1,5 miljoen euro.",
    ],
)
def test_gewoon_nederlands_is_geen_rest(tekst: str) -> None:
    assert codes(tekst) == []


def in_document(inhoud: str, id_: str = "h-inleiding") -> list[tuple[str, int]]:
    html = f'<article lang="nl"><section id="{id_}" class="hoofdstuk"><h2>Kop</h2>{inhoud}</section></article>'
    return [(p.code, p.plaats.regel) for p in resten(van_html(html))]


def test_tekst_wordt_gelezen_zoals_de_lezer_haar_leest() -> None:
    assert in_document('<p data-bron="a.md:4">een <em> woord</em></p>') == [("schrijfwijze", 4)]
    assert in_document('<p data-bron="a.md:4">een <em>woord</em> .</p>') == [("schrijfwijze", 4)]
    assert in_document('<ul><li data-bron="a.md:7">nan<p data-bron="a.md:9">None</p></li></ul>') == [
        ("opmaak-over", 7),
        ("opmaak-over", 9),
    ]


def test_een_berekend_getal_is_nederlands_geschreven() -> None:
    getal = '<p data-bron="a.md:4">Er zijn <data value="12.5" data-ref="k">{}</data> jaren.</p>'
    assert in_document(getal.format("12,5")) == []
    assert in_document(getal.format("12.345")) == []
    assert in_document(getal.format("12.5")) == [("schrijfwijze", 4)]
    assert in_document(getal.format("12345")) == [("schrijfwijze", 4)]
    tabel = (
        '<figure class="tabel" id="t"><table data-breedtes="50 50"><thead><tr><th scope="col">a</th>'
        '<th scope="col">b</th></tr></thead><tbody><tr><th scope="row">c</th><td class="getal">{}</td></tr></tbody>'
        "</table></figure>"
    )
    assert in_document(tabel.format("1.234,5")) == []
    assert [code for code, _ in in_document(tabel.format("1234.5"))] == ["schrijfwijze"]


def test_alternatieve_teksten_tellen_mee() -> None:
    figuur = '<figure class="figuur" id="f"><img data-bron="t:2" src="figuur:f" alt="Van 1 tot nan"/></figure>'
    assert in_document(figuur) == [("opmaak-over", 2)]


def test_lange_zinnen_alleen_in_samenvatting_en_antwoorden() -> None:
    antwoord = f'<aside class="antwoord"><p class="kop">Kop</p><ul><li data-bron="a.md:5">{LANG}</li></ul></aside>'
    assert in_document(antwoord) == [("zin-lang", 5)]
    assert in_document(f'<p data-bron="a.md:6">Kort. {LANG}</p>', "h-samenvatting") == [("zin-lang", 6)]
    merk = LANG.removeprefix("woord ") + " [nog niet ontvangen: een heel lange naam van Veldstad en Marke]"
    assert in_document(f'<p data-bron="a.md:6">{merk}</p>', "h-samenvatting") == [("zin-lang", 6)]
    kort = merk.replace("woord woord ", "woord ", 1)
    assert in_document(f'<p data-bron="a.md:6">{kort}</p>', "h-samenvatting") == []
    assert in_document(f"<p>{LANG}</p>") == []
    assert in_document(f"<p>{LANG.removeprefix('woord ')}</p>", "h-samenvatting") == []
    assert in_document(f'<p class="bronnoot">{LANG}</p>', "h-samenvatting") == []
