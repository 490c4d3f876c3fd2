"""A suggestion helps only when it is near."""

import pytest

from rekenaudit.problems import aangehaald, bedoeld_bestand, bedoelde, dichtbij


@pytest.mark.parametrize(
    ("naam", "bekend", "zin"),
    [
        ("gewigt", ("gewicht", "kosten"), " Bedoelt u 'gewicht'?"),
        ("GEWICHT", ("gewicht", "kosten"), " Bedoelt u 'gewicht'?"),
        ("xyz", ("gewicht", "kosten"), " Mogelijk zijn: 'gewicht', 'kosten'."),
        ("xyz", [f"naam-{n}" for n in range(13)], ""),
        ("xyz", (), ""),
    ],
)
def test_a_near_name_or_else_the_few_there_are(naam: str, bekend: tuple[str, ...], zin: str) -> None:
    assert bedoelde(naam, bekend) == zin
    assert dichtbij(naam, bekend) == (zin if "Bedoelt" in zin else "")


@pytest.mark.parametrize(
    ("naam", "buren", "zin"),
    [
        ("niet.xlsx", ("besluiten.xlsx", "lijst.xlsx", "wit.xlsx.bak", "x.xlsx"), ""),
        ("besluit.xlsx", ("besluiten.xlsx", "lijst.xlsx"), " Bedoelt u 'besluiten.xlsx'?"),
        ("gemeenten.xlsx", ("gemeenten.csv", "kosten.xlsx"), " Bedoelt u 'gemeenten.csv'?"),
        ("Kosten.CSV", ("kosten.csv",), " Bedoelt u 'kosten.csv'?"),
    ],
)
def test_an_ending_that_files_share_does_not_make_them_alike(naam: str, buren: tuple[str, ...], zin: str) -> None:
    assert bedoeld_bestand(naam, buren) == zin


def test_every_name_of_a_list_is_within_quotes() -> None:
    assert aangehaald(["een", "twee"]) == ("'een'", "'twee'")
