"""The wheel carries everything that the program reads, so that it works in any folder."""

import subprocess
import sys
from pathlib import Path

from tests.studie.twents import WORTEL

TOON = """
from distutils.core import run_setup
bouw = run_setup("setup.py", stop_after="init").get_command_obj("build_py")
bouw.ensure_finalized()
for pakket, map_, _, namen in bouw.data_files:
    for naam in namen:
        print(pakket.replace(".", "/") + "/" + naam.replace("\\\\", "/"))
for pakket, module, _ in bouw.find_all_modules():
    print(pakket.replace(".", "/") + "/" + module + ".py")
"""
INGEPAKT = {"templates": "rekenaudit/templates", "docs/schemas": "rekenaudit/schemas", "src/rekenaudit": "rekenaudit"}


def _bestanden(map_: Path) -> list[str]:
    namen = [pad.relative_to(map_).as_posix() for pad in map_.rglob("*") if pad.is_file()]
    return [naam for naam in namen if "__pycache__" not in naam]


def test_alles_zit_in_het_pakket() -> None:
    opdracht = [sys.executable, "-W", "ignore", "-c", f"import setuptools\n{TOON}"]
    klaar = subprocess.run(opdracht, cwd=WORTEL, check=True, capture_output=True, text=True)  # noqa: S603 - our own words
    verwacht = {f"{doel}/{naam}" for bron, doel in INGEPAKT.items() for naam in _bestanden(WORTEL / bron)}
    assert {naam.rpartition(".")[2] for naam in verwacht} > {"py", "j2", "ttf", "css", "json", "csv", "yaml"}
    assert set(klaar.stdout.splitlines()) == verwacht
