"""Literal numbers in prose: those that are not bound to data, declared free, or plainly a year or date."""

import re

from rekenaudit.notation.datums import MAANDEN

_GETAL = re.compile(r"(?<![\w.,])\d+(?:[.,]\d+)*(?!\w)")
_DATUM = re.compile(rf"\b\d{{1,2}}\s(?:{'|'.join(MAANDEN)})\b")
_JAREN = range(1900, 2101)


def losse_getallen(tekst: str) -> tuple[str, ...]:
    """Find digits that could be a result: not years from 1900 to 2100, not days of a date, not part of a word."""
    zonder_datums = _DATUM.sub("", tekst)
    return tuple(g for g in _GETAL.findall(zonder_datums) if not (g.isdigit() and int(g) in _JAREN and len(g) == 4))
