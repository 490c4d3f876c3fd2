"""Conclusions and recommendations that rest on something that changed: a person must read these again."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from rekenaudit.model.vergelijking import Herlezen, Oordeelwijziging
from rekenaudit.notation.woorden import opsomming
from rekenaudit.outputs.vergelijken.oorzaken import Oorzaken, Plek
from rekenaudit.outputs.verslaglezer import Verslag


def te_herlezen(
    oud: Verslag, nieuw: Verslag, door: Oorzaken, oordeel: Callable[[Plek], Oordeelwijziging]
) -> tuple[Herlezen, ...]:
    """List conclusions, and the recommendations that follow from these, with why they must be read again.

    Args:
        oud: the old version.
        nieuw: the new one.
        door: what changed, and by which remarks.
        oordeel: how a verdict changed.
    """
    lezer = _Lezer(door, _gewijzigde_bevindingen(oud, nieuw), oordeel)
    uit: list[Herlezen] = []
    for nummer, conclusie in enumerate(nieuw.delen["bevindingen"]["conclusies"], start=1):
        redenen = tuple(dict.fromkeys(lezer.redenen(conclusie)))
        if redenen:
            uit.append(Herlezen(conclusie["id"], "conclusie", nummer, conclusie["titel"], redenen))
    nummers = {c.id: c.nummer for c in uit}
    for nummer, aanbeveling in enumerate(nieuw.delen["bevindingen"]["aanbevelingen"], start=1):
        volgt = [nummers[c] for c in aanbeveling["conclusies"] if c in nummers]
        redenen = (*lezer.eigen_tekst(f"aanbeveling-{aanbeveling['id']}"), *(f"volgt uit conclusie {n}" for n in volgt))
        if redenen:
            uit.append(Herlezen(aanbeveling["id"], "aanbeveling", nummer, aanbeveling["titel"], redenen))
    return tuple(uit)


def _gewijzigde_bevindingen(oud: Verslag, nieuw: Verslag) -> frozenset[str]:
    toen, nu = _bevindingen(oud), _bevindingen(nieuw)
    return frozenset(naam for naam in {*toen, *nu} if toen.get(naam) != nu.get(naam))


def _bevindingen(verslag: Verslag) -> Mapping[str, Mapping[str, Any]]:
    bestanden = verslag.delen["bevindingen"]["bestanden"]
    return {bevinding["id"]: bevinding for bestand in bestanden for bevinding in bestand["bevindingen"]}


class _Lezer:
    """Says why a text must be read again, and by which remarks that came."""

    def __init__(
        self, door: Oorzaken, bevindingen: frozenset[str], oordeel: Callable[[Plek], Oordeelwijziging]
    ) -> None:
        self._door, self._bevindingen, self._oordeel = door, bevindingen, oordeel
        self._plekken = {g.wijziging.plek for g in door.blokken}

    def redenen(self, conclusie: Mapping[str, Any]) -> Iterator[str]:
        yield from self.eigen_tekst(f"conclusie-{conclusie['id']}")
        for naam in conclusie["bevindingen"]:
            if naam in self._bevindingen or f"bevinding-{naam}" in self._plekken:
                yield f"rust op bevinding {naam}, die is gewijzigd{_wie(self._door.van(f'bevinding-{naam}'))}"
        for norm in conclusie["normen"]:
            yield from self._reden_van_norm([plek for plek in self._door.oordelen if plek[0] == norm])

    def eigen_tekst(self, plek: str) -> Iterator[str]:
        if plek in self._plekken:
            yield f"de tekst zelf is anders{_wie(self._door.van(plek))}"

    def _reden_van_norm(self, plekken: Sequence[Plek]) -> Iterator[str]:
        oordelen = [(plek, self._oordeel(plek)) for plek in plekken]
        om = [(plek, o) for plek, o in oordelen if o.omgeslagen]
        if om:
            wie = [f"{g or 'het geheel'} (van ‘{o.oud}’ naar ‘{o.nieuw}’)" for (_, g), o in om]
            zin = f"het oordeel bij de norm ‘{om[0][1].titel}’ is een ander voor {opsomming(wie)}"
            yield zin + self._door_wie(plek for plek, _ in om)
        elif oordelen:
            wie = [gemeente or "het geheel" for _, gemeente in plekken]
            zin = f"de reden van het oordeel bij de norm ‘{oordelen[0][1].titel}’ is anders voor {opsomming(wie)}"
            yield zin + self._door_wie(plekken)

    def _door_wie(self, plekken: Iterable[Plek]) -> str:
        gezocht = frozenset(plekken)
        return _wie([naam for naam, _ in self._door.gevallen if self._door.oordelen_van(naam) & gezocht])


def _wie(opmerkingen: Sequence[str]) -> str:
    return f", door {opsomming(opmerkingen)}" if opmerkingen else ""
