"""Studies made once for all tests of the finished documents: the invented one, and the flagship."""

import shutil
from pathlib import Path

import pytest

from rekenaudit.pipeline import Keuze, genereer
from tests.conftest import STUDIES

WORTEL = STUDIES.parents[1]


@pytest.fixture(scope="session")
def versie(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the version."""
    studie = shutil.copytree(STUDIES / "afval", tmp_path_factory.mktemp("studie") / "afval")
    return genereer(studie, Keuze()).map


@pytest.fixture(scope="session")
def vlaggenschip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the version of the flagship study; only for tests that are marked `documenten`."""
    studie = tmp_path_factory.mktemp("studie")
    for naam in ("config.yaml", "normenkader", "input", "templates"):
        (studie / naam).symlink_to(WORTEL / naam)
    return genereer(studie, Keuze()).map
