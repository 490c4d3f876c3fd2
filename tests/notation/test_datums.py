"""Dates in Dutch."""

from datetime import date

import pytest

from rekenaudit.notation.datums import schrijf_datum, schrijf_losse_datum


def test_a_date_is_written_with_its_month_in_words() -> None:
    assert schrijf_datum(date(2031, 5, 1)) == "1\u00a0mei\u00a02031"
    assert schrijf_datum(date(2031, 12, 31)) == "31\u00a0december\u00a02031"


@pytest.mark.parametrize(
    ("los", "tekst"), [("", ""), ("2031", "2031"), ("2031-05", "mei 2031"), ("2031-05-14", "14 mei 2031")]
)
def test_a_date_known_in_part_is_written_as_far_as_known(los: str, tekst: str) -> None:
    assert schrijf_losse_datum(los) == tekst.replace(" ", "\u00a0")


@pytest.mark.parametrize("los", ["mei 2031", "2031-13", "2031-02-30", "31-05-2031", "2031-"])
def test_another_text_is_no_date(los: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        schrijf_losse_datum(los)
