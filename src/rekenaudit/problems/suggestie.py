"""Near misses: the name that somebody probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def bedoelde(naam: str, bekend: Iterable[str]) -> str:
    """Write a Dutch sentence with the nearest known name, or the list of known names when none is near.

    Returns:
        A sentence that starts with a space (it is appended to another), or an empty string.
    """
    namen = sorted(set(bekend))
    klein = {n.casefold(): n for n in namen}
    dichtbij = get_close_matches(naam.casefold(), klein, n=1, cutoff=0.6)
    if dichtbij:
        return f" Bedoelt u '{klein[dichtbij[0]]}'?"
    if 0 < len(namen) <= 12:
        return f" Mogelijk zijn: {', '.join(namen)}."
    return ""
