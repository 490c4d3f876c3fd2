"""`controleer` starts fast: it loads nothing that draws, renders or writes; a worker loads what its task needs."""

import subprocess
import sys
from pathlib import Path

import pytest

ZWAAR = ("docx", "fontTools.subset", "matplotlib", "numpy", "openpyxl", "pandas", "pikepdf", "weasyprint")

CONTROLEER = """
import sys
from rekenaudit.cli import main
sys.argv = ["rekenaudit", "controleer", "--onderzoek", sys.argv[1]]
try:
    main()
except SystemExit as einde:
    print(einde.code)
"""
WERKPROCES = """
import sys
import rekenaudit.__main__, rekenaudit.pipeline.taken
"""
KAMERS = ("rekenaudit.loaders", "rekenaudit.checks", "rekenaudit.evaluators", "jinja2", "markdown_it")
"""What only the run itself needs, to read, compute and assemble."""

GELADEN = f"""
print("geladen:", *[naam for naam in {ZWAAR + KAMERS!r} if naam in sys.modules], file=sys.stderr)
"""


def geladen(opdracht: str, *opties: str) -> list[str]:
    draai = [sys.executable, "-c", opdracht + GELADEN, *opties]
    klaar = subprocess.run(draai, check=False, capture_output=True, text=True, encoding="utf-8")  # noqa: S603 - our own
    assert klaar.returncode == 0, klaar.stderr
    return klaar.stderr.strip().splitlines()[-1].split()[1:]


def test_controleer_laadt_niets_om_te_tekenen_of_te_zetten(afval: Path) -> None:
    assert geladen(CONTROLEER, str(afval)) == list(KAMERS)


def test_een_werkproces_begint_leeg() -> None:
    assert geladen(WERKPROCES) == []


@pytest.mark.parametrize("naam", ["openpyxl", "matplotlib"])
def test_wat_wel_wordt_geladen_zou_worden_gezien(naam: str) -> None:
    assert naam in geladen(f"import sys, {naam}")
