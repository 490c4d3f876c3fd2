"""The state of a value: all that is known of it besides its size. States are shared and combined once.

Of hundreds of thousands of cells nearly all have the same few states, so combining them is a look-up.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rekenaudit.model.aanwezigheid import Aanwezigheid, sterkste


@dataclass(frozen=True, slots=True, eq=False)
class Staat:
    """A state; made by `staat` only, so that equal states are the same object. Fields as in `Cel`."""

    aanwezigheid: Aanwezigheid
    bronnen: frozenset[str]
    klein: bool
    vlaggen: frozenset[str]

    @property
    def aanwezig(self) -> bool:
        """Whether there is a value."""
        return self.aanwezigheid is Aanwezigheid.AANWEZIG


@cache
def staat(
    aanwezigheid: Aanwezigheid = Aanwezigheid.AANWEZIG,
    bronnen: frozenset[str] = frozenset(),
    klein: bool = False,  # noqa: FBT001, FBT002 - a field of the record, always passed by position in hot loops
    vlaggen: frozenset[str] = frozenset(),
) -> Staat:
    """Give the one object for a state."""
    return Staat(aanwezigheid, bronnen, klein, vlaggen)


@cache
def samen(links: Staat, rechts: Staat) -> Staat:
    """Combine the states of two operands: strongest absence, all sources and flags, small when either is."""
    return verenigd(frozenset({links, rechts}))


@cache
def verenigd(staten: frozenset[Staat]) -> Staat:
    """Combine the states of any number of operands as `samen` does."""
    return staat(
        sterkste(s.aanwezigheid for s in staten),
        _alle(s.bronnen for s in staten),
        any(s.klein for s in staten),
        _alle(s.vlaggen for s in staten),
    )


@cache
def met(staat_: Staat, aanwezigheid: Aanwezigheid, klein: bool) -> Staat:  # noqa: FBT001 - see `staat`
    """Give a state another presence and smallness."""
    return staat(aanwezigheid, staat_.bronnen, klein, staat_.vlaggen)


def _alle(verzamelingen: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*verzamelingen)
