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
    _bereik: dict[str, Mapping[str, frozenset[str]]] = field(default_factory=dict)

    @cached_property
    def kengetallen(self) -> Mapping[str, Mapping[str, Any]]:
        """Indicators by name."""
        kengetallen: Mapping[str, Mapping[str, Any]] = self.verslag.delen["kengetallen"]
        return kengetallen

    def bereikt(self, feit: Rij, cel: str) -> bool:
        """Tell whether a fact can have changed a value.

        The labels of the fact count, except on axes over which a formula in between carries a change to other labels.
        """
        naam, plek = ontleed(cel)
        verschoven = self._reikwijdte(feit).get(naam)
        labels = _labels(feit)
        return verschoven is not None and all(
            labels[a] == label for a, label in plek.items() if a in labels and a not in verschoven
        )

    def _reikwijdte(self, feit: Rij) -> Mapping[str, frozenset[str]]:
        """Name the indicators that a fact reaches, each with the axes over which it reaches other labels too."""
        if feit["sleutel"] not in self._bereik:
            labels = _labels(feit)
            bereik: dict[str, frozenset[str]] = {feit["grootheid"]: frozenset()}
            while True:
                erbij = {n: assen for n in self.kengetallen if (assen := self._assen(n, labels, bereik)) is not None}
                if all(bereik.get(naam) == assen for naam, assen in erbij.items()):
                    break
                bereik |= erbij
            self._bereik[feit["sleutel"]] = bereik
        return self._bereik[feit["sleutel"]]

    def _assen(
        self, naam: str, labels: Mapping[str, str], bereik: Mapping[str, frozenset[str]]
    ) -> frozenset[str] | None:
        """Give the axes over which a change is carried in an indicator; None when no reference in it is reached."""
        assen = bereik.get(naam)
        for verwijzing in self._verwijzingen(naam):
            verschoven = bereik.get(str(verwijzing))
            if verschoven is not None and _kiest(verwijzing, labels, verschoven):
                assen = (assen or frozenset()) | verschoven | frozenset(self._assen_in(naam))
        return assen

    def _verwijzingen(self, naam: str) -> tuple[Verwijzing, ...]:
        kengetal = self.kengetallen[naam]
        try:
            return verwijzingen(parse(kengetal["formule"]))
        except (FormuleFout, KeyError):
            return tuple(Verwijzing("", n, (), 0) for n in kengetal.get("rust_op", ()))

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
        """Name the axes over which an indicator's formula carries a change to other labels.

        A function does over its axis, or over years; so does a choice of one label, which holds for all the others.
        """
        formule = self.kengetallen.get(naam, {}).get("formule", "")
        try:
            delen = tuple(doorloop(parse(formule))) if formule else ()
        except FormuleFout:
            return
        for deel in delen:
            if isinstance(deel, Verwijzing):
                yield from (keuze.as_naam for keuze in deel.keuzes if len(keuze.labels) == 1)
            elif isinstance(deel, Aanroep):
                yield JAAR
                yield from (label.tekst for label in deel.labels)


def _labels(feit: Rij) -> dict[str, str]:
    return {"gemeente": feit["gemeente"], JAAR: feit["jaar"], **feit["dimensies"]}


def _kiest(verwijzing: Verwijzing, labels: Mapping[str, str], verschoven: frozenset[str]) -> bool:
    """Tell whether a reference takes in what belongs to some labels, on the axes that are still those of the fact."""
    return all(
        labels[k.as_naam] in {label.tekst for label in k.labels}
        for k in verwijzing.keuzes
        if k.as_naam in labels and k.as_naam not in verschoven
    )


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
