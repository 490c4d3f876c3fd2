"""What is wrong with decisions and corrections: each with its code, its place and the other place."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from rekenaudit.model.wederhoor import Wederhoorinstelling
from rekenaudit.problems import stoppend
from tests.corrections.afvalwederhoor import BESLUIT, GFT_CORRECTIE, RONDE, geleverd, opmerking, verwerk

KOSTEN = {
    "feit": "gemeenten.kosten",
    "gemeente": "Oost-Aa",
    "jaar": "2031",
    "oud": "1.200.000",
    "nieuw": "1.250.000",
}
BEVINDING = {
    "bevinding": "veldstad-2",
    "oud": "Elk jaar krijgt iedereen een brief over de tarieven.",
    "nieuw": "Nooit.",
}
OORDEEL = {"oordeel": "n-uitleg", "gemeente": "Veldstad", "oud": "voldoet", "nieuw": "niet", "reden": "Er is niets."}


def besluit(**anders: Any) -> dict[str, Any]:
    return {"besluit": {k: v for k, v in {**BESLUIT, **anders}.items() if v}}


def correctie(basis: dict[str, Any], **anders: Any) -> dict[str, Any]:
    return {k: v for k, v in {**basis, **anders}.items() if v is not None}


@pytest.mark.parametrize(
    ("ruw", "code", "sleutel"),
    [
        (opmerking(1, **besluit(uitkomst="niet overgenomen", reden="")), "besluit-zonder-reden", "besluit"),
        (opmerking(1, KOSTEN, **besluit(uitkomst="deels", reden="")), "besluit-zonder-reden", "besluit"),
        (opmerking(1, KOSTEN, **besluit(tweede_lezer="")), "besluit-zonder-tweede-lezer", "besluit"),
        (opmerking(1, KOSTEN, **besluit(tweede_lezer="Onderzoeker 1")), "tweede-lezer-zelfde", "besluit"),
        (
            opmerking(1, KOSTEN, **besluit(uitkomst="niet overgenomen")),
            "correctie-niet-overgenomen",
            "correcties.1",
        ),
        (opmerking(1), "overgenomen-zonder-gevolg", "besluit"),
        (opmerking(1, KOSTEN, stand="ingetrokken"), "ingetrokken-toch-verwerkt", "besluit"),
        (opmerking(1, correctie(KOSTEN, bevinding="veldstad-2")), "correctie-doel", "correcties.1"),
        (opmerking(1, {"oud": "1", "nieuw": "2"}), "correctie-doel", "correcties.1"),
        (opmerking(1, correctie(BEVINDING, jaar="2031")), "correctie-sleutel", "correcties.1"),
        (opmerking(1, correctie(KOSTEN, feit="gemeenten.kostn")), "correctie-doel-onbekend", "correcties.1.feit"),
        (opmerking(1, correctie(KOSTEN, gemeente="Oost Aa")), "correctie-doel-onbekend", "correcties.1.gemeente"),
        (opmerking(1, correctie(KOSTEN, jaar="2029")), "correctie-doel-onbekend", "correcties.1.jaar"),
        (
            opmerking(1, correctie(GFT_CORRECTIE, dimensies={"stroom": "glas"})),
            "correctie-doel-onbekend",
            "correcties.1.dimensies",
        ),
        (opmerking(1, correctie(GFT_CORRECTIE, dimensies=None)), "correctie-doel-onbekend", "correcties.1.dimensies"),
        (
            opmerking(1, correctie(BEVINDING, bevinding="veldstad-9")),
            "correctie-doel-onbekend",
            "correcties.1.bevinding",
        ),
        (
            opmerking(1, correctie(OORDEEL, gemeente=None, oordeel="n-x")),
            "correctie-doel-onbekend",
            "correcties.1.oordeel",
        ),
        (opmerking(1, correctie(KOSTEN, oud="1.300.000")), "correctie-oud-anders", "correcties.1.oud"),
        (opmerking(1, correctie(KOSTEN, oud="ontbreekt")), "correctie-oud-anders", "correcties.1.oud"),
        (opmerking(1, correctie(BEVINDING, oud="Iets anders.")), "correctie-oud-anders", "correcties.1.oud"),
        (opmerking(1, correctie(OORDEEL, oud="gedeeltelijk")), "correctie-oud-anders", "correcties.1.oud"),
        (opmerking(1, correctie(KOSTEN, nieuw="1250.000")), "correctie-waarde", "correcties.1.nieuw"),
        (opmerking(1, correctie(KOSTEN, nieuw="1.250.000 huishoudens")), "correctie-waarde", "correcties.1.nieuw"),
        (opmerking(1, correctie(KOSTEN, nieuw="12%")), "correctie-waarde", "correcties.1.nieuw"),
        (
            opmerking(1, correctie(KOSTEN, feit="gemeenten.bezwaarmakers", oud="4", nieuw="-3")),
            "correctie-waarde",
            "correcties.1.nieuw",
        ),
        (
            opmerking(1, correctie(KOSTEN, feit="gemeenten.bezwaarmakers", oud="4", nieuw="€ 3")),
            "correctie-waarde",
            "correcties.1.nieuw",
        ),
        (opmerking(1, correctie(OORDEEL, nieuw="matig")), "correctie-oordeel", "correcties.1.nieuw"),
        (opmerking(1, correctie(OORDEEL, nieuw="vervalt")), "correctie-oordeel", "correcties.1.nieuw"),
        (opmerking(1, correctie(KOSTEN, nieuw="€ 1,2 miljoen")), "correctie-gelijk", "correcties.1.nieuw"),
        (opmerking(1, correctie(BEVINDING, nieuw=BEVINDING["oud"])), "correctie-gelijk", "correcties.1.nieuw"),
        (opmerking(1, correctie(OORDEEL, reden=None)), "correctie-zonder-reden", "correcties.1"),
        (opmerking(1, teksten=["vragen/betale"]), "wederhoortekst-onbekend", "teksten.1"),
    ],
)
def test_gebreken(tmp_path: Path, ruw: dict[str, Any], code: str, sleutel: str) -> None:
    (tmp_path / "input" / "teksten" / "vragen").mkdir(parents=True)
    (tmp_path / "input" / "teksten" / "vragen" / "betalen.md").write_text("Iets.", encoding="utf-8")
    uit = verwerk(tmp_path, ruw)
    assert uit.codes == [code]
    plaats = uit.problemen[0].plaats
    assert (plaats.bestand, plaats.sleutel) == ("input/wederhoor/veldstad.yaml", f"opmerkingen.1.{sleutel}")
    assert plaats.regel > 6


@pytest.mark.parametrize(
    ("reden", "codes"), [("Zie W-veldstad-01.", []), ("Zie W-veldstad-010.", ["overgenomen-zonder-gevolg"])]
)
def test_een_reden_kan_naar_de_correctie_bij_een_andere_opmerking_verwijzen(
    tmp_path: Path, reden: str, codes: list[str]
) -> None:
    assert verwerk(tmp_path, opmerking(1, KOSTEN), opmerking(2, **besluit(reden=reden))).codes == codes


def test_bij_een_oordeel_dat_er_niet_is_staat_wat_wel_kan(tmp_path: Path) -> None:
    (probleem,) = verwerk(tmp_path, opmerking(1, correctie(OORDEEL, oordeel="n-alles"))).problemen
    assert "Mogelijk zijn: 'n-uitleg'. Is het berekend? Corrigeer dan waarop het rust" in probleem.zin


def test_half_vastgesteld(tmp_path: Path) -> None:
    uit = verwerk(tmp_path, opmerking(1, **besluit(vastgesteld_op="")))
    assert uit.codes == ["besluit-half", "opmerkingen-onbeslist"]
    assert "vastgesteld_op" in uit.problemen[0].zin


@pytest.mark.parametrize(
    ("ruw", "ander"),
    [
        (opmerking(1, KOSTEN | {"oud": "1"}), "input/afval/gemeenten.csv, regel 4 staat '€\xa01.200.000'"),
        (
            opmerking(1, GFT_CORRECTIE | {"oud": "8000"}),
            "input/afval/inzameling.csv, regel 7 staat '8.000.000' (in de cel: 8000, maal 1.000)",
        ),
        (opmerking(1, BEVINDING | {"oud": "Iets."}), "input/bevindingen/veldstad.yaml, regel 9 staat 'Elk"),
        (
            opmerking(1, OORDEEL | {"oud": "niet"}),
            "input/bevindingen/veldstad.yaml, regel 12 staat 'voldoet'",
        ),
    ],
)
def test_een_oude_waarde_die_niet_klopt_noemt_beide_plaatsen(tmp_path: Path, ruw: dict[str, Any], ander: str) -> None:
    uit = verwerk(tmp_path, ruw)
    assert ander in uit.problemen[0].zin


def test_twee_correcties_van_hetzelfde_noemen_elkaar(tmp_path: Path) -> None:
    anders_geschreven = {**GFT_CORRECTIE, "nieuw": "5.000.000"}
    uit = verwerk(tmp_path, opmerking(1, GFT_CORRECTIE), opmerking(2, anders_geschreven))
    assert uit.codes == ["correctie-dubbel"]
    probleem = uit.problemen[0]
    assert probleem.plaats.sleutel == "opmerkingen.2.correcties.1"
    assert "bij W-veldstad-01 in input/wederhoor/veldstad.yaml, regel " in probleem.zin
    assert uit.gecorrigeerd.verwerkt == ()


def test_zonder_plicht_is_een_tweede_lezer_niet_nodig(tmp_path: Path) -> None:
    bron = geleverd()
    zonder = Wederhoorinstelling(tweede_lezer="niet verplicht")
    studie = replace(bron.studie, record=bron.studie.record.model_copy(update={"wederhoor": zonder}))
    ruw = opmerking(1, KOSTEN, **besluit(tweede_lezer="", voorgesteld_door=""))
    uit = verwerk(tmp_path, ruw, bron=replace(bron, studie=studie))
    assert uit.codes == []
    assert len(uit.gecorrigeerd.verwerkt) == 1


@pytest.mark.parametrize(
    ("ronde", "codes", "eerste_status"),
    [
        ("ambtelijk", ["opmerkingen-onbeslist", "wederhoor-loopt-nog"], "concept bestuurlijke nota"),
        ("bestuurlijk", ["bestuurlijk-onbeslist", "bestuurlijk-loopt-nog"], "vastgesteld"),
    ],
)
def test_de_poort(tmp_path: Path, ronde: str, codes: list[str], eerste_status: str) -> None:
    open_ = [{"id": f"W-veldstad-{i:02}", "ronde": ronde, "versie": "concept-1"} for i in range(1, 11)]
    uit = verwerk(tmp_path, *open_, rondes=[{"ronde": ronde, "versie": "concept-1", "sluit": "2033-04-01"}])
    assert uit.codes == codes
    assert "over 10 opmerkingen" in uit.problemen[0].zin
    assert "en nog 2)" in uit.problemen[0].zin
    assert "1\xa0april\xa02033" in uit.problemen[1].zin
    statussen = ["werkversie", "concept", "concept bestuurlijke nota", "vastgesteld", "gepubliceerd"]
    stopt = [s for s in statussen if stoppend(uit.problemen, s)]
    assert stopt == statussen[statussen.index(eerste_status) :]


def test_een_afgesloten_ronde_houdt_niets_tegen(tmp_path: Path) -> None:
    zonder = {**RONDE, "geen_reactie": "ja"}
    del zonder["ontvangen"]
    ingetrokken = {"id": "W-veldstad-01", "ronde": "ambtelijk", "versie": "concept-1", "stand": "ingetrokken"}
    assert verwerk(tmp_path, ingetrokken, rondes=[zonder, RONDE]).codes == []
