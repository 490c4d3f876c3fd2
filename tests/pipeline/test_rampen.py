"""What can go wrong around a run: told in Dutch, nothing half written, and the previous version whole."""

import errno
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import active_children
from pathlib import Path

import pytest

from rekenaudit.pipeline import taken
from rekenaudit.pipeline.genereren import genereer
from rekenaudit.pipeline.keuze import Keuze
from rekenaudit.pipeline.voortgang import Voortgang
from rekenaudit.problems import Gestopt
from tests.pipeline.test_genereren import sommen

HTML = Keuze(gemeenten=("Veldstad",), formaten=("html",))


@pytest.fixture
def gemaakt(afval: Path) -> Path:
    """Make the study once and change a text, so that the next run has work to do."""
    with pytest.MonkeyPatch.context() as anders:
        anders.setattr("rekenaudit.pipeline.werkproces.voorraad", ThreadPoolExecutor)
        genereer(afval, HTML)
    pad = afval / "input" / "bevindingen" / "veldstad.yaml"
    pad.write_text(pad.read_text("utf-8").replace("elke drie weken", "elke vier weken"), encoding="utf-8")
    return afval


def gestopt_met(studie: Path, code: str, **hoe: object) -> str:
    """Run, and see that it stops with one problem and leaves the output as it was; gives the sentence."""
    voor = sommen(studie / "output")
    with pytest.raises(Gestopt) as gestopt:
        genereer(studie, HTML, **hoe)  # type: ignore[arg-type]  # only `melder` is given
    (probleem,) = gestopt.value.problemen
    assert probleem.code == code
    assert sommen(studie / "output") == voor
    assert not list((studie / "output").rglob(".bezig-*"))
    assert not active_children()
    return probleem.zin


def test_een_werkproces_dat_wordt_gedood(gemaakt: Path) -> None:
    def dood(stap: Voortgang) -> None:
        if stap.naam == "Documenten maken":
            for proces in active_children():
                os.kill(proces.pid or 0, signal.SIGKILL)

    # without a cache the figures are drawn, so that there are processes to kill
    with pytest.MonkeyPatch.context() as anders:
        anders.setattr("rekenaudit.outputs.cache.Cache.neem", lambda *_: None)
        gestopt_met(gemaakt, "werkproces-gestopt", melder=dood)
    assert genereer(gemaakt, HTML).gewijzigd


@pytest.fixture
def in_draden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rekenaudit.pipeline.werkproces.voorraad", ThreadPoolExecutor)


def test_te_weinig_geheugen(gemaakt: Path, in_draden: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def vol(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(taken, "maak", vol)
    gestopt_met(gemaakt, "geheugen-vol")


@pytest.mark.parametrize("na", [0, 1, 5])
def test_een_volle_schijf(gemaakt: Path, in_draden: None, monkeypatch: pytest.MonkeyPatch, na: int) -> None:
    """Some files fit, the next one not, and of that a part is written."""
    echt, aantal = Path.write_bytes, 0

    def vol(pad: Path, inhoud: bytes) -> int:
        nonlocal aantal
        aantal += ".bezig-" in str(pad)
        if aantal > na:
            echt(pad, inhoud[:10])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(pad))
        return echt(pad, inhoud)

    monkeypatch.setattr(Path, "write_bytes", vol)
    assert "de schijf is vol" in gestopt_met(gemaakt, "schrijven-mislukt")
    monkeypatch.setattr(Path, "write_bytes", echt)
    assert genereer(gemaakt, HTML).gewijzigd


def test_geen_recht_om_te_schrijven(gemaakt: Path, in_draden: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def verboden(pad: Path, **_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(pad))

    monkeypatch.setattr(Path, "mkdir", verboden)
    assert "u mag daar niet schrijven" in gestopt_met(gemaakt, "schrijven-mislukt")


def test_een_bestand_dat_onder_het_maken_dichtgaat(
    gemaakt: Path, in_draden: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dicht(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(gemaakt / "templates" / "logo.png"))

    monkeypatch.setattr(taken, "maak", dicht)
    assert "templates/logo.png" in gestopt_met(gemaakt, "bestand-onleesbaar")


@pytest.mark.parametrize("fout", [OSError("cannot identify image file"), FileNotFoundError(errno.ENOENT, "", "/x/y")])
def test_een_fout_van_een_bibliotheek_heet_niet_schrijven(
    gemaakt: Path, in_draden: None, monkeypatch: pytest.MonkeyPatch, fout: OSError
) -> None:
    def kapot(*_: object) -> None:
        raise fout

    monkeypatch.setattr(taken, "maak", kapot)
    voor = sommen(gemaakt / "output")
    with pytest.raises(type(fout)):
        genereer(gemaakt, HTML)
    assert sommen(gemaakt / "output") == voor


def test_zonder_plek_voor_de_cache_komt_alles_toch(gemaakt: Path, in_draden: None) -> None:
    (gemaakt / ".rekenaudit").rename(gemaakt / "weg")
    (gemaakt / ".rekenaudit").write_text("een bestand waar een map hoort", encoding="utf-8")
    assert genereer(gemaakt, HTML).gewijzigd


def test_een_kapotte_cache_geeft_dezelfde_bytes(gemaakt: Path, in_draden: None) -> None:
    goed = sommen(genereer(gemaakt, HTML).map)
    cache = gemaakt / ".rekenaudit" / "cache"
    for nummer, pad in enumerate(sorted(cache.iterdir())):
        inhoud = pad.read_bytes()
        pad.unlink()
        if nummer % 3 == 0:
            pad.mkdir()
        else:
            pad.write_bytes(inhoud[: len(inhoud) // 2] if nummer % 3 == 1 else b"")
    (cache / "map van een ander").mkdir()
    assert sommen(genereer(gemaakt, HTML).map) == goed
    assert genereer(gemaakt, Keuze(formaten=("html",))).bestanden


def test_een_slot_van_een_run_die_er_niet_meer_is(gemaakt: Path, in_draden: None) -> None:
    assert (gemaakt / "output" / ".slot").exists()
    (gemaakt / "output" / ".bezig-concept-1-proef").mkdir()
    assert genereer(gemaakt, HTML).gewijzigd


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C goes to a whole console there")
def test_ctrl_c_stopt_meteen_en_zonder_engels(gemaakt: Path) -> None:
    voor = sommen(gemaakt / "output")
    # a shell's background job, such as a test run may be, hands on that Ctrl-C is ignored
    begin_run = (
        "import runpy, signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "runpy.run_module('rekenaudit', run_name='__main__')"
    )
    opdracht = [sys.executable, "-c", begin_run, "genereer", "--onderzoek", str(gemaakt), "--formaat", "pdf"]
    stroom = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(  # noqa: S603 - our own command
        opdracht, start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=stroom
    ) as proces:
        assert proces.stdout is not None
        for regel in iter(proces.stdout.readline, b""):
            if b"Documenten maken" in regel:
                break
        begin = time.monotonic()
        os.killpg(proces.pid, signal.SIGINT)
        _, fouten = proces.communicate(timeout=30)
    assert proces.returncode == 2
    assert fouten.decode().strip() == "Afgebroken. Er is niets geschreven."
    assert time.monotonic() - begin < 20
    assert sommen(gemaakt / "output") == voor
