"""The run record: everything a run knew, for the researchers only (`output/.intern/`).

It holds unprotected values and the fingerprints of the input, and is what a later version is compared with and
explained from.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from fractions import Fraction
from typing import Any

from rekenaudit.model.feit import Feit, FeitSleutel
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.oordeel import Oordeel
from rekenaudit.model.reeks import Cel
from rekenaudit.problems import Probleem

SCHEMA = 1


def verslag_bestanden(
    invoer: Mapping[str, str],
    feiten: Mapping[FeitSleutel, Feit],
    uitkomsten: Mapping[str, Uitkomst],
    oordelen: Iterable[Oordeel],
    problemen: Iterable[Probleem],
    bomen: Mapping[str, str],
) -> Mapping[str, bytes]:
    """Write the run record.

    Args:
        invoer: input file → fingerprint.
        feiten: facts as corrected.
        uitkomsten: indicators, unprotected.
        oordelen: verdicts, unprotected.
        problemen: remarks that did not stop the run.
        bomen: document name → its semantic HTML.

    Returns:
        File name → content.
    """
    bestanden = {
        "schema.json": _json({"schema": SCHEMA}),
        "invoer.json": _json(dict(sorted(invoer.items()))),
        "feiten.json": _json([_feit(feiten[sleutel]) for sleutel in sorted(feiten)]),
        "kengetallen.json": _json({naam: _uitkomst(u) for naam, u in uitkomsten.items()}),
        "oordelen.json": _json([asdict(oordeel) for oordeel in oordelen]),
        "problemen.json": _json([{"code": p.code, "plaats": str(p.plaats), "zin": p.zin} for p in problemen]),
    }
    return bestanden | {f"bomen/{naam}.html": boom.encode() for naam, boom in bomen.items()}


def _feit(feit: Feit) -> dict[str, Any]:
    plek = feit.vindplaats
    return {
        "sleutel": str(feit.sleutel),
        "waarde": feit.waarde,
        "aanwezigheid": feit.aanwezigheid,
        "vlaggen": sorted(feit.vlaggen),
        "vindplaats": asdict(plek) if plek else None,
    }


def _uitkomst(uitkomst: Uitkomst) -> dict[str, Any]:
    return {
        "formule": uitkomst.kengetal.formule,
        "eenheid": str(uitkomst.reeks.eenheid),
        "assen": uitkomst.reeks.as_namen(),
        "cellen": [["|".join(plek), *_cel(cel)] for plek, cel in uitkomst.reeks.cellen.items()],
    }


def _cel(cel: Cel) -> tuple[Fraction | None, str, list[str]]:
    return cel.waarde, cel.aanwezigheid, sorted(cel.vlaggen)


def _json(inhoud: object) -> bytes:
    def overig(waarde: object) -> object:
        return str(waarde) if isinstance(waarde, Fraction) else sorted(waarde)  # type: ignore[call-overload]  # a frozenset

    return (json.dumps(inhoud, ensure_ascii=False, indent=0, default=overig) + "\n").encode()
