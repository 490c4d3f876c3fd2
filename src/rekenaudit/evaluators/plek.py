"""The place of a value: a municipality, a year and what a test selects, as coordinates of an indicator."""

from collections.abc import Sequence

from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.oordeel import Gebruikt
from rekenaudit.model.reeks import GEMEENTE, JAAR


def neem(uitkomst: Uitkomst, selectie: Sequence[tuple[str, str]], gemeente: str, jaar: str) -> Gebruikt:
    """Take the value of an indicator for a municipality (none for a regional indicator) and a year (if it has any)."""
    labels = dict(selectie)
    if gemeente:
        labels[GEMEENTE] = gemeente
    if jaar:
        labels[JAAR] = jaar
    plek = tuple((as_.naam, labels[as_.naam]) for as_ in uitkomst.reeks.assen)
    return Gebruikt(uitkomst.naam, plek, uitkomst.reeks.cel(**dict(plek)))
