"""The command that set-up writes works, also when worker processes import it."""

import subprocess
import sys
from pathlib import Path

from scripts.inrichten import wijs_naar_broncode


def test_de_opdracht_die_de_inrichting_schrijft(tmp_path: Path, afval: Path) -> None:
    for map_ in ("bin", "lib/python3.11/site-packages"):
        (tmp_path / "omgeving" / map_).mkdir(parents=True)
    wijs_naar_broncode(tmp_path / "omgeving")
    opdracht = [sys.executable, str(tmp_path / "omgeving" / "bin" / "rekenaudit"), "genereer", "--werkers", "2"]
    klaar = subprocess.run(  # noqa: S603 - our own command
        [*opdracht, "--onderzoek", str(afval), "--formaat", "html"], check=False, capture_output=True, text=True
    )
    assert klaar.returncode == 0, klaar.stderr
    assert klaar.stdout.count("Onderzoek lezen") == 1
    assert (
        (tmp_path / "omgeving/lib/python3.11/site-packages/rekenaudit.pth").read_text("utf-8").strip().endswith("src")
    )
