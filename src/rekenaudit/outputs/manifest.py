"""The manifest of a version: its files, each with its SHA-256, and the version of rekenaudit that made them.

The manifest stands in the folder that is sent. It says nothing about the input: the name of a file or the
fingerprint of a small table could tell a reader what the documents keep from view. Those are in the run
record (`verslag`).
"""

import json
from collections.abc import Mapping
from pathlib import Path

from rekenaudit import __version__
from rekenaudit.model.studie import Studie
from rekenaudit.outputs.verslag import Documentstand

NAAM = "manifest.json"
SCHEMA = 2


def manifest_json(
    studie: Studie,
    versie: str,
    uitvoer: Mapping[str, str],
    *,
    vorige: str,
    standen: Mapping[str, Documentstand],
) -> bytes:
    """Write the manifest.

    Args:
        studie: the study, for its title and status.
        versie: name of the version's folder.
        uitvoer: output file → fingerprint.
        vorige: version that it was compared with; empty for none.
        standen: document → what became of it since.
    """
    inhoud = {
        "schema": SCHEMA,
        "rekenaudit": __version__,
        "onderzoek": studie.onderzoek.titel,
        "versie": versie,
        "status": studie.onderzoek.status,
        "datum": studie.onderzoek.datum.isoformat(),
        "vorige_versie": vorige,
        "documenten": {naam: _stand(stand) for naam, stand in sorted(standen.items())},
        "uitvoer": dict(sorted(uitvoer.items())),
    }
    return (json.dumps(inhoud, ensure_ascii=False, indent=1) + "\n").encode()


def _stand(stand: Documentstand) -> dict[str, str]:
    woorden = f"ongewijzigd (sinds {stand.versie})" if stand.stand == "ongewijzigd" else stand.stand
    return {"stand": woorden, "versie": stand.versie, "datum": stand.datum}


def lees_uitvoer(map_: Path) -> Mapping[str, str] | None:
    """Read which output a version's folder was written with; None when there is no (whole) manifest."""
    try:
        inhoud = json.loads((map_ / NAAM).read_text(encoding="utf-8"))
        return {str(naam): str(som) for naam, som in inhoud["uitvoer"].items()}
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return None
