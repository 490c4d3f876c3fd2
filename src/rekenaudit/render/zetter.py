"""WeasyPrint: HTML and CSS → pages. The one module that needs Pango; `pdf` imports it when a PDF is wanted."""

import atexit
import logging
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import lru_cache, partial
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import Any
from xml.etree.ElementTree import fromstring

import pydyf  # type: ignore[import-untyped] # pydyf has no types
from cssselect2 import ElementWrapper  # type: ignore[import-untyped] # cssselect2 has no types
from weasyprint import CSS, HTML, Attachment
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from rekenaudit.render.afwerking import finish
from rekenaudit.render.herschrijven import PLEK
from rekenaudit.render.opruiming import zonder_opruiming
from rekenaudit.render.versnellen import versnel

versnel()

_POGINGEN = 8
_SOORT = "pdf/a-3a"
"""Archivable and tagged; `afwerking` makes it PDF/UA-1 as well."""


@dataclass(frozen=True, slots=True)
class Zetsel:
    """A typeset document.

    Attributes:
        inhoud: the file.
        paginas: id of a place → page.
        meldingen: what WeasyPrint had to say; nothing, as it should.
        letters: families of the fonts in the file.
    """

    inhoud: bytes
    paginas: Mapping[str, int]
    meldingen: tuple[str, ...]
    letters: frozenset[str]


@dataclass(frozen=True, slots=True)
class Stijl:
    """What a document looks like.

    Attributes:
        eigen: style sheet of the document alone; the shared one has the last word.
        gedeeld: style sheet of all documents in a house style.
        letters: address of each typeface in the shared one, and its file.
    """

    eigen: str
    gedeeld: str
    letters: tuple[tuple[str, Path], ...]


@dataclass(frozen=True, slots=True)
class Bijlage:
    """A file inside a PDF; the date is that of the document."""

    naam: str
    titel: str
    inhoud: bytes
    datum: date


