"""The rules of a study together: the three files of normenkader/ as records with their places."""

from dataclasses import dataclass

from rekenaudit.config.lezen import Gelezen
from rekenaudit.model.figuur import Figurenbestand
from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.model.norm import Normenkader


@dataclass(frozen=True, slots=True)
class Regels:
    """The rules.

    Attributes:
        normenkader: questions and norms.
        kengetallen: units, dimensions and indicators.
        figuren: figures and tables.
    """

    normenkader: Gelezen[Normenkader]
    kengetallen: Gelezen[Kengetallen]
    figuren: Gelezen[Figurenbestand]
