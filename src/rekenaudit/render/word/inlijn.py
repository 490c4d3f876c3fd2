"""Text within a paragraph: the inline nodes of the tree as runs and links."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from rekenaudit.document.boom import Knoop, plaats_van, tekst
from rekenaudit.problems import Gestopt
from rekenaudit.problems.codes import render as codes
from rekenaudit.render.herschrijven import is_lange_code
from rekenaudit.render.word.bijhouden import bijgehouden
from rekenaudit.render.word.bladwijzers import bookmark_name
from rekenaudit.render.word.elementen import Element, el, met
from rekenaudit.render.word.nummers import Nummers, before_number, is_appendix_number, number_bookmark
from rekenaudit.render.word.stijlen import oordeelstijl
from rekenaudit.render.word.velden import koppeling, tekstloop, veld

INLIJN = frozenset({"strong", "em", "sup", "a", "data", "span", "ins", "del"})
"""Elements that stand within a paragraph."""

SYMBOOLLETTER = "Segoe UI Symbol"
"""The font of Windows that has the symbols of verdicts; elsewhere its stand-in is chosen."""


@dataclass(frozen=True, slots=True)
class Letter:
    """How a run looks.

    Attributes:
        stijl: character style.
        symbool: whether it is the symbol of a verdict.
        code: whether a hyphen in it may not end a line.
        stil: whether links in it look like the text around them.
        in_vlak: whether it stands in a paragraph with the colour of its verdict.
        vet: bold.
        cursief: italic.
        hoog: superscript.
    """

    stijl: str = ""
    symbool: bool = False
    code: bool = False
    stil: bool = False
    in_vlak: bool = False
    vet: bool = False
    cursief: bool = False
    hoog: bool = False

    def eigenschappen(self) -> list[Element]:
        """Write run properties, in the order that the schema asks."""
        delen = [el("w:rStyle", val=self.stijl)] if self.stijl else []
        naam = SYMBOOLLETTER
        delen += [el("w:rFonts", ascii=naam, hAnsi=naam, eastAsia=naam, cs=naam)] if self.symbool else []
        delen += [el("w:b"), el("w:bCs")] if self.vet else []
        delen += [el("w:i"), el("w:iCs")] if self.cursief else []
        return delen + ([el("w:vertAlign", val="superscript")] if self.hoog else [])


def unshowable(knoop: Knoop, constructie: str, document: str) -> Gestopt:
    """Make the exception for a construct that Word cannot show: it is reported, never dropped."""
    plaats = plaats_van(knoop)
    soort = codes.CONSTRUCTIE_ONTOONBAAR
    return Gestopt([soort.op(plaats, formaat="Word", constructie=constructie, document=document)])


@dataclass(frozen=True, slots=True)
class Inlijn:
    """Turns inline nodes into runs.

    Attributes:
        document: name of the document, for problems.
        extern: gives the id of the relation to an address on the web.
        nummers: how Word comes to the numbers of the document.
        dag: date of tracked changes.
    """

    document: str
    extern: Callable[[str], str]
    nummers: Nummers
    dag: date

    def lopen(self, kinderen: Iterable[Knoop | str], letter: Letter | None = None) -> list[Element]:
        """Write texts and inline nodes as runs."""
        letter = letter or Letter()
        uit: list[Element] = []
        for kind in kinderen:
            if isinstance(kind, str):
                uit.append(tekstloop(kind, *letter.eigenschappen(), vaste_streepjes=letter.code))
            else:
                uit.extend(self._knoop(kind, letter))
        return uit

    def _knoop(self, knoop: Knoop, letter: Letter) -> list[Element]:
        match knoop.tag:
            case "strong" | "em" | "sup":
                return self.lopen(knoop.kinderen, _nadruk(knoop.tag, letter))
            case "ins" | "del":
                return bijgehouden(knoop.tag, self.lopen(knoop.kinderen, letter), self.dag)
            case "data":
                return self.lopen(knoop.kinderen, letter)
            case "span":
                return self.lopen(knoop.kinderen, _span(knoop, letter))
            case "a":
                return [self._koppeling(knoop, letter)]
            case _:
                raise unshowable(knoop, f"<{knoop.tag}> in een alinea", self.document)

    def _koppeling(self, knoop: Knoop, letter: Letter) -> Element:
        doel = knoop.attr("href")
        if doel.startswith("#"):
            eigen = letter if letter.stil else replace(letter, stijl="Verwijzing")
            return koppeling(bookmark_name(doel[1:]), self._verwijzing(knoop, doel[1:], eigen))
        lopen = self.lopen(knoop.kinderen, replace(letter, stijl="Hyperlink"))
        return met(el("w:hyperlink", *lopen, history=1), r__id=self.extern(doel))

    def _verwijzing(self, knoop: Knoop, doel: str, letter: Letter) -> list[Element]:
        """Write the text of a reference; a number at its end is a field that repeats the number of the place."""
        geteld = self.nummers.koppen.get(doel, "")
        nummer = geteld or self.nummers.genoemd.get(doel, "")
        tekst_ = tekst(knoop) if not knoop.knopen() else ""
        if geteld and is_appendix_number(tekst_, geteld):
            return veld(f"REF {bookmark_name(doel)} \\r \\h \\* Lower", tekst_, *letter.eigenschappen())
        voor = before_number(tekst_, nummer) if nummer else ""
        if not voor:
            return self.lopen(knoop.kinderen, letter)
        opdracht = f"REF {bookmark_name(doel)} \\r \\h" if geteld else f"REF {number_bookmark(doel)} \\h"
        return [*self.lopen([voor], letter), *veld(opdracht, nummer, *letter.eigenschappen())]


def _nadruk(tag: str, letter: Letter) -> Letter:
    if tag == "strong":
        return replace(letter, vet=True)
    return replace(letter, cursief=True) if tag == "em" else replace(letter, hoog=True)


def _span(knoop: Knoop, letter: Letter) -> Letter:
    klassen = knoop.klassen()
    if "oordeel" in klassen:
        return replace(letter, stijl=oordeelstijl(knoop.attr("data-uitslag"), in_vlak=letter.in_vlak))
    if "ontbreekt" in klassen:
        return replace(letter, stijl="Nogniet")
    if "bewijs" in klassen:
        return replace(letter, stijl="Bewijs")
    return replace(letter, symbool="symbool" in klassen, code="code" in klassen and not is_lange_code(knoop))
