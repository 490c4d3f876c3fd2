"""The parts of figures: colours, hatching, names at the ends of lines."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekenaudit.config.kleuren import tint
from rekenaudit.figures.canvas import Canvas
from rekenaudit.figures.endnames import _spread
from rekenaudit.figures.geometry import Box
from rekenaudit.figures.heatmap import shades
from rekenaudit.figures.palette import lightness
from tests.figures.figuurbouw import stijl, stijlmap


@pytest.mark.parametrize("aantal", [1, 2, 5, 7])
def test_series_can_be_told_apart_in_grey(aantal: int) -> None:
    uiterlijk = stijl().palette.looks(aantal)
    for een, ander in combinations(uiterlijk, 2):
        assert abs(lightness(een.colour) - lightness(ander.colour)) >= 10 or een.hatch != ander.hatch


def test_lines_of_one_colour_differ_in_dash_and_marker() -> None:
    aantal = len(stijlmap().huisstijl.reeks)
    uiterlijk = stijl().palette.looks(aantal * 2)
    eerste, tweede = uiterlijk[0], uiterlijk[aantal]
    assert eerste.colour == tweede.colour
    assert eerste.dash != tweede.dash
    assert eerste.marker != tweede.marker


def test_text_on_a_colour_is_readable() -> None:
    palet = stijl().palette
    for kleur in [*stijlmap().huisstijl.reeks, *(tint(palet.opposites()[0], t / 10) for t in range(11))]:
        assert abs(lightness(palet.on(kleur)) - lightness(kleur)) > 35


def test_lightness_runs_from_black_to_white() -> None:
    assert lightness("#000000") == 0
    assert lightness("#FFFFFF") == pytest.approx(100)
    assert lightness("#777777") == pytest.approx(50, abs=1)


def test_cells_get_darker_away_from_zero_in_two_colours() -> None:
    kleuren = shades([-10, 0, 20], stijl().palette)  # type: ignore[list-item]  # whole numbers are exact too
    assert kleuren.at(0) == "#FFFFFF"  # type: ignore[arg-type]  # the same
    assert lightness(kleuren.at(20)) < lightness(kleuren.at(10))  # type: ignore[arg-type]  # the same
    assert kleuren.at(10) != kleuren.at(-10)  # type: ignore[arg-type]  # the same


@settings(deadline=None, max_examples=100)
@given(st.floats(0, 400), st.floats(0, 400), st.floats(0.1, 90), st.floats(0.1, 90), st.booleans())
def test_hatching_stays_within_its_box(links: float, onder: float, breed: float, hoog: float, dalend: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    vak = Box(links, onder, links + breed, onder + hoog)
    doek = Canvas(600, 600, stijl().lettering)
    doek.hatch([vak], "#CCCCCC", falling=dalend)
    for x, y in (punt for vorm in doek.shapes for lijn in vorm.outlines for punt in lijn):
        assert vak.left - 1e-6 <= x <= vak.right + 1e-6
        assert vak.bottom - 1e-6 <= y <= vak.top + 1e-6


@settings(deadline=None, max_examples=150)
@given(st.lists(st.tuples(st.floats(-50, 350), st.floats(5, 20)), min_size=1, max_size=12))
def test_names_at_the_ends_of_lines_keep_their_order_and_distance(wensen: list[tuple[float, float]]) -> None:
    wensen = sorted(wensen, reverse=True)
    hoogtes = [hoogte for _, hoogte in wensen]
    middens = _spread([plek for plek, _ in wensen], hoogtes, (0.0, 300.0))
    for (boven, hoog), (onder, laag) in pairwise(zip(middens, hoogtes, strict=True)):
        assert boven - hoog / 2 >= onder + laag / 2 - 1e-6
    assert middens[0] + hoogtes[0] / 2 <= 300 + 1e-6
    assert middens[-1] - hoogtes[-1] / 2 >= -1e-6


def test_names_that_have_room_stay_where_their_line_ends() -> None:
    assert _spread([200.0, 100.0, 50.0], [10.0, 10.0, 10.0], (0.0, 300.0)) == [200.0, 100.0, 50.0]
