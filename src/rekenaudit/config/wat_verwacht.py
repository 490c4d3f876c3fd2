"""What a record expects, in Dutch: the wording of every error that validating a record can give."""

import re
from collections.abc import Mapping
from typing import Any

from rekenaudit.problems import aangehaald

_SOORTEN = {
    "string_type": "een tekst",
    "tuple_type": "een lijst",
    "dict_type": "een blok met sleutels",
    "model_type": "een blok met sleutels",
    "model_attributes_type": "een blok met sleutels",
    "int_parsing": "een geheel getal",
    "int_parsing_size": "een kleiner geheel getal",
    "int_type": "een geheel getal",
    "float_parsing": "een getal met een punt voor decimalen",
    "float_type": "een getal",
    "bool_parsing": "ja of nee",
    "bool_type": "ja of nee",
    "date_from_datetime_parsing": "een datum als 2031-05-14",
    "date_from_datetime_inexact": "een datum als 2031-05-14",
    "date_type": "een datum als 2031-05-14",
    "value_error": "een getal als 0,05 of 5 procent",
    "fraction_parsing": "een getal als 0,05 of 5 procent",
}
_BLOKKEN = {"Grens": "een grens tussen accolades, zoals {minstens: 20 procent}"}
"""Record in the model → what it looks like, where people tend to write a text instead."""
PATRONEN = {
    r"^GM\d{4}$": "een CBS-code: GM en vier cijfers, zoals GM0001",
    r"^[a-z][a-z0-9_]*$": "een naam van kleine letters, cijfers en _, die met een letter begint",
    r"^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$": "een grootheid met haar bron ervoor, als bron.grootheid",
    r"^[a-z0-9][a-z0-9._-]*$": "een kort woord van kleine letters, cijfers, punten, - en _",
    r"^[A-Z][A-Z0-9-]*$": "een code van hoofdletters, cijfers en -, zoals D-01",
    r"^W-[a-z0-9]+(-[a-z0-9]+)*-[0-9]+$": "een nummer als W-veldstad-01",
    r"^([0-9a-f]{64})?$": "een SHA-256: 64 cijfers en letters van a tot en met f",
    r"^#[0-9A-Fa-f]{6}$": 'een kleur tussen aanhalingstekens, als "#1F4E79", of de naam van een kleur bij kleuren',
}
"""Pattern in the model → what it asks for."""


def verwachting(soort: str, context: Mapping[str, Any]) -> str:
    """Say in Dutch what was expected.

    Args:
        soort: the validator's type of error.
        context: what the validator tells about it.

    Returns:
        The end of a sentence ("verwacht werd …").
    """
    match soort:
        case "literal_error" | "enum" | "union_tag_invalid":
            return f"een van: {', '.join(aangehaald(keuzes(context)))}"
        case "string_pattern_mismatch":
            return PATRONEN.get(context["pattern"], "een tekst in een andere vorm")
        case "greater_than_equal":
            return f"een getal van {context['ge']} of meer"
        case "less_than_equal":
            return f"een getal van hoogstens {context['le']}"
        case "too_short":
            return f"een lijst van ten minste {context['min_length']}"
        case _:
            gewoon = _SOORTEN.get(soort, "een waarde in een andere vorm")
            return _BLOKKEN.get(context.get("class_name", ""), gewoon)


def keuzes(context: Mapping[str, Any]) -> tuple[str, ...]:
    """Take the allowed values out of the validator's context."""
    return tuple(re.findall(r"'([^']*)'", str(context.get("expected_tags", context.get("expected", "")))))


def gekruld(tekst: str) -> str:
    """Say that a text has curly quotation marks, which mean nothing in YAML; empty when it has none."""
    if not re.search("^[\u201c\u201e]|[\u201c\u201d]$", tekst):
        return ""
    return ' De aanhalingstekens zijn gekruld, zoals in Word; typ rechte (").'


def beschrijf(waarde: object) -> str:
    """Say in Dutch what was found instead."""
    match waarde:
        case None:
            return "niets"
        case str():
            kort = waarde if len(waarde) <= 60 else f"{waarde[:57]}..."
            return f"'{kort}'"
        case list() | tuple():
            return "een lijst" if waarde else "een lege lijst"
        case _:
            return "een blok met sleutels"
