"""The reconstructed figures say what the published study says: totals exactly, shares and trends as stated."""

from itertools import pairwise
from typing import Any

import pytest

from tests.studie.twents import kind, kinds, referrals, spending, stated, statements, support, total

GEMEENTEN = statements()["gemeenten"]
JAREN = statements()["jaren"]
VERWIJZERS = statements()["verwijzers"]


def price(gemeente: str, jaar: int) -> float:
    return spending(gemeente, jaar) / kinds("trajecten", gemeente, jaar)


def growth(eerste: float, laatste: float) -> float:
    return 100 * (laatste / eerste - 1)


def mean(waarden: list[float]) -> float:
    return sum(waarden) / len(waarden)


@pytest.mark.parametrize(("jaar", "som"), [(2015, 23118), (2019, 36120)])
def test_referrals_of_the_nine_per_referrer_are_the_published_totals(jaar: int, som: int) -> None:
    gevonden = {v: sum(referrals(g, jaar, v) or 0 for g in GEMEENTEN) for v in VERWIJZERS}
    assert gevonden == stated(f"verwijzingen_{jaar}")
    assert sum(gevonden.values()) == som == sum(total("verwijzingen", g, jaar) for g in GEMEENTEN)


@pytest.mark.parametrize("gemeente", GEMEENTEN)
def test_referrers_and_kinds_of_support_add_up_to_the_totals(gemeente: str) -> None:
    for jaar in JAREN:
        per_verwijzer = [referrals(gemeente, jaar, v) for v in VERWIJZERS]
        assert sum(n or 0 for n in per_verwijzer) == total("verwijzingen", gemeente, jaar)
        for verwijzer, aantal in zip(VERWIJZERS, per_verwijzer, strict=True):
            delen = [support(gemeente, jaar, verwijzer, s) for s in statements()["ondersteuning"]]
            if aantal is None:
                assert set(delen) == {None}
            else:
                assert sum(n or 0 for n in delen) == aantal


def test_share_unknown_in_almelo() -> None:
    for jaar, aandeel in stated("onbekend_almelo").items():
        gevonden = 100 * (referrals("Almelo", jaar, "onbekend") or 0) / total("verwijzingen", "Almelo", jaar)
        assert gevonden == pytest.approx(aandeel, abs=0.02)
    grens = stated("almelo_hoogste_reeks")
    assert all((referrals("Almelo", j, v) or 0) <= grens for j in JAREN for v in VERWIJZERS)


def test_what_is_not_registered_is_not_delivered() -> None:
    for hiaat in stated("niet_geregistreerd"):
        for jaar in JAREN:
            for verwijzer in hiaat["verwijzers"]:
                weg = referrals(hiaat["gemeente"], jaar, verwijzer) is None
                assert weg == (jaar <= hiaat["tot_en_met"])


def test_growth_of_youths() -> None:
    groei = {g: growth(total("jeugdigen_0_17", g, 2015), total("jeugdigen_0_17", g, 2019)) for g in GEMEENTEN}
    assert mean(list(groei.values())) == pytest.approx(stated("groei_jeugdigen_gemiddeld"), abs=0.05)
    for gemeente, verwacht in stated("groei_jeugdigen").items():
        assert groei[gemeente] == pytest.approx(verwacht, abs=0.05)
    assert [g for g in GEMEENTEN if groei[g] > 0] == ["Borne"]


def test_growth_of_trajectories() -> None:
    groei = {g: growth(kinds("trajecten", g, 2015), kinds("trajecten", g, 2019)) for g in GEMEENTEN}
    assert mean(list(groei.values())) == pytest.approx(stated("groei_trajecten_gemiddeld"), abs=0.1)
    assert groei["Enschede"] == pytest.approx(stated("groei_trajecten")["Enschede"], abs=0.1)
    assert max(groei, key=lambda g: groei[g]) == "Borne"


def test_trajectory_prices() -> None:
    prijzen = {g: price(g, 2019) for g in GEMEENTEN}
    for gemeente, verwacht in stated("trajectprijs_2019").items():
        assert prijzen[gemeente] == pytest.approx(verwacht, rel=0.002)
    for gemeente, verwacht in stated("trajectprijs_2019_laagste").items():
        assert prijzen[gemeente] == pytest.approx(verwacht, rel=0.02)
    assert set(sorted(GEMEENTEN, key=lambda g: prijzen[g])[:2]) == set(stated("trajectprijs_2019_laagste"))
    gemiddeld = {jaar: mean([price(g, jaar) for g in GEMEENTEN]) for jaar in (2017, 2018, 2019)}
    assert gemiddeld[2019] == pytest.approx(stated("trajectprijs_2019_gemiddeld"), rel=0.005)
    assert gemiddeld[2017] < gemiddeld[2018] == pytest.approx(gemiddeld[2019], rel=0.01)


@pytest.mark.parametrize("soort", sorted(stated("verandering_aandeel_soort")))
def test_change_in_the_share_of_a_kind_of_care(soort: str) -> None:
    def share(gemeente: str, jaar: int) -> float:
        return 100 * kind("jeugdigen", gemeente, jaar, soort) / total("jeugdigen_met_jeugdhulp", gemeente, jaar)

    verwacht = stated("verandering_aandeel_soort")[soort]
    assert {g: round(share(g, 2019) - share(g, 2015)) for g in verwacht} == verwacht


