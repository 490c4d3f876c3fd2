"""The workbook with overhead, as a municipality would deliver it, in bytes that do not depend on time or machine.

openpyxl stamps the present time into a workbook and compression differs between zlib versions. The workbook is
therefore packed again: fixed times, no compression.
"""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.styles import Font

VAST_TIJDSTIP = (2021, 1, 1, 0, 0, 0)
_STEMPEL = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
_KOP = ("Gemeente", "Jaar", "Zorg per € 1.000", "Overhead per € 1.000", "Opmerking")
_UITLEG = (
    "Overhead jeugdhulp per gemeente, 2015-2019",
    "Van elke € 1.000 aan totale uitgaven voor jeugdhulp: het deel voor zorg en het deel voor de gemeente zelf.",
)
_NIET_GELEVERD = "niet geleverd"
_OPMERKINGEN = {
    "Almelo": "ambtelijke kosten voor jeugdhulp worden niet apart geregistreerd",
    "Borne": "uitsplitsing alleen gemaakt voor 2018 en 2019",
}


def schrijf_overhead(
    pad: Path, gemeenten: Sequence[str], jaren: Sequence[int], aandelen: Mapping[str, Mapping[int, str]]
) -> None:
    """Write the workbook.

    Args:
        pad: file.
        gemeenten: municipalities, in order.
        jaren: years, in order.
        aandelen: municipality → year → overhead in percent; what is not in it was not delivered.
    """
    boek = Workbook()
    blad = boek.create_sheet("Overhead", 0)
    boek.remove(boek.worksheets[1])
    for regel in _UITLEG:
        blad.append([regel])
    blad.append([])
    blad.append(list(_KOP))
    for cel in (blad["A1"], *blad[4]):
        cel.font = Font(bold=True)
    for gemeente in gemeenten:
        for jaar in jaren:
            aandeel = aandelen.get(gemeente, {}).get(jaar)
            blad.append([gemeente, jaar, *_delen(aandeel), _OPMERKINGEN.get(gemeente, "") if aandeel is None else ""])
    for kolom, breedte in zip("ABCDE", (18, 8, 20, 22, 60), strict=True):
        blad.column_dimensions[kolom].width = breedte
    vluchtig = BytesIO()
    boek.save(vluchtig)
    pad.write_bytes(_herpak(vluchtig))


def _delen(aandeel: str | None) -> tuple[int | str, int | str]:
    """Split a thousand euros into care and overhead."""
    if aandeel is None:
        return _NIET_GELEVERD, _NIET_GELEVERD
    overhead = int(Fraction(aandeel) * 10)
    return 1000 - overhead, overhead


def _herpak(boek: BytesIO) -> bytes:
    uit = BytesIO()
    with ZipFile(boek) as bron, ZipFile(uit, "w", ZIP_STORED) as doel:
        for naam in sorted(bron.namelist()):
            inhoud = _STEMPEL.sub(rb"\g<1>2021-01-01T00:00:00Z\g<2>", bron.read(naam))
            doel.writestr(ZipInfo(naam, VAST_TIJDSTIP), inhoud)
    return uit.getvalue()
