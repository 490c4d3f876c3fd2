"""File names and enumerations."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekenaudit.notation.woorden import is_zinbegin, met_hoofdletter, opsomming, slug


@pytest.mark.parametrize(("woord", "verwacht"), [("één", "Eén"), ("de helft", "De helft"), ("écht", "Écht"), ("", "")])
def test_a_sentence_begins_with_a_capital(woord: str, verwacht: str) -> None:
    assert met_hoofdletter(woord) == verwacht


@pytest.mark.parametrize("ervoor", ["dat zijn max. ", "zie p. ", "bijv. ", "o.a. ", "dat is ", "zo.", "A: "])
def test_an_abbreviation_ends_no_sentence(ervoor: str) -> None:
    assert not is_zinbegin(ervoor)


@pytest.mark.parametrize(
    ("naam", "verwacht"),
    [
        ("Veldstad", "veldstad"),
        ("Hoog aan Zee", "hoog-aan-zee"),
        ("Súdwest", "sudwest"),
        ("'s-Hoogbergen", "s-hoogbergen"),
        ("Bergen (W.)", "bergen-w"),
        ("../etc", "etc"),
        ("CON", "naam-con"),
        ("", "naam"),
        ("日本", "naam"),
    ],
)
def test_a_name_becomes_a_safe_file_name(naam: str, verwacht: str) -> None:
    assert slug(naam) == verwacht


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=30))
def test_a_slug_is_always_safe_and_settled(naam: str) -> None:
    gemaakt = slug(naam)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", gemaakt)
    assert slug(gemaakt) == gemaakt


def test_names_are_enumerated() -> None:
    assert opsomming([]) == ""
    assert opsomming(["a"]) == "a"
    assert opsomming(["a", "b"]) == "a en b"
    assert opsomming(["a", "b", "c"]) == "a, b en c"
