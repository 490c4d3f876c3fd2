"""Files as people really deliver them: other encodings and line ends, folders, other programs' formats."""

import io
from pathlib import Path

import openpyxl
import pytest

from tests.loaders.laadstudie import laad

KOP = "gemeente;jaar;taak;bedrag\n"
VOL = KOP + "Veldstad;2031;8.1;100\nVeldstad;2031;8.2;200,5\n"


def gevonden(tmp_path: Path, inhoud: bytes, bestand: str = "lasten.csv", **dialect: str) -> list[tuple[str, str]]:
    anders = {"dialect": dialect} if dialect else {}
    _, problemen = laad(tmp_path, inhoud, bestand=bestand, **anders)
    return [(p.code, str(p.plaats)) for p in problemen]


@pytest.mark.parametrize(
    "inhoud",
    [
        VOL.encode(),
        b"\xef\xbb\xbf" + VOL.encode(),
        VOL.replace("\n", "\r\n").encode(),
        VOL.replace("\n", "\r").encode(),
        VOL.replace("\n", "\r\n", 1).encode(),
        VOL.rstrip().encode(),
        VOL.replace("Veldstad", '"Veldstad"').encode(),
    ],
    ids=["gewoon", "bom", "windows", "oude mac", "door elkaar", "zonder laatste regeleinde", "aanhalingstekens"],
)
def test_wat_hetzelfde_betekent_wordt_hetzelfde_gelezen(tmp_path: Path, inhoud: bytes) -> None:
    feiten, problemen = laad(tmp_path, inhoud)
    assert not problemen
    assert next(f.waarde for f in feiten.values() if f.waarde is not None) == 100


@pytest.mark.parametrize(
    ("inhoud", "code", "regel"),
    [
        (VOL.encode("utf-16"), "bestand-codering", ", regel 1, kolom 1"),
        (VOL.encode("utf-16-le"), "bestand-codering", ", regel 1, kolom 2"),
        (
            VOL.replace("Veldstad;2031;8.2", "Véldstad;2031;8.2").encode("cp1252"),
            "bestand-codering",
            ", regel 3, kolom 2",
        ),
        (VOL.replace("200,5", "200,5\0").encode(), "bestand-codering", ", regel 3, kolom 24"),
        (VOL.replace("200,5", '"200,5').encode(), "csv-fout", ", regel 3"),
        (b"", "levering-ontbreekt", ""),
        (b"\xef\xbb\xbf \r\n", "bestand-leeg", ""),
    ],
    ids=["utf-16", "utf-16 zonder bom", "cp1252", "nul-teken", "open aanhalingsteken", "leeg", "alleen wit"],
)
def test_wat_niet_te_lezen_is_heeft_een_plaats(tmp_path: Path, inhoud: bytes, code: str, regel: str) -> None:
    assert gevonden(tmp_path, inhoud) == [(code, f"input/lasten.csv{regel}")]


def test_een_map_in_plaats_van_een_bestand(tmp_path: Path) -> None:
    (tmp_path / "input" / "lasten.csv").mkdir(parents=True)
    _, problemen = laad(tmp_path, None)
    assert [(p.code, str(p.plaats)) for p in problemen] == [("geen-bestand", "input/lasten.csv")]


def test_geen_recht_om_te_lezen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def verboden(pad: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(pad))

    monkeypatch.setattr("pathlib.Path.read_bytes", verboden)
    (tmp_path / "input").mkdir()
    (tmp_path / "input" / "lasten.csv").write_text(VOL, encoding="utf-8")
    _, problemen = laad(tmp_path, None)
    assert [(p.code, str(p.plaats)) for p in problemen] == [("bestand-onleesbaar", "input/lasten.csv")]


def boek() -> bytes:
    werk = openpyxl.Workbook()
    blad = werk.create_sheet("Cijfers", 0)
    for rij in (["gemeente", "jaar", "taak", "bedrag"], ["Veldstad", 2031, "8.1", 100]):
        blad.append(rij)
    uit = io.BytesIO()
    werk.save(uit)
    return uit.getvalue()


@pytest.mark.parametrize(
    ("inhoud", "bestand", "code"),
    [
        (boek(), "lasten.csv", "bestand-codering"),
        (boek(), "lasten.xls", "bestandssoort-onbekend"),
        (b"x", "lasten.ods", "bestandssoort-onbekend"),
        (VOL.encode(), "lasten.xlsx", "werkmap-kapot"),
        (boek()[:-200], "lasten.xlsx", "werkmap-kapot"),
    ],
)
def test_een_ander_soort_bestand_dan_de_naam_zegt(tmp_path: Path, inhoud: bytes, bestand: str, code: str) -> None:
    assert [c for c, _ in gevonden(tmp_path, inhoud, bestand)] == [code]


def test_een_werkmap_met_macros_is_een_gewone_werkmap(tmp_path: Path) -> None:
    assert gevonden(tmp_path, boek(), "lasten.xlsm") == []
