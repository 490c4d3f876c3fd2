"""Every style of the Word file, as data."""

from dataclasses import dataclass

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
    Alineastijl("Toelichting", "Toelichting", eigen=True, kleur="grijs", maat=0.82, voor=3, na=3, regel=1.05),
    Alineastijl("Bronnoot", "Bronnoot", op="Toelichting", eigen=True, na=14),
    Alineastijl("Tabeltekst", "Tabeltekst", eigen=True, maat=0.9, voor=1.5, na=1.5, regel=1, heel=True),
    Alineastijl("Tabelgetal", "Tabelgetal", op="Tabeltekst", eigen=True, rechts=True),
    Alineastijl("Tabeloordeel", "Tabeloordeel", op="Tabeltekst", eigen=True, maat=0.78, voor=2, na=2),
    Alineastijl("Tabelliggend", "Tabeltekst liggend", op="Tabeltekst", eigen=True, maat=0.8, voor=1.2, na=1.2),
    Alineastijl("Tabelsmal", "Tabeltekst smal", op="Tabeltekst", eigen=True, maat=0.8, voor=0.5, na=0.5),
    Alineastijl("Tabelgetalsmal", "Tabelgetal smal", op="Tabelsmal", eigen=True, rechts=True),
    Alineastijl(
        "Tabeloordeelsmal", "Tabeloordeel smal", op="Tabeloordeel", eigen=True, voor=0.5, na=0.5, regelhoogte=11
    ),
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
