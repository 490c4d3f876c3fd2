"""The documents of two versions: which blocks changed, and which of these by corrections alone."""

from collections.abc import Iterator
from dataclasses import dataclass

from rekenaudit.document.verschil.blokken import Blok, Paar, gewijzigd, paren
from rekenaudit.model.vergelijking import Blokwijziging
from rekenaudit.outputs.vergelijken.staat import Lezingen, Staten
from rekenaudit.outputs.verslaglezer import Verslag

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
    anders = (naam for naam in namen if not _zelfde_inhoud(naam, oud.verslag, nieuw.verslag))
    return tuple(g for naam in anders for g in _van_document(naam, oud, nieuw))


def _zelfde_inhoud(naam: str, oud: Verslag, nieuw: Verslag) -> bool:
    """Tell whether a document says the same: its fingerprint spares taking two trees apart."""
    toen, nu = oud.documenten.get(naam), nieuw.documenten.get(naam)
    return toen is not None and nu is not None and toen["inhoud"] == nu["inhoud"]


def _van_document(naam: str, oud: Staten, nieuw: Staten) -> Iterator[Gewijzigd]:
    alle_toen, alle_nu = oud.blokken(naam), nieuw.blokken(naam)
    toen, nu = alle_toen[0], alle_nu[0]
    anders = gewijzigd(paren(toen, nu))
    if not anders:
        return
    los = _los(alle_toen, alle_nu)
    koppen = _koppen(toen) | _koppen(nu)
    for a, b in anders:
        blok = b or a
        if blok is not None:
            waar = koppen.get(id(blok), blok.plek or "begin")
            woorden = (a.tekst if a else "", b.tekst if b else "")
            wijziging = Blokwijziging(naam, blok.plek, waar, blok.soort, *woorden)
            yield Gewijzigd(wijziging, a, b, bool({id(a), id(b)} & los))


def _los(toen: Lezingen, nu: Lezingen) -> frozenset[int]:
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
