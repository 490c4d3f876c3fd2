"""What WeasyPrint leaves out of a tagged PDF: scope of header cells, names of links and their print flag.

Works on the objects of the PDF just before they are written, so that the file is not read again.
"""

from collections.abc import Mapping
from typing import Any

import pydyf  # type: ignore[import-untyped] # pydyf has no types

_AFDRUKKEN = 4
"""Annotation flag Print (ISO 32000-1, table 165)."""


def finish(pdf: Any, doelen: Mapping[str, str]) -> None:
    """Complete the objects of a tagged PDF.

    Args:
        pdf: the PDF of pydyf.
        doelen: id of a place → its name, for the links to it.
    """
    for ding in pdf.objects:
        if not isinstance(ding, pydyf.Dictionary):
            continue
        if ding.get("S") == "/TH":
            ding["A"]["Scope"] = "/Column" if _in_kop(pdf, ding) else "/Row"
        elif ding.get("Subtype") == "/Link":
            ding["F"] = _AFDRUKKEN
            if "Dest" in ding:
                doel = ding["Dest"].string
                ding["Contents"] = pydyf.String(doelen.get(doel, doel))


def _in_kop(pdf: Any, cel: Any) -> bool:
    """Tell whether a header cell stands in the head of its table."""
    rij = _bij(pdf, cel["P"])
    return bool(_bij(pdf, rij["P"])["S"] == "/THead")


def _bij(pdf: Any, verwijzing: bytes) -> Any:
    """Find the object of a reference (`12 0 R`)."""
    return pdf.objects[int(verwijzing.split()[0])]
