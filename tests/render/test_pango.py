"""Without Pango there is Word and HTML and one clear way to PDF; with it in a user's own folder there is PDF."""

import ctypes.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

from rekenaudit.render import pango

ZONDER = """
import cffi

def verborgen(*_):
    raise OSError("cannot load library 'libgobject-2.0-0': error 0x7e")

cffi.FFI.dlopen = verborgen
from rekenaudit.pipeline import genereren
from rekenaudit.render import docx, html
print(genereren.pdf_mogelijk())
"""


def test_zonder_de_systeembibliotheken_komt_er_een_reden_in_het_nederlands() -> None:
    """A machine without Pango, where WeasyPrint cannot be loaded, still has all that Word and HTML need."""
    omgeving = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    opdracht = [sys.executable, "-c", ZONDER]
    klaar = subprocess.run(opdracht, env=omgeving, check=True, capture_output=True, text=True)  # noqa: S603 - our own words
    reden = "de systeembibliotheek Pango is niet gevonden (cannot load library 'libgobject-2.0-0': error 0x7e)."
    assert (klaar.stdout, klaar.stderr) == (f"{reden}\n", "")


@pytest.mark.parametrize(
    ("systeem", "deel"),
    [
        ("win32", "pacman -S mingw-w64-ucrt-x86_64-pango"),
        ("darwin", "brew install"),
        ("linux", "apt-get install libpango"),
    ],
)
def test_elk_systeem_krijgt_een_weg(systeem: str, deel: str) -> None:
    assert deel in pango.raad(systeem)


@pytest.mark.parametrize(
    ("thuis", "map_"),
    [("/Users/els", "/Users/els"), ("/Users/Els de Vries", "/Users/Public"), ("/Users/José", "/Users/Public")],
)
def test_msys2_verdraagt_geen_spaties_en_accenten(thuis: str, map_: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path(thuis))
    monkeypatch.setenv("PUBLIC", "/Users/Public")
    assert f"Kies dan {Path(map_) / 'msys64'}." in pango.raad("win32")


def test_pango_in_de_eigen_map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bin_ = tmp_path / "é een map" / "msys64" / "ucrt64" / "bin"
    bin_.mkdir(parents=True)
    for naam in ("USERPROFILE", "LOCALAPPDATA", "SystemDrive", pango.DLL_VARIABELE):
        monkeypatch.delenv(naam, raising=False)
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "é een map"))
    pango.wijs_de_weg("win32")
    assert pango.DLL_VARIABELE not in os.environ
    (bin_ / "libpango-1.0-0.dll").touch()
    pango.wijs_de_weg("linux")
    assert pango.DLL_VARIABELE not in os.environ
    pango.wijs_de_weg("win32")
    assert os.environ[pango.DLL_VARIABELE] == str(bin_)
    monkeypatch.setattr("ctypes.util.find_library", lambda _: None)
    assert pango.pango_bestand() == str(bin_ / "libpango-1.0-0.dll")


def test_wie_zelf_een_map_kiest_houdt_die(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bin_ = tmp_path / "msys64" / "ucrt64" / "bin"
    bin_.mkdir(parents=True)
    (bin_ / "libpango-1.0-0.dll").touch()
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setenv(pango.DLL_VARIABELE, "D:\\pango")
    pango.wijs_de_weg("win32")
    assert os.environ[pango.DLL_VARIABELE] == "D:\\pango"


def test_op_linux_wordt_niet_gezocht_naar_namen_van_andere_systemen(monkeypatch: pytest.MonkeyPatch) -> None:
    gezocht: list[str] = []
    monkeypatch.setattr("ctypes.util.find_library", gezocht.append)
    namen = ("libgobject-2.0-0", "gobject-2.0", "libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll")
    with pango.rechtstreeks("linux"):
        gevonden = [ctypes.util.find_library(naam) for naam in namen]
    assert (gevonden, gezocht) == ([None] * len(namen), ["gobject-2.0", "libgobject-2.0.so.0"])
    with pango.rechtstreeks("darwin"):
        ctypes.util.find_library("libgobject-2.0.0.dylib")
    ctypes.util.find_library("libgobject-2.0-0")
    assert gezocht[2:] == ["libgobject-2.0.0.dylib", "libgobject-2.0-0"]
