"""Who does what: the file werkverdeling.yaml. What can be seen from the input itself is never asked here."""

from datetime import date
from typing import Literal

from pydantic import Field

from rekenaudit.model.record import Record, Teksten

ALLE = "alle"
"""Stands for all municipalities."""

Werkstand = Literal["niet begonnen", "in bewerking", "geschreven", "gelezen", "akkoord"]
"""How far somebody's work is, in rising order."""


class Werk(Record):
    """Who writes one or more parts, and how far that is.

    Attributes:
        deel: part: a text of input/teksten/, `geheel`, `conclusies` or `aanbevelingen`; with a municipality a theme
            of normenkader.yaml or `oordelen`.
        gemeente: municipalities that the part is about, or `alle`; none for the study as a whole.
        auteur: who writes it.
        tweede_lezer: who reads it critically; somebody else.
        stand: how far it is; left out when nobody wants to say.
    """

    deel: Teksten = Field(min_length=1)
    gemeente: Teksten = ()
    auteur: str = ""
    tweede_lezer: str = ""
    stand: Werkstand | Literal[""] = ""


class Levering(Record):
    """Whom a delivery was asked from.

    Attributes:
        bron: sources of config.yaml.
        gemeente: municipalities that it is about, or `alle`; none for the whole source.
        gevraagd_aan: who delivers; the municipality itself when left out.
        gevraagd_op: when it was asked.
        toegezegd_op: when it was promised for.
    """

    bron: Teksten = Field(min_length=1)
    gemeente: Teksten = ()
    gevraagd_aan: str = ""
    gevraagd_op: date | None = None
    toegezegd_op: date | None = None


class Werkverdeling(Record):
    """The file werkverdeling.yaml."""

    werk: tuple[Werk, ...] = ()
    leveringen: tuple[Levering, ...] = ()

    def werk_aan(self, deel: str, gemeente: str = "") -> Werk | None:
        """Find who does a part; the first that names it counts."""
        return next((w for w in self.werk if deel in w.deel and _over(gemeente, w.gemeente)), None)

    def levering_van(self, bron: str, gemeente: str) -> Levering | None:
        """Find whom a source was asked from for a municipality; one that names the municipality goes first."""
        eigen = [x for x in self.leveringen if bron in x.bron]
        precies = (x for x in eigen if x.gemeente and _over(gemeente, x.gemeente))
        return next(precies, None) or next((x for x in eigen if not x.gemeente), None)


def _over(gemeente: str, genoemd: Teksten) -> bool:
    return not genoemd if not gemeente else gemeente in genoemd or ALLE in genoemd
