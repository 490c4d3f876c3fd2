"""What a worker gives back is all of it, and a document is made anew when any part of its figures changes."""

from dataclasses import replace
from datetime import date

import pytest

from rekenaudit.document.boom import van_html
from rekenaudit.document.documenten import Document
from rekenaudit.document.statusmerk import Statusmerk
from rekenaudit.figures import draw
from rekenaudit.model.figuur import Figuurbestand
from rekenaudit.pipeline.taken import figuur_van, sleutel_document, teken
from tests.figures.figuurbouw import JAREN, figuur, reeks, stijlmap


def test_een_getekende_figuur_komt_heel_terug() -> None:
    gegevens = figuur("staven", JAREN, {"a": reeks(5)})
    assert figuur_van(gegevens.id, teken(gegevens, stijlmap())) == draw(gegevens, stijlmap())


_BEELD = Figuurbestand("f", b"a", b"b", 16, 8, b"c")


@pytest.mark.parametrize(
    "anders", [replace(_BEELD, svg=b"x"), replace(_BEELD, png=b"x"), replace(_BEELD, svg_tekst=b"x")]
)
def test_elk_deel_van_een_figuur_telt_voor_het_document(anders: Figuurbestand) -> None:
    document = Document(
        naam="rapport",
        titel="Proef",
        gemeente="",
        boom=van_html('<article lang="nl"></article>'),
        figuren=("f",),
        formaten=("pdf",),
        status="concept",
        datum=date(2032, 5, 1),
        versie="v1",
        uitgever="Rekenkamer Veldstad",
        afzenders=(),
        merk=Statusmerk("", "", "Concept"),
    )
    sleutels = {sleutel_document(document, "boom", "pdf", {"f": beeld}, {}, "") for beeld in (_BEELD, anders)}
    assert len(sleutels) == 2
