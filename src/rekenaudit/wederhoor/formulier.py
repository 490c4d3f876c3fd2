"""What a reaction form is: its sheets, its columns, and how a row and the form itself are recognised.

Nothing is hidden: the mark of a row and the data of the form stand in cells that everybody can read. The mark holds the
number of the row and a short fingerprint of each fixed cell, so that a row is known wherever it was moved to, and a
fixed cell that was changed is known by itself.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rekenaudit.config.yaml_boom import zonder_onzichtbaar
from rekenaudit.corrections.besluitenlijst import LANGSTE
from rekenaudit.model.wederhoor import Rondenaam
from rekenaudit.wederhoor.rijen import (
    AANBEVELINGEN,
    BEVINDINGEN,
    BRONGEGEVENS,
    CIJFERS,
    CONCLUSIES,
    OORDELEN,
    RAPPORT,
    Formulierrij,
)

UITLEG, OVERIG, GEGEVENS = "Uitleg", "Overige opmerkingen", "Gegevens formulier"
NUMMER, WAT, PLEK, TEKST = "Nr.", "Wat en waar", "Plaats", "Tekst of waarde"
VAST = (NUMMER, WAT, PLEK, TEKST)
AKKOORD, VOORSTEL, SOORT, TOELICHTING, BEWIJS = "Akkoord?", "Wat moet er staan?", "Soort", "Toelichting", "Bewijs"
ANTWOORDEN = (AKKOORD, VOORSTEL, SOORT, TOELICHTING, BEWIJS)
KENMERK = "Kenmerk"
KOLOMMEN = (NUMMER, WAT, TEKST, *ANTWOORDEN, PLEK, KENMERK)
NIET_OP_PAPIER = 2
"""How many columns are not printed: the last are for the machine."""
STANDPUNT = "Standpunt"
STANDPUNTBLADEN = frozenset({CONCLUSIES, AANBEVELINGEN})
"""Sheets on which a college says what it does with a conclusion or recommendation."""
STANDPUNTANTWOORDEN = (STANDPUNT, TOELICHTING)
STANDPUNTKOLOMMEN = (NUMMER, WAT, TEKST, *STANDPUNTANTWOORDEN, PLEK, KENMERK)
OVER = "Waarover?"
OVERIGE_KOLOMMEN = (NUMMER, OVER, VOORSTEL, SOORT, TOELICHTING, BEWIJS)
OVERIGE_RIJEN = 20
LETTERS: Mapping[str, str] = {
    CONCLUSIES: "S", AANBEVELINGEN: "A", RAPPORT: "P", BEVINDINGEN: "B", CIJFERS: "C", OORDELEN: "O", BRONGEGEVENS: "G",
}  # fmt: skip
"""Sheet → letter that its numbers begin with, in the order of the sheets; the longest comes last."""
OVERIGE_LETTER = "V"
_KENMERK = re.compile(r"^([A-Z][0-9]+)-([0-9a-f]{5})([0-9a-f]{5})([0-9a-f]{5})([0-9a-f]{5})$")
ONDERZOEK, VERSIE, PARTIJ, RONDE, SLUIT, CONTROLE = (
    "Onderzoek",
    "Versie",
    "Partij",
    "Ronde",
    "Reageren tot en met",
    "Controlegetal",
)
DOCUMENT, AANTAL = "Document ", "Aantal rijen "
"""Begin of the names of what occurs more than once: a document and its fingerprint, a sheet and its number of rows."""


def kolommen_van(blad: str) -> tuple[str, ...]:
    """Give the columns of a sheet with questions."""
    return STANDPUNTKOLOMMEN if blad in STANDPUNTBLADEN else KOLOMMEN


def antwoorden_van(blad: str) -> tuple[str, ...]:
    """Give the columns of a sheet that a party fills in."""
    return STANDPUNTANTWOORDEN if blad in STANDPUNTBLADEN else ANTWOORDEN


@dataclass(frozen=True, slots=True)
class Formulierkop:
    """To what a form belongs.

    Attributes:
        onderzoek: title of the study.
        versie: version of its documents.
        partij: who was sent it.
        ronde: the round.
        sluit: closing date, as year-month-day; empty when none was named.
        documenten: name of a document → SHA-256 of its tree as sent.
        aantallen: sheet → number of rows.
    """

    onderzoek: str
    versie: str
    partij: str
    ronde: Rondenaam
    sluit: str
    documenten: Mapping[str, str]
    aantallen: Mapping[str, int]

    def regels(self) -> tuple[tuple[str, str], ...]:
        """Write it as the lines of its sheet; the last is a fingerprint of the others."""
        vast = ((ONDERZOEK, self.onderzoek), (VERSIE, self.versie), (PARTIJ, self.partij), (RONDE, self.ronde))
        documenten = ((f"{DOCUMENT}{naam}", som) for naam, som in self.documenten.items())
        aantallen = ((f"{AANTAL}{blad}", str(aantal)) for blad, aantal in self.aantallen.items())
        regels = (*vast, (SLUIT, self.sluit), *documenten, *aantallen)
        return (*regels, (CONTROLE, controlegetal(regels)))

    def zout(self) -> str:
        """Give what makes the marks of this form's rows differ from those of any other."""
        return f"{self.onderzoek}\n{self.versie}\n{self.partij}\n{self.ronde}"


def controlegetal(regels: Sequence[tuple[str, str]]) -> str:
    """Take a fingerprint of the data of a form."""
    return hashlib.sha256(repr([(naam, _plat(waarde)) for naam, waarde in regels]).encode()).hexdigest()[:16]


def vaste_cellen(nummer: str, rij: Formulierrij, titels: Mapping[str, str]) -> tuple[str, str, str, str]:
    """Write the fixed cells of a row, in the order of `VAST`."""
    waar = titels.get(rij.document, rij.document)
    waar += f", pagina {rij.pagina}" if rij.pagina else ""
    plek = (f"{rij.document}#{rij.blok}" if rij.document else "", rij.sleutel)
    return nummer, "\n".join(filter(None, (rij.wat, waar))), "\n".join(filter(None, plek)), rij.tekst[:LANGSTE]


def lees_plek(plek: str) -> tuple[str, str, str]:
    """Read the cell `Plaats`: document, block and key."""
    eerste, _, rest = plek.partition("\n")
    document, heeft, blok = eerste.partition("#")
    if not heeft or " " in document:
        return "", "", plek
    return document, blok, rest


def kenmerk(zout: str, vast: Sequence[str]) -> str:
    """Make the mark of a row of its fixed cells, the first of which is its number."""
    return f"{vast[0]}-{''.join(_kort(zout, vast[0], i, cel) for i, cel in enumerate(vast))}"


def gewijzigde_kolommen(merk: str, zout: str, vast: Sequence[str]) -> tuple[str, tuple[str, ...]] | None:
    """Hold a row against its mark.

    Returns:
        The number of the row, and the fixed columns that say something else than was sent; None when it is no mark.
    """
    gevonden = _KENMERK.match(merk.strip())
    if gevonden is None:
        return None
    nummer, *sommen = gevonden.groups()
    paren = zip(VAST, vast, sommen, strict=True)
    return nummer, tuple(k for i, (k, cel, som) in enumerate(paren) if _kort(zout, nummer, i, cel) != som)


def _kort(zout: str, nummer: str, kolom: int, cel: str) -> str:
    return hashlib.sha256(f"{zout}\n{nummer}\n{kolom}\n{_plat(cel)}".encode()).hexdigest()[:5]


def _plat(cel: str) -> str:
    """Programs write line ends and runs of spaces their own way."""
    return " ".join(zonder_onzichtbaar(cel).split())
