"""Which values a limit lets through: an interval whose ends count or do not."""

from fractions import Fraction

from rekenaudit.model.norm import Grens

_Kant = tuple[Fraction, bool] | None
"""An end of an interval and whether it counts itself; None when the interval goes on."""


def is_leeg(grens: Grens) -> bool:
    """Tell whether no limit is written at all."""
    return all(kant is None for kant in (grens.hoogstens, grens.minder_dan, grens.minstens, grens.meer_dan))


def tegenstrijdig(grens: Grens) -> bool:
    """Tell whether one side is written twice, or no value can satisfy both sides."""
    if None not in (grens.hoogstens, grens.minder_dan) or None not in (grens.minstens, grens.meer_dan):
        return True
    onder, boven = _onder(grens), _boven(grens)
    if onder is None or boven is None:
        return False
    return onder[0] > boven[0] or (onder[0] == boven[0] and not (onder[1] and boven[1]))


def ruimer(ruim: Grens, nauw: Grens) -> bool:
    """Tell whether one limit lets through all that the other does, and more."""
    onder, boven = _naar_buiten(_onder(ruim), _onder(nauw), -1), _naar_buiten(_boven(ruim), _boven(nauw), 1)
    return min(onder, boven) >= 0 and max(onder, boven) > 0


def _onder(grens: Grens) -> _Kant:
    if grens.minstens is not None:
        return grens.minstens, True
    return None if grens.meer_dan is None else (grens.meer_dan, False)


def _boven(grens: Grens) -> _Kant:
    if grens.hoogstens is not None:
        return grens.hoogstens, True
    return None if grens.minder_dan is None else (grens.minder_dan, False)


def _naar_buiten(ruim: _Kant, nauw: _Kant, richting: int) -> int:
    """Compare two ends: 1 when the first lies further out, 0 when they are equal, -1 when further in."""
    if ruim is None or nauw is None:
        return (ruim is None) - (nauw is None)
    if ruim[0] != nauw[0]:
        return 1 if (ruim[0] - nauw[0]) * richting > 0 else -1
    return ruim[1] - nauw[1]
