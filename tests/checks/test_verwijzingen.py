"""Checks of what findings, evidence, verdicts and conclusions refer to."""

from typing import Any

import pytest

from tests.checks.controlestudie import (
    BEWIJS,
    CONCLUSIES,
    GEHEEL,
    HOOG_AAN_ZEE,
    OORDEEL,
    VELDSTAD,
    controleer,
)

BEVINDING = VELDSTAD["bevindingen"][0]
CONCLUSIE = CONCLUSIES["conclusies"][0]
AFWIJKING = {
    "norm": "gemetn",
    "oordeel": "niet",
    "reden": "Daarom.",
    "auteur": "A",
    "tweede_lezer": "B",
    "datum": "2033",
}


def veldstad(**anders: Any) -> dict[str, Any]:
    return {"bestanden": (GEHEEL, {**VELDSTAD, **anders}, HOOG_AAN_ZEE)}


def bevinding(**anders: Any) -> dict[str, Any]:
    return veldstad(bevindingen=[{**BEVINDING, **anders}])


def conclusie(**anders: Any) -> dict[str, Any]:
    return {"conclusies": {"conclusies": [{**CONCLUSIE, **anders}]}}


HOOG = {"gemeente": "Hoog aan Zee"}
EERSTE = "bevindingen.1"
DEFECTEN: list[tuple[dict[str, Any], str, str, str]] = [
    (
        {"bestanden": (GEHEEL, VELDSTAD, HOOG_AAN_ZEE, {"gemeente": "Veldstat"})},
        "gemeente-onbekend",
        "Veldstat",
        "gemeente",
    ),
    (
        {"bewijs": [*BEWIJS, {**BEWIJS[1], "code": "X-1", "gemeente": "X"}]},
        "gemeente-onbekend",
        "bewijs",
        "bewijs.3.gemeente",
    ),
    (
        {"bestanden": (GEHEEL, VELDSTAD, HOOG_AAN_ZEE, {**HOOG, "bevindingen": [BEVINDING]})},
        "bevinding-dubbel",
        "Hoog aan Zee",
        f"{EERSTE}.id",
    ),
    (bevinding(onderwerp="groem"), "onderwerp-onbekend", "Veldstad", f"{EERSTE}.onderwerp"),
    (bevinding(vragen=["v1", "v2"]), "bevinding-vraag-onbekend", "Veldstad", f"{EERSTE}.vragen.2"),
    (bevinding(bewijs=["D-01", "D-02"]), "bewijs-onbekend", "Veldstad", f"{EERSTE}.bewijs.2"),
    (bevinding(bewijs="H-01"), "bewijs-van-andere-gemeente", "Veldstad", f"{EERSTE}.bewijs.1"),
    (veldstad(oordelen=[{**OORDEEL, "reden": "[[k 2031]]"}]), "reden-met-haken", "Veldstad", "oordelen.1.reden"),
    (veldstad(oordelen=[{**OORDEEL, "bewijs": "D-02"}]), "bewijs-onbekend", "Veldstad", "oordelen.1.bewijs.1"),
    ({"bewijs": [*BEWIJS, BEWIJS[0]]}, "bewijs-dubbel", "bewijs", "bewijs.3.code"),
    ({"bewijs": None}, "bewijsregister-ontbreekt", "bewijs", ""),
    (
        veldstad(oordelen=[OORDEEL, {**OORDEEL, "norm": "beordeeld"}]),
        "oordeel-norm-onbekend",
        "Veldstad",
        "oordelen.2.norm",
    ),
    (veldstad(afwijkingen=[AFWIJKING]), "oordeel-norm-onbekend", "Veldstad", "afwijkingen.1.norm"),
    (
        veldstad(oordelen=[OORDEEL, {**OORDEEL, "norm": "gemeten"}]),
        "oordeel-niet-gevraagd",
        "Veldstad",
        "oordelen.2.norm",
    ),
    (
        {"bestanden": (GEHEEL, VELDSTAD, HOOG_AAN_ZEE, {**HOOG, "oordelen": [OORDEEL]})},
        "oordeel-niet-gevraagd",
        "Hoog aan Zee",
        "oordelen.1.norm",
    ),
    (
        {"bestanden": ({"oordelen": [OORDEEL, {**OORDEEL, "norm": "gemeten"}]}, VELDSTAD, HOOG_AAN_ZEE)},
        "oordeel-niet-gevraagd",
        "geheel",
        "oordelen.2.norm",
    ),
    (veldstad(oordelen=[]), "oordeel-ontbreekt", "Veldstad", "oordelen"),
    ({"bestanden": (VELDSTAD, HOOG_AAN_ZEE)}, "oordeel-ontbreekt", "geheel", ""),
    ({"bestanden": (GEHEEL, VELDSTAD)}, "bevindingen-ontbreken", "hoog-aan-zee", ""),
    (
        {"bewijs": [{**BEWIJS[0], "verslag": "voorgelegd"}, BEWIJS[1]]},
        "verslag-niet-goedgekeurd",
        "bewijs",
        "bewijs.1.verslag",
    ),
    (
        veldstad(afwijkingen=[{**AFWIJKING, "norm": "gemeten", "tweede_lezer": " a"}]),
        "lezer-is-auteur",
        "Veldstad",
        "afwijkingen.1.tweede_lezer",
    ),
    (conclusie(bevindingen="v-2"), "conclusie-zonder-bevinding", "conclusies", "conclusies.1.bevindingen.1"),
    (conclusie(normen="gemete"), "conclusie-verwijzing", "conclusies", "conclusies.1.normen.1"),
    (
        {"conclusies": {"aanbevelingen": [{**CONCLUSIES["aanbevelingen"][0], "conclusies": "c-2"}]}},
        "conclusie-verwijzing",
        "conclusies",
        "aanbevelingen.1.conclusies.1",
    ),
    ({"conclusies": {"conclusies": [CONCLUSIE, CONCLUSIE]}}, "conclusie-dubbel", "conclusies", "conclusies.2.id"),
    (conclusie(bevindingen=[], normen=[]), "conclusie-zonder-grond", "conclusies", "conclusies.1"),
]


