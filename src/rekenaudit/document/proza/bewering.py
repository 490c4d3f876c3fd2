"""A claim that a sentence rests on, `[[klopt a < b]]`: it prints nothing, and is reported when it is not true."""

import operator
import re
from collections.abc import Callable, Mapping
from fractions import Fraction

from rekenaudit.document.proza.vulling import VullingFout
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.reeks import Cel, Reeks
from rekenaudit.notation.woorden import opsomming

_VERGELIJKEN: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
}
_BEWERING = re.compile(r"([^<>]+)(<=|>=|<|>)([^<>]+)")
_GETAL = re.compile(r"-?(?![1-9]\d{0,2}\.\d{3}$)\d+(?:\.\d+)?")
"""A number; `500.000` is left to the grammar of formulas, which asks what is meant."""

_ONBEKEND = " onbekend"


class Onwaar(VullingFout):
    """The numbers do not carry what a text says; the message says for which municipality, year or label.

    Attributes:
        tekst: what stands in the text all the same.
    """

    def __init__(self, reden: str, tekst: str = "") -> None:
        super().__init__(reden)
        self.tekst = tekst


def toets(bewering: str, bereken: Callable[[str], Reeks]) -> None:
    """Check that a claim holds for every municipality, year or label that it leaves open and that it applies to.

    Both sides are computed on their own: their difference may be a small count of persons that is not shown.

    Args:
        bewering: two formulas with `<`, `>`, `<=` or `>=` between them; the second may be a number. Or one formula
            and `onbekend`: none of its values is there.
        bereken: evaluates a formula.

    Raises:
        Onwaar: when it does not hold, or a value is absent.
        VullingFout: when it cannot be read.
        FormuleFout: when one of its formulas cannot.
    """
    if bewering.endswith(_ONBEKEND):
        cellen = bereken(bewering.removesuffix(_ONBEKEND)).cellen
        if bekend := [" ".join(plek) for plek, cel in cellen.items() if cel.waarde is not None]:
            raise Onwaar(_zin("is niet waar", bekend))
        return
    delen = _BEWERING.fullmatch(bewering)
    if delen is None:
        raise VullingFout(
            "na 'klopt' horen twee formules met een teken ertussen, of een formule en 'onbekend'",
            "Gebruik <, >, <= of >=.",
        )
    links, teken, rechts = (deel.strip() for deel in delen.groups())
    if _GETAL.fullmatch(links):
        raise VullingFout("links van het teken staat een getal", "Draai het om: eerst de formule, dan het getal.")
    reeks = bereken(links)
    andere = _gelijk_aan(Fraction(rechts), reeks) if _GETAL.fullmatch(rechts) else _naast(bereken(rechts), reeks)
    paren = {" ".join(plek): (cel, andere[plek]) for plek, cel in reeks.cellen.items()}
    geldt = {plek: paar for plek, paar in paren.items() if not any(map(_niet_van_toepassing, paar))} or paren
    waarden = {plek: (een.waarde, ander.waarde) for plek, (een, ander) in geldt.items()}
    if onbekend := [plek for plek, paar in waarden.items() if None in paar]:
        raise Onwaar(_zin("is niet na te gaan: er is geen waarde", onbekend))
    waar = _VERGELIJKEN[teken]
    if onwaar := [p for p, (een, ander) in waarden.items() if een is None or ander is None or not waar(een, ander)]:
        raise Onwaar(_zin("is niet waar", onwaar))


def _gelijk_aan(getal: Fraction, reeks: Reeks) -> Mapping[tuple[str, ...], Cel]:
    return dict.fromkeys(reeks.cellen, Cel(getal))


def _naast(andere: Reeks, reeks: Reeks) -> Mapping[tuple[str, ...], Cel]:
    """Give the cells to compare with.

    Raises:
        VullingFout: when they are not of the same places, or in another unit.
    """
    if andere.assen != reeks.assen:
        raise VullingFout(
            "links en rechts van het teken staan niet dezelfde gemeenten, jaren en dimensies",
            "Kies aan beide kanten dezelfde, bijvoorbeeld met [gemeente=…, jaar=…].",
        )
    if andere.eenheid != reeks.eenheid:
        raise VullingFout(
            "links en rechts van het teken staan andere eenheden", "Vergelijk wat dezelfde eenheid heeft."
        )
    return andere.cellen


def _niet_van_toepassing(cel: Cel) -> bool:
    return cel.aanwezigheid is Aanwezigheid.NIET_VAN_TOEPASSING


def _zin(tekst: str, plekken: list[str]) -> str:
    waar = opsomming([plek for plek in plekken if plek])
    return f"{tekst} voor {waar}" if waar else tekst
