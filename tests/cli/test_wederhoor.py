"""The right of reply as the researcher types it: days that cannot be, and terms that have passed."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from rekenaudit.cli import hoofd
from rekenaudit.cli.opdrachten import opties
from rekenaudit.cli.opdrachten.wederhoor import status
from rekenaudit.cli.vertaling import vertaal_click
from tests.wederhoor.formulierbouw import verzonden


def typ(*woorden: str) -> tuple[int, str]:
    vertaal_click()
    uitkomst = CliRunner(env={"COLUMNS": "200"}).invoke(hoofd.app, ["wederhoor", *woorden], prog_name="rekenaudit")
    return uitkomst.exit_code, " ".join(uitkomst.output.replace("│", " ").split())


@pytest.mark.parametrize(
    "woorden",
    [
        ("noteer", "--verzonden", "2-5-2033"),
        ("noteer", "--partij", "Veldstad", "--ontvangen", "2-5-2033"),
        ("lees", "reactie.xlsx", "--ontvangen", "2-5-2033"),
    ],
)
def test_wat_is_gebeurd_kan_niet_morgen_zijn(woorden: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opties, "vandaag", lambda: date(2033, 5, 1))
    code, uit = typ(*woorden)
    assert code == 2
    assert "2 mei 2033 moet nog komen; het is vandaag 1 mei 2033." in uit


@pytest.mark.parametrize(("dag", "voorbij"), [(date(2033, 5, 24), ""), (date(2033, 5, 25), "was ")])
def test_de_status_zegt_dat_een_termijn_voorbij_is(
    afval: Path, monkeypatch: pytest.MonkeyPatch, dag: date, voorbij: str
) -> None:
    verzonden(afval)
    monkeypatch.setattr(status, "vandaag", lambda: dag)
    code, uit = typ("status", "--onderzoek", str(afval))
    assert code == 0
    assert f"nog niet; {voorbij}t/m 24-5-2033 " in f"{uit} "


@pytest.mark.parametrize("open_", [True, False])
def test_een_lijst_die_openstaat_wordt_gemeld(afval: Path, *, open_: bool) -> None:
    verzonden(afval)
    lijst = afval / "besluiten.xlsx"
    typ("status", "--excel", str(lijst), "--onderzoek", str(afval))
    (afval / ("~$" + lijst.name if open_ else "~$ander.xlsx")).write_bytes(b"")
    code, uit = typ("besluiten", str(lijst), "--onderzoek", str(afval))
    assert (code, "staat open in Word, Excel of LibreOffice" in uit) == (0, open_)
