"""References to what is not in a document (yet): a visible mark takes their place."""

from rekenaudit.document.boom import Knoop, alle, met_kinderen, tekst
from rekenaudit.document.openstaand import NIET_GESCHREVEN, merktekst


def markeer(boom: Knoop) -> Knoop:
    """Replace links to places that the tree does not have; `keur` reports them."""
    bekend = frozenset(knoop.attr("id") for knoop in alle(boom))
    doelen = [knoop.attr("href") for knoop in alle(boom) if knoop.tag == "a"]
    los = frozenset(doel for doel in doelen if doel.startswith("#") and doel[1:] not in bekend)
    return _zonder(boom, los) if los else boom


def _zonder(knoop: Knoop, los: frozenset[str]) -> Knoop:
    if knoop.tag == "a" and knoop.attr("href") in los:
        wat = tekst(knoop) or knoop.attr("href").removeprefix("#").replace("-", " ", 1)
        return Knoop("span", (("class", "ontbreekt"),), (merktekst(NIET_GESCHREVEN, wat),), knoop.bron)
    return met_kinderen(knoop, *(_zonder(kind, los) if isinstance(kind, Knoop) else kind for kind in knoop.kinderen))
