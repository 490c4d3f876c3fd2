"""Tables on the console: whatever the width of the window, words stay whole."""

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from rekenaudit.cli.tabel import Kolom, toon_tabel

_NAMEN = ("Hoog aan Zee", "Veldstad", "Sint-Jansdal", "Samenwerkingsverband Oost")
_TABEL = [
    Kolom("Partij", _NAMEN),
    *(Kolom(kop, ["0", "1", "12", "3"], rechts=True) for kop in ("Totaal", "Besloten", "Ingetrokken", "Verwerkt")),
    Kolom("Reactie", ["nog niet gevraagd", "ontvangen 21 mei 2031; termijn 24 mei 2031", "–", "[red]te laat[/red]"]),
]


def gedrukt(breedte: int, kolommen: list[Kolom], *, lijn: bool = True) -> str:
    stroom = StringIO()
    toon_tabel(Console(file=stroom, width=breedte), kolommen, lijn=lijn)
    return stroom.getvalue()


@given(st.integers(40, 140), st.booleans())
def test_every_word_stays_whole_and_no_line_is_too_long(breedte: int, lijn: bool) -> None:  # noqa: FBT001 - drawn
    uit = gedrukt(breedte, _TABEL, lijn=lijn)
    assert all(len(regel) <= breedte for regel in uit.splitlines())
    verwacht = " ".join(tekst for k in _TABEL for tekst in (k.kop, *k.cellen))
    assert set(verwacht.replace("[red]", "").replace("[/red]", "").split()) <= set(uit.split())
    assert "…" not in uit


@pytest.mark.parametrize(("breedte", "tabellen"), [(100, 1), (60, 2), (40, 4)])
def test_what_does_not_fit_goes_to_a_next_table(breedte: int, tabellen: int) -> None:
    assert gedrukt(breedte, _TABEL).count("Partij") == tabellen


def test_only_a_word_wider_than_the_window_is_broken() -> None:
    assert gedrukt(10, [Kolom("Deel", ["verantwoordingshoofdstuk"])]).split()[-3:] == [
        "verantwoor",
        "dingshoofd",
        "stuk",
    ]
