"""The way of writing that a house style chooses: texts of the notation room, put in its own manner at the end.

Everywhere else a share is written `12,5 procent` and a date `1 mei 2031`; here, just before documents are rendered
and figures drawn, they become `12,5%` and `1-5-2031` where the house style says so, in prose, tables and figures alike.
"""

import re

from rekenaudit.model.huisstijl import Schrijfwijze
from rekenaudit.notation.datums import MAANDEN

_PROCENT = re.compile(r"(?<=[0-9])[ \u00a0]procent(?!\w)")
_DATUM = re.compile(rf"(?<![0-9])([0-9]{{1,2}})[ \u00a0]({'|'.join(MAANDEN)})[ \u00a0]([0-9]{{4}})(?![0-9])")


def herschrijf_tekst(tekst: str, wijze: Schrijfwijze) -> str:
    """Write the shares and dates in a text as a house style wants them; twice gives the same as once."""
    if wijze.procent == "teken":
        tekst = _PROCENT.sub("%", tekst)
    if wijze.datum == "cijfers":
        tekst = _DATUM.sub(lambda d: f"{int(d[1])}-{MAANDEN.index(d[2]) + 1}-{d[3]}", tekst)
    return tekst
