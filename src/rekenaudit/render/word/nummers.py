"""Numbers of headings, figures and tables: which ones Word counts itself, and fields that repeat them.

Word counts headings with two lists (`lijsten`): chapters with their sections, and appendices. It counts as the tree
does; a number that the tree wrote otherwise, as a document with tracked changes may, stays text.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from rekenaudit.document.boom import Knoop, alle, tekst
from rekenaudit.render.word.bladwijzers import bookmark_name
from rekenaudit.render.word.stijlen import KOPPEN, LIJST_BIJLAGEN, LIJST_KOPPEN, NIVEAUS

_BIJLAGE = "Bijlage "
_NIVEAU = {tag: niveau for niveau, tag in enumerate(KOPPEN)}


@dataclass(frozen=True, slots=True)
class Nummers:
    """The numbers of a document.

    Attributes:
        tellend: id of a section whose number Word counts → list and level.
        genoemd: id of a place that references call by a number in its text → that number.
        koppen: id of a section whose number Word counts → the number.
    """

    tellend: Mapping[str, tuple[int, int]]
    genoemd: Mapping[str, str]
    koppen: Mapping[str, str]


def number_bookmark(id_: str) -> str:
    """Give the bookmark of the number of a place."""
    return bookmark_name(f"nr-{id_}")


def numbers_of(boom: Knoop) -> Nummers:
    """Find out how Word comes to every number of a tree."""
    tellend: dict[str, tuple[int, int]] = {}
    koppen: dict[str, str] = {}
    standen = {LIJST_KOPPEN: (0,) * NIVEAUS, LIJST_BIJLAGEN: (0,) * NIVEAUS}
    for deel in alle(boom):
        kop = next(iter(deel.knopen()), None) if deel.tag == "section" else None
        nummer = _vooraan(kop, "nummer") if kop is not None and kop.tag in KOPPEN else ""
        if not kop or not nummer:
            continue
        lijst, niveau = LIJST_BIJLAGEN if nummer.startswith(_BIJLAGE) else LIJST_KOPPEN, _NIVEAU[kop.tag]
        stand = _volgende(standen[lijst], niveau)
        if nummer.removeprefix(_BIJLAGE) == ".".join(map(str, stand[: niveau + 1])) and 0 not in stand[:niveau]:
            standen[lijst] = stand
            if deel.attr("id"):
                tellend[deel.attr("id")], koppen[deel.attr("id")] = (lijst, niveau), nummer
    return Nummers(tellend, _genoemd(boom, koppen), koppen)


def _volgende(stand: tuple[int, ...], niveau: int) -> tuple[int, ...]:
    """Count on at a level, as Word does: what is below it starts anew."""
    return (*stand[:niveau], stand[niveau] + 1, *(0 for _ in stand[niveau + 1 :]))


def _genoemd(boom: Knoop, koppen: Mapping[str, str]) -> Mapping[str, str]:
    """Find the places that references call by a number that stands in their text: id → number."""
    nummers = {knoop.attr("id"): _nummer(knoop) for knoop in alle(boom) if knoop.attr("id") not in {"", *koppen}}
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


def is_appendix_number(verwijzing: str, nummer: str) -> bool:
    """Tell whether a reference is no more than the number of an appendix, in the middle of a sentence."""
    return nummer.startswith(_BIJLAGE) and verwijzing.replace("\u00a0", " ") == nummer.lower()


def _nummer(knoop: Knoop) -> str:
    for deel in knoop.knopen():
        if deel.tag in KOPPEN:
            nummer = _vooraan(deel, "nummer")
            return nummer if nummer.replace(".", "").isdigit() else ""
        if deel.tag == "figcaption":
            nummer = _vooraan(deel, "label").replace("\u00a0", " ").rpartition(" ")[2]
            return nummer if nummer.isdigit() else ""
    return ""


def _vooraan(knoop: Knoop, klasse: str) -> str:
    """Give the text of the span of a class that stands first."""
    eerste = next(iter(knoop.knopen()), None)
    return tekst(eerste) if eerste is not None and klasse in eerste.klassen() else ""
