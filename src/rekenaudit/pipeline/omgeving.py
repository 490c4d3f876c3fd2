"""The fingerprint of all that shapes a render besides its own content: house style, our code and libraries."""

import ctypes
import ctypes.util
import platform
import zlib
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path

from rekenaudit import __version__
from rekenaudit.config.sjablonen import SJABLONENMAP
from rekenaudit.outputs.vingerafdruk import afdruk_van_delen, afdrukken
from rekenaudit.render.pango import pango_bestand

_BIBLIOTHEKEN = (
    "weasyprint",
    "pydyf",
    "tinyhtml5",
    "tinycss2",
    "cssselect2",
    "pyphen",
    "fonttools",
    "brotli",
    "pikepdf",
    "python-docx",
    "lxml",
    "matplotlib",
    "numpy",
    "pillow",
    "openpyxl",
    "jinja2",
    "markupsafe",
    "markdown-it-py",
    "mdit-py-plugins",
    "pydantic",
    "pyyaml",
)

BRON = Path(__file__).parents[1]
"""Our own source."""

_CODE, _SJABLOON = (".py", ".csv"), ".j2"


def bibliotheken() -> Mapping[str, str]:
    """Name the libraries of Python that shape a tree or its render, with their version, and ourselves."""
    return {"rekenaudit": __version__} | {naam: version(naam) for naam in _BIBLIOTHEKEN}


def onderdelen(mappen: Iterable[Path]) -> Mapping[str, str]:
    """Name all that shapes a render besides its content: programs with version, other files with fingerprint.

    Our own source counts as one part; templates do not count here, because what they make is content.

    Args:
        mappen: folders of templates and house style; a later one goes over an earlier one.
    """
    eigen = afdrukken(BRON, [BRON]).items()
    broncode = afdruk_van_delen(f"{naam} {som}".encode() for naam, som in eigen if naam.endswith(_CODE))
    delen = {**bibliotheken(), **_systeem(), "broncode": broncode}
    return delen | {naam: som for naam, som in _uit_mappen(mappen) if not naam.endswith(_SJABLOON)}


def omgeving(delen: Mapping[str, str]) -> str:
    """Take the fingerprint of all that `onderdelen` names."""
    return afdruk_van_delen(f"{naam} {deel}".encode() for naam, deel in delen.items())


def sjablonen(mappen: Iterable[Path]) -> Mapping[str, str]:
    """Take the fingerprint of every template that a document can be made with: the study's own goes first."""
    return {naam: som for naam, som in _uit_mappen(mappen) if naam.endswith(_SJABLOON)}


def _uit_mappen(mappen: Iterable[Path]) -> Iterable[tuple[str, str]]:
    for map_ in dict.fromkeys(mappen):
        for naam, som in afdrukken(map_, [map_]).items():
            yield f"{SJABLONENMAP}/{naam}", som


def _systeem() -> Mapping[str, str]:
    """Name what sets the lines of a PDF and its characters, what packs files, and Python itself."""
    return {
        "pango": _van_systeem(pango_bestand(), "pango_version_string"),
        "harfbuzz": _van_systeem(ctypes.util.find_library("harfbuzz") or "", "hb_version_string"),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        "python": platform.python_version(),
    }


def _van_systeem(naam: str, functie: str) -> str:
    if not naam:
        return "ontbreekt"
    versie = getattr(ctypes.CDLL(naam), functie)
    versie.restype = ctypes.c_char_p
    return str(versie().decode())
