"""Elimination: what it says follows from the lines, and a direction changes none of them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from rekenaudit.disclosure.stelsel import combineer, los_op
from rekenaudit.indicators.verband import Lijn

NUMMERS = range(6)
lijnen = st.lists(
    st.dictionaries(st.sampled_from(NUMMERS), st.integers(-3, 3).filter(bool), min_size=1), min_size=1, max_size=6
)


@given(lijnen, st.permutations(NUMMERS))
@settings(deadline=None, max_examples=100)
def test_solved_lines_are_combinations_and_directions_change_none(gegeven: list[Lijn], volgorde: list[int]) -> None:
    stelsel = los_op(gegeven, volgorde)
    for gebonden, rij in stelsel.rijen.items():
        assert rij == combineer((gegeven[index], maal) for index, maal in stelsel.herkomst[gebonden].items())
        assert rij[gebonden] == 1
        assert not (rij.keys() - {gebonden}) & stelsel.rijen.keys()
    for vrij in set(NUMMERS) - stelsel.rijen.keys():
        richting = stelsel.richting(vrij)
        assert not any(sum(richting.get(n, 0) * maal for n, maal in lijn.items()) for lijn in gegeven)
    assert all(not stelsel.vrije(lijn) for lijn in gegeven)


@given(lijnen, st.permutations(NUMMERS), st.data())
@settings(deadline=None, max_examples=100)
def test_after_an_exchange_the_same_lines_hold(gegeven: list[Lijn], volgorde: list[int], data: st.DataObject) -> None:
    stelsel = los_op(gegeven, volgorde)
    paren = [(gebonden, vrij) for gebonden, rij in stelsel.rijen.items() for vrij in rij.keys() - {gebonden}]
    for _ in range(3 if paren else 0):
        gebonden, vrij = data.draw(st.sampled_from(sorted(paren)))
        stelsel = stelsel.ruil(gebonden, vrij)
        assert vrij in stelsel.rijen
        assert gebonden not in stelsel.rijen
        assert all(rij[nummer] == 1 and not stelsel.vrije(rij) for nummer, rij in stelsel.rijen.items())
        for ander in set(NUMMERS) - stelsel.rijen.keys():
            richting = stelsel.richting(ander)
            assert not any(sum(richting.get(n, 0) * maal for n, maal in lijn.items()) for lijn in gegeven)
        paren = [(nummer, vrij) for nummer, rij in stelsel.rijen.items() for vrij in rij.keys() - {nummer}]


@given(lijnen)
@settings(deadline=None, max_examples=50)
def test_what_stands_first_is_bound_when_it_can_be(gegeven: list[Lijn]) -> None:
    """The largest numbers are put first, so that they make room for the small ones."""
    eerste = min(n for lijn in gegeven for n in lijn)
    assert eerste in los_op(gegeven, list(NUMMERS)).rijen


def test_a_known_number_has_no_freedom_left() -> None:
    stelsel = los_op([{0: 1, 1: 1}, {1: 2}], [0, 1, 2])
    assert stelsel.vrije({0: 1}) == []
    assert stelsel.vrije({0: 1, 2: 1}) == [2]
