"""Two run records become one comparison: every change has a remark that caused it, or stands among the unexplained."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from rekenaudit.document.blokken import Blok
from rekenaudit.model.oordeel import LABELS, Uitslag
from rekenaudit.model.vergelijking import (
    Bronwijziging,
    Cijferwijziging,
    Documentstatus,
    Herlezen,
    Keten,
    Oordeelwijziging,
    Vergelijking,
)
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.outputs.vergelijken.cijfers import schrijf_wijziging
from rekenaudit.outputs.vergelijken.documenten import Gewijzigd, gewijzigde_blokken
from rekenaudit.outputs.vergelijken.herlezen import te_herlezen
from rekenaudit.outputs.vergelijken.los import losse_wijzigingen
from rekenaudit.outputs.vergelijken.samenhang import Samenhang, normen, ontleed
from rekenaudit.outputs.vergelijken.staat import Staten
from rekenaudit.outputs.vergelijken.tabellen import Rij, gewijzigde_rijen
from rekenaudit.outputs.verslaglezer import Verslag

_VRIJ = re.compile(r"\[\[vrij (.*?)\]\]")
_UITSLAG = re.compile(r'data-uitslag="([^"]*)"')
Plek = tuple[str, str]
"""Norm and municipality of a verdict."""


def vergelijk(oud: Verslag, nieuw: Verslag) -> Vergelijking:
    """Compare two versions.

    Args:
        oud: run record of the old version.
        nieuw: run record of the new one.
    """
    return _Vergelijker(oud, nieuw).maak()


@dataclass(frozen=True, slots=True)
class _Bereik:
    """What a remark reaches: values, places in documents, and titles of norms whose verdicts changed."""

    cellen: frozenset[str]
    plekken: frozenset[str]
    titels: frozenset[str]


class _Vergelijker:
    """The comparison while it is made."""

    def __init__(self, oud: Verslag, nieuw: Verslag) -> None:
        self._oud, self._nieuw = oud, nieuw
        self._toen, self._nu = Staten(oud), Staten(nieuw)
        self._samenhang = Samenhang(nieuw)
        self._blokken = gewijzigde_blokken(self._toen, self._nu)
        self._bereikte_cellen: dict[str, frozenset[str]] = {}
        self._titels = {n["id"]: n["titel"] for verslag in (oud, nieuw) for n in normen(verslag)}

    def maak(self) -> Vergelijking:
        ketens = tuple(self._keten(*geval) for geval in self._gevallen)
        oordelen = tuple(self._oordeel(plek) for plek in self._oordelen)
        verdeeld = {id(g) for _, gs in self._toegewezen.items() for g in gs}
        rest = [g for g in self._blokken if id(g) not in verdeeld]
        return Vergelijking(
            oud=self._oud.versie,
            nieuw=self._nieuw.versie,
            datum_oud=_datum(self._oud),
            datum_nieuw=_datum(self._nieuw),
            documenten=tuple(self._documenten()),
            oordelen=tuple(sorted((o for o in oordelen if o.omgeslagen), key=lambda o: (o.gemeente != "", o.norm))),
            ketens=ketens,
            samen=tuple(g.wijziging for g in rest if not g.los),
            herlezen=self._herlezen(),
            los=tuple(losse_wijzigingen(self._toen, self._nu, frozenset(self._aangehaald))),
            cijfers=tuple(self._cijfer(cel) for cel in self._losse_cellen),
            onverklaard=tuple(g.wijziging for g in rest if g.los),
        )

    @cached_property
    def _cellen(self) -> tuple[str, ...]:
        """Values that changed."""
        return gewijzigde_rijen(self._toen.met.cellen, self._nu.met.cellen)

    @cached_property
    def _losse_cellen(self) -> tuple[str, ...]:
        """Values that also change when no correction counts."""
        anders = frozenset(gewijzigde_rijen(self._toen.zonder.cellen, self._nu.zonder.cellen))
        return tuple(cel for cel in self._cellen if cel in anders)

    @cached_property
    def _oordelen(self) -> tuple[Plek, ...]:
        """Verdicts that changed, or whose reason did."""
        toen, nu = self._toen.met.oordelen, self._nu.met.oordelen
        return tuple(p for p in dict.fromkeys([*toen, *nu]) if _kern(toen.get(p)) != _kern(nu.get(p)))

    @cached_property
    def _gevallen(self) -> tuple[tuple[str, str], ...]:
        """Remarks that count in one of the versions and not, or not in the same way, in the other: (id, stand)."""
        toen, nu = _werking(self._oud), _werking(self._nieuw)
        alle = (*nu, *(naam for naam in toen if naam not in nu))
        anders = [naam for naam in alle if toen.get(naam) != nu.get(naam)]
        return tuple((n, "vervallen" if n not in nu else "gewijzigd" if n in toen else "nieuw") for n in anders)

    def _verwerkt(self, opmerking: str) -> list[Mapping[str, Any]]:
        """Corrections of a remark, of the new version or else of the old."""
        for verslag in (self._nieuw, self._oud):
            gevonden = [c for c in verslag.delen["correcties"] if c["opmerking"] == opmerking]
            if gevonden:
                return gevonden
        return []

    @cached_property
    def _aangehaald(self) -> dict[str, list[str]]:
        """Text → remarks that it was edited for since the old version."""
        gevonden: dict[str, list[str]] = {}
        for naam, stand in self._gevallen:
            for tekst in _opmerking(self._nieuw, naam).get("teksten", ()) if stand != "vervallen" else ():
                gevonden.setdefault(tekst, []).append(naam)
        return gevonden

    def _cellen_van(self, opmerking: str) -> frozenset[str]:
        """Values that changed and that the facts of a remark reach."""
        if opmerking not in self._bereikte_cellen:
            sleutels = {c["feit"] for c in self._verwerkt(opmerking)}
            alle = (f for verslag in (self._oud, self._nieuw) for f in verslag.delen["feiten"])
            eigen: list[Rij] = [f for f in alle if f["sleutel"] in sleutels]
            cellen = frozenset(c for c in self._cellen if any(self._samenhang.bereikt(f, c) for f in eigen))
            self._bereikte_cellen[opmerking] = cellen
        return self._bereikte_cellen[opmerking]

    def _oordelen_van(self, opmerking: str) -> frozenset[Plek]:
        """Verdicts that changed and that a remark reaches: by a value, by itself, or through other verdicts."""
        cellen = self._cellen_van(opmerking)
        zelf = {(c["naam"], c["gemeente"]) for c in self._verwerkt(opmerking) if c["soort"] in {"oordeel", "afwijking"}}
        bereikt = {p for p in self._oordelen if p in zelf or self._gebruikt(p, cellen)}
        while True:
            erbij = {p for p in self._oordelen if p not in bereikt and self._rust_op(p, bereikt)}
            if not erbij:
                return frozenset(bereikt)
            bereikt |= erbij

    def _gebruikt(self, plek: Plek, cellen: frozenset[str]) -> bool:
        """Tell whether a verdict rested on one of some values, before or now; a mean rests on all it was taken over."""
        gevonden = (staten.met.oordelen.get(plek) for staten in (self._toen, self._nu))
        gebruikt = [(g["kengetal"], g["plek"]) for oordeel in gevonden if oordeel for g in oordeel["gebruikt"]]
        return any(
            naam == kengetal and all(labels.get(as_, label) == label for as_, label in waar.items())
            for naam, labels in map(ontleed, cellen)
            for kengetal, waar in gebruikt
        )

    def _rust_op(self, plek: Plek, bereikt: set[Plek]) -> bool:
        """Tell whether a verdict rests on one that became another; what only has another reason changes no verdict."""
        norm, gemeente = plek
        delen = self._samenhang.normen_op(norm)
        return any(
            (n in delen and g in {gemeente, ""}) or (n == norm and not gemeente)
            for n, g in bereikt
            if self._oordeel((n, g)).omgeslagen
        )

    @cached_property
    def _toegewezen(self) -> Mapping[str, list[Gewijzigd]]:
        """Remark → blocks that changed by it; a block may stand under more than one."""
        uit: dict[str, list[Gewijzigd]] = {naam: [] for naam, _ in self._gevallen}
        bereik = {naam: self._bereik(naam) for naam in uit}
        for gewijzigd in self._blokken:
            if gewijzigd.los:
                door = self._door_tekst(gewijzigd)
            else:
                door = [naam for naam, bereikt in bereik.items() if self._raakt(gewijzigd, bereikt)]
            for naam in door:
                uit[naam].append(gewijzigd)
        return uit

    def _bereik(self, opmerking: str) -> "_Bereik":
        oordelen = self._oordelen_van(opmerking)
        plekken = {self._samenhang.plek_van_norm(*plek) for plek in oordelen}
        plekken |= {f"bevinding-{c['naam']}" for c in self._verwerkt(opmerking) if c["soort"] == "bevinding"}
        titels = {self._titels[norm] for norm, _ in oordelen if norm in self._titels}
        return _Bereik(self._cellen_van(opmerking), frozenset(plekken), frozenset(titels))

    def _raakt(self, gewijzigd: Gewijzigd, bereik: "_Bereik") -> bool:
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
        return self._aangehaald.get(blok.bestand.removeprefix("input/teksten/").rpartition(".")[0], [])

    def _keten(self, naam: str, stand: str) -> Keten:
        opmerking = _opmerking(self._nieuw, naam) or _opmerking(self._oud, naam)
        verwerkt, besluit = self._verwerkt(naam), opmerking.get("besluit") or {}
        oordelen, cellen = self._oordelen_van(naam), self._cellen_van(naam)
        bronnen = [(c["soort"], c["doel"], c["oud"], c["nieuw"]) for c in verwerkt]
        if stand == "vervallen":
            bronnen = [(soort, doel, nieuw, oud) for soort, doel, oud, nieuw in bronnen]
        return Keten(
            opmerking=naam,
            partij=str(opmerking.get("partij", "")),
            stand=stand,
            passage=str(opmerking.get("passage", "")),
            sleutel=str(opmerking.get("sleutel", "")),
            reactie=str(opmerking.get("reactie", "")),
            voorstel=str(opmerking.get("voorstel", "")),
            uitkomst=str(besluit.get("uitkomst", "")),
            reden=str(besluit.get("reden", "")),
            auteur=str(besluit.get("vastgesteld_door", "")),
            bronnen=tuple(
                Bronwijziging(soort, doel, _leesbaar(van), _leesbaar(naar)) for soort, doel, van, naar in bronnen
            ),
            teksten=tuple(tekst for tekst, namen in self._aangehaald.items() if naam in namen),
            cijfers=tuple(self._cijfer(c) for c in self._cellen if c in cellen),
            oordelen=tuple(self._oordeel(p) for p in sorted(self._oordelen, key=self._volgorde) if p in oordelen),
            blokken=tuple(g.wijziging for g in self._toegewezen[naam]),
        )

    def _volgorde(self, plek: Plek) -> tuple[bool, bool]:
        """Put verdicts that became another first, and those of the study before those of municipalities."""
        return not self._oordeel(plek).omgeslagen, plek[1] != ""

    def _cijfer(self, cel: str) -> Cijferwijziging:
        return schrijf_wijziging(cel, self._toen.met, self._nu.met)

    def _oordeel(self, plek: Plek) -> Oordeelwijziging:
        toen, nu = (staten.met.oordelen.get(plek) for staten in (self._toen, self._nu))
        labels = (LABELS[Uitslag(o["uitslag"])].lower() if o else "" for o in (toen, nu))
        redenen = (str(o["reden"]) if o else "" for o in (toen, nu))
        return Oordeelwijziging(plek[0], self._titels.get(plek[0], plek[0]), plek[1], *labels, *redenen)

    def _herlezen(self) -> tuple[Herlezen, ...]:
        oordelen = [(plek, self._oordeel(plek)) for plek in self._oordelen]
        return te_herlezen(self._oud, self._nieuw, oordelen, [g.wijziging for g in self._blokken])

    def _documenten(self) -> Iterator[Documentstatus]:
        aantallen = Counter(g.wijziging.document for g in self._blokken)
        toen, nu = self._oud.documenten, self._nieuw.documenten
        for naam in dict.fromkeys([*nu, *toen]):
            hier = nu.get(naam, toen.get(naam, {}))
            yield Documentstatus(
                naam, hier["titel"], _stand(toen.get(naam), nu.get(naam)), hier["versie"], aantallen[naam]
            )


def _uitslagen(blok: Blok) -> list[str]:
    return _UITSLAG.findall(blok.inhoud)


def _stand(toen: Mapping[str, Any] | None, nu: Mapping[str, Any] | None) -> str:
    if toen is None or nu is None:
        return "nieuw" if toen is None else "weg"
    if toen["inhoud"] != nu["inhoud"]:
        return "gewijzigd"
    zelfde = toen.get("bestanden") == nu.get("bestanden")
    return "ongewijzigd" if zelfde else "alleen opmaak gewijzigd"


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


def _leesbaar(tekst: str) -> str:
    """Write a text without the brackets around what was typed by hand."""
    return _VRIJ.sub(r"\1", tekst)


def _opmerking(verslag: Verslag, naam: str) -> Mapping[str, Any]:
    alle: Iterable[Mapping[str, Any]] = verslag.delen["opmerkingen"]
    return next((o for o in alle if o["id"] == naam), {})


def _kern(oordeel: Mapping[str, Any] | None) -> tuple[object, ...]:
    velden = ("uitslag", "regel", "reden", "bewijs", "afwijking")
    return tuple(oordeel[veld] for veld in velden) if oordeel else ()


def _datum(verslag: Verslag) -> str:
    return schrijf_datum(date.fromisoformat(verslag.delen["versie"]["datum"]))
