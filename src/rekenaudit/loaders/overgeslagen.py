"""Files in a study's folders that are not read, and why; so that nobody waits for what they say."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rekenaudit.config.restbestanden import (
    gekopieerd_van,
    geopend_bestand,
    is_conflictkopie,
    is_slotbestand,
    oorspronkelijke_naam,
)
from rekenaudit.config.tekstbestand import relatief
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes import laden as codes

_MAPPEN = ("input", "normenkader", "templates")
_GELEZEN = {"input/teksten": ".md", "input/bevindingen": ".yaml"}
_GEMELD_BIJ_HET_LEZEN = frozenset({".yaml", ".yml"})
"""Endings about which the loader of the findings has its own problem."""


def check_skipped(studiemap: Path, bronbestanden: Iterable[str] = ()) -> tuple[Probleem, ...]:
    """Report open files, copies, and texts and findings of a kind that is not read.

    Args:
        studiemap: the study folder.
        bronbestanden: the delivered files that config.yaml names, relative to input/.
    """
    problemen: list[Probleem] = []
    for map_ in _MAPPEN:
        for pad in sorted(p for p in (studiemap / map_).rglob("*") if p.is_file()):
            problemen += _beoordeel(pad, relatief(pad, studiemap))
    return (*problemen, *_kopieen(studiemap, {f"input/{bestand}" for bestand in bronbestanden}))


def _kopieen(studiemap: Path, gelezen: set[str]) -> Iterator[Probleem]:
    """Find copies beside the delivered files that are read; who downloads a file twice gets one."""
    for bestand in sorted(gelezen):
        naam = bestand.rpartition("/")[2]
        for pad in sorted((studiemap / bestand).parent.glob("*")):
            if gekopieerd_van(pad.name) == naam and relatief(pad, studiemap) not in gelezen:
                yield codes.KOPIE_ERNAAST.op(Plaats(bestand), bestand=naam, kopie=pad.name)


def check_open(bestanden: Iterable[Path], studiemap: Path) -> Iterator[Probleem]:
    """Report files that a program has open: what was not saved is not read."""
    for bestand in bestanden:
        sloten = (p for p in bestand.parent.glob("*") if is_slotbestand(p.name))
        if any(geopend_bestand(slot) == bestand for slot in sloten):
            naam = relatief(bestand, studiemap)
            yield codes.BESTAND_STAAT_OPEN.op(Plaats(naam), bestand=naam)


def _beoordeel(pad: Path, naam: str) -> Iterator[Probleem]:
    if is_slotbestand(pad.name):
        open_ = geopend_bestand(pad)
        if open_ is not None:
            bestand = f"{naam.rpartition('/')[0]}/{open_.name}"
            yield codes.BESTAND_STAAT_OPEN.op(Plaats(bestand), bestand=bestand)
        else:
            yield codes.SLOTBESTAND_OVER.op(Plaats(naam), bestand=naam)
    elif is_conflictkopie(pad.name):
        yield codes.CONFLICTKOPIE.op(Plaats(naam), bestand=naam, origineel=oorspronkelijke_naam(pad.name))
    elif not pad.name.startswith("."):
        yield from _andere_soort(pad, naam)


def _andere_soort(pad: Path, naam: str) -> Iterator[Probleem]:
    for map_, goed in _GELEZEN.items():
        gemeld = goed == ".yaml" and pad.suffix.lower() in _GEMELD_BIJ_HET_LEZEN
        if naam.startswith(f"{map_}/") and pad.suffix != goed and not gemeld:
            yield codes.BESTAND_NIET_GELEZEN.op(Plaats(naam), bestand=naam, map=map_, soort=goed)
