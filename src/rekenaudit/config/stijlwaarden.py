"""Checks of huisstijl.yaml: is everything there that documents and figures take from it, and of a usable size?"""

from collections.abc import Container, Iterable, Iterator
from typing import get_args

from rekenaudit.config.lezen import Gelezen
from rekenaudit.model.huisstijl import Huisstijl
from rekenaudit.model.norm import Uitslagnaam
from rekenaudit.problems import Probleem
from rekenaudit.problems.codes import config as codes

_LETTERGROOTTE = (6, 20)
"""Smallest and largest size of text, in points."""
_MARGE = (5, 60)
"""Smallest and largest margin, in millimetres."""
_KANTEN = ("boven", "rechts", "onder", "links")
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"


def controleer_waarden(stijl: Gelezen[Huisstijl], standaard: Huisstijl) -> Iterator[Probleem]:
    """Report what is missing from a house style, and sizes that no page can be set with.

    Args:
        stijl: the house style.
        standaard: the packaged default, which names every colour that style sheets and figures use.
    """
    eigen = stijl.record
    nodig: tuple[tuple[str, Iterable[str], Container[str]], ...] = (
        ("kleuren", standaard.kleuren, eigen.kleuren),
        ("oordelen", get_args(Uitslagnaam), eigen.oordelen),
        ("marges", _KANTEN, eigen.marges),
    )
    for groep, namen, gegeven in nodig:
        for naam in namen:
            if naam not in gegeven:
                yield codes.SLEUTEL_ONTBREEKT.op(stijl.plaats(groep, naam), sleutel=naam)
    for sleutel, lijst in (("reeks", eigen.reeks), ("letter.bestanden", eigen.letter.bestanden)):
        if not lijst:
            yield _ongeldig(stijl, sleutel, "een lege lijst", "een lijst van ten minste 1")
    for kant, mm in eigen.marges.items():
        if not _MARGE[0] <= mm <= _MARGE[1]:
            yield _ongeldig(stijl, f"marges.{kant}", f"{mm}", f"{_MARGE[0]} tot en met {_MARGE[1]} millimeter")
    if not _LETTERGROOTTE[0] <= eigen.lettergrootte <= _LETTERGROOTTE[1]:
        verwacht = f"{_LETTERGROOTTE[0]} tot en met {_LETTERGROOTTE[1]} punten"
        yield _ongeldig(stijl, "lettergrootte", f"{eigen.lettergrootte:g}", verwacht)


def is_beeld(naam: str, inhoud: bytes) -> bool:
    """Tell whether a file is an image of the kind that its name says; an SVG may not declare entities."""
    match naam.lower().rpartition(".")[2]:
        case "png":
            return inhoud.startswith(_PNG) and b"IEND" in inhoud[-16:]
        case "jpg" | "jpeg":
            return inhoud.startswith(_JPEG)
        case "svg":
            return b"<svg" in inhoud and b"<!ENTITY" not in inhoud
        case _:
            return False


def _ongeldig(stijl: Gelezen[Huisstijl], pad: str, gevonden: str, verwacht: str) -> Probleem:
    delen = pad.split(".")
    velden = {"sleutel": delen[-1], "gevonden": gevonden, "verwacht": verwacht, "suggestie": ""}
    return codes.WAARDE_ONGELDIG.op(stijl.plaats(*delen), **velden)
