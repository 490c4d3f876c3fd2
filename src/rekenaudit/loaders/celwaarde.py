"""What one delivered cell says: an exact value, or why there is none."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from rekenaudit.loaders.lader import Cel
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.eenheid import BasisEenheid
from rekenaudit.model.studie import Dialect, Grootheid
from rekenaudit.notation.getallen import OnleesbaarGetal, lees_getal
from rekenaudit.problems import ProbleemSoort
from rekenaudit.problems.codes import laden as codes

NUL_ONBEKEND = "nul onbekend"
"""Flag of a zero that may be a missing cell."""

_GROOTSTE_MACHT = 40
"""Power of ten of the largest and (below zero) the smallest number that a workbook may hold."""

_SOORTEN = {
    "tekst": codes.GETAL_TEKST,
    "dubbelzinnig": codes.GETAL_DUBBELZINNIG,
    "onmogelijk": codes.GETAL_ONMOGELIJK,
}


class Celwaarde(NamedTuple):
    """A value with its presence and flags."""

    waarde: Fraction | None
    aanwezigheid: Aanwezigheid = Aanwezigheid.AANWEZIG
    vlaggen: frozenset[str] = frozenset()


class OnbruikbareCel(ValueError):  # noqa: N818 - Dutch domain name
    """A cell that holds no certain value.

    Attributes:
        soort: the kind of problem.
        velden: the words of its sentence, besides column and raw text.
    """

    def __init__(self, soort: ProbleemSoort, **velden: str) -> None:
        super().__init__(soort.code)
        self.soort = soort
        self.velden = velden


class Cellezer:
    """Reads the cells of one quantity; the same text is read once."""

    def __init__(self, grootheid: Grootheid, eenheid: BasisEenheid, dialect: Dialect, *, nul_telt: bool) -> None:
        self._grootheid = grootheid
        self._eenheid = eenheid
        self._dialect = dialect
        self._nul_telt = nul_telt
        self._gelezen: dict[Cel, Celwaarde] = {}

    def lees(self, cel: Cel) -> Celwaarde:
        """Read a cell.

        Raises:
            OnbruikbareCel: when it holds no certain value.
        """
        if cel not in self._gelezen:
            self._gelezen[cel] = self._waarde(cel)
        return self._gelezen[cel]

    def _waarde(self, cel: Cel) -> Celwaarde:
        if isinstance(cel, str):
            symbool = self._dialect.symbolen.get(cel.strip(), "ontbreekt" if not cel.strip() else None)
            if symbool == "nul":
                return Celwaarde(Fraction(0))
            if symbool is not None:
                return Celwaarde(None, Aanwezigheid(symbool))
        getal = self._getal(cel)
        if getal < 0 and self._eenheid.personen:
            raise OnbruikbareCel(codes.AANTAL_NEGATIEF, meervoud=self._eenheid.meervoud)
        if getal == 0 and not self._nul_telt:
            return Celwaarde(None, Aanwezigheid.ONTBREEKT, frozenset({NUL_ONBEKEND}))
        return Celwaarde(getal if self._grootheid.factor == 1 else getal * self._grootheid.factor)

    def _getal(self, cel: Cel) -> Fraction:
        if isinstance(cel, Decimal):
            if not cel.is_finite():
                raise OnbruikbareCel(codes.GETAL_ONMOGELIJK, reden="dit is geen bestaand getal")
            if cel and abs(cel.adjusted()) > _GROOTSTE_MACHT:
                raise OnbruikbareCel(codes.GETAL_ONMOGELIJK, reden="zo'n getal komt van een mislukte berekening")
            return Fraction(cel)
        try:
            return lees_getal(cel, self._dialect)
        except OnleesbaarGetal as fout:
            raise OnbruikbareCel(_SOORTEN[fout.soort], reden=fout.reden) from fout
