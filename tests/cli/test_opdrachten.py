"""What the researcher sees: plain Dutch, the right exit code, and nothing of Python."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from rekenaudit.cli import hoofd
from rekenaudit.cli.opdrachten import genereer as genereermodule
from rekenaudit.cli.uitvoeren import GEVONDEN, STORING, VERKEERDE_INVOER
from rekenaudit.cli.vertaling import vertaal_click

ENGELS = (
    "Usage",
    "OPTIONS",
    "Options",
    "Error",
    "Show",
    "Missing",
    "Traceback",
    "Invalid",
    "required",
    "No such",
    "Did you",
)


@pytest.fixture
def typ() -> CliRunner:
    vertaal_click()
    return CliRunner()


@pytest.mark.parametrize(
    "argumenten",
    [
        [],
        ["--help"],
        ["genereer", "--help"],
        ["controleer", "--help"],
        ["normenkader", "--help"],
        ["normenkader", "vastleggen", "--help"],
        ["normenkader", "vastleggen", "--datum", "1 mei"],
        ["maak"],
        ["genereer", "--formaat", "odt"],
        ["genereer", "--werkers", "veel"],
        ["genereer", "--snel"],
        ["genereer", "--gemeente"],
    ],
)
def test_alles_is_nederlands(typ: CliRunner, argumenten: list[str]) -> None:
    uitkomst = typ.invoke(hoofd.app, argumenten, prog_name="rekenaudit")
    assert uitkomst.output
    for woord in ENGELS:
        assert woord not in uitkomst.output


def test_verkeerd_gebruik_is_code_2(typ: CliRunner) -> None:
    assert typ.invoke(hoofd.app, ["genereer", "--formaat", "odt"]).exit_code == VERKEERDE_INVOER


def test_hulp_noemt_alleen_wat_werkt(typ: CliRunner) -> None:
    uitvoer = typ.invoke(hoofd.app, ["--help"], prog_name="rekenaudit").output
    assert "genereer" in uitvoer
    assert "controleer" in uitvoer
    assert "wederhoor" in uitvoer


def test_een_map_zonder_onderzoek(typ: CliRunner, tmp_path: Path) -> None:
    uitkomst = typ.invoke(hoofd.app, ["genereer", "--onderzoek", str(tmp_path)])
    assert uitkomst.exit_code == VERKEERDE_INVOER
    assert "config.yaml" in uitkomst.output
    assert "Er is niets geschreven." in uitkomst.output


def test_controleer_als_json(typ: CliRunner, afval: Path) -> None:
    pad = afval / "input" / "afval" / "inzameling.csv"
    pad.write_text(pad.read_text(encoding="utf-8").replace("9000", "negenduizend"), encoding="utf-8")
    uitkomst = typ.invoke(hoofd.app, ["controleer", "--json", "--onderzoek", str(afval)])
    assert uitkomst.exit_code == GEVONDEN
    melding = next(m for m in json.loads(uitkomst.output) if m["ernst"] == "fout")
    assert (melding["bestand"], melding["regel"]) == ("input/afval/inzameling.csv", 2)


def test_controleer_toont_alles_wie_erom_vraagt(typ: CliRunner, afval: Path) -> None:
    pad = afval / "input" / "afval" / "inzameling.csv"
    pad.write_text(re.sub(r"\d+$", "x", pad.read_text(encoding="utf-8"), flags=re.MULTILINE), encoding="utf-8")
    kort = typ.invoke(hoofd.app, ["controleer", "--onderzoek", str(afval)]).output
    alles = typ.invoke(hoofd.app, ["controleer", "--alles", "--onderzoek", str(afval)]).output
    aantal = alles.count("(getal-tekst)")
    assert aantal > kort.count("(getal-tekst)") == 5
    assert f"En nog {aantal - 5} van de soort getal-tekst" in kort
    assert "En nog" not in alles


def test_controleer_zonder_fouten_is_code_0(typ: CliRunner, afval: Path) -> None:
    uitkomst = typ.invoke(hoofd.app, ["controleer", "--onderzoek", str(afval)])
    assert uitkomst.exit_code == 0
    assert "Gecontroleerd" in uitkomst.output


def test_een_storing_wordt_bewaard_en_netjes_gemeld(
    typ: CliRunner, afval: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kapot(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(genereermodule, "genereer", kapot)
    uitkomst = typ.invoke(hoofd.app, ["genereer", "--onderzoek", str(afval)])
    assert uitkomst.exit_code == STORING
    assert "ZeroDivisionError" not in uitkomst.output
    assert "ZeroDivisionError" in (afval / ".rekenaudit" / "storing.txt").read_text(encoding="utf-8")


def test_wederhoor_status_en_besluiten(typ: CliRunner, afval: Path, tmp_path: Path) -> None:
    map_ = ["--onderzoek", str(afval)]
    leeg = typ.invoke(hoofd.app, ["wederhoor", "status", *map_])
    assert leeg.exit_code == 0
    assert "Er zijn nog geen opmerkingen" in leeg.output
    register = afval / "input" / "wederhoor" / "veldstad.yaml"
    register.parent.mkdir()
    register.write_text(
        "partij: Veldstad\nrondes:\n- {ronde: ambtelijk, versie: concept-1, sluit: 2033-04-01, geen_reactie: ja}\n"
        "opmerkingen:\n- {id: W-veldstad-01, ronde: ambtelijk, versie: concept-1, reactie: '[b]Nee[/b]'}\n",
        encoding="utf-8",
    )
    lijst = tmp_path / "lijst.xlsx"
    status = typ.invoke(hoofd.app, ["wederhoor", "status", *map_, "--excel", str(lijst)])
    tekst = " ".join(status.output.split())
    assert "(concept bestuurlijke nota) tegen:" in tekst
    assert "geen reactie" in tekst
    assert "nog niet gevraagd" in tekst
    assert "De lijst met 1 opmerking staat in" in tekst
    gelijk = typ.invoke(hoofd.app, ["wederhoor", "besluiten", str(lijst), *map_])
    assert (gelijk.exit_code, "Er is niets veranderd" in gelijk.output) == (0, True)
    weg = typ.invoke(hoofd.app, ["wederhoor", "besluiten", "nergens.xlsx", *map_])
    assert weg.exit_code == 2
