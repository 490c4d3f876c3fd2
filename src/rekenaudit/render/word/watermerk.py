"""The word across every page of a Word file that is not for everyone: the shape that Word itself makes for it.

Word knows it by its name and by the gallery it says it comes from, so that the menu for watermarks takes it off.
"""

from rekenaudit.config.stijlkleuren import watermerkkleur
from rekenaudit.model.huisstijl import Huisstijl
from rekenaudit.render.word.elementen import Element, el, met

_LENGTE, _HOOGTE = 430, 108
"""Size of the word in points, along the diagonal of the page."""

_FORMULES = (
    "sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0",
    "if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5", "mid @7 @8", "mid @6 @7",
    "sum @6 0 @5",
)  # fmt: skip
"""How Word lays text along a straight path (shape type 136)."""


def watermerk(woord: str, nummer: int, huisstijl: Huisstijl) -> list[Element]:
    """Make the runs of a watermark for a header; none for an empty word.

    Args:
        woord: the word.
        nummer: number of the header, so that each has a shape of its own.
        huisstijl: for letter and colour.
    """
    if not woord:
        return []
    galerij = el("w:docPartObj", el("w:docPartGallery", val="Watermarks"), el("w:docPartUnique"))
    beeld = el("w:r", el("w:rPr", el("w:noProof")), el("w:pict", _soort(), _vorm(woord.upper(), nummer, huisstijl)))
    return [el("w:sdt", el("w:sdtPr", el("w:id", val=-nummer), galerij), el("w:sdtContent", beeld))]


def _soort() -> Element:
    formules = el("v:formulas", *(met(el("v:f"), eqn=formule) for formule in _FORMULES))
    pad = met(
        el("v:path"), textpathok="t", o__connecttype="custom",
        o__connectlocs="@9,0;@10,10800;@11,21600;@12,10800", o__connectangles="270,180,90,0",
    )  # fmt: skip
    greep = met(el("v:h"), position="#0,bottomRight", xrange="6629,14971")
    slot = met(el("o:lock"), v__ext="edit", text="t", shapetype="t")
    tekst = met(el("v:textpath"), on="t", fitshape="t")
    soort = el("v:shapetype", formules, pad, tekst, el("v:handles", greep), slot)
    return met(
        soort, id="_x0000_t136", coordsize="21600,21600", o__spt=136, adj=10800,
        path="m@7,l@8,m@5,21600l@6,21600e",
    )  # fmt: skip


def _vorm(woord: str, nummer: int, huisstijl: Huisstijl) -> Element:
    lengte = min(_LENGTE, round(_HOOGTE * 0.75 * len(woord)))
    stijl = (
        f"position:absolute;margin-left:0;margin-top:0;width:{lengte}pt;height:{round(_HOOGTE * lengte / _LENGTE)}pt;"
        "rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        "mso-position-vertical:center;mso-position-vertical-relative:margin"
    )
    letters = met(el("v:textpath"), style=f'font-family:"{huisstijl.letter.word}";font-size:1pt', string=woord)
    return met(
        el("v:shape", letters), id=f"PowerPlusWaterMarkObject{nummer}", o__spid=f"_x0000_s{2048 + nummer}",
        type="#_x0000_t136", alt="", style=stijl, o__allowincell="f", fillcolor=watermerkkleur(huisstijl), stroked="f",
    )  # fmt: skip
