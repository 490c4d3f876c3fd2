"""Putting changed registers in place: all or none, and only when they say what was meant."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rekenaudit.config.neerzetten import zet_neer
from rekenaudit.config.yaml_boom import lees_boom
from rekenaudit.model.wederhoor import Wederhoorregister

_BOM = "\ufeff"


class RegisterAnders(ValueError):  # noqa: N818 - Dutch domain name
    """What was about to be written does not read as what was meant: a bug, and nothing was written."""


@dataclass(frozen=True, slots=True)
class NieuwRegister:
    """A register to put in place.

    Attributes:
        pad: the file.
        tekst: its new text.
        bedoeld: the record that it must read as.
    """

    pad: Path
    tekst: str
    bedoeld: Wederhoorregister


def lees_registertekst(pad: Path) -> str:
    """Read a register as text, with plain line ends."""
    return pad.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


def bewaar_registers(registers: Iterable[NieuwRegister]) -> tuple[Path, ...]:
    """Put registers in place.

    Returns:
        The files that changed.

    Raises:
        RegisterAnders: when one reads as something else.
        OSError: when one cannot be written.
    """
    nieuw = {register.pad: tekst for register in registers if (tekst := _anders(register)) is not None}
    zet_neer({pad: tekst.encode("utf-8") for pad, tekst in nieuw.items()})
    return tuple(nieuw)


def _anders(register: NieuwRegister) -> str | None:
    """Give the new text of a file, with the line ends and mark of the old one; None when nothing changes."""
    pad, nieuw = register.pad, register.tekst
    oud = pad.read_bytes().decode("utf-8") if pad.exists() else ""
    if "\r\n" in oud:
        nieuw = nieuw.replace("\n", "\r\n")
    if oud.startswith(_BOM):
        nieuw = _BOM + nieuw
    if nieuw == oud:
        return None
    boom, problemen = lees_boom(nieuw.removeprefix(_BOM), pad.name)
    if boom is None or problemen or Wederhoorregister.model_validate(boom.inhoud) != register.bedoeld:
        raise RegisterAnders(pad.name)
    return nieuw
