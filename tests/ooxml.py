"""Judging Word files and workbooks as strictly as Word does, by the rules of Microsoft's own validator."""

from pathlib import Path

from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped] # has no types

_KEUR = OpenXmlValidator()
_GEEN_LIJST = "Numbering definition '0' referenced but not found"
"""List 0 takes a paragraph out of the list of its style (ECMA-376, part 1, 17.9.18); the validator looks it up."""

_IN_DE_CEL = "inline-string cell(s)"
"""Texts may stand in their cell (ECMA-376, part 1, 18.3.1.53); the validator says that Excel moves them."""


def fouten(bestand: Path) -> list[str]:
    """List what the standard (ECMA-376) forbids: order and values of elements, ids, relations and kinds of parts."""
    gevonden = [
        fout
        for fout in _KEUR.validate(bestand).errors
        if fout.description != _GEEN_LIJST and _IN_DE_CEL not in fout.description
    ]
    return [f"{fout.part_uri} {fout.path}: {fout.description}" for fout in gevonden]
