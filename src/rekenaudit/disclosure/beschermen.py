"""Protect: suppresses small counts in results, and masks the verdicts that rest on them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from rekenaudit.indicators.klein import is_klein, onderdruk
from rekenaudit.model.eenheid import BasisEenheid
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.oordeel import Gebruikt, Oordeel
from rekenaudit.model.reeks import Cel, Reeks
from rekenaudit.model.studie import Studie


def protect(
    studie: Studie,
    eenheden: Mapping[str, BasisEenheid],
    uitkomsten: Mapping[str, Uitkomst],
    oordelen: Iterable[Oordeel],
) -> tuple[Mapping[str, Uitkomst], tuple[Oordeel, ...]]:
    """Withhold every small count of persons and what rests on it.

    A value is small when computing marked it so, or when its unit counts persons and it is below the study's
    threshold (judged again here, so that a value made elsewhere does not slip through).

    Args:
        studie: the study, for its threshold.
        eenheden: base units by name, for which of them count persons.
        uitkomsten: computed indicators by name.
        oordelen: verdicts.

    Returns:
        The indicators with small values suppressed, and the verdicts: one that used a small value keeps its
        outcome and rule, but not its reason, distance and values. What holds nothing small is the same object.
    """
    grenzen = {
        naam: studie.drempel_personen if uitkomst.reeks.eenheid.telt_personen(eenheden) else 0
        for naam, uitkomst in uitkomsten.items()
    }
    beschermd = {naam: _beschermde_uitkomst(uitkomst, grenzen[naam]) for naam, uitkomst in uitkomsten.items()}
    return beschermd, tuple(_beschermd_oordeel(o, grenzen, studie.drempel_personen) for o in oordelen)


def _geheim(cel: Cel, grens: int) -> bool:
    return cel.klein or is_klein(cel.waarde, grens)


def _beschermde_uitkomst(uitkomst: Uitkomst, grens: int) -> Uitkomst:
    reeks = uitkomst.reeks
    geheim = {plek: onderdruk(cel) for plek, cel in reeks.cellen.items() if _geheim(cel, grens)}
    if not geheim:
        return uitkomst
    return replace(uitkomst, reeks=Reeks(reeks.assen, reeks.eenheid, {**reeks.cellen, **geheim}))


def _beschermd_oordeel(oordeel: Oordeel, grenzen: Mapping[str, int], drempel: int) -> Oordeel:
    """Mask all values of a verdict when one is small: from the others it could be worked out."""
    if not any(_geheim(g.cel, grenzen.get(g.kengetal, 0)) for g in oordeel.gebruikt):
        return oordeel
    reden = (
        f"Dit oordeel berust op een aantal personen onder de grens van {drempel}. "
        "Zulke kleine aantallen worden niet getoond."
    )
    gebruikt = tuple(_gemaskeerd(g) for g in oordeel.gebruikt)
    return replace(oordeel, reden=reden, gebruikt=gebruikt, afstand="", verborgen=True)


def _gemaskeerd(gebruikt: Gebruikt) -> Gebruikt:
    return replace(gebruikt, cel=onderdruk(gebruikt.cel))
