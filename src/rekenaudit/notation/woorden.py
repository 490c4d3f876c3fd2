"""Names as file names, lists of names as Dutch sentences, and where a sentence begins."""

import re
import unicodedata
from collections.abc import Sequence

_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "AE", "œ": "oe", "ł": "l", "đ": "d", "ð": "d"})
_WINDOWS = re.compile(r"^(con|prn|aux|nul|com[0-9]|lpt[0-9])$")
_AFKORTINGEN = frozenset(
    ("art", "bijv", "blz", "ca", "cf", "evt", "excl", "incl", "jl", "max", "min", "nr", "p", "par", "resp", "vgl", "vs")
)
_TELWOORDEN = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")


def slug(naam: str) -> str:
    """Turn a name into one that is safe as file name and anchor: `Hoog aan Zee` becomes `hoog-aan-zee`.

    Returns:
        Lower case ASCII letters, digits and single hyphens; never empty, never a name that Windows reserves.
    """
    kaal = unicodedata.normalize("NFKD", naam.translate(_LETTERS)).encode("ascii", "ignore").decode()
    kern = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['`]", "", kaal.lower())).strip("-")
    return f"naam-{kern}".strip("-") if not kern or _WINDOWS.match(kern) else kern


def opsomming(namen: Sequence[str]) -> str:
    """Join names in a Dutch enumeration: `a`, `a en b`, `a, b en c`."""
    if len(namen) < 2:
        return "".join(namen)
    return f"{', '.join(namen[:-1])} en {namen[-1]}"


def is_zinbegin(ervoor: str) -> bool:
    """Tell whether what comes after this text begins a sentence; an abbreviation does not end one."""
    woord = ervoor.rstrip().rpartition(" ")[2]
    kern = woord.rstrip(".?!")
    if not woord:
        return True
    return ervoor[-1:].isspace() and kern != woord and "." not in kern and kern.lower() not in _AFKORTINGEN


def met_hoofdletter(tekst: str) -> str:
    """Write a text with a capital, and leave the rest as it is; `Eén` has its accent on the second letter only."""
    return f"E{tekst[1:]}" if tekst.startswith("één") else tekst[:1].upper() + tekst[1:]


def telwoord(aantal: int) -> str:
    """Write a small number as a word, as running text does: `één`, `negen`; from 13 on as a number."""
    return _TELWOORDEN[aantal] if 0 <= aantal < len(_TELWOORDEN) else str(aantal)
