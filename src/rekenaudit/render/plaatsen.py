"""Where a node of the tree came from, for problems that only show when a format is made."""

from rekenaudit.document.boom import Knoop
from rekenaudit.problems import Plaats


def plaats_van(knoop: Knoop) -> Plaats:
    """Place in the template or text that made a node."""
    bestand, _, regel = knoop.bron.rpartition(":")
    return Plaats(bestand=bestand, regel=int(regel)) if regel.isdigit() else Plaats(bestand=knoop.bron)
