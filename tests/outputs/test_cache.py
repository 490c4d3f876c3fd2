"""A cache costs time at worst, never correctness."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekenaudit.outputs.cache import Cache


@given(delen=st.lists(st.binary(max_size=30)))
def test_wat_bewaard_is_komt_terug(delen: list[bytes], tmp_path_factory: pytest.TempPathFactory) -> None:
    cache = Cache(tmp_path_factory.mktemp("cache"))
    cache.bewaar("sleutel", tuple(delen))
    assert cache.neem("sleutel") == tuple(delen)


def test_een_beschadigd_of_ontbrekend_deel_wordt_overgeslagen(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    assert cache.neem("sleutel") is None
    cache.bewaar("sleutel", (b"inhoud",))
    pad = tmp_path / "sleutel"
    pad.write_bytes(pad.read_bytes()[:-1] + b"X")
    assert cache.neem("sleutel") is None


def test_wat_niet_gebruikt_is_verdwijnt(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.bewaar("oud", (b"1",))
    cache.bewaar("nieuw", (b"2",))
    cache.vergeet_behalve(frozenset({"nieuw"}))
    assert cache.neem("oud") is None
    assert cache.neem("nieuw") == (b"2",)


def test_een_cache_die_niet_te_schrijven_is_houdt_niets_op(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("een bestand in plaats van een map", encoding="utf-8")
    cache = Cache(tmp_path / "cache")
    cache.bewaar("sleutel", (b"1",))
    assert cache.neem("sleutel") is None


def test_wat_een_gedode_run_half_bewaarde_verdwijnt(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    (tmp_path / "sleutel.bezig").write_bytes(b"half")
    assert cache.neem("sleutel") is None
    cache.bewaar("sleutel", (b"1",))
    assert [pad.name for pad in tmp_path.iterdir()] == ["sleutel"]


def test_een_deel_onder_een_andere_sleutel_telt_niet(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.bewaar("sleutel", (b"1",))
    (tmp_path / "sleutel").rename(tmp_path / "andere")
    assert cache.neem("andere") is None


def test_wat_niet_meer_geldt_wordt_niet_bewaard(tmp_path: Path) -> None:
    cache = Cache(tmp_path, lambda: False)
    cache.bewaar("sleutel", (b"1",))
    assert not list(tmp_path.iterdir())
