"""Evaluation: every function on numbers that can be checked by hand, with presence, sources and flags."""

from fractions import Fraction
from itertools import product

import pytest

from rekenaudit.indicators import compute
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.feit import Feit, FeitSleutel
from rekenaudit.model.reeks import Cel
from tests.indicators.rekenstudie import (
    GEMEENTEN,
    JAREN,
    SOORTEN,
    bereken,
    blad,
    feiten,
    kengetallen,
    kort,
    studie,
    waarden,
)

V, B, D = GEMEENTEN
AANWEZIG, ONTBREEKT = Aanwezigheid.AANWEZIG, Aanwezigheid.ONTBREEKT
NIET_GELEVERD, NVT = Aanwezigheid.NIET_GELEVERD, Aanwezigheid.NIET_VAN_TOEPASSING

LASTEN = feiten("geld.lasten", {plek: 100 * i for i, plek in enumerate(product(GEMEENTEN, JAREN), start=1)})
"""Veldstad 100, 200, 300; Bergen (NH) 400, 500, 600; 's-Duin 700, 800, 900."""

KOSTEN = feiten("zorg.kosten", {plek: i for i, plek in enumerate(product(GEMEENTEN, JAREN, SOORTEN), start=1)})
"""Veldstad 2030: 1, 2, 3; Veldstad 2031: 4, 5, 6; … 's-Duin 2032: 25, 26, 27."""


def reken(formule: str, eenheid: str = "euro") -> list[Fraction | str]:
    return list(waarden(bereken(formule, eenheid, {**LASTEN, **KOSTEN})).values())


@pytest.mark.parametrize(
    ("formule", "uitkomst"),
    [
        ("geld.lasten[gemeente=Veldstad]", [100, 200, 300]),
        ("geld.lasten[jaar=2031]", [200, 500, 800]),
        ("geld.lasten[jaar=2031, gemeente='s-Duin]", [800]),
        ("geld.lasten[jaar=2032|2030, gemeente=Bergen (NH)]", [400, 600]),
        ("zorg.kosten[gemeente=Veldstad, jaar=2031, soort=licht|6.72]", [4, 6]),
        ("geld.lasten[jaar=2031] - geld.lasten[jaar=2030] * 2", [0, -300, -600]),
        ("-geld.lasten[jaar=2030]", [-100, -400, -700]),
        ("0.5 * geld.lasten[jaar=2030] / 50 * 3", [3, 12, 21]),
        ("som(geld.lasten, gemeente)", [1200, 1500, 1800]),
        ("som(geld.lasten, jaar)", [600, 1500, 2400]),
        ("som(som(geld.lasten, jaar), gemeente)", [4500]),
        ("som(zorg.kosten[gemeente=Veldstad], soort)", [6, 15, 24]),
        ("som(zorg.kosten[gemeente=Veldstad], jaar)", [12, 15, 18]),
        ("gemiddelde(geld.lasten[jaar=2030|2031], jaar)", [150, 450, 750]),
        ("mediaan(geld.lasten, gemeente)", [400, 500, 600]),
        ("mediaan(geld.lasten[jaar=2030|2032], jaar)", [200, 500, 800]),
        ("minimum(geld.lasten, gemeente)", [100, 200, 300]),
        ("maximum(geld.lasten, jaar)", [300, 600, 900]),
        ("verschil(geld.lasten, 2030, 2032)", [200, 200, 200]),
        ("verschil(geld.lasten[gemeente=Veldstad])", ["niet van toepassing", 100, 100]),
        (
            "spreid(som(geld.lasten, gemeente), gemeente) - geld.lasten",
            [1100, 1300, 1500, 800, 1000, 1200, 500, 700, 900],
        ),
        ("spreid(geld.lasten[gemeente=Veldstad], gemeente)", [100, 200, 300] * 3),
        ("spreid(geld.lasten[gemeente=Veldstad, jaar=2031|2032], soort)", [200] * 3 + [300] * 3),
        ("spreid(geld.lasten[gemeente=Veldstad, jaar=2031|2032], soort, 6.72, licht)", [200] * 2 + [300] * 2),
        (
            "zorg.kosten[jaar=2030, soort=licht|6.72] + spreid(geld.lasten[jaar=2030], soort, licht, 6.72)",
            [101, 103, 410, 412, 719, 721],
        ),
    ],
)
def test_amounts(formule: str, uitkomst: list[int | str]) -> None:
    assert reken(formule) == uitkomst


