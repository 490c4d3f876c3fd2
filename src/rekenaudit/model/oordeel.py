"""Verdicts (oordelen): what a norm comes to for a municipality or for the study."""

from dataclasses import dataclass
from enum import StrEnum

from rekenaudit.model.reeks import Cel


class Uitslag(StrEnum):
    """The five verdicts; the values are the keys of normenkader.yaml."""

    VOLDOET = "voldoet"
    GEDEELTELIJK = "gedeeltelijk"
    NIET = "niet"
    ONVOLDOENDE_DATA = "onvoldoende_data"
    NIET_VAN_TOEPASSING = "niet_van_toepassing"


LABELS = {
    Uitslag.VOLDOET: "Voldoet",
    Uitslag.GEDEELTELIJK: "Voldoet gedeeltelijk",
    Uitslag.NIET: "Voldoet niet",
    Uitslag.ONVOLDOENDE_DATA: "Onvoldoende data",
    Uitslag.NIET_VAN_TOEPASSING: "Niet van toepassing",
}
KORTE_LABELS = {
    Uitslag.VOLDOET: "voldoet",
    Uitslag.GEDEELTELIJK: "deels",
    Uitslag.NIET: "niet",
    Uitslag.ONVOLDOENDE_DATA: "geen data",
    Uitslag.NIET_VAN_TOEPASSING: "n.v.t.",
}
"""Labels for narrow cells, where the symbol stands beside them."""
SYMBOLEN = {
    Uitslag.VOLDOET: "✓",
    Uitslag.GEDEELTELIJK: "◐",
    Uitslag.NIET: "✗",
    Uitslag.ONVOLDOENDE_DATA: "?",
    Uitslag.NIET_VAN_TOEPASSING: "–",
}


@dataclass(frozen=True, slots=True)
class Gebruikt:
    """A value that an oordeel rests on.

    Attributes:
        kengetal: name of the indicator.
        plek: (axis, label) pairs of the cell.
        cel: the value used.
        omschrijving: what it is, in Dutch ("gemiddelde van 9 gemeenten"); empty for the municipality's own value.
    """

    kengetal: str
    plek: tuple[tuple[str, str], ...]
    cel: Cel
    omschrijving: str = ""


@dataclass(frozen=True, slots=True)
class Afwijking:
    """A motivated deviation from the computed verdict, by the researcher."""

    berekend: Uitslag
    reden: str
    auteur: str
    tweede_lezer: str
    datum: str


@dataclass(frozen=True, slots=True)
class Oordeel:
    """The verdict of one norm for one municipality, or for the study.

    Attributes:
        norm: id of the norm.
        gemeente: name of the municipality; empty for the study.
        uitslag: the verdict that counts (after a deviation).
        regel: the rule that fired, in Dutch.
        reden: why, as a Dutch sentence.
        gebruikt: the values it rests on.
        bewijs: codes of the evidence register (qualitative verdicts and deviations).
        afstand: distance from the value to the nearest limit, written in Dutch; empty when there is none.
        afwijking: the deviation, when there is one.
        verborgen: the reason was masked because it rests on a small count of persons (set by `disclosure`).
    """

    norm: str
    gemeente: str
    uitslag: Uitslag
    regel: str
    reden: str
    gebruikt: tuple[Gebruikt, ...] = ()
    bewijs: tuple[str, ...] = ()
    afstand: str = ""
    afwijking: Afwijking | None = None
    verborgen: bool = False
