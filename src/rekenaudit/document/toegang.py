"""What one document may show: which verdicts, and which kinds of content it is made without."""

from collections.abc import Mapping
from dataclasses import dataclass

from rekenaudit.model.studie import Documentsoort, Oordelen, Studie, Weglating

CONCLUDERENDE_TEKSTEN = frozenset({"samenvatting"})
"""Prose files that sum up conclusions; a document without conclusions cannot ask for them."""

VAKKEN: Mapping[str, Weglating] = {
    "antwoord": "conclusies",
    "conclusie": "conclusies",
    "aanbeveling": "aanbevelingen",
}
"""Boxes of prose (`::: antwoord`) that a document made without something leaves out."""

PLAATSEN: Mapping[str, Weglating] = {"conclusie-": "conclusies", "aanbeveling-": "aanbevelingen"}
"""Begin of an id → what the place belongs to."""


@dataclass(frozen=True, slots=True)
class Toegang:
    """What a document may show.

    Attributes:
        oordelen: verdicts that it may show: none, those on the whole, or those per municipality too.
        zonder: what it is made without.
    """

    oordelen: Oordelen = "per gemeente"
    zonder: frozenset[Weglating] = frozenset()

    @property
    def gegevens(self) -> bool:
        """Whether it may show figures, findings and evidence."""
        return "gegevens" not in self.zonder

    def mist(self, wat: Weglating) -> bool:
        """Tell whether it is made without something; what rests on data goes with the data."""
        return wat in self.zonder or not self.gegevens

    def weert_vak(self, naam: str) -> bool:
        """Tell whether a box of prose is left out."""
        return naam in VAKKEN and self.mist(VAKKEN[naam])

    def weert_plaats(self, id_: str) -> Weglating | None:
        """Say what a place belongs to that may not be referred to here; None for every other place."""
        return next((wat for begin, wat in PLAATSEN.items() if id_.startswith(begin) and self.mist(wat)), None)


ALLES = Toegang()
"""Nothing is left out."""


def toegang(soort: Documentsoort, studie: Studie) -> Toegang:
    """Take what a document may show from its declaration and the study's rule on verdicts per municipality."""
    zonder = frozenset(soort.zonder)
    if soort.oordelen == "geen" or soort.vooraf:
        return Toegang("geen", zonder)
    plaatsen = {"rapport", "bijlage"} if soort.per == "gemeente" else {"rapport"}
    per_gemeente = soort.oordelen == "per gemeente" and studie.oordelen_per_gemeente in plaatsen
    return Toegang("per gemeente" if per_gemeente else "geheel", zonder)
