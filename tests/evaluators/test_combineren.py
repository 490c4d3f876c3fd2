"""Combining under uncertainty is trying every possible verdict for every unknown one."""

from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from rekenaudit.evaluators.combineren import Eis, combineer, eis_van, eis_van_aandeel, tel
from rekenaudit.model.oordeel import Uitslag

_BEKEND = (Uitslag.VOLDOET, Uitslag.GEDEELTELIJK, Uitslag.NIET)
_ONBEKEND = Uitslag.ONVOLDOENDE_DATA
_BUITEN = Uitslag.NIET_VAN_TOEPASSING

Regel = tuple[str, int, Fraction, Fraction]
"""Name of the rule, its n, and the two shares of `aandeel`."""

uitslagen = st.lists(st.sampled_from(Uitslag), max_size=7)
aandelen = st.fractions(min_value=Fraction(1, 20), max_value=1, max_denominator=20)


@st.composite
def regels(draw: st.DrawFn) -> Regel:
    regel = draw(st.sampled_from(["alle", "een", "minstens", "aandeel"]))
    return regel, draw(st.integers(1, 7)), draw(aandelen), draw(aandelen)


def _eis(regel: Regel, geteld: int) -> Eis:
    naam, minstens, voldoet, gedeeltelijk = regel
    return eis_van_aandeel(voldoet, gedeeltelijk, geteld) if naam == "aandeel" else eis_van(naam, minstens, geteld)


def _samen(lijst: list[Uitslag], regel: Regel) -> Uitslag:
    telling = tel(lijst)
    return combineer(telling, _eis(regel, telling.geteld))


def _uitgeschreven(lijst: list[Uitslag], regel: Regel) -> Uitslag:
    """Say in so many words what the rules are, for verdicts that are all known."""
    telt = [u for u in lijst if u is not _BUITEN]
    if not telt:
        return _BUITEN
    naam, minstens, voldoet, gedeeltelijk = regel
    heel = sum(u is Uitslag.VOLDOET for u in telt)
    deels = sum(u is not Uitslag.NIET for u in telt)
    match naam:
        case "alle":
            goed, half = heel == len(telt), deels == len(telt)
        case "een":
            goed, half = heel > 0, deels > 0
        case "minstens":
            nodig = min(minstens, len(telt))
            goed, half = heel >= nodig, deels >= nodig
        case _:
            goed, half = Fraction(heel, len(telt)) >= voldoet, Fraction(deels, len(telt)) >= gedeeltelijk
    return Uitslag.VOLDOET if goed else Uitslag.GEDEELTELIJK if half else Uitslag.NIET


def _geprobeerd(lijst: list[Uitslag], regel: Regel, mogelijk: tuple[Uitslag, ...]) -> Uitslag:
    """Try every possible verdict for every unknown one."""
    keuzes = [mogelijk if u is _ONBEKEND else (u,) for u in lijst]
    uitkomsten = {_uitgeschreven(list(ingevuld), regel) for ingevuld in product(*keuzes)}
    return uitkomsten.pop() if len(uitkomsten) == 1 else _ONBEKEND


@settings(deadline=None, max_examples=200)
@given(uitslagen, regels())
def test_is_gelijk_aan_alles_proberen(lijst: list[Uitslag], regel: Regel) -> None:
    assert _samen(lijst, regel) is _geprobeerd(lijst, regel, _BEKEND)


@settings(deadline=None, max_examples=100)
@given(uitslagen, regels())
def test_ook_als_een_onbekende_niet_van_toepassing_kan_zijn(lijst: list[Uitslag], regel: Regel) -> None:
    assert _samen(lijst, regel) is _geprobeerd(lijst, regel, (*_BEKEND, _BUITEN))


@settings(deadline=None, max_examples=100)
@given(uitslagen.filter(bool), regels(), st.data())
def test_onbekend_wint_nooit_van_bekend(lijst: list[Uitslag], regel: Regel, data: st.DataObject) -> None:
    plek = data.draw(st.integers(0, len(lijst) - 1))
    if lijst[plek] is _BUITEN:
        return
    zonder = [*lijst[:plek], _ONBEKEND, *lijst[plek + 1 :]]
    assert _samen(zonder, regel) in {_samen(lijst, regel), _ONBEKEND}


@settings(deadline=None, max_examples=100)
@given(uitslagen, regels())
def test_de_volgorde_maakt_niet_uit(lijst: list[Uitslag], regel: Regel) -> None:
    assert _samen(lijst, regel) is _samen(lijst[::-1], regel)


@settings(deadline=None, max_examples=50)
@given(uitslagen, regels(), st.integers(0, 5))
def test_niet_van_toepassing_telt_niet_mee(lijst: list[Uitslag], regel: Regel, aantal: int) -> None:
    assert _samen([*lijst, *[_BUITEN] * aantal], regel) is _samen(lijst, regel)


def test_veel_onbekenden_kosten_niets() -> None:
    lijst = [_ONBEKEND] * 100_000 + [Uitslag.NIET]
    assert _samen(lijst, ("alle", 1, Fraction(1), Fraction(1))) is Uitslag.NIET


def test_zonder_oordelen_is_er_niets_van_toepassing() -> None:
    assert _samen([], ("alle", 1, Fraction(1), Fraction(1))) is _BUITEN
