"""Holding a number that a party proposes against the value that it was sent: sign, unit and size."""

import re
from fractions import Fraction

from rekenaudit.model.studie import Dialect
from rekenaudit.notation.getallen import OnleesbaarGetal, lees_getal
from rekenaudit.wederhoor.formulier_cellen import PROCENT

_DIALECT = Dialect(decimaal="komma", duizendtal="punt")
_GETAL = re.compile(r"^(?P<voor>(?:[-−€]\s*){0,2})(?P<cijfers>\d[\d.,\s]*?)(?P<rest>\s*[^\d]*)$")
"""One number, with or without its unit behind it."""
_MAAL = {"duizend": 1_000, "mln": 1_000_000, "miljoen": 1_000_000, "mld": 1_000_000_000, "miljard": 1_000_000_000}
_PROCENT = re.compile(r"%|\bprocent|\bpercentage", re.IGNORECASE)
_GELD = re.compile(r"€|\beuro", re.IGNORECASE)
_VEEL = 50
"""How many times as large or small a number must be to ask whether its unit was another."""


def is_percentage(wat: str, waarde: str) -> bool:
    """Tell whether a row of a form is about a percentage."""
    return _PROCENT.search(f"{wat}\n{waarde}") is not None


def zonder_procentteken(voorstel: str) -> str:
    """Write a percentage of a cell as the number in a row that is about percentages."""
    return voorstel.removesuffix(PROCENT)


def is_een_getal(voorstel: str) -> bool:
    """Tell whether a proposal for a value is one number; words alone say that there is none."""
    alleen_woorden = any(c.isalpha() for c in voorstel) and not any(c.isdecimal() for c in voorstel)
    return alleen_woorden or _GETAL.match(voorstel) is not None


def verschil(wat: str, waarde: str, voorstel: str) -> str:
    """Say what is odd about a proposed number.

    Args:
        wat: what the row is about.
        waarde: its value as sent.
        voorstel: what the party proposes.

    Returns:
        The end of a sentence; empty when nothing is, or when one of the two is no number.
    """
    nieuw, oud = _GETAL.match(voorstel), _GETAL.match(waarde)
    if nieuw is None:
        return ""
    try:
        getal = _waarde(nieuw)
        was = _waarde(oud) if oud is not None else None
    except OnleesbaarGetal:
        return "het is niet zeker wat de punten en komma's betekenen"
    if was is None:
        return ""
    if "€" in nieuw["voor"] and not _GELD.search(f"{wat}\n{waarde}"):
        return "het is een bedrag, en dat is de waarde in het formulier niet"
    if _PROCENT.search(nieuw["rest"]) and not is_percentage(wat, waarde):
        return "het is een percentage, en dat is de waarde in het formulier niet"
    return _grootte(getal, was) if was else ""


def _grootte(getal: Fraction, was: Fraction) -> str:
    if not getal:
        return "het is nul, en een waarde die ontbreekt is geen nul"
    if (getal < 0) != (was < 0):
        return "het teken (plus of min) is anders"
    if max(getal / was, was / getal) > _VEEL:
        return f"het is meer dan {_VEEL} keer zo {'groot' if abs(getal) > abs(was) else 'klein'}"
    return ""


def _waarde(gevonden: re.Match[str]) -> Fraction:
    maal = next((_MAAL[w] for w in gevonden["rest"].casefold().replace(".", " ").split() if w in _MAAL), 1)
    teken = 1 if gevonden["voor"].strip("€ ") == "" else -1
    return teken * maal * lees_getal(gevonden["cijfers"].strip(), _DIALECT)
