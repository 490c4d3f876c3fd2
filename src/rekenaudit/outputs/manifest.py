"""The manifest of a version: which input made which output, each with its SHA-256."""

import json
from collections.abc import Mapping
from pathlib import Path

from rekenaudit.model.studie import Studie

NAAM = "manifest.json"
SCHEMA = 1


def manifest_json(studie: Studie, versie: str, invoer: Mapping[str, str], uitvoer: Mapping[str, str]) -> bytes:
    """Write the manifest.

    Args:
        studie: the study, for its title and status.
        versie: name of the version's folder.
        invoer: input file → fingerprint.
        uitvoer: output file → fingerprint.
    """
    inhoud = {
        "schema": SCHEMA,
        "onderzoek": studie.onderzoek.titel,
        "versie": versie,
        "status": studie.onderzoek.status,
        "datum": studie.onderzoek.datum.isoformat(),
        "invoer": dict(sorted(invoer.items())),
        "uitvoer": dict(sorted(uitvoer.items())),
    }
    return (json.dumps(inhoud, ensure_ascii=False, indent=1) + "\n").encode()


def lees_uitvoer(map_: Path) -> Mapping[str, str] | None:
    """Read which output a version's folder was written with; None when there is no (whole) manifest."""
    try:
        inhoud = json.loads((map_ / NAAM).read_text(encoding="utf-8"))
        return {str(naam): str(som) for naam, som in inhoud["uitvoer"].items()}
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return None
