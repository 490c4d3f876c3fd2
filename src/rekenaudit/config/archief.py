"""Archives with the same bytes for the same content, on every system."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_TIJD = (1980, 1, 1, 0, 0, 0)


def pak_in(bestanden: Mapping[str, bytes]) -> bytes:
    """Pack files into an archive, in the order given; nothing in it differs from run to run."""
    uit = BytesIO()
    with ZipFile(uit, "w") as archief:
        for naam, inhoud in bestanden.items():
            deel = ZipInfo(naam, _TIJD)
            deel.compress_type, deel.create_system = ZIP_DEFLATED, 0
            archief.writestr(deel, inhoud)
    return uit.getvalue()
