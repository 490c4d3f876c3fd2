"""PDF: the tree as a tagged, paged document. WeasyPrint itself is reached through `zetter` only when needed."""

from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from html import escape
from io import StringIO

from lxml.etree import fromstring

from rekenaudit.config.huisstijl import LETTERFAMILIE, Stijlmap
from rekenaudit.config.letters import Letter
from rekenaudit.document.boom import Knoop, alle, met_kinderen, naar_html, tekst
from rekenaudit.document.documenten import Document
from rekenaudit.model.figuur import Figuurbestand
from rekenaudit.problems import Gestopt, Plaats
from rekenaudit.problems.codes import render as codes
from rekenaudit.render.herschrijven import (
    KORT_VAK,
    PLEK,
    figuur_van,
    herschrijf,
    is_breed,
    is_kort,
    is_lang,
    is_lange_code,
    met_attr,
    met_breedtes,
    met_inleidingen,
    met_klasse,
)
from rekenaudit.render.lettertypen import check_coverage, load_fonts
from rekenaudit.render.logos import met_logos
from rekenaudit.render.opmaak import fill_in, style_sheet
from rekenaudit.render.pango import rechtstreeks, wijs_de_weg
from rekenaudit.render.watermerk import Watermerk

SCHEMA_STIJL = "stijl:"
"""Scheme of addresses of files of the house style; `figuur:` is the one of figures."""

_WATERMERK = "watermerk:"

_TITELS = frozenset({"h2", "h3", "h4", "h5", "figcaption", "th"})
"""Elements that name the part they stand in."""

_GEHELEN = frozenset({"section", "figure", "tr"})
"""Elements whose place is where their first child stands."""

_BEGIN = frozenset({"h2", "h3", "h4", "h5", "figcaption", "img", "th", "td"})
"""Children that can stand for the whole."""

_HEEL = "-\u2060"
"""Hyphen at which no line ends; the sign after it does not come into the file."""

