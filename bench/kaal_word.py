"""Word files with plain python-docx: the paragraphs, tables and pictures of a file of ours, and nothing else."""

from dataclasses import dataclass
from io import BytesIO

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

_CM = 360000


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph: its runs as text, bold and italic; its pictures; and of a heading its level, otherwise 0."""

    lopen: tuple[tuple[str, bool, bool], ...]
    beelden: tuple[bytes, ...]
    kop: int = 0

    @property
    def tekst(self) -> str:
        """Its text, without looks."""
        return "".join(tekst for tekst, _, _ in self.lopen)


Blok = Alinea | list[list[str]]
"""A paragraph, or the texts of a table's cells."""


def lees(inhoud: bytes) -> list[Blok]:
    """Read what a Word file consists of."""
    document = docx.Document(BytesIO(inhoud))
    return [
        _alinea(deel, document) if isinstance(deel, Paragraph) else _tabel(deel)
        for deel in document.iter_inner_content()
    ]


def _alinea(alinea: Paragraph, document: docx.document.Document) -> Alinea:
    lopen = [loop for deel in alinea.iter_inner_content() for loop in ([deel] if isinstance(deel, Run) else deel.runs)]
    beelden = alinea._p.xpath(".//a:blip/@r:embed")  # noqa: SLF001 - python-docx has no public way to pictures
    stijl = (alinea.style.name if alinea.style else "") or ""
    niveau = stijl.removeprefix("Heading ")
    return Alinea(
        tuple((loop.text, bool(loop.bold), bool(loop.italic)) for loop in lopen if loop.text),
        tuple(document.part.related_parts[beeld].blob for beeld in beelden),
        int(niveau) if niveau.isdigit() else 0,
    )


def _tabel(tabel: Table) -> list[list[str]]:
    """Read the texts of cells; one that spans several gives its text once."""
    gezien: set[object] = set()
    rijen = []
    for rij in tabel.rows:
        teksten = []
        for cel in rij.cells:
            teksten.append("" if cel._tc in gezien else cel.text)  # noqa: SLF001 - tells whether it is the same cell
            gezien.add(cel._tc)  # noqa: SLF001
        rijen.append(teksten)
    return rijen


def schrijf(blokken: list[Blok]) -> bytes:
    """Write the same paragraphs, tables and pictures with plain calls."""
    document = docx.Document()
    for blok in blokken:
        if isinstance(blok, Alinea):
            alinea = document.add_paragraph()
            for tekst, vet, cursief in blok.lopen:
                loop = alinea.add_run(tekst)
                loop.bold, loop.italic = vet, cursief
            for beeld in blok.beelden:
                document.add_picture(BytesIO(beeld), width=16 * _CM)
        elif blok:
            tabel = document.add_table(len(blok), max(map(len, blok)))
            for rij, teksten in zip(tabel.rows, blok, strict=True):
                for cel, tekst in zip(rij.cells, teksten, strict=False):
                    cel.text = tekst
    uit = BytesIO()
    document.save(uit)
    return uit.getvalue()
