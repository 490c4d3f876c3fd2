"""Facts as blocks: the delivered values of one quantity, laid out over its axes."""

from collections.abc import Mapping
from functools import cache

from rekenaudit.indicators.blok import Blok, Exact, omvang, vereenvoudig
from rekenaudit.indicators.klein import is_klein
from rekenaudit.indicators.omgeving import Omgeving
from rekenaudit.indicators.staat import staat
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.feit import Feit, FeitSleutel
from rekenaudit.model.reeks import GEMEENTE, JAAR


class Feitenblokken:
    """Gives the block of a quantity; facts are sorted out once, blocks are made when first asked for."""

    def __init__(self, feiten: Mapping[FeitSleutel, Feit], omgeving: Omgeving) -> None:
        self._omgeving = omgeving
        self._groepen: dict[tuple[str, str], list[Feit]] = {}
        for sleutel, feit in feiten.items():
            self._groepen.setdefault((sleutel.bron, sleutel.grootheid), []).append(feit)
        self.blok = cache(self._maak_blok)

    def _maak_blok(self, bron: str, grootheid: str) -> Blok:
        """Lay out facts; a place without a fact is missing.

        Raises:
            KeyError: when a fact has a label that is not on its axis (loading lets none through).
        """
        vorm = self._omgeving.grootheid(bron, grootheid, 0)
        drempel = self._omgeving.drempel if self._omgeving.telt_personen(vorm.eenheid) else 0
        posities = {a.naam: {w: i for i, w in enumerate(a.waarden)} for a in vorm.assen}
        namen = vorm.as_namen()
        herkomst = frozenset({bron})
        waarden: list[Exact | None] = [None] * omvang(vorm)
        staten = [staat(Aanwezigheid.ONTBREEKT, herkomst)] * len(waarden)
        for feit in self._groepen.get((bron, grootheid), ()):
            sleutel = feit.sleutel
            plaats = {GEMEENTE: sleutel.gemeente, JAAR: sleutel.jaar, **dict(sleutel.dimensies)}
            index = 0
            for naam in namen:
                labels = posities[naam]
                index = index * len(labels) + labels[plaats[naam]]
            aanwezig = feit.aanwezigheid is Aanwezigheid.AANWEZIG
            waarde = vereenvoudig(feit.waarde) if aanwezig and feit.waarde is not None else None
            waarden[index] = waarde
            klein = bool(drempel) and is_klein(waarde, drempel)
            staten[index] = staat(feit.aanwezigheid, herkomst, klein, feit.vlaggen)
        return Blok(vorm, waarden, staten)
