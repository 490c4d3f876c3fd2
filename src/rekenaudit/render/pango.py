"""Pango, the system library that sets the lines of a PDF: where it is, and how to get it.

Needs nothing but Python itself: set-up reads this before anything is installed.
"""

import ctypes.util
import os
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

BIBLIOTHEKEN = ("pango-1.0", "pangoft2-1.0", "harfbuzz", "harfbuzz-subset")
DEBIAN = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
DLL_VARIABELE = "WEASYPRINT_DLL_DIRECTORIES"
"""Where WeasyPrint looks on Windows; without it in the folders of a computer-wide MSYS2 or GTK only."""

_ELDERS = re.compile(r"-\d$|\.(dll|dylib)$")
"""How the names of libraries end that Linux does not have."""

_DLL = "libpango-1.0-0.dll"
_EIGEN_MAPPEN = (
    ("USERPROFILE", "msys64"),
    ("LOCALAPPDATA", "msys64"),
    ("LOCALAPPDATA", "Programs/msys64"),
    ("USERPROFILE", "scoop/apps/msys2/current"),
    ("PUBLIC", "msys64"),
    ("SystemDrive", "msys64"),
)
"""Where MSYS2 may stand: in the user's own folders, for who is not the administrator, or on the drive itself."""

_RAAD = {
    "win32": (
        "Installeer MSYS2 van www.msys2.org, in de map die het voorstelt. Mag dat niet op uw computer? Kies dan {map}. "
        "Open daarna 'MSYS2 UCRT64' en typ: pacman -S mingw-w64-ucrt-x86_64-pango. "
        "Start rekenaudit opnieuw; die vindt Pango dan vanzelf."
    ),
    "darwin": "Installeer Pango met: brew install pango.",
}
_RAAD_LINUX = (
    f"Installeer Pango. Op Debian en Ubuntu met: sudo apt-get install {' '.join(DEBIAN)}. "
    "Op Fedora met: sudo dnf install pango."
)


def raad(systeem: str = sys.platform) -> str:
    """Say in Dutch how to get Pango on this kind of system."""
    return _RAAD.get(systeem, _RAAD_LINUX).format(map=_eigen_map(str(Path.home()), os.environ.get("PUBLIC", "")))


def _eigen_map(thuis: str, openbaar: str) -> str:
    """Choose a folder without spaces and accents, which MSYS2 cannot stand; names of users may have both."""
    kan = thuis.isascii() and not any(teken.isspace() for teken in thuis)
    return str(Path(thuis if kan or not openbaar else openbaar) / "msys64")


def dll_mappen(omgeving: Mapping[str, str]) -> tuple[str, ...]:
    """Find the folders of MSYS2 that hold Pango.

    Args:
        omgeving: the variables of the environment that say where the user's folders are.
    """
    wortels = [Path(omgeving[naam] + "/" + map_) for naam, map_ in _EIGEN_MAPPEN if omgeving.get(naam)]
    mappen = [wortel / soort / "bin" for wortel in wortels for soort in ("ucrt64", "mingw64")]
    return tuple(str(map_) for map_ in mappen if (map_ / _DLL).is_file())


def wijs_de_weg(systeem: str = sys.platform) -> None:
    """Tell WeasyPrint where Pango is on Windows, unless the user did; worker processes inherit it."""
    if systeem == "win32" and DLL_VARIABELE not in os.environ and (mappen := dll_mappen(os.environ)):
        os.environ[DLL_VARIABELE] = ";".join(mappen)


@contextmanager
def rechtstreeks(systeem: str = sys.platform) -> Iterator[None]:
    """Have libraries on Linux looked for by the names that they have there.

    WeasyPrint tries those of all systems in turn. For each that is not there Python asks a compiler and a linker: some
    forty programs, each time that a process loads WeasyPrint.
    """
    zoek = ctypes.util.find_library
    if systeem == "linux":
        ctypes.util.find_library = lambda name: None if _ELDERS.search(name) else zoek(name)
    try:
        yield
    finally:
        ctypes.util.find_library = zoek


def pango_bestand() -> str:
    """Give what loads Pango itself; an empty text when it is not found."""
    mappen = os.environ.get(DLL_VARIABELE, "").split(";")
    eigen = [str(Path(map_) / _DLL) for map_ in mappen if map_ and (Path(map_) / _DLL).is_file()]
    return ctypes.util.find_library(BIBLIOTHEKEN[0]) or "".join(eigen[:1])
