"""The mean or median of the group: what it rests on, and when a small count of persons would show through it."""

from fractions import Fraction
from typing import Any

import pytest

from rekenaudit.evaluators.groep import bereken_groep
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.eenheid import Eenheid
from rekenaudit.model.norm import Vergelijking
from rekenaudit.model.reeks import Cel

PERSONEN = Eenheid((("reiziger", 1),))
AANDEEL = Eenheid()
WEG = Cel(None, Aanwezigheid.ONTBREEKT, frozenset({"b"}))
NVT = Cel(None, Aanwezigheid.NIET_VAN_TOEPASSING)


def _toets(**anders: Any) -> Vergelijking:
    vast = {"soort": "vergelijking", "kengetal": "k", "met": "gemiddelde", "marge": "0", "jaren": "2031"}
    return Vergelijking.model_validate({**vast, **anders})


def _cel(waarde: int, *, klein: bool = False) -> Cel:
    return Cel(Fraction(waarde), bronnen=frozenset({"a"}), klein=klein)


@pytest.mark.parametrize(
    ("cellen", "eenheid", "klein"),
    [
        ([_cel(4, klein=True), _cel(40)], PERSONEN, False),
        ([_cel(4, klein=True), _cel(12)], PERSONEN, True),
        ([_cel(4, klein=True), WEG], PERSONEN, True),
        ([_cel(40, klein=True), WEG], AANDEEL, True),
        ([_cel(4, klein=True), _cel(5)], AANDEEL, False),
        ([_cel(4), _cel(5)], PERSONEN, False),
    ],
)
def test_een_klein_aantal_schemert_niet_door(cellen: list[Cel], eenheid: Eenheid, *, klein: bool) -> None:
    assert bereken_groep(cellen, _toets(minimaal="1"), eenheid, 10).cel.klein is klein


@pytest.mark.parametrize(
    ("waarden", "klein"),
    [((20, 30, 40), 30), ((30, 20, 40), 20), ((20, 30, 40, 50), 30)],
)
def test_een_mediaan_die_zelf_een_kleine_waarde_is(waarden: tuple[int, ...], klein: int) -> None:
    cellen = [_cel(waarde, klein=waarde == klein) for waarde in waarden]
    groep = bereken_groep(cellen, _toets(met="mediaan"), AANDEEL, 10)
    assert groep.cel.klein is (groep.cel.waarde == klein)
    assert not bereken_groep(cellen, _toets(), AANDEEL, 10).cel.klein


def test_een_groep_zonder_alle_waarden_heeft_geen_midden() -> None:
    groep = bereken_groep([_cel(4), WEG, NVT], _toets(), PERSONEN, 10)
    assert groep.cel.waarde is None
    assert groep.cel.aanwezigheid is Aanwezigheid.ONTBREEKT
    assert groep.cel.bronnen == {"a", "b"}
    assert (groep.aanwezig, groep.totaal) == (1, 3)


def test_wat_niet_van_toepassing_is_hoort_niet_bij_de_groep() -> None:
    groep = bereken_groep([_cel(4), _cel(8), NVT], _toets(), PERSONEN, 10)
    assert groep.cel.waarde == 6
    assert groep.naam("het gemiddelde") == "het gemiddelde van 2 van de 3 gemeenten"


@pytest.mark.parametrize(("waarden", "mediaan"), [((9, 1, 5), Fraction(5)), ((1, 9, 4, 5), Fraction(9, 2))])
def test_mediaan(waarden: tuple[int, ...], mediaan: Fraction) -> None:
    assert bereken_groep([_cel(w) for w in waarden], _toets(met="mediaan"), AANDEEL, 10).cel.waarde == mediaan
