"""A new study and the menu, as a researcher meets them: typed answers, piped answers, none at all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from rekenaudit.cli.hoofd import app
from rekenaudit.cli.menu import REGELS, menu
from rekenaudit.cli.opdrachten import OPDRACHTEN
from rekenaudit.cli.opdrachten.wederhoor import wederhoor_groep
from rekenaudit.cli.uitvoeren import VERKEERDE_INVOER
from rekenaudit.cli.vertaling import vertaal_click


@pytest.fixture(autouse=True)
def _nederlands() -> None:
    vertaal_click()  # Click keeps the text of the help option once it was asked for


@pytest.fixture
def hier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    map_ = tmp_path / "een map"
    map_.mkdir()
    monkeypatch.chdir(map_)
    return map_


def test_nieuw_met_opties(hier: Path) -> None:
    woorden = ["nieuw", "mijn onderzoek", "--titel", "Wegen", "--gemeenten", "Urk, GM0448", "--jaren", "2031-2033"]
    uitkomst = CliRunner().invoke(app, woorden)
    assert uitkomst.exit_code == 0
    assert 'rekenaudit genereer --onderzoek "mijn onderzoek"' in uitkomst.output
    config = (hier / "mijn onderzoek" / "config.yaml").read_text(encoding="utf-8")
    assert '{naam: "Texel", code: GM0448}' in config


def test_nieuw_vraagt_wat_ontbreekt(hier: Path) -> None:
    uitkomst = CliRunner().invoke(app, ["nieuw", "o", "--vragen"], input="\nUrk\n2031-2033\n")
    assert uitkomst.exit_code == 0
    assert "Titel [" in uitkomst.output
    assert (hier / "o" / "input" / "bevindingen" / "urk.yaml").is_file()


def test_nieuw_zonder_venster_en_zonder_opties(hier: Path) -> None:
    uitkomst = CliRunner().invoke(app, ["nieuw", "o"])
    assert uitkomst.exit_code == VERKEERDE_INVOER
    assert "nieuw-keuze-ontbreekt" in uitkomst.output
    assert not (hier / "o").exists()


def test_nieuw_kijkt_eerst_naar_de_map(hier: Path) -> None:
    (hier / "brief.txt").touch()
    uitkomst = CliRunner().invoke(app, ["nieuw", ".", "--vragen"])
    assert uitkomst.exit_code == VERKEERDE_INVOER
    assert "nieuw-map-niet-leeg" in uitkomst.output
    assert "Titel" not in uitkomst.output


def test_elke_regel_van_het_menu_is_een_opdracht() -> None:
    assert {regel.opdracht[0] for regel in REGELS} <= set(OPDRACHTEN)


def test_het_menu_kent_het_hele_wederhoor() -> None:
    gekozen = {regel.opdracht[1] for regel in REGELS if regel.opdracht[0] == "wederhoor"}
    assert gekozen == set(wederhoor_groep.commands)
    assert ("normenkader", "vastleggen") in {regel.opdracht[:2] for regel in REGELS}


def test_het_menu_begint_een_onderzoek_en_gaat_ermee_verder(hier: Path) -> None:
    uitkomst = CliRunner().invoke(app, ["menu"], input="1\nmijn één\nWegen\nUrk\n2031-2033\n2\n0\n")
    assert uitkomst.exit_code == 0
    assert "Onderzoek: mijn één" in uitkomst.output
    assert "Gecontroleerd: geen fouten." in uitkomst.output


def test_het_menu_vraagt_welk_onderzoek(hier: Path, afval: Path) -> None:
    uitkomst = CliRunner().invoke(app, ["menu"], input=f'2\nnergens\n2\n"{afval}"\n0\n')
    assert "In de map nergens staat geen onderzoek" in uitkomst.output
    assert "Gecontroleerd: 7 opmerkingen." in uitkomst.output


def test_het_menu_geeft_antwoorden_door(afval: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(afval)
    gedaan: list[list[str]] = []
    antwoorden = iter(["x", str(len(REGELS) + 2), "5", "Veldstad", "5", "", "0"])
    monkeypatch.setattr("rekenaudit.cli.menu._vraag", lambda _: next(antwoorden))
    menu(lambda woorden: gedaan.append(list(woorden)))
    assert gedaan == [["genereer", "--gemeente", "Veldstad", "--onderzoek", "."]]


@pytest.mark.parametrize("codering", ["cp850", "cp1252"])
def test_een_oude_codetabel(hier: Path, codering: str) -> None:
    omgeving = {**os.environ, "PYTHONIOENCODING": codering, "PYTHONPATH": os.pathsep.join(sys.path)}
    antwoorden = "1\nmijn één\n✓\nUrk\n2031-2033\n2\n0\n".encode(codering, errors="replace")
    opdracht = [sys.executable, "-m", "rekenaudit", "menu"]
    klaar = subprocess.run(opdracht, input=antwoorden, env=omgeving, check=True, capture_output=True)  # noqa: S603 - our own words
    assert "De documenten van één gemeente maken" in klaar.stdout.decode(codering)
    assert klaar.stderr == b""
    assert (hier / "mijn één" / "config.yaml").is_file()
