"""Files that huisstijl.yaml and config.yaml name in templates/: are they there, and is a logo an image?"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from rekenaudit.config.sjablonen import SJABLONENMAP
from rekenaudit.problems import Plaats, Probleem, bedoeld_bestand
from rekenaudit.problems.codes import config as codes

_SVG_TEKST = re.compile(rb"<(?:\w+:)?text[\s>]")
"""Letters in an SVG that are not drawn: who shows it takes a typeface of the machine."""

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"


def controleer_bestand(naam: str, mappen: Sequence[Path], plaats: Plaats) -> Iterator[Probleem]:
    """Report a file that is not there, or that lies outside the folders of templates.

    Args:
        naam: the file, relative to one of the folders.
        mappen: the study's own templates/, and the packaged defaults.
        plaats: where the file is named.
    """
    bestand = _vind(naam, mappen)
    if not any(bestand.resolve().is_relative_to(m.resolve()) for m in mappen):
        yield codes.PAD_BUITEN_MAP.op(plaats, pad=naam, map=f"{SJABLONENMAP}/")
    elif not bestand.is_file():
        buren = sorted(b.name for m in mappen for b in (m / naam).parent.glob("*"))
        suggestie = bedoeld_bestand(bestand.name, buren)
        yield codes.BESTAND_ONTBREEKT.op(plaats, bestand=f"{SJABLONENMAP}/{naam}", suggestie=suggestie)


def controleer_logo(naam: str, mappen: Sequence[Path], plaats: Plaats) -> Iterator[Probleem]:
    """Report a logo that is not there or no image, and an SVG with letters or without the PNG that Word shows."""
    problemen = tuple(controleer_bestand(naam, mappen, plaats))
    yield from problemen
    if problemen:
        return
    inhoud = _vind(naam, mappen).read_bytes()
    if not is_beeld(naam, inhoud):
        yield codes.LOGO_ONBRUIKBAAR.op(plaats, bestand=f"{SJABLONENMAP}/{naam}")
    elif naam.lower().endswith(".svg") and _SVG_TEKST.search(inhoud):
        yield codes.LOGO_MET_LETTERS.op(plaats, bestand=f"{SJABLONENMAP}/{naam}")
    elif (voor_word := logo_voor_word(naam)) != naam:
        if not _vind(voor_word, mappen).is_file():
            yield codes.LOGO_ZONDER_PNG.op(plaats, bestand=f"{SJABLONENMAP}/{naam}", png=f"{SJABLONENMAP}/{voor_word}")
        else:
            yield from controleer_logo(voor_word, mappen, plaats)


def logo_voor_word(naam: str) -> str:
    """Name the file that Word shows: beside an SVG, the PNG of the same name."""
    stam, punt, soort = naam.rpartition(".")
    return f"{stam}{punt}png" if soort.lower() == "svg" else naam


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


def _vind(naam: str, mappen: Sequence[Path]) -> Path:
    """Find a file: the study's own first, then the packaged default."""
    eigen, terugval = mappen
    return eigen / naam if (eigen / naam).is_file() else terugval / naam
