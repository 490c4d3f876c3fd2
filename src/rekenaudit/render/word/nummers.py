"""Numbers that references repeat: of figures, tables and headings, each in a bookmark of its own.

A reference is a field (REF) to that bookmark, so that Word can write its number anew.
"""

from collections.abc import Mapping

from rekenaudit.document.boom import Knoop, alle, tekst
from rekenaudit.render.word.bladwijzers import bookmark_name

_KOPPEN = frozenset({"h2", "h3", "h4", "h5"})


def number_bookmark(id_: str) -> str:
    """Give the bookmark of the number of a place."""
    return bookmark_name(f"nr-{id_}")


def referred_numbers(boom: Knoop) -> Mapping[str, str]:
    """Find the places that references call by their number: id → number."""
    nummers = {knoop.attr("id"): _nummer(knoop) for knoop in alle(boom) if knoop.attr("id")}
    genoemd: dict[str, str] = {}
    for knoop in alle(boom):
        doel = knoop.attr("href").removeprefix("#")
        if nummers.get(doel) and before_number(tekst(knoop), nummers[doel]):
            genoemd[doel] = nummers[doel]
    return genoemd


def before_number(verwijzing: str, nummer: str) -> str:
    """Take what stands before the number in a reference (`figuur `); empty when it does not end in that number."""
    voor = verwijzing.removesuffix(nummer)
    return voor if voor != verwijzing and voor.endswith((" ", "\u00a0")) else ""


def _nummer(knoop: Knoop) -> str:
    for deel in knoop.knopen():
        if deel.tag in _KOPPEN:
            eerste = next(iter(deel.knopen()), None)
            nummer = tekst(eerste) if eerste is not None and "nummer" in eerste.klassen() else ""
            return nummer if nummer.replace(".", "").isdigit() else ""
        if deel.tag == "figcaption":
            label = next((tekst(k) for k in deel.knopen() if "label" in k.klassen()), "")
            nummer = label.replace("\u00a0", " ").rpartition(" ")[2]
            return nummer if nummer.isdigit() else ""
    return ""
