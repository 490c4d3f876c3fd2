"""The guide is run from top to bottom: what it tells researchers to type, makes a study that works."""

import re
import shlex
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml
from click.testing import CliRunner
from pydantic import TypeAdapter

from rekenaudit.cli.hoofd import app
from rekenaudit.cli.opdrachten import OPDRACHTEN, opties
from rekenaudit.cli.opdrachten.genereer import genereer_opdracht
from rekenaudit.cli.vertaling import vertaal_click
from rekenaudit.model.studie import Bron
from rekenaudit.model.wederhoor import Correctie
from tests.studie.handleiding import ALLEEN_HTML, HANDLEIDING, STUK, doe, lees
from tests.studie.twents import WORTEL

GEMAAKT = ("concept-1", "concept-2")
"""Versions that are really made, to compare them."""


def _typ(opdracht: str, onderzoek: Path) -> str:
    """Type a command; making documents takes long, so most times the same input is only checked."""
    woorden = shlex.split(opdracht)[1:]
    if woorden[0] == "genereer" and "--help" not in woorden:
        genereer_opdracht.make_context("genereer", woorden[1:])
        gemaakt = woorden == ["genereer"] and _versie(onderzoek) in GEMAAKT
        woorden = ["genereer", "--werkers", "1"] if gemaakt else ["controleer"]
    if woorden[:2] == ["wederhoor", "lees"]:  # the party sends back what was sent to it
        (formulier,) = onderzoek.glob("output/*-wederhoor/zwolle/*.xlsx")
        boek = openpyxl.load_workbook(formulier)
        boek[boek.sheetnames[1]]["D2"] = "ja"
        boek.save(onderzoek / woorden[2])
    uitkomst = CliRunner().invoke(app, woorden, prog_name="rekenaudit")
    verwacht = {0, 1} if woorden[0] == "vergelijk" else {0}
    assert uitkomst.exit_code in verwacht, f"{opdracht}\n{uitkomst.output}"
    return uitkomst.output


def _versie(onderzoek: Path) -> str:
    return str(lees((onderzoek / "config.yaml").read_text(encoding="utf-8"))["onderzoek"]["versie"])


def test_wie_de_handleiding_volgt_krijgt_een_rapport(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vertaal_click()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(opties, "vandaag", lambda: date(2026, 12, 1))
    onderzoek = tmp_path / "mijn-onderzoek"
    uitvoer: dict[str, str] = {}
    for stuk in STUK.finditer(HANDLEIDING):
        if stuk["opdracht"]:
            uitvoer[stuk["opdracht"]] = _typ(stuk["opdracht"], onderzoek)
        else:
            doe(stuk, onderzoek)
        if Path.cwd() == tmp_path and onderzoek.is_dir():
            monkeypatch.chdir(onderzoek)
            doe(ALLEEN_HTML, onderzoek)
    assert (
        uitvoer["rekenaudit controleer"].count("let op")
        == uitvoer["rekenaudit controleer"].count("bron-verzonnen")
        == 3
    )
    assert "Gecontroleerd: 3 opmerkingen" in uitvoer["rekenaudit controleer"]
    assert "W-zwolle-01" in uitvoer["rekenaudit vergelijk concept-1 concept-2"]
    assert _versie(onderzoek) == "definitief"
    for versie in GEMAAKT:
        rapport = (onderzoek / "output" / versie / "rapport.html").read_text(encoding="utf-8")
        assert "Ten minste 90\N{NO-BREAK SPACE}procent van de meldingen is op tijd hersteld." in rapport
        assert "#5B1A3A" in rapport


def _voorbeelden() -> Iterator[Any]:
    for blok in re.findall(r"^ {4}correcties:\n(?: {4,}.*\n)+", HANDLEIDING, re.MULTILINE):
        yield from lees(blok)["correcties"]


def test_elke_correctie_past_op_het_voorbeeld(tmp_path: Path) -> None:
    correcties = TypeAdapter(list[Correctie]).validate_python(list(_voorbeelden()))
    assert {correctie.doelen[0][0] for correctie in correcties} == {"feit", "bevinding", "oordeel"}
    begin = next(regel for regel in HANDLEIDING.splitlines() if "rekenaudit nieuw " in regel)
    CliRunner().invoke(app, ["nieuw", str(tmp_path / "o"), *shlex.split(begin)[3:]])
    stuk = next(s for s in STUK.finditer(HANDLEIDING) if s["yaml"] == "input/wederhoor/zwolle.yaml")
    doe(stuk, tmp_path / "o")
    register = tmp_path / "o" / "input" / "wederhoor" / "zwolle.yaml"
    inhoud = lees(register.read_text(encoding="utf-8"))
    uit_voorbeeld = [c for c in _voorbeelden() if not c.get("feit", "").startswith("meldingen.")]  # those are of step 3
    inhoud["opmerkingen"][0]["correcties"] = uit_voorbeeld
    register.write_text(yaml.safe_dump(inhoud, allow_unicode=True), encoding="utf-8")
    uitkomst = CliRunner().invoke(app, ["controleer", "--onderzoek", str(tmp_path / "o")])
    fouten = [regel for regel in uitkomst.output.splitlines() if "(correctie-" in regel]
    assert not fouten, uitkomst.output


def test_elke_opdracht_bestaat() -> None:
    for regel in re.findall(r"`rekenaudit ([a-z][^`]*)`", HANDLEIDING):
        namen = regel.split()
        assert namen[0] in OPDRACHTEN, regel


@pytest.mark.parametrize("beeld", re.findall(r"\]\((beelden/[\w-]+\.png)\)", HANDLEIDING))
def test_elk_beeld_is_er_en_is_klein(beeld: str) -> None:
    assert (WORTEL / "docs" / beeld).stat().st_size < 200_000


def test_wat_nooit_komt_is_een_sleutel_van_een_bron() -> None:
    (blok,) = re.findall(r"```yaml\n# config.yaml, als voorbeeld\n(.*?)```", HANDLEIDING, re.DOTALL)
    assert set(lees(blok)["bronnen"]["meldingen"]) <= set(Bron.model_fields)


def test_de_inhoud_noemt_elk_hoofdstuk() -> None:
    zonder_stukken = re.sub(r"```.*?```", "", HANDLEIDING, flags=re.DOTALL)
    koppen = re.findall(r"^## (.+)$", zonder_stukken, re.MULTILINE)
    assert re.findall(r"^\d+\. \[(.+)\]\(#", HANDLEIDING, re.MULTILINE) == koppen
