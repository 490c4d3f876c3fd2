"""Packing: what a party is sent in one archive, with the same bytes each time."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_TIJD = (1980, 1, 1, 0, 0, 0)


def zip_van(bestanden: Mapping[str, bytes], map_: str) -> bytes:
    """Pack files in a folder of an archive; nothing in it differs from run to run or from system to system."""
    uit = BytesIO()
    with ZipFile(uit, "w", ZIP_DEFLATED) as archief:
        for naam in sorted(bestanden):
            deel = ZipInfo(f"{map_}/{naam}", _TIJD)
            deel.compress_type, deel.create_system = ZIP_DEFLATED, 0
            archief.writestr(deel, bestanden[naam])
    return uit.getvalue()
