"""What readers call axes, labels and indicators; data and formulas use shorter names."""

from collections.abc import Mapping
from dataclasses import dataclass

from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.model.reeks import GEMEENTE, JAAR

KENGETAL = "kengetal"
"""Name of the axis that figures and tables use when the indicators themselves are the series, rows or columns."""


@dataclass(frozen=True, slots=True)
class Benamingen:
    """Titles of axes and texts of labels.

    Attributes:
        assen: axis → title.
        labels: axis → label → text.
    """

    assen: Mapping[str, str]
    labels: Mapping[str, Mapping[str, str]]

    def as_titel(self, as_naam: str) -> str:
        """Title of an axis."""
        return self.assen.get(as_naam, as_naam.capitalize())

    def label(self, as_naam: str, label: str) -> str:
        """Text of a label."""
        return self.labels.get(as_naam, {}).get(label, label)


def benamingen(kengetallen: Kengetallen) -> Benamingen:
    """Gather what kengetallen.yaml calls things."""
    assen = {GEMEENTE: "Gemeente", JAAR: "Jaar", KENGETAL: "Kengetal"}
    labels: dict[str, Mapping[str, str]] = {KENGETAL: {n: k.titel for n, k in kengetallen.kengetallen.items()}}
    for naam, dimensie in kengetallen.dimensies.items():
        assen[naam] = dimensie.titel
        labels[naam] = dimensie.waarden
    return Benamingen(assen, labels)
