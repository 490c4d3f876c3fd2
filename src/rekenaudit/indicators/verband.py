"""How a value hangs on delivered numbers: the arithmetic of formulas, done on what they rest on.

A value is a sum of multiples of delivered numbers. Where it is not (a quotient, a product), it is when the
denominator or the factors are known; then they are named, so that `disclosure` can count them as known too.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from rekenaudit.indicators.blok import Exact, deel

Lijn: TypeAlias = Mapping[int, Exact]
"""A sum of multiples: number of a fact → what it is multiplied by, never 0."""


@dataclass(frozen=True, slots=True)
class Verband:
    """What a value rests on.

    Attributes:
        lijn: the value as a sum of multiples of delivered numbers, but for a fixed amount.
        draagt: numbers of the facts that it passes on cell by cell, as smallness travels: not through an aggregate.
        vast: what must be known for `lijn` to hold: denominators and factors.
    """

    lijn: Lijn
    draagt: frozenset[int] = frozenset()
    vast: tuple[Lijn, ...] = ()


LOS = Verband({})
"""Rests on nothing: a plain number, or a value that is not there."""


def van_feit(nummer: int) -> Verband:
    """Make what a delivered number rests on: itself."""
    return Verband({nummer: 1}, frozenset({nummer}))


def tel_op(delen: Iterable[tuple[Verband, Exact]], *, draagt: bool) -> Verband:
    """Add multiples.

    Args:
        delen: each part and what it is multiplied by.
        draagt: whether the parts are passed on cell by cell; false for an aggregate.
    """
    lijn: dict[int, Exact] = {}
    gedragen: set[int] = set()
    vast: dict[int, Lijn] = {}
    for verband, factor in delen:
        for nummer, aantal in verband.lijn.items():
            lijn[nummer] = lijn.get(nummer, 0) + aantal * factor
        gedragen.update(verband.draagt if draagt else ())
        vast.update((id(v), v) for v in verband.vast)
    return Verband({n: a for n, a in lijn.items() if a}, frozenset(gedragen), tuple(vast.values()))


def bewerk(teken: str, links: tuple[Verband, Exact], rechts: tuple[Verband, Exact]) -> Verband:
    """Apply an operation of `bewerkingen` to two values that are there.

    Args:
        teken: + - * / groei or verschil.
        links: first operand and its value.
        rechts: second operand and its value; not 0 when it divides.
    """
    (a, waarde_a), (b, waarde_b) = links, rechts
    match teken:
        case "+":
            return tel_op([(a, 1), (b, 1)], draagt=True)
        case "-":
            return tel_op([(a, 1), (b, -1)], draagt=True)
        case "verschil":
            return tel_op([(b, 1), (a, -1)], draagt=True)
        case "/":
            return _gegeven(b, a, deel(1, waarde_b))
        case "groei":
            return _gegeven(a, b, deel(1, waarde_a))
        case _:
            return _gegeven(a, b, waarde_a) if not a.lijn else _product(a, b, waarde_b)


def _product(a: Verband, b: Verband, waarde_b: Exact) -> Verband:
    """Multiply: by a fixed factor; of two that are not fixed both are counted as known."""
    gegeven = _gegeven(b, a, waarde_b)
    return gegeven if not b.lijn else Verband({}, gegeven.draagt, (*gegeven.vast, a.lijn))


def _gegeven(bekend: Verband, verband: Verband, factor: Exact) -> Verband:
    """Multiply by a factor that is known, or that counts as known."""
    lijn = {n: a * factor for n, a in verband.lijn.items()} if factor else {}
    vast = (*verband.vast, *bekend.vast, *((bekend.lijn,) if bekend.lijn else ()))
    return Verband(lijn, verband.draagt | bekend.draagt, vast)


def vat_verband_samen(functie: str, delen: Sequence[tuple[Verband, Exact]]) -> Verband:
    """Aggregate the values of a row that are there, at least one.

    A minimum, maximum or median is the value (or the two values) that it picks. One value is passed on cell by cell.
    """
    op_waarde = sorted(delen, key=lambda d: d[1])
    midden = len(delen) // 2
    gekozen: list[tuple[Verband, Exact]]
    match functie:
        case "som":
            gekozen = [(verband, 1) for verband, _ in delen]
        case "gemiddelde":
            gekozen = [(verband, deel(1, len(delen))) for verband, _ in delen]
        case "minimum":
            gekozen = [(op_waarde[0][0], 1)]
        case "maximum":
            gekozen = [(op_waarde[-1][0], 1)]
        case _ if len(delen) % 2:
            gekozen = [(op_waarde[midden][0], 1)]
        case _:
            gekozen = [(verband, deel(1, 2)) for verband, _ in op_waarde[midden - 1 : midden + 1]]
    return tel_op(gekozen, draagt=len(gekozen) == 1)
