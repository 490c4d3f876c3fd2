"""The rules of a study together: the three files of normenkader/ as records with their places."""

from dataclasses import dataclass

from rekenaudit.config.lezen import Gelezen
from rekenaudit.model.figuur import Figurenbestand
from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.model.norm import Normenkader
from rekenaudit.model.vaststelling import Vaststelling, Wijzigingenbestand


@dataclass(frozen=True, slots=True)
class Regels:
    """The rules.

    Attributes:
        normenkader: questions and norms.
        kengetallen: units, dimensions and indicators.
        figuren: figures and tables.
        vaststelling: the normenkader as it was established; None when it was not (yet).
        wijzigingen: changes since; None when there are none.
    """

    normenkader: Gelezen[Normenkader]
    kengetallen: Gelezen[Kengetallen]
    figuren: Gelezen[Figurenbestand]
    vaststelling: Gelezen[Vaststelling] | None = None
    wijzigingen: Gelezen[Wijzigingenbestand] | None = None
