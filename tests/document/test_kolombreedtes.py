import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekenaudit.document.kolombreedtes import bijeen, getalbreedtes, tekstbreedtes

TEKST = st.text("abc ", max_size=40)


@given(st.lists(st.lists(TEKST, min_size=3, max_size=3), min_size=1, max_size=8))
@settings(deadline=None, max_examples=60)
def test_widths_of_texts_add_up_and_are_never_nothing(rijen: list[list[str]]) -> None:
    breedtes = tekstbreedtes(rijen)
    assert sum(breedtes) == 100
    assert min(breedtes) > 0


def test_a_long_word_fits_its_column() -> None:
    rij = ["Volksgezondheidszorg", "een lange uitleg " * 6, "en nog een uitleg " * 6, "Oost-Aa, Veldstad"]
    eerste, *_ = tekstbreedtes([["Wat", "Hoe", "Waarom", "Waar"], rij])
    assert eerste * 155 / 100 > 1.6 * len(rij[0])  # millimetres, in letters of nine points


def test_a_table_without_rows_has_one_column() -> None:
    assert tekstbreedtes([]) == (100,)


@pytest.mark.parametrize("kolommen", range(1, 25))
@pytest.mark.parametrize("langste", [1, 30, 200])
def test_widths_of_numbers_add_up_and_are_never_nothing(kolommen: int, langste: int) -> None:
    breedtes = getalbreedtes("Gemeente", ["x" * langste], [["2031", "1.234"]] * kolommen)
    assert sum(breedtes) == 100
    assert min(breedtes) > 0


def test_columns_of_numbers_are_equally_wide_and_the_first_takes_what_its_texts_need() -> None:
    kort = getalbreedtes("Gemeente", ["Marke"], [["2031", "12"], ["2032", "1.234"]])
    lang = getalbreedtes("Gemeente", ["Een heel lange naam van een gemeente"], [["2031", "12"], ["2032", "1.234"]])
    assert kort == (34, 33, 33)
    assert lang[1] == lang[2] < 33


def test_an_absence_stays_on_one_line_beside_long_names() -> None:
    cel = "niet\u00a0geleverd"
    breedtes = getalbreedtes("Kengetal", ["Een heel lange naam van een kengetal"], [["2031", cel]] * 5)
    assert set(breedtes[1:]) == {14}
    assert getalbreedtes("Kengetal", ["Naam"], [["2031", cel.replace("\u00a0", " ")]] * 12)[1] < 14


def test_columns_differ_when_not_all_can_be_as_wide_as_the_widest_word() -> None:
    koppen = [["Overschrijding van de begroting"], *[["lasten"]] * 7]
    eerste, overschrijding, lasten, *_ = getalbreedtes("Gemeente", ["Veldstad"], koppen)
    assert overschrijding > lasten
    assert eerste > lasten


def test_a_short_text_breaks_only_at_the_end_of_a_line() -> None:
    assert bijeen("te klein om te tonen", 13) == "te\u00a0klein\u00a0om te\u00a0tonen"
    assert bijeen("niet geleverd", 13) == "niet\u00a0geleverd"
    assert bijeen("procentpunten", 5) == "procentpunten"
    assert not bijeen("", 5)


def test_a_long_name_of_a_row_gives_way_to_the_words_in_the_headings() -> None:
    kop = "Uitgaven openbaarvervoer per inwoner"
    kolommen = [[kop, "447"]] * 4
    assert getalbreedtes("Gemeente", ["Noorderkoggenlandseweidendorp"], kolommen)[1:] == (19,) * 4
