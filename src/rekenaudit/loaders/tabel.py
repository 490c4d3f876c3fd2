"""The loader `tabel`: a long table, one row per municipality, year and combination of labels, as CSV or Excel."""

from collections.abc import Iterator
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
            tabel, problemen = lees_werkmap(pad, wortel, bron.blad, bron.kopregel)
            return tabel, (*problemen, *_verborgen(tabel))
        case extensie:
            plaats = Plaats(pad.relative_to(wortel).as_posix())
            gevonden = f"die eindigen op '{extensie}'" if extensie else "zonder extensie"
            return None, (codes.BESTANDSSOORT_ONBEKEND.op(plaats, gevonden=gevonden, verwacht=".csv of .xlsx"),)


def _verborgen(tabel: Tabel | None) -> Iterator[Probleem]:
    """Report rows that are read, but that nobody sees in Excel."""
    if tabel is not None and tabel.verborgen:
        aantal = len(tabel.verborgen)
        hoeveel = "is 1 rij verborgen" if aantal == 1 else f"zijn {aantal} rijen verborgen"
        plaats = Plaats(tabel.bestand, blad=tabel.blad)
        yield codes.RIJEN_VERBORGEN.op(plaats, hoeveel=hoeveel, rij=tabel.verborgen[0])


LADER = Lader(lees=_lees, dialect=lambda bron: bron.dialect, jaar=lambda tekst: (tekst, frozenset()))
"""The loader."""
