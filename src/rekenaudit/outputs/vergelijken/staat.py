"""A run record as tables by key, with corrections and without."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rekenaudit.document.boom import van_html
from rekenaudit.document.inlijn import verwijs
from rekenaudit.document.verschil.blokken import Blok, blokken
from rekenaudit.outputs.vergelijken.tabellen import Rij, Tabel
from rekenaudit.outputs.verslaglezer import Verslag


@dataclass(frozen=True)
class Staat:
    """What a version said.

    Attributes:
        verslag: its run record.
        met_correcties: whether corrections count.
    """

    verslag: Verslag
    met_correcties: bool = True

    @cached_property
    def feiten(self) -> Tabel:
        """Facts by key."""
        rijen = self.verslag.delen["feiten"]
        if self.met_correcties:
            return {r["sleutel"]: {"waarde": r["waarde"], "aanwezigheid": r["aanwezigheid"]} for r in rijen}
        return {r["sleutel"]: r["geleverd"] for r in rijen}

    @cached_property
    def cellen(self) -> Tabel:
        """Values of indicators by place, written as `data-ref` does."""
        gevonden: dict[str, Rij] = {}
        for naam, kengetal in self.verslag.delen["kengetallen"].items():
            rijen = {rij[0]: rij for rij in kengetal["cellen"]}
            if not self.met_correcties:
                rijen |= {rij[0]: rij for rij in self._kaal.get("kengetallen", {}).get(naam, ())}
            for plek, waarde, aanwezigheid, vlaggen in rijen.values():
                labels = plek.split("|") if kengetal["assen"] else []
                sleutel = verwijs(naam, tuple(zip(kengetal["assen"], labels, strict=True)))
                vlag = [v for v in vlaggen if v != "gecorrigeerd"]
                gevonden[sleutel] = {"waarde": waarde, "aanwezigheid": aanwezigheid, "vlaggen": vlag}
        return gevonden

    @cached_property
    def oordelen(self) -> Mapping[tuple[str, str], Mapping[str, Any]]:
        """Verdicts by norm and municipality."""
        rijen = {(o["norm"], o["gemeente"]): o for o in self.verslag.delen["oordelen"]}
        if not self.met_correcties:
            rijen |= {(o["norm"], o["gemeente"]): o for o in self._kaal.get("oordelen", ())}
        return rijen

    def blokken(self, document: str) -> tuple[Blok, ...]:
        """Blocks of a document; none when the version has no such document."""
        beelden = {naam: figuur["afdruk"] for naam, figuur in self.verslag.delen["figuren"].items()}
        bestanden = self.verslag.delen["blokken"].get(document, ())
        html = self.verslag.bomen.get(document, "")
        if not self.met_correcties:
            beelden |= self._kaal.get("figuren", {})
            if document in self._kaal.get("weg", ()):
                return ()
            if document in self.verslag.kaal:
                html, bestanden = self.verslag.kaal[document], ()
        gevonden = blokken(van_html(html), beelden) if html else ()
        if len(bestanden) != len(gevonden):
            return gevonden
        return tuple(
            Blok(b.plek, b.soort, b.tekst, b.inhoud, b.waarden, bestand)
            for b, bestand in zip(gevonden, bestanden, strict=True)
        )

    @property
    def gevolgen(self) -> Mapping[str, Mapping[str, Any]]:
        """Remark with corrections → the values and verdicts that it changed."""
        gevolgen: Mapping[str, Mapping[str, Any]] = self._kaal.get("gevolgen", {})
        return gevolgen

    @property
    def _kaal(self) -> Mapping[str, Any]:
        kaal: Mapping[str, Any] = self.verslag.delen.get("kaal", {})
        return kaal


Lezingen = tuple[tuple[Blok, ...], tuple[Blok, ...]]
"""Blocks of a document with corrections and without."""


@dataclass(frozen=True)
class Staten:
    """What a version said, with corrections and without.

    Attributes:
        verslag: its run record.
    """

    verslag: Verslag

    @cached_property
    def met(self) -> Staat:
        """With corrections."""
        return Staat(self.verslag)

    @cached_property
    def zonder(self) -> Staat:
        """Without."""
        return Staat(self.verslag, met_correcties=False)

    def blokken(self, document: str) -> Lezingen:
        """Blocks of a document, with corrections and without; taken apart once when these are the same."""
        met = self.met.blokken(document)
        return met, self.zonder.blokken(document) if "kaal" in self.verslag.delen else met
