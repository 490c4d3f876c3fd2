"""Tables: rows and cells written one after the other, so that a long table costs no more per row than a short one."""

from dataclasses import dataclass
from itertools import pairwise

from rekenaudit.document.boom import Knoop, tekst
from rekenaudit.model.huisstijl import Huisstijl, Verdictstijl
from rekenaudit.model.norm import Uitslagnaam
from rekenaudit.render.herschrijven import is_breed, is_kort, is_lang
from rekenaudit.render.word.bijhouden import merk
from rekenaudit.render.word.blokken import Omgeving, blocks, caption, note
from rekenaudit.render.word.elementen import Element, el
from rekenaudit.render.word.schrijver import Schrijver
from rekenaudit.render.word.stijlen import RAPPORTTABEL
from rekenaudit.render.word.stijlen_xml import kleur

_SMAL = 35
"""Margin in twips beside a verdict: a table may have many columns of them."""


@dataclass(frozen=True, slots=True)
class _Rij:
    """What the cells of a row have in common; `tekst` is the style of a plain one."""

    kop: bool
    groep: bool
    totaal: bool
    bijeen: bool
    tekst: str


def table(schrijver: Schrijver, figuur: Knoop) -> None:
    """Write a table with its caption and notes."""
    schrijver.wijs_aan(figuur.attr("id"))
    delen = figuur.knopen()
    titel = next((tekst(d) for d in delen if d.tag == "figcaption"), "")
    tabel_af = False
    for nummer, deel in enumerate(delen, start=1):
        if deel.tag == "table":
            schrijver.zet(_tabel(schrijver, deel, titel, bijeen=is_kort(figuur), noten=nummer < len(delen)))
            tabel_af = True
        elif deel.tag == "figcaption":
            caption(schrijver, deel, figuur.attr("id"), bijeen=not tabel_af)
        else:
            note(schrijver, deel, bijeen=nummer < len(delen))


def _tabel(schrijver: Schrijver, tabel: Knoop, titel: str, *, bijeen: bool, noten: bool) -> Element:
    breedtes = _breedtes(tabel, schrijver.blad.tekst)
    rijen = [(rij, groep.tag == "thead") for groep in tabel.knopen() for rij in groep.knopen()]
    eigenschappen = el(
        "w:tblPr",
        el("w:tblStyle", val=RAPPORTTABEL),
        el("w:tblW", w=sum(breedtes), type="dxa"),
        el("w:tblLayout", type="fixed"),
        el("w:tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=0, noVBand=1),
        el("w:tblCaption", val=titel),
    )
    krap = is_breed(tabel) or schrijver.document.compact
    tekststijl = "Tabelsmal" if krap else "Tabelliggend" if schrijver.blad.liggend else "Tabeltekst"
    uit = el("w:tbl", eigenschappen, el("w:tblGrid", *(el("w:gridCol", w=b) for b in breedtes)))
    for nummer, (rij, kop) in enumerate(rijen, start=1):
        laatste = nummer == len(rijen)
        samen = kop or (noten if laatste else bijeen or nummer >= len(rijen) - 1)
        klassen = rij.klassen()
        soort = _Rij(kop, "groep" in klassen, "totaal" in klassen, samen or "groep" in klassen, tekststijl)
        uit.append(_rij(schrijver, rij, breedtes, soort))
    return uit


def _breedtes(tabel: Knoop, tekstbreedte: int) -> list[int]:
    """Turn percentages into whole twips that add to the width of the text."""
    delen = [int(b) for b in tabel.attr("data-breedtes").split()]
    grenzen = [tekstbreedte * sum(delen[:i]) // 100 for i in range(len(delen) + 1)]
    return [eind - begin for begin, eind in pairwise(grenzen)]


def _rij(schrijver: Schrijver, knoop: Knoop, breedtes: list[int], rij: _Rij) -> Element:
    schrijver.wijs_aan(knoop.attr("id"))
    eigenschappen = el(
        "w:trPr",
        el("w:cantSplit") if not is_lang(knoop) else None,
        el("w:tblHeader") if rij.kop else None,
        merk(knoop.attr("data-wijziging"), schrijver.document.datum) if knoop.heeft("data-wijziging") else None,
    )
    uit, kolom = el("w:tr", eigenschappen), 0
    for cel in knoop.knopen():
        aantal = int(cel.attr("colspan") or 1)
        uit.append(_cel(schrijver, cel, sum(breedtes[kolom : kolom + aantal]), rij))
        kolom += aantal
    return uit


def _cel(schrijver: Schrijver, cel: Knoop, breedte: int, rij: _Rij) -> Element:
    schrijver.wijs_aan(cel.attr("id"))
    aantal = cel.attr("colspan")
    eigenschappen = el(
        "w:tcPr",
        el("w:tcW", w=breedte, type="dxa"),
        el("w:gridSpan", val=aantal) if aantal else None,
        *_rand_en_vlak(schrijver.huisstijl, rij),
        el("w:tcMar", *(el(f"w:{kant}", w=_SMAL, type="dxa") for kant in ("left", "right")))
        if "oordeel" in cel.klassen()
        else None,
    )
    plek = Omgeving(_stijl(cel, rij), "cel", bijeen=rij.bijeen, vlak=_oordeelvlak(schrijver.huisstijl, cel))
    return el("w:tc", eigenschappen, *blocks(schrijver, cel.kinderen, plek))


def _stijl(cel: Knoop, rij: _Rij) -> str:
    getal = "getal" if "getal" in cel.klassen() else ""
    if rij.kop:
        return f"Tabelkop{getal}"
    if rij.groep:
        return "Tabelgroep"
    if rij.totaal:
        return f"Tabeltotaal{getal}"
    if "oordeel" in cel.klassen():
        return "Tabeloordeelsmal" if rij.tekst == "Tabelsmal" else "Tabeloordeel"
    if getal:
        return "Tabelgetalsmal" if rij.tekst == "Tabelsmal" else "Tabelgetal"
    return rij.tekst


def _rand_en_vlak(huisstijl: Huisstijl, rij: _Rij) -> list[Element]:
    if rij.groep:
        return [el("w:shd", val="clear", color="auto", fill=kleur(huisstijl, "accent_licht"))]
    if rij.totaal:
        lijn = el("w:top", val="single", sz=8, space=0, color=kleur(huisstijl, "accent"))
        return [el("w:tcBorders", lijn)]
    return []


def _oordeelvlak(huisstijl: Huisstijl, cel: Knoop) -> Verdictstijl | None:
    """Find the look of a cell that holds nothing but a verdict: its whole paragraph gets the colour."""
    kinderen = cel.knopen()
    if len(cel.kinderen) != 1 or not kinderen or "oordeel" not in kinderen[0].klassen():
        return None
    uitslag: Uitslagnaam = kinderen[0].attr("data-uitslag")  # type: ignore[assignment] # the validator checked it
    return huisstijl.oordelen[uitslag]
