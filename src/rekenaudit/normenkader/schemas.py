"""JSON Schemas of every file that a researcher writes in YAML, so that an editor completes keys and marks errors.

They describe what the loader accepts, and it reads every scalar as text: a number may stand where a text is
asked, and one text where a list of texts is asked.
"""

from collections.abc import Callable
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from rekenaudit.model.bevinding import Bevindingenbestand, Bewijsregister, Conclusiebestand
from rekenaudit.model.figuur import Figurenbestand
from rekenaudit.model.huisstijl import Huisstijl
from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.model.norm import ExactGetal, Normenkader
from rekenaudit.model.record import JaNee, Teksten
from rekenaudit.model.studie import Studie
from rekenaudit.model.vaststelling import Vaststelling, Wijzigingenbestand
from rekenaudit.model.wederhoor import Wederhoorregister
from rekenaudit.model.werkverdeling import Werkverdeling

BESTANDEN: dict[str, type[BaseModel]] = {
    "config.json": Studie,
    "normenkader.json": Normenkader,
    "kengetallen.json": Kengetallen,
    "figuren.json": Figurenbestand,
    "bevindingen.json": Bevindingenbestand,
    "bewijs.json": Bewijsregister,
    "conclusies.json": Conclusiebestand,
    "vaststelling.json": Vaststelling,
    "wijzigingen.json": Wijzigingenbestand,
    "huisstijl.json": Huisstijl,
    "wederhoor.json": Wederhoorregister,
    "werkverdeling.json": Werkverdeling,
}
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_KLEUR = {r"^#[0-9A-Fa-f]{6}$": r"^(#[0-9A-Fa-f]{6}|[a-z_]+( [0-9]{1,2}%)?)$"}
"""A colour, and what the file may write for it: also the name of another, or a tint of it."""
_SCALAIR = ["string", "number", "boolean"]


def schemas() -> dict[str, dict[str, Any]]:
    """Make the schemas.

    Returns:
        File name → JSON Schema.
    """
    alle = {
        naam: {"$schema": _DIALECT, **_kaal(soort.model_json_schema(schema_generator=_Generator))}
        for naam, soort in BESTANDEN.items()
    }
    alle["huisstijl.json"] = _zonder_plicht(alle["huisstijl.json"])
    return alle


def _voorwerk(soort: Any) -> Callable[..., Any]:
    """Find the function that prepares a value of an annotated kind."""
    functie: Callable[..., Any] = get_args(soort)[1].func
    return functie


_VORMEN: dict[Callable[..., Any], JsonSchemaValue] = {
    _voorwerk(JaNee): {"enum": ["ja", "nee", True, False]},
    _voorwerk(Teksten): {"anyOf": [{"type": _SCALAIR}, {"type": "array", "items": {"type": _SCALAIR}}]},
    _voorwerk(ExactGetal): {"type": ["string", "number"]},
}


class _Generator(GenerateJsonSchema):
    """Writes kinds with their own way of reading as what they accept."""

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        vorm = _VORMEN.get(schema["function"]["function"])
        return super().function_before_schema(schema) if vorm is None else dict(vorm)

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        return super().int_schema(schema) | {"type": ["integer", "string"]}

    def float_schema(self, schema: core_schema.FloatSchema) -> JsonSchemaValue:
        return super().float_schema(schema) | {"type": ["number", "string"]}

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        vorm = super().str_schema(schema) | {"type": _SCALAIR}
        return vorm | {"pattern": _KLEUR[vorm["pattern"]]} if vorm.get("pattern") in _KLEUR else vorm


def _zonder_plicht(schema: Any) -> Any:
    """Leave out which keys are required: what a house style does not say, is as in the default."""
    if not isinstance(schema, dict):
        return schema
    return {sleutel: _zonder_plicht(deel) for sleutel, deel in schema.items() if sleutel != "required"}


def _kaal(schema: Any) -> Any:
    """Leave out titles, descriptions and defaults, which are written for engineers."""
    if isinstance(schema, list):
        return [_kaal(deel) for deel in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        sleutel: {naam: _kaal(deel) for naam, deel in waarde.items()}
        if sleutel in {"properties", "$defs"}
        else _kaal(waarde)
        for sleutel, waarde in schema.items()
        if sleutel not in {"title", "description", "default"}
    }
