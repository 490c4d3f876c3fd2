"""What a remark changed, as the document of changes tells it: a place once, and what only looks the same apart."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rekenaudit.document.verschil.woordverschil import rond_verschil
from rekenaudit.model.vergelijking import Blokwijziging, Keten, Oordeelwijziging
from rekenaudit.notation.woorden import opsomming, slug

_SOORTEN = {"tabelrij": "rij van een tabel", "vorm": "indeling", "punt": "punt van een opsomming"}
_AANTALLEN = dict(enumerate(["geen", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]))

_MEESTE = 12
"""Places with the same words that are named; of the others the number is told."""
_LANGSTE_RIJ = 60
"""Letters of a row's first cell up to which it can be its name."""


@dataclass(frozen=True, slots=True)
class Plaatswijziging:
    """A place that changed: in which documents, and what it said around the difference."""

    documenten: str
    waar: str
    oud: str
    nieuw: str


@dataclass(frozen=True, slots=True)
class Plaatsen:
    """Places that changed.

    Attributes:
        woorden: those that say something else, or whose figure is another.
        zelfde: in words, those that say the same: with another layout, or another value behind the rounding.
    """

    woorden: tuple[Plaatswijziging, ...]
    zelfde: str

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.woorden or self.zelfde)

    def __len__(self) -> int:
        """Count the places that say something else."""
        return len(self.woorden)


@dataclass(frozen=True, slots=True)
class Samen:
    """Places that more than one remark changed; `opmerkingen` names these."""

    id: str
    opmerkingen: str
    plaatsen: Plaatsen


@dataclass(frozen=True, slots=True)
class Ketendeel:
    """What one remark changed, as the document tells it.

    Attributes:
        id: id of its section.
        keten: the remark.
        telling: how much it changed, in words.
        omgeslagen: verdicts that became another.
        redenen: norms whose verdict stayed and whose reason changed.
        plaatsen: places that only this remark changed.
        samen: places that it changed together with others.
    """

    id: str
    keten: Keten
    telling: str
    omgeslagen: tuple[Oordeelwijziging, ...]
    redenen: tuple[str, ...]
    plaatsen: Plaatsen
    samen: tuple[Samen, ...]


def deel_op(ketens: Sequence[Keten]) -> tuple[tuple[Ketendeel, ...], tuple[Samen, ...]]:
    """Tell of every remark what it changed, and give the places of more than one remark apart."""
    door: dict[Blokwijziging, list[str]] = {}
    for keten in ketens:
        for blok in keten.blokken:
            door.setdefault(blok, []).append(keten.opmerking)
    groepen: dict[tuple[str, ...], list[Blokwijziging]] = {}
    for blok, opmerkingen in door.items():
        groepen.setdefault(tuple(opmerkingen), []).append(blok)
    samen = {
        namen: Samen(f"samen-{slug('-'.join(namen))}", opsomming(namen), plaatsen(blokken))
        for namen, blokken in groepen.items()
        if len(namen) > 1
    }
    delen = tuple(
        _deel(k, groepen.get((k.opmerking,), []), [s for namen, s in samen.items() if k.opmerking in namen])
        for k in ketens
    )
    return delen, tuple(samen.values())


def plaatsen(blokken: Iterable[Blokwijziging]) -> Plaatsen:
    """Gather places that changed in the same way in more than one document."""
    groepen: dict[tuple[str, str, str], list[Blokwijziging]] = {}
    for blok in blokken:
        groepen.setdefault((blok.plek, blok.oud, blok.nieuw), []).append(blok)
    anders = [g for g in groepen.values() if g[0].oud != g[0].nieuw or g[0].soort == "figuur"]
    zelfde = dict.fromkeys(_waar(g[0]) for g in groepen.values() if g not in anders)
    return Plaatsen(tuple(_plaats(groep) for groep in anders), opsomming(_ingekort(list(zelfde))))


def aantal(getal: int, een: str, meer: str) -> str:
    """Write a number of things: in a word up to nine."""
    woord = _AANTALLEN.get(getal, str(getal))
    return f"{woord} {een if getal == 1 else meer}"


def _ingekort(namen: Sequence[str]) -> Sequence[str]:
    return namen if len(namen) <= _MEESTE else [*namen[:_MEESTE], f"nog {len(namen) - _MEESTE} plaatsen"]


def _waar(blok: Blokwijziging) -> str:
    return blok.waar if blok.soort in {"figuur", "kop"} else f"{blok.waar} ({_SOORTEN.get(blok.soort, blok.soort)})"


def _plaats(groep: list[Blokwijziging]) -> Plaatswijziging:
    eerste = groep[0]
    documenten = opsomming(list(dict.fromkeys(blok.document for blok in groep)))
    if eerste.oud == eerste.nieuw:
        return Plaatswijziging(documenten, _waar(eerste), "zelfde woorden", "andere waarden in de figuur")
    return Plaatswijziging(documenten, _waar(eerste) + _rij(eerste), *rond_verschil(eerste.oud, eerste.nieuw))


def _rij(blok: Blokwijziging) -> str:
    """Name the row of a table by its first cell, which the words around a difference may leave out."""
    cellen = [woorden.partition(" | ")[0] for woorden in (blok.oud, blok.nieuw) if woorden]
    naam = cellen[0] if blok.soort == "tabelrij" and len(set(cellen)) == 1 else ""
    return f" ‘{naam}’" if 0 < len(naam) <= _LANGSTE_RIJ else ""


def _deel(keten: Keten, alleen: Sequence[Blokwijziging], samen: Sequence[Samen]) -> Ketendeel:
    omgeslagen = tuple(o for o in keten.oordelen if o.omgeslagen)
    eigen = plaatsen(alleen)
    hier = len(plaatsen(keten.blokken))
    documenten = len({blok.document for blok in keten.blokken})
    in_ = f" in {aantal(documenten, 'document', 'documenten')}"
    soorten = (
        (len(keten.cijfers), "kengetal", "kengetallen", ""),
        (len(omgeslagen), "oordeel", "oordelen", ""),
        (hier, "plaats", "plaatsen", in_),
    )
    delen = [aantal(getal, een, meer) + erbij for getal, een, meer, erbij in soorten if getal]
    werkwoord = "veranderde" if [g for g, *_ in soorten if g] == [1] else "veranderden"
    telling = f"Daardoor {werkwoord} {opsomming(delen)}." if delen else "Daardoor veranderde niets anders."
    return Ketendeel(
        id=f"opmerking-{slug(keten.opmerking)}",
        keten=keten,
        telling=telling,
        omgeslagen=omgeslagen,
        redenen=tuple(_per_norm(o for o in keten.oordelen if not o.omgeslagen)),
        plaatsen=eigen,
        samen=tuple(samen),
    )


def _per_norm(oordelen: Iterable[Oordeelwijziging]) -> Iterator[str]:
    """Name norms with whom they are about: `‘Titel’ (het geheel en Veldstad)`."""
    per_titel: dict[str, list[str]] = {}
    for oordeel in oordelen:
        per_titel.setdefault(oordeel.titel, []).append(oordeel.gemeente or "het geheel")
    for titel, wie in per_titel.items():
        yield f"‘{titel}’ ({opsomming(wie)})"
