"""Protect: suppresses small counts in results, and masks the verdicts that rest on them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeAlias

from rekenaudit.config.lezen import Gelezen
from rekenaudit.disclosure.aanvullen import vul_aan
from rekenaudit.disclosure.getoond import Plek, getoonde_waarden, plek_van
from rekenaudit.disclosure.melden import meld
from rekenaudit.indicators.klein import is_klein, onderdruk
from rekenaudit.indicators.verbanden import verbanden
from rekenaudit.model.feit import Feit, FeitSleutel
from rekenaudit.model.kengetal import Kengetallen, Uitkomst
from rekenaudit.model.oordeel import Gebruikt, Oordeel
from rekenaudit.model.reeks import Cel, Reeks
from rekenaudit.model.studie import Studie
from rekenaudit.problems import Probleem

Onderdrukking: TypeAlias = tuple[Mapping[str, Uitkomst], tuple[Oordeel, ...]]


def protect(
    studie: Studie,
    kengetallen: Gelezen[Kengetallen],
    feiten: Mapping[FeitSleutel, Feit],
    uitkomsten: Mapping[str, Uitkomst],
    oordelen: tuple[Oordeel, ...],
) -> tuple[Onderdrukking, tuple[Probleem, ...]]:
    """Withhold every small count of persons, what rests on it, and what would give it away.

    A value is small when computing marked it so, or when its unit counts persons and it is below the study's
    threshold (judged again here, so that a value made elsewhere does not slip through).

    Args:
        studie: the study, for its threshold and its totals.
        kengetallen: units and formulas.
        feiten: the delivered values, as corrected.
        uitkomsten: computed indicators by name.
        oordelen: verdicts.

    Returns:
        The indicators with small values suppressed, and the verdicts: one that used a withheld value keeps its
        outcome and rule, but not its reason, distance and values. What holds nothing withheld is the same object.
        And a remark for every indicator with withheld values that are not small themselves.
    """
    drempel = studie.drempel_personen
    eenheden = kengetallen.record.eenheden
    grenzen = {n: drempel if u.reeks.eenheid.telt_personen(eenheden) else 0 for n, u in uitkomsten.items()}
    samenhang = verbanden(studie, kengetallen, feiten)
    extra: frozenset[Plek] = frozenset()
    if samenhang is not None:
        extra = vul_aan(tuple(getoonde_waarden(uitkomsten, grenzen, oordelen, samenhang)), samenhang, drempel)
    return verberg(uitkomsten, oordelen, grenzen, drempel, extra), meld(extra, kengetallen)


def verberg(
    uitkomsten: Mapping[str, Uitkomst],
    oordelen: Iterable[Oordeel],
    grenzen: Mapping[str, int],
    drempel: int,
    extra: frozenset[Plek],
) -> Onderdrukking:
    """Withhold small values and the extra ones, so that nobody can tell which of them are small."""
    beschermd = {naam: _beschermde_uitkomst(uitkomst, grenzen[naam], extra) for naam, uitkomst in uitkomsten.items()}
    return beschermd, tuple(_beschermd_oordeel(oordeel, grenzen, drempel, extra) for oordeel in oordelen)


def _geheim(cel: Cel, grens: int) -> bool:
    return cel.klein or is_klein(cel.waarde, grens)


def _beschermde_uitkomst(uitkomst: Uitkomst, grens: int, extra: frozenset[Plek]) -> Uitkomst:
    reeks = uitkomst.reeks
    ook = {tuple(label for _, label in plek) for naam, plek, wat in extra if naam == uitkomst.naam and not wat}
    geheim = {plek: onderdruk(cel) for plek, cel in reeks.cellen.items() if _geheim(cel, grens) or plek in ook}
    if not geheim:
        return uitkomst
    return replace(uitkomst, reeks=Reeks(reeks.assen, reeks.eenheid, {**reeks.cellen, **geheim}))


def _beschermd_oordeel(oordeel: Oordeel, grenzen: Mapping[str, int], drempel: int, extra: frozenset[Plek]) -> Oordeel:
    """Mask all values of a verdict when one is withheld: from the others it could be worked out."""
    if not any(_geheim(g.cel, grenzen.get(g.kengetal, 0)) or plek_van(g) in extra for g in oordeel.gebruikt):
        return oordeel
    reden = (
        "Dit oordeel berust op een cijfer dat wij niet tonen. Dat cijfer gaat over minder dan "
        f"{drempel} personen, of zo’n klein aantal is ermee uit te rekenen."
    )
    gebruikt = tuple(_gemaskeerd(g) for g in oordeel.gebruikt)
    return replace(oordeel, reden=reden, gebruikt=gebruikt, afstand="", verborgen=True)


def _gemaskeerd(gebruikt: Gebruikt) -> Gebruikt:
    return replace(gebruikt, cel=onderdruk(gebruikt.cel))
