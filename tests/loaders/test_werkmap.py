"""Workbooks: exact numbers with their cell, and files that are no (readable) workbook."""

import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference

from rekenaudit.loaders import werkmap
from rekenaudit.model.feit import Vindplaats
from rekenaudit.problems import Probleem
from tests.loaders.laadstudie import laad

KOP = ["gemeente", "jaar", "taak", "bedrag"]


def boek(*rijen: list[Any], blad: str = "Cijfers", kop: list[str] | None = None) -> bytes:
    werk = openpyxl.Workbook(write_only=True)
    eerste = werk.create_sheet(blad)
    werk.create_sheet("Toelichting").append(["niets"])
    for rij in [kop or KOP, *rijen]:
        eerste.append(rij)
    uit = io.BytesIO()
    werk.save(uit)
    return uit.getvalue()


def laad_boek(tmp_path: Path, inhoud: bytes, **anders: Any) -> tuple[list[Any], tuple[Probleem, ...]]:
    feiten, problemen = laad(tmp_path, inhoud, **{"bestand": "lasten.xlsx", **anders})
    return list(feiten.values()), problemen


def test_numbers_are_exact_and_know_their_cell(tmp_path: Path) -> None:
    inhoud = boek(["Veldstad", 2031, 8.1, 0.1], [9001, "2031", "8.2", "€ 1.234,5"], ["GM9001", 2032.0, 8.1, 1000])
    feiten, problemen = laad_boek(tmp_path, inhoud, dialect={"duizendtal": "punt"})
    assert not problemen
    assert [f.waarde for f in feiten[:3]] == [Fraction(1, 10), Fraction(2469, 2), 1000]
    assert feiten[0].vindplaats == Vindplaats("input/lasten.xlsx", blad="Cijfers", cel="D2", ruw="0.1")
    assert feiten[1].vindplaats == Vindplaats("input/lasten.xlsx", blad="Cijfers", cel="D3", ruw="€ 1.234,5")
    assert feiten[2].vindplaats == Vindplaats("input/lasten.xlsx", blad="Cijfers", cel="D4", ruw="1000")


def test_another_sheet_and_heading_row(tmp_path: Path) -> None:
    inhoud = boek(["", "", "", ""], KOP, [None, None, None, None], ["Veldstad", 2031, 8.1, 7], kop=["Opgave"], blad="B")
    feiten, problemen = laad_boek(tmp_path, inhoud, blad="B", kopregel="3")
    assert not problemen
    assert (feiten[0].waarde, feiten[0].vindplaats.cel) == (7, "D5")


@pytest.mark.parametrize(
    ("rij", "code", "cel"),
    [
        (["Veldstad", 2031, 8.1, "=1+1"], "formule-zonder-waarde", "D2"),
        (["Veldstad", 2031, 8.1, True], "getal-tekst", "D2"),
        (["Veldstad", 2031, 8.1, 1e300], "getal-onmogelijk", "D2"),
        (["Veldstad", 2031, 8.1, 1e-300], "getal-onmogelijk", "D2"),
        (["Veldstad", 2031, 8.1, date(2031, 1, 1)], "getal-tekst", "D2"),
        (["Veldstad", 2031, 8.1, "1.234"], "getal-dubbelzinnig", "D2"),
        (["Veldstad", 2031, 8.1, "#DIV/0!"], "getal-onmogelijk", "D2"),
        (["Veldstat", 2031, 8.1, 1], "bron-gemeente-onbekend", "A2"),
        (["Veldstad", 31, 8.1, 1], "bron-jaar-ongeldig", "B2"),
        (["Veldstad", 2031.5, 8.1, 1], "bron-jaar-ongeldig", "B2"),
        (["Veldstad", 2031, 8.3, 1], "bron-label-onbekend", "C2"),
    ],
)
def test_a_defect_has_its_sheet_and_cell(tmp_path: Path, rij: list[Any], code: str, cel: str) -> None:
    _, problemen = laad_boek(tmp_path, boek(rij))
    assert [(p.code, p.plaats.blad, p.plaats.cel) for p in problemen] == [(code, "Cijfers", cel)]


