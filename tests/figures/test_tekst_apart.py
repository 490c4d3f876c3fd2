"""Whatever the data: no two texts of a figure overlap, and none leaves the canvas."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekenaudit.figures.canvas import Canvas
from rekenaudit.figures.drawing import compose
from rekenaudit.figures.geometry import Box
from rekenaudit.figures.header import REFERENCE_DASH
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.figuur import Figuurgegevens, Figuursoort
from tests.figures.figuurbouw import SOORTEN, Waarde, figuur, met_notatie, stijl

_LETTERS = "abcdefghijklmnopqrstuvwxyzéëABDGHMOVWZ"
_HOOGSTE_CM = 22.01
_LANGSTE_STAAL = 25.0
"""Longest sample of a line in a legend, in points."""

namen = st.one_of(
    st.text(alphabet=_LETTERS, min_size=3, max_size=30),
    st.text(alphabet=f"{_LETTERS} -'", min_size=3, max_size=30).map(lambda n: " ".join(n.split())).filter(
        lambda n: len(n.strip(" -'")) > 2
    ),
)  # fmt: skip
waarden: st.SearchStrategy[Waarde] = st.one_of(
    st.integers(-1_000, 1_000),
    st.fractions(-10, 10, max_denominator=1_000),
    st.sampled_from([0, 10**12, -(10**11), Fraction(1, 10**6)]),
    st.sampled_from(list(Aanwezigheid)[1:]),
)


def _positief(waarde: Waarde) -> Waarde:
    return waarde if isinstance(waarde, Aanwezigheid) else abs(Fraction(waarde))


@st.composite
def figuren(trek: st.DrawFn) -> Figuurgegevens:
    """Give a figure of any kind with three to forty categories, one to nine series, holes and extremes."""
    soort: Figuursoort = trek(st.sampled_from(SOORTEN))
    categorieen = trek(st.lists(namen, min_size=3, max_size=40, unique=True))
    reeksnamen = trek(st.lists(namen, min_size=1, max_size=9, unique=True))
    aantal = len(categorieen)
    grens = waarden.map(_positief) if soort == "gestapeld" else waarden
    reeks = st.lists(grens, min_size=aantal, max_size=aantal)
    reeksen = {naam: trek(reeks) for naam in reeksnamen}
    referentie: list[Waarde] = trek(st.one_of(st.just([]), st.lists(grens, min_size=1, max_size=1)))
    gegevens = figuur(soort, categorieen, reeksen, referentie)
    notatie, decimalen = trek(st.sampled_from([("getal", 0), ("procent", 1), ("euro_miljoen", 1), ("getal", 2)]))
    return replace(met_notatie(gegevens, notatie, decimalen), titel=" ".join(trek(st.lists(namen, max_size=4))))


@settings(deadline=None, max_examples=60)
@given(figuren())
def test_geen_tekst_over_een_andere_of_van_het_doek(gegevens: Figuurgegevens) -> None:
    doek = compose(gegevens, stijl())
    assert [(a.text, b.text) for a, b in combinations(doek.labels, 2) if a.box.overlaps(b.box)] == []
    buiten = [
        (label.text, label.box)
        for label in doek.labels
        if label.box.left < 0 or label.box.bottom < 0 or label.box.right > doek.width or label.box.top > doek.height
    ]
    assert buiten == []
    assert doek.height / 72 * 2.54 <= _HOOGSTE_CM


def _referenties(doek: Canvas) -> Iterator[Box]:
    """Give the room that the reference takes: one line through the plot; not its sample in the legend."""
    for vorm in doek.shapes:
        if vorm.stroke == stijl().palette.ink and vorm.dash == REFERENCE_DASH:
            for (x, y), *_, (x2, y2) in vorm.outlines:
                if abs(x2 - x) + abs(y2 - y) > _LANGSTE_STAAL:
                    dik = vorm.width / 2
                    yield Box(min(x, x2) - dik, min(y, y2) - dik, max(x, x2) + dik, max(y, y2) + dik)


@pytest.mark.parametrize("soort", ["staven", "liggend", "panelen"])
@pytest.mark.parametrize("teken", [1, -1])
def test_geen_waarde_raakt_de_lijn_van_het_gemiddelde(soort: Figuursoort, teken: int) -> None:
    """Also not with the tail of its comma: the end of a bar goes past the line in small steps."""
    for stap in range(-50, 50):
        gemiddelde = Fraction(teken * 768, 1_000)
        hoogtes: list[Waarde] = [gemiddelde + Fraction(stap, 400), *(Fraction(n, 100) for n in (90, 20, 55))]
        gegevens = met_notatie(
            figuur(soort, ("Ee", "Wal", "Noord", "Zuid"), {"a": hoogtes}, [gemiddelde]), "procent", 1
        )
        doek = compose(gegevens, stijl())
        lijnen = list(_referenties(doek))
        assert lijnen
        assert [(stap, label.text) for label in doek.labels for lijn in lijnen if label.box.overlaps(lijn)] == []
