"""One run at a time on one study and on one output folder: locks that the system lets go when a run is killed."""

import errno
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
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


WERKMAP = ".rekenaudit"
"""Folder in that of the study for what may always be thrown away."""

_BEZET = frozenset({errno.EAGAIN, errno.EACCES, errno.EDEADLK})
"""What the system says of a lock that another run holds; anything else is a disk that knows no locks."""


@contextmanager
def slot(map_: Path, naam: str = "") -> Iterator[None]:
    """Hold the lock of a folder.

    Args:
        map_: the folder; it is made when it is not there.
        naam: what a message calls it, when not by its own name.

    Raises:
        Gestopt: when another run holds it.
    """
    map_.mkdir(parents=True, exist_ok=True)
    with (map_ / ".slot").open("a") as bestand:
        try:
            _vergrendel(bestand.fileno())
        except OSError as fout:
            if fout.errno in _BEZET:
                raise Gestopt([ANDERE_RUN_BEZIG.op(Plaats(), map=naam or map_.name)]) from None
        yield


@contextmanager
def studieslot(studiemap: Path, *, schrijft: bool) -> Iterator[None]:
    """Hold the lock of a study: no other command reads or changes its input, or makes something of it, meanwhile.

    Args:
        studiemap: the study folder; where no study is, nothing is locked or made.
        schrijft: whether the input is changed. One who only reads goes on where the folder cannot be written.

    Raises:
        Gestopt: when another run holds it.
    """
    with ExitStack() as stapel:
        if (studiemap / "config.yaml").is_file():
            try:
                stapel.enter_context(slot(studiemap / WERKMAP, studiemap.resolve().name))
            except OSError:
                if schrijft:
                    raise
        yield
