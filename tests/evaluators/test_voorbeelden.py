"""The examples that an auditor can read: a norm, its data and the oordeel that must come out."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.evaluators import toetsbouw

_MAP = Path(__file__).parent / "voorbeelden"


def _voorbeelden() -> Iterator[tuple[str, dict[str, Any]]]:
    for bestand in sorted(_MAP.glob("*.yaml")):
        tekst = bestand.read_text(encoding="utf-8")
        for voorbeeld in yaml.load(tekst, Loader=yaml.BaseLoader):  # noqa: S506 - it makes nothing but text, lists and mappings
            yield f"{bestand.stem}: {voorbeeld['voorbeeld']}", voorbeeld


@pytest.mark.parametrize("voorbeeld", [pytest.param(v, id=naam) for naam, v in _voorbeelden()])
def test_voorbeeld_geeft_het_verwachte_oordeel(voorbeeld: dict[str, Any]) -> None:
    oordelen = toetsbouw.oordelen(voorbeeld)
    assert voorbeeld["verwacht"]
    for verwacht in voorbeeld["verwacht"]:
        oordeel = oordelen[verwacht.get("gemeente", ""), verwacht.get("norm", "norm")]
        gevonden = {
            "oordeel": oordeel.uitslag.value,
            "regel": oordeel.regel.replace("\u00a0", " "),
            "reden": oordeel.reden.replace("\u00a0", " "),
            "afstand": oordeel.afstand.replace("\u00a0", " "),
            "berekend": oordeel.afwijking.berekend.value if oordeel.afwijking else "",
        }
        bekend = {sleutel: waarde for sleutel, waarde in verwacht.items() if sleutel in gevonden}
        assert {sleutel: gevonden[sleutel] for sleutel in bekend} == bekend


def test_er_zijn_voorbeelden_van_elke_soort() -> None:
    soorten = {n["toets"]["soort"] for _, v in _voorbeelden() for n in v["normen"]}
    assert soorten == {"drempel", "vergelijking", "ontwikkeling", "kwalitatief", "samengesteld"}
