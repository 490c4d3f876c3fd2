"""Set-up of `make test-documenten`: LibreOffice, Chromium, poppler and npm (on Debian), and axe-core through npm."""

import os
import shutil
import subprocess
from pathlib import Path

PROGRAMMAS = {
    "soffice": "libreoffice-writer-nogui",
    "chromium": "chromium",
    "pdftoppm": "poppler-utils",
    "npm": "npm",
}
AXE = Path(__file__).resolve().parents[1] / "tests" / "documenten" / "axe"
"""Where axe-core is pinned."""


def main() -> int:
    """Install what is missing; say what is still missing and fail."""
    nodig = [pakket for programma, pakket in PROGRAMMAS.items() if not shutil.which(programma)]
    if nodig and shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        stil = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for opdracht in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *nodig]):
            subprocess.run(["apt-get", *opdracht], check=False, env=stil, stdout=subprocess.DEVNULL)  # noqa: S603, S607
    ontbreekt = [programma for programma in PROGRAMMAS if not shutil.which(programma)]
    if ontbreekt:
        print(f"Voor deze tests zijn nodig: {', '.join(ontbreekt)}. Installeer ze en probeer het opnieuw.")
        return 2
    return _haal_axe()


def _haal_axe() -> int:
    """Install axe-core as it is pinned, when it is not there yet."""
    if (AXE / "node_modules" / "axe-core" / "axe.min.js").exists():
        return 0
    npm = shutil.which("npm") or "npm"
    opdracht = [npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(AXE)]
    klaar = subprocess.run(opdracht, check=False, capture_output=True, text=True)  # noqa: S603 - our own words
    if klaar.returncode:
        print(f"Het ophalen van axe-core is niet gelukt:\n{klaar.stderr}")
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
