"""Facts: single delivered values with their key, presence and the cell they came from."""

from dataclasses import dataclass
from fractions import Fraction

from rekenaudit.model.aanwezigheid import Aanwezigheid


@dataclass(frozen=True, slots=True)
class Vindplaats:
    """The place in a delivered file that a fact was read from, and the raw text found there."""

    bestand: str
    blad: str = ""
    cel: str = ""
    regel: int = 0
    ruw: str = ""


@dataclass(frozen=True, slots=True, order=True)
class FeitSleutel:
    """What identifies a fact.

    Attributes:
        bron: id of the source in config.yaml.
        grootheid: name of the quantity within the source.
        gemeente: name of the municipality as config.yaml writes it.
        jaar: the period.
        dimensies: further coordinates, (dimension, label) pairs in the source's declared order.
    """

    bron: str
    grootheid: str
    gemeente: str
    jaar: str
    dimensies: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        """Write the key as a correction names it: `milieudienst.gewicht / Veldstad / 2031 / stroom=gft`."""
        delen = [f"{self.bron}.{self.grootheid}", self.gemeente, self.jaar]
        return " / ".join(delen + [f"{d}={w}" for d, w in self.dimensies])


@dataclass(frozen=True, slots=True)
class Feitcorrectie:
    """Why a fact says something else than what was delivered.

    Attributes:
        origineel: the fact as delivered.
        opmerking: id of the remark.
        auteur: who adopted the correction.
        reden: why.
    """

    origineel: "Feit"
    opmerking: str
    auteur: str
    reden: str


@dataclass(frozen=True, slots=True)
class Feit:
    """One value, as delivered or as corrected.

    Attributes:
        sleutel: what identifies it.
        waarde: exact value in the quantity's unit (after the source's factor); None when absent.
        aanwezigheid: whether it is there, and if not why.
        vindplaats: where it came from; None for a value that was never delivered. Of a corrected value: its correction.
        vlaggen: `voorlopig`, `gecorrigeerd`, `nul onbekend`.
        correctie: the original and the reason, when a correction was laid over it.
    """

    sleutel: FeitSleutel
    waarde: Fraction | None
    aanwezigheid: Aanwezigheid = Aanwezigheid.AANWEZIG
    vindplaats: Vindplaats | None = None
    vlaggen: frozenset[str] = frozenset()
    correctie: Feitcorrectie | None = None

    @property
    def geleverd(self) -> "Feit":
        """The fact as delivered."""
        return self.correctie.origineel if self.correctie is not None else self
