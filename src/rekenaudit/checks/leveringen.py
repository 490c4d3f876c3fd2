"""Which deliveries are still awaited: sources and municipalities of which nothing came, without a reason."""

from collections.abc import Callable, Mapping

from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.feit import Feit, FeitSleutel


def zonder_cijfers(feiten: Mapping[FeitSleutel, Feit], kenmerk: Callable[[FeitSleutel], str]) -> list[tuple[str, str]]:
    """Pairs of a source and a municipality or year for which all that was promised is missing without a reason.

    Args:
        feiten: the facts.
        kenmerk: takes the municipality or the year of a key.
    """
    kaal: dict[tuple[str, str], bool] = {}
    for sleutel, feit in feiten.items():
        if feit.aanwezigheid is not Aanwezigheid.NIET_GELEVERD or feit.vindplaats is not None:
            paar = (sleutel.bron, kenmerk(sleutel))
            kaal[paar] = kaal.get(paar, True) and feit.aanwezigheid is Aanwezigheid.ONTBREEKT
    return [paar for paar, leeg in kaal.items() if leeg]


def verwacht(feiten: Mapping[FeitSleutel, Feit]) -> dict[str, tuple[str, ...]]:
    """List the deliveries that are awaited: source → municipalities, in the order of the facts."""
    gemeenten: dict[str, list[str]] = {}
    for bron, gemeente in zonder_cijfers(feiten, lambda sleutel: sleutel.gemeente):
        gemeenten.setdefault(bron, []).append(gemeente)
    return {bron: tuple(namen) for bron, namen in gemeenten.items()}