@pytest.mark.parametrize(
    ("formule", "uitkomst"),
    [
        ("aandeel(geld.lasten[jaar=2030], gemeente)", ["1/12", "1/3", "7/12"]),
        ("aandeel(zorg.kosten[gemeente=Veldstad, jaar=2030], soort)", ["1/6", "1/3", "1/2"]),
        ("groei(geld.lasten, 2030, 2032)", ["2", "1/2", "2/7"]),
        ("groei(geld.lasten[gemeente=Veldstad])", ["niet van toepassing", "1", "1/2"]),
        ("groei(geld.lasten[gemeente=Veldstad, jaar=2031|2032])", ["niet van toepassing", "1/2"]),
        ("rang(geld.lasten[jaar=2031], gemeente)", ["3", "2", "1"]),
        ("rang(geld.lasten[gemeente=Veldstad], jaar)", ["3", "2", "1"]),
        ("geld.lasten[jaar=2030] / geld.lasten[jaar=2032]", ["1/3", "2/3", "7/9"]),
        ("geld.lasten[jaar=2030] / geld.lasten[jaar=2032] - 1", ["-2/3", "-1/3", "-2/9"]),
    ],
)
def test_ratios(formule: str, uitkomst: list[str]) -> None:
    assert [str(w) for w in reken(formule, "verhouding")] == uitkomst


def test_percentage_points_keep_the_declared_unit() -> None:
    uitkomst = bereken("geld.lasten / spreid(geld.lasten[jaar=2030], jaar) - 1", "procentpunt", LASTEN)
    assert str(uitkomst.reeks.eenheid) == "procentpunt"
    assert uitkomst.reeks.cel(gemeente=V, jaar="2032").waarde == 2


def test_equal_values_share_the_best_rank() -> None:
    gelijk = feiten("geld.lasten", dict(zip(product(GEMEENTEN, ["2030"]), [5, 9, 5], strict=True)))
    assert list(waarden(bereken("rang(geld.lasten[jaar=2030], gemeente)", "verhouding", gelijk)).values()) == [2, 1, 2]


def test_an_indicator_can_use_others_in_any_order_of_the_file() -> None:
    formules = {
        "per_bewoner": ("totaal / volk", "euro / bewoner"),
        "totaal": ("som(geld.lasten, gemeente)", "euro"),
        "volk": ("som(volk.bewoners, gemeente)", "bewoner"),
    }
    volk = feiten("volk.bewoners", {(g, j): 20 for g in GEMEENTEN for j in JAREN})
    uitkomsten, problemen = compute(studie(), kengetallen(formules), {**LASTEN, **volk})
    assert not problemen
    assert list(uitkomsten) == ["per_bewoner", "totaal", "volk"]
    assert list(waarden(uitkomsten["per_bewoner"]).values()) == [20, 25, 30]
    assert uitkomsten["per_bewoner"].bronnen == ("geld", "volk")
    assert uitkomsten["per_bewoner"].reeks.cel(jaar="2030").bronnen == {"geld", "volk"}


def test_a_place_without_a_fact_is_missing_and_not_zero() -> None:
    een = feiten("geld.lasten", {(V, "2030"): 5})
    cel = bereken("geld.lasten", "euro", een).reeks.cel(gemeente=B, jaar="2031")
    assert cel == Cel(None, ONTBREEKT, frozenset({"geld"}))
    assert reken("som(geld.baten, gemeente)")[0] == "ontbreekt"


def test_a_value_that_stands_beside_an_absence_is_not_used() -> None:
    sleutel = FeitSleutel("geld", "lasten", V, "2030")
    feit = Feit(sleutel, Fraction(0), ONTBREEKT, vlaggen=frozenset({"nul onbekend"}))
    cel = bereken("geld.lasten * 2", "euro", {sleutel: feit}).reeks.cel(gemeente=V, jaar="2030")
    assert cel == Cel(None, ONTBREEKT, frozenset({"geld"}), vlaggen=frozenset({"nul onbekend"}))


