"""Text files in a declared encoding."""

from pathlib import Path

import pytest

from rekenaudit.config.tekstbestand import lees_tekst


@pytest.mark.parametrize(
    ("inhoud", "codering"),
    [("é€".encode(), "utf-8"), ("é€".encode("utf-8-sig"), "utf-8"), ("é€".encode("cp1252"), "cp1252")],
)
def test_a_file_in_its_declared_encoding_is_read(tmp_path: Path, inhoud: bytes, codering: str) -> None:
    (tmp_path / "a.csv").write_bytes(inhoud)
    assert lees_tekst(tmp_path / "a.csv", tmp_path, codering) == ("é€", ())


@pytest.mark.parametrize(
    ("inhoud", "codering", "regel"),
    [
        ("a\nb\né".encode("cp1252"), "utf-8", 3),
        ("é".encode(), "cp1252", 0),
        ("a\n\x81".encode("latin-1"), "cp1252", 2),
        ("é".encode("utf-16"), "utf-8", 1),
    ],
)
def test_another_encoding_is_named_with_what_to_do(tmp_path: Path, inhoud: bytes, codering: str, regel: int) -> None:
    (tmp_path / "a.csv").write_bytes(inhoud)
    tekst, problemen = lees_tekst(tmp_path / "a.csv", tmp_path, codering)
    assert tekst is None
    assert [(p.code, p.plaats.regel) for p in problemen] == [("bestand-codering", regel)]
    assert codering in problemen[0].zin
    assert "codering" in problemen[0].hint


def test_what_to_do_fits_the_kind_of_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("é".encode("cp1252"))
    _, problemen = lees_tekst(tmp_path / "a.yaml", tmp_path)
    assert "Excel" not in problemen[0].hint
    assert "UTF-8" in problemen[0].hint
