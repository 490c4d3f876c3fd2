"""Units: study data, combined by multiplication and division, equal for addition and subtraction."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from rekenaudit.model.record import JaNee, Record


class BasisEenheid(Record):
    """A unit as kengetallen.yaml declares it.

    Attributes:
        enkelvoud: word for one ("huishouden").
        meervoud: word for more ("huishoudens").
        personen: whether it counts persons, so that small counts must be kept secret.
        soort: `geld` is written with € in front, `telling` as a plain number.
    """

    enkelvoud: str
    meervoud: str
    personen: JaNee = False
    soort: Literal["telling", "geld"] = "telling"


@dataclass(frozen=True, slots=True)
class Eenheid:
    """A unit: a product of powers of base units.

    Attributes:
        factoren: (base unit, exponent) pairs in alphabetical order, exponents never 0.
        procentpunt: true for the difference of two shares, which itself has no factors.
    """

    factoren: tuple[tuple[str, int], ...] = ()
    procentpunt: bool = False

    @property
    def verhouding(self) -> bool:
        """Whether it is a pure ratio (a share, a growth)."""
        return not self.factoren and not self.procentpunt

    def maal(self, ander: "Eenheid") -> "Eenheid":
        """Multiply two units."""
        return eenheid_van([*self.factoren, *ander.factoren])

    def gedeeld_door(self, ander: "Eenheid") -> "Eenheid":
        """Divide two units."""
        return eenheid_van([*self.factoren, *((naam, -macht) for naam, macht in ander.factoren)])

    def telt_personen(self, eenheden: Mapping[str, BasisEenheid]) -> bool:
        """Tell whether a value in this unit is a count of persons."""
        return len(self.factoren) == 1 and self.factoren[0][1] == 1 and eenheden[self.factoren[0][0]].personen

    def __str__(self) -> str:
        """Write the unit as kengetallen.yaml does: `euro / huishouden`, `verhouding`, `procentpunt`."""
        if self.procentpunt:
            return "procentpunt"
        boven = [n for n, m in self.factoren for _ in range(m)]
        onder = [n for n, m in self.factoren for _ in range(-m)]
        if not boven and not onder:
            return "verhouding"
        return " / ".join([" * ".join(boven) or "1", *onder])


def eenheid_van(factoren: Iterable[tuple[str, int]]) -> Eenheid:
    """Gather factors into one unit; powers of the same base unit are added."""
    som: dict[str, int] = {}
    for naam, macht in factoren:
        som[naam] = som.get(naam, 0) + macht
    return Eenheid(tuple(sorted((n, m) for n, m in som.items() if m)))
