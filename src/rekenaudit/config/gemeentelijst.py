"""All municipalities of the Netherlands, with the years in which they existed.

Source: CBS, inhabitants on 1 January (CC BY 4.0); `scripts/maak_gemeentelijst.py` cuts the list out of it.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_BESTAND = Path(__file__).with_name("gemeenten.csv")


@dataclass(frozen=True, slots=True)
class Gemeentenaam:
    """A name of a municipality; the CBS sometimes changes a name and keeps the code.

    Attributes:
        code: CBS code (GM and four digits).
        naam: the name.
        van: first year of the list with this name.
        tot: last year of the list with this name.
    """

    code: str
    naam: str
    van: int
    tot: int


@cache
def gemeentelijst() -> tuple[Gemeentenaam, ...]:
    """Read the list, in the order of the codes."""
    with _BESTAND.open(encoding="utf-8", newline="") as bestand:
        return tuple(
            Gemeentenaam(regel["code"], regel["naam"], int(regel["van"]), int(regel["tot"]))
            for regel in csv.DictReader(bestand, delimiter=";")
        )
