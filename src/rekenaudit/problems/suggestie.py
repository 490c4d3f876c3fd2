"""Near misses: the name that somebody probably meant; and names as messages write them."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import PurePath


def aangehaald(namen: Iterable[str]) -> tuple[str, ...]:
    """Put quotes around names that a person types or reads literally, one by one."""
    return tuple(f"'{naam}'" for naam in namen)


def dichtbij(naam: str, bekend: Iterable[str]) -> str:
    """Write a Dutch sentence with the nearest known name.

    Returns:
        A sentence that starts with a space (it is appended to another); empty when no name is near.
    """
    return _vraag(naam.casefold(), {n.casefold(): n for n in sorted(set(bekend))})


def bedoelde(naam: str, bekend: Iterable[str]) -> str:
    """Write a Dutch sentence with the nearest known name, or the list of known names when none is near.

    Returns:
        A sentence that starts with a space (it is appended to another), or an empty string.
    """
    namen = sorted(set(bekend))
    if vraag := dichtbij(naam, namen):
        return vraag
    return f" Mogelijk zijn: {', '.join(aangehaald(namen))}." if 0 < len(namen) <= 12 else ""


def bedoeld_bestand(naam: str, buren: Iterable[str]) -> str:
    """Write a Dutch sentence with the file of the nearest name; what stands behind the point makes no name near."""
    return _vraag(_stam(naam), {_stam(buur): buur for buur in sorted(set(buren))})


def _stam(naam: str) -> str:
    return PurePath(naam).stem.casefold()


def _vraag(gezocht: str, namen: Mapping[str, str]) -> str:
    gevonden = get_close_matches(gezocht, namen, n=1, cutoff=0.6)
    return f" Bedoelt u '{namen[gevonden[0]]}'?" if gevonden else ""
