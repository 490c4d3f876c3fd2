"""Judging Word files as strictly as Word does, by the rules of Microsoft's own validator."""

from pathlib import Path

from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped] # has no types

_KEUR = OpenXmlValidator()


def fouten(bestand: Path) -> list[str]:
    """List what the standard (ECMA-376) forbids: order and values of elements, ids, relations and kinds of parts."""
    return [f"{fout.part_uri} {fout.path}: {fout.description}" for fout in _KEUR.validate(bestand).errors]