@pytest.mark.parametrize("links", list(Aanwezigheid))
@pytest.mark.parametrize("rechts", list(Aanwezigheid))
@pytest.mark.parametrize("teken", ["+", "-", "*", "/"])
def test_the_strongest_absence_wins(links: Aanwezigheid, rechts: Aanwezigheid, teken: str) -> None:
    a = feiten("geld.lasten", {(V, "2030"): 8 if links is AANWEZIG else links})
    b = feiten("geld.baten", {(V, "2030"): 4 if rechts is AANWEZIG else rechts})
    plek = "[gemeente=Veldstad, jaar=2030]"
    cel = blad({**a, **b}).bereken(f"geld.lasten{plek} {teken} geld.baten{plek}").cellen[()]
    sterkte = list(Aanwezigheid)
    assert cel.aanwezigheid is max(links, rechts, key=sterkte.index)
    assert (cel.waarde is None) == (cel.aanwezigheid is not AANWEZIG)


def test_division_by_zero_does_not_apply() -> None:
    nul = feiten("geld.baten", {(V, "2030"): 0, (V, "2031"): 7})
    uit = waarden(bereken("geld.lasten[gemeente=Veldstad] / geld.baten[gemeente=Veldstad]", "verhouding", LASTEN | nul))
    assert list(uit.values()) == ["niet van toepassing", Fraction(200, 7), "ontbreekt"]
    groei = bereken("groei(geld.baten[gemeente=Veldstad], 2030, 2031)", "verhouding", nul)
    assert list(waarden(groei).values()) == ["niet van toepassing"]


def test_a_share_of_nothing_does_not_apply() -> None:
    nullen = feiten("geld.lasten", {(g, "2030"): 0 for g in GEMEENTEN})
    uit = waarden(bereken("aandeel(geld.lasten[jaar=2030], gemeente)", "verhouding", nullen))
    assert set(uit.values()) == {"niet van toepassing"}


GATEN = feiten("geld.lasten", {(V, "2030"): 10, (B, "2030"): NIET_GELEVERD, (D, "2030"): 30})


@pytest.mark.parametrize(
    ("functie", "met_minimaal"),
    [("som", 40), ("gemiddelde", 20), ("mediaan", 20), ("minimum", 10), ("maximum", 30)],
)
def test_an_aggregate_over_missing_parts(functie: str, met_minimaal: int) -> None:
    zonder = bereken(f"{functie}(geld.lasten[jaar=2030], gemeente)", "euro", GATEN)
    assert zonder.reeks.cellen[()] == Cel(None, NIET_GELEVERD, frozenset({"geld"}))
    assert zonder.kanttekeningen == ()
    met = bereken(f"{functie}(geld.lasten[jaar=2030], gemeente, minimaal=2)", "euro", GATEN)
    assert met.reeks.cellen[()] == Cel(
        Fraction(met_minimaal), bronnen=frozenset({"geld"}), vlaggen=frozenset({"deel ontbreekt"})
    )
    te_veel = bereken(f"{functie}(geld.lasten[jaar=2030], gemeente, minimaal=3)", "euro", GATEN)
    assert te_veel.reeks.cellen[()].aanwezigheid is NIET_GELEVERD


def test_what_may_still_make_enough_leads_over_what_was_never_delivered() -> None:
    onbekend = feiten("geld.lasten", {(V, "2030"): 10, (B, "2030"): NIET_GELEVERD, (D, "2030"): Aanwezigheid.ONTBREEKT})
    for minimaal, leidend in ((1, Aanwezigheid.AANWEZIG), (2, Aanwezigheid.ONTBREEKT), (3, NIET_GELEVERD)):
        uit = bereken(f"som(geld.lasten[jaar=2030], gemeente, minimaal={minimaal})", "euro", onbekend)
        assert uit.reeks.cellen[()].aanwezigheid is leidend


