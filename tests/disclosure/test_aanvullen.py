"""Complementary suppression: no small count can be worked out from what is still shown."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from rekenaudit.model.aanwezigheid import Aanwezigheid
from tests.disclosure.tabel import FORMULES, MET_DE_HAND, Plek, Tabel, beschermd, getoond, zonder

RIJEN = ("Veldstad", "Meerdam")
MET_TOTALEN = ("per", "gemeente", "soort", "totaal")


def tabel(*rijen: tuple[int, ...]) -> Tabel:
    return {(g, s): w for g, rij in zip(RIJEN, rijen, strict=False) for s, w in zip("abc", rij, strict=False)}


def test_one_small_cell_takes_a_second_one_in_its_row_and_in_its_column() -> None:
    uitkomsten, _ = beschermd(tabel((4, 30, 40), (50, 60, 70)), MET_TOTALEN)
    assert zonder(uitkomsten, "per") == {(g, s) for g in RIJEN for s in "ab"}
    assert not any(zonder(uitkomsten, naam) for naam in MET_TOTALEN[1:])


def test_a_value_that_was_large_looks_like_a_small_one() -> None:
    reeks = beschermd(tabel((4, 30, 40), (50, 60, 70)), MET_TOTALEN)[0]["per"].reeks
    klein, groot = (reeks.cel(gemeente="Veldstad", jaar="2031", soort=s) for s in "ab")
    assert klein == groot
    assert groot.aanwezigheid is Aanwezigheid.ONDERDRUKT


def test_a_total_that_is_not_shown_takes_nothing_more() -> None:
    uitkomsten, _ = beschermd(tabel((4, 30, 40), (50, 60, 70)), ["per"])
    assert zonder(uitkomsten, "per") == {("Veldstad", "a")}


def test_parts_that_are_all_zero_are_given_away_by_their_sum() -> None:
    uitkomsten, _ = beschermd(tabel((0, 0, 40)), ("per", "gemeente"))
    assert zonder(uitkomsten, "per") == {("Veldstad", s) for s in "abc"}


def test_two_parts_that_are_both_as_large_as_they_can_be_are_given_away_too() -> None:
    uitkomsten, _ = beschermd(tabel((9, 9, 40)), ("per", "gemeente"))
    assert zonder(uitkomsten, "per") == {("Veldstad", s) for s in "abc"}


def test_two_parts_with_room_between_them_protect_each_other() -> None:
    uitkomsten, _ = beschermd(tabel((4, 5, 40)), ("per", "gemeente"))
    assert zonder(uitkomsten, "per") == {("Veldstad", s) for s in "ab"}


def test_a_share_goes_with_the_count_that_it_tells() -> None:
    uitkomsten, _ = beschermd(tabel((4, 30, 40)), ("per", "gemeente", "aandeel"))
    assert zonder(uitkomsten, "per") == zonder(uitkomsten, "aandeel") == {("Veldstad", s) for s in "ab"}


def test_shares_alone_add_to_one() -> None:
    assert zonder(beschermd(tabel((4, 30, 40)), ["aandeel"])[0], "aandeel") == {("Veldstad", s) for s in "ab"}


def test_a_mean_is_a_sum_in_disguise() -> None:
    uitkomsten, _ = beschermd(tabel((4,), (50,)), ("per", "gemiddeld"))
    assert zonder(uitkomsten, "per") == {("Veldstad", "a"), ("Meerdam", "a")}


def test_without_another_part_the_total_itself_is_withheld() -> None:
    uitkomsten, _ = beschermd(tabel((4, 30), (2, 60)), ("eerste", "minder"))
    assert not getoond(uitkomsten)


def test_nothing_happens_without_a_small_count() -> None:
    vrij = tabel((14, 30, 40), (50, 60, 70))
    assert len(getoond(beschermd(vrij, MET_TOTALEN)[0])) == 6 + 2 + 3 + 1


cellen = st.sampled_from([0, 0, 1, 2, 3, 4, 5])
tabellen = st.one_of(
    st.tuples(st.tuples(cellen, cellen), st.tuples(cellen, cellen)),
    st.tuples(st.tuples(cellen, cellen, cellen), st.tuples(cellen, cellen, cellen)),
)
keuzes = st.lists(st.sampled_from(list(FORMULES)), min_size=1, unique=True)


@given(tabellen, keuzes, st.integers(2, 4))
@settings(deadline=None, max_examples=60)
def test_other_tables_tell_the_same_numbers(rijen: tuple[tuple[int, ...], ...], namen: list[str], drempel: int) -> None:
    """Try every table: enough of them must give what is shown, and something else for each small count."""
    echt = tabel(*rijen)
    blijft = getoond(beschermd(echt, namen, drempel)[0])
    assert _klopt(echt, blijft)
    kleine = {naam for naam, waarde in _tellingen(echt, namen) if waarde < drempel}
    mogelijk: defaultdict[str, set[object]] = defaultdict(set)
    for ander in _tabellen(echt, blijft, drempel):
        if not kleine:
            break
        if _klopt(ander, blijft):
            for naam, waarde in _tellingen(ander, namen):
                mogelijk[naam].add(waarde)
            kleine = {naam for naam in kleine if len(mogelijk[naam]) <= drempel // 2}
    assert not kleine


def _klopt(tabel_: Tabel, blijft: Mapping[tuple[str, Plek], Fraction]) -> bool:
    return all(MET_DE_HAND[naam](tabel_)[plek] == waarde for (naam, plek), waarde in blijft.items())


def _tellingen(tabel_: Tabel, namen: Sequence[str]) -> Iterator[tuple[str, Fraction | int]]:
    """Give what must be protected when it is small: delivered counts, and sums that are asked for."""
    for naam in {"per", *namen} & {"per", "gemeente", "soort", "totaal", "gemiddeld", "eerste"}:
        for plek, waarde in MET_DE_HAND[naam](tabel_).items():
            if waarde is not None:
                yield f"{naam} {plek}", waarde


def _tabellen(echt: Tabel, blijft: Mapping[tuple[str, Plek], Fraction], drempel: int) -> Iterator[Tabel]:
    """Make the tables that a reader may think of: shown numbers as they are, small ones below the threshold."""
    keus: list[Sequence[int]] = []
    for plek, waarde in echt.items():
        if ("per", plek) in blijft:
            keus.append([waarde])
        else:
            keus.append(range(drempel if waarde < drempel else waarde + 3 * drempel))
    return (dict(zip(echt, waarden, strict=True)) for waarden in product(*keus))
