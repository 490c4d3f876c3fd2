"""Every code of the catalogue has a smallest broken study, and is found in it at its place."""

import re
from collections import Counter
from pathlib import Path

import pytest

from rekenaudit.problems import alle_soorten
from tests.gebreken.gebrek import Gebrek, gevonden, lees

GEBREKEN = lees()


@pytest.mark.parametrize("gebrek", GEBREKEN, ids=lambda g: g.code)
def test_een_gebrek_wordt_gemeld_op_zijn_plaats(gebrek: Gebrek, tmp_path: Path) -> None:
    """The words are compared too: they are the example in docs/meldingen.md (`make documentatie` writes both anew)."""
    assert (gebrek.plaats, gebrek.zin, gebrek.hint) in gevonden(gebrek, tmp_path)


def test_elke_code_heeft_een_gebrek_in_het_bestand_van_zijn_stap() -> None:
    verwacht = {stap: sorted(soort.code for soort in soorten) for stap, soorten in alle_soorten().items()}
    gegeven = {stap: sorted({g.code for g in GEBREKEN if g.stap == stap}) for stap in verwacht}
    assert gegeven == verwacht, "zet voor elke nieuwe code een gebrek in tests/gebreken/ en typ: make documentatie"


def test_elk_gebrek_heeft_een_plaats_of_gaat_over_de_hele_run() -> None:
    """A choice on the command line, what was made before, or the machine, has no place in the study."""
    zonder = {"besluitenlijst", "formulier", "nieuw", "render", "schrijven", "wederhoor"}
    assert {g.stap for g in GEBREKEN if not g.plaats} <= zonder


def test_geen_gebrek_staat_er_dubbel() -> None:
    dubbel = [
        sleutel for sleutel, aantal in Counter((g.code, str(g.wijziging)) for g in GEBREKEN).items() if aantal > 1
    ]
    assert not dubbel


def test_een_verkeerde_plaats_zou_worden_gezien(tmp_path: Path) -> None:
    """The studies are really spoilt and really checked: the good one has none of these problems at these places."""
    goed = Gebrek("sleutel-onbekend", "config", {}, "", "")
    assert gevonden(goed, tmp_path) == []


_GEEN_NAAM = {"bestandssoort-onbekend", "constructie-onbekend", "markdown-onbekend"}
"""Kinds of problems with something that is no name, or for which the sentence names all there are."""
_HELPT = re.compile(r"Bedoelt u|Mogelijk zijn|te kiezen")


def test_wie_een_naam_verkeerd_typt_krijgt_de_goede_te_zien() -> None:
    zonder = {g.code for g in GEBREKEN if "onbekend" in g.code and not _HELPT.search(g.zin)}
    assert zonder == _GEEN_NAAM
