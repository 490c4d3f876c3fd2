"""Colours without quotes: YAML reads everything from the `#` on as a comment, so that nothing is left of them."""

import re

from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes import config as codes

_STUKKEN = re.compile(
    r'"(?:[^"\\]|\\.)*"'  # between quotes: as it should be
    r"|'(?:[^']|'')*'"
    r"|(?:(?<=[\[,])|(?<=[:\-]\s))\s*(?P<kleur>#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3}))(?![0-9A-Za-z])"
    r"|(?P<opmerking>(?:^|(?<=\s))#.*)"
)
"""What may hold a `#` on a line: quoted text, a colour where a value is expected, a comment."""


def zet_aanhalingstekens(tekst: str, bestand: str) -> tuple[str, tuple[Probleem, ...]]:
    """Put quotes around the colours of a YAML file that lack them, so that the rest of the file can be read.

    Args:
        tekst: the content of the file.
        bestand: its name, for places.

    Returns:
        The text with quotes, and a problem for each line without them.
    """
    regels, problemen = tekst.split("\n"), []
    for nummer, regel in enumerate(regels):
        kleuren = [stuk for stuk in _STUKKEN.finditer(regel) if stuk["kleur"]]
        if not kleuren:
            continue
        regels[nummer] = _STUKKEN.sub(_met_aanhalingstekens, regel)
        plaats = Plaats(bestand, regel=nummer + 1, kolom=kleuren[0].start("kleur") + 1)
        velden = {"kleur": kleuren[0]["kleur"], "regel": regels[nummer].strip()}
        problemen.append(codes.KLEUR_ZONDER_AANHALINGSTEKENS.op(plaats, **velden))
    return "\n".join(regels), tuple(problemen)


def _met_aanhalingstekens(stuk: re.Match[str]) -> str:
    return stuk[0].replace(stuk["kleur"], f'"{stuk["kleur"]}"') if stuk["kleur"] else stuk[0]
