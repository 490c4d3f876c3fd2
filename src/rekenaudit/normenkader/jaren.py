"""Years as a test names them: one, several, `elk jaar`, `laatste 3 jaar` or `hele periode`."""

import re
from collections.abc import Sequence

ELK_JAAR = "elk jaar"
HELE_PERIODE = "hele periode"
_LAATSTE = re.compile(r"^laatste ([1-9][0-9]{0,2}) jaar$")


def gekozen_jaren(keuze: Sequence[str], jaren: Sequence[str]) -> tuple[str, ...]:
    """Work out which years of the study a test is about.

    Args:
        keuze: what the test says.
        jaren: the years of the study, in order.

    Returns:
        The years, in the order of the study; none for `hele periode`, an indicator with one value for all years.

    Raises:
        ValueError: when the choice does not fit the study; the argument is what does not fit.
    """
    if len(keuze) == 1:
        if keuze[0] == HELE_PERIODE:
            return ()
        if keuze[0] == ELK_JAAR:
            return tuple(jaren)
        laatste = _LAATSTE.match(keuze[0])
        if laatste and int(laatste[1]) <= len(jaren):
            return tuple(jaren)[-int(laatste[1]) :]
    onbekend = [jaar for jaar in keuze if jaar not in jaren]
    if onbekend or not keuze or len(set(keuze)) < len(keuze):
        raise ValueError(", ".join(onbekend or keuze))
    return tuple(jaar for jaar in jaren if jaar in keuze)
