"""`rekenaudit vergelijk`: exit codes, words and JSON."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from rekenaudit.cli.hoofd import app
from rekenaudit.outputs.verslag import SCHEMA, verslag_bestanden
from tests.outputs.vergelijken.test_vergelijken import corrigeer
from tests.outputs.vergelijken.verslagbouw import stof_van


def bewaar(studie: Path, versie: str) -> None:
    for naam, inhoud in verslag_bestanden(stof_van(studie, versie)).items():
        pad = studie / "output" / ".intern" / versie / naam
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_bytes(inhoud)


def vergelijk(studie: Path, *opties: str) -> tuple[int, str]:
    uitkomst = CliRunner().invoke(app, ["vergelijk", "--onderzoek", str(studie), *opties])
    return uitkomst.exit_code, uitkomst.output


def test_gelijke_versies_geven_code_nul(afval: Path) -> None:
    bewaar(afval, "concept-1")
    bewaar(afval, "concept-2")
    assert vergelijk(afval, "concept-1", "concept-2") == (0, "concept-1 en concept-2\nEr is niets veranderd.\n")


def test_een_verschil_geeft_code_een_en_de_keten(afval: Path) -> None:
    bewaar(afval, "concept-1")
    corrigeer(afval)
    bewaar(afval, "concept-2")
    code, uitvoer = vergelijk(afval, "concept-1", "concept-2")
    assert code == 1
    assert uitvoer.index("Oordelen die nu anders uitvallen") < uitvoer.index("Opmerking W-oost-aa-01 van Oost-Aa")
    assert "400.000 → 1.800.000" in uitvoer
    code, uitvoer = vergelijk(afval, "concept-1", "concept-2", "--json")
    assert code == 1
    assert json.loads(uitvoer)["ketens"][0]["opmerking"] == "W-oost-aa-01"


@pytest.mark.parametrize(("schema", "code"), [(SCHEMA - 1, "verslag-ouder"), (SCHEMA + 1, "verslag-nieuwer")])
def test_wat_niet_te_lezen_is_geeft_code_twee(afval: Path, schema: int, code: str) -> None:
    bewaar(afval, "concept-1")
    (afval / "output" / ".intern" / "concept-1" / "schema.json").write_text(
        json.dumps({"schema": schema, "bestanden": {}}), encoding="utf-8"
    )
    uitgang, uitvoer = vergelijk(afval, "concept-1", "concept-9")
    assert uitgang == 2
    assert code in uitvoer
    assert "verslag-ontbreekt" in uitvoer
