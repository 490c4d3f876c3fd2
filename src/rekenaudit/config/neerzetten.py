"""Putting files in place as a whole: a run that is killed leaves the old file or the new one, never a part."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


def zet_neer(bestanden: Mapping[Path, bytes]) -> None:
    """Put files in place: all of them, or none.

    Every file is written beside its place first; only when all are there do they take their places. When one is
    refused its place, those before it get their old content back.

    Args:
        bestanden: file → its new content.

    Raises:
        OSError: when one cannot be written; nothing is changed then.
    """
    oud = {pad: pad.read_bytes() if pad.exists() else None for pad in bestanden}
    gezet: list[Path] = []
    try:
        for pad, inhoud in bestanden.items():
            _schrijf(_ernaast(pad), inhoud)
        for pad in bestanden:
            gezet.append(pad)
            _ernaast(pad).replace(pad)
    except BaseException:
        for pad in gezet:
            _zet_terug(pad, oud[pad])
        raise
    finally:
        for pad in bestanden:
            with suppress(OSError):
                _ernaast(pad).unlink(missing_ok=True)


def _ernaast(pad: Path) -> Path:
    return pad.with_name(f".{pad.name}.bezig")


def _schrijf(pad: Path, inhoud: bytes) -> None:
    pad.parent.mkdir(parents=True, exist_ok=True)
    with pad.open("wb") as bestand:
        bestand.write(inhoud)
        bestand.flush()
        os.fsync(bestand.fileno())


def _zet_terug(pad: Path, inhoud: bytes | None) -> None:
    if inhoud is None:
        pad.unlink(missing_ok=True)
    elif pad.read_bytes() != inhoud:
        _schrijf(_ernaast(pad), inhoud)
        _ernaast(pad).replace(pad)
