"""The loader `statline`: an export of CBS StatLine, "CSV met statistische symbolen".

UTF-8 with a byte order mark, `;` between quoted fields that are padded with spaces, a decimal point, and the
symbols that CBS explains under every table. `*` behind a period marks provisional figures.
"""

import re
from pathlib import Path

from rekenaudit.loaders.csvbestand import lees_csv
from rekenaudit.loaders.lader import Lader, Tabel
from rekenaudit.model.studie import Bron, Dialect
from rekenaudit.problems import Probleem

_DIALECT = Dialect(
    decimaal="punt",
    duizendtal="geen",
    scheiding=";",
    codering="utf-8",
    symbolen={
        ".": "ontbreekt",  # unknown, not reliable enough or secret: which of them is not told
        "x": "onderdrukt",
        "-": "nul",
        "": "niet van toepassing",
    },
)
_GEBIEDEN = re.compile(r"^(Nederland|.+ \([A-Z]{2}\)|(?!GM)[A-Z]{2}\d{2,8})$")
VOORLOPIG = "voorlopig"
"""Flag of a provisional figure."""


def _lees(pad: Path, wortel: Path, bron: Bron) -> tuple[Tabel | None, tuple[Probleem, ...]]:
    return lees_csv(pad, wortel, _DIALECT, bron.kopregel)


def _dialect(bron: Bron) -> Dialect:
    """The fixed dialect of StatLine; a source may give a symbol another meaning."""
    return _DIALECT.model_copy(update={"symbolen": {**_DIALECT.symbolen, **bron.dialect.symbolen}})


def _jaar(tekst: str) -> tuple[str, frozenset[str]]:
    jaar = tekst.rstrip("*")
    return jaar, frozenset({VOORLOPIG}) if jaar != tekst else frozenset()


LADER = Lader(lees=_lees, dialect=_dialect, jaar=_jaar, buiten=_GEBIEDEN)
"""The loader."""
