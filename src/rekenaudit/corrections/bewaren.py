"""Putting a changed register in place: whole or not at all, and only when it says what was meant."""

import os
from pathlib import Path

from rekenaudit.config.yaml_boom import lees_boom
from rekenaudit.model.wederhoor import Wederhoorregister

_BOM = "\ufeff"


class RegisterAnders(ValueError):  # noqa: N818 - Dutch domain name
    """What was about to be written does not read as what was meant: a bug, and nothing was written."""


def lees_registertekst(pad: Path) -> str:
    """Read a register as text, with plain line ends."""
    return pad.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


def bewaar_register(pad: Path, nieuw: str, bedoeld: Wederhoorregister) -> bool:
    """Put a register in place.

    Args:
        pad: the file.
        nieuw: its new text.
        bedoeld: the record that it must read as.

    Returns:
        Whether anything changed.

    Raises:
        RegisterAnders: when it reads as something else.
        OSError: when the file cannot be written.
    """
    oud = pad.read_bytes().decode("utf-8") if pad.exists() else ""
    if "\r\n" in oud:
        nieuw = nieuw.replace("\n", "\r\n")
    if oud.startswith(_BOM):
        nieuw = _BOM + nieuw
    if nieuw == oud:
        return False
    boom, problemen = lees_boom(nieuw.removeprefix(_BOM), pad.name)
    if boom is None or problemen or Wederhoorregister.model_validate(boom.inhoud) != bedoeld:
        raise RegisterAnders(pad.name)
    _schrijf(pad, nieuw.encode("utf-8"))
    return True


def _schrijf(pad: Path, inhoud: bytes) -> None:
    """Write beside the file first, so that a killed run leaves the old one or the new one."""
    pad.parent.mkdir(parents=True, exist_ok=True)
    tijdelijk = pad.with_name(f".{pad.name}.bezig")
    try:
        with tijdelijk.open("wb") as bestand:
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        tijdelijk.replace(pad)
    finally:
        tijdelijk.unlink(missing_ok=True)
