"""A value that changed, written for readers."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from rekenaudit.document.inlijn import ontleed
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.vergelijking import Cijferwijziging
from rekenaudit.notation.waarden import schrijf_afwezig, schrijf_waarde
from rekenaudit.outputs.vergelijken.staat import Staat

_MEESTE_DECIMALEN = 6


def schrijf_wijziging(cel: str, oud: Staat, nieuw: Staat) -> Cijferwijziging:
    """Write a value before and now, with as many decimals as it takes to see the difference (at most six).

    Args:
        cel: place of the value, as `data-ref` writes it.
        oud: the old version.
        nieuw: the new one.
    """
    naam, plek = ontleed(cel)
    kengetal = nieuw.verslag.delen["kengetallen"].get(naam) or oud.verslag.delen["kengetallen"][naam]
    rijen = [staat.cellen.get(cel) for staat in (oud, nieuw)]
    for decimalen in range(kengetal["decimalen"], _MEESTE_DECIMALEN + 1):
        toen, nu = (_schrijf(rij, kengetal["notatie"], decimalen) for rij in rijen)
        if toen != nu:
            break
    return Cijferwijziging(naam, kengetal["titel"], ", ".join(plek.values()) or "geheel", toen, nu)


def _schrijf(rij: Mapping[str, Any] | None, notatie: str, decimalen: int) -> str:
    if rij is None:
        return ""
    if rij["waarde"] is None:
        soort = Aanwezigheid(rij["aanwezigheid"])
        return "onbekend" if soort is Aanwezigheid.AANWEZIG else schrijf_afwezig(soort)
    return schrijf_waarde(Fraction(rij["waarde"]), notatie, decimalen)
