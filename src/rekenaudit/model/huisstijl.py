"""The house style as templates/huisstijl.yaml declares it."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from rekenaudit.model.norm import Uitslagnaam
from rekenaudit.model.record import Record

Kleur = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")]
"""A colour, as #RRGGBB; in the file it may be derived from another (`accent`, `accent 11%`)."""


class Lettertype(Record):
    """A typeface.

    Attributes:
        word: name of the font in Word, which readers must have.
        bestanden: font files (relative to `templates/`) for PDF, HTML and figures: regular, italic, bold.
        aanvulling: font files for the characters that those lack, such as the symbols of verdicts.
    """

    word: str
    bestanden: tuple[str, ...]
    aanvulling: tuple[str, ...] = ()


class Verdictstijl(Record):
    """How a verdict looks: symbol and colours (with enough contrast between the two)."""

    symbool: str
    achtergrond: Kleur
    tekst: Kleur
    arcering: Literal["geen", "schuin"] = "geen"


class Schrijfwijze(Record):
    """How numbers and dates are written.

    Attributes:
        procent: `woord` for 12,5 procent, `teken` for 12,5%.
        datum: `woord` for 1 mei 2031, `cijfers` for 1-5-2031.
    """

    procent: Literal["woord", "teken"] = "woord"
    datum: Literal["woord", "cijfers"] = "woord"


class Huisstijl(Record):
    """The file huisstijl.yaml; what a study leaves out, is as in the default.

    Attributes:
        naam: name of the publisher in running headers.
        kleuren: named colours.
        reeks: colours of series in figures, in order.
        oordelen: how verdicts look.
        letter: typeface of text and headings.
        marges: page margins in millimetres (`boven`, `rechts`, `onder`, `links`).
        logo: image file relative to `templates/`; empty for none.
        tabelkop: head of tables: `vol` is white on the accent, `licht` the accent on its tint.
        schrijfwijze: how numbers and dates are written.
    """

    naam: str
    kleuren: dict[str, Kleur]
    reeks: tuple[Kleur, ...]
    oordelen: dict[Uitslagnaam, Verdictstijl]
    letter: Lettertype
    marges: dict[Literal["boven", "rechts", "onder", "links"], int]
    lettergrootte: float = 10
    logo: str = ""
    tabelkop: Literal["vol", "licht"] = "vol"
    schrijfwijze: Schrijfwijze = Schrijfwijze()

    def tabelkopkleuren(self) -> tuple[str, str]:
        """Names of the colours of letters and area in the head of a table; an empty name is white."""
        return ("", "accent") if self.tabelkop == "vol" else ("accent", "accent_licht")