def test_other_care() -> None:
    gegeven = stated("overig_enschede")
    in_2015, in_2019 = (kind("jeugdigen", "Enschede", j, "overig") for j in (2015, 2019))
    assert 100 * in_2019 / total("jeugdigen_0_17", "Enschede", 2019) == pytest.approx(
        gegeven["aandeel_van_jeugdigen_2019"], abs=0.01
    )
    assert growth(in_2015, in_2019) == pytest.approx(gegeven["groei"], abs=0.1)
    elders = {g for g in GEMEENTEN if g != "Enschede" for j in JAREN if kind("jeugdigen", g, j, "overig")}
    assert elders == set(stated("overig_alleen_in_2019"))


def test_small_counts_occur_only_in_probation_and_other_care() -> None:
    klein = {
        soort
        for g in GEMEENTEN
        for j in JAREN
        for soort in statements()["soorten"]
        if kind("jeugdigen", g, j, soort) < 10
    }
    assert klein == {"jeugdreclassering", "overig"}
    borne = [kind("jeugdigen", "Borne", j, "jeugdreclassering") >= 10 for j in JAREN]
    assert borne == [False, False, False, True, True]


def test_kinds_of_care_are_possible() -> None:
    for gemeente in GEMEENTEN:
        for jaar in JAREN:
            met_hulp = total("jeugdigen_met_jeugdhulp", gemeente, jaar)
            assert met_hulp <= kinds("jeugdigen", gemeente, jaar) <= kinds("trajecten", gemeente, jaar)
            for soort in statements()["soorten"]:
                assert kind("jeugdigen", gemeente, jaar, soort) <= kind("trajecten", gemeente, jaar, soort)
                assert kind("jeugdigen", gemeente, jaar, soort) <= met_hulp


def test_where_family_doctors_and_youth_doctors_refer_to() -> None:
    for verwijzer, naam, ruimte in (
        ("huisarts", "huisarts_naar_ggz", 5),
        ("jeugdarts_specialist", "jeugdarts_naar_ggz", 3),
    ):
        for jaar in JAREN:
            ggz = sum(support(g, jaar, verwijzer, "jeugd_ggz") or 0 for g in GEMEENTEN)
            alle = sum(referrals(g, jaar, verwijzer) or 0 for g in GEMEENTEN)
            assert 100 * ggz / alle == pytest.approx(stated(naam), abs=ruimte)


def test_the_municipal_gateway_refers_ever_more_to_custom_and_specialised_care() -> None:
    def regio(jaar: int, soort: str) -> int:
        return sum(support(g, jaar, "gemeentelijke_toegang", soort) or 0 for g in GEMEENTEN)

    for soort in ("maatwerk_jeugd", "specialistische_jeugdzorg"):
        assert all(regio(van, soort) < regio(tot, soort) for van, tot in pairwise(JAREN))
    eerste, laatste = (regio(jaar, "jeugd_ggz") for jaar in stated("gemeente_naar_ggz_nauwelijks_meer"))
    assert 0 < growth(eerste, laatste) < 15


def _waarde(ontwikkeling: dict[str, Any], gemeente: str, jaar: int) -> float:
    match ontwikkeling["reeks"]:
        case "trajectprijs":
            return price(gemeente, jaar)
        case "jeugdigen":
            soort = ontwikkeling.get("soort")
            if soort:
                return kind("jeugdigen", gemeente, jaar, soort)
            return total("jeugdigen_met_jeugdhulp", gemeente, jaar)
        case "aandeel_verwijzer":
            aantal = referrals(gemeente, jaar, ontwikkeling["verwijzer"])
            return (aantal or 0) / total("verwijzingen", gemeente, jaar)
        case "aandeel_ondersteuning":
            aantal = support(gemeente, jaar, ontwikkeling["verwijzer"], ontwikkeling["ondersteuning"])
            return (aantal or 0) / (referrals(gemeente, jaar, ontwikkeling["verwijzer"]) or 0)
        case _:
            return referrals(gemeente, jaar, ontwikkeling["verwijzer"]) or 0


def _jaarparen(ontwikkeling: dict[str, Any]) -> list[tuple[int, int]]:
    if ontwikkeling["reeks"] == "aandeel_verwijzer":
        return [(2015, 2019)]
    if ontwikkeling["reeks"] == "aandeel_ondersteuning":
        return [(2015, 2018), (2015, 2019)]
    return list(pairwise(range(ontwikkeling["van"], ontwikkeling["tot"] + 1)))


GEVALLEN = [
    pytest.param(o, g, id=f"{i}-{o['reeks']}-{g}")
    for i, o in enumerate(statements()["ontwikkelingen"])
    for g in o["gemeenten"]
]


@pytest.mark.parametrize(("ontwikkeling", "gemeente"), GEVALLEN)
def test_described_development(ontwikkeling: dict[str, Any], gemeente: str) -> None:
    if ontwikkeling["reeks"] == "grootste_verwijzer":
        for jaar in ontwikkeling["jaren"]:
            aantallen = {v: referrals(gemeente, jaar, v) or 0 for v in VERWIJZERS}
            assert max(aantallen, key=lambda v: aantallen[v]) == ontwikkeling["verwijzer"]
        return
    teken = {"stijgt": 1, "daalt": -1}[ontwikkeling["richting"]]
    for van, tot in _jaarparen(ontwikkeling):
        eerste, laatste = _waarde(ontwikkeling, gemeente, van), _waarde(ontwikkeling, gemeente, tot)
        assert teken * (laatste - eerste) > 0, f"{gemeente} {van}: {eerste}, {tot}: {laatste}"
