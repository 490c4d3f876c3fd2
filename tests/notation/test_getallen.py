"""Numbers: reading in a dialect, writing in Dutch."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekenaudit.model.studie import Dialect
from rekenaudit.notation.getallen import OnleesbaarGetal, lees_getal, schrijf_getal

NEDERLANDS = Dialect(decimaal="komma", duizendtal="punt")
KAAL = Dialect(decimaal="komma", duizendtal="geen")
CBS = Dialect(decimaal="punt", duizendtal="geen")


@pytest.mark.parametrize(
    ("waarde", "decimalen", "tekst"),
    [
        (Fraction(0), 0, "0"),
        (Fraction(1234567), 0, "1.234.567"),
        (Fraction(12345, 10), 1, "1.234,5"),
        (Fraction(5, 2), 0, "3"),
        (Fraction(-5, 2), 0, "−3"),
        (Fraction(-1, 3), 0, "0"),
        (Fraction(-1, 20), 1, "−0,1"),
        (Fraction(1, 3), 3, "0,333"),
        (Fraction(999999, 1000), 1, "1.000,0"),
        (Fraction(-1234), 0, "−1.234"),
    ],
)
def test_a_number_is_written_in_dutch(waarde: Fraction, decimalen: int, tekst: str) -> None:
    assert schrijf_getal(waarde, decimalen) == tekst


@pytest.mark.parametrize(
    ("tekst", "dialect", "waarde"),
    [
        ("1.234.567,89", NEDERLANDS, Fraction(123456789, 100)),
        ("€ 1.234", NEDERLANDS, Fraction(1234)),
        ("500,000", KAAL, Fraction(500)),
        ("0,125", Dialect(), Fraction(1, 8)),
        ("12,34", Dialect(), Fraction(1234, 100)),
        ("1234,567", Dialect(), Fraction(1234567, 1000)),
        ("€\u00a01.234", NEDERLANDS, Fraction(1234)),
        ("€ -1.234", NEDERLANDS, Fraction(-1234)),
        ("-€ 1.234", NEDERLANDS, Fraction(-1234)),
        ("(123)", NEDERLANDS, Fraction(-123)),
        ("€ (123)", NEDERLANDS, Fraction(-123)),
        ("1.234 €", NEDERLANDS, Fraction(1234)),
        ("123-", NEDERLANDS, Fraction(-123)),
        ("−123", NEDERLANDS, Fraction(-123)),
        ("1.234 N", NEDERLANDS, Fraction(-1234)),
        ("1.234 V", NEDERLANDS, Fraction(1234)),
        ("12,5%", NEDERLANDS, Fraction(1, 8)),
        ("12,5 %", KAAL, Fraction(1, 8)),
        ("1234", NEDERLANDS, Fraction(1234)),
        ("0,125", KAAL, Fraction(1, 8)),
        ("  -0.100", CBS, Fraction(-1, 10)),
        ("1 234,5", Dialect(duizendtal="spatie"), Fraction(12345, 10)),
        ("1\u00a0234", Dialect(duizendtal="spatie"), Fraction(1234)),
        ("1,234.5", Dialect(decimaal="punt", duizendtal="komma"), Fraction(12345, 10)),
        ("007", KAAL, Fraction(7)),
    ],
)
def test_a_number_is_read_exactly(tekst: str, dialect: Dialect, waarde: Fraction) -> None:
    assert lees_getal(tekst, dialect) == waarde


@pytest.mark.parametrize(
    ("tekst", "dialect", "soort"),
    [
        ("1.234", KAAL, "dubbelzinnig"),
        ("1,234", CBS, "dubbelzinnig"),
        ("500,000", Dialect(), "dubbelzinnig"),
        ("(1,234)", Dialect(scheiding=","), "dubbelzinnig"),
        ("12.5", NEDERLANDS, "dubbelzinnig"),
        ("1.23.456", NEDERLANDS, "dubbelzinnig"),
        ("1234.567", NEDERLANDS, "dubbelzinnig"),
        ("1,2,3", KAAL, "dubbelzinnig"),
        ("1 234", KAAL, "dubbelzinnig"),
        ("5,", KAAL, "dubbelzinnig"),
        ("-123-", KAAL, "dubbelzinnig"),
        ("(123", KAAL, "dubbelzinnig"),
        ("(-123)", KAAL, "dubbelzinnig"),
        ("", KAAL, "tekst"),
        ("-", KAAL, "tekst"),
        ("ca. 100", KAAL, "tekst"),
        ("1€2", KAAL, "tekst"),
        ("1,5E+3", KAAL, "tekst"),
        ("１２", KAAL, "tekst"),
        ("²", KAAL, "tekst"),
        ("NaN", KAAL, "onmogelijk"),
        ("9" * 5000, KAAL, "onmogelijk"),
        ("-inf", KAAL, "onmogelijk"),
        ("#DIV/0!", KAAL, "onmogelijk"),
        ("#VERW!", KAAL, "onmogelijk"),
    ],
)
def test_an_uncertain_number_is_refused(tekst: str, dialect: Dialect, soort: str) -> None:
    with pytest.raises(OnleesbaarGetal) as fout:
        lees_getal(tekst, dialect)
    assert fout.value.soort == soort
    assert fout.value.reden


@settings(deadline=None, max_examples=100)
@given(st.integers(-(10**12), 10**12), st.integers(0, 4))
def test_reading_what_was_written_gives_the_value_back(getal: int, decimalen: int) -> None:
    waarde = Fraction(getal, 10**decimalen)
    assert lees_getal(schrijf_getal(waarde, decimalen), NEDERLANDS) == waarde


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=12), st.sampled_from([NEDERLANDS, KAAL, CBS]))
def test_any_text_is_a_number_or_unreadable(tekst: str, dialect: Dialect) -> None:
    try:
        assert isinstance(lees_getal(tekst, dialect), Fraction)
    except OnleesbaarGetal as fout:
        assert fout.reden  # noqa: PT017 - any other exception must fail the test
