"""Values with their unit."""

from fractions import Fraction

import pytest

from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.eenheid import BasisEenheid, eenheid_van
from rekenaudit.notation.waarden import eenheid_kop, schrijf_afwezig, schrijf_kort, schrijf_waarde

EENHEDEN = {
    "euro": BasisEenheid(enkelvoud="euro", meervoud="euro's", soort="geld"),
    "huishouden": BasisEenheid(enkelvoud="huishouden", meervoud="huishoudens"),
}


@pytest.mark.parametrize(
    ("waarde", "notatie", "decimalen", "lang", "kort"),
    [
        (Fraction(1234567), "euro", 0, "€ 1.234.567", "1.234.567"),
        (Fraction(-1234567), "euro", 0, "€ −1.234.567", "−1.234.567"),
        (Fraction(1, 8), "procent", 1, "12,5 procent", "12,5"),
        (Fraction(31, 1000), "procentpunt", 1, "3,1 procentpunt", "3,1"),
        (Fraction(12345678), "euro_miljoen", 1, "€ 12,3 miljoen", "12,3"),
        (Fraction(12345678), "euro_duizend", 0, "€ 12.346 duizend", "12.346"),
        (Fraction(1234), "getal", 0, "1.234", "1.234"),
    ],
)
def test_a_value_is_written_with_and_without_its_unit(
    waarde: Fraction, notatie: str, decimalen: int, lang: str, kort: str
) -> None:
    assert schrijf_waarde(waarde, notatie, decimalen) == lang.replace(" ", "\u00a0")
    assert schrijf_kort(waarde, notatie, decimalen) == kort


def test_every_absence_has_its_own_words() -> None:
    teksten = [schrijf_afwezig(a) for a in Aanwezigheid if a is not Aanwezigheid.AANWEZIG]
    assert teksten == ["n.v.t.", "onbekend", "niet geleverd", "niet getoond"]


@pytest.mark.parametrize(
    ("notatie", "eenheid", "kop"),
    [
        ("procent", "verhouding", "in procenten"),
        ("procentpunt", "procentpunt", "in procentpunten"),
        ("euro", "euro", "in euro's"),
        ("euro", "euro / huishouden", "in euro's per huishouden"),
        ("getal", "euro / huishouden", "in euro's per huishouden"),
        ("euro_duizend", "euro", "× € 1.000"),
        ("euro_miljoen", "euro", "× € 1 miljoen"),
        ("euro_duizend", "euro / huishouden", "× € 1.000 per huishouden"),
        ("getal", "huishouden", "aantal huishoudens"),
        ("getal", "onbekend", "aantal onbekend"),
        ("getal", "1 / huishouden", "aantal per huishouden"),
        ("getal", "verhouding", ""),
    ],
)
def test_the_heading_names_the_unit(notatie: str, eenheid: str, kop: str) -> None:
    assert eenheid_kop(notatie, eenheid, EENHEDEN) == kop


def test_the_heading_takes_a_unit_as_well_as_its_text() -> None:
    assert eenheid_kop("euro", eenheid_van([("euro", 1), ("huishouden", -1)]), EENHEDEN) == "in euro's per huishouden"