def _bijlage(bijlage: Bijlage) -> Attachment:
    moment = datetime.combine(bijlage.datum, time(), UTC)
    return Attachment(
        file_obj=BytesIO(bijlage.inhoud), name=bijlage.naam, description=bijlage.titel, created=moment,
        modified=moment, relationship="Data",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Blad:
    """A style sheet with its typefaces, and what WeasyPrint had to say about it."""

    css: CSS
    letters: FontConfiguration
    meldingen: tuple[str, ...]


class _Ophaler(URLFetcher):  # type: ignore[misc] # WeasyPrint has no types
    """Gives WeasyPrint only what `haal` gives; the network and other files do not exist for it."""

    def __init__(self, haal: Callable[[str], tuple[bytes, str]]) -> None:
        super().__init__(allowed_protocols=())
        self._haal = haal

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        del headers
        inhoud, soort = self._haal(url)
        return URLFetcherResponse(url, inhoud, {"Content-Type": soort})


class _Pagina(HTML):  # type: ignore[misc] # WeasyPrint has no types
    """A page read as the XML that it is; WeasyPrint's own reader, which mends HTML of the web, takes far longer."""

    def __init__(self, html: str, ophaler: _Ophaler) -> None:  # instead of that of HTML, which would read it
        self.base_url, self.url_fetcher, self.media_type = None, ophaler, "print"
        self.etree_element = fromstring(html)  # noqa: S314 - it was written by `pdf`
        self.wrapper_element = ElementWrapper.from_html_root(self.etree_element)


class _Meldingen(logging.Handler):
    """Keeps what WeasyPrint logs."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.regels: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.regels.append(record.getMessage())


@contextmanager
def _luister() -> Iterator[list[str]]:
    """Keep what WeasyPrint logs."""
    meldingen, logboek = _Meldingen(), logging.getLogger("weasyprint")
    logboek.addHandler(meldingen)
    try:
        yield meldingen.regels
    finally:
        logboek.removeHandler(meldingen)


@lru_cache(maxsize=1)
def _blad(css: str, letters: tuple[tuple[str, Path], ...]) -> _Blad:
    """Read what all documents of a house style share: to parse its style sheet and load its typefaces takes time.

    Args:
        css: the style sheet.
        letters: address of each typeface in it, and its file.
    """
    bestanden = dict(letters)
    ophaler = _Ophaler(lambda adres: (bestanden[adres].read_bytes(), "application/octet-stream"))
    with _luister() as meldingen:
        verzameling = FontConfiguration()
        blad = CSS(string=css, font_config=verzameling, url_fetcher=ophaler)
    return _Blad(blad, verzameling, tuple(meldingen))


atexit.register(_blad.cache_clear)  # WeasyPrint then removes its copies of the typefaces


def _schrijf(gezet: Any, doelen: Mapping[str, str], bijlagen: Sequence[Bijlage], letters: set[str]) -> bytes:
    """Write pages as a PDF; `letters` gets the families of its fonts.

    The streams of objects are packed while the file is written, after `finish`. One in 256 ends on a carriage
    return, which PDF/A forbids; an empty object more gives another end.
    """
    inhoud = b""
    for leeg in range(_POGINGEN):
        inhoud = gezet.write_pdf(
            pdf_variant=_SOORT,
            finisher=partial(_maak_af, doelen=doelen, leeg=leeg, letters=letters),
            attachments=[_bijlage(b) for b in bijlagen],
        )
        if b"\r\nendstream" not in inhoud:
            break
    return inhoud


def _maak_af(_: object, pdf: Any, *, doelen: Mapping[str, str], leeg: int, letters: set[str]) -> None:
    namen = {ding["BaseFont"] for ding in pdf.objects if isinstance(ding, pydyf.Dictionary) and "BaseFont" in ding}
    letters.update((n.decode() if isinstance(n, bytes) else n).rpartition("+")[2] for n in namen)
    for _nummer in range(leeg):
        pdf.add_object(pydyf.Dictionary())
    finish(pdf, doelen)


@zonder_opruiming()
def typeset(
    html: str,
    stijl: Stijl,
    haal: Callable[[str], tuple[bytes, str]],
    doelen: Mapping[str, str],
    bijlagen: Sequence[Bijlage] = (),
    beelden: Mapping[str, object] = MappingProxyType({}),
) -> Zetsel:
    """Lay out a page of HTML as a tagged PDF.

    Args:
        html: the whole page, well formed; `data-plek` names the places whose pages are wanted.
        stijl: what it looks like.
        haal: gives the content and media type at an address, or raises when the address is not allowed.
        doelen: id of a place → what a link to it is called by a screen reader.
        bijlagen: files to put inside.
        beelden: address → picture that is drawn already, as WeasyPrint's own images are.
    """
    families = set[str]()
    blad = _blad(stijl.gedeeld, stijl.letters)
    with _luister() as meldingen:
        ophaler = _Ophaler(haal)
        eigen = CSS(string=stijl.eigen, font_config=blad.letters, url_fetcher=ophaler)
        gezet = _Pagina(html, ophaler).render(
            font_config=blad.letters, stylesheets=[eigen, blad.css], pdf_variant=_SOORT, cache=dict(beelden)
        )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # WeasyPrint 70 does not close its colour profile
            inhoud = _schrijf(gezet, doelen, bijlagen, families)
    if meldingen:
        _blad.cache_clear()  # some are given once for each style sheet: the next document has a right to them too
    paginas: dict[str, int] = {}
    for nummer, pagina in enumerate(gezet.pages, start=1):
        for vak in pagina._page_box.descendants():  # noqa: SLF001 - its public anchors are those with a style of their own
            naam = "" if vak.element is None else vak.element.get(PLEK, "")
            if naam:  # a part that runs on stands on more than one page
                paginas.setdefault(naam, nummer)
    return Zetsel(inhoud, paginas, tuple(dict.fromkeys([*blad.meldingen, *meldingen])), frozenset(families))
