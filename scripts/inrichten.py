"""Set-up: makes the environment from a lock file and looks for the system libraries that PDF needs.

Runs on a bare Python (3.11 or newer), before anything is installed. What it prints is for researchers.
"""

import ctypes.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

PANGO = ("pango-1.0", "pangoft2-1.0", "harfbuzz", "harfbuzz-subset")
DEBIAN = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
AANWIJZING = f"""\
Let op: Pango ontbreekt. Daardoor kan rekenaudit geen PDF maken. Word en HTML lukken wel.
Zo installeert u Pango:
  Debian of Ubuntu:  sudo apt-get install {" ".join(DEBIAN)}
  Fedora:            sudo dnf install pango
  macOS:             brew install pango
  Windows:           winget install MSYS2.MSYS2 en daarna in MSYS2: pacman -S mingw-w64-ucrt-x86_64-pango"""

OPDRACHT = """\
from rekenaudit.cli import main

if __name__ == "__main__":  # worker processes import this file; only the first one may start the work
    main()
"""


def main() -> int:
    """Make the environment `argv[1]` from the lock file `argv[2]`."""
    if sys.version_info < (3, 11):  # noqa: UP036 - runs on whatever Python the researcher has
        print(f"Deze computer heeft Python {sys.version.split()[0]}. rekenaudit heeft Python 3.11 of nieuwer nodig.")
        print("Installeer een nieuwere Python via python.org en probeer het opnieuw.")
        print("Heeft u er meer dan één? Typ dan bijvoorbeeld: make rapport PYTHON=python3.12")
        return 2
    omgeving, slot = Path(sys.argv[1]), sys.argv[2]
    print("rekenaudit wordt ingericht. De eerste keer duurt dat enkele minuten.", flush=True)
    if not (omgeving / "bin" / "python").exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(omgeving)], check=True)  # noqa: S603 - our own words
    _pip(omgeving, "--require-hashes", "-r", slot)
    wijs_naar_broncode(omgeving)
    _pango()
    return 0


def _pip(omgeving: Path, *argumenten: str) -> None:
    opdracht = [str(omgeving / "bin" / "python"), "-m", "pip", "install", "--quiet", *argumenten]
    klaar = subprocess.run(opdracht, check=False, text=True, stderr=subprocess.PIPE)  # noqa: S603 - our own words
    if klaar.returncode:
        print(klaar.stderr)
        print("Het installeren van de bibliotheken is niet gelukt. Is er verbinding met internet?")
        print("Typ daarna opnieuw: make rapport")
        raise SystemExit(2)


def wijs_naar_broncode(omgeving: Path) -> None:
    """Let the environment find the source of this folder and its command, without building anything."""
    bron = Path(__file__).resolve().parents[1] / "src"
    pakketten = next((omgeving / "lib").glob("python*/site-packages"))
    (pakketten / "rekenaudit.pth").write_text(f"{bron}\n", encoding="utf-8")
    opdracht = omgeving / "bin" / "rekenaudit"
    opdracht.write_text(f"#!{(omgeving / 'bin' / 'python').absolute()}\n{OPDRACHT}", encoding="utf-8")
    opdracht.chmod(0o755)


def _pango() -> None:
    """Install Pango where that can be done without asking, and otherwise say how."""
    if _heeft_pango():
        return
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        print("Pango wordt geïnstalleerd (nodig voor PDF).", flush=True)
        stil = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for opdracht in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", *DEBIAN]):
            subprocess.run(opdracht, check=False, env=stil, stdout=subprocess.DEVNULL)  # noqa: S603 - our own words
    if not _heeft_pango():
        print(AANWIJZING)


def _heeft_pango() -> bool:
    return all(ctypes.util.find_library(naam) for naam in PANGO)


if __name__ == "__main__":
    raise SystemExit(main())
