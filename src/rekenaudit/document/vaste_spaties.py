"""Non-breaking spaces, so that a line never ends between a number and what it belongs to."""

import re
from functools import lru_cache

from rekenaudit.document.boom import Knoop, met_kinderen
from rekenaudit.notation.datums import MAANDEN

_MAANDEN = "|".join(MAANDEN)
_EENHEDEN = "procent|procentpunten|procentpunt|duizend|miljoen|miljard|euro"
_PLAATSEN = "figuur|figuren|tabel|tabellen|bijlage|bijlagen|hoofdstuk|paragraaf|norm|vraag|vragen|artikel|lid|taakveld"
_OP_EEN_REGEL = frozenset({"label", "nummer"})
_NA = re.compile(rf"(?:[€×]|\b(?:{_PLAATSEN})) (?=\d)|\b(?:{_MAANDEN}) (?=\d{{4}}\b)", re.IGNORECASE)
_VOOR = re.compile(rf"(?<=\d) (?=(?:{_EENHEDEN}|{_MAANDEN})\b)")


@lru_cache(maxsize=100_000)
def bind(tekst: str) -> str:
    """Bind what belongs together: `€ 5`, `12,5 procent`, `1 mei 2031`, `figuur 3`."""
    return _VOOR.sub("\u00a0", _NA.sub(lambda gevonden: gevonden[0][:-1] + "\u00a0", tekst))


def met_vaste_spaties(knoop: Knoop) -> Knoop:
    """Bind what belongs together in every text of a tree; labels and numbers of headings stand on a line anyway."""
    if not _OP_EEN_REGEL.isdisjoint(knoop.klassen()):
        return knoop
    return met_kinderen(knoop, [bind(k) if isinstance(k, str) else met_vaste_spaties(k) for k in knoop.kinderen])
