"""What the title page says."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from rekenaudit.document.uitgave import merk
from rekenaudit.model.studie import Documentsoort, Status, Studie
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.notation.woorden import opsomming

STATUS: Mapping[Status, str] = {
    "werkversie": "Werkversie, nog niet volledig",
    "concept": "Concept, nog niet vastgesteld",
    "concept bestuurlijke nota": "Concept van de bestuurlijke nota, nog niet vastgesteld",
    "vastgesteld": "Vastgesteld",
    "gepubliceerd": "Vastgesteld en gepubliceerd",
}
"""What readers are told about the status of a study."""

RAPPORT, BIJLAGE = "Onderzoeksrapport", "Bijlage bij het onderzoek ‘{onderzoek}’"
"""Kinds of documents that config.yaml does not name itself."""


@dataclass(frozen=True, slots=True)
class Titelblad:
    """The title page: all Dutch text; date and version are marks (see `uitgave`)."""

    titel: str
    ondertitel: str
    soort: str
    lezers: str
    status: str
    uitgever: str
    datum: Markup
    versie: Markup


def titelblad(soort: Documentsoort, studie: Studie, gemeente: str) -> Titelblad:
    """Fill the title page of a document; `gemeente` is empty for the whole study."""
    onderzoek = studie.onderzoek
    return Titelblad(
        titel=_met_gemeente(soort.titel, gemeente),
        ondertitel=_met_gemeente(soort.ondertitel or ("" if gemeente else onderzoek.ondertitel), gemeente),
        soort=(soort.soort or (BIJLAGE if gemeente else RAPPORT)).replace("{onderzoek}", onderzoek.titel),
        lezers=_met_gemeente(soort.lezers, gemeente),
        status=STATUS[onderzoek.status],
        uitgever=uitgever(studie, gemeente),
        datum=merk("datum", schrijf_datum(onderzoek.datum)),
        versie=merk("versie", onderzoek.versie),
    )


def uitgever(studie: Studie, gemeente: str) -> str:
    """Name who publishes a document: the courts of audit of the municipality, or all of them."""
    eigen = [r.naam for r in studie.rekenkamers if gemeente in r.gemeenten] if gemeente else []
    return opsomming(eigen or [r.naam for r in studie.rekenkamers]) or studie.onderzoek.titel


def _met_gemeente(tekst: str, gemeente: str) -> str:
    return tekst.replace("{gemeente}", gemeente)
