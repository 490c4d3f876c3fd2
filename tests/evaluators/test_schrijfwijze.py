"""What stands behind a number in a reason, a norm and a factsheet."""

from fractions import Fraction

import pytest

from rekenaudit.evaluators.schrijfwijze import schrijfwijze
from rekenaudit.model.eenheid import BasisEenheid
from rekenaudit.model.kengetal import Kengetal

EENHEDEN = {
    "dag": BasisEenheid(enkelvoud="dag", meervoud="dagen"),
    "rit": BasisEenheid(enkelvoud="rit", meervoud="ritten"),
}


@pytest.mark.parametrize(
    ("titel", "eenheid", "notatie", "waarde", "tekst"),
    [
        ("Wachttijd", "dag", "getal", 28, "28 dagen"),
        ("Wachttijd", "dag", "getal", 1, "1 dag"),
        ("Tempo", "rit / dag", "getal", 3, "3 ritten per dag"),
        ("Aantal ritten", "rit", "getal", 3, "3"),
        ("Rang", "verhouding", "getal", 3, "3"),
        ("Deel", "verhouding", "procent", 3, "300 procent"),
    ],
)
def test_a_number_says_what_it_counts_unless_the_title_does(
    titel: str, eenheid: str, notatie: str, waarde: int, tekst: str
) -> None:
    kengetal = Kengetal.model_validate({"titel": titel, "formule": "x", "eenheid": eenheid, "notatie": notatie})
    geschreven = schrijfwijze(kengetal, EENHEDEN).schrijf(Fraction(waarde))
    assert geschreven.replace("\N{NO-BREAK SPACE}", " ") == tekst
