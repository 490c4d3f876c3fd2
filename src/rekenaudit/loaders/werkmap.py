"""Reading a sheet of an Excel workbook as a table, with the cell of every value.

Numbers come out exactly as Excel stored them (their shortest decimal form); text stays text. A workbook is
limited in size and expansion, because it comes from others.
"""

import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl

from rekenaudit.config.tekstbestand import lees_bytes, relatief
from rekenaudit.loaders.lader import Cel, Rij, Tabel, als_tekst
from rekenaudit.problems import Plaats, Probleem, bedoelde
from rekenaudit.problems.codes import laden as codes

_GRENS_MB = 500
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_VERSLEUTELD = "EncryptedPackage".encode("utf-16-le")


def lees_werkmap(
    pad: Path, wortel: Path, blad: str = "", kopregel: int = 1
) -> tuple[Tabel | None, tuple[Probleem, ...]]:
    """Read a sheet of a workbook.

    Args:
        pad: the file.
        wortel: the study folder, that places are relative to.
        blad: name of the sheet; the first when empty.
        kopregel: row of the column names.

    Returns:
        The table (None when it cannot be read) and the problems.
    """
    inhoud, problemen = lees_bytes(pad, wortel)
    if problemen:
        return None, problemen
    bestand = relatief(pad, wortel)
    if (probleem := _onbruikbaar(inhoud, bestand)) is not None:
        return None, (probleem,)
    try:
        bladnamen, alle = _lees_blad(inhoud, blad)
        if alle is None:
            suggestie = bedoelde(blad, bladnamen)
            return None, (codes.BLAD_ONTBREEKT.op(Plaats(bestand), blad=blad, suggestie=suggestie),)
        tabel = _tabel(alle, bestand, blad or bladnamen[0], kopregel)
        if any(cel == "" for rij in tabel.rijen for cel in rij.cellen):
            tabel = _met_formules(tabel, inhoud)
    except Exception:  # noqa: BLE001 - openpyxl passes on whatever zipfile, zlib, its XML parsers and its own types raise
        return None, (codes.WERKMAP_KAPOT.op(Plaats(bestand), bestand=bestand),)
    return tabel, ()


def _lees_blad(inhoud: bytes, blad: str) -> tuple[list[str], list[Rij] | None]:
    """Read the names of the sheets and the rows of one; None when it is not there."""
    with _geopend(inhoud, waarden=True) as boek:
        namen = list(boek.sheetnames)
        if blad and blad not in namen:
            return namen, None
        return namen, _rijen(boek[blad or namen[0]].iter_rows(values_only=True))


def _onbruikbaar(inhoud: bytes, bestand: str) -> Probleem | None:
    plaats = Plaats(bestand)
    if inhoud.startswith(_OLE):
        soort = codes.WERKMAP_BEVEILIGD if _VERSLEUTELD in inhoud else codes.WERKMAP_OUD
        return soort.op(plaats, bestand=bestand)
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
            omvang = sum(deel.file_size for deel in archief.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return codes.WERKMAP_KAPOT.op(plaats, bestand=bestand)
    if omvang > _GRENS_MB * 1_000_000:
        return codes.WERKMAP_TE_GROOT.op(plaats, bestand=bestand, grens=_GRENS_MB)
    return None


@contextmanager
def _geopend(inhoud: bytes, *, waarden: bool) -> Iterator[Any]:
    """Open a workbook for reading only; what openpyxl cannot show (styles, validation) does not matter here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        boek = openpyxl.load_workbook(io.BytesIO(inhoud), read_only=True, data_only=waarden)
        try:
            yield boek
        finally:
            boek.close()


def _rijen(waarden: Iterable[tuple[Any, ...]]) -> list[Rij]:
    genummerd = enumerate(waarden, start=1)
    return [Rij(nummer, tuple(map(_cel, rij))) for nummer, rij in genummerd if any(cel is not None for cel in rij)]


def _cel(waarde: Any) -> Cel:
    match waarde:
        case None:
            return ""
        case bool():
            return "WAAR" if waarde else "ONWAAR"
        case int():
            return Decimal(waarde)
        case float():
            return Decimal(repr(waarde))
        case datetime() | date() | time():
            return waarde.isoformat()
        case _:
            return str(waarde)


def _tabel(alle: list[Rij], bestand: str, blad: str, kopregel: int) -> Tabel:
    kop = next((tuple(map(als_tekst, rij.cellen)) for rij in alle if rij.nummer == kopregel), ())
    while kop and not kop[-1]:
        kop = kop[:-1]
    breed = len(kop)
    onder = (rij for rij in alle if rij.nummer > kopregel)
    rijen = (Rij(r.nummer, (*r.cellen, *([""] * (breed - len(r.cellen))))[:breed]) for r in onder)
    return Tabel(bestand, blad, kopregel, kop, tuple(r for r in rijen if any(map(als_tekst, r.cellen))))


def _met_formules(tabel: Tabel, inhoud: bytes) -> Tabel:
    """Look among the empty cells for formulas that were never calculated: they are not empty at all."""
    leeg = {(r.nummer, k) for r in tabel.rijen for k, cel in enumerate(r.cellen) if cel == ""}
    gevonden: set[tuple[int, int]] = set()
    with _geopend(inhoud, waarden=False) as boek:
        for nummer, rij in enumerate(boek[tabel.blad].iter_rows(), start=1):
            gevonden.update((nummer, k) for k, c in enumerate(rij) if c.data_type == "f" and (nummer, k) in leeg)
    return Tabel(tabel.bestand, tabel.blad, tabel.kopregel, tabel.kop, tabel.rijen, frozenset(gevonden))
