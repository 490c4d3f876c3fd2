"""Texts are measured as they are drawn, broken between words and never wider than they may be."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.transforms import IdentityTransform

from rekenaudit.figures.drawing import compose
from rekenaudit.figures.image import OutlinedText
from rekenaudit.figures.lettering import ELLIPSIS
from tests.figures.figuurbouw import JAREN, figuur, reeks, stijl

_NAMEN = st.text(alphabet="abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZéúâ -'", min_size=3, max_size=30).filter(
    lambda naam: naam.strip(" -'") != ""
)


@settings(deadline=None, max_examples=100)
@given(_NAMEN, st.floats(20, 200))
def test_wrapped_lines_hold_the_whole_name_and_fit_when_words_do(naam: str, breedte: float) -> None:
    letter = stijl().lettering.regular
    regels = letter.wrap(naam, breedte, 8)
    assert "".join(regels).replace(" ", "") == naam.replace(" ", "")
    woorden = naam.replace("-", "- ").split()
    if max(letter.width(woord, 8) for woord in woorden) <= breedte:
        assert max(letter.width(regel, 8) for regel in regels) <= breedte


@settings(deadline=None, max_examples=100)
@given(_NAMEN, st.floats(10, 200))
def test_a_shortened_name_fits(naam: str, breedte: float) -> None:
    letter = stijl().lettering.regular
    kort = letter.fit(naam, breedte, 8)
    assert letter.width(kort, 8) <= breedte
    assert kort == naam or kort.endswith(ELLIPSIS)


def test_lines_are_about_equally_long() -> None:
    letter = stijl().lettering.regular
    assert letter.wrap("Hoog aan de Rivier en Omgeving", letter.width("Hoog aan de Rivier en", 8) + 1, 8) == (
        "Hoog aan de Rivier",
        "en Omgeving",
    )
    assert letter.wrap("Oost-Veldstad", 40, 8) == ("Oost-", "Veldstad")


def test_kerning_counts() -> None:
    letter = stijl().lettering.regular
    assert letter.width("To", 100) < letter.width("T", 100) + letter.width("o", 100)


@pytest.mark.parametrize("paar", ["ff", "ft", "fi", "fl", "tt", "fj"])
def test_letters_that_fonts_join_stand_beside_each_other(paar: str) -> None:
    for letter in (stijl().lettering.regular, stijl().lettering.bold):
        (_, eerste), (_, tweede) = letter.shape(paar).letters
        assert tweede - eerste > 0.2


def test_bold_is_wider() -> None:
    letters = stijl().lettering
    assert letters.bold.width("Veldstad", 8) > letters.regular.width("Veldstad", 8)


@pytest.mark.parametrize(
    ("tekst", "uitsteeksel"), [("Veldstad", 0.1), ("−1.234,5", 0.1), ("€ 12", 0.1), ("gyjpq", 0.1), ("Éé", 0.2)]
)
def test_letters_are_drawn_within_their_measured_box(tekst: str, uitsteeksel: float) -> None:
    doek = compose(figuur("staven", JAREN, {"a": reeks(5)}), stijl())
    ink = doek.labels[0].ink
    for rechtop in (False, True):
        doek.labels.clear()
        doek.text(tekst, (100.0, 50.0), ink, upright=rechtop)
        (label,) = doek.labels
        laag = OutlinedText(doek.labels, doek.lettering, IdentityTransform())
        plekken = [laag.outline(label, letter)[0] + np.array((x, y)) for letter, x, y in laag.letters(label)]
        punten = np.concatenate([p for p in plekken if len(p)])
        (links, onder), (rechts, boven) = punten.min(axis=0), punten.max(axis=0)
        ruimte = uitsteeksel * ink.size
        assert links >= label.box.left - ruimte
        assert rechts <= label.box.right + ruimte
        assert onder >= label.box.bottom - ruimte
        assert boven <= label.box.top + ruimte
