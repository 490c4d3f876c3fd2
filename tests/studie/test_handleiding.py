"""The guide is run from top to bottom: what it tells researchers to type, makes a study that works.

A block of YAML begins with the file that it belongs in (`# config.yaml`); it is laid over that file as a
researcher would: keys and parts of lists are added, what has the same `id` or `naam` is gone into. A name on
a line of its own (`` `input/…`: ``) says where the text or table below it belongs. Commands are typed in the study.
"""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml
from click.testing import CliRunner
from pydantic import TypeAdapter

from rekenaudit.cli.hoofd import app
from rekenaudit.cli.vertaling import vertaal_click
from rekenaudit.config.yaml_boom import lees_boom
from rekenaudit.model.wederhoor import Correctie
from tests.studie.twents import WORTEL

HANDLEIDING = (WORTEL / "docs" / "handleiding.md").read_text(encoding="utf-8")
STUK = re.compile(
    r"```yaml\n# (?P<yaml>[\w/.-]+)\n(?P<inhoud>.*?)```"
    r"|^`(?P<tekst>[\w/.-]+)`:\n\n```markdown\n(?P<markdown>.*?)```"
    r"|^`(?P<blad>[\w/.-]+\.xlsx)`:\n\n(?P<tabel>(?:\|[^\n]*\n)+)"
    r"|^ {4}(?P<opdracht>rekenaudit [^\n]*)$",
    re.DOTALL | re.MULTILINE,
)


ALLEEN_HTML = next(STUK.finditer("```yaml\n# config.yaml\n{}```"))
"""A piece that changes nothing but the formats."""

GEMAAKT = ("concept-1", "concept-2")
"""Versions that are really made, to compare them."""


def _lees(tekst: str) -> Any:
    boom, problemen = lees_boom(tekst, "handleiding.md")
    assert boom is not None, problemen
    return boom.inhoud


def _leg_over(oud: Any, nieuw: Any) -> Any:
    """Lay a piece over what is there."""
    if isinstance(oud, dict) and isinstance(nieuw, dict):
        return {s: _leg_over(oud[s], nieuw[s]) if s in oud and s in nieuw else (oud | nieuw)[s] for s in (oud | nieuw)}
    if isinstance(oud, list) and isinstance(nieuw, list):
        namen = {_naam(deel): deel for deel in nieuw}
        samen = [_leg_over(deel, namen.pop(_naam(deel))) if _naam(deel) in namen else deel for deel in oud]
        return [*samen, *namen.values()]
    return nieuw


def _naam(deel: Any) -> str:
    return str((deel.get("id") or deel.get("naam") or deel) if isinstance(deel, dict) else deel)


def _doe(stuk: re.Match[str], onderzoek: Path) -> None:
    if stuk["yaml"]:
        pad = onderzoek / stuk["yaml"]
        pad.parent.mkdir(exist_ok=True)
        oud = _lees(pad.read_text(encoding="utf-8")) if pad.is_file() else {}
        inhoud = _leg_over(oud, _lees(stuk["inhoud"]))
        for document in inhoud.get("documenten", []):
            document["formaten"] = ["html"]  # the others cost time, and are tested elsewhere
        pad.write_text(yaml.safe_dump(inhoud, allow_unicode=True, sort_keys=False), encoding="utf-8")
    elif stuk["tekst"]:
        pad = onderzoek / stuk["tekst"]
        pad.write_text(f"{pad.read_text(encoding='utf-8')}\n{stuk['markdown']}", encoding="utf-8")
    else:
        boek = openpyxl.Workbook()
        rijen = [[c.strip() for c in regel.strip("|\n").split("|")] for regel in stuk["tabel"].splitlines()]
        for rij in (rijen[0], *rijen[2:]):
            boek.worksheets[0].append([int(cel) if cel.isdecimal() else cel for cel in rij])
        boek.save(onderzoek / stuk["blad"])


def _typ(opdracht: str, onderzoek: Path) -> str:
    """Type a command; making documents takes long, so most times the same input is only checked."""
    woorden = shlex.split(opdracht)[1:]
    if woorden[0] == "genereer" and "--help" not in woorden:
        app.commands["genereer"].make_context("genereer", woorden[1:])
        gemaakt = woorden == ["genereer"] and _versie(onderzoek) in GEMAAKT
        woorden = ["genereer", "--werkers", "1"] if gemaakt else ["controleer"]
    uitkomst = CliRunner().invoke(app, woorden, prog_name="rekenaudit")
    verwacht = {0, 1} if woorden[0] == "vergelijk" else {0}
    assert uitkomst.exit_code in verwacht, f"{opdracht}\n{uitkomst.output}"
    return uitkomst.output


def _versie(onderzoek: Path) -> str:
    return str(_lees((onderzoek / "config.yaml").read_text(encoding="utf-8"))["onderzoek"]["versie"])


def test_wie_de_handleiding_volgt_krijgt_een_rapport(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vertaal_click()
    monkeypatch.chdir(tmp_path)
    onderzoek = tmp_path / "mijn-onderzoek"
    uitvoer: dict[str, str] = {}
    for stuk in STUK.finditer(HANDLEIDING):
        if stuk["opdracht"]:
            uitvoer[stuk["opdracht"]] = _typ(stuk["opdracht"], onderzoek)
        else:
            _doe(stuk, onderzoek)
        if Path.cwd() == tmp_path and onderzoek.is_dir():
            monkeypatch.chdir(onderzoek)
            _doe(ALLEEN_HTML, onderzoek)
    assert "Gecontroleerd: geen fouten" in uitvoer["rekenaudit controleer"]
    assert "W-zwolle-01" in uitvoer["rekenaudit vergelijk concept-1 concept-2"]
    assert _versie(onderzoek) == "definitief"
    for versie in GEMAAKT:
        rapport = (onderzoek / "output" / versie / "rapport.html").read_text(encoding="utf-8")
        assert "Ten minste 90\N{NO-BREAK SPACE}procent van de meldingen is op tijd hersteld." in rapport
        assert "#5B1A3A" in rapport


def _voorbeelden() -> Iterator[Any]:
    for blok in re.findall(r"^ {4}correcties:\n(?: {4,}.*\n)+", HANDLEIDING, re.MULTILINE):
        yield from _lees(blok)["correcties"]


def test_elke_correctie_is_goed_geschreven() -> None:
    correcties = TypeAdapter(list[Correctie]).validate_python(list(_voorbeelden()))
    assert {correctie.doelen[0][0] for correctie in correcties} == {"feit", "bevinding", "oordeel"}


def test_elke_opdracht_bestaat() -> None:
    for regel in re.findall(r"`rekenaudit ([a-z][^`]*)`", HANDLEIDING):
        namen = regel.split()
        assert namen[0] in app.commands, regel


@pytest.mark.parametrize("beeld", re.findall(r"\]\((beelden/[\w-]+\.png)\)", HANDLEIDING))
def test_elk_beeld_is_er_en_is_klein(beeld: str) -> None:
    assert (WORTEL / "docs" / beeld).stat().st_size < 200_000
