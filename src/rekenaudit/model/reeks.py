"""Arrays of exact values over named axes, every cell with its own presence and sources."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.eenheid import Eenheid

GEMEENTE = "gemeente"
JAAR = "jaar"


@dataclass(frozen=True, slots=True)
class As:
    """An axis: a dimension's name and its labels in order (`gemeente`, `jaar`, or one of the study's own)."""

    naam: str
    waarden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cel:
    """One value of an array.

    Attributes:
        waarde: exact value; None when absent.
        aanwezigheid: whether it is there, and if not why.
        bronnen: ids of the sources that it rests on, also when it is absent.
        klein: rests on a count of persons below the study's threshold, and must not leave (see `disclosure`).
        vlaggen: `voorlopig`, `gecorrigeerd`, `nul onbekend`, `deel ontbreekt` (an aggregate with `minimaal`).
    """

    waarde: Fraction | None
    aanwezigheid: Aanwezigheid = Aanwezigheid.AANWEZIG
    bronnen: frozenset[str] = frozenset()
    klein: bool = False
    vlaggen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Reeks:
    """An array.

    Attributes:
        assen: its axes, in order; none for a single value.
        eenheid: unit of every value.
        cellen: coordinates (one label per axis, in axis order) → cell, for every combination of labels.
    """

    assen: tuple[As, ...]
    eenheid: Eenheid
    cellen: Mapping[tuple[str, ...], Cel] = field(repr=False)

    def as_namen(self) -> tuple[str, ...]:
        """Names of the axes."""
        return tuple(a.naam for a in self.assen)

    def waarden(self, as_naam: str) -> tuple[str, ...]:
        """Labels of one axis.

        Raises:
            KeyError: when the array has no such axis.
        """
        for as_ in self.assen:
            if as_.naam == as_naam:
                return as_.waarden
        raise KeyError(as_naam)

    def cel(self, **plek: str) -> Cel:
        """Take the cell at a place, one label for each axis: `reeks.cel(gemeente="Veldstad", jaar="2031")`.

        Raises:
            KeyError: when an axis is not named or a label does not exist.
        """
        return self.cellen[tuple(plek[a.naam] for a in self.assen)]
