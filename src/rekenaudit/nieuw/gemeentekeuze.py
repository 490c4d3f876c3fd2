"""From what somebody types to a municipality of the list: by name, by code, and with near misses."""

import re
from collections.abc import Sequence
from functools import cache

from rekenaudit.config.gemeentelijst import Gemeentenaam, gemeentelijst
from rekenaudit.config.gemeentenamen import namen_in_lijst, opgegaan_in
from rekenaudit.model.studie import Gemeente
from rekenaudit.notation.woorden import opsomming, slug
from rekenaudit.problems import Plaats, Probleem, bedoelde
from rekenaudit.problems.codes import nieuw as codes

_CODE = re.compile(r"(?:GM)?(\d{1,4})", re.IGNORECASE)


def zoek_gemeente(invoer: str, jaar: int) -> Gemeente | Probleem:
    """Find the municipality that somebody means.

    Args:
        invoer: a name or code.
        jaar: year in which it must exist, as far as the list reaches.
    """
    namen = _genoemd(invoer)
    gevonden = sorted({naam.code for naam in namen})
    if not gevonden:
        alle = {naam.naam for naam in gemeentelijst()}
        langer = sorted(naam for naam in alle if invoer and slug(naam).startswith(f"{slug(invoer)}-"))
        namen_erbij = " of ".join(f"'{naam}'" for naam in langer[:3])
        suggestie = f" Bedoelt u {namen_erbij}?" if langer else bedoelde(invoer, alle)
        return codes.GEMEENTE_NIET_IN_LIJST.op(Plaats(), gemeente=invoer, suggestie=suggestie)
    if len(gevonden) > 1:
        keuze = " of ".join(f"'{_laatste_naam(code)}'" for code in gevonden)
        return codes.GEMEENTE_DUBBELZINNIG.op(Plaats(), gemeente=invoer, keuze=keuze)
    van, tot = _jaren(gevonden[0])
    if not van <= min(max(jaar, eerste_jaar()), laatste_jaar()) <= tot:
        velden = {"gemeente": namen[-1].naam, "jaar": jaar, "bestond": _bestond(van, tot) + _nu(namen[-1].naam)}
        return codes.GEMEENTE_BESTAAT_NIET.op(Plaats(), **velden)
    naam = _laatste_naam(gevonden[0]) if _CODE.fullmatch(invoer) else namen[-1].naam
    return Gemeente(naam=naam, code=gevonden[0])


def splits(invoer: str) -> list[str]:
    """Split a list at its commas, semicolons and lines; a name that has a comma of its own stays whole."""
    met_komma = sorted({r"\s*" + re.escape(naam.naam) for naam in gemeentelijst() if "," in naam.naam})
    return [deel.strip() for deel in re.findall("|".join((*met_komma, r"[^,;\n]+")), invoer, re.IGNORECASE)] or [""]


@cache
def eerste_jaar() -> int:
    """First year of the list."""
    return min(naam.van for naam in gemeentelijst())


@cache
def laatste_jaar() -> int:
    """Last year of the list."""
    return max(naam.tot for naam in gemeentelijst())


def _genoemd(invoer: str) -> Sequence[Gemeentenaam]:
    """Select the names of the list that a code or name stands for."""
    if code := _CODE.fullmatch(invoer):
        return [naam for naam in gemeentelijst() if naam.code == f"GM{int(code[1]):04}"]
    return namen_in_lijst(invoer)


def _laatste_naam(code: str) -> str:
    return max((naam.tot, naam.naam) for naam in gemeentelijst() if naam.code == code)[1]


def _jaren(code: str) -> tuple[int, int]:
    namen = [naam for naam in gemeentelijst() if naam.code == code]
    return min(naam.van for naam in namen), max(naam.tot for naam in namen)


def _bestond(van: int, tot: int) -> str:
    """Say when a municipality existed, as far as the list tells."""
    if van > eerste_jaar() and tot < laatste_jaar():
        return f"Zij bestond van {van} tot en met {tot}."
    return f"Zij bestaat sinds {van}." if tot == laatste_jaar() else f"Zij bestond tot en met {tot}."


def _nu(naam: str) -> str:
    nu = opgegaan_in(naam)
    return f" Haar gebied hoort nu bij {opsomming(nu)}." if nu else ""
