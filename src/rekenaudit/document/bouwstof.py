"""What figures, tables and prose are filled from: one municipality's records, or the whole study's."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rekenaudit.document.benamingen import Benamingen
from rekenaudit.document.openstaand import Openstaand, leveringen_in_woorden
from rekenaudit.document.toegang import ALLES, Toegang
from rekenaudit.model.eenheid import BasisEenheid
from rekenaudit.model.kengetal import Kengetallen, Uitkomst
from rekenaudit.model.oordeel import Oordeel, Uitslag
from rekenaudit.model.reeks import GEMEENTE, Cel
from rekenaudit.model.studie import Studie
from rekenaudit.notation.woorden import slug


@dataclass(frozen=True, slots=True)
class Bouwstof:
    """Protected records from which one document, or one municipality's part of it, is made.

    Attributes:
        studie: the study.
        kengetallen: declarations of units, dimensions and indicators.
        namen: what readers call axes and labels.
        uitkomsten: indicators; for a municipality cut to its own values.
        oordelen: verdicts that this document may show; those of the study always.
        tellingen: norm → municipalities' verdicts, counted; never says which municipality.
        gemeente: the municipality; empty for the whole.
        toegang: what this document may show; the records above are cut to it.
        open: what is still awaited.
    """

    studie: Studie
    kengetallen: Kengetallen
    namen: Benamingen
    uitkomsten: Mapping[str, Uitkomst]
    oordelen: tuple[Oordeel, ...]
    tellingen: Mapping[str, Mapping[Uitslag, int]]
    gemeente: str = ""
    toegang: Toegang = ALLES
    open: Openstaand = field(default_factory=Openstaand)

    def wacht_op(self, cellen: Iterable[tuple[Cel, Iterable[str]]]) -> str:
        """Write which deliveries missing values wait for, as in `gebruik van Veldstad`; empty when for none.

        Args:
            cellen: values with the municipalities that they are about; none for all together.
        """
        alles: dict[str, set[str]] = {}
        for cel, gemeenten in cellen:
            for bron, namen in self.open.van_cel(cel, gemeenten).items():
                alles.setdefault(bron, set()).update(namen)
        return leveringen_in_woorden(alles, self.studie, self.open.werk, self.gemeente)

    @property
    def eenheden(self) -> Mapping[str, BasisEenheid]:
        """Declared units."""
        return self.kengetallen.eenheden

    @property
    def achtervoegsel(self) -> str:
        """What ids of figures, tables and norms end in: `-veldstad`; empty for the whole."""
        return f"-{slug(self.gemeente)}" if self.gemeente else ""

    @property
    def vast(self) -> dict[str, str]:
        """Axis and label that are implied: the municipality, in its own document."""
        return {GEMEENTE: self.gemeente} if self.gemeente else {}

    def oordeel(self, norm: str, gemeente: str = "") -> Oordeel | None:
        """Verdict of a norm; None when it does not exist or may not be shown here."""
        return next((o for o in self.oordelen if o.norm == norm and o.gemeente == gemeente), None)
