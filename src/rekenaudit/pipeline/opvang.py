"""What goes wrong around a run that makes documents, as a problem: the disk, the memory, a process that is killed."""

from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager
from pathlib import Path

from rekenaudit.outputs.schrijffout import wat_mislukte
from rekenaudit.pipeline.herkomst import INVOER
from rekenaudit.problems import Gestopt, Plaats
from rekenaudit.problems.codes.schrijven import GEHEUGEN_VOL, WERKPROCES_GESTOPT


@contextmanager
def opvang(studiemap: Path, uitvoer: Path) -> Iterator[None]:
    """Tell in Dutch what kept a run from its end.

    Args:
        studiemap: the study's folder.
        uitvoer: the folder in which is written.

    Raises:
        Gestopt: for what is no bug.
    """
    try:
        yield
    except OSError as fout:
        probleem = wat_mislukte(fout, studiemap, INVOER, uitvoer)
        if probleem is None:
            raise
        raise Gestopt([probleem]) from fout
    except BrokenExecutor as fout:
        raise Gestopt([WERKPROCES_GESTOPT.op(Plaats())]) from fout
    except MemoryError as fout:
        raise Gestopt([GEHEUGEN_VOL.op(Plaats())]) from fout
