"""Nothing in the code or the templates knows the subject, the region or the period of the flagship study."""

import re

import pytest
import yaml

from tests.studie.twents import WORTEL

CONFIG = yaml.safe_load((WORTEL / "config.yaml").read_text(encoding="utf-8"))
NAMEN = [g["naam"] for g in CONFIG["gemeenten"]] + [
    "Twente",
    "Twents",
    "jeugd",
    "huisarts",
    "wijkteam",
    "verwijzer",
    "iv3",
]
BRONNEN = [
    pad
    for map_ in ("src", "templates")
    for pad in sorted((WORTEL / map_).rglob("*"))
    if pad.suffix in {".py", ".j2", ".css", ".js", ".yaml"}
]


@pytest.mark.parametrize("naam", NAMEN)
def test_de_code_kent_het_onderwerp_niet(naam: str) -> None:
    woord = re.compile(rf"(?<![a-z]){re.escape(naam)}", re.IGNORECASE)
    assert len(BRONNEN) > 100
    assert [pad.name for pad in BRONNEN if woord.search(pad.read_text(encoding="utf-8"))] == []
