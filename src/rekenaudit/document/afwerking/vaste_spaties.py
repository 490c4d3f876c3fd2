"""Signs that nobody types: non-breaking spaces and apostrophes.

A line never ends between a number and what it belongs to, a heading never in one lone word.
"""

import re
from functools import lru_cache

from rekenaudit.document.boom import Knoop, met_kinderen
from rekenaudit.notation.datums import MAANDEN

_MAANDEN = "|".join(MAANDEN)
_EENHEDEN = "procent|procentpunten|procentpunt|duizend|miljoen|miljard|euro"
_PLAATSEN = "figuur|figuren|tabel|tabellen|bijlage|bijlagen|hoofdstuk|paragraaf|norm|vraag|vragen|artikel|lid|taakveld"
_KOPPEN = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_KORT_EINDE = 20
"""Letters of two last words that may stand on a line of their own together; longer ones fill it well enough."""
_OP_EEN_REGEL = frozenset({"label", "nummer"})
_ZOALS_HET_IS = frozenset({"code", "pre"})
_NA = re.compile(rf"(?:[€×]|\b(?:{_PLAATSEN})) (?=\d)|× (?=€)|\b(?:{_MAANDEN}) (?=\d{{4}}\b)", re.IGNORECASE)
_APOSTROF = re.compile(r"(?<=\w)'(?=\w)|(?<![\w'])'(?=[nst][ -])")
_VOOR = re.compile(rf"(?<=\d) (?=(?:{_EENHEDEN}|{_MAANDEN})\b)")


@lru_cache(maxsize=100_000)
def bind(tekst: str) -> str:
    """Bind what belongs together: `€ 5`, `12,5 procent`, `1 mei 2031`, `figuur 3`; curl the apostrophe of `foto's`."""
    tekst = _APOSTROF.sub("’", tekst)
    return _VOOR.sub("\u00a0", _NA.sub(lambda gevonden: gevonden[0][:-1] + "\u00a0", tekst))


def bind_einde(kop: str) -> str:
    """Bind the last two words of a heading of at least three, when they are short, so that no word stands alone."""
    voor, _, laatste = kop.rpartition(" ")
    if " " not in voor.strip() or len(laatste) + len(voor.rpartition(" ")[2]) > _KORT_EINDE:
        return kop
    return voor + "\u00a0" + laatste


def met_vaste_spaties(knoop: Knoop) -> Knoop:
    """Set the signs in every text of a tree; labels and numbers of headings stand on a line anyway."""
    if knoop.tag in _ZOALS_HET_IS or not _OP_EEN_REGEL.isdisjoint(knoop.klassen()):
        return knoop
    kinderen = [bind(k) if isinstance(k, str) else met_vaste_spaties(k) for k in knoop.kinderen]
    if knoop.tag in _KOPPEN and kinderen and isinstance(kinderen[-1], str):
        kinderen[-1] = bind_einde(kinderen[-1])
    return met_kinderen(knoop, *kinderen)
