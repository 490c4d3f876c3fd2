"""What the title page says."""

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from rekenaudit.document.statusmerk import statusmerk
from rekenaudit.document.uitgave import DATUM, VERSIE, merk
from rekenaudit.model.studie import Documentsoort, Onderzoek, Rekenkamer, Studie
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.notation.woorden import opsomming
from rekenaudit.problems import Status

_AF: Mapping[Status, str] = {"vastgesteld": "Vastgesteld", "gepubliceerd": "Vastgesteld en gepubliceerd"}
"""What the title page says of a status that no page is marked with."""

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
    uitgevers: tuple[str, ...]
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
        status=_status(onderzoek),
        uitgever=uitgever(studie, gemeente),
        uitgevers=tuple(r.naam for r in rekenkamers(studie, gemeente)),
        datum=merk(DATUM, schrijf_datum(onderzoek.datum)),
        versie=merk(VERSIE, onderzoek.versie),
    )


def uitgever(studie: Studie, gemeente: str) -> str:
    """Name who publishes a document."""
    return opsomming([r.naam for r in rekenkamers(studie, gemeente)]) or studie.onderzoek.titel


def rekenkamers(studie: Studie, gemeente: str) -> tuple[Rekenkamer, ...]:
    """Select the courts of audit that a document stands under: those of the municipality, or all of them."""
    eigen = tuple(r for r in studie.rekenkamers if gemeente in r.gemeenten) if gemeente else ()
    return eigen or studie.rekenkamers


def _status(onderzoek: Onderzoek) -> str:
    delen = (_AF.get(onderzoek.status, ""), statusmerk(onderzoek).regel)
    return ". ".join(deel for deel in delen if deel)


def _met_gemeente(tekst: str, gemeente: str) -> str:
    return tekst.replace("{gemeente}", gemeente)
