"""Workbooks keep to the standard, and are readable on paper."""

from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from openpyxl import load_workbook

from rekenaudit.outputs.werkblad import Bladschrijver
from tests.ooxml import fouten
from tests.outputs.uitvoerbouw import stijlmap

LANG = "Een zin die veel langer is dan de kolom breed is, en die dus regels nodig heeft.\nEn een tweede."


def _map() -> bytes:
    schrijver = Bladschrijver(stijlmap().huisstijl)
    for naam, breedtes in (("Smal", [20, 10]), ("Breed", [20, 200])):
        blad = schrijver.blad(naam, ["Uitleg", "Kort"], breedtes)
        schrijver.tekst(blad, 2, 1, LANG)
        cel = schrijver.tekst(blad, 2, 2, "=kort")
        schrijver.oordeel(cel, stijlmap().huisstijl.oordelen["voldoet"])
    return schrijver.schrijf("Kosten & baten", "concept-1", date(2031, 5, 1))


def test_een_werkmap_voldoet_aan_de_standaard(tmp_path: Path) -> None:
    (tmp_path / "goed.xlsx").write_bytes(_map())
    assert fouten(tmp_path / "goed.xlsx") == []
    with ZipFile(BytesIO(_map())) as goed, ZipFile(tmp_path / "fout.xlsx", "w") as fout:
        for naam in goed.namelist():
            fout.writestr(naam, goed.read(naam).replace(b"<row ", b"<regel/><row "))
    assert fouten(tmp_path / "fout.xlsx")


def test_rijen_zijn_zo_hoog_als_hun_tekst_en_groeien_mee() -> None:
    blad = load_workbook(BytesIO(_map()))["Smal"]
    hoog, laag = (blad.row_dimensions[rij].height for rij in (2, 1))
    assert hoog > 5 * laag / 1.3
    with ZipFile(BytesIO(_map())) as archief:
        inhoud = archief.read("xl/worksheets/sheet1.xml")
    assert b"customHeight" not in inhoud


def test_een_breed_blad_gaat_op_groot_papier_en_elk_blad_heeft_titel_en_nummer() -> None:
    werkmap = load_workbook(BytesIO(_map()))
    assert [blad.page_setup.paperSize for blad in werkmap] == [9, 8]
    for blad in werkmap:
        assert blad.page_setup.orientation == "landscape"
        assert blad.oddHeader is not None
        assert blad.oddFooter is not None
        assert (blad.oddHeader.left.text, blad.oddFooter.right.text) == ("Kosten && baten", "pagina &P van &N")
