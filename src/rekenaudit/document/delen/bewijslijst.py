"""The evidence as documents list it: documents by title, respondents counted, nothing that is confidential."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rekenaudit.document.kolombreedtes import VASTE_SPATIE
from rekenaudit.model.bevinding import Bevindingen, Bewijsstuk
from rekenaudit.model.oordeel import Oordeel
from rekenaudit.notation.datums import datum_of_tekst

_ZONDER_FUNCTIE = "Functie niet genoemd"


@dataclass(frozen=True, slots=True)
class Stuk:
    """A document: its code, and what it is called with its date."""

    code: str
    omschrijving: str


@dataclass(frozen=True, slots=True)
class Stukken:
    """The documents of one municipality, or of the whole."""

    wie: str
    stukken: tuple[Stuk, ...]


@dataclass(frozen=True, slots=True)
class Respondent:
    """How many people of one function were spoken to."""

    functie: str
    aantal: int


def gebruikt_bewijs(alles: Bevindingen, oordelen: Iterable[Oordeel], gemeente: str) -> tuple[Bewijsstuk, ...]:
    """Select a municipality's own evidence, and that of the whole which its findings or verdicts name."""
    genoemd = {code for bevinding in alles.van(gemeente) for code in bevinding.bewijs}
    genoemd |= {code for oordeel in oordelen if oordeel.gemeente == gemeente for code in oordeel.bewijs}
    return tuple(s for s in alles.bewijs if s.gemeente == gemeente or (not s.gemeente and s.code in genoemd))


def stukken(bewijs: Sequence[Bewijsstuk], gemeenten: Iterable[str], geheel: str) -> tuple[Stukken, ...]:
    """List the documents by municipality; those of the whole come first.

    Args:
        bewijs: the evidence register.
        gemeenten: municipalities to list.
        geheel: heading for what belongs to no municipality; empty to leave that out.
    """
    groepen = [Stukken(geheel, _stukken(bewijs, ""))] if geheel else []
    groepen += [Stukken(gemeente, _stukken(bewijs, gemeente)) for gemeente in gemeenten]
    return tuple(groep for groep in groepen if groep.stukken)


def respondenten(bewijs: Sequence[Bewijsstuk]) -> tuple[Respondent, ...]:
    """Count the respondents of interviews by function; of confidential ones the function is not told."""
    aantallen: dict[str, int] = {}
    for stuk in bewijs:
        if stuk.soort == "interview":
            functie = _ZONDER_FUNCTIE if stuk.vertrouwelijk or not stuk.functie else stuk.functie
            aantallen[functie] = aantallen.get(functie, 0) + stuk.aantal
    volgorde = sorted(aantallen, key=lambda f: (f == _ZONDER_FUNCTIE, f.casefold(), f))
    return tuple(Respondent(functie, aantallen[functie]) for functie in volgorde)


def _stukken(bewijs: Sequence[Bewijsstuk], gemeente: str) -> tuple[Stuk, ...]:
    eigen = (s for s in bewijs if s.gemeente == gemeente and s.soort != "interview")
    return tuple(Stuk(s.code, _omschrijving(s)) for s in eigen)


def _omschrijving(stuk: Bewijsstuk) -> str:
    if stuk.vertrouwelijk:
        return "vertrouwelijk stuk"
    datum = datum_of_tekst(stuk.datum)
    zoals_getypt = re.escape(datum.replace(VASTE_SPATIE, " "))
    staat_er_al = not datum or re.search(rf"(?<![\d-]){zoals_getypt}$", stuk.titel)
    return stuk.titel if staat_er_al else f"{stuk.titel} ({datum})"
