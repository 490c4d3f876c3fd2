"""Pictures: figures in the text, and the bands of the title page."""

from rekenaudit.render.word.elementen import NAMEN, Element, el, met

_EMU_PER_CM = 360_000
_EMU_PER_TWIP = 635


def figuur(relatie: str, nummer: int, maat_cm: tuple[float, float], alt: str, titel: str) -> Element:
    """Make the run of a figure that stands in the text.

    Args:
        relatie: id of the relation to the picture.
        nummer: number of the drawing, unique in the document.
        maat_cm: width and height.
        alt: alternative text.
        titel: caption.
    """
    maat = (round(maat_cm[0] * _EMU_PER_CM), round(maat_cm[1] * _EMU_PER_CM))
    inline = _wp("inline", distT=0, distB=0, distL=0, distR=0)
    inline.append(_wp("extent", cx=maat[0], cy=maat[1]))
    inline.append(_wp("docPr", id=nummer, name=f"Figuur {nummer}", descr=alt, title=titel))
    inline.append(_grafiek(relatie, nummer, maat))
    return el("w:r", el("w:drawing", inline))


def band(relatie: str, nummer: int, maat: tuple[int, float], boven_mm: float) -> Element:
    """Make the run of a coloured band across the page, behind the text.

    Args:
        relatie: id of the relation to the picture.
        nummer: number of the drawing.
        maat: width in twips and height in millimetres.
        boven_mm: distance to the top of the page.
    """
    emu = (maat[0] * _EMU_PER_TWIP, round(maat[1] * _EMU_PER_CM / 10))
    anker = _wp(
        "anchor", distT=0, distB=0, distL=0, distR=0, simplePos=0, relativeHeight=nummer, behindDoc=1, locked=1,
        layoutInCell=1, allowOverlap=1,
    )  # fmt: skip
    anker.append(_wp("simplePos", x=0, y=0))
    for richting, afstand in (("positionH", 0), ("positionV", round(boven_mm * _EMU_PER_CM / 10))):
        anker.append(met(el(f"wp:{richting}", el("wp:posOffset", str(afstand))), relativeFrom="page"))
    anker.append(_wp("extent", cx=emu[0], cy=emu[1]))
    anker.append(el("wp:wrapNone"))
    anker.append(_wp("docPr", id=nummer, name=f"Band {nummer}", descr=""))
    anker.append(_grafiek(relatie, nummer, emu))
    return el("w:r", el("w:drawing", anker))


def _wp(tag: str, **attrs: object) -> Element:
    return met(el(f"wp:{tag}"), **attrs)


def _grafiek(relatie: str, nummer: int, maat: tuple[int, int]) -> Element:
    vorm = el(
        "pic:spPr",
        el("a:xfrm", met(el("a:off"), x=0, y=0), met(el("a:ext"), cx=maat[0], cy=maat[1])),
        met(el("a:prstGeom", el("a:avLst")), prst="rect"),
    )
    beeld = el(
        "pic:pic",
        el("pic:nvPicPr", met(el("pic:cNvPr"), id=nummer, name=f"beeld{nummer}.png"), el("pic:cNvPicPr")),
        el("pic:blipFill", met(el("a:blip"), r__embed=relatie), el("a:stretch", el("a:fillRect"))),
        vorm,
    )
    return el("a:graphic", met(el("a:graphicData", beeld), uri=NAMEN["pic"]))
