"""The house style and where its files are found."""

from pathlib import Path

import pytest

from rekenaudit.config.huisstijl import Stijlmap, load_huisstijl
from rekenaudit.config.sjablonen import standaardmap
from rekenaudit.config.stijlwaarden import is_beeld

KLEUREN = ("tekst", "accent", "accent_licht", "nadruk", "grijs", "grijs_licht", "vlak", "link", "attentie")
OORDELEN = ("voldoet", "gedeeltelijk", "niet", "onvoldoende_data", "niet_van_toepassing")
STIJL = f"""\
naam: Rekenkamer Veldstad
kleuren: {{{", ".join(f"{k}: '#000000'" for k in KLEUREN)}}}
reeks: ['#123456']
oordelen: {{{", ".join(f"{o}: {{symbool: v, achtergrond: '#FFFFFF', tekst: '#000000'}}" for o in OORDELEN)}}}
letter: {{naam: Vrij, word: Vrij, bestanden: [vrij.ttf]}}
marges: {{boven: 20, rechts: 20, onder: 20, links: 20}}
"""


def maak(tmp_path: Path, stijl: str) -> Path:
    map_ = tmp_path / "templates"
    map_.mkdir()
    (map_ / "huisstijl.yaml").write_text(stijl, encoding="utf-8")
    (map_ / "vrij.ttf").write_bytes(b"letters")
    (map_ / "half.png").write_bytes(b"half")
    return map_


def test_the_default_style_serves_a_study_without_its_own(tmp_path: Path) -> None:
    stijl, problemen = load_huisstijl(tmp_path)
    assert not problemen
    assert stijl is not None
    assert stijl.bestand("huisstijl.yaml") == standaardmap() / "huisstijl.yaml"


def test_a_study_overrides_single_files(tmp_path: Path) -> None:
    map_ = maak(tmp_path, STIJL)
    stijl, problemen = load_huisstijl(tmp_path)
    assert not problemen
    assert isinstance(stijl, Stijlmap)
    assert stijl.huisstijl.naam == "Rekenkamer Veldstad"
    assert stijl.bestand("vrij.ttf") == map_ / "vrij.ttf"
    assert stijl.bestand("elders.html") == standaardmap() / "elders.html"


@pytest.mark.parametrize(
    ("oud", "nieuw", "code", "regel"),
    [
        ("[vrij.ttf]", "[vrji.ttf]", "bestand-ontbreekt", 5),
        ("naam: Rekenkamer Veldstad", "naam: R\nlogo: ../logo.png", "pad-buiten-map", 2),
        ("'#123456'", "blauw", "waarde-ongeldig", 3),
        ("['#123456']", "[]", "waarde-ongeldig", 3),
        ("[vrij.ttf]", "[]", "waarde-ongeldig", 5),
        ("link: '#000000'", "links: '#000000'", "sleutel-ontbreekt", 2),
        ("niet: {symbool: v, achtergrond: '#FFFFFF', tekst: '#000000'}, ", "", "sleutel-ontbreekt", 4),
        (", links: 20", "", "sleutel-ontbreekt", 6),
        ("links: 20", "links: -20", "waarde-ongeldig", 6),
        ("naam: Rekenkamer Veldstad", "naam: R\nlettergrootte: 0", "waarde-ongeldig", 2),
        ("naam: Rekenkamer Veldstad", "naam: R\nlettergrootte: inf", "waarde-ongeldig", 2),
        ("naam: Rekenkamer Veldstad", "naam: R\nlogo: logo.png", "bestand-ontbreekt", 2),
        ("naam: Rekenkamer Veldstad", "naam: R\nlogo: half.png", "logo-onbruikbaar", 2),
    ],
)
def test_a_style_that_names_what_is_not_there_is_refused(
    tmp_path: Path, oud: str, nieuw: str, code: str, regel: int
) -> None:
    maak(tmp_path, STIJL.replace(oud, nieuw))
    stijl, problemen = load_huisstijl(tmp_path)
    assert stijl is None
    assert [(p.code, p.plaats.bestand, p.plaats.regel) for p in problemen] == [
        (code, "templates/huisstijl.yaml", regel)
    ]


@pytest.mark.parametrize(
    ("naam", "inhoud", "goed"),
    [
        ("l.png", b"\x89PNG\r\n\x1a\n...IEND\xaeB`\x82", True),
        ("L.JPG", b"\xff\xd8\xff\xe0", True),
        ("l.svg", b"<?xml version='1.0'?><svg/>", True),
        ("l.png", b"\x89PNG\r\n\x1a\nhalf", False),
        ("l.png", b"", False),
        ("l.jpg", b"\x89PNG\r\n\x1a\n...IEND\xaeB`\x82", False),
        ("l.svg", b"<!DOCTYPE s [<!ENTITY a 'b'>]><svg/>", False),
        ("l.txt", b"logo", False),
    ],
)
def test_an_image_is_what_its_name_says(naam: str, inhoud: bytes, goed: bool) -> None:  # noqa: FBT001 - the expected answer
    assert is_beeld(naam, inhoud) is goed
