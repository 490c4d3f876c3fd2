"""What documents say of their status."""

from datetime import date

import pytest

from rekenaudit.document.statusmerk import statusmerk
from rekenaudit.model.studie import Onderzoek
from rekenaudit.problems import Status

TOT = date(2031, 6, 1)


@pytest.mark.parametrize(
    ("status", "embargo", "regel", "watermerk"),
    [
        ("werkversie", None, "Werkversie", "Werkversie"),
        ("concept", None, "Concept – vertrouwelijk", "Concept"),
        ("concept bestuurlijke nota", None, "Concept – vertrouwelijk", "Concept"),
        ("concept", TOT, "Concept – vertrouwelijk, onder embargo tot 1\u00a0juni\u00a02031", "Concept"),
        ("vastgesteld", None, "", ""),
        ("vastgesteld", TOT, "Onder embargo tot 1\u00a0juni\u00a02031", "Embargo"),
        ("gepubliceerd", TOT, "", ""),
    ],
)
def test_merk_volgt_uit_status_en_embargo(status: Status, embargo: date | None, regel: str, watermerk: str) -> None:
    onderzoek = Onderzoek(
        titel="T", groep="g", periode="2031", datum=date(2031, 5, 1), versie="v1", status=status, embargo=embargo
    )
    merk = statusmerk(onderzoek)
    assert (merk.regel, merk.watermerk) == (regel, watermerk)
    assert merk.in_eigenschappen == (regel or status.capitalize())
