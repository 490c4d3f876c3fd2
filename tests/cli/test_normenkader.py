"""The command that establishes the normenkader."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from rekenaudit.cli import hoofd
from rekenaudit.cli.uitvoeren import VERKEERDE_INVOER
from rekenaudit.cli.vertaling import vertaal_click
from tests.conftest import STUDIES


def typ(*argumenten: str) -> tuple[int, str]:
    uitkomst = CliRunner().invoke(hoofd.app, ["normenkader", "vastleggen", *argumenten], prog_name="rekenaudit")
    return uitkomst.exit_code, uitkomst.output.replace("\u00a0", " ")


def studie(tmp_path: Path, *, met_gegevens: bool) -> Path:
    map_ = shutil.copytree(STUDIES / "afval", tmp_path / "afval")
    if not met_gegevens:
        shutil.rmtree(map_ / "input")
    return map_


def test_vastleggen_zegt_wat_er_is_vastgelegd(tmp_path: Path) -> None:
    map_ = studie(tmp_path, met_gegevens=False)
    code, uit = typ("--onderzoek", str(map_), "--datum", "2032-05-01")
    assert code == 0
    assert "Het normenkader is vastgesteld op 1 mei 2032, met 5 normen." in uit
    assert "Er waren nog geen gegevens." in uit
    assert [p.name for p in (map_ / "normenkader" / "vastgesteld").iterdir()] == ["2032-05-01.yaml"]


def test_zonder_datum_is_het_vandaag(tmp_path: Path) -> None:
    map_ = studie(tmp_path, met_gegevens=True)
    code, uit = typ("--onderzoek", str(map_))
    assert code == 0
    assert "Er waren al gegevens van: 'Jaaropgave van de milieudienst' en 'Opgave van de gemeenten'." in uit
    (pad,) = (map_ / "normenkader" / "vastgesteld").iterdir()
    assert abs((datetime.now(UTC).date() - datetime.fromisoformat(pad.stem).date()).days) <= 1


def test_twee_keer_vastleggen_is_een_duidelijke_fout(tmp_path: Path) -> None:
    map_ = studie(tmp_path, met_gegevens=True)
    typ("--onderzoek", str(map_), "--datum", "2032-05-01")
    code, uit = typ("--onderzoek", str(map_), "--datum", "2032-06-01")
    assert code == VERKEERDE_INVOER
    assert "Het normenkader is al vastgesteld op 1 mei 2032." in uit
    assert "Er is niets geschreven." in uit


def test_een_datum_mag_ook_met_de_dag_voorop(tmp_path: Path) -> None:
    map_ = studie(tmp_path, met_gegevens=True)
    assert typ("--onderzoek", str(map_), "--datum", "1-5-2032")[0] == 0
    assert [p.name for p in (map_ / "normenkader" / "vastgesteld").iterdir()] == ["2032-05-01.yaml"]


@pytest.mark.parametrize(
    "woorden",
    [
        ("normenkader", "vastleggen", "--datum", "gisteren"),
        ("wederhoor", "noteer", "--verzonden", "gisteren"),
        ("wederhoor", "lees", "reactie.xlsx", "--ontvangen", "gisteren"),
    ],
)
def test_een_verkeerde_datum_wordt_in_het_nederlands_gemeld(woorden: tuple[str, ...]) -> None:
    vertaal_click()
    uit = CliRunner().invoke(hoofd.app, woorden, prog_name="rekenaudit").output
    assert "'gisteren' is geen datum. Schrijf een datum zoals 14-5-2031." in " ".join(uit.split())
    assert "match" not in uit
