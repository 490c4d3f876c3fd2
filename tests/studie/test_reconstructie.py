"""The committed input is what the scripts make of the statements: the same bytes, again and again."""

import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from tests.studie.twents import INPUT, WORTEL, stated

BESTANDEN = sorted(p.name for p in (INPUT / "gebruik").iterdir())


def regenerate(uit: Path) -> None:
    script = WORTEL / "scripts" / "reconstrueer_gebruik.py"
    subprocess.run([sys.executable, str(script), "--uit", str(uit)], check=True, capture_output=True)  # noqa: S603 - our own script


@pytest.fixture(scope="module")
def again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    uit = tmp_path_factory.mktemp("gebruik")
    regenerate(uit)
    return uit


def test_every_committed_file_is_made_by_the_script(again: Path) -> None:
    assert sorted(p.name for p in again.iterdir()) == BESTANDEN


@pytest.mark.parametrize("naam", BESTANDEN)
def test_regenerating_gives_the_same_bytes(naam: str, again: Path) -> None:
    assert (again / naam).read_bytes() == (INPUT / "gebruik" / naam).read_bytes()


def test_the_script_reads_the_statements(tmp_path: Path) -> None:
    uitspraken = (WORTEL / "scripts" / "uitspraken.yaml").read_text("utf-8")
    anders = tmp_path / "uitspraken.yaml"
    anders.write_text(uitspraken.replace("onbekend: 12603", "onbekend: 12604"), "utf-8")
    script = WORTEL / "scripts" / "reconstrueer_gebruik.py"
    opdracht = [sys.executable, str(script), "--uit", str(tmp_path / "uit"), "--uitspraken", str(anders)]
    subprocess.run(opdracht, check=True, capture_output=True)  # noqa: S603 - our own script
    totalen = (tmp_path / "uit" / "totalen.csv").read_text("utf-8").splitlines()[1:]
    assert sum(int(r.split(";")[4]) for r in totalen if ";2015;" in r) == 23119


def test_the_overhead_workbook_is_as_a_municipality_delivers_it() -> None:
    blad = openpyxl.load_workbook(INPUT / "gebruik" / "overhead.xlsx")["Overhead"]
    kop = [c.value for c in blad[4]]
    assert kop == ["Gemeente", "Jaar", "Zorg per € 1.000", "Overhead per € 1.000", "Opmerking"]
    waarden = {(r[0], r[1]): r[3] for r in blad.iter_rows(min_row=5, values_only=True)}
    weg = stated("overhead_niet_geleverd")
    assert [p for p, w in waarden.items() if w == "niet geleverd"] == [
        (g, j) for g, jaren in weg.items() for j in jaren
    ]
    assert waarden["Losser", 2019] == 10 * stated("overhead_losser_2019")
    laagste, hoogste = (10 * stated("overhead_meeste")[grens] for grens in ("laagste", "hoogste"))
    buiten = {g for (g, _), w in waarden.items() if isinstance(w, int) and not laagste <= w <= hoogste}
    assert buiten == {"Hof van Twente", "Losser", "Tubbergen"}
