"""What a reader is shown: every value of every result, and what the reasons of verdicts say about the group."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from rekenaudit.indicators.blok import Exact
from rekenaudit.indicators.klein import is_klein
from rekenaudit.indicators.samenvatten import SAMENVATTINGEN
from rekenaudit.indicators.verband import Lijn, Verband, vat_verband_samen
from rekenaudit.indicators.verbanden import Verbanden
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.oordeel import Gebruikt, Oordeel
from rekenaudit.model.reeks import GEMEENTE, Cel

Plek: TypeAlias = tuple[str, tuple[tuple[str, str], ...], str]
"""A shown value: its indicator, its (axis, label) pairs, and what it is when it is not the indicator's own value."""


@dataclass(frozen=True, slots=True)
class Waarde:
    """A value that is shown, or was until it was withheld.

    Attributes:
        plek: which value.
        aantal: its size when it counts persons; None for another kind of value.
        verband: what it rests on.
        klein: whether it is a small count itself, or rests on one cell by cell: then it is not shown.
    """

    plek: Plek
    aantal: Fraction | None
    verband: Verband
    klein: bool

    def lijnen(self) -> Iterator[Lijn]:
        """Give what a reader learns from it: itself, and what counts as known with it."""
        yield from (lijn for lijn in (self.verband.lijn, *self.verband.vast) if lijn)


def plek_van(gebruikt: Gebruikt) -> Plek:
    """Give the place of a value in a verdict; only the value of a group has a description."""
    return gebruikt.kengetal, gebruikt.plek, gebruikt.omschrijving


def getoonde_waarden(
    uitkomsten: Mapping[str, Uitkomst],
    grenzen: Mapping[str, int],
    oordelen: Iterable[Oordeel],
    verbanden: Verbanden,
) -> Iterator[Waarde]:
    """List the values that hang together with a small count, in a fixed order.

    Args:
        uitkomsten: results by name.
        grenzen: name → threshold, 0 for a result that does not count persons.
        oordelen: verdicts.
        verbanden: what the results rest on.
    """
    for naam, per_plek in verbanden.kengetallen.items():
        assen = uitkomsten[naam].reeks.as_namen()
        for labels, cel in uitkomsten[naam].reeks.cellen.items():
            plek = (naam, tuple(zip(assen, labels, strict=True)), "")
            yield from _waarde(plek, cel, per_plek[labels], grenzen[naam])
    groepen = {plek_van(g): g.cel for oordeel in oordelen for g in oordeel.gebruikt if g.omschrijving}
    for plek in sorted(groepen):
        if plek[0] in verbanden.kengetallen:
            verband = _verband_van_groep(plek, groepen[plek], uitkomsten[plek[0]], verbanden)
            yield from _waarde(plek, groepen[plek], verband, grenzen[plek[0]])


def _waarde(plek: Plek, cel: Cel, verband: Verband, grens: int) -> Iterator[Waarde]:
    if cel.waarde is not None and (verband.lijn or verband.vast):
        yield Waarde(plek, cel.waarde if grens else None, verband, cel.klein or is_klein(cel.waarde, grens))


def _verband_van_groep(plek: Plek, cel: Cel, uitkomst: Uitkomst, verbanden: Verbanden) -> Verband:
    """Work out what a value of the group rests on: a mean, a median, or what could be either."""
    vast = dict(plek[1])
    delen: list[tuple[Verband, Exact]] = []
    for labels, deel in uitkomst.reeks.cellen.items():
        eigen = dict(zip(uitkomst.reeks.as_namen(), labels, strict=True))
        if deel.waarde is not None and vast == {as_: w for as_, w in eigen.items() if as_ != GEMEENTE}:
            delen.append((verbanden.kengetallen[plek[0]][labels], deel.waarde))
    lijnen: list[Lijn] = []
    for functie in ("gemiddelde", "mediaan"):
        if delen and SAMENVATTINGEN[functie]([waarde for _, waarde in delen]) == cel.waarde:
            verband = vat_verband_samen(functie, delen)
            lijnen += [verband.lijn, *verband.vast]
    return Verband({}, vast=tuple(lijn for lijn in lijnen if lijn))
