"""Set-up: the command that it writes works, it does nothing twice, and Windows has its own way in."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import rekenaudit
from scripts import inrichten
from scripts.inrichten import wijs_naar_broncode
from tests.studie.twents import WORTEL


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


def _richt_in(omgeving: Path, slot: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    gedaan: list[list[str]] = []

    def draai(opdracht: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        gedaan.append(opdracht)
        return subprocess.CompletedProcess(opdracht, 0)

    monkeypatch.setattr("scripts.inrichten.subprocess.run", draai)
    monkeypatch.setattr(sys, "argv", ["inrichten.py", str(omgeving), str(slot)])
    assert inrichten.main() == 0
    return gedaan


def test_inrichten_op_windows_en_niet_twee_keer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    omgeving, slot = tmp_path / "é omgeving", tmp_path / "requirements.lock"
    omgeving.mkdir()
    slot.write_text("een==1", encoding="utf-8")
    monkeypatch.setattr(inrichten, "WINDOWS", True)
    monkeypatch.setattr(inrichten, "_heeft", lambda _: True)
    python = str(omgeving / "Scripts" / "python.exe")
    eerste = _richt_in(omgeving, slot, monkeypatch)
    assert [opdracht[:4] for opdracht in eerste] == [
        [sys.executable, "-m", "venv", "--clear"],
        [python, "-m", "pip", "install"],
    ]
    assert _richt_in(omgeving, slot, monkeypatch) == []
    slot.write_text("een==2", encoding="utf-8")
    assert len(_richt_in(omgeving, slot, monkeypatch)) == 2


def test_de_opdracht_voor_windows() -> None:
    inhoud = (WORTEL / "rekenaudit.cmd").read_bytes()
    assert inhoud.count(b"\n") == inhoud.count(b"\r\n") > 20
    tekst = inhoud.decode("ascii")
    genoemd = set(re.findall(r'%HIER%([^"]+)"', tekst))
    assert genoemd == {"src", "scripts\\inrichten.py", "requirements.lock"}
    assert all((WORTEL / naam.replace("\\", "/")).exists() for naam in genoemd)
    sprongen = set(re.findall(r"(?:goto |call :)(\w+)", tekst))
    assert sprongen == set(re.findall(r"^:(\w+)\r?$", tekst, re.MULTILINE))


def test_de_opdracht_voor_windows_verdraagt_elke_mapnaam() -> None:
    """No cmd.exe here, so only its words: paths within quotes, and no blocks in which a bracket of a path closes."""
    for regel in (WORTEL / "rekenaudit.cmd").read_text("ascii").splitlines():
        if regel.startswith("rem "):
            continue
        assert regel.count('"') % 2 == 0, regel
        buiten = "".join(regel.split('"')[::2])
        assert not re.search(r"%(HIER|OMGEVING|PYTHON|PYTHONPATH|USERPROFILE|CD)%", buiten), regel
        assert not set("()&|^") & set(buiten), regel


def test_zonder_installatie_is_de_versie_bekend() -> None:
    """Set-up only points to the source, so that nothing may ask Python which version was installed."""
    bron = Path(rekenaudit.__file__).parent
    vragen = [pad.name for pad in bron.rglob("*.py") if 'version("rekenaudit")' in pad.read_text(encoding="utf-8")]
    assert vragen == []
