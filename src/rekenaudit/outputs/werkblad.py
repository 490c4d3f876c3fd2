"""Sheets of a workbook: header, text that is never a formula, verdict colours, and the same bytes each time."""

import re
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from datetime import date, datetime, time
from io import BytesIO
from textwrap import wrap
from typing import Any, cast
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from rekenaudit.config.archief import pak_in
from rekenaudit.model.huisstijl import Huisstijl, Verdictstijl
from rekenaudit.outputs.csvblad import FORMULETEKENS

_PROGRAMMA = re.compile(rb"<(Application|AppVersion)>.*?</\1>")
_LETTER = re.compile(rb"(?<=<font>).*?(?=</font>)", re.DOTALL)
_LETTERDEEL = re.compile(rb"<(\w+)[^>]*/>")
_LETTERDELEN = (b"b", b"i", b"strike", b"u", b"vertAlign", b"sz", b"color", b"name", b"family", b"charset", b"scheme")
"""Properties of a font in the order in which Microsoft's validator wants them; openpyxl has one of its own."""

_VASTE_HOOGTE = re.compile(rb' customHeight="1"')
_BREED = 180
"""Width in characters from which a sheet is printed on A3: on A4 its letters would be too small to read."""

_TEKENS = 1.2
"""Letters of a text to a unit of width, which is that of a digit in a larger letter."""

_REGEL, _MARGE, _HOOGST = 13.2, 3.0, 400.0
"""Height in points of a line, white in a row, and the largest height that Excel knows."""

_GEWIJZIGD = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


class Bladschrijver:
    """Writes the sheets of one workbook in the house style, and then the workbook itself."""

    def __init__(self, stijl: Huisstijl) -> None:
        """Begin without sheets; prepare the looks that cells share."""
        self.werkmap = Workbook()
        self.werkmap.remove(self.werkmap.worksheets[0])
        self._stijl = stijl
        rand = Side(style="thin", color=_kleur(stijl.kleuren.get("grijs_licht", "#CCCCCC")))
        self._rand = Border(bottom=rand, top=rand, left=rand, right=rand)
        self._letter = stijl.letter.word
        self._vormen: dict[object, StyleArray] = {}

    def blad(self, naam: str, kop: Sequence[str], breedtes: Sequence[float]) -> Worksheet:
        """Start a sheet with a header row that stays in view, columns of a width, and printing across one page."""
        blad: Worksheet = self.werkmap.create_sheet(naam)
        for kolom, (titel, breedte) in enumerate(zip(kop, breedtes, strict=True), start=1):
            cel = self.tekst(blad, 1, kolom, titel)
            cel.font = Font(name=self._letter, size=10, bold=True, color="FFFFFF")
            cel.fill = PatternFill("solid", fgColor=_kleur(self._stijl.kleuren.get("accent", "#333333")))
            blad.column_dimensions[get_column_letter(kolom)].width = breedte
        blad.freeze_panes = "A2"
        blad.print_title_rows = "1:1"
        blad.page_setup.orientation = "landscape"
        blad.page_setup.paperSize = blad.PAPERSIZE_A3 if sum(breedtes) > _BREED else blad.PAPERSIZE_A4
        blad.page_setup.fitToHeight = 0
        blad.page_margins = PageMargins(left=0.4, right=0.4, top=0.6, bottom=0.6, header=0.3, footer=0.3)
        blad.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        return blad

    def tekst(self, blad: Worksheet, rij: int, kolom: int, tekst: str) -> Cell:
        """Write a text; one that looks like a formula is marked as text, in the file and for who edits it."""
        cel = cast("Cell", blad.cell(rij, kolom))  # there are no merged cells
        cel.value = ILLEGAL_CHARACTERS_RE.sub("", tekst)
        cel.data_type = "s"
        als_formule = cel.value.startswith(FORMULETEKENS)

        def kleed() -> None:
            cel.quotePrefix = als_formule
            cel.alignment = Alignment(wrap_text=True, vertical="top")
            cel.border = self._rand
            cel.font = Font(name=self._letter, size=10)

        self._kleed(cel, als_formule, kleed)
        return cel

    def oordeel(self, cel: Cell, stijl: Verdictstijl) -> None:
        """Give a verdict's cell its colours; the word stands in it."""

        def kleed() -> None:
            cel.fill = PatternFill("solid", fgColor=_kleur(stijl.achtergrond))
            cel.font = Font(name=self._letter, size=10, color=_kleur(stijl.tekst))

        self._kleed(cel, (cel.quotePrefix, stijl.achtergrond, stijl.tekst), kleed)

    def filter(self, blad: Worksheet) -> None:
        """Put a filter on every column."""
        blad.auto_filter.ref = blad.dimensions

    def schrijf(self, titel: str, versie: str, datum: date) -> bytes:
        """Write the workbook: its properties, and nothing that differs from run to run.

        Args:
            titel: title, also above every page.
            versie: name of the study's version.
            datum: date of the study, as date made and changed.
        """
        moment, over = datetime.combine(datum, time()), self.werkmap.properties
        over.creator, over.title, over.language, over.version = self._stijl.naam, titel, "nl-NL", versie
        over.created = moment
        for blad in self.werkmap.worksheets:
            _op_papier(blad, titel)
        stroom = BytesIO()
        self.werkmap.save(stroom)
        with ZipFile(stroom) as archief:
            return pak_in({naam: _zonder_toeval(archief.read(naam), moment) for naam in archief.namelist()})

    def _kleed(self, cel: Cell, soort: object, kleed: Callable[[], None]) -> None:
        """Give a cell the looks of the first of its kind, as openpyxl copies a sheet.

        It compares the looks of every new cell with all that it knows: two thirds of the time of a large workbook.
        """
        if soort in self._vormen:
            cel._style = copy(self._vormen[soort])  # type: ignore[attr-defined]  # noqa: SLF001
        else:
            kleed()
            self._vormen[soort] = copy(cel._style)  # type: ignore[attr-defined]  # noqa: SLF001


