"""The example's figures: invented, but the same for the same municipality every time.

A file of the example has the columns of a delivered file. Its rows say what to invent: `$jaar` repeats the row for
each year, and a cell is a range:

    450000..900000                            a number from the range
    450000..900000 +0..2                      the same, growing to the last year by a percentage from the second range
    5..16% van oppervlakte                    that share of another column in the row
    5..16% van oppervlakte +-2..3             the same, moving to the last year by percentage points
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from hashlib import sha256
from string import Template

from rekenaudit.nieuw.kiezen import Keuze

_CEL = re.compile(r"(?P<van>-?\d+)\.\.(?P<tot>-?\d+)(?P<deel>%)?(?: van (?P<kolom>\w+))?(?: \+(?P<verloop>\S+))?")


def vul_cijfers(naam: str, voorbeeld: str, keuze: Keuze) -> str:
    """Invent the rows of one file for all municipalities and years.

    Args:
        naam: name of the file; other files get other figures.
        voorbeeld: the file of the example.
        keuze: what the study is about.
    """
    kop, *regels = voorbeeld.splitlines()
    return "\n".join([kop, *_rijen(naam, kop.split(";"), regels, keuze)]) + "\n"


def _rijen(naam: str, kolommen: Sequence[str], regels: Sequence[str], keuze: Keuze) -> Iterator[str]:
    for gemeente in keuze.gemeenten:
        woorden = {"code": gemeente.code, "gemeente": gemeente.naam, "laatste": str(keuze.jaren[-1])}
        for nummer, jaar in enumerate(keuze.jaren):
            tijd = Fraction(nummer, len(keuze.jaren) - 1)
            for i, regel in enumerate(regels):
                if nummer == 0 or "$jaar" in regel:
                    vast = Template(regel).substitute(woorden, jaar=str(jaar)).split(";")
                    yield ";".join(_rij(dict(zip(kolommen, vast, strict=True)), f"{naam}|{i}|{gemeente.code}", tijd))


def _rij(rij: Mapping[str, str], zaad: str, tijd: Fraction) -> Iterator[str]:
    """Fill the ranges of one row; `tijd` goes from 0 in the first year to 1 in the last."""
    gevuld: dict[str, str] = {}
    for kolom, cel in rij.items():
        bereik = _CEL.fullmatch(cel)
        gevuld[kolom] = cel if bereik is None else str(_getal(bereik, gevuld, f"{zaad}|{kolom}", tijd))
        yield gevuld[kolom]


def _getal(bereik: re.Match[str], gevuld: Mapping[str, str], zaad: str, tijd: Fraction) -> int:
    begin = _trek(f"{zaad}|begin", int(bereik["van"]), int(bereik["tot"]))
    laag, _, hoog = (bereik["verloop"] or "0..0").partition("..")
    verloop = _trek(f"{zaad}|verloop", int(laag), int(hoog)) * tijd
    if bereik["deel"]:
        return round((begin + verloop) / 100 * int(gevuld[bereik["kolom"]]))
    return round(begin * (1 + verloop / 100))


def _trek(zaad: str, laag: int, hoog: int) -> Fraction:
    """Draw an exact number between two limits that depends on the seed alone."""
    loot = int.from_bytes(sha256(zaad.encode()).digest()[:8], "big")
    return laag + Fraction(loot, 2**64) * (hoog - laag)
