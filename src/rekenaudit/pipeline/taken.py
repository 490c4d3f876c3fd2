"""The tasks that run in worker processes: draw a figure, render a document in one format.

Each is a pure function of its arguments and gives a row of byte strings, so that its result may be kept
in the cache under the fingerprint of those arguments. What draws and renders is loaded by the task that
needs it: `controleer` needs none of it, and a worker that makes Word files no drawing.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import cast

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.document.afwerking.schrijfwijze import in_document, in_figuur
from rekenaudit.document.boom import Knoop
from rekenaudit.document.documenten import Document
from rekenaudit.model.figuur import Figuurbestand, Figuurgegevens
from rekenaudit.model.studie import Formaat
from rekenaudit.outputs.vingerafdruk import afdruk_van_delen

Delen = tuple[bytes, ...]


def teken(gegevens: Figuurgegevens, stijl: Stijlmap) -> Delen:
    """Draw a figure; gives SVG, PNG, the size in centimetres, and SVG with real text."""
    from rekenaudit.figures import draw  # noqa: PLC0415

    beeld = draw(in_figuur(gegevens, stijl.huisstijl.schrijfwijze), stijl)
    return beeld.svg, beeld.png, json.dumps([beeld.breedte_cm, beeld.hoogte_cm]).encode(), beeld.svg_tekst


def figuur_van(naam: str, delen: Delen) -> Figuurbestand:
    """Make the drawn figure of what `teken` gave."""
    svg, png, maten, svg_tekst = delen
    breedte, hoogte = json.loads(maten)
    return Figuurbestand(naam, svg, png, breedte, hoogte, svg_tekst)


def snijd_letters(stijl: Stijlmap) -> Delen:
    """Make the web fonts of the house style, once for all documents; gives them in its order."""
    from rekenaudit.render.lettertypen import light_woff2, load_fonts  # noqa: PLC0415

    return tuple(light_woff2(letter.pad, geheel=letter.aanvulling) for letter in load_fonts(stijl))


def webletters(delen: Delen, stijl: Stijlmap) -> dict[str, bytes]:
    """Name the web fonts that `snijd_letters` gave."""
    letter = stijl.huisstijl.letter
    return dict(zip((*letter.bestanden, *letter.aanvulling), delen, strict=True))


def voor_formaat(figuren: Mapping[str, Figuurbestand], formaat: Formaat) -> dict[str, Figuurbestand]:
    """Keep of figures only the form that a format shows: the others cost time and memory on their way to a worker."""

    def slank(figuur: Figuurbestand) -> Figuurbestand:
        kaal = replace(figuur, svg=b"", png=b"", svg_tekst=b"")
        match formaat:
            case "pdf":
                return replace(kaal, svg_tekst=figuur.svg_tekst)
            case "docx":
                return replace(kaal, png=figuur.png)
            case "html":
                return replace(kaal, svg=figuur.svg)

    return {naam: slank(figuur) for naam, figuur in figuren.items()}


def maak(
    document: Document,
    formaat: Formaat,
    figuren: Mapping[str, Figuurbestand],
    stijl: Stijlmap,
    paginas: Mapping[str, int],
    letters: Mapping[str, bytes] = MappingProxyType({}),
) -> Delen:
    """Render a document in one format.

    Args:
        document: the document with its tree.
        formaat: which format.
        figuren: the figures that it shows, by id.
        stijl: the house style.
        paginas: heading id → page in the PDF, for the contents list of Word.
        letters: name of a font → its web font, for HTML.

    Returns:
        The file, and the pages of its headings as JSON (empty unless it is a PDF).
    """
    document = in_document(document, stijl.huisstijl.schrijfwijze)
    match formaat:
        case "pdf":
            from rekenaudit.render.pdf import render_pdf  # noqa: PLC0415

            pdf = render_pdf(document, figuren, stijl)
            return pdf.inhoud, json.dumps(dict(pdf.paginas)).encode()
        case "docx":
            from rekenaudit.render.docx import render_docx  # noqa: PLC0415

            return render_docx(document, figuren, stijl, paginas), b"{}"
        case "html":
            from rekenaudit.render.html import render_html  # noqa: PLC0415

            return render_html(document, figuren, stijl, letters), b"{}"


def paginas_van(delen: Delen) -> dict[str, int]:
    """Pages of the headings of what `maak` gave."""
    return cast("dict[str, int]", json.loads(delen[1]))


def sleutel_figuur(gegevens: Figuurgegevens, omgeving: str) -> str:
    """Cache key of a figure: all that it shows, and the fingerprint of house style and libraries."""
    return afdruk_van_delen([b"figuur", repr(gegevens).encode(), omgeving.encode()])


def sleutel_letters(omgeving: str) -> str:
    """Cache key of the web fonts."""
    return afdruk_van_delen([b"letters", omgeving.encode()])


def sleutel_document(
    document: Document,
    boom: str,
    formaat: Formaat,
    figuren: Mapping[str, Figuurbestand],
    paginas: Mapping[str, int],
    omgeving: str,
) -> str:
    """Cache key of a document in one format: the fingerprint of its tree, properties, figures and environment."""
    eigenschappen = replace(document, boom=Knoop("article"), figuren=(), formaten=())
    kop = repr((eigenschappen, formaat, sorted(paginas.items())))
    beelden = [
        deel
        for figuur in (figuren[naam] for naam in document.figuren)
        for deel in (figuur.svg, figuur.png, figuur.svg_tekst)
    ]
    return afdruk_van_delen([kop.encode(), boom.encode(), omgeving.encode(), *beelden])
