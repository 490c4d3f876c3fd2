"""The flagship study's numbers load and compute without a problem, and come out as counted by hand."""

from collections.abc import Mapping
from fractions import Fraction

import pytest

from rekenaudit.config.lezen import lees_record
from rekenaudit.config.studie import load_study
from rekenaudit.indicators import compute
from rekenaudit.loaders.feiten import load_facts
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.kengetal import Kengetallen, Uitkomst
from tests.studie.twents import WORTEL


@pytest.fixture(scope="module")
def uitkomsten() -> Mapping[str, Uitkomst]:
    studie, van_studie = load_study(WORTEL)
    kengetallen, van_kengetallen = lees_record(WORTEL / "normenkader" / "kengetallen.yaml", WORTEL, Kengetallen)
    assert studie is not None
    assert kengetallen is not None
    feiten, van_feiten = load_facts(WORTEL, studie, kengetallen.record)
    uit, van_rekenen = compute(studie.record, kengetallen, feiten)
    assert (*van_studie, *van_kengetallen, *van_feiten, *van_rekenen) == ()
    return uit


@pytest.mark.parametrize(
    ("naam", "plek", "waarde"),
    [
        ("uitgaven", {"gemeente": "Almelo", "jaar": "2019"}, Fraction(23_204_000 + 9_338_000)),
        ("begroting", {"gemeente": "Losser", "jaar": "2017"}, Fraction(1_817_000 + 1_554_000)),
        ("overschrijding", {"gemeente": "Losser", "jaar": "2019"}, Fraction(4862 - 4803, 4803)),
        ("groei_uitgaven", {"gemeente": "Hengelo"}, Fraction(24_860, 26_361) - 1),
        ("uitgaven_per_inwoner", {"gemeente": "Borne", "jaar": "2019"}, Fraction(8_282_000, 23_210)),
        ("onbekend_aandeel", {"gemeente": "Almelo", "jaar": "2019"}, Fraction(1366, 3036)),
        ("verwijzingen_per_verwijzer_regio", {"jaar": "2015", "verwijzer": "onbekend"}, Fraction(12_603)),
        ("verwijzingen_regio", {"jaar": "2019"}, Fraction(36_120)),
        ("groei_verwijzingen_regio", {}, Fraction(36_120, 23_118) - 1),
        ("overhead_aandeel", {"gemeente": "Losser", "jaar": "2019"}, Fraction(15, 100)),
        ("toegang_uitgaven", {"gemeente": "Hengelo", "jaar": "2019"}, Fraction(5_634_000)),
    ],
)
def test_value_as_counted_by_hand(
    naam: str, plek: dict[str, str], waarde: Fraction, uitkomsten: Mapping[str, Uitkomst]
) -> None:
    assert uitkomsten[naam].reeks.cel(**plek).waarde == waarde


@pytest.mark.parametrize(
    ("naam", "plek", "aanwezigheid"),
    [
        ("uitgaven", {"gemeente": "Enschede", "jaar": "2015"}, Aanwezigheid.NIET_GELEVERD),
        ("begroting", {"gemeente": "Dinkelland", "jaar": "2019"}, Aanwezigheid.ONTBREEKT),
        ("begroting", {"gemeente": "Tubbergen", "jaar": "2019"}, Aanwezigheid.ONTBREEKT),
        ("begroting_regio", {"jaar": "2019"}, Aanwezigheid.ONTBREEKT),
        ("overschrijding_gemiddeld", {"jaar": "2019"}, Aanwezigheid.AANWEZIG),
        ("toegang_uitgaven", {"gemeente": "Hengelo", "jaar": "2017"}, Aanwezigheid.ONTBREEKT),
        ("overhead_aandeel", {"gemeente": "Almelo", "jaar": "2018"}, Aanwezigheid.NIET_GELEVERD),
        (
            "aandeel_verwijzer",
            {"gemeente": "Losser", "jaar": "2018", "verwijzer": "huisarts"},
            Aanwezigheid.NIET_GELEVERD,
        ),
        (
            "verwijzingen_per_soort_regio",
            {"jaar": "2018", "ondersteuning": "dyslexie"},
            Aanwezigheid.NIET_VAN_TOEPASSING,
        ),
    ],
)
def test_what_is_not_there_says_why(
    naam: str, plek: dict[str, str], aanwezigheid: Aanwezigheid, uitkomsten: Mapping[str, Uitkomst]
) -> None:
    assert uitkomsten[naam].reeks.cel(**plek).aanwezigheid is aanwezigheid


def test_small_counts_of_persons_are_marked(uitkomsten: Mapping[str, Uitkomst]) -> None:
    plek = {"gemeente": "Tubbergen", "jaar": "2019", "soort": "jeugdreclassering"}
    assert uitkomsten["jongeren_per_soort"].reeks.cel(**plek).klein
    assert uitkomsten["aandeel_soort"].reeks.cel(**plek).klein
    assert "jeugdreclassering" not in uitkomsten["aandeel_soort_gemiddeld"].reeks.waarden("soort")
    assert not uitkomsten["jongeren_per_soort_regio"].reeks.cel(jaar="2019", soort="jeugdreclassering").klein


@pytest.mark.parametrize(
    ("naam", "bronnen"),
    [("uitgaven", ("iv3",)), ("trajectprijs", ("iv3", "gebruik")), ("aandeel_verwijzer", ("totalen", "verwijzers"))],
)
def test_every_value_knows_its_sources(naam: str, bronnen: tuple[str, ...], uitkomsten: Mapping[str, Uitkomst]) -> None:
    assert uitkomsten[naam].bronnen == bronnen
