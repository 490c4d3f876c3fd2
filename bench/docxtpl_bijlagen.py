"""Fills a docxtpl template for every JSON file in this folder; runs on the Python that has docxtpl."""

import json
from pathlib import Path

import docx
from docx.shared import Cm
from docxtpl import DocxTemplate, InlineImage  # type: ignore[import-not-found] # only in the environment of the bench

SJABLOON = "sjabloon.docx"


def maak_sjabloon(pad: str) -> None:
    """Write a template that shows blocks of text, pictures and tables in their order."""
    document = docx.Document()
    for regel in ("{%p for b in blokken %}", "{%p if b.rijen %}"):
        document.add_paragraph(regel)
    tabel = document.add_table(3, 3)
    for rij, teksten in zip(
        tabel.rows,
        (
            ("{%tr for rij in b.rijen %}",),
            ("{%tc for cel in rij %}", "{{ cel }}", "{%tc endfor %}"),
            ("{%tr endfor %}",),
        ),
        strict=True,
    ):
        for cel, tekst in zip(rij.cells, teksten, strict=False):
            cel.text = tekst
    for regel in (
        "{%p else %}", "{{ b.tekst }}", "{%p for beeld in b.beelden %}", "{{ beeld }}", "{%p endfor %}", "{%p endif %}",
        "{%p endfor %}",
    ):  # fmt: skip
        document.add_paragraph(regel)
    document.save(pad)


def main() -> None:
    """Fill the template for every file."""
    maak_sjabloon(SJABLOON)
    for pad in sorted(Path().glob("*.json")):
        sjabloon = DocxTemplate(SJABLOON)
        blokken = json.loads(pad.read_text("utf-8"))
        for blok in blokken:
            blok["beelden"] = [InlineImage(sjabloon, beeld, width=Cm(16)) for beeld in blok.get("beelden", ())]
        sjabloon.render({"blokken": blokken}, autoescape=True)
        sjabloon.save(pad.with_suffix(".docx"))
    Path(SJABLOON).unlink()


if __name__ == "__main__":
    main()