@pytest.mark.parametrize(("anders", "code", "naam", "sleutel"), DEFECTEN)
def test_every_reference_that_leads_nowhere_is_found(
    anders: dict[str, Any], code: str, naam: str, sleutel: str
) -> None:
    problemen = controleer(**anders)
    bestand = f"input/bevindingen/{naam}.yaml"
    assert [(p.code, p.plaats.bestand, p.plaats.sleutel) for p in problemen] == [(code, bestand, sleutel)]
    assert problemen[0].zin
    assert problemen[0].hint


def test_all_verdicts_that_are_missing_in_a_municipality_come_in_one_message() -> None:
    leeg = {"gemeente": "Veldstad", "bevindingen": VELDSTAD["bevindingen"]}
    problemen = controleer(bestanden=(GEHEEL, leeg, HOOG_AAN_ZEE))
    assert [(p.code, p.velden["over"], p.velden["normen"]) for p in problemen] == [
        ("oordeel-ontbreekt", "Veldstad", "'beoordeeld'")
    ]
    assert problemen[0].plaats.bestand == "input/bevindingen/Veldstad.yaml"
    assert not problemen[0].stopt_bij("werkversie")
    assert problemen[0].stopt_bij("concept")


def test_a_missing_register_names_the_codes_once() -> None:
    (probleem,) = controleer(bewijs=None)
    assert probleem.velden["codes"] == "'D-01', 'H-01'"
    assert not probleem.stopt_bij("werkversie")


def test_zonder_conclusies_is_een_rapport_niet_vast_te_stellen() -> None:
    problemen = controleer(conclusies={"conclusies": [], "aanbevelingen": []})
    assert [(p.code, p.plaats.bestand, p.velden["wat"]) for p in problemen] == [
        ("conclusies-ontbreken", "input/bevindingen/conclusies.yaml", "aanbevelingen"),
        ("conclusies-ontbreken", "input/bevindingen/conclusies.yaml", "conclusies"),
    ]
    assert not any(p.stopt_bij("concept") for p in problemen)
    assert all(p.stopt_bij("vastgesteld") for p in problemen)
