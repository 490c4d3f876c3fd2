"""Values with their unit, as prose, tables and figures write them."""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.eenheid import BasisEenheid, Eenheid
from rekenaudit.notation.getallen import rond_af, schrijf_getal

VASTE_SPATIE = "\u00a0"
"""Non-breaking space: between sign, number and word."""


class _Vorm(NamedTuple):
    """A notation: what a value is multiplied by, what stands before and after it, and the heading that says so."""

    schaal: Fraction = Fraction(1)
    vooraf: str = ""
    achteraf: str = ""
    kop: str = ""


_VORMEN = {
    "getal": _Vorm(),
    "procent": _Vorm(Fraction(100), "", "procent", "in procenten"),
    "procentpunt": _Vorm(Fraction(100), "", "procentpunt", "in procentpunten"),
    "euro": _Vorm(vooraf="€"),
    "euro_duizend": _Vorm(Fraction(1, 1_000), "€", "duizend", "× € 1.000"),
    "euro_miljoen": _Vorm(Fraction(1, 1_000_000), "€", "miljoen", "× € 1 miljoen"),
}
"""Every `Notatie`; a new one is a line here and a word there."""

_AFWEZIG = {
    Aanwezigheid.NIET_VAN_TOEPASSING: "n.v.t.",
    Aanwezigheid.ONTBREEKT: "onbekend",
    Aanwezigheid.NIET_GELEVERD: "niet geleverd",
    Aanwezigheid.ONDERDRUKT: "niet getoond",
}


def schrijf_waarde(waarde: Fraction, notatie: str, decimalen: int) -> str:
    """Write a value with its unit, as prose does: `€ 1.234.567`, `12,5 procent`, `€ 12,3 miljoen`.

    Args:
        waarde: exact value in its unit (a share of 0,125 is 12,5 procent).
        notatie: one of the notations of `Kengetal.notatie`.
        decimalen: number of decimals shown.

    Returns:
        The text, with non-breaking spaces between its parts.
    """
    vorm = _VORMEN[notatie]
    return VASTE_SPATIE.join(filter(None, (vorm.vooraf, schrijf_kort(waarde, notatie, decimalen), vorm.achteraf)))


def telwoorden(notatie: str, eenheid: Eenheid | str, eenheden: Mapping[str, BasisEenheid]) -> tuple[str, str]:
    """Give what stands behind a plain number, for one and for more: `dag` and `dagen`, `rit per inwoner`.

    Returns:
        Two empty texts where the notation itself says what is counted, or the unit is not declared.
    """
    boven, *onder = str(eenheid).split(" / ")
    if notatie != "getal" or boven not in eenheden:
        return "", ""
    per = "".join(f" per {eenheden[naam].enkelvoud if naam in eenheden else naam}" for naam in onder)
    return eenheden[boven].enkelvoud + per, eenheden[boven].meervoud + per


def schrijf_kort(waarde: Fraction, notatie: str, decimalen: int) -> str:
    """Write a value without its unit, for table cells and axes whose heading has the unit (`eenheid_kop`)."""
    return schrijf_getal(waarde * _VORMEN[notatie].schaal, decimalen)


def rond_waarde(waarde: Fraction, notatie: str, decimalen: int) -> Fraction:
    """Round a value to what `schrijf_kort` shows of it, in the scale of its notation."""
    return rond_af(waarde * _VORMEN[notatie].schaal, decimalen)


def schrijf_afwezig(aanwezigheid: Aanwezigheid) -> str:
    """Write why a value is not there, in words.

    Raises:
        KeyError: when the value is there.
    """
    return _AFWEZIG[aanwezigheid]


def eenheid_kop(notatie: str, eenheid: Eenheid | str, eenheden: Mapping[str, BasisEenheid]) -> str:
    """Write the unit as the heading of a table or the title of an axis: `in procenten`, `aantal huishoudens`.

    Args:
        notatie: one of the notations of `Kengetal.notatie`.
        eenheid: the unit, or its text as kengetallen.yaml writes it.
        eenheden: declared units, for their singular and plural; a unit that is not among them is written as it is.

    Returns:
        The text; empty for a plain ratio, which has no unit.
    """
    boven, *onder = str(eenheid).split(" / ")
    per = "".join(f" per {eenheden[naam].enkelvoud if naam in eenheden else naam}" for naam in onder)
    if kop := _VORMEN[notatie].kop:
        return kop + (per if notatie.startswith("euro") else "")
    if boven == "1":
        return f"aantal{per}"
    if boven in {"verhouding", "procentpunt"}:
        return ""
    meervoud = " × ".join(eenheden[naam].meervoud if naam in eenheden else naam for naam in boven.split(" * "))
    geld = notatie == "euro" or (boven in eenheden and eenheden[boven].soort == "geld")
    return f"in {meervoud}{per}" if geld else f"aantal {meervoud}{per}"
