"""A register while files are brought into it: its text and the record that it reads as."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from rekenaudit.model.wederhoor import Opmerking, Ronde, Wederhoorregister
from rekenaudit.problems import Probleem
from rekenaudit.wederhoor.reactie import Reactie


@dataclass(frozen=True, slots=True)
class Boek:
    """A register: its text and the record that it reads as.

    Attributes:
        problemen: messages for the researcher.
        nieuw: ids of remarks that were added.
        gewijzigd: ids of remarks that the party changed.
        ingetrokken: ids of remarks that the party withdrew.
    """

    tekst: str
    record: Wederhoorregister
    problemen: tuple[Probleem, ...] = ()
    nieuw: tuple[str, ...] = ()
    gewijzigd: tuple[str, ...] = ()
    ingetrokken: tuple[str, ...] = ()


def leeg_boek(partij: str) -> Boek:
    """Begin a register."""
    tekst = yaml.safe_dump({"partij": partij}, allow_unicode=True, width=1000)
    return Boek(tekst, Wederhoorregister(partij=partij))


def is_gelezen(boek: Boek, reactie: Reactie) -> bool:
    """Tell whether this very file was read before."""
    return any(bestand.afdruk == reactie.afdruk for bestand in boek.record.bestanden)


def als_dict(record: Opmerking | Ronde) -> dict[str, Any]:
    """Give what is filled in of a record."""
    return {naam: waarde for naam, waarde in record.model_dump().items() if waarde is not None}


def als_woord(waarde: object) -> str:
    """Write a value as a register does."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return waarde.isoformat() if isinstance(waarde, date) else str(waarde).strip()
