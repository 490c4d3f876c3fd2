"""Why a value is there or not, and how official its source is. Missing is never zero."""

from collections.abc import Iterable
from enum import StrEnum


class Aanwezigheid(StrEnum):
    """Whether a value is present, and if not why; members stand in rising strength."""

    AANWEZIG = "aanwezig"
    NIET_VAN_TOEPASSING = "niet van toepassing"
    ONTBREEKT = "ontbreekt"
    NIET_GELEVERD = "niet geleverd"
    ONDERDRUKT = "onderdrukt"


class Herkomst(StrEnum):
    """How official a source is; members stand in falling strength."""

    OFFICIEEL = "officieel"
    OPGAVE = "opgave"
    RECONSTRUCTIE = "reconstructie"
    FICTIEF = "fictief"


_STERKTE = {a: i for i, a in enumerate(Aanwezigheid)}
_ZWAKTE = {h: i for i, h in enumerate(Herkomst)}


def sterkste(afwezigheden: Iterable[Aanwezigheid]) -> Aanwezigheid:
    """Combine the presence of several inputs: the strongest absence wins."""
    return max(afwezigheden, key=_STERKTE.__getitem__, default=Aanwezigheid.AANWEZIG)


def zwakste(herkomsten: Iterable[Herkomst]) -> Herkomst:
    """Combine the provenance of several inputs: the weakest leads.

    Raises:
        ValueError: when there is no input at all; a result without a source does not exist.
    """
    return max(herkomsten, key=_ZWAKTE.__getitem__)
