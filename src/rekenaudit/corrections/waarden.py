"""Values in corrections: a Dutch number in the unit of its quantity, or in words why there is none."""

import re
from fractions import Fraction
from types import MappingProxyType

from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.eenheid import BasisEenheid
from rekenaudit.model.studie import Dialect
from rekenaudit.notation.getallen import OnleesbaarGetal, lees_getal, schrijf_kortst
from rekenaudit.notation.waarden import VASTE_SPATIE, schrijf_afwezig

Waarde = tuple[Fraction | None, Aanwezigheid]
"""A value, or why there is none."""

_DIALECT = Dialect(decimaal="komma", duizendtal="punt")
_AFWEZIG = MappingProxyType(
    {
        tekst.casefold(): soort
        for soort in Aanwezigheid
        if soort is not Aanwezigheid.AANWEZIG
        for tekst in (str(soort), schrijf_afwezig(soort))
    }
)
_MAAL = {"duizend": 1_000, "miljoen": 1_000_000}
_GROOT = re.compile(rf"\s+({'|'.join(_MAAL)})$")


class OnleesbareWaarde(ValueError):  # noqa: N818 - Dutch domain name
    """A text that is not one certain value; its text is why, as the end of a Dutch sentence."""


def lees_waarde(tekst: str, eenheid: BasisEenheid) -> Waarde:
    """Read a value of a correction: `1.234`, `132 huishoudens`, `€ 1,25 miljoen`, `ontbreekt`, `niet geleverd`.

    Args:
        tekst: what the register says.
        eenheid: unit of the quantity; its own name may stand behind the number.

    Raises:
        OnleesbareWaarde: when it is not one certain value.
    """
    kaal = " ".join(tekst.split())
    if (soort := _AFWEZIG.get(kaal.casefold())) is not None:
        return None, soort
    getal, maal = _zonder_eenheid(kaal, eenheid), 1
    if eenheid.soort == "geld" and (groot := _GROOT.search(getal)):
        getal, maal = getal[: groot.start()], _MAAL[groot[1]]
    if "%" in getal:
        raise OnleesbareWaarde("een percentage is geen waarde van deze bron")
    if "€" in getal and eenheid.soort != "geld":
        raise OnleesbareWaarde("een bedrag past hier niet")
    try:
        waarde = lees_getal(getal, _DIALECT) * maal
    except OnleesbaarGetal as fout:
        raise OnleesbareWaarde(fout.reden.replace("voor deze bron", "voor correcties")) from fout
    if waarde < 0 and eenheid.personen:
        raise OnleesbareWaarde(f"een aantal {eenheid.meervoud} kan niet negatief zijn")
    return waarde, Aanwezigheid.AANWEZIG


def schrijf_correctiewaarde(waarde: Waarde, eenheid: BasisEenheid) -> str:
    """Write a value as documents do, with every decimal that it has (at most six)."""
    getal, aanwezigheid = waarde
    if getal is None:
        return str(aanwezigheid)
    tekst = schrijf_kortst(getal, 6)
    return f"€{VASTE_SPATIE}{tekst}" if eenheid.soort == "geld" else tekst


def verwachting(eenheid: BasisEenheid) -> str:
    """Say what a value of this unit looks like, as the end of a sentence ("verwacht werd …")."""
    getal = "een bedrag als € 1.234.567" if eenheid.soort == "geld" else f"een aantal {eenheid.meervoud} als 1.234"
    return f"{getal}, of een van: ontbreekt, niet geleverd, onderdrukt, niet van toepassing"


def _zonder_eenheid(tekst: str, eenheid: BasisEenheid) -> str:
    for woord in sorted({eenheid.enkelvoud, eenheid.meervoud}, key=len, reverse=True):
        if tekst.casefold().endswith(f" {woord.casefold()}"):
            return tekst[: -len(woord)].rstrip()
    return tekst