_NA_NUMMER = "\u2002"
"""Space between number and title in the contents."""

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
    wijs_de_weg()
    try:
        with rechtstreeks(), redirect_stdout(StringIO()):  # WeasyPrint prints its own advice, in English
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
        Gestopt: when a character has no glyph, a figure is missing, a font is not of the house style, or WeasyPrint
            reports anything.
    """
    with rechtstreeks():
        from rekenaudit.render import zetter  # noqa: PLC0415 - Pango may be absent where only Word is made

    letters = load_fonts(stijl)
    check_coverage(_met_woorden(document, figuren), letters)
    boom = _voor_papier(document, stijl)
    gedeeld = [
        style_sheet(stijl, letters, _letteradres),
        *(stijl.bestand(f"stijl/{naam}.css").read_text("utf-8") for naam in ("basis", "pdf")),
    ]
    opmaak = zetter.Stijl(
        _bladen(document, stijl),
        fill_in("\n".join(gedeeld), stijl.huisstijl),
        tuple((_letteradres(letter), letter.pad) for letter in letters),
    )
    bijlagen = [zetter.Bijlage(b.naam, b.titel, b.inhoud, document.datum) for b in document.bijgevoegd]

    merk = {_WATERMERK: Watermerk(document.merk.watermerk, letters, stijl)} if document.merk.watermerk else {}

    def haal(adres: str) -> tuple[bytes, str]:
        return _bestand(adres, figuren, stijl)

    uitkomst = zetter.typeset(_pagina(document, boom), opmaak, haal, _doelen(document.boom), bijlagen, merk)
    if uitkomst.meldingen:
        soort = codes.PDF_MELDING
        raise Gestopt([soort.op(Plaats(), document=document.naam, melding=m) for m in uitkomst.meldingen])
    vreemd = sorted(letter for letter in uitkomst.letters if not letter.startswith(LETTERFAMILIE))
    if vreemd:
        raise Gestopt([codes.LETTER_VAN_ELDERS.op(Plaats(), document=document.naam, letters=", ".join(vreemd))])
    return Pdf(uitkomst.inhoud, uitkomst.paginas)


def _met_woorden(document: Document, figuren: Mapping[str, Figuurbestand]) -> Knoop:
    """Put the words of figures in the tree: they are set in the same typefaces as the text."""

    def woorden(beeld: Knoop) -> str:
        return str(fromstring(figuur_van(beeld, figuren, document.naam).svg_tekst).xpath("string()"))

    return herschrijf(document.boom, lambda k: met_kinderen(k, woorden(k)) if k.tag == "img" else k)


def _voor_papier(document: Document, stijl: Stijlmap) -> Knoop:
    regels: dict[str, Callable[[Knoop], Knoop]] = {
        "a": _gewone_link,
        "aside": lambda k: met_klasse(k, "kort") if len(tekst(k)) <= KORT_VAK else k,
        "figure": lambda k: met_klasse(k, "kort") if "tabel" in k.klassen() and is_kort(k) else k,
        "header": lambda k: met_logos(k, document, stijl, lambda logo: SCHEMA_STIJL + logo),
        "nav": lambda k: herschrijf(k, _ingang),
        "section": met_inleidingen,
        "span": _codes,
        "table": lambda k: met_breedtes(met_klasse(k, "breed") if is_breed(k) else k),
        "tr": lambda k: met_klasse(k, "lang") if is_lang(k) else k,
    }
    doelen = frozenset(k.attr("href").removeprefix("#") for k in alle(document.boom) if k.tag == "a")

    def regel(knoop: Knoop) -> Knoop:
        nieuw = _zonder_data(regels[knoop.tag](knoop) if knoop.tag in regels else knoop)
        return _met_plek(nieuw, doelen) if nieuw.attr("id") else nieuw

    return herschrijf(document.boom, regel)


def _met_plek(knoop: Knoop, doelen: frozenset[str]) -> Knoop:
    """Mark the place that an id names, and leave the id only where a link leads.

    WeasyPrint works out a style once for all elements alike whose parents share theirs. An id makes a style of its own,
    and with it those of everything inside. So that of a section, figure or row goes to its first child, where the same
    place on the page begins.
    """
    naam = knoop.attr("id")
    zonder = Knoop(knoop.tag, tuple((n, w) for n, w in knoop.attrs if n != "id"), knoop.kinderen, knoop.bron)
    eerste = next(iter(knoop.knopen()), None)
    if knoop.tag not in _GEHELEN or eerste is None or eerste.tag not in _BEGIN or eerste.attr(PLEK):
        gemerkt = met_attr(zonder, PLEK, naam)
        return met_attr(gemerkt, "id", naam) if naam in doelen else gemerkt
    kinderen = (_met_plek(met_attr(k, "id", naam), doelen) if k is eerste else k for k in knoop.kinderen)
    return met_kinderen(zonder, *kinderen)


def _zonder_data(knoop: Knoop) -> Knoop:
    """Leave of a number only what is read: paper does not show its exact value, and every element takes time."""
    los = (k.kinderen if isinstance(k, Knoop) and k.tag == "data" else (k,) for k in knoop.kinderen)
    return met_kinderen(knoop, *(kind for kinderen in los for kind in kinderen))


def _codes(span: Knoop) -> Knoop:
    """Write the codes of evidence as one text, which no line breaks at their hyphens: every element takes time."""
    if "bewijs" not in span.klassen():
        return met_klasse(span, "lang") if is_lange_code(span) else span
    los = (
        tekst(k).replace("-", _HEEL) if isinstance(k, Knoop) and k.klassen() == ("code",) else k for k in span.kinderen
    )
    return met_kinderen(span, *los)


def _gewone_link(knoop: Knoop) -> Knoop:
    """Leave only text in a link: WeasyPrint makes a link of every element in it once more."""
    eerste = next(iter(knoop.knopen()), None)
    if eerste is not None and "nummer" in eerste.klassen():
        nummer = tekst(eerste)
        return met_kinderen(knoop, nummer + _NA_NUMMER + tekst(knoop).removeprefix(nummer).lstrip(" "))
    return met_kinderen(knoop, tekst(knoop))


def _ingang(knoop: Knoop) -> Knoop:
    """Set an entry of the contents in a line of its own, which carries the dots between text and page number."""
    if knoop.tag != "li":
        return knoop
    return met_kinderen(
        knoop, *(Knoop("p", (), (k,)) if isinstance(k, Knoop) and k.tag == "a" else k for k in knoop.kinderen)
    )


def _doelen(boom: Knoop) -> dict[str, str]:
    """Name the places that links can lead to: id → heading or caption."""
    namen = {}
    for knoop in alle(boom):
        titels = [tekst(k) for k in knoop.knopen() if k.tag in _TITELS]
        if knoop.attr("id") and titels:
            namen[knoop.attr("id")] = titels[0]
    return namen


def _pagina(document: Document, boom: Knoop) -> str:
    dag = document.datum.isoformat()
    gegevens = {
        "author": document.uitgever,
        "description": document.merk.in_eigenschappen,
        "generator": "rekenaudit",
    }
    gegevens |= {"dcterms.created": dag, "dcterms.modified": dag}
    meta = "".join(f'<meta name="{naam}" content="{escape(waarde)}"/>' for naam, waarde in gegevens.items())
    kop = f'<meta charset="utf-8"/><title>{escape(document.titel)}</title>{meta}'
    return f'<!DOCTYPE html><html lang="nl"><head>{kop}</head><body>{naar_html(boom)}</body></html>'


def _letteradres(letter: Letter) -> str:
    return SCHEMA_STIJL + letter.naam


def _bladen(document: Document, stijl: Stijlmap) -> str:
    """Write what the house style and the status decide about pages."""
    marge = stijl.huisstijl.marges
    hoek = f"color:{stijl.huisstijl.kleuren['grijs']};font:400 8pt Huisstijl;vertical-align:middle"
    kaders = "".join(f"@{plek}{{{hoek}}}" for plek in ("top-left", "top-right", "bottom-left", "bottom-right"))
    randen = f"{marge['boven']}mm {marge['rechts']}mm {marge['onder']}mm {marge['links']}mm"
    zij = min(_ZIJMARGE_LIGGEND, marge["links"], marge["rechts"])
    regels = [
        f"@page{{margin:{randen};{kaders}@bottom-left{{content:{_css_tekst(document.merk.regel)}}}}}",
        f"@page{{@top-left{{content:{_css_tekst(document.koptekst(stijl.huisstijl.naam))} '\\A ' string(titel)}}}}",
        f"@page liggend{{margin:{marge['boven']}mm {zij}mm {marge['onder']}mm}}",
    ]
    if document.merk.watermerk:
        regels.append(f'@page{{background:url("{_WATERMERK}") center/210mm no-repeat}}')
    return "".join(regels)


def _css_tekst(tekst: str) -> str:
    """Write a text as a string of CSS."""
    return '"' + tekst.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _bestand(adres: str, figuren: Mapping[str, Figuurbestand], stijl: Stijlmap) -> tuple[bytes, str]:
    """Give a figure or a file of the house style; nothing else may enter a PDF."""
    schema, _, naam = adres.partition(":")
    if schema == "figuur" and naam in figuren:
        return figuren[naam].svg_tekst, "image/svg+xml"  # with letters as outlines six times slower
    if adres.startswith(SCHEMA_STIJL):
        bestand = stijl.bestand(naam)
        if any(bestand.resolve().is_relative_to(map_.resolve()) for map_ in (stijl.map, stijl.terugval)):
            return bestand.read_bytes(), "image/svg+xml" if naam.endswith(".svg") else "application/octet-stream"
    raise ValueError(f"niet toegestaan: {adres}")
