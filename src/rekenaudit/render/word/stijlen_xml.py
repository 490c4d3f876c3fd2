"""styles.xml: the styles written in the colours and letter of the house style."""

from copy import deepcopy

from rekenaudit.config.kleuren import lichter
from rekenaudit.config.stijlkleuren import PAPIER
from rekenaudit.model.huisstijl import Huisstijl, Verdictstijl
from rekenaudit.render.word.elementen import Element, el, twips, xml
from rekenaudit.render.word.stijlen import ALINEASTIJLEN, RAPPORTTABEL, Alineastijl, oordeelstijl

_CELMARGES = (("top", 10), ("left", 70), ("bottom", 10), ("right", 70))


def styles_xml(huisstijl: Huisstijl, wit: float = 1) -> bytes:
    """Write the part styles.xml.

    Args:
        huisstijl: its colours and letter.
        wit: white above and below paragraphs, as a part of the usual one.
    """
    return xml(
        el(
            "w:styles",
            _standaard(huisstijl),
            _vast("paragraph", "Normal", "Normal", el("w:rPr", el("w:color", val=kleur(huisstijl, "tekst")))),
            _vast("character", "Standaardletter", "Default Paragraph Font"),
            _vast("table", "Standaardtabel", "Normal Table"),
            _vast("numbering", "Geenlijst", "No List"),
            *(_alineastijl(stijl, huisstijl, wit) for stijl in ALINEASTIJLEN),
            *_letterstijlen(huisstijl),
            _tabelstijl(huisstijl),
        )
    )


def kopletter(huisstijl: Huisstijl, id_: str) -> float:
    """Give the size of the letter of a heading, in points."""
    return next(_halve_punten(huisstijl, stijl.maat) / 2 for stijl in ALINEASTIJLEN if stijl.id == id_)


def kleur(huisstijl: Huisstijl, naam: str) -> str:
    """Give a colour of the house style as Word writes it."""
    naam = huisstijl.tabelkopkleuren()[0] if naam == "tabelkop" else naam
    return huisstijl.kleuren.get(naam, PAPIER).removeprefix("#").upper()


def schaduw(beeld: Verdictstijl) -> Element:
    """Make the shading of a verdict, hatched when the house style says so."""
    vlak = beeld.achtergrond.removeprefix("#").upper()
    if beeld.arcering == "schuin":
        return el("w:shd", val="thinDiagStripe", color=lichter(beeld.achtergrond).removeprefix("#"), fill=vlak)
    return el("w:shd", val="clear", color="auto", fill=vlak)


def oordeelvlak(beeld: Verdictstijl, *, ruim: bool) -> tuple[Element, ...]:
    """Make the shading of a paragraph that holds nothing but a verdict; a border in its colour makes it roomier."""
    if not ruim:
        return (schaduw(beeld),)
    vlak = beeld.achtergrond.removeprefix("#").upper()
    kanten = (el(f"w:{kant}", val="single", sz=4, space=1, color=vlak) for kant in ("top", "left", "bottom", "right"))
    return el("w:pBdr", *kanten), schaduw(beeld)


def _vast(soort: str, id_: str, naam: str, *eigenschappen: Element) -> Element:
    return el("w:style", el("w:name", val=naam), el("w:qFormat"), *eigenschappen, type=soort, default=1, styleId=id_)


def _standaard(huisstijl: Huisstijl) -> Element:
    naam, grootte = huisstijl.letter.word, _halve_punten(huisstijl, 1)
    rpr = el(
        "w:rPr",
        el("w:rFonts", ascii=naam, hAnsi=naam, eastAsia=naam, cs=naam),
        el("w:sz", val=grootte),
        el("w:szCs", val=grootte),
        el("w:lang", val="nl-NL", eastAsia="nl-NL", bidi="ar-SA"),
    )
    ppr = el("w:pPr", el("w:widowControl"), el("w:spacing", before=0, after=140, line=276, lineRule="auto"))
    return el("w:docDefaults", el("w:rPrDefault", rpr), el("w:pPrDefault", ppr))


def _halve_punten(huisstijl: Huisstijl, maat: float) -> int:
    """Size in half points; Word's letter is smaller to the eye than that of the PDF, hence one half point more."""
    return round(huisstijl.lettergrootte * 2 * maat) + 1


def _alineastijl(stijl: Alineastijl, huisstijl: Huisstijl, wit: float) -> Element:
    return el(
        "w:style",
        el("w:name", val=stijl.naam),
        el("w:basedOn", val=stijl.op),
        el("w:next", val=stijl.dan or stijl.id),
        el("w:uiPriority", val=1 if stijl.niveau >= 0 else 10),
        el("w:qFormat"),
        el("w:pPr", *_alinea(stijl, huisstijl, wit)),
        el("w:rPr", *_letter(stijl, huisstijl)),
        type="paragraph",
        customStyle=1 if stijl.eigen else None,
        styleId=stijl.id,
    )


