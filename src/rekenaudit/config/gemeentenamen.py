"""Which municipality a name stands for: as the CBS writes it, as people call it, and after a merger.

The list of the CBS gives the names; `gemeentenamen.csv` adds other names that are in use, and the municipality
(or municipalities) that the area of one that is no more went to.
"""

import csv
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from rekenaudit.config.gemeentelijst import Gemeentenaam, gemeentelijst
from rekenaudit.notation.woorden import opsomming, slug
from rekenaudit.problems import bedoelde, dichtbij

_BESTAND = Path(__file__).with_name("gemeentenamen.csv")
_TOEVOEGING = re.compile(r"\s*\([^)]*\)$")
"""The province that the CBS writes after a name that occurs twice, or did so once."""


def zonder_toevoeging(naam: str) -> str:
    """Leave out the province: `Veldstad (V.)` becomes `Veldstad`."""
    return _TOEVOEGING.sub("", naam)


def namen_in_lijst(naam: str) -> tuple[Gemeentenaam, ...]:
    """Select the names of the list that a name stands for; one as it is written there goes before one like it."""
    precies = _per_slug().get(slug(naam), ())
    if precies:
        return precies
    codes = _andere("ook").get(slug(naam), ())
    return tuple(n for n in gemeentelijst() if n.code in codes) or _zonder_toevoeging().get(slug(naam), ())


def code_van(naam: str) -> str:
    """Give the CBS code of a name; empty for a name that is not in the list, or that two municipalities have."""
    codes = {n.code for n in namen_in_lijst(naam)}
    return codes.pop() if len(codes) == 1 else ""


def opgegaan_in(naam: str) -> tuple[str, ...]:
    """Names of the municipalities that the area of one that is no more belongs to now."""
    codes = _andere("opgegaan").get(slug(naam), ())
    return tuple(max((n.tot, n.naam) for n in gemeentelijst() if n.code == code)[1] for code in codes)


def bedoelde_gemeente(naam: str, bekend: Iterable[str]) -> str:
    """Write a Dutch sentence with the municipality that was probably meant, as `bedoelde` does.

    A name is recognised that the same municipality has (`Den Haag`), or had before it was merged. When what was
    written is a municipality and what it is like is none, config.yaml is where to look.

    Args:
        naam: what was written.
        bekend: the municipalities that can be chosen.

    Returns:
        A sentence that starts with a space, or an empty string.
    """
    namen = sorted(set(bekend))
    codes = {n.code for n in namen_in_lijst(naam)}
    zelfde = [n for n in namen if code_van(n) in codes]
    if zelfde:
        keuze = " of ".join(f"'{n}'" for n in zelfde)
        return f" Bedoelt u {keuze}?"
    if nu := opgegaan_in(naam):
        return f" Die gemeente is opgegaan in {opsomming(nu)}."
    lijkt_op = dichtbij(naam, namen)
    if lijkt_op and slug(naam) in _per_slug():
        verschreven = [n for n in namen if not namen_in_lijst(n) and dichtbij(naam, [n]) == lijkt_op]
        if verschreven:
            return f" In config.yaml staat '{verschreven[0]}'; is dat een tikfout?"
    return bedoelde(naam, namen)


@cache
def _per_slug() -> dict[str, tuple[Gemeentenaam, ...]]:
    return _groepeer((slug(n.naam), n) for n in gemeentelijst())


@cache
def _zonder_toevoeging() -> dict[str, tuple[Gemeentenaam, ...]]:
    return _groepeer((slug(zonder_toevoeging(n.naam)), n) for n in gemeentelijst())


def _groepeer(paren: Iterable[tuple[str, Gemeentenaam]]) -> dict[str, tuple[Gemeentenaam, ...]]:
    groepen: dict[str, tuple[Gemeentenaam, ...]] = {}
    for sleutel, naam in paren:
        groepen[sleutel] = (*groepen.get(sleutel, ()), naam)
    return groepen


@cache
def _andere(hoe: str) -> dict[str, tuple[str, ...]]:
    """Read the other names: slug → codes, of names in use (`ook`) or of areas that were merged (`opgegaan`)."""
    groepen: dict[str, tuple[str, ...]] = {}
    with _BESTAND.open(encoding="utf-8", newline="") as bestand:
        for regel in csv.DictReader(bestand, delimiter=";"):
            if regel["hoe"] == hoe:
                sleutel = slug(regel["naam"])
                groepen[sleutel] = (*groepen.get(sleutel, ()), regel["code"])
    return groepen
