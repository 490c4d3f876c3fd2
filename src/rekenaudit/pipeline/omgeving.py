"""The fingerprint of all that shapes a render besides its own content: house style, our code and libraries."""

import ctypes
import ctypes.util
from importlib.metadata import version
from pathlib import Path

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.outputs.vingerafdruk import afdruk_van_delen, afdrukken

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


def omgeving(stijl: Stijlmap) -> str:
    """Take the fingerprint of house style, our own source, libraries and Pango."""
    bron = Path(__file__).parents[1]
    delen = [f"{naam} {version(naam)}" for naam in _BIBLIOTHEKEN] + [_pango()]
    for map_ in (bron, stijl.terugval, stijl.map):
        delen += [
            f"{naam} {som}" for naam, som in afdrukken(map_, [map_]).items() if not naam.endswith((".pyc", ".j2"))
        ]
    return afdruk_van_delen(deel.encode() for deel in delen)


def _pango() -> str:
    """Version of the system library that sets the lines of a PDF."""
    naam = ctypes.util.find_library("pango-1.0")
    if not naam:
        return "pango ontbreekt"
    versie = ctypes.CDLL(naam).pango_version_string
    versie.restype = ctypes.c_char_p
    return f"pango {versie().decode()}"
