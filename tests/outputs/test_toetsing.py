"""toetsing.xlsx: what stands in it, who may see it, and that no text in it can act."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from rekenaudit.outputs.toetsing import toetsing_xlsx
from tests.outputs.uitvoerbouw import PLAATSEN, normenkader, oordelen, stijlmap, studie, uitkomsten


def _bytes(oordelen_per_gemeente: str = "rapport") -> bytes:
    return toetsing_xlsx(studie(oordelen_per_gemeente), normenkader(), uitkomsten(), oordelen(), stijlmap())


def _map(oordelen_per_gemeente: str = "rapport") -> Workbook:
    return load_workbook(BytesIO(_bytes(oordelen_per_gemeente)))


def _rijen(werkmap: Workbook, blad: str) -> list[list[object]]:
    return [[cel or "" for cel in rij] for rij in werkmap[blad].iter_rows(values_only=True)]


def test_every_norm_and_municipality_has_a_row_with_what_it_rests_on() -> None:
    kop, *rijen = _rijen(_map(), "Toetsing")
    assert kop[:5] == ["Vraag", "Norm-id", "Norm", "Gemeente", "Oordeel"]
    assert [(r[1], r[3], r[4]) for r in rijen] == [
        ("n1", "Veldstad", "Op orde"),
        ("n1", "Noorderdam", "Onvoldoende data"),
        ("n2", "Veldstad", "Voldoet niet"),
        ("n2", "Noorderdam", "Niet van toepassing"),
    ]
    assert rijen[0][0] == "1 Scheiden"
    assert rijen[0][-1] == "D1, I-2"
    assert rijen[2][0] == "1a Hoeveel?"
    assert rijen[2][5:10] == [
        "Groei, 2032, gft: −12,5\u00a0procent",
        "hoogstens 1 procent",
        "-2 is minder.",
        "3 procentpunt",
        "De rekenregel geeft ‘op orde’. De telling klopt niet. Auteur: Vos; tweede lezer: De Wit; april\u00a02033.",
    ]


def test_the_matrix_has_a_row_for_every_norm_and_a_column_for_every_municipality() -> None:
    assert _rijen(_map(), "Matrix") == [
        ["Norm-id", "Norm", *PLAATSEN],
        ["n1", "Beleid", "Op orde", "Onvoldoende data"],
        ["n2", "Groei", "Voldoet niet", "Niet van toepassing"],
    ]


def test_the_study_has_its_own_verdicts() -> None:
    kop, *rijen = _rijen(_map(), "Studie")
    assert "Gemeente" not in kop
    assert [(r[1], r[3]) for r in rijen] == [("n1", "Voldoet gedeeltelijk"), ("n2", "Voldoet niet")]


@pytest.mark.parametrize("wie", ["intern", "bijlage"])
def test_verdicts_of_municipalities_stay_out_unless_the_report_shows_them(wie: str) -> None:
    werkmap = _map(wie)
    assert werkmap.sheetnames == ["Studie", "Leeswijzer"]
    with ZipFile(BytesIO(_bytes(wie))) as delen:
        alles = b"".join(delen.read(naam) for naam in delen.namelist()).decode()
    assert not any(plaats in alles for plaats in PLAATSEN)
    assert ["Oordelen per gemeente", "Deze staan niet in dit bestand: zo is dit onderzoek afgesproken."] in _rijen(
        werkmap, "Leeswijzer"
    )


def test_text_that_looks_like_a_formula_is_text() -> None:
    werkmap = _map()
    cellen = [cel for blad in werkmap for rij in blad.iter_rows() for cel in rij if cel.value]
    assert {cel.data_type for cel in cellen} == {"s"}
    verdacht = [cel for cel in cellen if str(cel.value).startswith(("=", "+", "-", "@"))]
    assert {str(cel.value) for cel in verdacht} == {
        "=De groei is klein.",
        "-2 is minder.",
        "=1+1",
        "@geen",
        "+De helft haalt de norm.",
    }
    assert all(cel.quotePrefix for cel in verdacht)
    assert not any(cel.quotePrefix for cel in cellen if cel not in verdacht)


def test_headers_stay_in_view_and_every_column_can_be_filtered() -> None:
    werkmap = _map()
    assert {blad: werkmap[blad].freeze_panes for blad in werkmap.sheetnames} == {
        "Toetsing": "A2",
        "Matrix": "C2",
        "Studie": "A2",
        "Leeswijzer": "A2",
    }
    assert werkmap["Toetsing"].auto_filter.ref == "A1:K5"
    assert werkmap["Studie"].auto_filter.ref == "A1:J3"
    assert all(cel.alignment.wrap_text for rij in werkmap["Toetsing"].iter_rows() for cel in rij)
    assert all(werkmap["Toetsing"].column_dimensions[k].width >= 14 for k in "ABCDEFGHIJK")


def test_verdicts_have_the_colours_of_the_house_style() -> None:
    cel = _map()["Toetsing"]["E2"]
    stijl = stijlmap().huisstijl.oordelen["voldoet"]
    assert cel.fill.fgColor.rgb.endswith(stijl.achtergrond.removeprefix("#").upper())
    assert cel.font.color.rgb.endswith(stijl.tekst.removeprefix("#").upper())


def test_the_reading_guide_explains_every_sheet_column_and_verdict() -> None:
    onderwerpen = {rij[0] for rij in _rijen(_map(), "Leeswijzer")}
    assert {"Blad Toetsing", "Blad Matrix", "Blad Studie", "Op orde", "Onvoldoende data"} <= onderwerpen
    assert {f"Kolom {titel}" for titel in _rijen(_map(), "Toetsing")[0]} <= onderwerpen


def test_the_bytes_depend_on_the_study_alone() -> None:
    inhoud = _bytes()
    assert _bytes() == inhoud
    with ZipFile(BytesIO(inhoud)) as delen:
        assert {deel.date_time for deel in delen.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        eigenschappen = delen.read("docProps/core.xml").decode()
        alles = b"".join(delen.read(naam) for naam in delen.namelist()).lower()
    assert eigenschappen.count("2033-05-01T00:00:00Z") == 2
    assert "Toetsing: Afval apart" in eigenschappen
    assert b"openpyxl" not in alles
