"""Figures are the same bytes under every Python."""

import re
from pathlib import Path

import rekenaudit.figures

BRON = sorted(Path(rekenaudit.figures.__file__).parent.glob("*.py"))


def test_no_sum_of_floats_that_differs_between_pythons() -> None:
    """From 3.12 on `sum` adds floats more exactly than before; `math.fsum` is the same everywhere."""
    assert BRON
    assert [b.name for b in BRON if re.search(r"(?<![\w.])sum\(", b.read_text(encoding="utf-8"))] == []
