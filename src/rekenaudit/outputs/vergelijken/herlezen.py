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
        anders = [n for n in conclusie["bevindingen"] if n in self._bevindingen or f"bevinding-{n}" in self._plekken]
        if anders:
            namen = dict.fromkeys(naam for n in anders for naam in self._door.van(f"bevinding-{n}"))
            wat = "bevinding {}, die is" if len(anders) == 1 else "bevindingen {}, die zijn"
            yield f"rust op {wat.format(opsomming(anders))} gewijzigd{_wie(list(namen))}"
        redenen = []
        for norm in conclusie["normen"]:
            plekken = [plek for plek in self._door.oordelen if plek[0] == norm]
            om = [plek for plek in plekken if self._oordeel(plek).omgeslagen]
            if om:
                yield self._omgeslagen(om)
            else:
                redenen += plekken
        if redenen:
            titels = dict.fromkeys(self._oordeel(plek).titel for plek in redenen)
            wat = f"{'de norm' if len(titels) == 1 else 'de normen'} {opsomming([f'‘{titel}’' for titel in titels])}"
            yield f"bij {wat} is de onderbouwing anders{self._door_wie(redenen)}"

    def eigen_tekst(self, plek: str) -> Iterator[str]:
        if plek in self._plekken:
            yield f"de tekst zelf is anders{_wie(self._door.van(plek))}"

    def _omgeslagen(self, plekken: Sequence[Plek]) -> str:
        oordelen = [self._oordeel(plek) for plek in plekken]
        wie = [f"{o.gemeente or 'het geheel'} (van ‘{o.oud}’ naar ‘{o.nieuw}’)" for o in oordelen]
        return f"bij de norm ‘{oordelen[0].titel}’ is het oordeel anders voor {opsomming(wie)}{self._door_wie(plekken)}"

    def _door_wie(self, plekken: Iterable[Plek]) -> str:
        gezocht = frozenset(plekken)
        return _wie([naam for naam, _ in self._door.gevallen if self._door.oordelen_van(naam) & gezocht])


def _wie(opmerkingen: Sequence[str]) -> str:
    return f", door {opsomming(opmerkingen)}" if opmerkingen else ""
