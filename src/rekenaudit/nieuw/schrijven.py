"""Puts a new study in place: as a whole or not at all, and never over somebody's files."""

import shutil
from pathlib import Path

from rekenaudit.nieuw.kiezen import Keuze
from rekenaudit.nieuw.vullen import bestanden
from rekenaudit.outputs.schrijffout import reden_van
from rekenaudit.problems import Gestopt, Plaats
from rekenaudit.problems.codes import nieuw as codes


def keur_map(map_: Path) -> None:
    """Check that a study can be put in a folder: one that does not exist yet, or that is empty.

    Raises:
        Gestopt: when it cannot.
    """
    try:
        bezet = map_.exists() and (not map_.is_dir() or any(map_.iterdir()))
    except OSError as fout:
        raise _mislukt(map_, fout) from fout
    if bezet:
        raise Gestopt([codes.MAP_NIET_LEEG.op(Plaats(), map=map_)])


def nieuw_onderzoek(map_: Path, keuze: Keuze) -> tuple[str, ...]:
    """Write a study that runs at once.

    Returns:
        The files, as paths in the folder.

    Raises:
        Gestopt: when the folder holds something already or cannot be written; nothing is left behind then.
    """
    keur_map(map_)
    inhoud = bestanden(keuze)
    bestond = map_.exists()
    try:
        for naam, tekst in inhoud.items():
            pad = map_ / naam
            pad.parent.mkdir(parents=True, exist_ok=True)
            # Excel takes a CSV file for UTF-8 only when it starts with a byte order mark.
            pad.write_text(tekst, encoding="utf-8-sig" if pad.suffix == ".csv" else "utf-8", newline="\n")
    except OSError as fout:
        _ruim_op(map_, bestond=bestond)
        raise _mislukt(map_, fout) from fout
    return tuple(inhoud)


def _ruim_op(map_: Path, *, bestond: bool) -> None:
    """Take away what was written: the folder was empty before, so all in it is ours."""
    for deel in map_.iterdir() if map_.is_dir() else ():
        if deel.is_dir():
            shutil.rmtree(deel, ignore_errors=True)
        else:
            deel.unlink(missing_ok=True)
    if not bestond and map_.is_dir():
        map_.rmdir()


def _mislukt(map_: Path, fout: OSError) -> Gestopt:
    return Gestopt([codes.NIEUW_MISLUKT.op(Plaats(), map=map_, reden=reden_van(fout))])
