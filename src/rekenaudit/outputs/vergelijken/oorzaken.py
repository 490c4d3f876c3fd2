"""What caused what: which values, verdicts and blocks a remark changed between two versions."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rekenaudit.document.verschil.blokken import Blok
from rekenaudit.outputs.vergelijken.documenten import Gewijzigd, gewijzigde_blokken
from rekenaudit.outputs.vergelijken.samenhang import Samenhang, normen
from rekenaudit.outputs.vergelijken.staat import Staten
from rekenaudit.outputs.vergelijken.tabellen import gewijzigde_rijen
from rekenaudit.outputs.verslaglezer import Verslag

_UITSLAG = re.compile(r'data-uitslag="([^"]*)"')
Plek = tuple[str, str]
"""Norm and municipality of a verdict."""


@dataclass(frozen=True, slots=True)
class _Bereik:
    """What a remark reaches: values, places in documents, and titles of norms whose verdicts changed."""

    cellen: frozenset[str]
    plekken: frozenset[str]
    titels: frozenset[str]


class Oorzaken:
    """The changes between two versions, and the remarks that caused them.

    Attributes:
        toen: the old version, with and without its corrections.
        nu: the new version, likewise.
        blokken: blocks that changed.
        titels: norm → title, of both versions.
    """

    def __init__(self, oud: Verslag, nieuw: Verslag) -> None:
        self._oud, self._nieuw = oud, nieuw
        self.toen, self.nu = Staten(oud), Staten(nieuw)
        self.blokken = gewijzigde_blokken(self.toen, self.nu)
        self._samenhang = Samenhang(nieuw)
        self.titels = {n["id"]: n["titel"] for verslag in (oud, nieuw) for n in normen(verslag)}

    @cached_property
    def cellen(self) -> tuple[str, ...]:
        """Values that changed."""
        return gewijzigde_rijen(self.toen.met.cellen, self.nu.met.cellen)

    @cached_property
    def losse_cellen(self) -> tuple[str, ...]:
        """Values that also change when no correction counts."""
        anders = frozenset(gewijzigde_rijen(self.toen.zonder.cellen, self.nu.zonder.cellen))
        return tuple(cel for cel in self.cellen if cel in anders)

    @cached_property
    def oordelen(self) -> tuple[Plek, ...]:
        """Verdicts that changed, or whose reason did."""
        toen, nu = self.toen.met.oordelen, self.nu.met.oordelen
        return tuple(p for p in dict.fromkeys([*toen, *nu]) if _kern(toen.get(p)) != _kern(nu.get(p)))

    @cached_property
    def gevallen(self) -> tuple[tuple[str, str], ...]:
        """Remarks that count in one of the versions and not, or not in the same way, in the other: (id, stand)."""
        toen, nu = _werking(self._oud), _werking(self._nieuw)
        alle = (*nu, *(naam for naam in toen if naam not in nu))
        anders = [naam for naam in alle if toen.get(naam) != nu.get(naam)]
        return tuple((n, "vervallen" if n not in nu else "gewijzigd" if n in toen else "nieuw") for n in anders)

    def opmerking(self, naam: str) -> Mapping[str, Any]:
        """Give a remark as the new version has it, or else the old."""
        return _opmerking(self._nieuw, naam) or _opmerking(self._oud, naam)

    def van(self, plek: str) -> tuple[str, ...]:
        """Name the remarks that changed a block at a place in a document."""
        return tuple(
            naam for naam, blokken in self.toegewezen.items() if any(g.wijziging.plek == plek for g in blokken)
        )

    def verwerkt(self, opmerking: str) -> list[Mapping[str, Any]]:
        """Corrections of a remark, of the new version or else of the old."""
        for verslag in (self._nieuw, self._oud):
            gevonden = [c for c in verslag.delen["correcties"] if c["opmerking"] == opmerking]
            if gevonden:
                return gevonden
        return []

    @cached_property
    def aangehaald(self) -> dict[str, list[str]]:
        """Text → remarks that it was edited for since the old version."""
        gevonden: dict[str, list[str]] = {}
        for naam, stand in self.gevallen:
            for tekst in _opmerking(self._nieuw, naam).get("teksten", ()) if stand != "vervallen" else ():
                gevonden.setdefault(tekst, []).append(naam)
        return gevonden

    def cellen_van(self, opmerking: str) -> frozenset[str]:
        """Values that changed, and that are other values without this remark."""
        return self._gevolgen[opmerking][0]

    def oordelen_van(self, opmerking: str) -> frozenset[Plek]:
        """Verdicts that changed, and that are others, or have another reason, without this remark."""
        return self._gevolgen[opmerking][1]

    @cached_property
    def _gevolgen(self) -> Mapping[str, tuple[frozenset[str], frozenset[Plek]]]:
        cellen, oordelen = frozenset(self.cellen), frozenset(self.oordelen)
        uit = {}
        for naam, _ in self.gevallen:
            waar = [g for staten in (self.toen, self.nu) if (g := staten.zonder.gevolgen.get(naam))]
            anders = frozenset((norm, gemeente) for gevolg in waar for norm, gemeente in gevolg["oordelen"])
            uit[naam] = (cellen & {cel for gevolg in waar for cel in gevolg["cellen"]}, oordelen & anders)
        return uit

    @cached_property
    def toegewezen(self) -> Mapping[str, list[Gewijzigd]]:
        """Remark → blocks that changed by it; a block may stand under more than one."""
        uit: dict[str, list[Gewijzigd]] = {naam: [] for naam, _ in self.gevallen}
        bereik = {naam: self._bereik(naam) for naam in uit}
        for gewijzigd in self.blokken:
            if gewijzigd.los:
                door = self._door_tekst(gewijzigd)
            else:
                door = [naam for naam, bereikt in bereik.items() if self._raakt(gewijzigd, bereikt)]
            for naam in door:
                uit[naam].append(gewijzigd)
        return uit

    def _bereik(self, opmerking: str) -> _Bereik:
        oordelen = self.oordelen_van(opmerking)
        plekken = {self._samenhang.plek_van_norm(*plek) for plek in oordelen}
        plekken |= {f"bevinding-{c['naam']}" for c in self.verwerkt(opmerking) if c["soort"] == "bevinding"}
        titels = {self.titels[norm] for norm, _ in oordelen if norm in self.titels}
        return _Bereik(self.cellen_van(opmerking), frozenset(plekken), frozenset(titels))

    def _raakt(self, gewijzigd: Gewijzigd, bereik: _Bereik) -> bool:
        blokken = gewijzigd.blokken()
        ander_oordeel = len(blokken) > 1 and _uitslagen(blokken[0]) != _uitslagen(blokken[1])
        eigen_plek = blokken[-1].plek.startswith("norm-")  # says itself whose verdict it is
        if ander_oordeel and not eigen_plek and any(titel in blokken[1].tekst for titel in bereik.titels):
            return True
        return any(b.plek in bereik.plekken or self._samenhang.toont(b, bereik.cellen) for b in blokken)

    def _door_tekst(self, gewijzigd: Gewijzigd) -> list[str]:
        """Name the remarks that cite the text in which a block was edited; none when a number in it changed too."""
        blok = gewijzigd.blokken()[-1]
        oud, nieuw = (b.waarden if b else {} for b in (gewijzigd.oud, gewijzigd.nieuw))
        if any(oud[ref] != nieuw[ref] for ref in oud if ref in nieuw):
            return []
        return self.aangehaald.get(blok.bestand.removeprefix("input/teksten/").rpartition(".")[0], [])


def _uitslagen(blok: Blok) -> list[str]:
    return _UITSLAG.findall(blok.inhoud)


def _werking(verslag: Verslag) -> dict[str, tuple[str, ...]]:
    """Remark → what it does in a version: the corrections that were laid over it, and the texts it cites."""
    uit: dict[str, tuple[str, ...]] = {}
    for correctie in verslag.delen["correcties"]:
        naam = correctie["opmerking"]
        uit[naam] = (*uit.get(naam, ()), f"{correctie['soort']} {correctie['doel']} {correctie['nieuw']}")
    for opmerking in verslag.delen["opmerkingen"]:
        if opmerking["aanvaard"] and opmerking["teksten"]:
            uit[opmerking["id"]] = (*uit.get(opmerking["id"], ()), *opmerking["teksten"])
    return uit


def _opmerking(verslag: Verslag, naam: str) -> Mapping[str, Any]:
    alle: Iterable[Mapping[str, Any]] = verslag.delen["opmerkingen"]
    return next((o for o in alle if o["id"] == naam), {})


def _kern(oordeel: Mapping[str, Any] | None) -> tuple[object, ...]:
    velden = ("uitslag", "regel", "reden", "bewijs", "afwijking")
    return tuple(oordeel[veld] for veld in velden) if oordeel else ()
