"""The invented study, made once for all tests of the finished documents."""

from pathlib import Path

import pytest

from rekenaudit.pipeline import Keuze, genereer
from tests.conftest import STUDIES


@pytest.fixture(scope="session")
def versie(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the version."""
    return genereer(STUDIES / "afval", Keuze(uit=tmp_path_factory.mktemp("uitvoer"))).map