def test_a_whole_aggregate_has_no_flag_though_it_states_a_minimum() -> None:
    uitkomst = bereken("gemiddelde(geld.lasten, gemeente, minimaal=2)", "euro", LASTEN)
    assert not any(cel.vlaggen for cel in uitkomst.reeks.cellen.values())
    assert uitkomst.kanttekeningen == ("gemiddelde over wat bekend is (ten minste 2 gemeenten)",)


def test_share_and_rank_over_missing_parts() -> None:
    zonder = bereken("aandeel(geld.lasten[jaar=2030], gemeente)", "verhouding", GATEN)
    assert set(waarden(zonder).values()) == {"niet geleverd"}
    met = bereken("aandeel(geld.lasten[jaar=2030], gemeente, minimaal=2)", "verhouding", GATEN)
    assert list(waarden(met).values()) == [Fraction(1, 4), "niet geleverd", Fraction(3, 4)]
    assert met.reeks.cel(gemeente=V).vlaggen == {"deel ontbreekt"}
    rang = bereken("rang(geld.lasten[jaar=2030], gemeente)", "verhouding", GATEN)
    assert set(waarden(rang).values()) == {"niet geleverd"}
    rang_met = bereken("rang(geld.lasten[jaar=2030], gemeente, minimaal=1)", "verhouding", GATEN)
    assert list(waarden(rang_met).values()) == [2, "niet geleverd", 1]


def test_remarks_come_along_to_what_rests_on_them() -> None:
    formules = {
        "a": ("som(zorg.kosten, soort, minimaal=2)", "euro"),
        "b": ("gemiddelde(a, jaar, minimaal=1) - minimum(a, jaar)", "euro"),
        "c": ("rang(b, gemeente, minimaal=2)", "verhouding"),
    }
    uitkomsten, _ = compute(studie(), kengetallen(formules), KOSTEN)
    assert uitkomsten["c"].kanttekeningen == (
        "rang onder wat bekend is (ten minste 2 gemeenten)",
        "gemiddelde over wat bekend is (ten minste 1 jaar)",
        "som over wat bekend is (ten minste 2 waarden van ‘Soort’)",
    )


def test_flags_come_along() -> None:
    voorlopig = feiten("geld.lasten", {(V, "2030"): 10}, vlaggen=["voorlopig"])
    nul_onbekend = feiten("geld.lasten", {(V, "2031"): ONTBREEKT}, vlaggen=["nul onbekend"])
    cel = bereken("verschil(geld.lasten, 2030, 2031)", "euro", voorlopig | nul_onbekend).reeks.cel(gemeente=V)
    assert cel.aanwezigheid is ONTBREEKT
    assert cel.vlaggen == {"voorlopig", "nul onbekend"}


def test_a_first_year_does_not_apply_whatever_became_of_it() -> None:
    groei = bereken("groei(geld.lasten)", "verhouding", feiten("geld.lasten", {(V, "2030"): NIET_GELEVERD}))
    assert [kort(groei.reeks.cel(gemeente=V, jaar=jaar)) for jaar in JAREN] == [
        "niet van toepassing",
        "niet geleverd",
        "ontbreekt",
    ]


def klanten(*aantallen: int) -> dict[FeitSleutel, Feit]:
    """Counts of persons in 2030, by municipality and then kind."""
    plekken = product(GEMEENTEN, ["2030"], SOORTEN)
    return feiten("zorg.klanten", dict(zip(plekken, aantallen, strict=False)))


AANTALLEN = klanten(9, 10, 50, 100, 200, 300, 4, 5, 6) | feiten(
    "volk.bewoners", {(V, "2030"): 500, (B, "2030"): 503, (D, "2030"): 8}
)


