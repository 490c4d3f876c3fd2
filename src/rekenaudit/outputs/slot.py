"""One run at a time on one output folder: a lock that the operating system lets go when a run is killed."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rekenaudit.problems import Gestopt, Plaats
from rekenaudit.problems.codes.schrijven import ANDERE_RUN_BEZIG

if sys.platform == "win32":
    import msvcrt

    def _vergrendel(nummer: int) -> None:
        msvcrt.locking(nummer, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _vergrendel(nummer: int) -> None:
        fcntl.flock(nummer, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def slot(uitvoer: Path) -> Iterator[None]:
    """Hold the lock of an output folder.

    Raises:
        Gestopt: when another run holds it.
    """
    uitvoer.mkdir(parents=True, exist_ok=True)
    with (uitvoer / ".slot").open("a") as bestand:
        try:
            _vergrendel(bestand.fileno())
        except OSError:
            raise Gestopt([ANDERE_RUN_BEZIG.op(Plaats(), map=uitvoer.name)]) from None
        yield
