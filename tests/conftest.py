"""What tests of several rooms share: the invented study, to read or to spoil a copy of."""

import shutil
from pathlib import Path

import pytest

STUDIES = Path(__file__).parent / "studies"


@pytest.fixture
def afval(tmp_path: Path) -> Path:
    """Copy of the invented study about waste collection."""
    return Path(shutil.copytree(STUDIES / "afval", tmp_path / "afval"))
