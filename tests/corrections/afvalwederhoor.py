"""The waste study with remarks: what a register makes of its facts and findings."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from rekenaudit.config.studie import load_study
from rekenaudit.corrections import Gecorrigeerd, Geleverd, correct, load_register
from rekenaudit.loaders.bevindingen import load_findings
from rekenaudit.loaders.feiten import load_facts
from rekenaudit.model.feit import FeitSleutel
from rekenaudit.normenkader import load_rules
from rekenaudit.problems import Probleem

AFVAL = Path(__file__).parents[1] / "studies" / "afval"
GFT = FeitSleutel("milieudienst", "gewicht", "Veldstad", "2032", (("stroom", "gft"),))
GFT_CORRECTIE = {
    "feit": "milieudienst.gewicht",
    "gemeente": "Veldstad",
    "jaar": "2032",
    "dimensies": {"stroom": "gft"},
    "oud": "8.000.000 kilogram",
    "nieuw": "6.000.000",
}
BESLUIT = {
    "uitkomst": "overgenomen",
    "reden": "De weegbonnen laten dat zien.",
    "voorgesteld_door": "onderzoeker 1",
    "tweede_lezer": "onderzoeker 2",
    "vastgesteld_door": "de rekenkamer",
    "vastgesteld_op": "2033-04-01",
}
RONDE = {"ronde": "ambtelijk", "versie": "concept-1", "verzonden": "2033-03-15", "ontvangen": "2033-03-29"}


class _Voluit(yaml.SafeDumper):
    """Writes what occurs twice in full both times."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the name is PyYAML's
        return True


def opmerking(nummer: int, *correcties: Mapping[str, Any], **anders: Any) -> dict[str, Any]:
    """Make a remark that was taken over; keyword arguments change it."""
    vast = {"id": f"W-veldstad-{nummer:02}", "ronde": "ambtelijk", "versie": "concept-1", "besluit": BESLUIT}
    return {**vast, "correcties": list(correcties), **anders}


def schrijf_register(map_: Path, *opmerkingen: Mapping[str, Any], partij: str = "veldstad", **anders: Any) -> Path:
    """Write a register; gives its path."""
    pad = map_ / "input" / "wederhoor" / f"{partij}.yaml"
    pad.parent.mkdir(parents=True, exist_ok=True)
    inhoud = {"partij": partij.title(), "rondes": [RONDE], "opmerkingen": list(opmerkingen), **anders}
    pad.write_text(yaml.dump(inhoud, Dumper=_Voluit, allow_unicode=True, sort_keys=False, width=200), encoding="utf-8")
    return pad


@dataclass(frozen=True)
class Uitkomst:
    """What came out."""

    gecorrigeerd: Gecorrigeerd
    problemen: tuple[Probleem, ...]

    @property
    def codes(self) -> list[str]:
        return [p.code for p in self.problemen]


@cache
def geleverd() -> Geleverd:
    """The study as delivered."""
    studie, _ = load_study(AFVAL)
    assert studie is not None
    regels, _ = load_rules(AFVAL, studie)
    assert regels is not None
    feiten, problemen = load_facts(AFVAL, studie, regels.kengetallen.record)
    assert not problemen
    findings, problemen = load_findings(AFVAL)
    assert not problemen
    return Geleverd(studie, regels, feiten, findings)


def verwerk(map_: Path, *opmerkingen: Mapping[str, Any], bron: Geleverd | None = None, **anders: Any) -> Uitkomst:
    """Write a register and lay it over the study; that other parties were not asked is left out."""
    schrijf_register(map_, *opmerkingen, **anders)
    bron = bron or geleverd()
    register, problemen = load_register(map_, bron.studie.record)
    assert not problemen
    gecorrigeerd, problemen = correct(map_, bron, register)
    gevraagd = {str(bestand.bestand) for bestand in register}
    return Uitkomst(gecorrigeerd, tuple(p for p in problemen if p.plaats.bestand in gevraagd))
