"""Where a paragraph of a returned Word file stands: the value in the cell of a table, or the text that it follows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rekenaudit.document.boom import Knoop, alle, tekst
from rekenaudit.render.word.lezen import Wordalinea

_LANGSTE = 60


@dataclass(frozen=True, slots=True)
class Tabelcel:
    """A cell of a table: the ids that it stands in, its text, and the key of the value that it is."""

    ids: frozenset[str]
    tekst: str
    sleutel: str


def sleutel_van(cellen: Sequence[Tabelcel], blok: str, alineas: Sequence[Wordalinea], nummer: int) -> str:
    """Find the key of the value that a paragraph is.

    A cell in Word knows no row and no year; the tree does. The same number may stand in a block more than once: the
    first in the file is the first in the tree.

    Args:
        cellen: the cells of the document as sent.
        blok: id of the block that the paragraph stands in.
        alineas: the paragraphs as sent.
        nummer: which of them.

    Returns:
        The key; empty when the paragraph is not one value in a table.
    """
    alinea = alineas[nummer]
    eerder = sum(a.plek == alinea.plek and a.nieuw == alinea.nieuw for a in alineas[:nummer])
    gelijk = [cel for cel in cellen if blok in cel.ids and cel.tekst == alinea.nieuw]
    return gelijk[eerder].sleutel if eerder < len(gelijk) else ""


def tabelcellen(boom: Knoop) -> tuple[Tabelcel, ...]:
    """List the cells of all tables of a document."""
    return tuple(_cellen(boom, frozenset()))


def nieuwe_tekst(anker: Wordalinea | None) -> str:
    """Say in words where a paragraph was inserted."""
    if anker is None:
        return "(nieuwe tekst, aan het begin)"
    na = anker.nieuw
    kort = na if len(na) <= _LANGSTE else f"{na[:_LANGSTE].rpartition(' ')[0] or na[:_LANGSTE]} …"
    return f"(nieuwe tekst, na: {kort})"


def _cellen(knoop: Knoop, ids: frozenset[str]) -> Iterator[Tabelcel]:
    ids |= {knoop.attr("id")} - {""}
    if knoop.tag in {"td", "th"}:
        hele = _plat(knoop)
        sleutels = (k.attr("data-ref") for k in alle(knoop) if k.tag == "data" and _plat(k) == hele)
        yield Tabelcel(ids, hele, next(sleutels, ""))
        return
    for kind in knoop.knopen():
        yield from _cellen(kind, ids)


def _plat(knoop: Knoop) -> str:
    return " ".join(tekst(knoop).split())
