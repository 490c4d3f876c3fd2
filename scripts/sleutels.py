"""Describes every key of every YAML file, from `sleutels.yaml`: for the pages in docs/ and for editors.

Which keys there are, which values they take, and what holds when one is left out, comes from the records.
A page says where a table belongs: `<!-- sleutels: Bron -->` … `<!-- einde -->`, under a heading of its own.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import yaml
from pydantic.fields import FieldInfo

from rekenaudit.model.record import Record
from rekenaudit.normenkader.schemas import BESTANDEN, schemas

BRON = Path(__file__).with_name("sleutels.yaml")
DOCS = Path(__file__).resolve().parents[1] / "docs"
PAGINAS = tuple(DOCS / naam for naam in ("normenkader.md", "onderzoeksmap.md"))
_VAK = re.compile(r"(<!-- sleutels: (\w+) -->\n)(.*?)(<!-- einde -->)", re.DOTALL)
_KOP = re.compile(r"^##+ (.+)$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\.md#[^)]+\)")


@dataclass(frozen=True, slots=True)
class Sleutel:
    """What a key means, and an example as YAML (empty when there is none)."""

    uitleg: str
    voorbeeld: str


@cache
def lees() -> dict[str, dict[str, Sleutel]]:
    """Read the descriptions: name of the record → key → description."""
    inhoud = yaml.load(BRON.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - a loader that makes text only
    return {
        record: {naam: Sleutel(*(deel.strip() for deel in (*tekst.split("||"), "")[:2])) for naam, tekst in rij.items()}
        for record, rij in inhoud.items()
    }


def uitleg_van(record: str, naam: str) -> Sleutel:
    """Find the description of a key; who adds a key to a record, describes it."""
    if naam not in lees().get(record, {}):
        sys.exit(f"Beschrijf de sleutel '{naam}' van {record} in {BRON.name}, en draai dit opnieuw.")
    return lees()[record][naam]


@cache
def soorten() -> dict[str, type[Record]]:
    """Find every record that a YAML file holds, by name."""
    return {soort.__name__: soort for soort in Record.__subclasses__()}


@cache
def delen() -> dict[str, dict[str, Any]]:
    """Find the part of the JSON Schemas for every record, by name."""
    alle: dict[str, dict[str, Any]] = {}
    for bestand, schema in schemas().items():
        stukken = {BESTANDEN[bestand].__name__: schema, **schema.get("$defs", {})}
        alle |= {naam: deel for naam, deel in stukken.items() if "properties" in deel}
    return alle


def beschreven() -> dict[str, dict[str, Any]]:
    """Make the JSON Schemas with a Dutch description of every key, that an editor shows."""
    alle = schemas()
    for bestand, schema in alle.items():
        for record, deel in {BESTANDEN[bestand].__name__: schema, **schema.get("$defs", {})}.items():
            for naam, vorm in deel.get("properties", {}).items():
                vorm["description"] = _kaal(uitleg_van(record, naam))
    return alle


def _kaal(sleutel: Sleutel) -> str:
    tekst = _LINK.sub(r"\1", sleutel.uitleg)
    return f"{tekst}\n\nVoorbeeld: {sleutel.voorbeeld}" if sleutel.voorbeeld else tekst


def plaatsen(teksten: Mapping[str, str]) -> dict[str, str]:
    """Find where the table of each record stands: name of the record → address of the heading above it."""
    gevonden = {}
    for pagina, tekst in teksten.items():
        for vak in _VAK.finditer(tekst):
            kop = [treffer.group(1) for treffer in _KOP.finditer(tekst, 0, vak.start())][-1]
            gevonden[vak.group(2)] = f"{pagina}#{anker(kop)}"
    return gevonden


def anker(kop: str) -> str:
    """Write the anchor that a Markdown viewer gives a heading."""
    return re.sub(r"[^\w\- ]", "", kop.lower()).replace(" ", "-")


def vul(teksten: Mapping[str, str]) -> dict[str, str]:
    """Fill the tables of the pages anew.

    Args:
        teksten: file name → text of the page.
    """
    waar = plaatsen(teksten)
    return {
        pagina: _VAK.sub(lambda vak, p=pagina: f"{vak[1]}{_tabel(vak[2], p, waar)}{vak[4]}", tekst)  # type: ignore[misc]  # the default binds the page
        for pagina, tekst in teksten.items()
    }


def _tabel(record: str, pagina: str, waar: Mapping[str, str]) -> str:
    kop = "| sleutel | verplicht | wat u schrijft | uitleg |\n|---|---|---|---|\n"
    return kop + "".join(_rijen(record, {naam: adres.removeprefix(pagina) for naam, adres in waar.items()}))


def _rijen(record: str, waar: Mapping[str, str]) -> Iterator[str]:
    deel, velden = delen()[record], soorten()[record].model_fields
    for naam, vorm in deel["properties"].items():
        sleutel = uitleg_van(record, naam)
        verplicht = "**ja**" if naam in deel.get("required", ()) else "nee"
        tekst = " ".join([sleutel.uitleg, *_toevoeging(sleutel, velden[naam])])
        yield f"| `{naam}` | {verplicht} | {_waarde(vorm, waar)} | {tekst.replace('|', '&#124;')} |\n"


def _toevoeging(sleutel: Sleutel, veld: FieldInfo) -> Iterator[str]:
    """Write what holds when a key is left out, unless the description says that; and the example."""
    standaard = "" if veld.is_required() or "Laat u " in sleutel.uitleg else schrijf_standaard(veld.default)
    if standaard:
        yield f"Standaard: `{standaard}`."
    if sleutel.voorbeeld and not (get_origin(veld.annotation) is Literal and len(get_args(veld.annotation)) == 1):
        yield f"Voorbeeld: `{sleutel.voorbeeld}`"


def schrijf_standaard(waarde: object) -> str:
    """Write a default as YAML does; empty when it is nothing."""
    match waarde:
        case bool():
            return "ja" if waarde else "nee"
        case tuple() if waarde:
            return f"[{', '.join(map(str, waarde))}]"
        case str() | int() | float() if waarde != "":
            return str(waarde)
        case _:
            return ""


def _waarde(vorm: Mapping[str, Any], waar: Mapping[str, str]) -> str:
    """Say in Dutch which values a JSON Schema takes."""
    if "$ref" in vorm:
        naam = vorm["$ref"].rpartition("/")[2]
        return f"[{_naam(naam)}]({waar[naam]})" if naam in waar else _waarde(_los(naam), waar)
    if "oneOf" in vorm:
        return " of ".join(_waarde(deel, waar) for deel in vorm["oneOf"])
    if "enum" in vorm or "const" in vorm:
        keuzes = [f"`{k}`" for k in vorm.get("enum", [vorm.get("const")]) if isinstance(k, str) and k]
        return " of ".join(filter(None, [", ".join(keuzes[:-1]), keuzes[-1]]))
    if "anyOf" in vorm:
        stukken = [deel for deel in vorm["anyOf"] if deel.get("type") != "null" and deel.get("const") != ""]
        teksten = list(dict.fromkeys(_waarde(deel, waar) for deel in stukken))
        return "tekst of lijst" if teksten[-1] == "lijst van tekst" else " of ".join(teksten)
    return _van_type(vorm, waar)


def _van_type(vorm: Mapping[str, Any], waar: Mapping[str, str]) -> str:
    soort = vorm.get("type")
    if soort == "array":
        return f"lijst van {_waarde(vorm['items'], waar)}"
    if soort == "object":
        inhoud = vorm.get("additionalProperties") or next(iter(vorm.get("patternProperties", {}).values()))
        return f"naam: {_waarde(inhoud, waar)}"
    if vorm.get("format") == "date":
        return "datum, als jjjj-mm-dd"
    if isinstance(soort, list) and "integer" in soort:
        return "geheel getal"
    if isinstance(soort, list) and "number" in soort and "boolean" not in soort:
        return "getal"
    return "tekst"


def _los(naam: str) -> Mapping[str, Any]:
    """Find a part of the schemas that is no record, such as a list of choices."""
    gevonden: Mapping[str, Any] = next(s["$defs"][naam] for s in schemas().values() if naam in s.get("$defs", {}))
    return gevonden


_NAMEN = {
    "BasisEenheid": "eenheid",
    "Documentsoort": "document",
    "VerklaardeSprong": "verklaarde sprong",
    "Wederhoorinstelling": "instelling",
    "Rondeinstelling": "ronde",
    "UitOordelen": "uit oordelen",
    "UitKengetal": "uit kengetal",
    "Figuurspec": "figuur",
    "Tabelspec": "tabel",
    "KwalitatiefOordeel": "oordeel",
    "AfwijkendOordeel": "afwijking",
    "IngelezenBestand": "bestand",
    "Verdictstijl": "stijl van een oordeel",
}


def _naam(record: str) -> str:
    return _NAMEN.get(record, record.lower())
