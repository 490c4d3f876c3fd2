"""Word: the tree as a .docx with real styles, fields, bookmarks and sections."""

from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from itertools import zip_longest

import docx

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.config.sjabloonbestanden import logo_voor_word
from rekenaudit.document.boom import Knoop
from rekenaudit.document.documenten import Document
from rekenaudit.model.figuur import Figuurbestand
from rekenaudit.model.huisstijl import Huisstijl
from rekenaudit.render.herschrijven import is_inleiding
from rekenaudit.render.logos import alt_van, los_logo
from rekenaudit.render.word.afzenders import LOGO_CM, senders
from rekenaudit.render.word.alinea import Alinea
from rekenaudit.render.word.blokken import Omgeving, blocks, box, figure, heading
from rekenaudit.render.word.elementen import Element, twips
from rekenaudit.render.word.inhoud import contents
from rekenaudit.render.word.inlijn import Letter, unshowable
from rekenaudit.render.word.lopend import BAND_MM
from rekenaudit.render.word.maten import liggend, staand
from rekenaudit.render.word.pakket import empty_package, repack
from rekenaudit.render.word.schrijver import Schrijver
from rekenaudit.render.word.stijlen import KOPPEN
from rekenaudit.render.word.tabellen import table

_TITELBLAD = {
    "soort": "Titelsoort", "titel": "Title", "ondertitel": "Subtitle", "lezers": "Titelgegevens",
    "uitgever": "Titeluitgever", "uitgevers": "",
    "datum": "Titelgegevens", "versie": "Titelgegevens", "status": "Titelgegevens",
}  # fmt: skip
"""What stands on the title page, in the order in which Word shows it → style."""

_COMPACT = dict.fromkeys(_TITELBLAD, "Titelgegevens") | {"soort": "Titelsoort", "titel": "Titelcompact"}
"""The same at the head of a compact document, which has no title page."""

_KLEIN, _SMAL_MM = 0.86, {"boven": 18.0, "rechts": 20.0, "onder": 16.0, "links": 20.0}
"""Letter of a compact document, as a part of the usual one; and its largest margins in millimetres."""


def render_docx(
    document: Document, figuren: Mapping[str, Figuurbestand], stijl: Stijlmap, paginas: Mapping[str, int]
) -> bytes:
    """Render a document as Word.

    Args:
        document: the document.
        figuren: id of a figure → the drawn figure.
        stijl: the house style.
        paginas: id of a place → page number, for the contents; empty when there is no PDF to take them from.

    Raises:
        Gestopt: when the tree holds what Word cannot show, or a figure is missing.
    """
    huisstijl = _klein(stijl.huisstijl) if document.compact else stijl.huisstijl
    leeg = empty_package(document, huisstijl, max(paginas.values(), default=1))
    woord = docx.Document(BytesIO(leeg))
    schrijver = Schrijver(document, huisstijl, woord)
    _artikel(schrijver, figuren, paginas, stijl)
    schrijver.voltooi()
    uit = BytesIO()
    woord.save(uit)
    return repack(uit.getvalue())


def _klein(huisstijl: Huisstijl) -> Huisstijl:
    marges = {kant: min(mm, _SMAL_MM[kant]) for kant, mm in huisstijl.marges.items()}
    return huisstijl.model_copy(update={"lettergrootte": huisstijl.lettergrootte * _KLEIN, "marges": marges})


def _artikel(
    schrijver: Schrijver, figuren: Mapping[str, Figuurbestand], paginas: Mapping[str, int], stijl: Stijlmap
) -> None:
    compact = schrijver.document.compact
    blad = staand(schrijver.huisstijl)
    for deel in schrijver.document.boom.knopen():
        if deel.tag == "header" and compact:
            schrijver.op_blad("staand", blad)
            _titelblad(schrijver, deel, stijl)
            continue
        if deel.tag == "header":
            schrijver.op_blad("titel", replace(blad, boven=twips(BAND_MM + 20)))
            _titelblad(schrijver, deel, stijl)
            _logo(schrijver, stijl)
            continue
        schrijver.op_blad("staand", blad)
        if deel.tag == "nav":
            contents(schrijver, deel, paginas)
        elif deel.tag == "section":
            _deel(schrijver, deel, figuren)
        else:
            raise unshowable(deel, f"<{deel.tag}>", schrijver.document.naam)


def _titelblad(schrijver: Schrijver, knoop: Knoop, stijl: Stijlmap) -> None:
    for klasse, alineastijl in (_COMPACT if schrijver.document.compact else _TITELBLAD).items():
        for regel in knoop.knopen():
            if klasse in regel.klassen() and regel.tag == "ul":
                senders(schrijver, stijl)
            elif klasse in regel.klassen():
                schrijver.wijs_aan(regel.attr("id"))
                schrijver.zet(
                    schrijver.alinea(Alinea(alineastijl), schrijver.inlijn.lopen(regel.kinderen, Letter(code=True)))
                )


def _logo(schrijver: Schrijver, stijl: Stijlmap) -> None:
    los = los_logo(schrijver.document, stijl)
    if los is not None:
        beeld = schrijver.logo(stijl.bestand(logo_voor_word(los.logo)), alt_van(los), LOGO_CM)
        schrijver.zet(schrijver.alinea(Alinea("Figuur", voor=240), [beeld]))


def _deel(schrijver: Schrijver, deel: Knoop, figuren: Mapping[str, Figuurbestand], *, onder_kop: bool = False) -> None:
    """Write a section of the tree, maybe right below the heading of another; a landscape one gets pages of its own."""
    was_liggend = schrijver.blad.liggend
    if "liggend" in deel.klassen():
        schrijver.op_blad("liggend", liggend(schrijver.huisstijl))
    schrijver.wijs_aan(deel.attr("id"))
    delen = deel.knopen()
    for nummer, (knoop, volgende) in enumerate(zip_longest(delen, delen[1:])):
        if knoop.tag in KOPPEN:
            nieuwe_pagina = "nieuwe-pagina" in deel.klassen()
            heading(schrijver, knoop, deel.attr("id"), nieuwe_pagina=nieuwe_pagina, onder_kop=onder_kop)
        elif knoop.tag == "section":
            _deel(schrijver, knoop, figuren, onder_kop=nummer == 1)  # a section begins with its heading
        else:
            _blok(schrijver, knoop, figuren, bijeen=is_inleiding(knoop, volgende))
    if not was_liggend:
        schrijver.op_blad("staand", staand(schrijver.huisstijl))


def _blok(schrijver: Schrijver, knoop: Knoop, figuren: Mapping[str, Figuurbestand], *, bijeen: bool) -> None:
    if knoop.tag == "aside":
        box(schrijver, knoop)
    elif knoop.tag == "figure" and "tabel" in knoop.klassen():
        table(schrijver, knoop)
    elif knoop.tag == "figure":
        figure(schrijver, knoop, figuren)
    else:
        alineas: list[Element] = blocks(schrijver, [knoop], Omgeving(bijeen=bijeen))
        for alinea in alineas:
            schrijver.zet(alinea)
