"""Complementary suppression: no small count can be worked out from what is still shown."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product

from hypothesis import example, given, settings
from hypothesis import strategies as st

from rekenaudit.disclosure import protect
from rekenaudit.disclosure.melden import meld
from rekenaudit.indicators import compute
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.oordeel import Gebruikt, Oordeel, Uitslag
from rekenaudit.model.reeks import Cel
from rekenaudit.model.studie import Studie
from tests.disclosure.tabel import FORMULES, MET_DE_HAND, Plek, Tabel, beschermd, getoond, zonder
from tests.indicators.rekenstudie import bron, feiten, kengetallen, studie

RIJEN = ("Veldstad", "Meerdam", "Dorp")
MET_TOTALEN = ("per", "gemeente", "soort", "totaal")


def tabel(*rijen: tuple[int, ...]) -> Tabel:
    return {(g, s): w for g, rij in zip(RIJEN, rijen, strict=False) for s, w in zip("abc", rij, strict=False)}


def test_one_small_cell_takes_a_second_one_in_its_row_and_in_its_column() -> None:
    uitkomsten, _ = beschermd(tabel((4, 30, 40), (50, 60, 70)), MET_TOTALEN)
    assert zonder(uitkomsten, "per") == {(g, s) for g in RIJEN[:2] for s in "ab"}
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


def test_small_counts_of_several_rows_protect_each_other() -> None:
    """No two of them can change places far enough; all together can, so no total has to go."""
    rijen = ((1, 8, 40), (4, 10, 50), (7, 8, 60), (9, 6, 70), (3, 38, 90))
    groot = {(f"G{i}", s): w for i, rij in enumerate(rijen) for s, w in zip("abc", rij, strict=True)}
    uitkomsten, _ = beschermd(groot, MET_TOTALEN)
    assert {soort for _, soort in zonder(uitkomsten, "per")} == {"a", "b", "c"}
    assert not any(zonder(uitkomsten, naam) for naam in MET_TOTALEN[1:])


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


def vergeleken(uitkomsten: Mapping[str, Uitkomst], hoe: str, midden: Fraction) -> tuple[Oordeel, ...]:
    """Judge every municipality's clients of kind a against the mean or median, and say what that is."""
    reeks = uitkomsten["per"].reeks
    groep = Gebruikt("per", (("jaar", "2031"), ("soort", "a")), Cel(midden), f"{hoe} van de gemeenten")
    return tuple(
        Oordeel("n", g, Uitslag.VOLDOET, "r", f"{midden}", (Gebruikt("per", plek, reeks.cel(**dict(plek))), groep))
        for g in reeks.waarden("gemeente")
        for plek in [(("gemeente", g), ("jaar", "2031"), ("soort", "a"))]
    )


def test_the_mean_of_the_group_in_a_verdict_tells_the_last_one() -> None:
    uitkomsten, oordelen = beschermd(
        tabel((4,), (50,), (60,)), ["per"], oordelen=lambda u: vergeleken(u, "gemiddelde", Fraction(114, 3))
    )
    assert zonder(uitkomsten, "per") == {("Veldstad", "a"), ("Meerdam", "a")}
    assert [oordeel.verborgen for oordeel in oordelen] == [True, True, False]


def test_a_median_tells_the_value_in_the_middle() -> None:
    """The median of 4 and 50 is half of both; who knows 50 knows the other."""
    uitkomsten, oordelen = beschermd(
        tabel((4,), (50,)), ["per"], oordelen=lambda u: vergeleken(u, "mediaan", Fraction(27))
    )
    assert zonder(uitkomsten, "per") == {("Veldstad", "a"), ("Meerdam", "a")}
    assert all(oordeel.verborgen for oordeel in oordelen)


def test_a_verdict_on_a_withheld_group_is_masked_too() -> None:
    """There is no other part to withhold: the mean itself goes, wherever it stands."""
    uitkomsten, oordelen = beschermd(
        tabel((4,), (2,)), ["per"], oordelen=lambda u: vergeleken(u, "gemiddelde", Fraction(3))
    )
    assert not getoond(uitkomsten)
    assert all(oordeel.verborgen for oordeel in oordelen)


def test_a_declared_total_protects_the_parts_that_it_is_the_sum_of() -> None:
    """No formula says that the total is the sum of the kinds: config.yaml does."""
    delen = feiten("zorg.klanten", {("Veldstad", "2031", s): w for s, w in (("a", 4), ("b", 30), ("c", 40))})
    alles = delen | feiten("alle.klanten", {("Veldstad", "2031"): 74})
    som = {"totaal": "alle.klanten", "delen": "zorg.klanten"}
    declaratie = kengetallen(
        {"per": ("zorg.klanten", "bewoner"), "alle": ("alle.klanten", "bewoner")},
        dimensies={"soort": {"titel": "Soort", "waarden": {s: s for s in "abc"}}},
    )
    weg = []
    for sommen in ([], [som]):
        kaal = studie(["Veldstad"], ["2031"], bronnen={"alle": bron({"klanten": "bewoner"})})
        studie_ = Studie.model_validate({**kaal.model_dump(mode="json"), "sommen": sommen})
        (uitkomsten, _), problemen = protect(studie_, declaratie, alles, compute(studie_, declaratie, alles)[0], ())
        weg.append(zonder(uitkomsten, "per"))
        assert [p.velden["welke"] for p in problemen] == ["Veldstad, 2031, b"] * len(sommen)
    assert weg == [{("Veldstad", "a")}, {("Veldstad", "a"), ("Veldstad", "b")}]


def test_the_researcher_is_told_which_and_of_many_the_first_five() -> None:
    plekken = [("per", (("gemeente", f"G{i}"), ("soort", "b")), "") for i in range(7)]
    declaratie = kengetallen(
        {"per": ("zorg.klanten", "bewoner")}, dimensies={"soort": {"titel": "Soort", "waarden": {"b": "bank"}}}
    )
    (probleem,) = meld(plekken, declaratie)
    assert (probleem.code, probleem.plaats.bestand) == ("ook-niet-getoond", "normenkader/kengetallen.yaml")
    assert probleem.velden["aantal"] == "7 cijfers"
    assert probleem.velden["welke"] == "G0, bank; G1, bank; G2, bank; G3, bank; G4, bank; en nog 2"
    assert not meld([], declaratie)


cellen = st.sampled_from([0, 0, 1, 2, 3, 4, 5])
tabellen = st.one_of(
    st.tuples(st.tuples(cellen, cellen), st.tuples(cellen, cellen)),
    st.tuples(st.tuples(cellen, cellen, cellen), st.tuples(cellen, cellen, cellen)),
)
keuzes = st.lists(st.sampled_from(list(FORMULES)), min_size=1, unique=True)


@given(tabellen, keuzes, st.integers(2, 4))
@example(((1, 5), (4, 4)), list(FORMULES)[:8], 2)  # the mean of the shares lets the 1 move in steps of 3 only
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
