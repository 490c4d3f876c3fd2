"""Complementary suppression: withholds further values until no small count can be worked out (docs/adr/0012)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from rekenaudit.disclosure.getoond import Plek, Waarde
from rekenaudit.disclosure.kaart import Doel, Kaart, Pin, regels_van
from rekenaudit.disclosure.speling import Getallen
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
    open_ = tuple(doelen(waarden, verbanden))
    verborgen: set[int] = set()
    while open_:
        kaart = Kaart(regels_van(getoond, verbanden.totalen), getallen)
        pinnen = tuple(kaart.pinnen(open_))
        weg = _kies(pinnen, kaart, getoond, verbanden)
        verborgen |= weg
        getoond = {index: waarde for index, waarde in getoond.items() if index not in weg}
        open_ = tuple(pin.doel for pin in pinnen) if weg else ()
    return frozenset(waarden[index].plek for index in verborgen)


def doelen(waarden: Sequence[Waarde], verbanden: Verbanden) -> Iterator[Doel]:
    """List what must be protected: small delivered counts, and results that add numbers to a small count."""
    yield from (((nummer, 1),) for nummer, klein in enumerate(verbanden.klein) if klein)
    sommen = (w.verband.lijn for w in waarden if w.klein and w.aantal is not None and len(w.verband.lijn) > 1)
    gezien = {tuple(sorted(lijn.items())) for lijn in sommen if all(maal > 0 for maal in lijn.values())}
    yield from sorted(gezien)


def _kies(pinnen: Sequence[Pin], kaart: Kaart, getoond: Mapping[int, Waarde], verbanden: Verbanden) -> set[int]:
    """Choose for every small count that is given away what to withhold; what is chosen may serve several.

    Rather a delivered count than a sum of them; rather one that no equation gives away at once; rather a small one.
    """
    bloot = kaart.blootstellingen(nummer for pin in pinnen for nummer in pin.feiten)
    dragers: defaultdict[int, list[int]] = defaultdict(list)
    for index, waarde in getoond.items():
        for nummer in waarde.verband.draagt:
            dragers[nummer].append(index)
    weg: set[int] = set()
    for pin in pinnen:
        if any(regel.van and weg.issuperset(regel.van) for regel in pin.regels):
            continue
        tellingen = [n for n in pin.feiten if verbanden.personen[n] and dragers[n] and not verbanden.klein[n]]
        if tellingen:
            weg.update(dragers[min(tellingen, key=lambda n: (bloot[n], abs(Fraction(verbanden.waarden[n] or 0)), n))])
            continue
        van = [(regel, index) for regel in pin.regels for index in regel.van]
        if van:
            weg.update(min(van, key=lambda v: (_gewicht(getoond[v[1]]), v[1]))[0].van)
    return weg


def _gewicht(waarde: Waarde) -> tuple[bool, Fraction]:
    """Weigh what to withhold: counts of persons first, the smallest first."""
    return waarde.aantal is None, abs(waarde.aantal or Fraction(0))
