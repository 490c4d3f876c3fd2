"""What came back from a party: its answers, and to what they belong."""

from dataclasses import dataclass
from datetime import date

from rekenaudit.model.wederhoor import Reactiesoort, Rondenaam, Standpunt

FORMULIER = "formulier"


@dataclass(frozen=True, slots=True)
class Antwoord:
    """A remark as it came in; the fields are those of `Opmerking`."""

    rij: str
    document: str = ""
    afdruk: str = ""
    blok: str = ""
    sleutel: str = ""
    passage: str = ""
    akkoord: bool | None = None
    reactie: str = ""
    voorstel: str = ""
    soort: Reactiesoort = ""
    bewijs: str = ""
    standpunt: Standpunt = ""


@dataclass(frozen=True, slots=True)
class Reactie:
    """A file that came back.

    Attributes:
        bestand: its name.
        afdruk: SHA-256 of the file.
        sluit: closing date that was named; None for none.
        kanaal: `formulier`, or the document that was returned as Word (`geheel/…` for one that is of no
            package): a newer file replaces what came that way.
        antwoorden: its remarks; none when the party agrees with everything.
        bewaard: when it was saved last, as the file itself says; empty when it does not.
        leeg: nobody filled in or changed anything: it may be a file as it was sent.
    """

    bestand: str
    afdruk: str
    partij: str
    ronde: Rondenaam
    versie: str
    sluit: date | None
    kanaal: str
    antwoorden: tuple[Antwoord, ...]
    bewaard: str = ""
    leeg: bool = False


def kanaal_van(rij: str) -> str:
    """Tell how a remark came in; empty when a researcher typed it."""
    document, dubbele_punt, _ = rij.rpartition(":")
    return document if dubbele_punt else FORMULIER if rij else ""
