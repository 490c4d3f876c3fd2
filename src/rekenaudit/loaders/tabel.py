"""The loader `tabel`: a long table, one row per municipality, year and combination of labels, as CSV or Excel."""

from pathlib import Path

from rekenaudit.loaders.csvbestand import lees_csv
from rekenaudit.loaders.lader import Lader, Tabel
from rekenaudit.loaders.werkmap import lees_werkmap
from rekenaudit.model.studie import Bron
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes import laden as codes


def _lees(pad: Path, wortel: Path, bron: Bron) -> tuple[Tabel | None, tuple[Probleem, ...]]:
    match pad.suffix.lower():
        case ".csv" | ".txt":
            return lees_csv(pad, wortel, bron.dialect, bron.kopregel)
        case ".xlsx" | ".xlsm":
            return lees_werkmap(pad, wortel, bron.blad, bron.kopregel)
        case extensie:
            plaats = Plaats(pad.relative_to(wortel).as_posix())
            gevonden = f"die eindigen op '{extensie}'" if extensie else "zonder extensie"
            return None, (codes.BESTANDSSOORT_ONBEKEND.op(plaats, gevonden=gevonden, verwacht=".csv of .xlsx"),)


LADER = Lader(lees=_lees, dialect=lambda bron: bron.dialect, jaar=lambda tekst: (tekst, frozenset()))
"""The loader."""
