"""The lines of a file on which the lines of a long text stand, whatever way YAML writes it."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from rekenaudit.config.lezen import lees_record
from rekenaudit.config.yaml_boom import lees_boom
from rekenaudit.model.bevinding import Bevindingenbestand


def regels(bron: str) -> tuple[int, ...]:
    boom, problemen = lees_boom(bron, "x.yaml")
    assert boom is not None
    assert not problemen
    return boom.tekstregels.get(("a",), ())


@pytest.mark.parametrize(
    ("bron", "verwacht"),
    [
        ("a: een regel\nb: c\n", ()),
        ("a: |\n  een\n  twee\n\n  vier\nb: c\n", (2, 3, 3, 5)),
        ("a: |-  # uitleg\n  een\n  twee", (2, 3)),
        ("a: >-\n  een\n  loopt door\n\n  vier\n  ook\n\n  zeven\nb: c\n", (2, 5, 8)),
        ("a: >\n\n  drie\n    vier\n    vijf\n  zes\nb: c\n", (3, 4, 5, 6)),
        ("a: een\n  loopt door\n\n  vier\nb: een\n", (1, 4)),
        ("a: 'een\n  loopt door\n\n  vier'\nb: een\n", (1, 4)),
        ("a:\n  twee\n  loopt door\n", (2,)),
        ("a: |\n  zelfde\n  zelfde\nzelfde: b\n", (2, 3)),
    ],
)
def test_de_regels_van_een_tekst(bron: str, verwacht: tuple[int, ...]) -> None:
    assert regels(bron) == verwacht


@given(st.lists(st.text("ab ", min_size=1).filter(lambda t: t == t.strip()), min_size=1, max_size=8), st.booleans())
def test_op_de_regel_staat_het_begin_van_de_tekst(stukken: list[str], gevouwen: bool) -> None:  # noqa: FBT001 - drawn
    """What stands on the line that is told is how the line of the text begins."""
    midden = "\n\n  ".join(stukken) if gevouwen else "\n  ".join(stukken)
    bron = f"voor: x\na: {'>-' if gevouwen else '|-'}\n  {midden}\nna: x\n"
    tekst = yaml.safe_load(bron)["a"].split("\n")
    gevonden = regels(bron)
    assert len(gevonden) == len(tekst)
    for regel, deel in zip(gevonden, tekst, strict=True):
        assert bron.splitlines()[regel - 1].strip() == deel


def test_een_bevinding_weet_waar_haar_tweede_alinea_staat(tmp_path: Path) -> None:
    (tmp_path / "v.yaml").write_text(
        "bevindingen:\n  - id: v-1\n    onderwerp: o\n    bewijs: D-1\n    tekst: >-\n"
        "      Een zin\n      loopt door.\n\n      De tweede alinea.\n",
        encoding="utf-8",
    )
    gelezen, problemen = lees_record(tmp_path / "v.yaml", tmp_path, Bevindingenbestand)
    assert gelezen is not None
    assert not problemen
    plaats = gelezen.plaats("bevindingen", 0, "tekst")
    assert (plaats.regel, plaats.tekstregel(0), plaats.tekstregel(1)) == (5, 6, 9)
    assert gelezen.plaats("bevindingen", 0, "id").tekstregel(0) == 2
