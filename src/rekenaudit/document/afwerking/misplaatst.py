"""What stands in a wrong place of a text, in the words of who wrote it.

A mistake in Markdown is found in the tree, as elements of HTML; its writer knows lists, boxes and headings.
"""

from rekenaudit.document.boom import Knoop, plaats_van
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes import document as codes

_SJABLONEN = "templates/"
_KOP = "een kop"
_LIJST = "een lijst"
_CEL = "een cel van een tabel"
_WOORDEN = {
    "a": "een link",
    "aside": "een vak",
    "figure": "het vak '::: tabel'",
    "img": "een figuur",
    "li": _LIJST,
    "ol": _LIJST,
    "p": "een alinea",
    "section": _KOP,
    "table": "een tabel",
    "td": _CEL,
    "th": _CEL,
    "ul": _LIJST,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5"), _KOP),
}


def op_verkeerde_plek(plaats: Plaats, gevonden: str, ouder: str) -> Probleem:
    """Report a part of a text within another that cannot hold it."""
    raad = "Zet het op een plek waar het wel kan: in de gewone tekst, onder een kop."
    velden = {"gevonden": gevonden, "ouder": ouder, "verwacht": "Dat kan een document niet tonen."}
    return codes.TEKST_MISPLAATST.op(plaats, **velden, raad=raad)


def is_tekst(knoop: Knoop) -> bool:
    """Tell whether a node comes from a text or a finding, and not from a template."""
    bestand = plaats_van(knoop).bestand
    return bestand.endswith((".md", ".yaml")) and not bestand.startswith(_SJABLONEN)


def misplaatst(knoop: Knoop, ouder: Knoop) -> Probleem:
    """Report what stands where it cannot."""
    gevonden = "een figuur of tabel" if knoop.tag == "figure" else _WOORDEN.get(knoop.tag, "iets")
    return op_verkeerde_plek(plaats_van(knoop), gevonden, _WOORDEN.get(ouder.tag, "de tekst"))


def aantal_tabellen(vak: Knoop, aantal: int) -> Probleem:
    """Report a box for a table with none in it, or more than one."""
    gevonden = "meer dan één tabel" if aantal else "geen tabel"
    raad = "Geef elke tabel een eigen vak, met een titel achter '::: tabel'."
    velden = {"gevonden": gevonden, "ouder": _WOORDEN["figure"], "verwacht": "Verwacht werd er precies één."}
    return codes.TEKST_MISPLAATST.op(plaats_van(vak), **velden, raad=raad)