def kies_uit(blad: Worksheet, kolom: int, laatste: int, keuzes: Sequence[str]) -> None:
    """Let who fills in a column choose from a list."""
    melding = ("Kies uit de lijst", f"Kies uit: {', '.join(keuzes)}.")
    controleer_invoer(blad, kolom, laatste, melding, type="list", formula1=f'"{",".join(keuzes)}"')


def controleer_invoer(blad: Worksheet, kolom: int, laatste: int, melding: tuple[str, str], **eis: Any) -> None:
    """Have Excel refuse what does not belong in a column, with the title and text of a message."""
    if laatste >= 2:
        controle = DataValidation(**eis, allow_blank=True, showErrorMessage=True)
        controle.errorTitle, controle.error = melding
        controle.add(f"{get_column_letter(kolom)}2:{get_column_letter(kolom)}{laatste}")
        blad.add_data_validation(controle)


def beveilig(blad: Worksheet) -> None:
    """Protect what is not to be filled in, without a password; looks and filters stay free."""
    blad.protection.sheet = True
    blad.protection.formatColumns = blad.protection.formatRows = blad.protection.autoFilter = False


def _op_papier(blad: Worksheet, titel: str) -> None:
    """Give rows the height of their text, which not every program works out, and pages a title and number."""
    breedtes = [blad.column_dimensions[get_column_letter(kolom)].width for kolom in range(1, blad.max_column + 1)]
    for nummer, rij in enumerate(blad.iter_rows(values_only=True), start=1):
        regels = max(_regels(str(waarde or ""), breedte) for waarde, breedte in zip(rij, breedtes, strict=True))
        minstens = blad.row_dimensions[nummer].height or 0
        blad.row_dimensions[nummer].height = min(max(minstens, regels * _REGEL + _MARGE), _HOOGST)
    kop, voet = (cast("HeaderFooterItem", deel) for deel in (blad.oddHeader, blad.oddFooter))
    kop.left.text, kop.right.text, voet.right.text = titel.replace("&", "&&"), "&A", "pagina &P van &N"


def passende_breedte(teksten: Iterable[str], breedte: float, hoogstens: float) -> float:
    """Widen a column until its texts fit in the largest height that a row can have."""
    lang = [tekst for tekst in teksten if _regels(tekst, breedte) * _REGEL + _MARGE > _HOOGST]
    while breedte < hoogstens and any(_regels(tekst, breedte) * _REGEL + _MARGE > _HOOGST for tekst in lang):
        breedte += 5
    return breedte


def _regels(tekst: str, breedte: float) -> int:
    """Estimate how many lines a text takes in a column of a width in characters."""
    return sum(len(wrap(regel, max(int(breedte * _TEKENS), 1))) or 1 for regel in tekst.split("\n"))


def _delen(letter: bytes) -> list[bytes]:
    """Put the properties of a font in order."""
    delen = {deel[1]: deel[0] for deel in _LETTERDEEL.finditer(letter)}
    return [delen[naam] for naam in _LETTERDELEN if naam in delen]


def _zonder_toeval(inhoud: bytes, moment: datetime) -> bytes:
    """Take the writing program out, and the time of writing."""
    inhoud = _LETTER.sub(lambda letter: b"".join(_delen(letter[0])), inhoud)
    inhoud = _VASTE_HOOGTE.sub(b"", inhoud)  # Excel fits a row anew when somebody types in it
    inhoud = _GEWIJZIGD.sub(rb"\g<1>" + f"{moment:%Y-%m-%dT%H:%M:%SZ}".encode(), inhoud, count=1)
    return _PROGRAMMA.sub(b"", inhoud)


def _kleur(kleur: str) -> str:
    return kleur.removeprefix("#").upper()
