"""The published JSON Schemas are those of the records, and name their keys."""

import json
from pathlib import Path

from rekenaudit.normenkader.schemas import schemas

_MAP = Path(__file__).resolve().parents[2] / "docs" / "schemas"


def test_de_gepubliceerde_schemas_zijn_die_van_de_records() -> None:
    gepubliceerd = {pad.name: pad.read_text(encoding="utf-8") for pad in sorted(_MAP.glob("*.json"))}
    verwacht = {naam: json.dumps(s, ensure_ascii=False, indent=2) + "\n" for naam, s in sorted(schemas().items())}
    assert gepubliceerd == verwacht, "draai python scripts/schemas.py"


def test_een_schema_neemt_aan_wat_de_lezer_aanneemt() -> None:
    kader = schemas()["normenkader.json"]
    drempel = kader["$defs"]["Drempel"]
    assert drempel["additionalProperties"] is False
    assert drempel["required"] == ["soort", "kengetal", "voldoet", "jaren"]
    assert drempel["properties"]["jaren"]["anyOf"][0]["type"] == ["string", "number", "boolean"]
    assert drempel["properties"]["minstens"]["type"] == ["integer", "string"]
    assert kader["$defs"]["UitOordelen"]["properties"]["voldoet"]["type"] == ["string", "number"]
    assert kader["$defs"]["Norm"]["properties"]["titel"]["type"] == ["string", "number", "boolean"]
    figuur = schemas()["config.json"]["$defs"]["Documentsoort"]
    assert figuur["properties"]["bijlagen_opnemen"] == {"enum": ["ja", "nee", True, False]}
