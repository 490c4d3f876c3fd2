"""PDF: the tree as a tagged, paged document. WeasyPrint itself is reached through `zetter` only when needed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.document.boom import Knoop, naar_html
from rekenaudit.document.documenten import Document
from rekenaudit.model.figuur import Figuurbestand
from rekenaudit.problems import Gestopt, Plaats
from rekenaudit.problems.codes import render as codes
from rekenaudit.render.herschrijven import figuur_van, herschrijf, is_kort, is_lang, met_breedtes, met_kinderen, met_klasse
from rekenaudit.render.lettertypen import check_coverage, load_fonts
from rekenaudit.render.opmaak import style_sheet

SCHEMA_STIJL = "stijl:"
"""Scheme of addresses of files of the house style; `figuur:` is the one of figures."""

_ZIJMARGE_LIGGEND = 20
"""Side margins of a landscape page in millimetres: wide tables need the room."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """A rendered PDF.

    Attributes:
        inhoud: the file.
        paginas: id of a place in the tree → page number, from 1.
    """

    inhoud: bytes
    paginas: Mapping[str, int] = field(repr=False)


def pdf_mogelijk() -> str:
    """Tell why no PDF can be made here; an empty text when it can."""
    try:
        from rekenaudit.render import zetter  # noqa: F401, PLC0415 - loading it is the test
    except OSError as fout:
        eerste = str(fout).partition("\n")[0]
        return f"de systeembibliotheek Pango is niet gevonden ({eerste})."
    return ""


def render_pdf(document: Document, figuren: Mapping[str, Figuurbestand], stijl: Stijlmap) -> Pdf:
    """Render a document as PDF/UA.

    Args:
        document: the document.
        figuren: id of a figure → the drawn figure.
        stijl: the house style.

    Raises:
        Gestopt: when a character has no glyph, a figure is missing, or WeasyPrint reports anything.
    """
    from rekenaudit.render import zetter  # noqa: PLC0415 - Pango may be absent where only Word is made

    letters = load_fonts(stijl)
    check_coverage(document.boom, letters, document.naam)
    boom = _voor_papier(document, figuren, stijl)
    css = [
        style_sheet(stijl, letters, lambda letter: SCHEMA_STIJL + letter.naam),
        _bladen(stijl),
        *(stijl.bestand(f"stijl/{naam}.css").read_text("utf-8") for naam in ("basis", "pdf")),
    ]

    def haal(adres: str) -> tuple[bytes, str]:
        return _bestand(adres, figuren, stijl)

    uitkomst = zetter.typeset(_pagina(document, boom), "\n".join(css), haal)
    if uitkomst.meldingen:
        soort = codes.PDF_MELDING
        raise Gestopt([soort.op(Plaats(), document=document.naam, melding=m) for m in uitkomst.meldingen])
    return Pdf(uitkomst.inhoud, uitkomst.paginas)


def _voor_papier(document: Document, figuren: Mapping[str, Figuurbestand], stijl: Stijlmap) -> Knoop:
    def regel(knoop: Knoop) -> Knoop:
        if knoop.tag == "table":
            return met_breedtes(knoop)
        if knoop.tag == "tr" and is_lang(knoop):
            return met_klasse(knoop, "lang")
        if "tabel" in knoop.klassen() and is_kort(knoop):
            return met_klasse(knoop, "kort")
        if knoop.tag == "img":
            figuur_van(knoop, figuren, document.naam)
        if knoop.tag == "header" and stijl.huisstijl.logo:
            return met_kinderen(knoop, *knoop.kinderen, _logo(stijl))
        return knoop

    return herschrijf(document.boom, regel)


def _logo(stijl: Stijlmap) -> Knoop:
    adres = SCHEMA_STIJL + stijl.huisstijl.logo
    return Knoop("img", (("class", "logo"), ("src", adres), ("alt", f"Logo van {stijl.huisstijl.naam}")))


def _pagina(document: Document, boom: Knoop) -> str:
    dag = document.datum.isoformat()
    gegevens = {"author": document.uitgever, "description": document.status, "generator": "rekenaudit"}
    gegevens |= {"dcterms.created": dag, "dcterms.modified": dag}
    meta = "".join(f'<meta name="{naam}" content="{escape(waarde)}"/>' for naam, waarde in gegevens.items())
    kop = f'<meta charset="utf-8"/><title>{escape(document.titel)}</title>{meta}'
    return f'<!DOCTYPE html><html lang="nl"><head>{kop}</head><body>{naar_html(boom)}</body></html>'


def _bladen(stijl: Stijlmap) -> str:
    marge = stijl.huisstijl.marges
    hoek = f"color:{stijl.huisstijl.kleuren['grijs']};font:400 8pt Huisstijl;vertical-align:middle"
    kaders = "".join(f"@{plek}{{{hoek}}}" for plek in ("top-left", "top-right", "bottom-left", "bottom-right"))
    randen = f"{marge['boven']}mm {marge['rechts']}mm {marge['onder']}mm {marge['links']}mm"
    zij = min(_ZIJMARGE_LIGGEND, marge["links"], marge["rechts"])
    return f"@page{{margin:{randen};{kaders}}}@page liggend{{margin:{marge['boven']}mm {zij}mm {marge['onder']}mm}}"


def _bestand(adres: str, figuren: Mapping[str, Figuurbestand], stijl: Stijlmap) -> tuple[bytes, str]:
    """Give a figure or a file of the house style; nothing else may enter a PDF."""
    schema, _, naam = adres.partition(":")
    if schema == "figuur" and naam in figuren:
        return figuren[naam].svg, "image/svg+xml"
    if adres.startswith(SCHEMA_STIJL):
        soort = "image/svg+xml" if naam.endswith(".svg") else "application/octet-stream"
        return stijl.bestand(naam).read_bytes(), soort
    raise ValueError(f"niet toegestaan: {adres}")
