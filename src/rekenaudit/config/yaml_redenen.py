"""What is wrong with YAML, in Dutch: the wording of what the parser reports."""

import re
from collections.abc import Sequence

_GEEN_BEGIN = "een waarde kan niet met dit teken of met een tab beginnen (zet tekst tussen aanhalingstekens)"
_ANDERS_INGESPRONGEN = "deze regel springt anders in dan de regels waar hij bij hoort"
_BACKSLASH = "na een backslash tussen dubbele aanhalingstekens staat een onbekend teken"
_STREEP = "achter > of | hoort niets meer op dezelfde regel (zet tekst die ermee begint tussen aanhalingstekens)"

_DUBBELE_PUNT = "mapping values are not allowed in this context"

_REDENEN = {
    _DUBBELE_PUNT: (
        "bij deze dubbele punt past de regel niet (zet tekst met een dubbele punt tussen aanhalingstekens, "
        "of laat de regel even ver inspringen als de regels waar hij bij hoort)"
    ),
    "found character that cannot start any token": _GEEN_BEGIN,
    "did not find expected alphabetic or numeric character": _GEEN_BEGIN,
    "did not find expected key": (
        f"{_ANDERS_INGESPRONGEN}, of er staat nog iets achter een aanhalingsteken of haak "
        "(zet dan de hele tekst tussen aanhalingstekens)"
    ),
    "did not find expected <document start>": _ANDERS_INGESPRONGEN,
    "did not find expected '-' indicator": "deze regel hoort niet in de lijst die erboven staat",
    "block sequence entries are not allowed in this context": "een streepje van een lijst begint op een eigen regel",
    "found unexpected end of stream": "dit aanhalingsteken wordt niet gesloten",
    "found unexpected document indicator": "tussen aanhalingstekens kan geen regel met --- of ... staan",
    "could not find expected ':'": "na een sleutel ontbreekt de dubbele punt, of de spatie erachter",
    "did not find expected ',' or ']'": "deze lijst tussen rechte haken wordt niet goed gesloten",
    "did not find expected ',' or '}'": "dit blok tussen accolades wordt niet goed gesloten",
    "did not find expected node content": "hier hoort een waarde, en geen komma of sluithaak",
    "did not find expected comment or line break": _STREEP,
    "found unknown escape character": _BACKSLASH,
    "found invalid Unicode character escape code": _BACKSLASH,
    "did not find expected hexdecimal number": _BACKSLASH,
}


_MET_TAB = re.compile(r" *\t")
_HEEFT_WAARDE = re.compile(r"( *(?:- +)*)[^\s#'\"\[{|>-][^:#]*: +[^\s#]")


def reden_van(melding: str, regels: Sequence[str], nummer: int) -> str:
    """Say what is wrong, as the end of a sentence.

    Args:
        melding: what the parser reports.
        regels: the lines of the file.
        nummer: the line that it reports, from 0.
    """
    regel = regels[nummer] if nummer < len(regels) else ""
    if _MET_TAB.match(regel):
        return "aan het begin van deze regel staat een tab (laat de regel met spaties inspringen)"
    if melding == _DUBBELE_PUNT:
        boven = next((n for n in range(nummer - 1, -1, -1) if regels[n].strip()), None)
        sleutel = _HEEFT_WAARDE.match(regels[boven]) if boven is not None else None
        if boven is not None and sleutel and len(regel) - len(regel.lstrip(" ")) > sleutel.end(1):
            return (
                f"deze regel springt verder in dan de sleutel in regel {boven + 1}, die al een waarde heeft "
                "(een van die twee regels staat te ver naar links of naar rechts)"
            )
        if boven is not None and ":" not in regels[boven]:
            return (
                f"bij deze dubbele punt past de regel niet (misschien ontbreekt in regel {boven + 1} een dubbele punt; "
                "hoort hij bij een tekst, zet die dan tussen aanhalingstekens)"
            )
    return _REDENEN.get(melding, "deze regel past niet bij wat erboven staat")
