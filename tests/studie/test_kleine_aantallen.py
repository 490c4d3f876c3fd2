"""What a reader of this study's report can work out with a pencil: a total minus the parts that he sees.

Nothing of rekenaudit computes what is left; only the delivered files and arithmetic do.
"""

from collections.abc import Iterable, Mapping

import pytest

from rekenaudit.model.aanwezigheid import Aanwezigheid
from tests.studie.test_documenten import toestand
from tests.studie.twents import rows

DREMPEL = 10
PER_VERWIJZER = ("gemeente", "jaar", "verwijzer")
PER_SOORT = (*PER_VERWIJZER, "ondersteuning")
PLEK = tuple[str, ...]


def geleverd(bestand: str, sleutels: PLEK, kolom: str) -> dict[PLEK, int]:
    return {tuple(r[s] for s in sleutels): int(r[kolom]) for r in rows(f"gebruik/{bestand}.csv") if r[kolom].isdigit()}


ALLE = geleverd("totalen", ("gemeente", "jaar"), "verwijzingen")
VERWIJZERS = geleverd("verwijzingen_per_verwijzer", PER_VERWIJZER, "verwijzingen")
SOORTEN = geleverd("verwijzingen_per_soort", PER_SOORT, "verwijzingen")
JEUGDIGEN = geleverd("jeugdhulp_per_soort", ("gemeente", "jaar", "soort"), "jeugdigen")


def getoond(kengetal: str) -> set[PLEK]:
    """Name the places that have a value in public: municipality, year and what else the indicator has."""
    cellen = toestand().invoer.uitkomsten[kengetal].reeks.cellen
    return {plek for plek, cel in cellen.items() if cel.waarde is not None}


def resten(totalen: Iterable[PLEK], delen: Mapping[PLEK, int], ziet: set[PLEK], plaats: slice) -> dict[PLEK, int]:
    """Add up, for every total that is shown, the parts that are not; without those there is nothing left."""
    weg = {plek: w for plek, w in delen.items() if plek not in ziet}
    per_totaal = {t: [w for plek, w in weg.items() if plek[plaats] == t] for t in totalen}
    return {t: sum(waarden) for t, waarden in per_totaal.items() if waarden}


def naar(kengetal: str, verwijzer: str) -> set[PLEK]:
    return {(gemeente, jaar, verwijzer, soort) for gemeente, jaar, soort in getoond(kengetal)}


GEVALLEN = {
    "verwijzers van een gemeente": lambda: resten(ALLE, VERWIJZERS, getoond("verwijzingen_per_verwijzer"), slice(2)),
    "gemeenten van een verwijzer": lambda: resten(
        getoond("verwijzingen_per_verwijzer_regio"), VERWIJZERS, getoond("verwijzingen_per_verwijzer"), slice(1, 3)
    ),
    "waarheen de gemeente verwijst": lambda: resten(
        getoond("verwijzingen_per_verwijzer"),
        SOORTEN,
        naar("gemeentelijk_per_soort", "gemeentelijke_toegang") | naar("huisarts_per_soort", "huisarts"),
        slice(3),
    ),
    "gemeenten van een soort jeugdhulp": lambda: resten(
        getoond("jongeren_per_soort_regio"), JEUGDIGEN, getoond("jongeren_per_soort"), slice(1, 3)
    ),
}


@pytest.mark.parametrize("geval", GEVALLEN)
def test_no_total_leaves_a_small_rest(geval: str) -> None:
    rest = GEVALLEN[geval]()
    assert rest
    assert {plek: waarde for plek, waarde in rest.items() if waarde < DREMPEL} == {}


def test_the_files_hold_small_counts_that_are_not_shown() -> None:
    """Otherwise nothing above means anything."""
    kleine = {plek for plek, waarde in (VERWIJZERS | SOORTEN | JEUGDIGEN).items() if waarde < DREMPEL}
    assert len(kleine) > DREMPEL
    ziet = getoond("verwijzingen_per_verwijzer") | getoond("jongeren_per_soort")
    ziet |= naar("gemeentelijk_per_soort", "gemeentelijke_toegang") | naar("huisarts_per_soort", "huisarts")
    assert not kleine & ziet


def test_the_study_is_cut_so_that_nothing_else_is_withheld() -> None:
    """No larger number goes for a small one, no number of referrals is withheld, and every verdict is explained."""
    assert not [p for p in toestand().problemen if p.code == "ook-niet-getoond"]
    weg = {
        naam
        for naam, uitkomst in toestand().invoer.uitkomsten.items()
        if any(cel.aanwezigheid is Aanwezigheid.ONDERDRUKT for cel in uitkomst.reeks.cellen.values())
    }
    assert weg == {"jongeren_per_soort", "aandeel_soort", "verandering_aandeel_soort"}
    assert not any(oordeel.verborgen for oordeel in toestand().invoer.oordelen)
