"""The established normenkader, and what was changed in it since."""

from datetime import date
from typing import Literal

from rekenaudit.model.record import Record, Teksten

BESTAAT = "bestaat"
"""Field of a part that came or went as a whole."""

GegevensBinnen = Literal["ja", "nee", "deels"]


class Vaststelling(Record):
    """A file in normenkader/vastgesteld/: what judging rests on, as it was on a date.

    Attributes:
        vastgesteld_op: the date.
        afdruk: SHA-256 of all the rest, so that a change of this file is seen.
        gegevens: sources whose file was there already.
        geen_gegevens: sources whose file was not.
        onderdelen: part (`norm begroting`) → field → value, in Dutch.
    """

    vastgesteld_op: date
    afdruk: str
    gegevens: Teksten = ()
    geen_gegevens: Teksten = ()
    onderdelen: dict[str, dict[str, str]]


class Wijziging(Record):
    """A change of the established normenkader.

    Attributes:
        onderdeel: the part, as the message names it (`norm begroting`).
        veld: the field.
        naar: its new value.
        datum: when it was decided.
        reden: why.
        gegevens_binnen: whether data had come in by then.
    """

    onderdeel: str
    veld: str
    naar: str
    datum: date
    reden: str
    gegevens_binnen: GegevensBinnen


class Wijzigingenbestand(Record):
    """The file normenkader/wijzigingen.yaml: the changes, in the order in which they were made."""

    wijzigingen: tuple[Wijziging, ...] = ()
