"""What a value rests on: when delivered numbers change, it changes as its line says."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from rekenaudit.indicators import compute
from rekenaudit.indicators.verband import Lijn
from rekenaudit.indicators.verbanden import Verbanden, verbanden
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.studie import Studie
from tests.indicators.rekenstudie import GEMEENTEN, JAREN, SOORTEN, Plek, Waarde, bron, feiten, kengetallen, studie

FORMULES = {
    "zelf": ("zorg.klanten", "bewoner"),
    "keuze": ("zorg.klanten[soort=licht|6.72, jaar=2031]", "bewoner"),
    "min": ("-zorg.klanten[soort=licht]", "bewoner"),
    "meer": ("zorg.klanten[soort=licht] * 3 + 4 * zorg.klanten[soort=6.72] / 2", "bewoner"),
    "som": ("som(zorg.klanten, soort)", "bewoner"),
    "gemiddeld": ("gemiddelde(zorg.klanten, gemeente)", "bewoner"),
    "middelste": ("mediaan(zorg.klanten, jaar)", "bewoner"),
    "laagste": ("minimum(zorg.klanten, gemeente)", "bewoner"),
    "hoogste": ("maximum(zorg.klanten, gemeente)", "bewoner"),
    "aandeel": ("aandeel(zorg.klanten, soort)", "verhouding"),
    "deel": ("zorg.klanten / spreid(som, soort)", "verhouding"),
    "deel_van_twee": ("zorg.klanten[soort=licht|6.72] / spreid(som, soort, licht, 6.72)", "verhouding"),
    "verandering": ("verschil(deel, 2030, 2032)", "procentpunt"),
    "groei": ("groei(zorg.klanten)", "verhouding"),
    "groei_over": ("groei(som, 2030, 2032)", "verhouding"),
    "verschil": ("verschil(zorg.klanten)", "bewoner"),
    "kwadraat": ("som[jaar=2030] * som[jaar=2031] / som[jaar=2032]", "bewoner"),
    "gemiddeld_deel": ("gemiddelde(deel, gemeente)", "verhouding"),
    "omgekeerd": ("100 / som", "1 / bewoner"),
}
PLEKKEN = [(g, j, s) for g in GEMEENTEN for j in JAREN for s in SOORTEN]
KEUS = {"laagste", "hoogste", "middelste"}


def reken(waarden: Sequence[int], namen: Sequence[str] = tuple(FORMULES)) -> tuple[Mapping[str, Uitkomst], Verbanden]:
    """Compute, and tell what the results rest on; with an odd small number elsewhere, so that there is a reason to."""
    studie_, declaratie = studie(), kengetallen({n: FORMULES[n] for n in namen})
    feiten_ = feiten("zorg.klanten", dict(zip(PLEKKEN, waarden, strict=True)))
    uitkomsten, problemen = compute(studie_, declaratie, feiten_)
    assert not problemen, problemen
    samenhang = verbanden(studie_, declaratie, feiten_)
    assert samenhang is not None
    return uitkomsten, samenhang


def op(lijn: Lijn, waarden: Sequence[int]) -> Fraction:
    return sum((Fraction(waarden[nummer]) * maal for nummer, maal in lijn.items()), Fraction(0))


groot = st.lists(st.integers(1, 60), min_size=len(PLEKKEN), max_size=len(PLEKKEN))
stapjes = st.lists(st.integers(-3, 3), min_size=len(PLEKKEN), max_size=len(PLEKKEN))


@given(groot, stapjes)
@settings(deadline=None, max_examples=40)
def test_a_value_changes_as_its_line_says_when_what_is_fixed_stays(waarden: list[int], stappen: list[int]) -> None:
    waarden[0] = 5
    ander = [max(1, w + s) for w, s in zip(waarden, stappen, strict=True)]
    voor, samenhang = reken(waarden)
    na, _ = reken([5, *ander[1:]])
    verschil = [b - a for a, b in zip(waarden, [5, *ander[1:]], strict=True)]
    for naam in FORMULES.keys() - KEUS:
        for plek, verband in samenhang.kengetallen[naam].items():
            eerst, dan = voor[naam].reeks.cellen[plek].waarde, na[naam].reeks.cellen[plek].waarde
            if eerst is not None and dan is not None and not any(op(lijn, verschil) for lijn in verband.vast):
                assert dan - eerst == op(verband.lijn, verschil), (naam, plek)


@given(groot, st.lists(st.integers(-3, 3), min_size=3, max_size=3))
@settings(deadline=None, max_examples=40)
def test_shares_change_as_their_line_says_when_kinds_trade_places(waarden: list[int], ruil: list[int]) -> None:
    """Totals stay the same, so that what is fixed for a share stays too."""
    waarden[0] = 5
    verschil = [0] * len(waarden)
    for begin, wens in zip((3, 12, 21), ruil, strict=True):
        aantal = max(-waarden[begin] + 1, min(wens, waarden[begin + 1] - 1))
        verschil[begin], verschil[begin + 1] = aantal, -aantal
    assume(any(verschil))
    voor, samenhang = reken(waarden)
    na, _ = reken([a + b for a, b in zip(waarden, verschil, strict=True)])
    for naam in ("aandeel", "deel", "verandering", "gemiddeld_deel", "kwadraat", "omgekeerd"):
        for plek, verband in samenhang.kengetallen[naam].items():
            eerst, dan = voor[naam].reeks.cellen[plek].waarde, na[naam].reeks.cellen[plek].waarde
            assert eerst is not None
            assert dan is not None
            assert not any(op(lijn, verschil) for lijn in verband.vast)
            assert dan - eerst == op(verband.lijn, verschil), (naam, plek)


@given(groot)
@settings(deadline=None, max_examples=40)
def test_an_extreme_and_a_median_are_the_values_that_they_pick(waarden: list[int]) -> None:
    waarden[0] = 5
    uitkomsten, samenhang = reken(waarden, sorted(KEUS))
    for naam in KEUS:
        for plek, verband in samenhang.kengetallen[naam].items():
            assert op(verband.lijn, waarden) == uitkomsten[naam].reeks.cellen[plek].waarde


@given(groot)
@settings(deadline=None, max_examples=40)
def test_a_value_that_carries_a_small_count_was_marked_small_by_computing(waarden: list[int]) -> None:
    """Smallness travels by the same road; only a small sum of large parts is small without carrying one."""
    waarden[0] = 5
    uitkomsten, samenhang = reken(waarden)
    for naam, per_plek in samenhang.kengetallen.items():
        for plek, verband in per_plek.items():
            cel = uitkomsten[naam].reeks.cellen[plek]
            if cel.waarde is not None and any(samenhang.klein[nummer] for nummer in verband.draagt):
                assert cel.klein, (naam, plek)


def test_without_a_small_count_nothing_is_worked_out() -> None:
    declaratie = kengetallen(FORMULES)
    assert verbanden(studie(), declaratie, feiten("zorg.klanten", dict.fromkeys(PLEKKEN, 10))) is None


def test_what_does_not_hang_together_with_a_small_count_is_left_out() -> None:
    declaratie = kengetallen({"zelf": FORMULES["zelf"], "geld": ("geld.lasten - geld.baten", "euro")})
    samenhang = verbanden(studie(), declaratie, feiten("zorg.klanten", dict.fromkeys(PLEKKEN, 9)))
    assert samenhang is not None
    assert list(samenhang.kengetallen) == ["zelf"]


def test_a_missing_number_takes_no_part() -> None:
    waarden: dict[Plek, Waarde] = {p: Aanwezigheid.ONTBREEKT if p[2] == "licht" else 7 for p in PLEKKEN}
    declaratie = kengetallen({"som": ("som(zorg.klanten, soort, minimaal=2)", "bewoner")})
    samenhang = verbanden(studie(), declaratie, feiten("zorg.klanten", waarden))
    assert samenhang is not None
    assert {len(v.lijn) for v in samenhang.kengetallen["som"].values()} == {2}


def met_totaal() -> Studie:
    record = studie(bronnen={"alle": bron({"klanten": "bewoner"})})
    sommen = [{"totaal": "alle.klanten", "delen": "zorg.klanten"}]
    return Studie.model_validate({**record.model_dump(mode="json"), "sommen": sommen})


@pytest.mark.parametrize("waarde", [20, Aanwezigheid.NIET_GELEVERD])
def test_a_declared_total_is_known_to_be_the_sum_of_its_parts(waarde: int | Aanwezigheid) -> None:
    """A part that was not delivered counts as known: too much is withheld then, never too little."""
    delen: dict[Plek, Waarde] = {p: waarde if p[2] == "licht" else 7 for p in PLEKKEN}
    totalen: dict[Plek, Waarde] = {(g, j): 34 for g in GEMEENTEN for j in JAREN}
    feiten_ = feiten("zorg.klanten", delen) | feiten("alle.klanten", totalen)
    samenhang = verbanden(met_totaal(), kengetallen({}), feiten_)
    assert samenhang is not None
    assert len(samenhang.totalen) == len(totalen)
    aanwezig = 3 if waarde == 20 else 2
    assert all(sorted(lijn.values()) == [-1] * aanwezig + [1] for lijn in samenhang.totalen)