@pytest.mark.parametrize(
    ("formule", "klein"),
    [
        # a fact below the threshold
        ("zorg.klanten[jaar=2030, gemeente=Veldstad]", [True, False, False]),
        # elementwise: from any operand
        ("zorg.klanten[jaar=2030, gemeente=Veldstad] * 10", [True, False, False]),
        ("-zorg.klanten[jaar=2030, gemeente=Veldstad]", [True, False, False]),
        ("zorg.klanten[jaar=2030, soort=licht] / volk.bewoners[jaar=2030]", [False, False, True]),
        ("zorg.klanten[jaar=2030, soort=licht] - zorg.klanten[jaar=2030, soort=zwaar werk]", [False, False, True]),
        # a result that is itself a small count, also with a minus
        ("volk.bewoners[jaar=2030, gemeente=Bergen (NH)] - volk.bewoners[jaar=2030, gemeente=Veldstad]", [True]),
        ("volk.bewoners[jaar=2030, gemeente=Veldstad] - volk.bewoners[jaar=2030, gemeente=Bergen (NH)]", [True]),
        ("volk.bewoners[jaar=2030] / 60", [True, True, True]),
        (
            "zorg.klanten[jaar=2030, gemeente=Veldstad, soort=licht] - volk.bewoners[jaar=2030, gemeente=Veldstad]",
            [False],
        ),
        # judged anew
        ("som(zorg.klanten[jaar=2030], soort)", [False, False, False]),
        ("gemiddelde(zorg.klanten[jaar=2030], soort)", [False, False, True]),
        ("mediaan(zorg.klanten[jaar=2030], soort)", [False, False, True]),
        # the extreme itself
        ("minimum(zorg.klanten[jaar=2030], soort)", [True, False, True]),
        ("maximum(zorg.klanten[jaar=2030], soort)", [False, False, True]),
        ("minimum(zorg.klanten[jaar=2030] / zorg.klanten[jaar=2030], soort)", [True, False, True]),
        # the middle value itself, of 0,9 (small), 0,5 and 0,8 (small); of 0,18 (small), 0,33 and 0,67 (small)
        (
            "mediaan(zorg.klanten[jaar=2030, soort=6.72] / zorg.klanten[jaar=2030, soort=zwaar werk], gemeente)",
            [True],
        ),
        ("mediaan(zorg.klanten[jaar=2030, soort=6.72] / zorg.klanten[jaar=2030, soort=licht], gemeente)", [False]),
        # share: the part or the whole
        ("aandeel(zorg.klanten[jaar=2030, gemeente=Veldstad], soort)", [True, False, False]),
        ("aandeel(zorg.klanten[jaar=2030, soort=6.72], gemeente)", [True, False, True]),
        ("rang(zorg.klanten[jaar=2030, gemeente=Veldstad], soort)", [True, False, False]),
    ],
)
def test_small_counts(formule: str, klein: list[bool]) -> None:
    assert [cel.klein for cel in blad(AANTALLEN).bereken(formule).cellen.values()] == klein


def test_an_aggregate_of_one_small_value_is_that_value() -> None:
    een = klanten(9, 100, 200, 300)
    for functie in ("som", "gemiddelde", "mediaan"):
        deling = "zorg.klanten[jaar=2030, soort=6.72] / zorg.klanten[jaar=2030, soort=licht]"
        (cel,) = blad(een).bereken(f"{functie}({deling}, gemeente, minimaal=1)").cellen.values()
        assert (cel.waarde, cel.klein) == (Fraction(9, 200), True)


def test_the_total_of_a_share_can_be_the_small_count() -> None:
    weinig = blad(klanten(2, 3, 4)).bereken("aandeel(zorg.klanten[jaar=2030, gemeente=Veldstad], soort)")
    assert all(cel.klein for cel in weinig.cellen.values())


def test_an_absence_that_tells_of_a_zero_count_is_small() -> None:
    nul = klanten(0, 50, 60)
    deling = blad(nul).bereken("zorg.klanten[soort=licht] / zorg.klanten[soort=6.72]").cel(gemeente=V, jaar="2030")
    assert (deling.aanwezigheid, deling.klein) == (NVT, True)
    som = blad(nul).bereken("som(zorg.klanten / zorg.klanten, soort)").cel(gemeente=V, jaar="2030")
    assert (som.aanwezigheid, som.klein) == (NVT, True)


def test_without_a_threshold_nothing_is_small() -> None:
    reeks = blad(klanten(0, 1, 2), studie(drempel=0)).bereken("zorg.klanten")
    assert not any(cel.klein for cel in reeks.cellen.values())
