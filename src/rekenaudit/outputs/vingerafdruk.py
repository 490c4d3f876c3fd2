"""Fingerprints: SHA-256 of files and bytes, as the manifest prints them."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path


def afdruk(inhoud: bytes) -> str:
    """SHA-256 of bytes, in hexadecimals."""
    return hashlib.sha256(inhoud).hexdigest()


def afdruk_van_delen(delen: Iterable[bytes]) -> str:
    """SHA-256 of a series of parts; the boundaries between parts count."""
    som = hashlib.sha256()
    for deel in delen:
        som.update(len(deel).to_bytes(8, "big"))
        som.update(deel)
    return som.hexdigest()


def afdrukken(wortel: Path, mappen: Iterable[Path]) -> Mapping[str, str]:
    """Fingerprints of all files in some folders (or single files), by path relative to `wortel`.

    Hidden files and the lock files of Word and Excel (`~$…`) are left out.
    """
    paden: set[Path] = set()
    for map_ in mappen:
        paden.update(p for p in map_.rglob("*") if p.is_file()) if map_.is_dir() else paden.add(map_)
    gevonden = {}
    for pad in paden:
        naam = pad.relative_to(wortel)
        if pad.is_file() and not any(deel.startswith((".", "~$")) for deel in naam.parts):
            gevonden[naam.as_posix()] = afdruk(pad.read_bytes())
    return dict(sorted(gevonden.items()))
