"""The value axis: round marks, everything on it, Dutch texts."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekenaudit.figures.scale import Notation, choose_scale

_GETALLEN = st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=1000)
_NOTATIES = st.sampled_from(["getal", "procent", "procentpunt", "euro", "euro_duizend", "euro_miljoen"])


@settings(deadline=None, max_examples=150)
@given(st.lists(_GETALLEN, max_size=8), _NOTATIES, st.integers(0, 2), st.integers(1, 6))
def test_every_value_and_zero_lie_on_the_axis(
    waarden: list[Fraction], notatie: str, decimalen: int, vakken: int
) -> None:
    schaal = choose_scale(waarden, Notation(notatie, decimalen), vakken)
    assert all(0 <= schaal.at(w) <= 1 for w in [Fraction(0), *waarden])
    assert Fraction(0) in schaal.ticks
    assert all(schaal.low <= tick <= schaal.high for tick in schaal.ticks)
    assert len({b - a for a, b in pairwise(schaal.ticks)}) <= 1
    assert len(set(schaal.texts)) == len(schaal.ticks)
    assert len(schaal.ticks) <= vakken + 2


@pytest.mark.parametrize(
    ("waarden", "notatie", "decimalen", "teksten"),
    [
        ([Fraction(594)], "euro", 0, ("0", "200", "400", "600")),
        ([Fraction(-3, 10), Fraction(6, 10)], "procent", 1, ("−20", "0", "20", "40", "60")),
        ([Fraction(4_200_000)], "euro_miljoen", 0, ("0", "1", "2", "3", "4")),
        ([Fraction(1, 200)], "procent", 0, ("0,0", "0,1", "0,2", "0,3", "0,4", "0,5")),
        ([Fraction(2)], "getal", 0, ("0", "1", "2")),
        ([Fraction(48_000)], "getal", 0, ("0", "10.000", "20.000", "30.000", "40.000", "50.000")),
    ],
)
def test_marks(waarden: list[Fraction], notatie: str, decimalen: int, teksten: tuple[str, ...]) -> None:
    assert choose_scale(waarden, Notation(notatie, decimalen), 5).texts == teksten


def test_counts_get_no_broken_marks() -> None:
    assert choose_scale([Fraction(1)], Notation("getal", 0), 6).texts == ("0", "1")
    assert choose_scale([Fraction(1)], Notation("getal", 1), 5).texts == ("0,0", "0,2", "0,4", "0,6", "0,8", "1,0")


def test_an_axis_without_values_has_only_zero() -> None:
    assert choose_scale([], Notation("procent", 1), 5).texts == ("0",)
    assert choose_scale([Fraction(0)], Notation("euro", 0), 5).texts == ("0",)


def test_counts_that_round_to_zero_stay_low() -> None:
    schaal = choose_scale([Fraction(1, 1000)], Notation("getal", 0), 5)
    assert schaal.texts == ("0", "1")
    assert schaal.at(Fraction(1, 1000)) == pytest.approx(0.001)
