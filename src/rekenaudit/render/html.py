"""HTML: the tree as one self-contained page that reads well on a phone, on paper and with a screen reader."""

from base64 import b64encode
from collections.abc import Mapping
from html import escape
from pathlib import PurePosixPath
from types import MappingProxyType

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.config.letters import Letter
from rekenaudit.document.boom import Knoop, alle, met_kinderen, naar_html, tekst
from rekenaudit.document.documenten import Document
from rekenaudit.model.figuur import Figuurbestand
from rekenaudit.render.herschrijven import (
    figuur_van,
    herschrijf,
    is_breed,
    is_lange_code,
    met_attr,
    met_breedtes,
    met_klasse,
)
from rekenaudit.render.lettertypen import check_coverage, light_woff2, load_fonts
from rekenaudit.render.logos import met_logos
from rekenaudit.render.opmaak import style_sheet

_SOORTEN = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}


def render_html(
    document: Document,
    figuren: Mapping[str, Figuurbestand],
    stijl: Stijlmap,
    webletters: Mapping[str, bytes] = MappingProxyType({}),
) -> bytes:
    """Render a document as one HTML file that needs nothing else, online or off.

    Args:
        document: the document.
        figuren: id of a figure → the drawn figure.
        stijl: the house style.
        webletters: name of a font → its web font, of those that were made before.

    Raises:
        Gestopt: when a character has no glyph or a figure is missing.
    """
    letters = load_fonts(stijl)
    check_coverage(document.boom, letters)
    boom = _voor_scherm(document, figuren, stijl)
    delen = {deel.tag: deel for deel in boom.knopen() if deel.tag in {"header", "nav"}}
    hoofd = [deel for deel in boom.knopen() if deel.tag not in {"header", "nav"}]
    inhoud = naar_html(Knoop("main", (("id", "hoofd"), ("tabindex", "-1")), tuple(hoofd)))
    css = "\n".join(
        [
            style_sheet(stijl, letters, lambda letter: _letter_adres(letter, webletters)),
            _bladranden(document, stijl),
            *(stijl.bestand(f"stijl/{naam}.css").read_text("utf-8") for naam in ("basis", "html")),
        ]
    )
    script = stijl.bestand("stijl/html.js").read_text("utf-8")
    lijf = [
        '<a class="overslaan" href="#hoofd">Direct naar de tekst</a>',
        _merk(document),
        naar_html(delen["header"]) if "header" in delen else "",
        f'<div class="vlak">{_navigatie(delen.get("nav"))}{inhoud}</div>',
        _voet(document),
        f"<script>{script}</script>",
    ]
    open_ = '<body class="compact">' if document.compact else "<body>"
    pagina = f'<!DOCTYPE html>\n<html lang="nl">\n{_kop(document, css)}\n{open_}\n{"".join(lijf)}\n</body>\n</html>\n'
    return pagina.encode()


def _kop(document: Document, css: str) -> str:
    gegevens = {
        "viewport": "width=device-width, initial-scale=1", "author": document.uitgever,
        "dcterms.modified": document.datum.isoformat(), "version": document.versie,
        "description": document.merk.in_eigenschappen, "robots": "noindex",
        "generator": "rekenaudit",
    }  # fmt: skip
    meta = "".join(f'<meta name="{naam}" content="{escape(waarde)}">' for naam, waarde in gegevens.items())
    return f'<head><meta charset="utf-8"><title>{escape(document.titel)}</title>{meta}<style>{css}</style></head>'


def _adres(inhoud: bytes, soort: str) -> str:
    return f"data:{soort};base64,{b64encode(inhoud).decode()}"


def _logo(naam: str, stijl: Stijlmap) -> str:
    return _adres(stijl.bestand(naam).read_bytes(), _SOORTEN.get(PurePosixPath(naam).suffix.casefold(), "image/png"))


def _letter_adres(letter: Letter, webletters: Mapping[str, bytes]) -> str:
    klaar = webletters.get(letter.naam)
    return _adres(light_woff2(letter.pad, geheel=letter.aanvulling) if klaar is None else klaar, "font/woff2")


def _voor_scherm(document: Document, figuren: Mapping[str, Figuurbestand], stijl: Stijlmap) -> Knoop:
    def regel(knoop: Knoop) -> Knoop:
        if knoop.tag == "img":
            return met_attr(knoop, "src", _adres(figuur_van(knoop, figuren, document.naam).svg, "image/svg+xml"))
        if knoop.tag == "header":
            return met_logos(knoop, document, stijl, lambda logo: _logo(logo, stijl))
        if is_lange_code(knoop):
            return met_klasse(knoop, "lang")
        if knoop.tag == "figure":
            return _in_schuifvak(knoop)
        return knoop

    return herschrijf(document.boom, regel)


def _in_schuifvak(figuur: Knoop) -> Knoop:
    """Let a table or picture scroll in a box that the keyboard can reach and that has the caption as its name."""
    naam = next((tekst(deel) for deel in figuur.knopen() if deel.tag == "figcaption"), "")
    delen = [_schuifvak(deel, naam) if deel.tag in {"img", "table"} else deel for deel in figuur.knopen()]
    return met_kinderen(figuur, *delen)


def _schuifvak(deel: Knoop, naam: str) -> Knoop:
    klasse = "schuifvak breed" if is_breed(deel) else "schuifvak"
    attrs = (("class", klasse), ("role", "region"), ("tabindex", "0"), ("aria-label", naam))
    if deel.tag == "img":
        return Knoop("div", attrs, (deel,))
    kolommen = len(deel.attr("data-breedtes").split())
    return Knoop("div", (*attrs, ("style", f"--kolommen:{kolommen}")), (met_breedtes(deel),))


def _navigatie(nav: Knoop | None) -> str:
    if nav is None:
        return ""
    kop = next((tekst(k) for k in alle(nav) if k.tag == "h2"), "Inhoud")
    lijst = "".join(naar_html(deel) for deel in nav.knopen() if deel.tag == "ol")
    return (
        f'<nav class="inhoud" id="{escape(nav.attr("id"))}" aria-label="{escape(kop)}">'
        f"<details open><summary>{escape(kop)}</summary>{lijst}</details></nav>"
    )


def _merk(document: Document) -> str:
    """Write the bar that says on every screen, and on every printed page, what the status is."""
    merk = document.merk
    if not merk.regel:
        return ""
    return f'<aside class="merk" aria-label="Status" data-woord="{escape(merk.watermerk)}">{escape(merk.regel)}</aside>'


def _bladranden(document: Document, stijl: Stijlmap) -> str:
    """Write what stands in the margins of every printed page, as variables of the style sheet."""
    naam = document.koptekst(stijl.huisstijl.naam)
    randen = {"naam": naam, "titel": document.titel, "status": document.merk.regel}
    return f":root{{{''.join(f'--blad-{naam}:{_css_tekst(waarde)};' for naam, waarde in randen.items())}}}"


def _css_tekst(tekst: str) -> str:
    """Write a text as a string of CSS that cannot end the style sheet."""
    return '"' + "".join(teken if teken.isalnum() or teken == " " else f"\\{ord(teken):x} " for teken in tekst) + '"'


def _voet(document: Document) -> str:
    return f'<footer class="voet"><p>{escape(document.uitgever)}</p><p>{escape(document.titel)}</p></footer>'
