"""How a list of remarks is known as it was made: a fingerprint of all in it that is not to be filled in."""

import hashlib
import io
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell, MergedCell

from rekenaudit.corrections.besluitenlijst import (
    BLAD_BESLUITEN,
    BLAD_CORRECTIES,
    CORRECTIEKOLOMMEN,
    INVULKOLOMMEN,
    VASTE_KOLOMMEN,
)

LEESWIJZER, CONTROLEGETAL = "Leeswijzer", "Controlegetal"


def controlegetal(werkmap: Workbook) -> str:
    """Take a fingerprint of all that is not to be filled in: fixed cells of every sheet, and notes anywhere."""
    vast = [
        (blad.title, cel.coordinate, " ".join(str(cel.value or "").split()), cel.comment is not None)
        for blad in werkmap.worksheets
        for rij in blad.iter_rows()
        for cel in rij
        if rij[0].value != CONTROLEGETAL and _is_vast(blad.title, cel)
    ]
    return hashlib.sha256(repr(vast).encode()).hexdigest()[:16]


def zoals_gemaakt(pad: Path) -> bool:
    """Tell whether nobody wrote anything in a list outside the cells to fill in; False when it cannot be read."""
    try:
        werkmap = load_workbook(io.BytesIO(pad.read_bytes()))
        regels = {str(rij[0]): str(rij[1]) for rij in werkmap[LEESWIJZER].iter_rows(max_col=2, values_only=True)}
    except Exception:  # noqa: BLE001 - as in `lees_werkmap`
        return False
    return regels.get(CONTROLEGETAL) == controlegetal(werkmap)


def _is_vast(blad: str, cel: Cell | MergedCell) -> bool:
    """Tell whether a cell says something, and is not one to fill in; a note is never expected."""
    rij, kolom = cel.row or 0, cel.column or 0
    invulbaar = rij > 1 and (
        (blad == BLAD_BESLUITEN and 0 <= kolom - 1 - len(VASTE_KOLOMMEN) < len(INVULKOLOMMEN))
        or (blad == BLAD_CORRECTIES and kolom <= len(CORRECTIEKOLOMMEN))
    )
    return cel.comment is not None or (cel.value not in (None, "") and not invulbaar)
