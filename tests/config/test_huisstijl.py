"""The house style and where its files are found."""

from pathlib import Path

import pytest

from rekenaudit.config.huisstijl import Stijlmap, load_huisstijl
from rekenaudit.config.sjablonen import standaardmap

STIJL = """\
naam: Rekenkamer Veldstad
kleuren: {tekst: '#000000'}
reeks: ['#123456']
oordelen: {voldoet: {symbool: v, achtergrond: '#FFFFFF', tekst: '#000000'}}
letter: {naam: Vrij, word: Vrij, bestanden: [vrij.ttf]}
marges: {boven: 20, rechts: 20, onder: 20, links: 20}
"""


def maak(tmp_path: Path, stijl: str) -> Path:
    map_ = tmp_path / "templates"
    map_.mkdir()
    (map_ / "huisstijl.yaml").write_text(stijl, encoding="utf-8")
    (map_ / "vrij.ttf").write_bytes(b"letters")
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
