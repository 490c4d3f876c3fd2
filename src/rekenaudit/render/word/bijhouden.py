"""Tracked changes: what came and went, with author and date, so that Word can accept or reject it."""

from datetime import date

from rekenaudit.render.word.elementen import Element, el, met, naam

AUTEUR = "rekenaudit"
_TAGS = {"ins": "w:ins", "del": "w:del", "in": "w:ins", "uit": "w:del"}
_EERSTE = 100_000
"""Numbers below this belong to bookmarks."""

_INS, _DEL, _LOOP, _TEKST, _WEG = (naam(f"w:{n}") for n in ("ins", "del", "r", "t", "delText"))


def bijgehouden(soort: str, lopen: list[Element], dag: date) -> list[Element]:
    """Mark runs as come (`ins`, `in`) or gone (`del`, `uit`)."""
    if not lopen:
        return []
    uit = merk(soort, dag)
    for loop in lopen:
        for stuk in loop.iter(_TEKST) if uit.tag == _DEL else ():
            stuk.tag = _WEG
        uit.append(loop)
    return [uit]


def merk(soort: str, dag: date) -> Element:
    """Make an empty mark, as a row or a paragraph bears it; `voltooi` numbers it."""
    return el(_TAGS[soort], id=0, author=AUTEUR, date=f"{dag.isoformat()}T00:00:00Z")


def voltooi_wijzigingen(lichaam: Element, dag: date) -> None:
    """Mark the paragraphs of which all words came or went, and number all marks."""
    if next(lichaam.iter(_INS, _DEL), None) is None:
        return
    for alinea in lichaam.iter(naam("w:p")):
        soorten = {_soort(loop) for loop in alinea.iter(_LOOP)}
        if soorten in ({"ins"}, {"del"}):
            eigenschappen = alinea[0]
            plek = next((i for i, e in enumerate(eigenschappen) if e.tag == naam("w:sectPr")), len(eigenschappen))
            eigenschappen.insert(plek, el("w:rPr", merk(soorten.pop(), dag)))
    for nummer, deel in enumerate(lichaam.iter(_INS, _DEL), start=_EERSTE):
        met(deel, w__id=nummer)


def _soort(loop: Element) -> str:
    ouder = loop.getparent()
    if ouder is None or ouder.tag not in {_INS, _DEL}:
        return ""
    return "ins" if ouder.tag == _INS else "del"
