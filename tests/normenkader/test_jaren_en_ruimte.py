"""Choices of years, and what limits let through."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekenaudit.evaluators.grenzen import kanten
from rekenaudit.model.norm import Grens
from rekenaudit.normenkader.jaren import gekozen_jaren
from rekenaudit.normenkader.ruimte import is_leeg, ruimer, tegenstrijdig

JAREN = ("2029", "2030", "2031")


@pytest.mark.parametrize(
    ("keuze", "verwacht"),
    [
        (("2030",), ("2030",)),
        (("2031", "2029"), ("2029", "2031")),
        (("elk jaar",), JAREN),
        (("laatste 1 jaar",), ("2031",)),
        (("laatste 3 jaar",), JAREN),
        (("hele periode",), ()),
    ],
)
def test_gekozen_jaren(keuze: tuple[str, ...], verwacht: tuple[str, ...]) -> None:
    assert gekozen_jaren(keuze, JAREN) == verwacht


def test_een_eindeloos_aantal_jaren() -> None:
    keuze = f"laatste {'9' * 5000} jaar"
    with pytest.raises(ValueError, match=f"^{keuze}$"):
        gekozen_jaren((keuze,), JAREN)


@pytest.mark.parametrize(
    "keuze", [(), ("2028",), ("laatste 4 jaar",), ("laatste 0 jaar",), ("2030", "2030"), ("2030", "elk jaar")]
)
def test_geen_keuze_van_jaren(keuze: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=f"^{', '.join(keuze)}$" if len(keuze) < 2 else "2030|elk jaar"):
        gekozen_jaren(keuze, JAREN)


halve = st.integers(0, 6).map(lambda n: Fraction(n, 2))
grenzen = st.builds(
    Grens,
    hoogstens=st.none() | halve,
    minder_dan=st.none() | halve,
    minstens=st.none() | halve,
    meer_dan=st.none() | halve,
)
_PROEF = [Fraction(n, 4) for n in range(-2, 16)]
"""Values on, between and around all limits, so that they show everything that a limit lets through."""


def _door(grens: Grens) -> set[Fraction]:
    return {waarde for waarde in _PROEF if all(kant.goed(waarde) for kant in kanten(grens))}


@settings(deadline=None, max_examples=200)
@given(grenzen)
def test_tegenstrijdig_laat_niets_door(grens: Grens) -> None:
    if not tegenstrijdig(grens):
        assert _door(grens)
    elif None in (grens.hoogstens, grens.minder_dan) and None in (grens.minstens, grens.meer_dan):
        assert not _door(grens)


@settings(deadline=None, max_examples=200)
@given(grenzen, grenzen)
def test_ruimer_laat_alles_en_meer_door(ruim: Grens, nauw: Grens) -> None:
    if not (tegenstrijdig(ruim) or tegenstrijdig(nauw) or is_leeg(ruim) or is_leeg(nauw)):
        assert ruimer(ruim, nauw) == (_door(ruim) > _door(nauw))
