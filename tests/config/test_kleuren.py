"""Contrast and colour-blindness, against values that others published."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekenaudit.config.kleuren import ZICHT, contrast, lichter, tint, verschil

KLEUREN = st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06X}")


@pytest.mark.parametrize(
    ("een", "ander", "verwacht"),
    [("#000000", "#FFFFFF", 21), ("#777777", "#FFFFFF", 4.48), ("#767676", "#FFFFFF", 4.54), ("#FF0000", "#FFFFFF", 4)],
)
def test_contrast_as_wcag_gives_it(een: str, ander: str, verwacht: float) -> None:
    assert contrast(een, ander) == pytest.approx(verwacht, abs=0.005)


def test_difference_between_black_and_white_is_a_hundred() -> None:
    assert verschil("#000000", "#FFFFFF") == pytest.approx(100, abs=0.01)


def test_red_and_green_look_alike_only_to_the_colour_blind() -> None:
    assert verschil("#107C10", "#A80000") > 60
    assert verschil("#107C10", "#A80000", "deuteranopie") < 10


@given(KLEUREN, KLEUREN)
def test_order_does_not_matter_and_a_colour_is_like_itself(een: str, ander: str) -> None:
    assert contrast(een, ander) == contrast(ander, een) >= 1
    for zicht in ("", *ZICHT):
        assert verschil(een, ander, zicht) == pytest.approx(verschil(ander, een, zicht))
        assert verschil(een, een, zicht) == 0


@given(KLEUREN)
def test_a_tint_lies_between_the_colour_and_white(kleur: str) -> None:
    assert (tint(kleur, 1), tint(kleur, 0)) == (kleur, "#FFFFFF")
    assert contrast(tint(kleur, 0.5), "#FFFFFF") <= contrast(kleur, "#FFFFFF")
    assert contrast(lichter(kleur), "#FFFFFF") <= contrast(kleur, "#FFFFFF")
