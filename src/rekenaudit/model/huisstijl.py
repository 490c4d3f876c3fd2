"""The house style as templates/huisstijl.yaml declares it."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from rekenaudit.model.norm import Uitslagnaam
from rekenaudit.model.record import Record

Kleur = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]
"""A colour, as #RRGGBB."""


class Lettertype(Record):
    """A typeface: its name, and the font files (relative to `templates/`) for PDF and figures."""

    naam: str
    word: str
    bestanden: tuple[str, ...]


class Verdictstijl(Record):
    """How a verdict looks: label, symbol and colours (with enough contrast between the two)."""

    symbool: str
    achtergrond: Kleur
    tekst: Kleur
    arcering: Literal["geen", "schuin"] = "geen"


class Huisstijl(Record):
    """The file huisstijl.yaml.

    Attributes:
        naam: name of the publisher in running headers.
        kleuren: named colours (`tekst`, `accent`, `accent_licht`, `grijs`, `grijs_licht`, `vlak`, `link`).
        reeks: colours of series in figures, in order.
        oordelen: how verdicts look.
        letter: typeface of text and headings.
        marges: page margins in millimetres (`boven`, `rechts`, `onder`, `links`).
        logo: image file relative to `templates/`; empty for none.
    """

    naam: str
    kleuren: dict[str, Kleur]
    reeks: tuple[Kleur, ...]
    oordelen: dict[Uitslagnaam, Verdictstijl]
    letter: Lettertype
    marges: dict[Literal["boven", "rechts", "onder", "links"], int]
    lettergrootte: float = 10
    logo: str = ""
