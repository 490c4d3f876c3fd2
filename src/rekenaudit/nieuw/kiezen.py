"""What a new study is about: title, municipalities and years, judged before anything is written."""

import re
from dataclasses import dataclass

from rekenaudit.config.gemeentelijst import gemeentelijst
from rekenaudit.model.studie import Gemeente
from rekenaudit.nieuw.gemeentekeuze import laatste_jaar, splits, zoek_gemeente
from rekenaudit.notation.woorden import slug
from rekenaudit.problems import Plaats, Probleem, sorteer
from rekenaudit.problems.codes import nieuw as codes

STANDAARDTITEL = "Onderhoud van wegen"
_PERIODE = re.compile(r"(\d{4})\s*(?:-|–|t/m|tot en met)\s*(\d{4})")
_MINSTE_JAREN, _MEESTE_JAREN = 2, 10


@dataclass(frozen=True, slots=True)
class Keuze:
    """What a new study is about.

    Attributes:
        titel: its title.
        gemeenten: its municipalities, in the order in which they were named.
        jaren: its years, in order.
    """

    titel: str
    gemeenten: tuple[Gemeente, ...]
    jaren: tuple[int, ...]


def standaardjaren() -> str:
    """Give the years that a new study has when nobody chooses: the last three that are over."""
    return f"{laatste_jaar() - 3}-{laatste_jaar() - 1}"


def standaardgemeenten() -> str:
    """Give the municipalities that a new study has when nobody chooses: the first three of the list."""
    return ", ".join([naam.naam for naam in gemeentelijst() if naam.tot == laatste_jaar()][:3])


def kies(titel: str, gemeenten: str, jaren: str) -> tuple[Keuze | None, tuple[Probleem, ...]]:
    """Judge what the researcher asked for.

    Args:
        titel: title of the study.
        gemeenten: names or codes, with commas between them.
        jaren: first and last year, as `2031-2033`.

    Returns:
        The choice (None when something is wrong) and all problems.
    """
    reeks, problemen = _lees_jaren(jaren)
    problemen += _keur_titel(titel)
    gevonden: dict[str, Gemeente] = {}
    for invoer in splits(gemeenten):
        gemeente = zoek_gemeente(" ".join(invoer.split()), reeks[-1] if reeks else laatste_jaar())
        if isinstance(gemeente, Probleem):
            problemen.append(gemeente)
        elif slug(gemeente.naam) in {slug(g.naam) for g in gevonden.values()} or gemeente.code in gevonden:
            problemen.append(codes.GEMEENTE_TWEE_KEER.op(Plaats(), gemeente=gemeente.naam))
        else:
            gevonden[gemeente.code] = gemeente
    if problemen:
        return None, sorteer(problemen)
    return Keuze(titel.strip(), tuple(gevonden.values()), reeks), ()


def _keur_titel(titel: str) -> list[Probleem]:
    goed = titel.strip() and titel.isprintable() and not set("{}[]<>") & set(titel)
    return [] if goed else [codes.TITEL_ONGELDIG.op(Plaats(), titel=titel)]


def _lees_jaren(jaren: str) -> tuple[tuple[int, ...], list[Probleem]]:
    gelezen = _PERIODE.fullmatch(jaren.strip())
    if gelezen:
        eerste, laatste = int(gelezen[1]), int(gelezen[2])
        if eerste >= 1900 and laatste < 2100 and _MINSTE_JAREN <= laatste - eerste + 1 <= _MEESTE_JAREN:
            return tuple(range(eerste, laatste + 1)), []
    return (), [codes.PERIODE_ONGELDIG.op(Plaats(), jaren=jaren)]
