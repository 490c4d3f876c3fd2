"""The JSON Schemas take what the reader of YAML takes."""

from rekenaudit.normenkader.schemas import schemas


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
