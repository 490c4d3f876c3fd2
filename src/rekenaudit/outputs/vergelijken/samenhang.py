"""What rests on what: from a corrected fact to the indicators, verdicts and blocks that it can have changed.

Everything here may reach too far (a value that could have changed is followed up only when it did change), never too
short: what a correction changed is always among what it reaches.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from rekenaudit.document.blokken import Blok
from rekenaudit.indicators import FormuleFout, parse, verwijzingen
from rekenaudit.indicators.expressie import Aanroep, Verwijzing, doorloop
from rekenaudit.notation.woorden import slug
from rekenaudit.outputs.vergelijken.tabellen import Rij
from rekenaudit.outputs.verslaglezer import Verslag

JAAR = "jaar"
_NAAM = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True)
class Samenhang:
    """The dependencies of one version.

    Attributes:
        verslag: its run record.
    """

    verslag: Verslag
    _ketens: dict[str, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def kengetallen(self) -> Mapping[str, Mapping[str, Any]]:
        """Indicators by name."""
        kengetallen: Mapping[str, Mapping[str, Any]] = self.verslag.delen["kengetallen"]
        return kengetallen

    def keten(self, naam: str) -> frozenset[str]:
        """Name everything under an indicator: indicators, itself included, and quantities (`bron.grootheid`)."""
        if naam not in self._ketens:
            gevonden = [naam]
            for volgende in gevonden:
                rust_op = self.kengetallen.get(volgende, {}).get("rust_op", ())
                gevonden += [n for n in rust_op if n not in gevonden]
            self._ketens[naam] = frozenset(gevonden)
        return self._ketens[naam]

    def bereikt(self, feit: Rij, cel: str) -> bool:
        """Tell whether a fact can have changed a value.

        Labels count only on axes that no formula in between mentions: a formula that adds or compares over an axis
        carries a change to other labels.
        """
        naam, plek = ontleed(cel)
        keten = self.keten(naam)
        if feit["grootheid"] not in keten:
            return False
        genoemd = {as_naam for n in keten for as_naam in self._assen_in(n)}
        labels = {"gemeente": feit["gemeente"], JAAR: feit["jaar"], **feit["dimensies"]}
        return all(labels[a] == label for a, label in plek.items() if a in labels and a not in genoemd)

    def normen_op(self, norm: str) -> frozenset[str]:
        """Name the norms that a norm is made of."""
        return self._normdelen.get(norm, frozenset())

    @cached_property
    def _normdelen(self) -> Mapping[str, frozenset[str]]:
        return {norm["id"]: frozenset(norm["toets"].get("normen", ())) for norm in normen(self.verslag)}

    @cached_property
    def _beelden(self) -> Mapping[str, Mapping[str, Any]]:
        beelden = self.verslag.delen["beelden"]
        figuren = {f"figuur-{naam}": spec for naam, spec in beelden["figuren"].items()}
        return figuren | {f"tabel-{naam}": spec for naam, spec in beelden["tabellen"].items()}

    @cached_property
    def _gemeenten(self) -> Mapping[str, str]:
        """Ending of an id → municipality."""
        return {f"-{slug(g['naam'])}": g["naam"] for g in self.verslag.delen["instellingen"]["gemeenten"]}

    def toont(self, blok: Blok, cellen: frozenset[str]) -> bool:
        """Tell whether a block shows one of some values: as a number, in a formula, or in a figure or table."""
        namen = {ontleed(cel)[0] for cel in cellen}
        for ref in blok.waarden:
            if ref in cellen or (ref.startswith("=") and self._in_formule(ref[1:]) & namen):
                return True
        spec, gemeente = self._beeld(blok.plek)
        if spec is None:
            return False
        in_beeld = {*spec["kengetallen"], spec.get("gemiddelde"), *spec.get("totaal", ())}
        in_beeld |= set(_NAAM.findall(f"{spec.get('boodschap', '')} {spec['toelichting']}"))
        plekken = [ontleed(cel) for cel in cellen]
        return any(n in in_beeld and (not gemeente or p.get("gemeente", gemeente) == gemeente) for n, p in plekken)

    def _beeld(self, plek: str) -> tuple[Mapping[str, Any] | None, str]:
        if plek in self._beelden:
            return self._beelden[plek], ""
        for einde, gemeente in self._gemeenten.items():
            if plek.removesuffix(einde) in self._beelden:
                return self._beelden[plek.removesuffix(einde)], gemeente
        return None, ""

    def plek_van_norm(self, norm: str, gemeente: str) -> str:
        """Give the id of the place of a verdict."""
        return f"norm-{norm}-{slug(gemeente)}" if gemeente else f"norm-{norm}"

    def _in_formule(self, formule: str) -> frozenset[str]:
        try:
            return frozenset(v.naam for v in verwijzingen(parse(formule)))
        except FormuleFout:
            return frozenset()

    def _assen_in(self, naam: str) -> Iterator[str]:
        """Name the axes that an indicator's formula mentions; labels of a function that are no axes are years."""
        formule = self.kengetallen.get(naam, {}).get("formule", "")
        try:
            delen = tuple(doorloop(parse(formule))) if formule else ()
        except FormuleFout:
            return
        for deel in delen:
            if isinstance(deel, Verwijzing):
                yield from (keuze.as_naam for keuze in deel.keuzes)
            elif isinstance(deel, Aanroep):
                yield JAAR
                yield from (label.tekst for label in deel.labels)


def ontleed(cel: str) -> tuple[str, dict[str, str]]:
    """Take the place of a value apart: `uitgaven|gemeente=Veldstad;jaar=2031`."""
    naam, _, rest = cel.partition("|")
    return naam, dict(deel.split("=", 1) for deel in rest.split(";") if "=" in deel)


def normen(verslag: Verslag) -> Iterator[Mapping[str, Any]]:
    """List the norms of a version."""
    for vraag in verslag.delen["normenkader"]["vragen"]:
        yield from vraag.get("normen", ())
        for deel in vraag.get("deelvragen", ()):
            yield from deel.get("normen", ())
