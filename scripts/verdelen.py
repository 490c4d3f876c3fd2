"""Dividing whole numbers: largest remainders, and tables that fit row and column totals exactly.

Used by the scripts that make the study's input. Everything is deterministic: ties go to the first in order.
"""

from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal, localcontext
from fractions import Fraction

RONDES = 500
"""Iterations of proportional fitting; far more than a table of this size needs."""


def rond(waarde: Fraction) -> int:
    """Round to a whole number, half away from zero."""
    teken = -1 if waarde < 0 else 1
    return teken * int(abs(waarde) + Fraction(1, 2))


def grootste_resten(totaal: int, gewichten: Sequence[Fraction]) -> list[int]:
    """Divide a total in proportion to weights, by the method of largest remainders (Hamilton).

    Returns:
        Whole numbers that add up to the total, in the order of the weights.
    """
    som = sum(gewichten)
    exact = [totaal * g / som for g in gewichten]
    delen = [int(e) for e in exact]
    volgorde = sorted(range(len(delen)), key=lambda i: (delen[i] - exact[i], i))
    for i in volgorde[: totaal - sum(delen)]:
        delen[i] += 1
    return delen


def pas_op_randen(zaad: Sequence[Sequence[Fraction]], rijen: Sequence[int], kolommen: Sequence[int]) -> list[list[int]]:
    """Fit a table to its row and column totals and make it whole.

    Iterative proportional fitting (Deming and Stephan, 1940) keeps the proportions of the start values as far as
    the totals allow; a start value of zero stays zero. Rounding then keeps every total exact and moves no cell by
    one or more.

    Args:
        zaad: start values, one row for each row total.
        rijen: row totals.
        kolommen: column totals, with the same sum.
    """
    with localcontext() as omgeving:
        omgeving.prec = 40
        tabel = [[Decimal(z.numerator) / Decimal(z.denominator) for z in rij] for rij in zaad]
        for _ in range(RONDES):
            for rij, totaal in zip(tabel, rijen, strict=True):
                _schaal_rij(rij, totaal)
            for k, totaal in enumerate(kolommen):
                _schaal_kolom(tabel, k, totaal)
        return _rond_op_randen(tabel, rijen, kolommen)


def _schaal_rij(rij: list[Decimal], totaal: int) -> None:
    som = sum(rij)
    rij[:] = [w * totaal / som for w in rij] if som else rij


def _schaal_kolom(tabel: list[list[Decimal]], kolom: int, totaal: int) -> None:
    som = sum(rij[kolom] for rij in tabel)
    for rij in tabel if som else ():
        rij[kolom] = rij[kolom] * totaal / som


def _rond_op_randen(
    tabel: Sequence[Sequence[Decimal]], rijen: Sequence[int], kolommen: Sequence[int]
) -> list[list[int]]:
    """Round each cell up or down so that rows and columns keep their totals."""
    heel = [[int(w.to_integral_value(ROUND_FLOOR)) for w in rij] for rij in tabel]
    rest = [[w - h for w, h in zip(rij, helen, strict=True)] for rij, helen in zip(tabel, heel, strict=True)]
    toewijzing = _Toewijzing(rest, [k - sum(rij[i] for rij in heel) for i, k in enumerate(kolommen)])
    for i, totaal in enumerate(rijen):
        for _ in range(totaal - sum(heel[i])):
            toewijzing.geef(i)
    return [[h + (k in toewijzing.omhoog[i]) for k, h in enumerate(rij)] for i, rij in enumerate(heel)]


class _Toewijzing:
    """Which cells are rounded up: a matching of rows to columns, grown by augmenting paths (Kuhn, 1955)."""

    def __init__(self, rest: Sequence[Sequence[Decimal]], vrij: list[int]) -> None:
        self._voorkeur = [_grootste_eerst(rij) for rij in rest]
        self._vrij = vrij
        self.omhoog: list[list[int]] = [[] for _ in rest]

    def geef(self, rij: int) -> None:
        """Round up one more cell of a row.

        Raises:
            ValueError: when the totals cannot be met.
        """
        if not self._zoek(rij, set()):
            raise ValueError(f"geen afronding past op de randtotalen (rij {rij})")

    def _zoek(self, rij: int, bezocht: set[int]) -> bool:
        for kolom in self._voorkeur[rij]:
            if kolom in bezocht or kolom in self.omhoog[rij]:
                continue
            bezocht.add(kolom)
            if self._vrij[kolom] > 0:
                self._vrij[kolom] -= 1
                self.omhoog[rij].append(kolom)
                return True
            for ander in [r for r, kolommen in enumerate(self.omhoog) if kolom in kolommen]:
                if self._zoek(ander, bezocht):
                    self.omhoog[ander].remove(kolom)
                    self.omhoog[rij].append(kolom)
                    return True
        return False


def _grootste_eerst(rest: Sequence[Decimal]) -> list[int]:
    """Order the columns with a remainder, largest first."""
    return sorted((k for k, r in enumerate(rest) if r), key=lambda k: (-rest[k], k))
