"""The invented study, made once for all tests of the finished documents."""

import shutil
from pathlib import Path

import pytest

from rekenaudit.pipeline import Keuze, genereer
from tests.conftest import STUDIES


@pytest.fixture(scope="session")
def versie(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the version."""
    studie = shutil.copytree(STUDIES / "afval", tmp_path_factory.mktemp("studie") / "afval")
    return genereer(studie, Keuze()).map
