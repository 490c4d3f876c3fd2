"""numbering.xml: bullets and numbers of lists, in text and in boxes."""

from rekenaudit.render.word.elementen import Element, el, twips, xml
from rekenaudit.render.word.stijlen import (
    LIJST_MM,
    LIJST_NUMMERS,
    LIJST_NUMMERS_IN_VAK,
    LIJST_TEKENS,
    LIJST_TEKENS_IN_VAK,
    NIVEAUS,
    VAK_MM,
    op_niveau,
)

_SOORTEN = {LIJST_TEKENS: "ListBullet", LIJST_NUMMERS: "ListNumber", LIJST_TEKENS_IN_VAK: "", LIJST_NUMMERS_IN_VAK: ""}
_IN_VAK = frozenset({LIJST_TEKENS_IN_VAK, LIJST_NUMMERS_IN_VAK})
_GENUMMERD = frozenset({LIJST_NUMMERS, LIJST_NUMMERS_IN_VAK})

_TEKEN = ("•", "–", "•", "–")
_NUMMER = (("decimal", "%1."), ("lowerLetter", "%2."), ("lowerRoman", "%3."), ("decimal", "%4."))


def numbering_xml() -> bytes:
    """Write the part numbering.xml: each kind of list, and one list of that kind."""
    abstract = [_lijst(soort, stijl) for soort, stijl in _SOORTEN.items()]
    return xml(el("w:numbering", *abstract, *(_nummer(soort, soort) for soort in _SOORTEN)))


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


def _lijst(soort: int, stijl: str) -> Element:
    niveaus = [_niveau(n, soort, stijl) for n in range(NIVEAUS)]
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
