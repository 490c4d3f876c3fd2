"""Reading a sheet of an Excel workbook as a table, with the cell of every value.

Numbers come out exactly as Excel stored them (their shortest decimal form); text stays text. A workbook is
limited in size and expansion, because it comes from others.
"""

import io
import re
import sys
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

from rekenaudit.config.tekstbestand import lees_bytes, relatief
from rekenaudit.loaders.lader import Cel, Rij, Tabel, als_tekst
from rekenaudit.notation.woorden import opsomming
from rekenaudit.problems import Plaats, Probleem, aangehaald, bedoelde
from rekenaudit.problems.codes import laden as codes

_GRENS_MB = 500
_MEESTE = 10_000
"""Merged cells that are looked at, and rows of each."""
_SAMENGEVOEGD = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')
_VERBORGEN = re.compile(rb'<(?:\w+:)?row\s[^>]*?\bhidden="(?:1|true)"[^>]*>')
_RIJNUMMER = re.compile(rb'\sr="([0-9]{1,7})"')
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_VERSLEUTELD = "EncryptedPackage".encode("utf-16-le")


def lees_werkmap(
    pad: Path, wortel: Path, blad: str = "", kopregel: int = 1, grens_mb: int = _GRENS_MB
) -> tuple[Tabel | None, tuple[Probleem, ...]]:
    """Read a sheet of a workbook.

    Args:
        pad: the file.
        wortel: the study folder, that places are relative to.
        blad: name of the sheet; the first when empty.
        kopregel: row of the column names.
        grens_mb: largest size, unpacked, in megabytes.

    Returns:
        The table (None when it cannot be read) and the problems.
    """
    inhoud, problemen = lees_bytes(pad, wortel)
    if problemen:
        return None, problemen
    bestand = relatief(pad, wortel)
    if (probleem := _onbruikbaar(inhoud, bestand, grens_mb)) is not None:
        return None, (probleem,)
    try:
        with geopend(inhoud, waarden=True) as boek:
            gekozen = _kies_blad(boek, blad)
            if gekozen is None:
                suggestie = bedoelde(blad, [w.title for w in boek.worksheets])
                return None, (codes.BLAD_ONTBREEKT.op(Plaats(bestand), blad=blad, suggestie=suggestie),)
            tabel = _tabel(gekozen, bestand, kopregel)
            if not blad and (ook := _met_dezelfde_kop(boek, tabel)):
                return None, (codes.BLAD_ONDUIDELIJK.op(Plaats(bestand), bladen=opsomming(aangehaald(ook))),)
            ruw = _ruw(inhoud, gekozen)
            samengevoegd = _samengevoegd(ruw)
        if any(cel == "" for rij in tabel.rijen for cel in rij.cellen):
            tabel = _met_formules(tabel, inhoud)
    except Exception:  # noqa: BLE001 - openpyxl passes on whatever zipfile, zlib, its XML parsers and its own types raise
        return None, (codes.WERKMAP_KAPOT.op(Plaats(bestand), bestand=bestand),)
    return replace(tabel, samengevoegd=samengevoegd, verborgen=_verborgen(ruw, tabel)), ()


def _kies_blad(boek: Any, blad: str) -> Any | None:
    """Find a sheet of cells: the one that is named, or the first that a reader sees; None when it is not there."""
    bladen = boek.worksheets
    if blad:
        return next((b for b in bladen if b.title == blad), None)
    return next((b for b in bladen if b.sheet_state == "visible"), bladen[0])


def _met_dezelfde_kop(boek: Any, tabel: Tabel) -> list[str]:
    """Name the sheets that a reader sees with the columns of a table, when there are more than its own."""
    zichtbaar = [b for b in boek.worksheets if b.sheet_state == "visible"]
    namen = [b.title for b in zichtbaar if tabel.kop and _kop(b, tabel.kopregel) == tabel.kop]
    return namen if len(namen) > 1 else []


