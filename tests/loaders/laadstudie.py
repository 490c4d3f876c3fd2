"""A small study to load from, in another field and period than any real one."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rekenaudit.config.lezen import Gelezen
from rekenaudit.loaders.feiten import load_facts
from rekenaudit.model.feit import Feit, FeitSleutel
from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.model.studie import Studie
from rekenaudit.problems import Probleem

KENGETALLEN = Kengetallen.model_validate(
    {
        "eenheden": {
            "euro": {"enkelvoud": "euro", "meervoud": "euro's", "soort": "geld"},
            "bewoner": {"enkelvoud": "bewoner", "meervoud": "bewoners", "personen": "ja"},
        },
        "dimensies": {"taak": {"titel": "Taak", "waarden": {"8.1": "Groen", "8.2": "Wegen"}}},
        "kengetallen": {},
    }
)
KOLOMMEN = {"gemeente": "gemeente", "jaar": "jaar", "dimensies": {"taak": "taak"}}
BRON = {
    "titel": "Lasten",
    "vermelding": "Lasten",
    "bestand": "lasten.csv",
    "herkomst": "fictief",
    "kolommen": KOLOMMEN,
    "grootheden": {"bedrag": {"kolom": "bedrag", "eenheid": "euro"}},
    "jaren": ["2031", "2032"],
}
STUDIE = {
    "onderzoek": {
        "titel": "Onderhoud",
        "groep": "de gemeenten",
        "periode": "2031-2032",
        "datum": "2033-01-01",
        "versie": "1",
        "status": "concept",
    },
    "rekenkamers": [],
    "gemeenten": [{"naam": "Veldstad", "code": "GM9001"}, {"naam": "Hoog aan Zee", "code": "GM0902"}],
    "jaren": ["2031", "2032"],
    "documenten": [{"naam": "rapport", "titel": "Rapport", "sjabloon": "rapport.html"}],
}

Geladen = tuple[Mapping[FeitSleutel, Feit], tuple[Probleem, ...]]


def laad(studiemap: Path, inhoud: str | bytes | None, **anders: Any) -> Geladen:
    """Write a file into input/ and load it; keyword arguments change the source's declaration."""
    bron = {**BRON, **anders}
    if inhoud is not None:
        pad = studiemap / "input" / str(bron["bestand"])
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_bytes(inhoud.encode() if isinstance(inhoud, str) else inhoud)
    studie = Studie.model_validate({**STUDIE, "bronnen": {"lasten": bron}})
    return load_facts(studiemap, Gelezen(studie, "config.yaml"), KENGETALLEN)
