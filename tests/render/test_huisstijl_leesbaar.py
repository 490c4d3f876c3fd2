"""The default house style can be read by everyone: contrast by WCAG 2.2, and symbols that the fonts have."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.document.documenten import Document
from rekenaudit.model.oordeel import SYMBOLEN, Uitslag
from rekenaudit.problems import Gestopt
from rekenaudit.render.docx import render_docx
from rekenaudit.render.html import render_html
from rekenaudit.render.lettertypen import light_woff2, load_fonts
from rekenaudit.render.opmaak import lichter
from rekenaudit.render.pdf import render_pdf

TEKST, BEELD = 4.5, 3.0
"""Least contrast of text and of parts of pictures (WCAG 2.2, 1.4.3 and 1.4.11)."""


def _licht(kleur: str) -> float:
    delen = [int(kleur[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    rood, groen, blauw = (d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in delen)
    return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw


def contrast(kleur: str, ander: str) -> float:
    donker, licht = sorted((_licht(kleur), _licht(ander)))
    return (licht + 0.05) / (donker + 0.05)


def test_contrast_zwart_op_wit() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("uitslag", list(Uitslag))
def test_oordelen_zijn_te_lezen(stijl: Stijlmap, uitslag: Uitslag) -> None:
    beeld = stijl.huisstijl.oordelen[uitslag.value]
    assert contrast(beeld.tekst, beeld.achtergrond) >= TEKST
    if beeld.arcering == "schuin":
        assert contrast(beeld.tekst, lichter(beeld.achtergrond)) >= TEKST
    assert beeld.symbool == SYMBOLEN[uitslag]


@pytest.mark.parametrize("kleur", ["tekst", "accent", "grijs", "link"])
@pytest.mark.parametrize("vlak", ["#FFFFFF", "vlak", "accent_licht"])
def test_tekst_is_te_lezen(stijl: Stijlmap, kleur: str, vlak: str) -> None:
    kleuren = stijl.huisstijl.kleuren
    assert contrast(kleuren[kleur], kleuren.get(vlak, vlak)) >= TEKST


def test_wit_op_accent_en_tekst_op_attentie(stijl: Stijlmap) -> None:
    kleuren = stijl.huisstijl.kleuren
    assert contrast("#FFFFFF", kleuren["accent"]) >= TEKST
    assert contrast(kleuren["tekst"], kleuren["attentie"]) >= TEKST


def test_reeksen_steken_af_tegen_papier(stijl: Stijlmap) -> None:
    assert all(contrast(kleur, "#FFFFFF") >= BEELD for kleur in stijl.huisstijl.reeks)


def test_symbolen_staan_in_de_letters(stijl: Stijlmap) -> None:
    letters = load_fonts(stijl)
    symbolen = next(letter for letter in letters if letter.familie != stijl.huisstijl.letter.naam)
    nodig = {ord(b.symbool) for b in stijl.huisstijl.oordelen.values()}
    assert nodig <= symbolen.tekens


def test_letters_zijn_wat_hun_naam_zegt(stijl: Stijlmap) -> None:
    soorten = {(letter.gewicht, letter.cursief) for letter in load_fonts(stijl) if "Source" in letter.naam}
    assert soorten == {(400, False), (400, True), (600, False), (700, False), (700, True)}


def test_weblettertype_is_licht_en_steeds_gelijk(stijl: Stijlmap) -> None:
    pad = load_fonts(stijl)[0].pad
    eerste = light_woff2(pad, geheel=False)
    light_woff2.cache_clear()
    assert light_woff2(pad, geheel=False) == eerste
    assert eerste[:4] == b"wOF2"
    assert len(eerste) < 30_000


@pytest.mark.parametrize("formaat", ["pdf", "docx", "html"])
def test_kleur_die_ontbreekt_is_een_probleem(document: Document, stijl: Stijlmap, formaat: str) -> None:
    kleuren = {naam: kleur for naam, kleur in stijl.huisstijl.kleuren.items() if naam != "vlak"}
    bleek = replace(stijl, huisstijl=stijl.huisstijl.model_copy(update={"kleuren": kleuren}))
    render: dict[str, Callable[[], object]] = {
        "pdf": lambda: render_pdf(document, {}, bleek),
        "docx": lambda: render_docx(document, {}, bleek, {}),
        "html": lambda: render_html(document, {}, bleek),
    }
    with pytest.raises(Gestopt) as gestopt:
        render[formaat]()
    (probleem,) = gestopt.value.problemen
    assert (probleem.code, probleem.plaats.sleutel) == ("kleur-ontbreekt", "kleuren")
    assert "'vlak'" in probleem.zin
