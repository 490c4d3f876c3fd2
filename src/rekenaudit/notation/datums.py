"""Dates in Dutch."""

from datetime import date

from rekenaudit.notation.waarden import VASTE_SPATIE

MAANDEN = (
    "januari februari maart april mei juni juli augustus september oktober november december".split()  # noqa: SIM905 - twelve names read best as one line
)
"""Names of the months, in order."""


def schrijf_datum(datum: date) -> str:
    """Write a date: `1 mei 2031`, with non-breaking spaces."""
    return VASTE_SPATIE.join([str(datum.day), MAANDEN[datum.month - 1], str(datum.year)])


def schrijf_losse_datum(datum: str) -> str:
    """Write a date of which perhaps only the year or the month is known: `2031`, `2031-05` or `2031-05-14`.

    Returns:
        The date in Dutch ("mei 2031"); an empty text stays empty.

    Raises:
        ValueError: when it is not such a date.
    """
    match datum.split("-"):
        case [""]:
            return ""
        case [jaar]:
            return str(_eerste(jaar).year)
        case [jaar, maand]:
            eerste = _eerste(jaar, maand)
            return f"{MAANDEN[eerste.month - 1]}{VASTE_SPATIE}{eerste.year}"
        case _:
            return schrijf_datum(date.fromisoformat(datum))


def datum_of_tekst(datum: str) -> str:
    """Write a date in Dutch; what is no date stays as it is."""
    try:
        return schrijf_losse_datum(datum)
    except ValueError:
        return datum


def _eerste(jaar: str, maand: str = "01") -> date:
    return date.fromisoformat(f"{jaar}-{maand}-01")
