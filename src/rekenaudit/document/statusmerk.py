"""The mark that a document bears as long as it is not for everyone: on every page and in its properties."""

from dataclasses import dataclass

from rekenaudit.model.studie import Onderzoek
from rekenaudit.notation.datums import schrijf_datum

_CONCEPT = ("Concept – vertrouwelijk", "Concept")
_PER_STATUS = {
    "werkversie": ("Werkversie", "Werkversie"),
    "concept": _CONCEPT,
    "concept bestuurlijke nota": _CONCEPT,
}
"""Status → what every page says, and the word across it; from vastgesteld on there is none."""


@dataclass(frozen=True, slots=True)
class Statusmerk:
    """What a document says of its status.

    Attributes:
        regel: text in running footers, banner and properties; empty when there is nothing to say.
        watermerk: word across every page; empty for none.
        in_eigenschappen: the status in the properties of the file, which is never empty.
    """

    regel: str
    watermerk: str
    in_eigenschappen: str


def statusmerk(onderzoek: Onderzoek) -> Statusmerk:
    """Choose the mark of a study; an embargo holds until it is published."""
    regel, watermerk = _PER_STATUS.get(onderzoek.status, ("", ""))
    if onderzoek.embargo is None or onderzoek.status == "gepubliceerd":
        return Statusmerk(regel, watermerk, regel or onderzoek.status.capitalize())
    embargo = f"onder embargo tot {schrijf_datum(onderzoek.embargo)}"
    samen = f"{regel}, {embargo}" if regel else embargo.capitalize()
    return Statusmerk(samen, watermerk or "Embargo", samen)
