"""The source note under a figure or table."""

import pytest

from rekenaudit.document.bronnoten import bronnen_in_woorden
from rekenaudit.model.studie import Bron


def bron(vermelding: str, herkomst: str) -> Bron:
    rest = {"titel": "T", "bestand": "t.csv", "kolommen": {"gemeente": "g", "jaar": "j"}, "grootheden": {}, "jaren": []}
    return Bron.model_validate({"vermelding": vermelding, "herkomst": herkomst, **rest})


@pytest.mark.parametrize(
    ("bronnen", "tekst"),
    [
        (
            [("opgave", "opgave"), ("enquête", "opgave"), ("opgave", "opgave")],
            "opgave en enquête (opgave van de gemeente)",
        ),
        ([("a", "opgave"), ("a", "officieel")], "a (opgave van de gemeente); a (officiële bron)"),
    ],
)
def test_sources_that_readers_know_by_one_name_are_named_once(bronnen: list[tuple[str, str]], tekst: str) -> None:
    assert bronnen_in_woorden([bron(*b) for b in bronnen]) == tekst
