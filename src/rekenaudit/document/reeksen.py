"""Cutting arrays: to one municipality before a context is made, and to the part that a figure shows."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import product

from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.reeks import GEMEENTE, As, Cel, Reeks

_GELDT_HIER_NIET = Cel(None, Aanwezigheid.NIET_VAN_TOEPASSING)
"""What a municipality has of an indicator whose formula names others only."""


def snijd(uitkomsten: Mapping[str, Uitkomst], gemeente: str) -> dict[str, Uitkomst]:
    """Keep of every indicator only one municipality's values; aggregates (without the axis) stay whole.

    What a municipality's document is made of comes through here, so it cannot show another's values.
    """
    return {
        naam: replace(uitkomst, reeks=_snijd_reeks(uitkomst.reeks, gemeente))
        if GEMEENTE in uitkomst.reeks.as_namen()
        else uitkomst
        for naam, uitkomst in uitkomsten.items()
    }


def _snijd_reeks(reeks: Reeks, gemeente: str) -> Reeks:
    assen = tuple(As(a.naam, (gemeente,)) if a.naam == GEMEENTE else a for a in reeks.assen)
    plekken = product(*(a.waarden for a in assen))  # going through all cells takes ever longer with each municipality
    cellen = {plek: reeks.cellen.get(plek, _GELDT_HIER_NIET) for plek in plekken}
    return Reeks(assen, reeks.eenheid, cellen)


def kies(reeks: Reeks, selectie: Mapping[str, str]) -> Reeks:
    """Fix axes at a label; these axes disappear. Axes that the array does not have are passed over.

    Raises:
        KeyError: when a label does not exist; its argument is the label.
    """
    vast = {i: selectie[a.naam] for i, a in enumerate(reeks.assen) if a.naam in selectie}
    for i, label in vast.items():
        if label not in reeks.assen[i].waarden:
            raise KeyError(label)
    over = [i for i in range(len(reeks.assen)) if i not in vast]
    cellen = {
        tuple(plek[i] for i in over): cel
        for plek, cel in reeks.cellen.items()
        if all(plek[i] == label for i, label in vast.items())
    }
    return Reeks(tuple(reeks.assen[i] for i in over), reeks.eenheid, cellen)
