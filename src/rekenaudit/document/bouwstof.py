"""What figures, tables and prose are filled from: one municipality's records, or the whole study's."""

from collections.abc import Mapping
from dataclasses import dataclass

from rekenaudit.document.benamingen import Benamingen
from rekenaudit.document.toegang import ALLES, Toegang
from rekenaudit.model.eenheid import BasisEenheid
from rekenaudit.model.kengetal import Kengetallen, Uitkomst
from rekenaudit.model.oordeel import Oordeel, Uitslag
from rekenaudit.model.reeks import GEMEENTE
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
    """

    studie: Studie
    kengetallen: Kengetallen
    namen: Benamingen
    uitkomsten: Mapping[str, Uitkomst]
    oordelen: tuple[Oordeel, ...]
    tellingen: Mapping[str, Mapping[Uitslag, int]]
    gemeente: str = ""
    toegang: Toegang = ALLES

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
