"""The numbers that go with a PDF: those of the document, and only once it is established."""

from dataclasses import replace

import pytest

from rekenaudit.document.boom import van_html
from rekenaudit.outputs.cijferbijlagen import cijferbijlagen
from rekenaudit.problems import Status
from tests.documentbouw import document
from tests.figures.figuurbouw import JAREN, figuur, reeks

BOOM = """<article lang="nl"><p>
<data value="8/15" data-ref="scheiding|gemeente=Veldstad;jaar=2032">53,3 procent</data> en
<data value="190" data-ref="kosten|jaar=2032">€ 190</data>, dus
<data value="8/15" data-ref="scheiding|gemeente=Veldstad;jaar=2032">53,3 procent</data></p></article>"""
FIGUUR = figuur("staven", JAREN, {"a": reeks(5)})
DOCUMENT = document(BOOM, figuren=(FIGUUR.id,), status="vastgesteld")


def test_elk_getal_van_de_tekst_staat_er_een_keer_in() -> None:
    cijfers, beeld = cijferbijlagen(DOCUMENT, {FIGUUR.id: FIGUUR})
    assert (cijfers.naam, beeld.naam) == ("cijfers.csv", f"{FIGUUR.bestandsnaam}.csv")
    assert cijfers.inhoud.decode("utf-8-sig").split("\r\n") == [
        "kengetal;plaats;waarde;weergave",
        "scheiding;gemeente=Veldstad, jaar=2032;0,5333333333;53,3 procent",
        "kosten;jaar=2032;190;€ 190",
        "",
    ]


@pytest.mark.parametrize("status", ["werkversie", "concept", "concept bestuurlijke nota"])
def test_een_concept_heeft_geen_cijfers_bij_zich(status: Status) -> None:
    assert cijferbijlagen(replace(DOCUMENT, status=status), {FIGUUR.id: FIGUUR}) == ()


def test_zonder_getallen_en_figuren_is_er_niets() -> None:
    assert cijferbijlagen(replace(DOCUMENT, boom=van_html('<article lang="nl"/>'), figuren=()), {}) == ()
