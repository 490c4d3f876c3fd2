"""The values that one figure or table shows, laid out over the axes it names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from rekenaudit.document.benamingen import KENGETAL
from rekenaudit.document.reeksen import kies
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.reeks import GEMEENTE, As, Cel, Reeks
from rekenaudit.problems import bedoelde


class RasterFout(ValueError):  # noqa: N818 - Dutch domain name, like every exception here
    """A figure or table cannot be laid out as it is declared; the message is a Dutch clause."""


@dataclass(frozen=True, slots=True)
class Vak:
    """One value of a grid.

    Attributes:
        kengetal: name of the indicator.
        plek: (axis, label) pairs of the value in the whole indicator, for `data-ref`.
        cel: the value.
    """

    kengetal: str
    plek: tuple[tuple[str, str], ...]
    cel: Cel

    @property
    def over(self) -> tuple[Cel, tuple[str, ...]]:
        """The value and the municipality that it is about; none for all together."""
        return self.cel, tuple(label for as_, label in self.plek if as_ == GEMEENTE)


@dataclass(frozen=True, slots=True)
class Raster:
    """Values over named axes.

    Attributes:
        assen: the axes in the order in which they were asked for; `kengetal` may be one of them.
        vakken: coordinates → value, for every combination of labels.
    """

    assen: tuple[As, ...]
    vakken: Mapping[tuple[str, ...], Vak]

    def labels(self, as_naam: str) -> tuple[str, ...]:
        """Labels of an axis; one empty label when there is no such axis."""
        return next((a.waarden for a in self.assen if a.naam == as_naam), ("",))

    def vak(self, **plek: str) -> Vak:
        """Take the value at a place."""
        return self.vakken[tuple(plek[a.naam] for a in self.assen)]


@dataclass(frozen=True, slots=True)
class Uitsnede:
    """Which part of which indicators a figure or table asks for.

    Attributes:
        kengetallen: names of the indicators.
        assen: names of the axes to lay out.
        selectie: labels that other axes are fixed at.
        waarden: axis → labels to keep, in this order.
        vast: labels that are implied (the municipality of a document), for the axes that are not laid out.
    """

    kengetallen: tuple[str, ...]
    assen: tuple[str, ...]
    selectie: Mapping[str, str]
    waarden: Mapping[str, Sequence[str]]
    vast: Mapping[str, str]

    def gekozen(self) -> dict[str, str]:
        """Axes that are fixed, with their label."""
        return {**{a: w for a, w in self.vast.items() if a not in self.assen}, **self.selectie}


@dataclass(frozen=True, slots=True)
class _Deel:
    """One indicator of a grid: its name, all its axes, its fixed labels, and what is left of it."""

    naam: str
    assen: tuple[str, ...]
    vast: Mapping[str, str]
    reeks: Reeks

    def vak(self, coordinaat: Mapping[str, str]) -> Vak:
        sleutel = tuple(coordinaat[a] for a in self.reeks.as_namen())
        if sleutel not in self.reeks.cellen:
            raise RasterFout(f"het kengetal '{self.naam}' heeft geen waarde voor '{', '.join(sleutel)}'")
        plek = {**self.vast, **coordinaat}
        return Vak(self.naam, tuple((a, plek[a]) for a in self.assen), self.reeks.cellen[sleutel])


def maak_raster(uitsnede: Uitsnede, uitkomsten: Mapping[str, Uitkomst]) -> Raster:
    """Lay out values.

    Raises:
        RasterFout: when an indicator, axis or label does not exist or an axis is neither laid out nor fixed.
    """
    if KENGETAL not in uitsnede.assen and len(uitsnede.kengetallen) > 1:
        raise RasterFout("er zijn meer kengetallen, maar geen enkele as heet 'kengetal'")
    delen = {naam: _deel(naam, uitsnede, uitkomsten) for naam in uitsnede.kengetallen}
    ongebruikt = [a for a in uitsnede.selectie if not any(a in deel.assen for deel in delen.values())]
    if ongebruikt:
        raise RasterFout(f"de selectie noemt '{ongebruikt[0]}', maar geen kengetal heeft die as")
    eerste = next(iter(delen.values()))
    assen = tuple(As(naam, _labels(naam, uitsnede, eerste.reeks)) for naam in uitsnede.assen)
    vakken: dict[tuple[str, ...], Vak] = {}
    for plek in product(*(a.waarden for a in assen)):
        coordinaat = dict(zip(uitsnede.assen, plek, strict=True))
        vakken[plek] = delen[coordinaat.pop(KENGETAL, eerste.naam)].vak(coordinaat)
    return Raster(assen, vakken)


def _deel(naam: str, uitsnede: Uitsnede, uitkomsten: Mapping[str, Uitkomst]) -> _Deel:
    if naam not in uitkomsten:
        raise RasterFout(f"het kengetal '{naam}' bestaat niet.{bedoelde(naam, uitkomsten)}")
    hele, gekozen = uitkomsten[naam].reeks, uitsnede.gekozen()
    try:
        reeks = kies(hele, gekozen)
    except KeyError as fout:
        raise RasterFout(f"het kengetal '{naam}' heeft geen waarde voor '{fout.args[0]}'") from None
    gevraagd = {a for a in uitsnede.assen if a != KENGETAL}
    over = set(reeks.as_namen()) - gevraagd
    if over:
        raise RasterFout(f"het kengetal '{naam}' heeft ook de as '{min(over)}'; kies daarvoor een label bij 'selectie'")
    te_veel = gevraagd - set(reeks.as_namen())
    if te_veel:
        raise RasterFout(f"het kengetal '{naam}' heeft geen as '{min(te_veel)}'")
    return _Deel(naam, hele.as_namen(), gekozen, reeks)


def _labels(as_naam: str, uitsnede: Uitsnede, eerste: Reeks) -> tuple[str, ...]:
    labels = uitsnede.kengetallen if as_naam == KENGETAL else eerste.waarden(as_naam)
    gevraagd = tuple(uitsnede.waarden.get(as_naam, labels))
    onbekend = [w for w in gevraagd if w not in labels]
    if onbekend:
        raise RasterFout(f"de as '{as_naam}' heeft geen '{onbekend[0]}'.{bedoelde(onbekend[0], labels)}")
    return gevraagd