def test_a_double_row_in_a_sheet_names_both_rows(tmp_path: Path) -> None:
    _, problemen = laad_boek(tmp_path, boek(["Veldstad", 2031, 8.1, 1], ["Veldstad", 2031, 8.1, 2]))
    assert [(p.code, p.plaats.cel, p.velden["eerste"]) for p in problemen] == [("rij-dubbel", "A3", "rij 2")]


def test_a_missing_column_points_to_the_heading_row(tmp_path: Path) -> None:
    _, problemen = laad_boek(tmp_path, boek(kop=["gemeente", "jaar", "taak", "bedarg"]))
    assert [(p.code, p.plaats.blad, p.plaats.cel) for p in problemen] == [("kolom-ontbreekt", "Cijfers", "A1")]
    assert "Bedoelt u 'bedarg'?" in problemen[0].zin


def kapot_blad() -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(boek())) as goed, zipfile.ZipFile(uit, "w") as slecht:
        for deel in goed.namelist():
            slecht.writestr(deel, b"<worksheet><" if deel.endswith("sheet1.xml") else goed.read(deel))
    return uit.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("inhoud", "code"),
    [
        (b"geen werkmap", "werkmap-kapot"),
        (boek()[:500], "werkmap-kapot"),
        (kapot_blad(), "werkmap-kapot"),
        (OLE + bytes(500) + "EncryptedPackage".encode("utf-16-le"), "werkmap-beveiligd"),
        (OLE + bytes(500), "werkmap-oud"),
        (b"", "levering-ontbreekt"),
    ],
)
def test_a_file_that_is_no_readable_workbook(tmp_path: Path, inhoud: bytes, code: str) -> None:
    _, problemen = laad_boek(tmp_path, inhoud)
    assert [(p.code, p.plaats.bestand) for p in problemen] == [(code, "input/lasten.xlsx")]


def test_a_zip_without_a_workbook_is_broken(tmp_path: Path) -> None:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as archief:
        archief.writestr("a.txt", "a")
    _, problemen = laad_boek(tmp_path, uit.getvalue())
    assert [p.code for p in problemen] == ["werkmap-kapot"]


def test_a_missing_sheet_suggests_the_nearest(tmp_path: Path) -> None:
    _, problemen = laad_boek(tmp_path, boek(), blad="Cijfer")
    assert [p.code for p in problemen] == ["blad-ontbreekt"]
    assert "Bedoelt u 'Cijfers'?" in problemen[0].zin


def test_a_workbook_that_expands_too_far_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "groot.xlsx").write_bytes(boek())
    _, problemen = werkmap.lees_werkmap(tmp_path / "groot.xlsx", tmp_path, grens_mb=0)
    assert [p.code for p in problemen] == ["werkmap-te-groot"]


def test_a_lock_file_of_excel_is_never_suggested(tmp_path: Path) -> None:
    (tmp_path / "input").mkdir()
    (tmp_path / "input" / "~$lasten.xlsx").write_bytes(b"slot")
    _, problemen = laad(tmp_path, None, bestand="lasten.xlsx")
    assert [p.code for p in problemen] == ["levering-ontbreekt"]
    assert "~$" not in problemen[0].zin


def bewerkt(wijzig: Callable[[Any, Any], None]) -> bytes:
    """Make a workbook of three rows with something done to it."""
    werk = openpyxl.Workbook()
    eerste = werk.worksheets[0]
    eerste.title = "Cijfers"
    rijen: list[list[Any]] = [KOP, ["Veldstad", 2031, 8.1, 7], ["Veldstad", 2032, 8.1, 8], ["Veldstad", 2031, 8.2, 9]]
    for rij in rijen:
        eerste.append(rij)
    wijzig(werk, eerste)
    uit = io.BytesIO()
    werk.save(uit)
    return uit.getvalue()


