"""Noticing that files change while a command is at work: it stops, and never undoes what somebody just saved."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from rekenaudit.config.tekstbestand import relatief
from rekenaudit.outputs.vingerafdruk import afdruk
from rekenaudit.problems import Gestopt, Plaats, Probleem
from rekenaudit.problems.codes.schrijven import INTUSSEN_VERANDERD

T = TypeVar("T")

Spoor = tuple[int, int, int]
"""When a file was last written, its size and its number on the disk: they change with every save, and are cheap."""

PROGRAMMA = ""
"""Stands for the program itself where files are named that changed."""


def bewaak(studiemap: Path, paden: Iterable[Path]) -> Callable[[], None]:
    """Take the fingerprints of files, and of those in folders.

    Args:
        studiemap: the study's folder.
        paden: the files and folders.

    Returns:
        What checks that they still are the same, and stops when they are not.
    """
    gekozen = tuple(paden)
    eerst = dict(_afdrukken(gekozen))

    def keur() -> None:
        stop_bij(relatief(pad, studiemap) for pad in verschil(eerst, dict(_afdrukken(gekozen))))

    return keur


def _afdrukken(paden: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    for pad in paden:
        for bestand in pad.iterdir() if pad.is_dir() else (pad,):
            if bestand.is_file() and _telt(bestand.name):
                yield bestand, afdruk(bestand.read_bytes())


def neem_sporen(map_: str | Path, einde: str = "") -> Iterator[tuple[str, Spoor]]:
    """Take the traces of all files in a folder; a hidden one, a lock file or a folder of these does not count.

    Args:
        map_: the folder; it need not be there.
        einde: how names end, for only those.
    """
    if not Path(map_).is_dir():
        return
    with os.scandir(map_) as inhoud:
        for deel in inhoud:
            if not _telt(deel.name):
                continue
            if deel.is_dir():
                yield from neem_sporen(deel.path, einde)
            elif deel.name.endswith(einde):
                staat = deel.stat()
                yield deel.path, (staat.st_mtime_ns, staat.st_size, staat.st_ino)


def _telt(naam: str) -> bool:
    return not naam.startswith((".", "~$", "__pycache__"))


def verschil(een: Mapping[T, object], ander: Mapping[T, object]) -> list[T]:
    """Name what differs between two mappings, in a fixed order."""
    return [naam for naam in dict.fromkeys((*een, *ander)) if een.get(naam) != ander.get(naam)]


def stop_bij(veranderd: Iterable[str]) -> None:
    """Stop when something changed.

    Raises:
        Gestopt: with a problem for each file, or for the program.
    """
    problemen = [_probleem(naam) for naam in dict.fromkeys(veranderd)]
    if problemen:
        raise Gestopt(problemen)


def _probleem(naam: str) -> Probleem:
    wat = "Het programma rekenaudit" if naam == PROGRAMMA else f"Het bestand {naam}"
    return INTUSSEN_VERANDERD.op(Plaats(naam), wat=wat)
