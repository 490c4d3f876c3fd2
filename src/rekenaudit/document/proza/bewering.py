"""A claim that a sentence rests on, `[[klopt a < b]]`: it prints nothing, and is reported when it is not true."""

import operator
import re
from collections.abc import Callable
from fractions import Fraction

from rekenaudit.document.proza.vulling import VullingFout
from rekenaudit.model.reeks import Reeks
from rekenaudit.notation.woorden import opsomming

_VERGELIJKEN: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
}
_BEWERING = re.compile(r"([^<>]+)(<=|>=|<|>)([^<>]+)")
_GETAL = re.compile(r"-?\d+(?:\.\d+)?")


class Onwaar(VullingFout):
    """The numbers do not carry the claim; the message says for which municipality, year or label."""


def toets(bewering: str, bereken: Callable[[str], Reeks]) -> None:
    """Check that a claim holds for every municipality, year or label that it leaves open.

    Args:
        bewering: two formulas with `<`, `>`, `<=` or `>=` between them; the second may be a number.
        bereken: evaluates a formula.

    Raises:
        Onwaar: when it does not hold, or a value is absent.
        VullingFout: when it cannot be read.
        FormuleFout: when one of its formulas cannot.
    """
    delen = _BEWERING.fullmatch(bewering)
    if delen is None:
        raise VullingFout("na 'klopt' horen twee formules met een teken ertussen", "Gebruik <, >, <= of >=.")
    links, teken, rechts = (deel.strip() for deel in delen.groups())
    is_getal = _GETAL.fullmatch(rechts) is not None
    grens = Fraction(rechts) if is_getal else Fraction(0)
    reeks = bereken(links if is_getal else f"({links}) - ({rechts})")
    onbekend = [" ".join(plek) for plek, cel in reeks.cellen.items() if cel.waarde is None]
    if onbekend:
        raise Onwaar(_zin("is niet na te gaan: er is geen waarde", onbekend))
    waar = _VERGELIJKEN[teken]
    onwaar = [" ".join(p) for p, c in reeks.cellen.items() if c.waarde is not None and not waar(c.waarde, grens)]
    if onwaar:
        raise Onwaar(_zin("is niet waar", onwaar))


def _zin(tekst: str, plekken: list[str]) -> str:
    waar = opsomming([plek for plek in plekken if plek])
    return f"{tekst} voor {waar}" if waar else tekst
