"""Set-up of `make test-documenten`: installs LibreOffice, Chromium and poppler where that can be done (Debian)."""

import os
import shutil
import subprocess

PROGRAMMAS = {
    "soffice": "libreoffice-writer-nogui",
    "chromium": "chromium",
    "pdftoppm": "poppler-utils",
}


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
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
