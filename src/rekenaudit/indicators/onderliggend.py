"""On which delivered numbers a value rests: formulas read backwards, from a place to the facts under it.

Needs no data: what is missing is found as well. `verbanden` says how much a value changes with each of them.
"""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import TypeAlias

from rekenaudit.indicators.expressie import Aanroep, Expressie, Verwijzing, onderdelen
from rekenaudit.indicators.rekenplan import Rekenplan
from rekenaudit.model.feit import FeitSleutel
from rekenaudit.model.reeks import GEMEENTE, JAAR

_Labels: TypeAlias = Mapping[str, tuple[str, ...]]
"""Axis → the labels that count; an axis that is not named counts whole."""


def onderliggende_feiten(plan: Rekenplan, kengetal: str, plek: Mapping[str, str]) -> tuple[FeitSleutel, ...]:
    """Name the facts under a value of an indicator, in the order in which its formula names them.

    Args:
        plan: all formulas.
        kengetal: name of the indicator; one without a right formula rests on nothing.
        plek: axis → label of the value.
    """
    if kengetal not in plan.vormen:
        return ()
    labels = {as_: (label,) for as_, label in plek.items()}
    return tuple(dict.fromkeys(_Zoeker(plan).onder(plan.expressies[kengetal], labels)))


class _Zoeker:
    """Walks down from an expression."""

    def __init__(self, plan: Rekenplan) -> None:
        self._plan = plan

    def onder(self, expressie: Expressie, labels: _Labels) -> Iterator[FeitSleutel]:
        match expressie:
            case Verwijzing():
                gekozen = _gekozen(expressie, labels)
                if expressie.bron:
                    yield from self._feiten(expressie, gekozen)
                else:
                    yield from self.onder(self._plan.expressies[expressie.naam], gekozen)
            case Aanroep():
                yield from self.onder(expressie.argument, self._van_argument(expressie, labels))
            case _:
                for deel in onderdelen(expressie):
                    yield from self.onder(deel, labels)

    def _van_argument(self, aanroep: Aanroep, labels: _Labels) -> _Labels:
        """Give the labels that count in what a function is applied to."""
        if aanroep.functie not in {"groei", "verschil"}:
            return {as_: w for as_, w in labels.items() if as_ != aanroep.labels[0].tekst}
        if aanroep.labels:
            return {**labels, JAAR: tuple(label.tekst for label in aanroep.labels)}
        jaren = self._plan.omgeving.assen[JAAR].waarden  # a function over years takes years that follow on each other
        met_ervoor = (j for i, j in enumerate(jaren) if {*jaren[i : i + 2]} & {*labels.get(JAAR, jaren)})
        return {**labels, JAAR: tuple(met_ervoor)}

    def _feiten(self, verwijzing: Verwijzing, labels: _Labels) -> Iterator[FeitSleutel]:
        omgeving, dimensies = self._plan.omgeving, self._plan.omgeving.bronnen[verwijzing.bron].kolommen.dimensies
        alle = (labels.get(as_, omgeving.assen[as_].waarden) for as_ in (GEMEENTE, JAAR, *dimensies))
        for gemeente, jaar, *rest in product(*alle):
            paren = tuple(zip(dimensies, rest, strict=True))
            yield FeitSleutel(verwijzing.bron, verwijzing.naam, gemeente, jaar, paren)


def _gekozen(verwijzing: Verwijzing, labels: _Labels) -> _Labels:
    """Narrow labels to those that a reference chooses."""
    keuzes = {k.as_naam: tuple(label.tekst for label in k.labels) for k in verwijzing.keuzes}
    eigen = {as_: tuple(w for w in namen if w in labels.get(as_, namen)) for as_, namen in keuzes.items()}
    return {**labels, **eigen}
