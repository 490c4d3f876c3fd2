"""What a loader is: how a delivered file becomes a table, and how its cells are understood."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from rekenaudit.model.feit import Vindplaats
from rekenaudit.model.studie import Bron, Dialect
from rekenaudit.problems import Plaats, Probleem

Cel = str | Decimal
"""A cell as delivered: text, or (only in a workbook) a number."""


def celnaam(rij: int, kolom: int) -> str:
    """Name a cell as Excel does."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - takes as long to load as all CSV sources to read

    return f"{get_column_letter(kolom + 1)}{rij}"


@dataclass(frozen=True, slots=True)
class Rij:
    """A row: its number in the file or sheet, from 1, and its cells."""

    nummer: int
    cellen: tuple[Cel, ...]


@dataclass(frozen=True, slots=True)
class Tabel:
    """A delivered table.

    Attributes:
        bestand: file, relative to the study folder.
        blad: sheet; empty for a text file.
        kopregel: row or line of the column names.
        kop: column names, spaces tidied.
        rijen: rows that are not empty, each as wide as the heading.
        formules: (row, column from 0) of formulas without a stored result.
        samengevoegd: (row, column from 0) of cells that are part of a merged cell → its range (`B2:C4`).
        verborgen: rows of the table that nobody sees in Excel, because they are hidden or outside a filter.
    """

    bestand: str
    blad: str
    kopregel: int
    kop: tuple[str, ...]
    rijen: tuple[Rij, ...] = field(repr=False)
    formules: frozenset[tuple[int, int]] = frozenset()
    samengevoegd: Mapping[tuple[int, int], str] = field(default_factory=dict)
    verborgen: tuple[int, ...] = ()

    def plaats(self, rij: int, kolom: int) -> Plaats:
        """Place of a cell: sheet and cell of a workbook, line of a text file."""
        if self.blad:
            return Plaats(self.bestand, blad=self.blad, cel=celnaam(rij, kolom))
        return Plaats(self.bestand, regel=rij)

    def vindplaats(self, rij: int, kolom: int, ruw: str) -> Vindplaats:
        """Location of a fact: the same place with the raw text."""
        if self.blad:
            return Vindplaats(self.bestand, blad=self.blad, cel=celnaam(rij, kolom), ruw=ruw)
        return Vindplaats(self.bestand, regel=rij, ruw=ruw)


@dataclass(frozen=True, slots=True)
class Lader:
    """A kind of loader.

    Attributes:
        lees: reads the file of a source as a table.
        dialect: how the source writes its numbers.
        jaar: splits the text of a period in a year and flags.
        buiten: region names and codes that are no municipality and are passed over; None for none.
    """

    lees: Callable[[Path, Path, Bron], tuple[Tabel | None, tuple[Probleem, ...]]]
    dialect: Callable[[Bron], Dialect]
    jaar: Callable[[str], tuple[str, frozenset[str]]]
    buiten: re.Pattern[str] | None = None


def netjes(tekst: str) -> str:
    """Tidy the spaces of a name: non-breaking spaces and line ends become one space."""
    return " ".join(tekst.split())


def als_tekst(cel: Cel) -> str:
    """Write a cell as a name: the number 141 of a workbook is the text `141`, also when it is stored as 141.0."""
    if isinstance(cel, str):
        return netjes(cel)
    return str(int(cel)) if cel.is_finite() and cel == cel.to_integral_value() else f"{cel:f}"
