"""styles.xml: every style of the Word file as data, and their writing in the colours and letter of the house style."""

from copy import deepcopy
from dataclasses import dataclass

from rekenaudit.config.kleuren import lichter
from rekenaudit.config.stijlkleuren import PAPIER
from rekenaudit.model.huisstijl import Huisstijl, Verdictstijl
from rekenaudit.render.word.elementen import Element, el, twips, xml

KOPPEN = {"h2": "Heading1", "h3": "Heading2", "h4": "Heading3", "h5": "Heading4"}
"""Heading of the tree → style."""

RAPPORTTABEL = "Rapporttabel"
"""The one table style."""

VAK_MM = 4.0
"""How far the text of a box stands in from the text beside it."""

VAK_RECHTS_MM = 2.5
"""The same at the right, where there is no visible border."""

LIJST_MM = 5.5
"""How far each level of a list stands in."""

NIVEAUS = 4
"""Levels of lists and of the contents that have a look of their own."""

KOP_MM = {"Heading1": 11.0, "Heading2": 12.0, "Heading3": 14.5, "Heading4": 17.0}
"""Room for the number before the text of a heading."""


LIJST_TEKENS, LIJST_NUMMERS, LIJST_TEKENS_IN_VAK, LIJST_NUMMERS_IN_VAK, LIJST_KOPPEN, LIJST_BIJLAGEN = range(1, 7)
"""Numbers of the lists in numbering.xml; the lists of numbers are only there for the styles."""


def op_niveau(id_: str, niveau: int) -> str:
    """Id of a style at a level, from 0: `ListBullet`, `ListBullet2`."""
    return id_ if niveau == 0 else f"{id_}{niveau + 1}"


@dataclass(frozen=True, slots=True)
class Alineastijl:
    """A paragraph style.

    Attributes:
        id: its id, which paragraphs name.
        naam: its name; Word knows its own styles by their English name.
        op: style it is based on.
        dan: style of the paragraph after it.
        eigen: whether it is a style of our own instead of one that Word knows.
        vet, cursief: look of the letter.
        kleur: colour of the house style; `tabelkop` for that of letters in the head of a table.
        maat: size, as a multiple of that of text.
        voor, na: white above and below in points.
        links, hangend, inkort: indents in millimetres; `inkort` is the one at the right.
        vlak, rand: colours of the house style for shading and for the border at the left.
        onder: colour of the border below.
        bijeen: stays on the page of the next paragraph.
        heel: its lines stay on one page.
        regel: height of a line as a multiple of the letter; 0 as for text.
        regelhoogte: the same in points, whatever stands in the line.
        niveau: level in the structure of the document, from 0; -1 for text.
        afbreken: whether words may be hyphenated.
        rechts: whether it is set to the right.
        lijst: number and level of the list that it makes an item of; number 0 for none.
    """

    id: str
    naam: str
    op: str = "Normal"
    dan: str = ""
    eigen: bool = False
    vet: bool = False
    cursief: bool = False
    kleur: str = ""
    maat: float = 0
    voor: float = -1
    na: float = -1
    links: float = 0
    hangend: float = 0
    inkort: float = 0
    vlak: str = ""
    rand: str = ""
    onder: str = ""
    bijeen: bool = False
    heel: bool = False
    regel: float = 0
    regelhoogte: float = 0
    niveau: int = -1
    afbreken: bool = True
    rechts: bool = False
    lijst: tuple[int, int] = (0, 0)


def _kop(niveau: int, maat: float, voor: float, na: float, kleur: str = "kop") -> Alineastijl:
    return Alineastijl(
        f"Heading{niveau}", f"heading {niveau}", dan="Normal", vet=True, kleur=kleur, maat=maat, voor=voor, na=na,
        onder="nadruk" if niveau == 1 else "", bijeen=True, regel=1.1, niveau=niveau - 1, afbreken=False,
        lijst=(LIJST_KOPPEN, niveau - 1),
    )  # fmt: skip


def _vak(naam: str, vlak: str, rand: str) -> tuple[Alineastijl, Alineastijl]:
    tekst = Alineastijl(naam, naam, eigen=True, vlak=vlak, rand=rand, links=VAK_MM, inkort=VAK_RECHTS_MM, na=4)
    kop = Alineastijl(f"{naam}kop", f"{naam} kop", op=naam, dan=naam, eigen=True, vet=True, kleur="accent", bijeen=True)
    return tekst, kop


def _per_niveau(id_: str, naam: str, lijst: int) -> tuple[Alineastijl, ...]:
    return tuple(
        Alineastijl(
            op_niveau(id_, n), naam if n == 0 else f"{naam} {n + 1}", links=LIJST_MM * (n + 1), na=3,
            hangend=LIJST_MM if lijst else 0, lijst=(lijst, n),
        )
        for n in range(NIVEAUS)
    )  # fmt: skip


