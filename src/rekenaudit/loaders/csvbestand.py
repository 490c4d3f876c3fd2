"""Reading a CSV file as a table, with the line of every row."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from rekenaudit.config.tekstbestand import lees_tekst, relatief
from rekenaudit.loaders.lader import Rij, Tabel, als_tekst
from rekenaudit.model.studie import Dialect
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes import laden as codes

_SCHEIDING = {";": ";", ",": ",", "tab": "\t"}


def lees_csv(pad: Path, wortel: Path, dialect: Dialect, kopregel: int = 1) -> tuple[Tabel | None, tuple[Probleem, ...]]:
    """Read a CSV file.

    Args:
        pad: the file.
        wortel: the study folder, that places are relative to.
        dialect: encoding and column separator.
        kopregel: line of the column names.

    Returns:
        The table (None when it cannot be read) and the problems.
    """
    tekst, problemen = lees_tekst(pad, wortel, dialect.codering)
    if tekst is None:
        return None, problemen
    bestand = relatief(pad, wortel)
    try:
        regels = list(_regels(tekst, _SCHEIDING[dialect.scheiding]))
    except _KapotteRegel as fout:
        return None, (codes.CSV_FOUT.op(Plaats(bestand, regel=fout.regel)),)
    kop = next((tuple(map(als_tekst, rij.cellen)) for rij in regels if rij.nummer == kopregel), ())
    while kop and not kop[-1]:
        kop = kop[:-1]
    rijen, fout_breed = [], []
    for rij in regels:
        if rij.nummer <= kopregel or not any(cel.strip() for cel in rij.cellen if isinstance(cel, str)):
            continue
        if len(rij.cellen) == len(kop) or (len(rij.cellen) > len(kop) and not any(rij.cellen[len(kop) :])):
            rijen.append(rij)
        elif kop:
            velden = {"aantal": len(rij.cellen), "verwacht": len(kop)}
            fout_breed.append(codes.RIJ_BREEDTE.op(Plaats(bestand, regel=rij.nummer), **velden))
    return Tabel(bestand, "", kopregel, kop, tuple(rijen)), tuple(fout_breed)


class _KapotteRegel(Exception):  # noqa: N818 - Dutch name; never leaves this module
    """A line on which quotes do not match."""

    def __init__(self, regel: int) -> None:
        super().__init__(regel)
        self.regel = regel


def _regels(tekst: str, scheiding: str) -> Iterator[Rij]:
    """Rows with the line they begin on; a quoted cell may hold line ends."""
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding, strict=True)
    begin = 1
    try:
        for cellen in lezer:
            yield Rij(begin, tuple(cellen))
            begin = lezer.line_num + 1
    except csv.Error as fout:
        raise _KapotteRegel(begin) from fout
