"""Comparing two versions of a study that were made before."""

from pathlib import Path

from rekenaudit.model.vergelijking import Vergelijking
from rekenaudit.outputs.vergelijken import vergelijk
from rekenaudit.outputs.verslaglezer import Verslag, lees_verslag
from rekenaudit.problems import Gestopt, Probleem


def vergelijk_versies(uitvoer: Path, oud: str, nieuw: str) -> Vergelijking:
    """Compare two versions from their run records.

    Args:
        uitvoer: the study's output folder.
        oud: name of the old version.
        nieuw: name of the new one.

    Raises:
        Gestopt: when a record is missing, damaged or of another schema; both are reported at once.
    """
    gelezen: list[Verslag] = []
    problemen: list[Probleem] = []
    for versie in (oud, nieuw):
        verslag, extra = lees_verslag(uitvoer, versie)
        gelezen += [verslag] if verslag else []
        problemen += extra
    if problemen:
        raise Gestopt(problemen)
    return vergelijk(*gelezen)
