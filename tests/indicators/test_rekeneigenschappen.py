"""Properties that hold for any facts."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import product
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.reeks import Cel
from tests.indicators.rekenstudie import GEMEENTEN, JAREN, SOORTEN, Plek, Waarde, bereken, blad, feiten, waarden

GEWOON = settings(deadline=None, max_examples=40)
GELD = list(product(GEMEENTEN, JAREN))
ZORG = list(product(GEMEENTEN, JAREN, SOORTEN))

bedragen = st.fractions(min_value=-1000, max_value=1000, max_denominator=12)
afwezig = st.sampled_from([a for a in Aanwezigheid if a is not Aanwezigheid.AANWEZIG])
aantallen = st.integers(0, 30)


def rooster(plekken: Sequence[Plek], waarde: st.SearchStrategy[Waarde]) -> st.SearchStrategy[dict[Plek, Waarde]]:
    return st.lists(waarde, min_size=len(plekken), max_size=len(plekken)).map(
        lambda lijst: dict(zip(plekken, lijst, strict=True))
    )


ALLES = "rang(som(zorg.kosten, soort, minimaal=2) / zorg.kosten[soort=6.72] - 1, gemeente, minimaal=1)"


@given(rooster(ZORG, bedragen | afwezig), st.randoms(use_true_random=False))
@GEWOON
def test_the_order_of_facts_does_not_matter(rijen: Mapping[Plek, Waarde], toeval: Random) -> None:
    geordend = feiten("zorg.kosten", rijen)
    paren = list(geordend.items())
    toeval.shuffle(paren)
    assert bereken(ALLES, "verhouding", geordend).reeks.cellen == bereken(ALLES, "verhouding", dict(paren)).reeks.cellen


@given(rooster(GELD, bedragen | afwezig))
@GEWOON
def test_missing_is_never_zero_and_the_strongest_absence_wins(rijen: Mapping[Plek, Waarde]) -> None:
    sterkte = list(Aanwezigheid)
    totalen = bereken("som(geld.lasten, gemeente)", "euro", feiten("geld.lasten", rijen)).reeks
    for jaar in JAREN:
        delen = [rijen[gemeente, jaar] for gemeente in GEMEENTEN]
        weg = [d for d in delen if isinstance(d, Aanwezigheid)]
        cel = totalen.cel(jaar=jaar)
        assert cel.aanwezigheid is max(weg, key=sterkte.index, default=Aanwezigheid.AANWEZIG)
        assert cel.waarde == (None if weg else sum(d for d in delen if not isinstance(d, Aanwezigheid)))


@given(rooster(ZORG, bedragen | afwezig))
@GEWOON
def test_the_sum_of_shown_parts_is_the_shown_total(rijen: Mapping[Plek, Waarde]) -> None:
    delen = bereken("zorg.kosten", "euro", feiten("zorg.kosten", rijen)).reeks
    som = bereken("som(zorg.kosten, soort, minimaal=1)", "euro", feiten("zorg.kosten", rijen)).reeks
    for (gemeente, jaar), totaal in som.cellen.items():
        getoond = [w for s in SOORTEN if (w := delen.cel(gemeente=gemeente, jaar=jaar, soort=s).waarde) is not None]
        assert totaal.waarde == (sum(getoond) if getoond else None)
        assert ("deel ontbreekt" in totaal.vlaggen) == (0 < len(getoond) < len(SOORTEN))


@given(rooster(ZORG, aantallen), st.sampled_from(["gemeente", "jaar", "soort"]))
@GEWOON
def test_shares_add_to_one(rijen: Mapping[Plek, Waarde], as_naam: str) -> None:
    formule = f"som(aandeel(zorg.kosten, {as_naam}), {as_naam})"
    uit = waarden(bereken(formule, "verhouding", feiten("zorg.kosten", rijen)))
    totaal = waarden(bereken(f"som(zorg.kosten, {as_naam})", "euro", feiten("zorg.kosten", rijen)))
    assert uit == {plek: 1 if som else "niet van toepassing" for plek, som in totaal.items()}


@given(st.lists(bedragen.filter(bool), min_size=3, max_size=3))
@GEWOON
def test_growth_of_a_constant_is_zero(constanten: list[Fraction]) -> None:
    rijen: dict[Plek, Waarde] = {(g, j): c for g, c in zip(GEMEENTEN, constanten, strict=True) for j in JAREN}
    vast = feiten("geld.lasten", rijen)
    assert set(waarden(bereken("groei(geld.lasten, 2030, 2032)", "verhouding", vast)).values()) == {0}
    jaarlijks = waarden(bereken("groei(geld.lasten)", "verhouding", vast))
    assert {jaar: w for (_, jaar), w in jaarlijks.items()} == {"2030": "niet van toepassing", "2031": 0, "2032": 0}
    assert set(waarden(bereken("verschil(geld.lasten, 2030, 2031)", "euro", vast)).values()) == {0}


@given(rooster(GELD, bedragen))
@GEWOON
def test_growth_carries_the_first_value_to_the_last(rijen: Mapping[Plek, Waarde]) -> None:
    groei = bereken("groei(geld.lasten, 2030, 2032)", "verhouding", feiten("geld.lasten", rijen)).reeks
    for gemeente in GEMEENTEN:
        van, tot, deel = rijen[gemeente, "2030"], rijen[gemeente, "2032"], groei.cel(gemeente=gemeente).waarde
        assert not isinstance(van, Aanwezigheid)
        assert van == 0 if deel is None else van * (1 + deel) == tot


@given(rooster(GELD, bedragen))
@GEWOON
def test_mean_median_and_extremes_lie_in_order(rijen: Mapping[Plek, Waarde]) -> None:
    rekenblad = blad(feiten("geld.lasten", rijen))

    def over(functie: str) -> list[Fraction]:
        cellen = rekenblad.bereken(f"{functie}(geld.lasten, gemeente)").cellen.values()
        return [c.waarde for c in cellen if c.waarde is not None]

    laagste, hoogste = over("minimum"), over("maximum")
    for midden in (over("gemiddelde"), over("mediaan")):
        assert all(a <= b <= c for a, b, c in zip(laagste, midden, hoogste, strict=True))
    assert over("som") == [3 * g for g in over("gemiddelde")]


@given(rooster(GELD, bedragen | afwezig))
@GEWOON
def test_ranks_follow_the_values(rijen: Mapping[Plek, Waarde]) -> None:
    rang = bereken("rang(geld.lasten, gemeente, minimaal=1)", "verhouding", feiten("geld.lasten", rijen)).reeks
    for jaar in JAREN:
        echt = [w for g in GEMEENTEN if not isinstance(w := rijen[g, jaar], Aanwezigheid)]
        for gemeente in GEMEENTEN:
            waarde = rijen[gemeente, jaar]
            verwacht = None if isinstance(waarde, Aanwezigheid) else 1 + sum(w > waarde for w in echt)
            assert rang.cel(gemeente=gemeente, jaar=jaar).waarde == verwacht


@given(rooster(ZORG, aantallen), st.sampled_from(["gemeente", "jaar", "soort"]))
@GEWOON
def test_choosing_and_repeating_undo_each_other(rijen: Mapping[Plek, Waarde], as_naam: str) -> None:
    label = {"gemeente": GEMEENTEN[1], "jaar": JAREN[1], "soort": SOORTEN[1]}[as_naam]
    rekenblad = blad(feiten("zorg.kosten", rijen))
    gekozen = rekenblad.bereken(f"zorg.kosten[{as_naam}={label}]")
    terug = rekenblad.bereken(f"minimum(spreid(zorg.kosten[{as_naam}={label}], {as_naam}), {as_naam})")
    assert terug == gekozen


@given(rooster(ZORG, aantallen | afwezig))
@GEWOON
def test_what_rests_on_one_small_count_is_small(rijen: Mapping[Plek, Waarde]) -> None:
    rekenblad = blad(feiten("zorg.klanten", rijen))
    klein = {p for p, c in rekenblad.bereken("zorg.klanten").cellen.items() if c.klein}
    assert klein == {p for p, w in rijen.items() if not isinstance(w, Aanwezigheid) and w < 10}

    def kleine(formule: str) -> Mapping[Plek, Cel]:
        return {p: c for p, c in rekenblad.bereken(formule).cellen.items() if c.klein}

    for formule in ("zorg.klanten * 7", "zorg.klanten / zorg.klanten", "aandeel(zorg.klanten, soort, minimaal=1)"):
        assert klein <= set(kleine(formule))
    groei = kleine("groei(zorg.klanten, 2030, 2031)")
    assert {(g, s) for g, j, s in klein if j in {"2030", "2031"}} == set(groei)
