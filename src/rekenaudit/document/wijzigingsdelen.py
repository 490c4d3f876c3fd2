"""What changed between two versions, as the document of changes tells it: everything once, however often it stands."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rekenaudit.document.verschil.woordverschil import rond_verschil
from rekenaudit.model.vergelijking import Blokwijziging, Cijferwijziging, Keten, Vergelijking
from rekenaudit.notation.woorden import opsomming

GEHEEL = "het wederhoor als geheel"
"""Who changed what no single remark did: the corrections together, or the account of the right of reply itself."""

_SOORTEN = {"tabelrij": "rij", "vorm": "indeling", "punt": "punt van een opsomming"}
_AANTALLEN = dict(enumerate(["geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]))
_VANZELF = re.compile(
    r"^[\d.]+ |\b(?:tabel|figuur|hoofdstuk|paragraaf|bijlage) [\d.]+\b| ?Gecorrigeerde cijfers: .*", re.IGNORECASE
)
"""What a document writes by itself: numbers that shift when something comes or goes before them, and the note."""

_MEESTE = 6
"""Places and documents with the same words that are named; of the others the number is told."""
_LANGSTE_RIJ = 60
"""Letters of a row's first cell up to which it can be its name."""
_WOORDEN = 40
"""Words that are shown of what came or went; the document itself has all."""


@dataclass(frozen=True, slots=True)
class Plaatswijziging:
    """What changed in the same way in one or more places.

    Attributes:
        waar: the places.
        documenten: the documents that these stand in.
        oud: what it said around the difference; empty when it was not there.
        nieuw: what it says now; empty when it is gone.
        door: the remarks that did it.
    """

    waar: str
    documenten: str
    oud: str
    nieuw: str
    door: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plaatsen:
    """Places that changed.

    Attributes:
        woorden: those that say something else, or whose figure is another.
        zelfde: in words, where all says the same: with another layout, or another value behind the rounding.
        vanzelf: how many say the same but for a number or the note that figures were corrected.
    """

    woorden: tuple[Plaatswijziging, ...]
    zelfde: str
    vanzelf: int

    def __len__(self) -> int:
        """Count what the document tells of them."""
        return len(self.woorden) + bool(self.zelfde) + bool(self.vanzelf)


def per_oorzaak(v: Vergelijking) -> Iterator[tuple[Blokwijziging, tuple[str, ...]]]:
    """Give every part of a document that changed by the right of reply, with the remarks that did it."""
    door: dict[Blokwijziging, list[str]] = {}
    for keten in v.ketens:
        for blok in keten.blokken:
            door.setdefault(blok, []).append(keten.opmerking)
    yield from ((blok, tuple(namen)) for blok, namen in door.items())
    yield from ((blok, (GEHEEL,)) for blok in v.samen)


def cijfers_met_oorzaak(ketens: Iterable[Keten]) -> Mapping[Cijferwijziging, Sequence[str]]:
    """Give every value that changed by the right of reply, with the remarks that did it."""
    door: dict[Cijferwijziging, list[str]] = {}
    for keten in ketens:
        for cijfer in keten.cijfers:
            door.setdefault(cijfer, []).append(keten.opmerking)
    return door


def plaatsen(blokken: Iterable[tuple[Blokwijziging, tuple[str, ...]]]) -> Plaatsen:
    """Gather places that changed in the same way.

    Args:
        blokken: what changed, with the remarks that did it.
    """
    groepen: dict[tuple[str, str, tuple[str, ...]], list[Blokwijziging]] = {}
    zelfde: dict[str, str] = {}
    vanzelf: set[tuple[str, str]] = set()
    for blok, door in blokken:
        if blok.oud == blok.nieuw and blok.soort != "figuur":
            zelfde[_waar(blok)] = blok.waar
        elif blok.oud != blok.nieuw and _VANZELF.sub("", blok.oud) == _VANZELF.sub("", blok.nieuw):
            vanzelf.add((blok.document, blok.plek))
        else:
            groepen.setdefault((*_verschil(blok), door), []).append(blok)
    woorden = tuple(_plaats(groep, *gelijk) for gelijk, groep in groepen.items())
    genoemd = {blok.waar for groep in groepen.values() for blok in groep}
    alleen_opmaak = [naam for naam, waar in zelfde.items() if waar not in genoemd]
    return Plaatsen(woorden, opsomming(_ingekort(alleen_opmaak, "plaatsen")), len(vanzelf))


