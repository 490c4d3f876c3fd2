"""Thirty municipalities with names of three to thirty letters fit in the report, in every format."""

from pathlib import Path

import pytest

from bench.dertig import AANTAL, maak
from rekenaudit.pipeline.genereren import genereer
from rekenaudit.pipeline.keuze import Keuze
from tests.conftest import STUDIES
from tests.documenten.lezers.lees_pdf import open_pdf
from tests.documenten.lezers.vergelijken import vergelijk
from tests.documenten.lezers.zetwerk import keur
from tests.documenten.test_resten import resten

pytestmark = pytest.mark.documenten


def test_het_rapport_met_dertig_gemeenten(tmp_path: Path) -> None:
    maak(STUDIES / "afval", tmp_path)
    config = tmp_path / "config.yaml"
    config.write_text(config.read_text("utf-8").partition("- naam: bijlagen")[0], encoding="utf-8")
    map_ = genereer(tmp_path, Keuze()).map
    uitkomst = vergelijk(map_, "rapport")
    assert uitkomst.verschillen == ()
    assert uitkomst.aantallen["kop2"] > AANTAL
    assert resten(map_, "rapport") == []
    assert [f for f in keur(open_pdf(map_ / "rapport.pdf")) if "bijna leeg" not in f] == []
