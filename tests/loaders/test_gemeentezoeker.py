"""Names and codes of municipalities."""

import re
from decimal import Decimal

import pytest

from rekenaudit.loaders.gemeentezoeker import Gemeentezoeker, OnbekendeGemeente, Tegenstrijdig, hoort_bijeen
from rekenaudit.loaders.lader import Cel, als_tekst

ZOEKER = Gemeentezoeker(
    frozenset({"Veldstad", "Hoog aan Zee"}), {"GM9001": "Veldstad", "GM0902": "Hoog aan Zee"}, re.compile("^Land$")
)


@pytest.mark.parametrize(
    ("cel", "naam"),
    [
        ("Veldstad", "Veldstad"),
        (" Hoog\u00a0aan  Zee ", "Hoog aan Zee"),
        ("GM0902", "Hoog aan Zee"),
        ("gm0902   ", "Hoog aan Zee"),
        ("0902", "Hoog aan Zee"),
        (Decimal(902), "Hoog aan Zee"),
        (Decimal("902.0"), "Hoog aan Zee"),
        ("GM0003", None),
        ("3", None),
        ("Land", None),
    ],
)
def test_a_municipality_is_found_by_name_and_by_code(cel: Cel, naam: str | None) -> None:
    assert ZOEKER.zoek(cel) == naam


@pytest.mark.parametrize("cel", ["", "Veldstat", "veldstad", "GM90011", "WK900101", Decimal("902.5")])
def test_anything_else_is_unknown(cel: Cel) -> None:
    with pytest.raises(OnbekendeGemeente):
        ZOEKER.zoek(cel)


@pytest.mark.parametrize(
    ("gevonden", "naam"), [("Veldstad", "Veldstad (V.)"), ("Veldstad", "veldstad"), (None, "Land")]
)
def test_a_name_beside_a_code_may_differ_in_case_and_addition(gevonden: str | None, naam: str) -> None:
    ZOEKER.vergelijk(gevonden, naam)


@pytest.mark.parametrize(("gevonden", "naam"), [("Veldstad", "Hoog aan Zee"), (None, "Veldstad"), ("Veldstad", "")])
def test_another_name_beside_a_code_contradicts_it(gevonden: str | None, naam: str) -> None:
    with pytest.raises(Tegenstrijdig):
        ZOEKER.vergelijk(gevonden, naam)


BOSCH = Gemeentezoeker(frozenset({"Den Bosch"}), {"GM0796": "Den Bosch", "GM0893": "Bergen"})


def test_another_name_of_the_same_municipality_is_recognised() -> None:
    """The CBS writes ’s-Hertogenbosch; a study may call it what everybody calls it."""
    assert BOSCH.zoek("'s-Hertogenbosch") == "Den Bosch"
    BOSCH.vergelijk("Den Bosch", "'s-Hertogenbosch")


def test_a_name_of_two_municipalities_is_no_other_name_of_one() -> None:
    with pytest.raises(Tegenstrijdig):
        BOSCH.vergelijk("Den Bosch", "'s-Gravenhage")
    with pytest.raises(OnbekendeGemeente):
        Gemeentezoeker(frozenset({"Bergen (L.)"}), {"GM0893": "Bergen (L.)"}).zoek("Bergen")


@pytest.mark.parametrize(
    ("cel", "tekst"), [(Decimal("8.10"), "8.10"), (Decimal("1E+3"), "1000"), (Decimal("Infinity"), "Infinity")]
)
def test_a_number_that_serves_as_a_name_is_written_plainly(cel: Cel, tekst: str) -> None:
    assert als_tekst(cel) == tekst


@pytest.mark.parametrize(
    ("code", "naam", "bijeen"),
    [("GM0355", "Zeist", True), (Decimal(355), "Zeist", True), ("0310", "Zeist", False), ("Zeist", "Zeist", False)],
)
def test_wat_bij_het_cbs_bijeen_hoort(code: Cel, naam: str, *, bijeen: bool) -> None:
    assert hoort_bijeen(code, naam) is bijeen
