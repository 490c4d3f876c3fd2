"""The text of the Word file as it grows: body, sections, bookmarks, lists and pictures.

The only object of the room that changes; it lives as long as one render.
"""

from collections import Counter
from io import BytesIO
from pathlib import Path

from docx.document import Document as Worddocument
from docx.opc.constants import RELATIONSHIP_TYPE

from rekenaudit.document.documenten import Document
from rekenaudit.model.figuur import Figuurbestand
from rekenaudit.model.huisstijl import Huisstijl
from rekenaudit.render.word.alinea import Alinea
from rekenaudit.render.word.beelden import figuur
from rekenaudit.render.word.bijhouden import voltooi_wijzigingen
from rekenaudit.render.word.bladwijzers import bookmark_name
from rekenaudit.render.word.elementen import Element, el, met, naam, twips
from rekenaudit.render.word.inlijn import Inlijn
from rekenaudit.render.word.lijsten import add_list
from rekenaudit.render.word.maten import Blad
from rekenaudit.render.word.nummers import number_bookmark, numbers_of
from rekenaudit.render.word.pakket import relation_of

_CM_PER_TWIP = 2.54 / 1440
_FIGUUR_COMPACT = 0.9
"""Width of figures in a compact document, as a part of that of the text."""

_WIT_NA_TABEL = twips(5)
_MET_WIT_ERVOOR = ("Heading", "Toelichting", "Bronnoot")
_EERSTE_BEELD = 10
"""Numbers of drawings below this belong to running headers."""


