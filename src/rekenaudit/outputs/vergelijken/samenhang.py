"""What shows what: from values and verdicts to the blocks that print them.

It may reach too far (a figure counts with every value of its indicators), never too short: a block that shows one of
some values is always found.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rekenaudit.document.inlijn import ontleed
from rekenaudit.document.verschil.blokken import Blok
from rekenaudit.indicators import FormuleFout, parse, verwijzingen
from rekenaudit.indicators.expressie import Verwijzing
from rekenaudit.notation.woorden import slug
from rekenaudit.outputs.verslaglezer import Verslag

_NAAM = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True)
class Samenhang:
    """The dependencies of one version.

    Attributes:
        verslag: its run record.
    """

    verslag: Verslag

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
        plekken = [ontleed(cel) for cel in cellen]
        for ref in blok.waarden:
            if ref in cellen or (ref.startswith("=") and any(_noemt(v, plekken) for v in _genoemd(ref[1:]))):
                return True
        spec, gemeente = self._beeld(blok.plek)
        if spec is None:
            return False
        in_beeld = {*spec["kengetallen"], spec.get("gemiddelde"), *spec.get("totaal", ())}
        in_beeld |= set(_NAAM.findall(f"{spec.get('boodschap', '')} {spec['toelichting']}"))
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


def _genoemd(formule: str) -> tuple[Verwijzing, ...]:
    try:
        return verwijzingen(parse(formule))
    except FormuleFout:
        return ()


def _noemt(verwijzing: Verwijzing, plekken: Iterable[tuple[str, Mapping[str, str]]]) -> bool:
    """Tell whether a reference takes in one of some values."""
    keuzes = {keuze.as_naam: {label.tekst for label in keuze.labels} for keuze in verwijzing.keuzes}
    return any(
        naam == verwijzing.naam and all(label in keuzes.get(as_, {label}) for as_, label in plek.items())
        for naam, plek in plekken
    )


def normen(verslag: Verslag) -> Iterator[Mapping[str, Any]]:
    """List the norms of a version."""
    for vraag in verslag.delen["normenkader"]["vragen"]:
        yield from vraag.get("normen", ())
        for deel in vraag.get("deelvragen", ()):
            yield from deel.get("normen", ())
