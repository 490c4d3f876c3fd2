"""A municipality is recognised by the names it has, had and is called by."""

import pytest

from rekenaudit.config.gemeentelijst import gemeentelijst
from rekenaudit.config.gemeentenamen import bedoelde_gemeente, code_van, opgegaan_in


@pytest.mark.parametrize(
    ("naam", "bekend", "zin"),
    [
        ("Den Bosch", ("'s-Hertogenbosch", "Veldstad"), " Bedoelt u ''s-Hertogenbosch'?"),
        ("'s-Hertogenbosch", ("Den Bosch", "Veldstad"), " Bedoelt u 'Den Bosch'?"),
        ("'s-Gravenhage", ("Den Haag",), " Bedoelt u 'Den Haag'?"),
        ("Hengelo (O.)", ("Hengelo", "Haaksbergen"), " Bedoelt u 'Hengelo'?"),
        ("Rijswijk", ("Rijswijk (ZH.)",), " Bedoelt u 'Rijswijk (ZH.)'?"),
        ("Bergen", ("Bergen (NH.)", "Bergen (L.)"), " Bedoelt u 'Bergen (L.)' of 'Bergen (NH.)'?"),
        ("Dantumadeel", ("Dantumadiel",), " Bedoelt u 'Dantumadiel'?"),
        ("Delfzijl", ("Eemsdelta", "Groningen"), " Die gemeente is opgegaan in Eemsdelta."),
        ("Haaren", ("Haarlem", "Vught"), " Die gemeente is opgegaan in Boxtel, Oisterwijk, Tilburg en Vught."),
        ("Zeist", ("Ziest", "Veldstad"), " In config.yaml staat 'Ziest'; is dat een tikfout?"),
        ("Veldstat", ("Veldstad", "Den Bosch"), " Bedoelt u 'Veldstad'?"),
    ],
)
def test_the_right_name_is_offered(naam: str, bekend: tuple[str, ...], zin: str) -> None:
    assert bedoelde_gemeente(naam, bekend) == zin


@pytest.mark.parametrize(
    ("naam", "code"),
    [("Den Bosch", "GM0796"), ("den haag", "GM0518"), ("Hengelo", "GM0164"), ("Bergen", ""), ("Veldstad", "")],
)
def test_a_name_that_two_municipalities_have_has_no_code(naam: str, code: str) -> None:
    assert code_van(naam) == code


def test_of_every_municipality_that_is_no_more_it_is_known_where_its_area_went() -> None:
    """Run scripts/maak_gemeentelijst.py for a new year? Then add the mergers of that year to gemeentenamen.csv."""
    laatste = max(n.tot for n in gemeentelijst())
    nu = {n.code for n in gemeentelijst() if n.tot == laatste}
    bestaan = {n.naam for n in gemeentelijst() if n.code in nu}
    verdwenen = {n.naam for n in gemeentelijst() if n.code not in nu}
    assert {naam for naam in verdwenen if not opgegaan_in(naam)} == set()
    assert all(set(opgegaan_in(naam)) <= bestaan for naam in verdwenen)
    assert not any(opgegaan_in(naam) for naam in bestaan)
