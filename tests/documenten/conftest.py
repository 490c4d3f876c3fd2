"""Studies made once for all tests of the finished documents: the invented one, and the flagship."""

import shutil
from pathlib import Path

import pytest

from rekenaudit.pipeline.genereren import genereer
from rekenaudit.pipeline.keuze import Keuze
from tests.conftest import STUDIES

WORTEL = STUDIES.parents[1]
SOORTEN = """\
  - naam: nota
    titel: Scheiden of betalen
    soort: Nota van bevindingen
    sjabloon: nota-van-bevindingen.html.j2
    oordelen: geen
    zonder: [conclusies, aanbevelingen]
    bijlagen_opnemen: nee
  - {naam: bestuurlijke-nota, titel: Scheiden of betalen, sjabloon: bestuurlijke-nota.html.j2, bijlagen_opnemen: nee}
  - {naam: factsheets, titel: "Afval in {gemeente}", sjabloon: factsheet.html.j2, per: gemeente}
  - {naam: normenkader, titel: Normenkader, lezers: Voor de raad, sjabloon: normenkader.html.j2, zonder: [gegevens]}
"""
"""The other kinds of documents, so that every template is rendered once in all three formats."""


@pytest.fixture(scope="session")
def versie(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the version."""
    studie = shutil.copytree(STUDIES / "afval", tmp_path_factory.mktemp("studie") / "afval")
    config = studie / "config.yaml"
    config.write_text(config.read_text("utf-8") + SOORTEN, encoding="utf-8")
    return genereer(studie, Keuze()).map


@pytest.fixture(scope="session")
def vlaggenschip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the version of the flagship study; only for tests that are marked `documenten`."""
    studie = tmp_path_factory.mktemp("studie")
    for naam in ("config.yaml", "normenkader", "input", "templates"):
        (studie / naam).symlink_to(WORTEL / naam)
    return genereer(studie, Keuze()).map
