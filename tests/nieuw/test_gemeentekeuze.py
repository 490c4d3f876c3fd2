"""Municipalities are found by name or code; one that cannot be meant says why."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekenaudit.config.gemeentelijst import Gemeentenaam, gemeentelijst
from rekenaudit.model.studie import Gemeente
from rekenaudit.nieuw.gemeentekeuze import eerste_jaar, laatste_jaar, splits, zoek_gemeente
from rekenaudit.problems import Plaats, Probleem


@pytest.mark.parametrize(
    ("invoer", "naam", "code"),
    [
        ("Utrecht", "Utrecht", "GM0344"),
        ("utrecht", "Utrecht", "GM0344"),
        ("GM0344", "Utrecht", "GM0344"),
        ("0344", "Utrecht", "GM0344"),
        ("344", "Utrecht", "GM0344"),
        ("Sudwest Fryslan", "Súdwest-Fryslân", "GM1900"),
        ("Den Haag", "'s-Gravenhage", "GM0518"),
        ("Den Bosch", "'s-Hertogenbosch", "GM0796"),
        ("Nuenen", "Nuenen, Gerwen en Nederwetten", "GM0820"),
        ("Rijswijk", "Rijswijk", "GM0603"),
        ("Rijswijk (ZH.)", "Rijswijk (ZH.)", "GM0603"),
        ("603", "Rijswijk (ZH.)", "GM0603"),
        ("Bergen (L.)", "Bergen (L.)", "GM0893"),
    ],
)
def test_naam_of_code(invoer: str, naam: str, code: str) -> None:
    assert zoek_gemeente(invoer, 2025) == Gemeente(naam=naam, code=code)


@pytest.mark.parametrize(
    ("invoer", "jaar", "code", "deel"),
    [
        ("Rotterdm", 2025, "nieuw-gemeente-onbekend", "Bedoelt u 'Rotterdam'?"),
        ("Mill", 2021, "nieuw-gemeente-onbekend", "Bedoelt u 'Mill en Sint Hubert'?"),
        ("GM9999", 2025, "nieuw-gemeente-onbekend", "GM9999"),
        ("", 2025, "nieuw-gemeente-onbekend", "''"),
        ("Bergen", 2025, "nieuw-gemeente-dubbelzinnig", "'Bergen (NH.)' of 'Bergen (L.)'"),
        (
            "Weesp",
            2025,
            "nieuw-gemeente-bestaat-niet",
            "tot en met 2022. Haar gebied hoort nu bij Amsterdam.",
        ),
        ("Eemsdelta", 2020, "nieuw-gemeente-bestaat-niet", "Zij bestaat sinds 2021."),
    ],
)
def test_wat_niet_kan(invoer: str, jaar: int, code: str, deel: str) -> None:
    probleem = zoek_gemeente(invoer, jaar)
    assert isinstance(probleem, Probleem)
    assert (probleem.code, probleem.plaats) == (code, Plaats())
    assert deel in probleem.zin


def test_een_komma_in_een_naam_splitst_haar_niet() -> None:
    assert splits("Urk, nuenen, gerwen en nederwetten,Texel; Goes") == [
        "Urk",
        "nuenen, gerwen en nederwetten",
        "Texel",
        "Goes",
    ]
    assert splits("") == [""]


def test_een_vervallen_gemeente_mag_in_haar_eigen_tijd() -> None:
    assert zoek_gemeente("Weesp", 2021) == Gemeente(naam="Weesp", code="GM0457")
    assert zoek_gemeente("Weesp", 2010) == Gemeente(naam="Weesp", code="GM0457")


@given(st.sampled_from(gemeentelijst()))
def test_elke_naam_van_de_lijst_wordt_gevonden_in_zijn_jaren(naam: Gemeentenaam) -> None:
    assert zoek_gemeente(naam.naam, naam.tot) == Gemeente(naam=naam.naam, code=naam.code)
    gevonden = zoek_gemeente(naam.code, naam.tot)
    assert isinstance(gevonden, Gemeente)
    assert gevonden.code == naam.code


def test_de_lijst_is_heel() -> None:
    assert (eerste_jaar(), laatste_jaar()) == (2017, 2026)
    per_jaar = {j: len({n.code for n in gemeentelijst() if n.van <= j <= n.tot}) for j in (2017, 2019, 2022, 2026)}
    assert per_jaar == {2017: 388, 2019: 355, 2022: 345, 2026: 342}
