"""Plain numbers: reading them in a source's declared dialect, and writing them in Dutch."""

import re
from fractions import Fraction
from typing import Literal

from rekenaudit.model.studie import Dialect

MINTEKEN = "−"
"""True minus sign (U+2212)."""

_SPATIES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f"), " ")
_LANGSTE = 60
_DECIMAAL = {"komma": ",", "punt": "."}
_DUIZENDTAL = {"geen": "", "punt": ".", "komma": ",", "spatie": " "}
_BEDRAG = re.compile(r"^(?P<haak>\()?(?P<min>[-−])?(?P<kern>[0-9][0-9., ]*?)(?P<na>-|−|N|V)?(?P<sluit>\))?$")
_EURO = re.compile(r"^([-−(]?)\s*€\s*|\s*€$")
_NIET_BESTAAND = frozenset({"nan", "inf", "-inf", "+inf", "infinity", "-infinity", "oneindig"})
_ZEKER = "zijn het decimalen, schrijf dan 'dialect: {decimaal: komma}' bij de bron"
_EXCELFOUT = re.compile(r"^#[A-Z0-9/!?_]+[!?]?$", re.IGNORECASE)


class OnleesbaarGetal(ValueError):  # noqa: N818 - Dutch domain name
    """A text that is not one certain number in the declared dialect.

    Attributes:
        soort: text, a number that can be read in two ways, or a value that is no number at all.
        reden: why, as the end of a Dutch sentence ("… want").
    """

    def __init__(self, soort: Literal["tekst", "dubbelzinnig", "onmogelijk"], reden: str) -> None:
        super().__init__(reden)
        self.soort = soort
        self.reden = reden


def rond_af(waarde: Fraction, decimalen: int) -> Fraction:
    """Round half away from zero, as numbers are written."""
    eenheden = Fraction(tel_eenheden(waarde, decimalen), 10**decimalen)
    return -eenheden if waarde < 0 else eenheden


def tel_eenheden(waarde: Fraction, decimalen: int) -> int:
    """Count the units of the last decimal in a number without its sign, half upwards; in whole numbers, for speed."""
    tellers: int = 2 * abs(waarde.numerator) * 10**decimalen + waarde.denominator
    return tellers // (2 * waarde.denominator)


def schrijf_getal(waarde: Fraction, decimalen: int = 0) -> str:
    """Write a number in Dutch: `1.234,5`, a true minus, rounded half away from zero, never minus zero."""
    eenheden = tel_eenheden(waarde, decimalen)
    heel, rest = divmod(eenheden, 10**decimalen)
    tekst = f"{heel:,}".replace(",", ".")
    if decimalen:
        tekst += f",{rest:0{decimalen}d}"
    return MINTEKEN + tekst if waarde < 0 and eenheden else tekst


def schrijf_kortst(waarde: Fraction, hoogstens: int) -> str:
    """Write a number with no more decimals than it needs, or than are allowed."""
    return schrijf_getal(waarde, next((d for d in range(hoogstens) if (waarde * 10**d).denominator == 1), hoogstens))


def lees_getal(tekst: str, dialect: Dialect) -> Fraction:
    """Read a number exactly as a source writes it.

    Understood besides digits: `€`, `%` (divides by a hundred), the four ways to write a negative amount
    (`-123`, `123-`, `(123)`, `123 N` for a disadvantage) and `123 V` for an advantage.

    Args:
        tekst: the raw text of a cell.
        dialect: how the source writes its numbers.

    Returns:
        The exact value.

    Raises:
        OnleesbaarGetal: when the text is not one certain number.
    """
    if len(tekst) > _LANGSTE:
        raise OnleesbaarGetal("onmogelijk", "zo'n lang getal bestaat niet")
    if tekst.isascii() and tekst.isdigit():  # by far the most cells
        return Fraction(int(tekst))
    kaal = tekst.translate(_SPATIES).strip()
    kaal = _EURO.sub(r"\1", kaal)
    procent = kaal.endswith("%")
    gevonden = _BEDRAG.match(re.sub(r"\s*([-−NV()%])\s*", r"\1", kaal.removesuffix("%").strip()))
    if gevonden is None:
        raise _geen_getal(kaal)
    tekens = [bool(gevonden["haak"]), gevonden["min"] is not None, gevonden["na"] is not None]
    if bool(gevonden["haak"]) != bool(gevonden["sluit"]) or sum(tekens) > 1:
        raise OnleesbaarGetal("dubbelzinnig", "de tekens voor een negatief bedrag spreken elkaar tegen")
    cijfers, decimalen = _onderdelen(gevonden["kern"].strip(), dialect)
    teken = -1 if any(tekens) and gevonden["na"] != "V" else 1
    return Fraction(teken * cijfers, 10 ** (decimalen + (2 if procent else 0)))


def _geen_getal(tekst: str) -> OnleesbaarGetal:
    if tekst.casefold() in _NIET_BESTAAND:
        return OnleesbaarGetal("onmogelijk", "dit is geen bestaand getal")
    if _EXCELFOUT.match(tekst):
        return OnleesbaarGetal("onmogelijk", "dit is een foutmelding van Excel")
    return OnleesbaarGetal("tekst", "dit is tekst")


def _onderdelen(kern: str, dialect: Dialect) -> tuple[int, int]:
    """Read digits with separators, as one whole number and how many of its digits are decimals.

    Every separator must stand where the dialect wants it. As long as nobody said what a comma is in this source,
    `500,000` may be half a million as well.
    """
    decimaal, duizendtal = _DECIMAAL[dialect.decimaal], _DUIZENDTAL[dialect.duizendtal]
    heel, komma, rest = kern.partition(decimaal)
    groepen = heel.split(duizendtal) if duizendtal else [heel]
    goed = _is_cijfers(groepen[0]) and (not komma or _is_cijfers(rest))
    if len(groepen) > 1:
        goed = goed and len(groepen[0]) <= 3 and all(_is_cijfers(g) and len(g) == 3 for g in groepen[1:])
    if not goed:
        raise OnleesbaarGetal("dubbelzinnig", f"de punten, komma's of spaties passen niet bij {_afspraak(dialect)}")
    afgesproken = {"decimaal", "duizendtal"} & dialect.model_fields_set
    if not afgesproken and len(rest) == 3 and len(heel) <= 3 and heel[0] != "0":
        raise OnleesbaarGetal("dubbelzinnig", "drie cijfers na een komma kunnen ook duizendtallen zijn; " + _ZEKER)
    return int("".join(groepen) + rest), len(rest)


def _is_cijfers(tekst: str) -> bool:
    return tekst.isascii() and tekst.isdigit()


def _afspraak(dialect: Dialect) -> str:
    duizendtal = "zonder scheiding van duizendtallen"
    if dialect.duizendtal != "geen":
        duizendtal = f"met een {dialect.duizendtal} tussen duizendtallen"
    return f"de afspraak voor deze bron (een {dialect.decimaal} voor decimalen, {duizendtal})"
