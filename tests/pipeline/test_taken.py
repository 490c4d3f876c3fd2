"""What a worker gives back is all of it, and a document is made anew when any part of its figures changes."""

from dataclasses import replace

import pytest

from rekenaudit.figures import draw
from rekenaudit.model.figuur import Figuurbestand
from rekenaudit.pipeline.taken import figuur_van, sleutel_document, teken
from tests.documentbouw import document
from tests.figures.figuurbouw import JAREN, figuur, reeks, stijlmap


def test_een_getekende_figuur_komt_heel_terug() -> None:
    gegevens = figuur("staven", JAREN, {"a": reeks(5)})
    assert figuur_van(gegevens.id, teken(gegevens, stijlmap())) == draw(gegevens, stijlmap())


_BEELD = Figuurbestand("f", b"a", b"b", 16, 8, b"c")


@pytest.mark.parametrize(
    "anders", [replace(_BEELD, svg=b"x"), replace(_BEELD, png=b"x"), replace(_BEELD, svg_tekst=b"x")]
)
def test_elk_deel_van_een_figuur_telt_voor_het_document(anders: Figuurbestand) -> None:
    rapport = document('<article lang="nl"></article>', figuren=("f",))
    sleutels = {sleutel_document(rapport, "boom", "pdf", {"f": beeld}, {}, "") for beeld in (_BEELD, anders)}
    assert len(sleutels) == 2
