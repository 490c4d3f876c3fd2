"""kengetallen.csv and the data of figures: what Excel in Dutch reads, exact and harmless."""

import csv
from fractions import Fraction
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.figuur import Figuurgegevens, Paneel, Punt, Serie
from rekenaudit.outputs.csvblad import schrijf_csv, schrijf_decimaal
from rekenaudit.outputs.figuurdata import figuurdata_csv
from rekenaudit.outputs.kengetallen import kengetallen_csv
from tests.outputs.uitvoerbouw import studie, uitkomsten


def _lees(inhoud: bytes) -> list[dict[str, str]]:
    assert inhoud.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(StringIO(inhoud.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_every_value_has_a_row_with_unit_presence_and_provenance() -> None:
    rijen = _lees(kengetallen_csv(studie(), uitkomsten()))
    assert len(rijen) == 5
    assert rijen[0] == {
        "kengetal": "groei",
        "titel": "Groei",
        "gemeente": "Veldstad",
        "jaar": "2031",
        "overige dimensies": "soort=gft",
        "waarde": "0,3333333333",
        "weergave": "33,3\u00a0procent",
        "eenheid": "verhouding",
        "aanwezigheid": "aanwezig",
        "herkomst": "reconstructie",
        "bronnen": "Landelijke telling | Schatting",
        "vlaggen": "",
    }
    assert [(r["waarde"], r["weergave"], r["herkomst"], r["vlaggen"]) for r in rijen[1:]] == [
        ("-0,125", "−12,5\u00a0procent", "officieel", "voorlopig"),
        ("", "niet geleverd", "reconstructie", ""),
        ("", "niet getoond", "officieel", ""),
        ("1234567", "1.234.567", "officieel", ""),
    ]
    assert (rijen[4]["gemeente"], rijen[4]["jaar"], rijen[4]["eenheid"]) == ("", "", "huishouden")


def test_a_suppressed_value_never_reaches_the_file() -> None:
    beschermd = uitkomsten()
    cel = beschermd["groei"].reeks.cel(gemeente="Noorderdam", jaar="2032", soort="gft")
    object.__setattr__(cel, "waarde", Fraction(987654321))  # a value that protecting forgot to take out
    assert b"987654321" not in kengetallen_csv(studie(), beschermd)


def test_the_data_of_a_figure_are_all_there() -> None:
    punten = (
        Punt(Fraction(1, 8), "12,5\u00a0procent", Aanwezigheid.AANWEZIG),
        Punt(None, "onbekend", Aanwezigheid.ONTBREEKT),
    )
    gegevens = Figuurgegevens(
        id="figuur-x",
        bestandsnaam="x",
        titel="X",
        soort="staven",
        categorieen=("2031", "2032"),
        panelen=(Paneel("Veldstad", (Serie("gft", punten),)),),
        referentie=Serie("Gemiddelde", (Punt(Fraction(3), "3", Aanwezigheid.AANWEZIG),)),
        as_titel="",
        notatie="procent",
        decimalen=1,
        alt="",
        toelichting="",
        ontbreekt="",
        bronnoot="",
        hoogte=8,
    )
    assert [tuple(rij.values()) for rij in _lees(figuurdata_csv(gegevens))] == [
        ("Veldstad", "gft", "2031", "0,125", "12,5\u00a0procent", "aanwezig"),
        ("Veldstad", "gft", "2032", "", "onbekend", "ontbreekt"),
        ("", "Gemiddelde", "", "3", "3", "aanwezig"),
    ]


@pytest.mark.parametrize("tekst", ["=1+1", "+31", "-n", "@som", "\tx"])
def test_text_that_looks_like_a_formula_gets_a_quote(tekst: str) -> None:
    assert _lees(schrijf_csv(["a"], [[tekst]])) == [{"a": f"'{tekst}"}]


def test_numbers_are_not_quoted_and_separators_in_text_are() -> None:
    assert schrijf_csv(["a", "b"], [[Fraction(-5, 2), 'x;"y"']]) == '\ufeffa;b\r\n-2,5;"x;""y"""\r\n'.encode()


@settings(deadline=None, max_examples=200)
@given(st.fractions(max_denominator=10**6))
def test_a_written_number_is_exact_or_right_to_ten_decimals(waarde: Fraction) -> None:
    gelezen = Fraction(schrijf_decimaal(waarde).replace(",", "."))
    assert abs(gelezen - waarde) <= Fraction(1, 2 * 10**10)
    if (waarde * 10**10).denominator == 1:
        assert gelezen == waarde
    assert schrijf_decimaal(Fraction(-1, 10**12)) == "0"
