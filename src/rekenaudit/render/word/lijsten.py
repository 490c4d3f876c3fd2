"""numbering.xml: bullets and numbers of lists, in text and in boxes, and the numbers of headings."""

from rekenaudit.model.huisstijl import Huisstijl
from rekenaudit.render.word.elementen import Element, el, twips, xml
from rekenaudit.render.word.stijlen import (
    KOP_MM,
    LIJST_BIJLAGEN,
    LIJST_KOPPEN,
    LIJST_MM,
    LIJST_NUMMERS,
    LIJST_NUMMERS_IN_VAK,
    LIJST_TEKENS,
    LIJST_TEKENS_IN_VAK,
    NIVEAUS,
    VAK_MM,
    op_niveau,
)
from rekenaudit.render.word.stijlen_xml import kopletter

_SOORTEN = {LIJST_TEKENS: "ListBullet", LIJST_NUMMERS: "ListNumber", LIJST_TEKENS_IN_VAK: "", LIJST_NUMMERS_IN_VAK: ""}
_IN_VAK = frozenset({LIJST_TEKENS_IN_VAK, LIJST_NUMMERS_IN_VAK})
_GENUMMERD = frozenset({LIJST_NUMMERS, LIJST_NUMMERS_IN_VAK})

_TEKEN = ("•", "–", "•", "–")
_BIJLAGE_EM = (4.8, 6.0, 7.1, 8.2)
"""Room for `Bijlage 1`, `Bijlage 1.1` and so on, as a multiple of the letter of the heading."""

_NUMMER = (("decimal", "%1."), ("lowerLetter", "%2."), ("lowerRoman", "%3."), ("decimal", "%4."))


def numbering_xml(huisstijl: Huisstijl) -> bytes:
    """Write the part numbering.xml: each kind of list, and one list of that kind."""
    abstract = [_lijst(soort, [_niveau(n, soort, stijl) for n in range(NIVEAUS)]) for soort, stijl in _SOORTEN.items()]
    abstract += [
        _lijst(LIJST_KOPPEN, [_kopniveau(n, stijl, mm) for n, (stijl, mm) in enumerate(KOP_MM.items())]),
        _lijst(LIJST_BIJLAGEN, [_bijlageniveau(n, stijl, huisstijl) for n, stijl in enumerate(KOP_MM)]),
    ]
    return xml(el("w:numbering", *abstract, *(_nummer(n, n) for n in range(1, len(abstract) + 1))))


def add_list(numbering: Element, *, genummerd: bool, vak: bool) -> int:
    """Give the number of a list that a list of the tree can use.

    Bullets share one list; numbered lists each get their own, so that each starts at 1.

    Args:
        numbering: root of numbering.xml, to which a numbered list is added.
        genummerd: whether it is numbered.
        vak: whether it stands in a box.
    """
    if not genummerd:
        return LIJST_TEKENS_IN_VAK if vak else LIJST_TEKENS
    id_ = 1 + sum(1 for kind in numbering if str(kind.tag).endswith("}num"))
    begin = [el("w:lvlOverride", el("w:startOverride", val=1), ilvl=n) for n in range(NIVEAUS)]
    numbering.append(_nummer(id_, LIJST_NUMMERS_IN_VAK if vak else LIJST_NUMMERS, *begin))
    return id_


def _nummer(id_: int, soort: int, *begin: Element) -> Element:
    return el("w:num", el("w:abstractNumId", val=soort), *begin, numId=id_)


def _lijst(soort: int, niveaus: list[Element]) -> Element:
    return el("w:abstractNum", el("w:multiLevelType", val="multilevel"), *niveaus, abstractNumId=soort)


def _niveau(niveau: int, soort: int, stijl: str) -> Element:
    vorm, teken = _NUMMER[niveau] if soort in _GENUMMERD else ("bullet", _TEKEN[niveau])
    vak = soort in _IN_VAK
    hangend = twips(LIJST_MM) * (niveau + 1 if vak else 1)
    links = twips(LIJST_MM) * (niveau + 1) + (twips(VAK_MM) if vak else 0)
    if vak and niveau:  # in a box every line starts at its border, or the box falls apart: white before the sign
        vorm, teken = ("none" if vorm == "bullet" else vorm), "\u2003" * niveau + teken
    return el(
        "w:lvl",
        el("w:start", val=1),
        el("w:numFmt", val=vorm),
        el("w:pStyle", val=op_niveau(stijl, niveau)) if stijl else None,
        el("w:lvlText", val=teken),
        el("w:lvlJc", val="left"),
        el("w:pPr", el("w:ind", left=links, hanging=hangend)),
        ilvl=niveau,
    )


def _kopniveau(niveau: int, stijl: str, mm: float) -> Element:
    """Write how headings of a level are numbered (`1.2`): the number stands in a column of its own."""
    kolom = twips(mm)
    return _kopnummer(niveau, "", el("w:pPr", el("w:ind", left=kolom, hanging=kolom)), stijl)


def _bijlageniveau(niveau: int, stijl: str, huisstijl: Huisstijl) -> Element:
    """Write how appendices are numbered (`Bijlage 1.2`): the heading goes on behind the number."""
    plek = round(_BIJLAGE_EM[niveau] * kopletter(huisstijl, stijl) * 20)
    tabs = el("w:tabs", el("w:tab", val="num", pos=plek))
    return _kopnummer(niveau, "Bijlage\u00a0", el("w:pPr", tabs, el("w:ind", left=0, firstLine=0)))


def _kopnummer(niveau: int, voor: str, alinea: Element, stijl: str = "") -> Element:
    nummer = ".".join(f"%{n}" for n in range(1, niveau + 2))
    return el(
        "w:lvl",
        el("w:start", val=1),
        el("w:numFmt", val="decimal"),
        el("w:pStyle", val=stijl) if stijl else None,
        el("w:suff", val="tab"),
        el("w:lvlText", val=f"{voor}{nummer}"),
        el("w:lvlJc", val="left"),
        alinea,
        ilvl=niveau,
    )