def grafiekblad(werk: Any, blad: Any) -> None:
    grafiek = BarChart()
    grafiek.add_data(Reference(blad, min_col=4, min_row=1, max_row=4))
    werk.create_chartsheet("Grafiek", 0).add_chart(grafiek)


@pytest.mark.parametrize(
    ("bereik", "code", "cel"),
    [
        ("D2:D3", ["cel-samengevoegd", "cel-samengevoegd"], "D2"),
        ("A2:A3", ["sleutelcel-leeg"], "A3"),
        ("B3:B4", ["sleutelcel-leeg"], "B4"),
        ("F2:G9", [], ""),
    ],
)
def test_a_merged_cell_never_makes_a_value_disappear(tmp_path: Path, bereik: str, code: list[str], cel: str) -> None:
    _, problemen = laad_boek(tmp_path, bewerkt(lambda _, blad: blad.merge_cells(bereik)))
    assert [p.code for p in problemen] == code
    assert not cel or problemen[0].plaats.cel == cel


def test_the_first_sheet_is_the_first_that_a_reader_sees(tmp_path: Path) -> None:
    def verberg(werk: Any, blad: Any) -> None:
        werk.create_sheet("Oud", 0).sheet_state = "hidden"
        grafiekblad(werk, blad)

    feiten, problemen = laad_boek(tmp_path, bewerkt(verberg))
    assert not problemen
    assert feiten[0].vindplaats.blad == "Cijfers"


def test_a_hidden_sheet_that_is_named_is_read(tmp_path: Path) -> None:
    def verberg(werk: Any, blad: Any) -> None:
        werk.create_sheet("Ander")
        blad.sheet_state = "hidden"

    feiten, problemen = laad_boek(tmp_path, bewerkt(verberg), blad="Cijfers")
    assert not problemen
    assert feiten[0].waarde == 7


def test_a_sheet_of_a_chart_is_no_sheet_with_cells(tmp_path: Path) -> None:
    _, problemen = laad_boek(tmp_path, bewerkt(grafiekblad), blad="Grafiek")
    assert [p.code for p in problemen] == ["blad-ontbreekt"]


def test_one_stray_cell_far_away_takes_no_time(tmp_path: Path) -> None:
    def ver(_: Any, blad: Any) -> None:
        blad["XFD20000"] = "los"

    feiten, problemen = laad_boek(tmp_path, bewerkt(ver))
    assert not problemen
    assert feiten[0].waarde == 7


def test_a_year_written_as_a_date_is_refused_as_it_looks(tmp_path: Path) -> None:
    _, problemen = laad_boek(tmp_path, boek(["Veldstad", date(2031, 1, 1), 8.1, 7]))
    assert [p.code for p in problemen] == ["bron-jaar-ongeldig"]
    assert "'2031-01-01'" in problemen[0].zin


def test_a_workbook_is_read_without_loading_numpy(tmp_path: Path) -> None:
    """In a process of its own: numpy takes longer to load than openpyxl, and here nothing asks for it."""
    (tmp_path / "x.xlsx").write_bytes(boek())
    code = (
        "import sys; from pathlib import Path; from rekenaudit.loaders.werkmap import lees_werkmap; "
        "tabel, _ = lees_werkmap(Path('x.xlsx'), Path()); assert tabel and 'numpy' not in sys.modules; import numpy"
    )
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True)  # noqa: S603 - our own command


def test_verborgen_rijen_worden_gelezen_en_genoemd(tmp_path: Path) -> None:
    def verberg(_: Any, blad: Any) -> None:
        for rij in (3, 4, 9):  # the last is empty
            blad.row_dimensions[rij].hidden = True
        blad.row_dimensions[2].height = 30

    feiten, problemen = laad_boek(tmp_path, bewerkt(verberg))
    assert [(p.code, p.plaats.blad, p.velden["rij"]) for p in problemen] == [("rijen-verborgen", "Cijfers", "3")]
    assert "zijn 2 rijen verborgen" in problemen[0].zin
    assert feiten[2].waarde == 8
