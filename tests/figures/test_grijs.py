"""Series and verdicts can be told apart on paper without colour."""

from itertools import combinations

from rekenaudit.figures.palette import Palette, lightness
from tests.figures.figuurbouw import stijl


def test_five_series_differ_in_grey_or_in_hatching() -> None:
    looks = stijl().palette.looks(5)
    for een, ander in combinations(looks, 2):
        assert een.hatch != ander.hatch or abs(lightness(een.colour) - lightness(ander.colour)) >= 15


def test_good_and_bad_verdicts_differ_in_grey() -> None:
    oordelen = Palette(stijl().palette.style).style.oordelen
    goed, slecht = (lightness(oordelen[naam].achtergrond) for naam in ("voldoet", "niet"))
    assert abs(goed - slecht) >= 15
