"""Why writing failed, in Dutch: the system's own words are in its own language."""

import errno
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from os import fsdecode
from pathlib import Path

from rekenaudit.config.bestandsnamen import ligt_binnen
from rekenaudit.config.tekstbestand import relatief
from rekenaudit.problems import Gestopt, Plaats, Probleem
from rekenaudit.problems.codes.config import BESTAND_ONLEESBAAR
from rekenaudit.problems.codes.schrijven import SCHRIJVEN_MISLUKT

_REDENEN = {
    errno.EACCES: "u mag daar niet schrijven",
    errno.EPERM: "u mag daar niet schrijven",
    errno.EROFS: "die map is alleen te lezen",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "uw deel van de schijf is vol",
    errno.EFBIG: "een bestand wordt groter dan daar mag",
    errno.ENAMETOOLONG: "de naam van een bestand wordt te lang",
    errno.ENOTDIR: "er staat een bestand waar een map hoort",
    errno.EEXIST: "er staat een bestand waar een map hoort",
    errno.EISDIR: "er staat een map waar een bestand hoort",
    errno.ENOENT: "een bestand of map is intussen verdwenen",
    errno.EBUSY: "een ander programma gebruikt een van de bestanden",
    errno.EMFILE: "er staan te veel bestanden open",
    errno.ENFILE: "er staan te veel bestanden open",
}

_OVERAL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EMFILE, errno.ENFILE})
"""What keeps from writing whatever file the system names."""


def wat_mislukte(fout: OSError, studiemap: Path, invoer: Iterable[str], uitvoer: Path) -> Probleem | None:
    """Tell what could not be read or written while documents were made.

    Args:
        fout: what the system said; from a worker as well.
        studiemap: the study's folder.
        invoer: names of the files and folders in it that are read.
        uitvoer: the folder in which is written.

    Returns:
        The problem; None when this is about neither, as with an error that a library raises of its own: a bug.
    """
    pad = Path(fsdecode(fout.filename)) if fout.filename else uitvoer
    if fout.errno is None:
        return None
    if any(ligt_binnen(pad, studiemap / deel) for deel in invoer):
        naam = relatief(pad, studiemap)
        return BESTAND_ONLEESBAAR.op(Plaats(naam), bestand=naam)
    if fout.errno in _OVERAL or ligt_binnen(pad, uitvoer) or ligt_binnen(uitvoer, pad):
        return SCHRIJVEN_MISLUKT.op(Plaats(), map=uitvoer, reden=reden_van(fout))
    return None


def reden_van(fout: OSError) -> str:
    """Say why, as the end of a sentence; a reason that is not listed gets its number."""
    return _REDENEN.get(fout.errno or 0, f"het systeem weigert het (fout {fout.errno or 'onbekend'})")


@contextmanager
def schrijvend(map_: Path) -> Iterator[None]:
    """Tell in Dutch why a folder cannot be written.

    Raises:
        Gestopt: when it cannot.
    """
    try:
        yield
    except OSError as fout:
        raise Gestopt([SCHRIJVEN_MISLUKT.op(Plaats(), map=map_, reden=reden_van(fout))]) from fout
