"""Documents and figures in the way of writing of the house style."""

from dataclasses import replace

from rekenaudit.document.boom import Knoop
from rekenaudit.document.documenten import Document
from rekenaudit.document.statusmerk import Statusmerk
from rekenaudit.model.figuur import Figuurgegevens, Paneel, Serie
from rekenaudit.model.huisstijl import Schrijfwijze
from rekenaudit.notation.schrijfwijze import herschrijf_tekst

_GELEZEN = frozenset({"alt", "title"})
"""Attributes that readers are told; all others are for the machine."""


def in_document(document: Document, wijze: Schrijfwijze) -> Document:
    """Rewrite the texts of a document, and what it says of its status."""
    merk = document.merk
    teksten = (herschrijf_tekst(tekst, wijze) for tekst in (merk.regel, merk.watermerk, merk.in_eigenschappen))
    return replace(document, boom=in_boom(document.boom, wijze), merk=Statusmerk(*teksten))


def in_boom(knoop: Knoop, wijze: Schrijfwijze) -> Knoop:
    """Rewrite the texts of a tree, and its alternative texts."""
    if wijze == Schrijfwijze() or "letterlijk" in knoop.klassen():
        return knoop
    attrs = tuple((n, herschrijf_tekst(w, wijze) if n in _GELEZEN else w) for n, w in knoop.attrs)
    kinderen = tuple(
        herschrijf_tekst(kind, wijze) if isinstance(kind, str) else in_boom(kind, wijze) for kind in knoop.kinderen
    )
    return Knoop(knoop.tag, attrs, kinderen, knoop.bron)


def in_figuur(figuur: Figuurgegevens, wijze: Schrijfwijze) -> Figuurgegevens:
    """Rewrite the texts of a figure."""

    def tekst(oud: str) -> str:
        return herschrijf_tekst(oud, wijze)

    def serie(oud: Serie) -> Serie:
        return Serie(tekst(oud.naam), tuple(replace(p, tekst=tekst(p.tekst)) for p in oud.punten))

    return replace(
        figuur,
        titel=tekst(figuur.titel),
        categorieen=tuple(map(tekst, figuur.categorieen)),
        panelen=tuple(Paneel(tekst(p.titel), tuple(map(serie, p.series))) for p in figuur.panelen),
        referentie=serie(figuur.referentie) if figuur.referentie else None,
        alt=tekst(figuur.alt),
        toelichting=tekst(figuur.toelichting),
        ontbreekt=tekst(figuur.ontbreekt),
        bronnoot=tekst(figuur.bronnoot),
    )
