"""Set-up: makes the environment from a lock file and looks for the system libraries that PDF needs.

Runs on a bare Python (3.11 or newer), before anything is installed. What it prints is for researchers.
"""

import ctypes.util
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

BRON = Path(__file__).resolve().parents[1] / "src"
WINDOWS = os.name == "nt"

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
    omgeving, slot = Path(sys.argv[1]), Path(sys.argv[2])
    afdruk = omgeving / "ingericht.sha256"
    delen = (slot.read_bytes(), Path(__file__).read_bytes(), str(BRON).encode())
    verwacht = hashlib.sha256(b"".join(delen)).hexdigest()
    if afdruk.exists() and afdruk.read_text(encoding="utf-8") == verwacht:
        return 0
    print("rekenaudit wordt ingericht. De eerste keer duurt dat enkele minuten.", flush=True)
    if not python_van(omgeving).exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(omgeving)], check=True)  # noqa: S603 - our own words
    _pip(omgeving, "--require-hashes", "-r", str(slot))
    if not WINDOWS:  # there rekenaudit.cmd is the command
        wijs_naar_broncode(omgeving)
    _pango()
    afdruk.write_text(verwacht, encoding="utf-8")
    return 0


def python_van(omgeving: Path) -> Path:
    """Give the Python of an environment."""
    return omgeving / ("Scripts/python.exe" if WINDOWS else "bin/python")


def _pip(omgeving: Path, *argumenten: str) -> None:
    opdracht = [str(python_van(omgeving)), "-m", "pip", "install", "--quiet", *argumenten]
    klaar = subprocess.run(opdracht, check=False, text=True, stderr=subprocess.PIPE)  # noqa: S603 - our own words
    if klaar.returncode:
        print(klaar.stderr)
        print("Het installeren van de bibliotheken is niet gelukt. Is er verbinding met internet?")
        print("Probeer het daarna opnieuw.")
        raise SystemExit(2)


def wijs_naar_broncode(omgeving: Path) -> None:
    """Let the environment find the source of this folder and its command, without building anything."""
    pakketten = next((omgeving / "lib").glob("python*/site-packages"))
    (pakketten / "rekenaudit.pth").write_text(f"{BRON}\n", encoding="utf-8")
    opdracht = omgeving / "bin" / "rekenaudit"
    opdracht.write_text(f"#!{(omgeving / 'bin' / 'python').absolute()}\n{OPDRACHT}", encoding="utf-8")
    opdracht.chmod(0o755)


def _pango() -> None:
    """Install Pango where that can be done without asking, and otherwise say how."""
    sys.path.insert(0, str(BRON))
    from rekenaudit.render import pango  # noqa: PLC0415 - needs a newer Python than `main` may meet

    pango.wijs_de_weg()
    if _heeft(pango.BIBLIOTHEKEN) or os.environ.get(pango.DLL_VARIABELE):
        return
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        print("Pango wordt geïnstalleerd (nodig voor PDF).", flush=True)
        stil = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for opdracht in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", *pango.DEBIAN]):
            subprocess.run(opdracht, check=False, env=stil, stdout=subprocess.DEVNULL)  # noqa: S603 - our own words
    if not _heeft(pango.BIBLIOTHEKEN):
        print("Let op: Pango ontbreekt. Daardoor kan rekenaudit geen PDF maken. Word en HTML lukken wel.")
        print(pango.raad())


def _heeft(bibliotheken: tuple[str, ...]) -> bool:
    return all(ctypes.util.find_library(naam) for naam in bibliotheken)


if __name__ == "__main__":
    raise SystemExit(main())