def _alinea(stijl: Alineastijl, huisstijl: Huisstijl, wit: float) -> list[Element]:
    """Write paragraph properties, in the order that the schema asks."""
    delen = [el("w:keepNext")] if stijl.bijeen else []
    delen += [el("w:keepLines")] if stijl.bijeen or stijl.heel else []
    delen += (
        [el("w:numPr", el("w:ilvl", val=stijl.lijst[1]), el("w:numId", val=stijl.lijst[0]))] if stijl.lijst[0] else []
    )
    randen = _randen(stijl, huisstijl)
    delen += [el("w:pBdr", *randen)] if randen else []
    delen += [el("w:shd", val="clear", color="auto", fill=kleur(huisstijl, stijl.vlak))] if stijl.vlak else []
    delen += [] if stijl.afbreken else [el("w:suppressAutoHyphens")]
    afstand = {
        "before": None if stijl.voor < 0 else round(stijl.voor * wit * 20),
        "after": None if stijl.na < 0 else round(stijl.na * wit * 20),
        "line": round(stijl.regelhoogte * 20 or stijl.regel * 240) or None,
        "lineRule": "exact" if stijl.regelhoogte else "auto" if stijl.regel else None,
    }
    delen += [el("w:spacing", **afstand)] if any(v is not None for v in afstand.values()) else []
    if stijl.links:
        rechts = twips(stijl.inkort) or None
        delen.append(el("w:ind", left=twips(stijl.links), right=rechts, hanging=twips(stijl.hangend) or None))
    delen += [el("w:jc", val="right")] if stijl.rechts else []
    delen += [el("w:outlineLvl", val=stijl.niveau)] if stijl.niveau >= 0 else []
    return delen


def _randen(stijl: Alineastijl, huisstijl: Huisstijl) -> list[Element]:
    """Write borders; those in the colour of the shading only make a box roomier."""
    if stijl.onder:
        return [el("w:bottom", val="single", sz=6, space=4, color=kleur(huisstijl, stijl.onder))]
    if not stijl.rand:
        return []
    vlak, rand = kleur(huisstijl, stijl.vlak), kleur(huisstijl, stijl.rand)
    lijnen = (("top", 4, 6, vlak), ("left", 24, 8, rand), ("bottom", 4, 6, vlak), ("right", 4, 6, vlak))
    return [el(f"w:{kant}", val="single", sz=dikte, space=wit, color=k) for kant, dikte, wit, k in lijnen]


def _letter(stijl: Alineastijl, huisstijl: Huisstijl) -> list[Element]:
    delen = [el("w:b"), el("w:bCs")] if stijl.vet else []
    delen += [el("w:i"), el("w:iCs")] if stijl.cursief else []
    delen += [el("w:color", val=kleur(huisstijl, stijl.kleur))] if stijl.kleur else []
    grootte = _halve_punten(huisstijl, stijl.maat) if stijl.maat else 0
    return delen + ([el("w:sz", val=grootte), el("w:szCs", val=grootte)] if grootte else [])


def _letterstijl(id_: str, naam: str, *rpr: Element, eigen: bool = False) -> Element:
    return el(
        "w:style",
        el("w:name", val=naam),
        el("w:basedOn", val="Standaardletter"),
        el("w:uiPriority", val=10),
        el("w:qFormat"),
        el("w:rPr", *rpr),
        type="character",
        customStyle=1 if eigen else None,
        styleId=id_,
    )


def _letterstijlen(huisstijl: Huisstijl) -> list[Element]:
    link = el("w:color", val=kleur(huisstijl, "link"))
    vlak = el("w:shd", val="clear", color="auto", fill=kleur(huisstijl, "attentie"))
    stijlen = [
        _letterstijl("Strong", "Strong", el("w:b"), el("w:bCs")),
        _letterstijl("Emphasis", "Emphasis", el("w:i"), el("w:iCs")),
        _letterstijl("Hyperlink", "Hyperlink", link, el("w:u", val="single")),
        _letterstijl("Verwijzing", "Verwijzing", el("w:color", val=kleur(huisstijl, "link")), eigen=True),
        _letterstijl("Nogniet", "Nog niet ontvangen", vlak, eigen=True),
        _letterstijl("Bewijs", "Bewijs", *_klein_en_grijs(huisstijl), eigen=True),
    ]
    for uitslag, beeld in huisstijl.oordelen.items():
        rand = el("w:bdr", val="single", sz=12, space=0, color=beeld.achtergrond.removeprefix("#"))
        tekst = el("w:color", val=beeld.tekst.removeprefix("#"))
        naam = f"Oordeel {uitslag.replace('_', ' ')}"
        in_de_zin, in_vlak = oordeelstijl(uitslag), oordeelstijl(uitslag, in_vlak=True)
        vet = (el("w:b"), el("w:bCs"))
        stijlen.append(_letterstijl(in_de_zin, naam, *vet, tekst, rand, schaduw(beeld), eigen=True))
        stijlen.append(_letterstijl(in_vlak, f"{naam} in vlak", *deepcopy(vet), deepcopy(tekst), eigen=True))
    return stijlen


def _klein_en_grijs(huisstijl: Huisstijl) -> tuple[Element, ...]:
    grootte = _halve_punten(huisstijl, 0.78)
    return el("w:color", val=kleur(huisstijl, "grijs")), el("w:sz", val=grootte), el("w:szCs", val=grootte)


def _tabelstijl(huisstijl: Huisstijl) -> Element:
    accent, lijn = kleur(huisstijl, "accent"), kleur(huisstijl, "grijs_licht")
    randen = el(
        "w:tblBorders",
        el("w:top", val="single", sz=8, space=0, color=accent),
        el("w:bottom", val="single", sz=8, space=0, color=accent),
        el("w:insideH", val="single", sz=4, space=0, color=lijn),
    )
    marges = el("w:tblCellMar", *(el(f"w:{kant}", w=w, type="dxa") for kant, w in _CELMARGES))
    kop = el(
        "w:tcPr",
        el("w:shd", val="clear", color="auto", fill=kleur(huisstijl, huisstijl.tabelkopkleuren()[1])),
        el("w:vAlign", val="bottom"),
    )
    return el(
        "w:style",
        el("w:name", val=RAPPORTTABEL),
        el("w:basedOn", val="Standaardtabel"),
        el("w:qFormat"),
        el("w:tblPr", randen, marges),
        el("w:tblStylePr", kop, type="firstRow"),
        type="table",
        customStyle=1,
        styleId=RAPPORTTABEL,
    )
