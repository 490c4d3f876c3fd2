"""The documents of two versions: which blocks changed, and which of these by corrections alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from rekenaudit.document.blokken import Blok, Paar, gewijzigd, paren
from rekenaudit.model.vergelijking import Blokwijziging
from rekenaudit.outputs.vergelijken.staat import Staten

_ONDERKOPPEN = ("<h4", "<h5")


@dataclass(frozen=True, slots=True)
class Gewijzigd:
    """A block that changed.

    Attributes:
        wijziging: for readers.
        oud: before.
        nieuw: now.
        los: it also changes when no correction counts.
    """

    wijziging: Blokwijziging
    oud: Blok | None
    nieuw: Blok | None
    los: bool

    def blokken(self) -> tuple[Blok, ...]:
        """The blocks there are."""
        return tuple(blok for blok in (self.oud, self.nieuw) if blok is not None)


def gewijzigde_blokken(oud: Staten, nieuw: Staten) -> tuple[Gewijzigd, ...]:
    """List every block of every document that changed, came or went, in the order of the documents."""
    namen = dict.fromkeys([*oud.verslag.bomen, *nieuw.verslag.bomen])
    return tuple(g for naam in namen for g in _van_document(naam, oud, nieuw))


def _van_document(naam: str, oud: Staten, nieuw: Staten) -> Iterator[Gewijzigd]:
    toen, nu = oud.met.blokken(naam), nieuw.met.blokken(naam)
    anders = gewijzigd(paren(toen, nu))
    if not anders:
        return
    los = _los((toen, oud.zonder.blokken(naam)), (nu, nieuw.zonder.blokken(naam)))
    koppen = _koppen(toen) | _koppen(nu)
    for a, b in anders:
        blok = b or a
        if blok is not None:
            waar = koppen.get(id(blok), blok.plek or "begin")
            woorden = (a.tekst if a else "", b.tekst if b else "")
            wijziging = Blokwijziging(naam, blok.plek, waar, blok.soort, *woorden)
            yield Gewijzigd(wijziging, a, b, bool({id(a), id(b)} & los))


Versie = tuple[tuple[Blok, ...], tuple[Blok, ...]]
"""Blocks of a document with corrections and without."""


def _los(toen: Versie, nu: Versie) -> frozenset[int]:
    """Find the blocks that differ between the versions also when both are made without corrections."""
    anders = gewijzigd(paren(toen[1], nu[1]))
    kale = {id(blok) for paar in anders for blok in paar if blok is not None}
    return _van(paren(*toen), kale) | _van(paren(*nu), kale)


def _van(alle_paren: tuple[Paar, ...], kale: set[int]) -> frozenset[int]:
    return frozenset(
        id(blok) for blok, kaal in alle_paren if blok is not None and kaal is not None and id(kaal) in kale
    )


def _koppen(alle: tuple[Blok, ...]) -> dict[int, str]:
    """Name the place of every block for readers: the caption of its table or figure, else the headings above it."""
    onderschriften = {b.plek: b.tekst for b in alle if b.soort == "bijschrift"}
    namen: dict[int, str] = {}
    hoofdkop = kop = ""
    for blok in alle:
        if blok.soort in {"kop", "titel"}:
            hoofdkop = hoofdkop if blok.inhoud.startswith(_ONDERKOPPEN) else blok.tekst
            kop = blok.tekst if blok.tekst == hoofdkop else f"{hoofdkop}, {blok.tekst}"
        namen[id(blok)] = onderschriften.get(blok.plek, kop)
    return namen