ALINEASTIJLEN: tuple[Alineastijl, ...] = (
    Alineastijl("Title", "Title", dan="Subtitle", vet=True, kleur="accent", maat=3, na=14, regel=1.05, afbreken=False),
    Alineastijl("Titelcompact", "Titel compact", op="Title", eigen=True, maat=2.2, na=6),
    Alineastijl("Subtitle", "Subtitle", kleur="accent", maat=1.5, na=14, regel=1.15, afbreken=False),
    Alineastijl("Titelsoort", "Titelsoort", eigen=True, kleur="grijs", vet=True, na=10),
    Alineastijl("Titelgegevens", "Titelgegevens", eigen=True, na=2, afbreken=False),
    Alineastijl("Titeluitgever", "Titeluitgever", op="Titelgegevens", eigen=True, vet=True, maat=1.15, voor=150, na=6),
    Alineastijl("Titelafzender", "Titelafzender", op="Titelgegevens", eigen=True, vet=True, na=3),
    _kop(1, 2, 26, 14),
    _kop(2, 1.4, 18, 6),
    _kop(3, 1.15, 14, 4),
    _kop(4, 1, 10, 3, kleur="tekst"),
    Alineastijl("TOCHeading", "TOC Heading", vet=True, kleur="kop", maat=2, na=14, onder="nadruk", bijeen=True),
    Alineastijl("TOC1", "toc 1", links=7, hangend=7, vet=True, kleur="accent", voor=5, na=1, regel=1, afbreken=False),
    Alineastijl("TOC2", "toc 2", links=16, hangend=9, na=1, regel=1, afbreken=False),
    Alineastijl("TOC3", "toc 3", links=28, hangend=12, na=1, regel=1, afbreken=False),
    Alineastijl("TOC4", "toc 4", links=42, hangend=14, na=1, regel=1, afbreken=False),
    *_per_niveau("ListBullet", "List Bullet", LIJST_TEKENS),
    *_per_niveau("ListNumber", "List Number", LIJST_NUMMERS),
    *_per_niveau("ListContinue", "List Continue", 0),
    Alineastijl(
        "Vraag", "Vraag", eigen=True, cursief=True, kleur="accent", maat=1.1, voor=4, bijeen=True, afbreken=False
    ),
    *_vak("Antwoord", "accent_licht", "accent"),
    *_vak("Kader", "vlak", "grijs_licht"),
    Alineastijl(
        "Ontbreekt", "Ontbreekt", eigen=True, vlak="attentie", rand="nadruk", links=VAK_MM, inkort=VAK_RECHTS_MM
    ),
    Alineastijl("Figuur", "Figuur", eigen=True, voor=8, na=4, bijeen=True, regel=1),
    Alineastijl("Caption", "caption", vet=True, kleur="accent", voor=6, na=4, regel=1.1, afbreken=False),
    Alineastijl("Toelichting", "Toelichting", eigen=True, kleur="grijs", maat=0.86, voor=3, na=3, regel=1.1),
    Alineastijl("Bronnoot", "Bronnoot", op="Toelichting", eigen=True, na=14),
    Alineastijl("Tabeltekst", "Tabeltekst", eigen=True, maat=0.9, voor=2, na=2, regel=1.05, heel=True),
    Alineastijl("Tabelgetal", "Tabelgetal", op="Tabeltekst", eigen=True, rechts=True),
    Alineastijl("Tabeloordeel", "Tabeloordeel", op="Tabeltekst", eigen=True, maat=0.78, voor=2, na=2),
    Alineastijl("Tabelliggend", "Tabeltekst liggend", op="Tabeltekst", eigen=True, maat=0.8, voor=1.5, na=1.5),
    Alineastijl("Tabelsmal", "Tabeltekst smal", op="Tabeltekst", eigen=True, maat=0.8, voor=0, na=0),
    Alineastijl("Tabelgetalsmal", "Tabelgetal smal", op="Tabelsmal", eigen=True, rechts=True),
    Alineastijl("Tabeloordeelsmal", "Tabeloordeel smal", op="Tabeloordeel", eigen=True, voor=0, na=0, regelhoogte=11),
    Alineastijl("Tabelkop", "Tabelkop", op="Tabeltekst", eigen=True, vet=True, kleur="tabelkop", bijeen=True),
    Alineastijl("Tabelkopgetal", "Tabelkop getal", op="Tabelkop", eigen=True, rechts=True),
    Alineastijl("Tabelgroep", "Tabelgroep", op="Tabeltekst", eigen=True, vet=True, kleur="accent", bijeen=True),
    Alineastijl("Tabeltotaal", "Tabeltotaal", op="Tabeltekst", eigen=True, vet=True),
    Alineastijl("Tabeltotaalgetal", "Tabeltotaal getal", op="Tabeltotaal", eigen=True, rechts=True),
    Alineastijl("Header", "header", kleur="grijs", maat=0.8, na=0, regel=1, afbreken=False),
    Alineastijl("Footer", "footer", op="Header"),
)


def oordeelstijl(uitslag: str, *, in_vlak: bool = False) -> str:
    """Id of the character style of a verdict; `in_vlak` where the paragraph around it has its colour already."""
    return "Oordeel" + "".join(deel.capitalize() for deel in uitslag.split("_")) + ("Invlak" if in_vlak else "")


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


_CELMARGES = (("top", 20), ("left", 70), ("bottom", 20), ("right", 70))
