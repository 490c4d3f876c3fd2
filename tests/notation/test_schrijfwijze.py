"""The way of writing of a house style."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekenaudit.model.huisstijl import Schrijfwijze
from rekenaudit.notation.schrijfwijze import herschrijf_tekst

KORT = Schrijfwijze(procent="teken", datum="cijfers")


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("van 12,5\u00a0procent naar 8 procent", "van 12,5% naar 8%"),
        ("3\u00a0procentpunt, in procenten", "3\u00a0procentpunt, in procenten"),
        ("op 1\u00a0mei\u00a02031 en 14 maart 2033", "op 1-5-2031 en 14-3-2033"),
        ("mei 2031; 2031 mei 2032; de 31 procentuele", "mei 2031; 2031 mei 2032; de 31 procentuele"),
    ],
)
def test_shares_and_dates_are_rewritten(tekst: str, verwacht: str) -> None:
    assert herschrijf_tekst(tekst, KORT) == verwacht
    assert herschrijf_tekst(tekst, Schrijfwijze()) == tekst


@given(st.text(alphabet="0123456789, \u00a0procentmei.-%"))
def test_twice_is_as_once(tekst: str) -> None:
    assert herschrijf_tekst(herschrijf_tekst(tekst, KORT), KORT) == herschrijf_tekst(tekst, KORT)
