"""Complementary suppression: withholds further values until no small count can be worked out (docs/adr/0012)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from rekenaudit.disclosure.getallen import Getallen
from rekenaudit.disclosure.getoond import Plek, Waarde
from rekenaudit.disclosure.kaart import Doel, Kaart, Pin
from rekenaudit.disclosure.regels import nog_getoond, regels_van
from rekenaudit.indicators.klein import is_klein
from rekenaudit.indicators.verbanden import Verbanden


def vul_aan(waarden: Sequence[Waarde], verbanden: Verbanden, drempel: int) -> frozenset[Plek]:
    """Choose the values to withhold besides the small ones.

    Args:
        waarden: all values, in a fixed order; small ones are not shown.
        verbanden: what is known of the delivered numbers.
        drempel: counts of persons below it are small.

    Returns:
        The places of the values to withhold.
    """
    getallen = Getallen(verbanden.waarden, verbanden.klein, verbanden.personen, drempel)
    getoond = {index: waarde for index, waarde in enumerate(waarden) if not waarde.klein}
    dragers = _dragers(getoond)
    regels = regels_van(getoond, verbanden.totalen)
    open_ = tuple(doelen(waarden, verbanden, drempel))
    while open_:
        kaart = Kaart(regels, getallen)
        pinnen = tuple(kaart.pinnen(open_))
        weg = _kies(pinnen, kaart, getoond, dragers)
        getoond = {index: waarde for index, waarde in getoond.items() if index not in weg}
        regels = nog_getoond(regels, weg)
        open_ = tuple(pin.doel for pin in pinnen) if weg else ()
    return frozenset(waarde.plek for index, waarde in enumerate(waarden) if not waarde.klein and index not in getoond)


def doelen(waarden: Sequence[Waarde], verbanden: Verbanden, drempel: int) -> Iterator[Doel]:
    """List what must be protected: small delivered counts, and results that add several of them to a small count."""
    yield from (((nummer, 1),) for nummer, klein in enumerate(verbanden.klein) if klein)
    kleine = (w.verband.lijn for w in waarden if w.aantal is not None and is_klein(w.aantal, drempel))
    sommen = {tuple(sorted(lijn.items())) for lijn in kleine if len(lijn) > 1 and min(lijn.values()) > 0}
    yield from sorted(sommen)


def _dragers(getoond: Mapping[int, Waarde]) -> Mapping[int, Sequence[int]]:
    """Give for delivered numbers the shown values that pass them on cell by cell."""
    dragers: defaultdict[int, list[int]] = defaultdict(list)
    for index, waarde in getoond.items():
        for nummer in waarde.verband.draagt:
            dragers[nummer].append(index)
    return dragers


def _kies(
    pinnen: Sequence[Pin], kaart: Kaart, getoond: Mapping[int, Waarde], dragers: Mapping[int, Sequence[int]]
) -> frozenset[int]:
    """Choose for every small count that is given away what to withhold; what is chosen may serve several.

    Rather a delivered count than a sum of them; rather one that no equation gives away at once; rather a small one.
    """
    waarden, personen, bloot = kaart.getallen.waarden, kaart.getallen.personen, kaart.blootstellingen
    weg: set[int] = set()
    for pin in pinnen:
        feiten = kaart.feiten(pin)
        getuigen = kaart.getuigen(pin, feiten)
        if any(regel.van and weg.issuperset(regel.van) for regel in getuigen):
            continue
        tellingen = [n for n in feiten if personen[n] and any(index in getoond for index in dragers.get(n, ()))]
        if not any(regel.van for regel in getuigen):
            getuigen = [kaart.regels[index] for index in pin.samen]
        zeggen = [(regel, index) for regel in getuigen for index in regel.van]
        if tellingen:
            weg.update(dragers[min(tellingen, key=lambda n: (bloot[n], abs(Fraction(waarden[n] or 0)), n))])
        elif zeggen:
            weg.update(min(zeggen, key=lambda z: (*_gewicht(getoond[z[1]]), z[1]))[0].van)
    return frozenset(weg & getoond.keys())


def _gewicht(waarde: Waarde) -> tuple[bool, Fraction]:
    """Weigh what to withhold: counts of persons first, the smallest first."""
    return waarde.aantal is None, abs(waarde.aantal or Fraction(0))
