"""PDF with plain WeasyPrint: the very HTML and style sheet that we hand it, with the same options."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.document.documenten import Document
from rekenaudit.model.figuur import Figuurbestand
from rekenaudit.render import zetter
from rekenaudit.render.pdf import render_pdf


@dataclass(frozen=True, slots=True)
class Opdracht:
    """What is typeset."""

    html: str
    css: str
    haal: Callable[[str], tuple[bytes, str]]
    bijlagen: tuple[zetter.Bijlage, ...]
    beelden: Mapping[str, object]


class _Ophaler(URLFetcher):  # type: ignore[misc] # WeasyPrint has no types
    """Gives the figures and typefaces that are in memory."""

    def __init__(self, haal: Callable[[str], tuple[bytes, str]]) -> None:
        super().__init__()
        self._haal = haal

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        del headers
        inhoud, soort = self._haal(url)
        return URLFetcherResponse(url, inhoud, {"Content-Type": soort})


def opdracht(document: Document, figuren: Mapping[str, Figuurbestand], stijl: Stijlmap) -> Opdracht:
    """Prepare a document as for a PDF, and take what would be typeset."""
    gevangen: list[Opdracht] = []

    def vang(
        html: str,
        vorm: zetter.Stijl,
        haal: Any,
        _doelen: object,
        bijlagen: Iterable[zetter.Bijlage],
        beelden: Mapping[str, object],
    ) -> zetter.Zetsel:
        gevangen.append(Opdracht(html, f"{vorm.eigen}\n{vorm.gedeeld}", haal, tuple(bijlagen), beelden))
        return zetter.Zetsel(b"", {}, (), frozenset())

    with patch.object(zetter, "typeset", vang):
        render_pdf(document, figuren, stijl)
    return gevangen[0]


def zet(wat: Opdracht) -> bytes:
    """Typeset with one plain call."""
    ophaler, letters = _Ophaler(wat.haal), FontConfiguration()
    stijl = CSS(string=wat.css, font_config=letters, url_fetcher=ophaler)
    pdf = HTML(string=wat.html, url_fetcher=ophaler).write_pdf(
        font_config=letters,
        stylesheets=[stijl],
        pdf_variant="pdf/a-3a",
        cache=dict(wat.beelden),
        attachments=[zetter._bijlage(b) for b in wat.bijlagen],  # noqa: SLF001 - the same attachments
    )
    return bytes(pdf)
