"""CSV files as Excel in Dutch opens them: semicolons, decimal commas, and text that is never a formula."""

import csv
from collections.abc import Iterable, Sequence
from fractions import Fraction
from io import StringIO

from rekenaudit.notation.getallen import tel_eenheden

DECIMALEN = 10
"""Most decimals of a value that has no exact decimal notation."""

FORMULETEKENS = ("=", "+", "-", "@", "\t", "\r")
"""A text that starts with one of these is a formula to a spreadsheet."""


def schrijf_csv(kop: Sequence[str], rijen: Iterable[Sequence[str | Fraction | None]]) -> bytes:
    """Write a table as CSV: UTF-8 with a byte order mark, `;` between the columns.

    Args:
        kop: names of the columns.
        rijen: texts (made harmless when they look like a formula), exact numbers, or None for an empty cell.
    """
    stroom = StringIO(newline="")
    schrijver = csv.writer(stroom, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(kop)
    schrijver.writerows([_cel(waarde) for waarde in rij] for rij in rijen)
    return stroom.getvalue().encode("utf-8-sig")


def schrijf_decimaal(waarde: Fraction) -> str:
    """Write a number to calculate with: no thousands separator, a plain minus, exact or with ten decimals."""
    eenheden = tel_eenheden(waarde, DECIMALEN)
    heel, rest = divmod(eenheden, 10**DECIMALEN)
    tekst = f"{heel},{rest:0{DECIMALEN}d}".rstrip("0").rstrip(",")
    return f"-{tekst}" if waarde < 0 and eenheden else tekst


def _cel(waarde: str | Fraction | None) -> str:
    if waarde is None:
        return ""
    if isinstance(waarde, str):
        return f"'{waarde}" if waarde.startswith(FORMULETEKENS) else waarde
    return schrijf_decimaal(waarde)