def _onbruikbaar(inhoud: bytes, bestand: str, grens_mb: int) -> Probleem | None:
    plaats = Plaats(bestand)
    if inhoud.startswith(_OLE):
        soort = codes.WERKMAP_BEVEILIGD if _VERSLEUTELD in inhoud else codes.WERKMAP_OUD
        return soort.op(plaats, bestand=bestand)
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
            omvang = sum(deel.file_size for deel in archief.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return codes.WERKMAP_KAPOT.op(plaats, bestand=bestand)
    if omvang > grens_mb * 1_000_000:
        return codes.WERKMAP_TE_GROOT.op(plaats, bestand=bestand, grens=grens_mb)
    return None


def _openpyxl() -> Any:
    """Load openpyxl without numpy, which takes longer to load than it does and is only for writing numpy's numbers."""
    al_geladen = "numpy" in sys.modules
    if not al_geladen:
        sys.modules["numpy"] = None  # type: ignore[assignment] # the documented way to make an import fail
    try:
        import openpyxl  # noqa: PLC0415 - takes as long to load as all sources that are CSV to read
    finally:
        if not al_geladen:
            del sys.modules["numpy"]
    return openpyxl


@contextmanager
def geopend(inhoud: bytes, *, waarden: bool) -> Iterator[Any]:
    """Open a workbook for reading only; what openpyxl cannot show (styles, validation) does not matter here."""
    openpyxl = _openpyxl()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        boek = openpyxl.load_workbook(io.BytesIO(inhoud), read_only=True, data_only=waarden)
        try:
            yield boek
        finally:
            boek.close()


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
            return waarde.isoformat().removesuffix("T00:00:00")
        case _:
            return str(waarde)


def _tabel(gekozen: Any, bestand: str, kopregel: int) -> Tabel:
    """Read the heading and the rows under it, no wider than the heading.

    A sheet may go on for a million rows and sixteen thousand columns because of one stray cell.
    """
    kop = _kop(gekozen, kopregel)
    rijen: list[Rij] = []
    if kop:
        onder = gekozen.iter_rows(kopregel + 1, max_col=len(kop), values_only=True)
        for nummer, waarden in enumerate(onder, start=kopregel + 1):
            cellen = tuple(map(_cel, waarden)) if any(w is not None for w in waarden) else ()
            if any(map(als_tekst, cellen)):
                rijen.append(Rij(nummer, (*cellen, *([""] * (len(kop) - len(cellen))))))
    return Tabel(bestand, gekozen.title, kopregel, kop, tuple(rijen))


def _kop(blad: Any, kopregel: int) -> tuple[str, ...]:
    kop = tuple(map(als_tekst, _eerste(blad.iter_rows(kopregel, kopregel, values_only=True))))
    while kop and not kop[-1]:
        kop = kop[:-1]
    return kop


def _eerste(rijen: Iterable[tuple[Any, ...]]) -> tuple[Cel, ...]:
    return tuple(map(_cel, next(iter(rijen), ())))


def _ruw(inhoud: bytes, gekozen: Any) -> bytes:
    """Read the part of a sheet, for what openpyxl leaves out when it only reads."""
    with zipfile.ZipFile(io.BytesIO(inhoud)) as archief:
        return archief.read(gekozen._worksheet_path)  # noqa: SLF001 - the only way to the part of a sheet


def _verborgen(blad: bytes, tabel: Tabel) -> tuple[int, ...]:
    """List the rows of the table that are hidden."""
    nummers = (_RIJNUMMER.search(rij) for rij in _VERBORGEN.findall(blad))
    return tuple(sorted({rij.nummer for rij in tabel.rijen} & {int(nummer[1]) for nummer in nummers if nummer}))


def _samengevoegd(blad: bytes) -> dict[tuple[int, int], str]:
    """List the cells that belong to a merged one."""
    from openpyxl.utils import column_index_from_string  # noqa: PLC0415 - as in `geopend`

    cellen: dict[tuple[int, int], str] = {}
    for bereik in _SAMENGEVOEGD.findall(blad)[:_MEESTE]:
        links, boven, rechts, onder = (deel.decode("ascii") for deel in bereik)
        kolommen = range(column_index_from_string(links) - 1, column_index_from_string(rechts))
        rijen = range(int(boven), min(int(onder), int(boven) + _MEESTE) + 1)
        cellen.update(dict.fromkeys(product(rijen, kolommen), f"{links}{boven}:{rechts}{onder}"))
    return cellen


def _met_formules(tabel: Tabel, inhoud: bytes) -> Tabel:
    """Look among the empty cells for formulas that were never calculated: they are not empty at all."""
    leeg = {(r.nummer, k) for r in tabel.rijen for k, cel in enumerate(r.cellen) if cel == ""}
    gevonden: set[tuple[int, int]] = set()
    with geopend(inhoud, waarden=False) as boek:
        rijen = boek[tabel.blad].iter_rows(max_row=tabel.rijen[-1].nummer, max_col=len(tabel.kop))
        for nummer, rij in enumerate(rijen, start=1):
            gevonden.update((nummer, k) for k, c in enumerate(rij) if c.data_type == "f" and (nummer, k) in leeg)
    return replace(tabel, formules=frozenset(gevonden))
