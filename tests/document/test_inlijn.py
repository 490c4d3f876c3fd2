from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekenaudit.document.inlijn import Getal, exact, oordeelmerken, verwijs
from rekenaudit.model.oordeel import Uitslag


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [
        (Fraction(0), "0"),
        (Fraction(-3), "-3"),
        (Fraction(25, 2), "12.5"),
        (Fraction(-1, 8), "-0.125"),
        (Fraction(1, 3), "1/3"),
        (Fraction(7, 1000), "0.007"),
    ],
)
def test_numbers_are_written_exactly(waarde: Fraction, tekst: str) -> None:
    assert exact(waarde) == tekst


@given(st.fractions())
@settings(deadline=None)
def test_the_exact_text_is_the_same_number(waarde: Fraction) -> None:
    assert Fraction(exact(waarde)) == waarde


def test_a_number_is_data_and_an_absence_is_text() -> None:
    ref = verwijs("lasten", [("gemeente", "A & B"), ("jaar", "2031")])
    assert Getal("€ 12", Fraction(12), ref).__html__() == (
        '<data value="12" data-ref="lasten|gemeente=A &amp; B;jaar=2031">€ 12</data>'
    )
    assert Getal("niet <geleverd>", None, ref).__html__() == "niet &lt;geleverd&gt;"


def test_labels_and_symbols_of_the_study_replace_the_usual_ones() -> None:
    merken = oordeelmerken({"voldoet": "Goed"}, {"gedeeltelijk": "half"}, {"niet": "N"})
    assert merken[Uitslag.VOLDOET].__html__() == (
        '<span class="oordeel" data-uitslag="voldoet"><span class="symbool">✓</span> Goed</span>'
    )
    assert merken[Uitslag.NIET].symbool == "N"
