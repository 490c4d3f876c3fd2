"""Putting files in place as a whole: a run that is killed leaves the old file or the new one, never a part."""

import os
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_BEZET = frozenset({5, 32})
"""What Windows says of a file or folder in use: access denied, sharing violation."""

_POGINGEN = 20
_WACHT = 0.1
"""Seconds between two attempts."""


def verplaats(bron: Path, doel: Path) -> None:
    """Give a file or folder the place of another, or one that is free.

    On Windows a virus scanner or OneDrive may hold what was just written, and lets it go again: that is waited for,
    two seconds at most.

    Raises:
        OSError: when it is refused; nothing is changed then.
    """
    for poging in range(1, _POGINGEN + 1):
        try:
            bron.replace(doel)
        except PermissionError as fout:
            if getattr(fout, "winerror", 0) not in _BEZET or poging == _POGINGEN:
                raise
            time.sleep(_WACHT)
        else:
            return


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
            verplaats(_ernaast(pad), pad)
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
        verplaats(_ernaast(pad), pad)
