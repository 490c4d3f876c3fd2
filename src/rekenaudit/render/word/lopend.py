"""Running headers and footers, and the coloured band of the title page."""

from rekenaudit.document.documenten import Document
from rekenaudit.model.huisstijl import Huisstijl
from rekenaudit.render.word.beelden import band
from rekenaudit.render.word.elementen import Element, el, xml
from rekenaudit.render.word.maten import A4_KORT, Blad, liggend, staand
from rekenaudit.render.word.velden import tab, tekstloop, veld
from rekenaudit.render.word.watermerk import watermerk

BAND_MM = 95
"""Height of the band at the top of the title page."""

_STREEP_MM = 2.5


def running_parts(document: Document, huisstijl: Huisstijl, paginas: int) -> dict[str, bytes]:
    """Write the headers and footers: of the title page, and of portrait and landscape pages.

    Returns:
        Name of the part without extension → its content.
    """
    merk, naam_rechts = document.merk, document.koptekst(huisstijl.naam)
    titel = watermerk(merk.watermerk, 1, huisstijl)
    delen = {"header_titel": xml(el("w:hdr", _titelband(titel))), "footer_titel": xml(el("w:ftr", _regel([])))}
    for nummer_merk, (naam, blad) in enumerate((("staand", staand(huisstijl)), ("liggend", liggend(huisstijl))), 2):
        kop = [tekstloop(document.titel), tab(), tekstloop(naam_rechts)]
        kop += watermerk(merk.watermerk, nummer_merk, huisstijl)
        nummer = [*veld("PAGE", "1"), tekstloop(" van "), *veld("NUMPAGES", str(paginas))]
        voet = [tekstloop(merk.regel), tab(), tekstloop("pagina "), *nummer]
        delen[f"header_{naam}"] = xml(el("w:hdr", _regel(kop, blad)))
        delen[f"footer_{naam}"] = xml(el("w:ftr", _regel(voet, blad, "Footer")))
    return delen


def _regel(lopen: list[Element], blad: Blad | None = None, stijl: str = "Header") -> Element:
    tabs = el("w:tabs", el("w:tab", val="right", pos=blad.tekst)) if blad else None
    return el("w:p", el("w:pPr", el("w:pStyle", val=stijl), tabs), *lopen)


def _titelband(merk: list[Element]) -> Element:
    breedte = A4_KORT
    vlak = band("accent", 1, (breedte, BAND_MM), boven_mm=0)
    streep = band("nadruk", 2, (breedte, _STREEP_MM), boven_mm=BAND_MM)
    return _regel([vlak, streep, *merk])
