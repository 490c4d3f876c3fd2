"""Whatever the data: no two texts of a figure overlap, and none leaves the canvas."""

from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from rekenaudit.figures.drawing import compose
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.figuur import Figuurgegevens, Figuursoort
from tests.figures.figuurbouw import SOORTEN, Waarde, figuur, met_notatie, stijl

_LETTERS = "abcdefghijklmnopqrstuvwxyzéëABDGHMOVWZ"
_HOOGSTE_CM = 22.01

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