class Schrijver:
    """Collects the blocks of a Word file.

    Attributes:
        document: the document that is rendered.
        huisstijl: the house style.
        nummers: which numbers Word counts itself.
        inlijn: writes text within paragraphs.
    """

    def __init__(self, document: Document, huisstijl: Huisstijl, woord: Worddocument) -> None:
        self.document = document
        self.huisstijl = huisstijl
        self.nummers = numbers_of(document.boom)
        self.inlijn = Inlijn(document.naam, self._extern, self.nummers, document.datum)
        self._woord = woord
        self._blokken: list[Element] = []
        self._sectie: tuple[str, Blad] | None = None
        self._gewenst: tuple[str, Blad] | None = None
        self._wachtend: list[str] = []
        self._bladwijzers = 0
        self._beelden = _EERSTE_BEELD
        self._reeksen: Counter[str] = Counter()

    def op_blad(self, soort: str, blad: Blad) -> None:
        """Have what follows stand on pages of this kind (`titel`, `staand`, `liggend`)."""
        self._gewenst = (soort, blad)

    @property
    def blad(self) -> Blad:
        """Page that the next block will stand on."""
        if self._gewenst is None:
            raise RuntimeError("op_blad was not called")
        return self._gewenst[1]

    @property
    def aan_begin(self) -> bool:
        """Whether the next block is the first of a section, and so of a page."""
        return self._gewenst != self._sectie

    def zet(self, blok: Element) -> None:
        """Add a paragraph or table; ends the section first when the page changes."""
        if self._gewenst != self._sectie:
            if self._sectie is not None:
                self._sluit_sectie(self._sectie)
            self._sectie = self._gewenst
        elif self._blokken and _is(self._blokken[-1], "tbl") and _is(blok, "p"):
            _wit_voor(blok)
        self._blokken.append(blok)

    def wijs_aan(self, id_: str) -> None:
        """Put a bookmark on the paragraph that comes next; an empty id is passed over."""
        if id_:
            self._wachtend.append(id_)

    def alinea(self, soort: Alinea, lopen: list[Element]) -> Element:
        """Make a paragraph; it gets the bookmarks that wait for one."""
        begin: list[Element] = []
        einde: list[Element] = []
        for id_ in self._wachtend:
            self._bladwijzers += 1
            begin.append(el("w:bookmarkStart", id=self._bladwijzers, name=bookmark_name(id_)))
            einde.insert(0, el("w:bookmarkEnd", id=self._bladwijzers))
        self._wachtend.clear()
        return el("w:p", soort.eigenschappen(), *begin, *lopen, *einde)

    def nummer(self, id_: str, lopen: list[Element]) -> list[Element]:
        """Put the runs of a number in a bookmark when references to its place repeat it."""
        if id_ not in self.nummers.genoemd:
            return lopen
        self._bladwijzers += 1
        begin = el("w:bookmarkStart", id=self._bladwijzers, name=number_bookmark(id_))
        return [begin, *lopen, el("w:bookmarkEnd", id=self._bladwijzers)]

    def lijst(self, *, genummerd: bool, vak: bool) -> int:
        """Start a list; returns its number."""
        return add_list(self._woord.part.numbering_part.element, genummerd=genummerd, vak=vak)

    def volgnummer(self, soort: str) -> int:
        """Count captions of a kind, as Word's own field does."""
        self._reeksen[soort] += 1
        return self._reeksen[soort]

    def stel_volgnummer(self, soort: str, nummer: int) -> None:
        """Have the count of a kind go on from a number."""
        self._reeksen[soort] = nummer

    def beeld(self, bestand: Figuurbestand, alt: str, titel: str) -> Element:
        """Make the run of a figure, no wider than the text and narrower in a compact document."""
        relatie, _ = self._woord.part.get_or_add_image(BytesIO(bestand.png))
        self._beelden += 1
        ruimte = self.blad.tekst * _CM_PER_TWIP * (_FIGUUR_COMPACT if self.document.compact else 1)
        schaal = min(1.0, ruimte / bestand.breedte_cm)
        maat = (bestand.breedte_cm * schaal, bestand.hoogte_cm * schaal)
        return figuur(relatie, self._beelden, maat, alt, titel)

    def logo(self, pad: Path, alt: str, grootst: tuple[float, float]) -> Element:
        """Make the run of a logo, as large as fits in a width and height in centimetres."""
        relatie, beeld = self._woord.part.get_or_add_image(str(pad))
        self._beelden += 1
        breed, hoog = grootst
        hoogte = min(hoog, breed * beeld.px_height / beeld.px_width)
        return figuur(relatie, self._beelden, (hoogte * beeld.px_width / beeld.px_height, hoogte), alt, alt)

    def voltooi(self) -> None:
        """Put everything into the Word file."""
        lichaam = self._woord.element.body
        lichaam.extend(self._blokken)
        if self._sectie is not None:
            lichaam.append(_sectie(*self._sectie))
        voltooi_wijzigingen(lichaam, self.document.datum)

    def _extern(self, adres: str) -> str:
        return str(self._woord.part.relate_to(adres, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))

    def _sluit_sectie(self, sectie: tuple[str, Blad]) -> None:
        if not self._blokken or not _is(self._blokken[-1], "p"):
            self._blokken.append(el("w:p", Alinea("Bronnoot", na=0).eigenschappen()))
        self._blokken[-1][0].append(_sectie(*sectie))


def _is(blok: Element, tag: str) -> bool:
    return str(blok.tag) == naam(f"w:{tag}")


def _wit_voor(alinea: Element) -> None:
    """Set white between a table and the text below it: a table has no room of its own, and its notes bring theirs."""
    eigenschappen = alinea[0]
    stijl = str(eigenschappen[0].get(naam("w:val")))
    if stijl.startswith(_MET_WIT_ERVOOR):
        return
    wit = next((e for e in eigenschappen if _is(e, "spacing")), None)
    if wit is None:
        wit = el("w:spacing")
        na = [i for i, e in enumerate(eigenschappen) if _is(e, "ind")]
        eigenschappen.insert(na[0] if na else len(eigenschappen), wit)
    met(wit, w__before=_WIT_NA_TABEL)


def _sectie(soort_blad: str, blad: Blad) -> Element:
    maat = el("w:pgSz", w=blad.breedte, h=blad.hoogte, orient="landscape" if blad.liggend else None)
    marges = el(
        "w:pgMar", top=blad.boven, right=blad.rechts, bottom=blad.onder, left=blad.links,
        header=blad.kop, footer=blad.kop, gutter=0,
    )  # fmt: skip
    lopend = [
        met(el(f"w:{soort}Reference", type="default"), r__id=relation_of(f"{soort}_{soort_blad}"))
        for soort in ("header", "footer")
    ]
    return el("w:sectPr", *lopend, el("w:type", val="nextPage"), maat, marges)
