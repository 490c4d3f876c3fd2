"""Checks of huisstijl.yaml: are its names known, and its sizes such that a page can be set with them?"""

from collections.abc import Collection, Iterator

from rekenaudit.config.lezen import Gelezen
from rekenaudit.model.huisstijl import Huisstijl
from rekenaudit.problems import Probleem, bedoelde
from rekenaudit.problems.codes import config as codes

_LETTERGROOTTE = (6, 20)
"""Smallest and largest size of text, in points."""
_MARGE = (5, 60)
"""Smallest and largest margin, in millimetres."""


def controleer_waarden(stijl: Gelezen[Huisstijl], kleurnamen: Collection[str]) -> Iterator[Probleem]:
    """Report colours that nothing uses, empty lists, and sizes that no page can be set with.

    Args:
        stijl: the house style.
        kleurnamen: the colours that style sheets and figures use.
    """
    eigen = stijl.record
    for naam in eigen.kleuren:
        if naam not in kleurnamen:
            suggestie = bedoelde(naam, kleurnamen)
            yield codes.SLEUTEL_ONBEKEND.op(stijl.plaats("kleuren", naam), sleutel=naam, suggestie=suggestie)
    for sleutel, lijst in (("reeks", eigen.reeks), ("letter.bestanden", eigen.letter.bestanden)):
        if not lijst:
            yield _ongeldig(stijl, sleutel, "een lege lijst", "een lijst van ten minste 1")
    for kant, mm in eigen.marges.items():
        if not _MARGE[0] <= mm <= _MARGE[1]:
            yield _ongeldig(stijl, f"marges.{kant}", f"{mm}", f"{_MARGE[0]} tot en met {_MARGE[1]} millimeter")
    if not _LETTERGROOTTE[0] <= eigen.lettergrootte <= _LETTERGROOTTE[1]:
        verwacht = f"{_LETTERGROOTTE[0]} tot en met {_LETTERGROOTTE[1]} punten"
        yield _ongeldig(stijl, "lettergrootte", f"{eigen.lettergrootte:g}", verwacht)


def _ongeldig(stijl: Gelezen[Huisstijl], pad: str, gevonden: str, verwacht: str) -> Probleem:
    delen = pad.split(".")
    velden = {"sleutel": delen[-1], "gevonden": gevonden, "verwacht": verwacht, "suggestie": ""}
    return codes.WAARDE_ONGELDIG.op(stijl.plaats(*delen), **velden)
