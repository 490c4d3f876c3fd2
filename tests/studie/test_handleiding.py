"""What the guide tells researchers to type works on the flagship study."""

import re
from typing import Any

import pytest
import yaml

from rekenaudit.model.bevinding import AfwijkendOordeel, Bevinding, Bewijsstuk
from rekenaudit.model.norm import Grens
from rekenaudit.model.studie import Bron
from rekenaudit.model.werkverdeling import Werkverdeling
from tests.studie.twents import WORTEL

HANDLEIDING = (WORTEL / "docs" / "handleiding.md").read_text(encoding="utf-8")
VOORBEELDEN = [yaml.load(blok, yaml.BaseLoader) for blok in re.findall(r"```yaml\n(.*?)```", HANDLEIDING, re.DOTALL)]  # noqa: S506 - a loader that makes text only


def voorbeeld(sleutel: str) -> Any:
    return next(v[sleutel] for v in VOORBEELDEN if sleutel in v)


def studietekst(bestand: str) -> str:
    return (WORTEL / bestand).read_text(encoding="utf-8")


def test_de_bevinding_past_in_het_onderzoek() -> None:
    bevinding = Bevinding.model_validate(voorbeeld("bevindingen")[0])
    assert f"id: {bevinding.onderwerp}\n" in studietekst("normenkader/normenkader.yaml")
    assert f"id: {bevinding.id}\n" not in studietekst("input/bevindingen/almelo.yaml")
    for code in bevinding.bewijs:
        assert f"code: {code}\n" in studietekst("input/bevindingen/bewijs.yaml")


def test_het_bewijs_de_afwijking_en_de_grens_zijn_goed_geschreven() -> None:
    Bewijsstuk.model_validate(voorbeeld("bewijs")[0])
    afwijking = AfwijkendOordeel.model_validate(voorbeeld("afwijkingen")[0])
    assert f"id: {afwijking.norm}\n" in studietekst("normenkader/normenkader.yaml")
    assert Grens.model_validate(voorbeeld("gedeeltelijk")).hoogstens is not None


@pytest.mark.parametrize("naam", sorted(set(re.findall(r"\[\[ ?(\w+)", HANDLEIDING)) - {"vrij"}))
def test_elke_naam_tussen_haken_bestaat(naam: str) -> None:
    woorden = {"oordeel", "aantal", "aantalwoord", "gemeenten", "hoogste", "laagste"}
    assert naam in woorden or f"\n  {naam}:\n" in studietekst("normenkader/kengetallen.yaml")


def test_de_werkverdeling_noemt_delen_die_er_zijn() -> None:
    werk = Werkverdeling.model_validate({sleutel: voorbeeld(sleutel) for sleutel in ("werk", "leveringen")})
    themas = studietekst("normenkader/normenkader.yaml")
    assert all(f"  - id: {deel}\n" in themas for stuk in werk.werk if stuk.gemeente for deel in stuk.deel)
    assert all(f"\n  {bron}:\n" in studietekst("config.yaml") for x in werk.leveringen for bron in x.bron)


def test_wat_nooit_komt_is_een_sleutel_van_een_bron() -> None:
    assert set(voorbeeld("bronnen")["overhead"]) <= set(Bron.model_fields)
