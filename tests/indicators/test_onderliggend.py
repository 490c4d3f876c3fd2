"""On which delivered numbers a value rests: those that change it, and no others."""

import pytest

from rekenaudit.indicators import compute
from rekenaudit.indicators.onderliggend import onderliggende_feiten
from rekenaudit.indicators.rekenplan import maak_plan
from rekenaudit.model.feit import FeitSleutel
from tests.indicators.rekenstudie import GEMEENTEN, JAREN, SOORTEN, Plek, feiten, kengetallen, studie, waarden

FORMULES = {
    "zelf": ("zorg.klanten", "bewoner"),
    "keuze": ("zorg.klanten[soort=licht|6.72, jaar=2031]", "bewoner"),
    "min": ("-zorg.klanten[soort=licht] + 3 * zorg.klanten[soort=6.72]", "bewoner"),
    "som": ("som(zorg.klanten, soort)", "bewoner"),
    "gekozen_som": ("som(zorg.klanten[soort=licht|6.72], soort)", "bewoner"),
    "aandeel": ("aandeel(zorg.klanten, soort)", "verhouding"),
    "deel": ("zorg.klanten / spreid(som, soort)", "verhouding"),
    "deel_van_een": ("deel[soort=licht]", "verhouding"),
    "groei": ("groei(zorg.klanten)", "verhouding"),
    "groei_over": ("groei(som, 2030, 2032)", "verhouding"),
    "groei_gekozen": ("groei(som[jaar=2031|2032])", "verhouding"),
    "gemiddeld_deel": ("gemiddelde(deel, gemeente)", "verhouding"),
}
PLEKKEN: list[Plek] = [(g, j, s) for g in GEMEENTEN for j in JAREN for s in SOORTEN]
GELEVERD = {plek: 100 + 7 * nummer**2 for nummer, plek in enumerate(PLEKKEN)}


def sleutel(plek: Plek) -> FeitSleutel:
    return FeitSleutel("zorg", "klanten", plek[0], plek[1], (("soort", plek[2]),))


@pytest.mark.parametrize("naam", FORMULES)
def test_a_value_rests_on_what_changes_it_and_on_nothing_else(naam: str) -> None:
    plan, problemen = maak_plan(studie(), kengetallen(FORMULES))
    assert not problemen

    def reken(aantallen: dict[Plek, int]) -> dict[Plek, object]:
        uitkomsten, _ = compute(studie(), kengetallen(FORMULES), feiten("zorg.klanten", aantallen))
        return dict(waarden(uitkomsten[naam]))

    voor = reken(GELEVERD)
    verandert: dict[Plek, set[FeitSleutel]] = {plek: set() for plek in voor}
    for anders in PLEKKEN:
        for plek, waarde in reken({**GELEVERD, anders: 12345}).items():
            verandert[plek] |= {sleutel(anders)} if waarde != voor[plek] else set()
    assen = plan.vormen[naam].as_namen()
    rust = {plek: set(onderliggende_feiten(plan, naam, dict(zip(assen, plek, strict=True)))) for plek in voor}
    assert {p: f for p, f in rust.items() if voor[p] != "niet van toepassing"} == {
        p: f for p, f in verandert.items() if f
    }


def test_missing_numbers_are_named_too() -> None:
    plan, _ = maak_plan(studie(), kengetallen({"laagste": ("minimum(geld.lasten, gemeente)", "euro")}))
    gevonden = onderliggende_feiten(plan, "laagste", {"jaar": "2031"})
    assert gevonden == tuple(FeitSleutel("geld", "lasten", gemeente, "2031") for gemeente in GEMEENTEN)


def test_an_indicator_that_is_wrong_rests_on_nothing() -> None:
    plan, _ = maak_plan(studie(), kengetallen({"fout": ("geld.lasten + volk.bewoners", "euro")}))
    assert onderliggende_feiten(plan, "fout", {}) == ()
    assert onderliggende_feiten(plan, "onbekend", {}) == ()
