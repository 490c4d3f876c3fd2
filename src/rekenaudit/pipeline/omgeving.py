"""The fingerprint of all that shapes a render besides its own content: house style, our code and libraries."""

import ctypes
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.outputs.vingerafdruk import afdruk_van_delen, afdrukken
from rekenaudit.render.pango import pango_bestand

_BIBLIOTHEKEN = (
    "weasyprint",
    "pydyf",
    "tinyhtml5",
    "tinycss2",
    "pyphen",
    "fonttools",
    "pikepdf",
    "python-docx",
    "lxml",
    "matplotlib",
    "numpy",
    "pillow",
)


_CODE = ".py"


def onderdelen(stijl: Stijlmap) -> Mapping[str, str]:
    """Name all that shapes a render besides its content: libraries with version, other files with fingerprint.

    Our own source counts as one part; templates do not count here, because what they make is content.
    """
    bron = Path(__file__).parents[1]
    delen = {naam: version(naam) for naam in _BIBLIOTHEKEN} | {"pango": _pango(), "broncode": _som(bron, _CODE)}
    for map_ in dict.fromkeys((stijl.terugval, stijl.map)):
        delen |= {f"templates/{n}": som for n, som in afdrukken(map_, [map_]).items() if not n.endswith(".j2")}
    return delen


def omgeving(stijl: Stijlmap) -> str:
    """Take the fingerprint of house style, our own source, libraries and Pango."""
    return afdruk_van_delen(f"{naam} {deel}".encode() for naam, deel in onderdelen(stijl).items())


def sjablonen(stijl: Stijlmap) -> Mapping[str, str]:
    """Take the fingerprint of every template that a document can be made with: the study's own goes first."""
    gevonden: dict[str, str] = {}
    for map_ in (stijl.terugval, stijl.map):
        gevonden |= {f"templates/{n}": som for n, som in afdrukken(map_, [map_]).items() if n.endswith(".j2")}
    return gevonden


def _som(map_: Path, einde: str) -> str:
    gevonden = afdrukken(map_, [map_]).items()
    return afdruk_van_delen(f"{naam} {som}".encode() for naam, som in gevonden if naam.endswith(einde))


def _pango() -> str:
    """Version of the system library that sets the lines of a PDF."""
    naam = pango_bestand()
    if not naam:
        return "ontbreekt"
    versie = ctypes.CDLL(naam).pango_version_string
    versie.restype = ctypes.c_char_p
    return str(versie().decode())