def aantal(getal: int, een: str, meer: str) -> str:
    """Write a number of things: in a word up to nine."""
    woord = _AANTALLEN.get(getal, str(getal))
    return f"{woord} {een if getal == 1 else meer}"


def telling(keten: Keten) -> str:
    """Count in words what a remark changed."""
    soorten = (
        (len(keten.cijfers), "kengetal", "kengetallen"),
        (sum(o.omgeslagen for o in keten.oordelen), "oordeel", "oordelen"),
        (sum(not o.omgeslagen for o in keten.oordelen), "andere onderbouwing", "andere onderbouwingen"),
        (len({b.document for b in keten.blokken}), "document", "documenten"),
    )
    return opsomming([aantal(getal, een, meer) for getal, een, meer in soorten if getal]) or "niets anders"


def _verschil(blok: Blokwijziging) -> tuple[str, str]:
    """Cut what changed down to the difference; what came or went as a whole is told by its place."""
    if not (blok.oud and blok.nieuw):
        plek = _VANZELF.sub("", blok.waar)
        return (plek, "") if blok.oud else ("", plek)
    if blok.oud == blok.nieuw:
        return "zelfde woorden", "andere waarden in de figuur"
    oud, nieuw = blok.oud.split(" | "), blok.nieuw.split(" | ")
    if blok.soort != "tabelrij" or len(oud) != len(nieuw):
        return rond_verschil(blok.oud, blok.nieuw)
    cellen = [rond_verschil(a, b) for a, b in zip(oud, nieuw, strict=True) if a != b]
    return " | ".join(a for a, _ in cellen), " | ".join(b for _, b in cellen)


def _plaats(groep: Sequence[Blokwijziging], oud: str, nieuw: str, door: tuple[str, ...]) -> Plaatswijziging:
    documenten = opsomming(_ingekort(dict.fromkeys(b.document for b in groep), "documenten"))
    if not (oud and nieuw):
        geheel = _geheel(groep)
        return Plaatswijziging(groep[0].waar, documenten, geheel if oud else "", geheel if nieuw else "", door)
    namen = {_VANZELF.sub("", naam): naam for naam in map(_waar, reversed(groep))}
    return Plaatswijziging("; ".join(_ingekort(reversed(namen.values()), "plaatsen")), documenten, oud, nieuw, door)


def _geheel(groep: Sequence[Blokwijziging]) -> str:
    """Write how something begins that came or went as a whole."""
    woorden = " ".join(dict.fromkeys(b.oud or b.nieuw for b in groep)).split()
    return " ".join(woorden[:_WOORDEN]) + (" …" if len(woorden) > _WOORDEN else "")


def _ingekort(namen: Iterable[str], wat: str) -> list[str]:
    alle = list(namen)
    return alle if len(alle) <= _MEESTE + 1 else [*alle[:_MEESTE], f"nog {len(alle) - _MEESTE} {wat}"]


def _waar(blok: Blokwijziging) -> str:
    """Name the place; a row of a table by its first cell, which the words around a difference may leave out."""
    if blok.soort in {"figuur", "kop"}:
        return blok.waar
    cellen = {woorden.partition(" | ")[0] for woorden in (blok.oud, blok.nieuw) if woorden}
    rij = cellen.pop() if blok.soort == "tabelrij" and len(cellen) == 1 else ""
    naam = f" ‘{rij}’" if 0 < len(rij) <= _LANGSTE_RIJ else ""
    return f"{blok.waar} ({_SOORTEN.get(blok.soort, blok.soort)}{naam})"
