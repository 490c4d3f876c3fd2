"""The house style and where its files are found."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped] # fontTools has no types

from rekenaudit.config.huisstijl import load_huisstijl
from rekenaudit.config.losse_kleuren import zet_aanhalingstekens
from rekenaudit.config.sjablonen import standaardmap
from rekenaudit.config.sjabloonbestanden import is_beeld

PNG = b"\x89PNG\r\n\x1a\n...IEND\xaeB`\x82"
LETTERS = standaardmap() / "lettertypen"


def maak(tmp_path: Path, stijl: str) -> Path:
    """Make a study with a house style of its own, and beside it files of every kind that it can name."""
    map_ = tmp_path / "templates"
    map_.mkdir()
    (map_ / "huisstijl.yaml").write_text(stijl, encoding="utf-8")
    (map_ / "geen.ttf").write_bytes(b"letters")
    (map_ / "half.png").write_bytes(b"half")
    (map_ / "logo.png").write_bytes(PNG)
    (map_ / "los.svg").write_bytes(b"<svg/>")
    (map_ / "elders.html").write_text("eigen", encoding="utf-8")
    return map_


def test_the_default_style_serves_a_study_without_its_own(tmp_path: Path) -> None:
    stijl, problemen = load_huisstijl(tmp_path)
    assert not problemen
    assert stijl is not None
    assert stijl.bestand("huisstijl.yaml") == standaardmap() / "huisstijl.yaml"


def test_name_logo_and_two_colours_are_enough(tmp_path: Path) -> None:
    eigen = "naam: Rekenkamer Veldstad\nlogo: logo.png\nkleuren: {accent: '#5B1A3A', nadruk: '#B98A00'}\n"
    map_ = maak(tmp_path, eigen)
    standaard, _ = load_huisstijl(tmp_path / "elders")
    stijl, problemen = load_huisstijl(tmp_path)
    assert not problemen
    assert stijl is not None
    assert standaard is not None
    nieuw, oud = stijl.huisstijl, standaard.huisstijl
    assert (nieuw.naam, nieuw.logo, nieuw.kleuren["nadruk"]) == ("Rekenkamer Veldstad", "logo.png", "#B98A00")
    assert (nieuw.kleuren["kop"], nieuw.reeks[0], nieuw.kleuren["accent_licht"]) == ("#5B1A3A", "#5B1A3A", "#EDE6E9")
    assert (nieuw.letter, nieuw.marges, nieuw.oordelen) == (oud.letter, oud.marges, oud.oordelen)
    assert (nieuw.kleuren["tekst"], nieuw.reeks[1:]) == (oud.kleuren["tekst"], oud.reeks[1:])
    assert stijl.bestand("elders.html") == map_ / "elders.html"
    assert stijl.bestand("stijl/basis.css") == standaardmap() / "stijl" / "basis.css"


@pytest.mark.parametrize(
    ("inhoud", "code", "regel"),
    [
        ("letter:\n  bestanden: [gene.ttf]", "bestand-ontbreekt", 2),
        ("letter:\n  bestanden: [geen.ttf]", "letter-onleesbaar", 2),
        ("letter:\n  aanvulling: [geen.ttf]", "letter-onleesbaar", 2),
        ("letter:\n  aanvulling: []", "letter-mist-tekens", 1),
        ("letter:\n  bestanden: [lettertypen/SourceSans3-Italic.ttf]", "letter-zonder-gewone", 2),
        ("letter:\n  bestanden: []", "waarde-ongeldig", 2),
        ("naam: R\nlogo: ../logo.png", "pad-buiten-map", 2),
        ("naam: R\nlogo: lgo.png", "bestand-ontbreekt", 2),
        ("naam: R\nlogo: half.png", "logo-onbruikbaar", 2),
        ("naam: R\nlogo: los.svg", "logo-zonder-png", 2),
        ("kleuren:\n  accent: blauw", "waarde-ongeldig", 2),
        ("kleuren:\n  accent: kop", "waarde-ongeldig", 2),
        ("kleuren:\n  links: '#000000'", "sleutel-onbekend", 2),
        ("kleuren:\n  tekst: '#AAAAAA'\n  vlak: '#FFFFFF'", "contrast-te-laag", 2),
        ("kleuren:\n  link: '#6FA8DC'", "contrast-te-laag", 2),
        ("kleuren:\n  attentie: '#7A0000'", "contrast-te-laag", 2),
        ("reeks: ['#FFE680']", "contrast-te-laag", 1),
        ("oordelen:\n  voldoet:\n    tekst: '#4A90B8'", "contrast-te-laag", 3),
        ("oordelen:\n  voldoet:\n    achtergrond: '#5F5F5F'", "oordelen-lijken", 3),
        ("oordelen:\n  goed: {symbool: v, achtergrond: '#000000', tekst: '#FFFFFF'}", "waarde-ongeldig", 2),
        ("reeks: []", "waarde-ongeldig", 1),
        ("marges:\n  links: -20", "waarde-ongeldig", 2),
        ("lettergrootte: 0", "waarde-ongeldig", 1),
        ("lettergrootte: inf", "waarde-ongeldig", 1),
        ("schrijfwijze:\n  procent: cijfer", "waarde-ongeldig", 2),
    ],
)
def test_a_style_that_cannot_be_used_is_refused(tmp_path: Path, inhoud: str, code: str, regel: int) -> None:
    maak(tmp_path, inhoud)
    stijl, problemen = load_huisstijl(tmp_path)
    assert stijl is None
    assert {(p.code, p.plaats.bestand, p.plaats.regel) for p in problemen} == {
        (code, "templates/huisstijl.yaml", regel)
    }


def test_a_traffic_light_is_refused_and_the_colours_are_named(tmp_path: Path) -> None:
    groen, rood = "{achtergrond: '#107C10', tekst: '#FFFFFF'}", "{achtergrond: '#A80000', tekst: '#FFFFFF'}"
    maak(tmp_path, f"oordelen:\n  voldoet: {groen}\n  niet: {rood}\n")
    _, problemen = load_huisstijl(tmp_path)
    assert {p.code for p in problemen} == {"oordelen-lijken"}
    assert (
        "De kleuren oordelen.voldoet.achtergrond (#107C10) en oordelen.niet.achtergrond (#A80000) lijken voor "
        "kleurenblinden (deuteranopie) te veel op elkaar: het verschil is 7, nodig is 30."
    ) in {p.zin for p in problemen}


def test_a_pair_without_contrast_is_named_with_both_ratios(tmp_path: Path) -> None:
    maak(tmp_path, "kleuren: {nadruk: '#000000', grijs: '#8A8A8A'}")
    _, problemen = load_huisstijl(tmp_path)
    assert problemen[0].zin == (
        "De kleur kleuren.grijs (#8A8A8A) op wit (#FFFFFF) heeft een contrast van 3,45; "
        "voor noten en lopende koppen op het papier is ten minste 4,5 nodig."
    )


@pytest.mark.parametrize(
    ("soort", "reden"),
    [("woff", "websites"), ("variabel", "variabele"), ("rechten", "maker"), ("leeg", "geen gewone tekens")],
)
def test_a_font_that_documents_cannot_use_says_why(tmp_path: Path, soort: str, reden: str) -> None:
    map_ = maak(tmp_path, "letter: {bestanden: [eigen.ttf]}")
    with TTFont(LETTERS / "SourceSans3-Regular.ttf") as font:
        match soort:
            case "woff":
                font.flavor = "woff"
            case "variabel":
                font["fvar"] = font["maxp"]
            case "rechten":
                font["OS/2"].fsType = 2
            case _:
                font["cmap"].tables = []
        font.save(map_ / "eigen.ttf")
    _, problemen = load_huisstijl(tmp_path)
    assert [p.code for p in problemen] == ["letter-onleesbaar"]
    assert reden in problemen[0].zin


def test_characters_that_a_font_lacks_are_listed(tmp_path: Path) -> None:
    maak(tmp_path, "letter: {bestanden: [lettertypen/RekenauditSymbolen.ttf]}")
    _, problemen = load_huisstijl(tmp_path)
    probleem = next(p for p in problemen if p.code == "letter-mist-tekens")
    assert " a b c " in probleem.zin
    assert "✓" not in probleem.zin


@pytest.mark.parametrize(
    ("naam", "inhoud", "goed"),
    [
        ("l.png", PNG, True),
        ("L.JPG", b"\xff\xd8\xff\xe0", True),
        ("l.svg", b"<?xml version='1.0'?><svg/>", True),
        ("l.png", b"\x89PNG\r\n\x1a\nhalf", False),
        ("l.png", b"", False),
        ("l.jpg", PNG, False),
        ("l.svg", b"<!DOCTYPE s [<!ENTITY a 'b'>]><svg/>", False),
        ("l.txt", b"logo", False),
    ],
)
def test_an_image_is_what_its_name_says(naam: str, inhoud: bytes, goed: bool) -> None:  # noqa: FBT001 - the expected answer
    assert is_beeld(naam, inhoud) is goed


@pytest.mark.parametrize(
    ("regel", "goed"),
    [
        ("kop: #123456", 'kop: "#123456"'),
        ("kop: #123456 # eigen", 'kop: "#123456" # eigen'),
        ("- #abc", '- "#abc"'),
        ("reeks: [#1f4e79, #C00000]", 'reeks: ["#1f4e79", "#C00000"]'),
        ("{achtergrond: '#00ff00', tekst: #000000}", "{achtergrond: '#00ff00', tekst: \"#000000\"}"),
        ('kop: "#123456" # was: #654321', ""),
        ("kop: accent # of: #654321", ""),
        ("# kop: #123456", ""),
        ("kop: # nog kiezen", ""),
    ],
)
def test_a_colour_without_quotes_is_shown_with_them(tmp_path: Path, regel: str, goed: str) -> None:
    tekst, problemen = zet_aanhalingstekens(f"kleuren:\n  {regel}\n", "huisstijl.yaml")
    assert [p.velden["regel"] for p in problemen] == [goed] * bool(goed)
    assert tekst == f"kleuren:\n  {goed or regel}\n"


def test_a_colour_without_quotes_hides_no_other_mistake(tmp_path: Path) -> None:
    """In a block of a verdict it would be taken for a key left out; between brackets for broken YAML."""
    eigen = "kleuren: {kop: #123456}\noordelen:\n  niet:\n    tekst: #000000\nkeus: 1\n"
    maak(tmp_path, eigen)
    stijl, problemen = load_huisstijl(tmp_path)
    assert stijl is None
    assert [(p.code, p.plaats.regel) for p in problemen] == [
        ("kleur-zonder-aanhalingstekens", 1),
        ("kleur-zonder-aanhalingstekens", 4),
        ("sleutel-onbekend", 5),
    ]
