"""The form: what it holds, and that it is read right whatever was done to it."""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest

from rekenaudit.config.studie import load_study
from rekenaudit.model.studie import Studie
from rekenaudit.wederhoor.formulier import KENMERK, KOLOMMEN, OVERIG
from rekenaudit.wederhoor.formulier_lezen import lees_formulier
from rekenaudit.wederhoor.reactie import Antwoord
from tests.wederhoor.formulierbouw import SOM, STUDIES, leeg_formulier, vul_in

NEE = {"Bevindingen!D2": "nee", "Bevindingen!E2": "Elke twee weken.", "Bevindingen!F2": "feitelijke onjuistheid"}


@pytest.fixture(scope="module")
def studie() -> Studie:
    gelezen, _ = load_study(STUDIES / "afval")
    assert gelezen is not None
    return gelezen.record


def lees(pad: Path, studie: Studie) -> tuple[tuple[Antwoord, ...], list[str]]:
    reactie, problemen = lees_formulier(pad, pad.parent, studie, ["concept-1"])
    return (reactie.antwoorden if reactie else ()), [p.code for p in problemen]


def test_een_antwoord_komt_bij_zijn_blok(tmp_path: Path, studie: Studie) -> None:
    (antwoord,), codes = lees(vul_in(tmp_path / "f.xlsx", NEE), studie)
    assert not codes
    assert antwoord == Antwoord(
        "B1",
        "bijlagen/veldstad",
        SOM,
        "bevinding-veldstad-1",
        "",
        "Het afval gaat elke drie weken mee.",
        akkoord=False,
        voorstel="Elke twee weken.",
        soort="feitelijke onjuistheid",
    )


def test_ja_en_leeg_zijn_geen_opmerking(tmp_path: Path, studie: Studie) -> None:
    assert lees(vul_in(tmp_path / "f.xlsx", {"Bevindingen!D2": "Ja", "Brongegevens!D2": "akkoord"}), studie) == ((), [])


def test_gesorteerde_rijen_en_verplaatste_kolommen_worden_goed_gelezen(tmp_path: Path, studie: Studie) -> None:
    boek = openpyxl.load_workbook(vul_in(tmp_path / "f.xlsx", NEE))
    blad = boek["Bevindingen"]
    rijen = [[cel.value for cel in rij] for rij in blad.iter_rows()]
    for r, rij in enumerate([rijen[0], *reversed(rijen[1:])], start=1):
        for k, waarde in enumerate(reversed(rij), start=1):
            blad.cell(r, k).value = waarde
            blad.cell(r, k).data_type = "n" if waarde is None else "s"
    boek.save(tmp_path / "g.xlsx")
    assert lees(tmp_path / "g.xlsx", studie) == lees(tmp_path / "f.xlsx", studie)


def test_overige_opmerkingen_worden_gelezen(tmp_path: Path, studie: Studie) -> None:
    cellen = {f"{OVERIG}!B3": "Het hele stuk", f"{OVERIG}!E3": "Helder geschreven."}
    assert lees(vul_in(tmp_path / "f.xlsx", cellen), studie) == (
        (Antwoord("V2", passage="Het hele stuk", reactie="Helder geschreven."),),
        [],
    )


@pytest.mark.parametrize(
    ("waarde", "gelezen"),
    [
        ("[[kosten]] {{ 1 }} **vet** <b>", "[[kosten]] {{ 1 }} **vet** <b>"),
        ("Een 😀 en \u202ehebreeuws\u202c שלום", "Een 😀 en hebreeuws שלום"),
        ("eerst\r\ndan\u200b  nog", "eerst\ndan nog"),
        (12.5, "12,5"),
        (1234, "1234"),
        (datetime(2031, 5, 14), "2031-05-14"),  # noqa: DTZ001 - Excel has no zones
        (True, "WAAR"),
        ("x" * 30_000, "x" * 30_000),
    ],
)
def test_wat_in_een_cel_staat_blijft_tekst(tmp_path: Path, studie: Studie, waarde: object, gelezen: str) -> None:
    (antwoord,), codes = lees(vul_in(tmp_path / "f.xlsx", {**NEE, "Bevindingen!G2": waarde}), studie)
    assert (antwoord.reactie, codes) == (gelezen, [])


def test_een_formule_zonder_uitkomst_wordt_gemeld(tmp_path: Path, studie: Studie) -> None:
    cellen = {**NEE, "Bevindingen!G2": '=HYPERLINK("http://x.example")'}
    assert lees(vul_in(tmp_path / "f.xlsx", cellen), studie)[1] == ["formule-zonder-waarde"]


def test_tienduizend_rijen_worden_gelezen(tmp_path: Path, studie: Studie) -> None:
    boek = openpyxl.load_workbook(BytesIO(leeg_formulier()))
    for nummer in range(10_000):
        boek[OVERIG].append([f"V{nummer + 100}", "x", "", "", "y", ""])
    boek.save(tmp_path / "f.xlsx")
    antwoorden, codes = lees(tmp_path / "f.xlsx", studie)
    assert (len(antwoorden), codes) == (10_000, [])


def test_een_zipbom_wordt_geweigerd(tmp_path: Path, studie: Studie) -> None:
    pad = tmp_path / "f.xlsx"
    pad.write_bytes(leeg_formulier())
    with ZipFile(pad, "a", ZIP_DEFLATED) as archief:
        archief.writestr("xl/bom.xml", b"\0" * 61_000_000)
    assert lees(pad, studie) == ((), ["werkmap-te-groot"])


def test_macros_worden_niet_gelezen(tmp_path: Path, studie: Studie) -> None:
    pad = vul_in(tmp_path / "f.xlsx", NEE)
    with ZipFile(pad, "a") as archief:
        archief.writestr("xl/vbaProject.bin", b"Sub Auto_Open()")
    assert len(lees(pad.rename(tmp_path / "f.xlsm"), studie)[0]) == 1


def test_een_wachtwoord_wordt_gemeld(tmp_path: Path, studie: Studie) -> None:
    pad = tmp_path / "f.xlsx"
    pad.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"))
    assert lees(pad, studie) == ((), ["werkmap-beveiligd"])


def test_dezelfde_rijen_geven_dezelfde_bytes() -> None:
    een = leeg_formulier()
    leeg_formulier.__globals__["_leeg"].cache_clear()
    assert leeg_formulier() == een


def test_alleen_antwoorden_zijn_open_en_niets_is_verborgen() -> None:
    boek = openpyxl.load_workbook(BytesIO(leeg_formulier()))
    for blad in boek.worksheets:
        assert blad.sheet_state == "visible"
        assert blad.protection.sheet
        assert not any(maat.hidden for maat in blad.column_dimensions.values())
        assert blad.print_title_rows == "$1:$1"
        assert (blad.page_setup.orientation, blad.page_setup.paperSize) == ("landscape", 9)
    blad = boek["Bevindingen"]
    assert [cel.protection.locked for cel in blad[2]] == [True] * 3 + [False] * 5 + [True] * 2
    assert [cel.value for cel in blad[1]] == list(KOLOMMEN)
    assert KOLOMMEN[-1] == KENMERK
    assert blad.print_area == "'Bevindingen'!$A$1:$H$4"  # on paper without what only the machine needs
    assert blad.row_dimensions[2].height >= 40  # room to write
    assert blad["C4"].data_type == "s"  # begins with = and is no formula
    assert {str(k.sqref) for k in blad.data_validations.dataValidation} == {"D2:D4", "F2:F4"}
