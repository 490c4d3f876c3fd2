"""Bringing reactions into a register: twice is once, newer adds and withdraws, a decision stays."""

from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from rekenaudit.model.wederhoor import Wederhoorregister
from rekenaudit.wederhoor.boek import Boek, leeg_boek
from rekenaudit.wederhoor.inlezen import verwerk
from rekenaudit.wederhoor.reactie import Antwoord, Reactie

DAG = date(2033, 5, 20)


def reactie(som: int, *antwoorden: Antwoord, kanaal: str = "formulier") -> Reactie:
    return Reactie("f.xlsx", f"{som:064x}", "Veldstad", "ambtelijk", "concept-1", None, kanaal, antwoorden)


def zeg(rij: str, wat: str) -> Antwoord:
    return Antwoord(rij, blok=f"blok-{rij}", akkoord=False, reactie=wat)


def lees(boek: Boek, *reacties: Reactie, aanvulling: bool = False, geldt: bool = False) -> Boek:
    for r in reacties:
        boek = verwerk(boek, r, DAG, aanvulling=aanvulling, geldt=geldt)
    assert Wederhoorregister.model_validate(yaml.load(boek.tekst, yaml.BaseLoader)) == boek.record  # noqa: S506
    return boek


def standen(boek: Boek) -> list[tuple[str, str, str]]:
    return [(o.id, o.reactie, o.stand) for o in boek.record.opmerkingen]


def besluit(boek: Boek) -> Boek:
    tekst = boek.tekst.replace("  stand: open", "  stand: open\n  besluit: {uitkomst: deels, reden: x}", 1)
    return Boek(tekst, Wederhoorregister.model_validate(yaml.load(tekst, yaml.BaseLoader)))  # noqa: S506


def test_twee_keer_lezen_verandert_niets() -> None:
    een = lees(leeg_boek("Veldstad"), reactie(1, zeg("B1", "Nee.")))
    assert lees(een, reactie(1, zeg("B1", "Nee."))) == een


def test_een_nieuwer_formulier_voegt_toe_wijzigt_en_trekt_in() -> None:
    oud = reactie(1, zeg("B1", "Nee."), zeg("B2", "Ook niet."), zeg("B3", "Blijft."))
    nieuw = reactie(2, zeg("B1", "Toch anders."), zeg("B3", "Blijft."), zeg("C1", "Erbij."))
    boek = lees(leeg_boek("Veldstad"), oud, nieuw)
    assert standen(boek) == [
        ("W-veldstad-01", "Toch anders.", "open"),
        ("W-veldstad-02", "Ook niet.", "ingetrokken"),
        ("W-veldstad-03", "Blijft.", "open"),
        ("W-veldstad-04", "Erbij.", "open"),
    ]
    assert (boek.gewijzigd, boek.ingetrokken) == (("W-veldstad-01",), ("W-veldstad-02",))
    assert meldingen(boek) == [("reactie-trekt-in", "W-veldstad-02")]


def test_een_bestand_met_veel_antwoorden_ontleedt_het_register_een_keer(monkeypatch: pytest.MonkeyPatch) -> None:
    def tellend(tekst: str, **opties: Any) -> Any:
        ontleed.append(len(tekst))
        return compose(tekst, **opties)

    ontleed, compose = list[int](), yaml.compose
    monkeypatch.setattr(yaml, "compose", tellend)
    keren = []
    for aantal in (2, 40):
        eerst = lees(leeg_boek("Veldstad"), reactie(1, *(zeg(f"B{n}", "Nee.") for n in range(aantal))))
        ontleed.clear()
        lees(eerst, reactie(2, *(zeg(f"B{n}", "Toch anders.") for n in range(aantal // 2)), zeg("C1", "Erbij.")))
        keren.append(len(ontleed))
    assert keren[0] == keren[1]


def test_een_aanvulling_trekt_niets_in() -> None:
    boek = lees(leeg_boek("Veldstad"), reactie(1, zeg("B1", "Nee.")), reactie(2, zeg("B2", "Ook.")), aanvulling=True)
    assert [o.stand for o in boek.record.opmerkingen] == ["open", "open"]


def meldingen(boek: Boek) -> list[tuple[str, str]]:
    return [(p.code, p.velden.get("ids", "")) for p in boek.problemen]


def test_een_aanvulling_over_dezelfde_rij_komt_ernaast() -> None:
    boek = lees(leeg_boek("Veldstad"), reactie(1, zeg("B1", "Afdeling een.")))
    boek = lees(boek, reactie(2, zeg("B1", "Afdeling twee.")), reactie(3, zeg("B1", "Afdeling een.")), aanvulling=True)
    assert standen(boek) == [
        ("W-veldstad-01", "Afdeling een.", "open"),
        ("W-veldstad-02", "Afdeling twee.", "open"),
    ]
    boek = lees(boek, reactie(4, zeg("B1", "Afdeling een.")))  # the whole: what is not in it is withdrawn
    assert [stand for *_, stand in standen(boek)] == ["open", "ingetrokken"]


def test_een_leeg_formulier_dat_alles_intrekt_wordt_gemeld() -> None:
    boek = lees(leeg_boek("Veldstad"), reactie(1, zeg("B1", "Nee."), zeg("B2", "Nee.")), reactie(2))
    (melding,) = boek.problemen
    assert melding.zin.endswith("W-veldstad-01 en W-veldstad-02. In dit bestand staat geen enkele opmerking.")


def test_een_oud_formulier_heropent_niets_in_stilte_en_dat_is_terug_te_draaien() -> None:
    oud, nieuw = reactie(1, zeg("B1", "Nee.")), reactie(2, zeg("B2", "Nee."))
    boek = lees(leeg_boek("Veldstad"), nieuw, oud)  # in the wrong order
    assert meldingen(boek) == [("reactie-trekt-in", "W-veldstad-01")]
    zelfde = lees(boek, nieuw)
    assert (zelfde.tekst, meldingen(zelfde)[1:]) == (boek.tekst, [("reactie-al-gelezen", "")])
    hersteld = lees(boek, nieuw, geldt=True)
    assert standen(hersteld) == [("W-veldstad-01", "Nee.", "open"), ("W-veldstad-02", "Nee.", "ingetrokken")]
    assert meldingen(hersteld)[1:] == [
        ("reactie-trekt-in", "W-veldstad-02"),
        ("opmerking-heropend", "W-veldstad-01"),
    ]


def test_een_ingetrokken_besluit_wordt_niet_stil_overgeslagen() -> None:
    boek = besluit(lees(leeg_boek("Veldstad"), reactie(1, zeg("B1", "Nee."))))
    tekst = boek.tekst.replace("stand: open", "stand: ingetrokken")
    boek = Boek(tekst, Wederhoorregister.model_validate(yaml.load(tekst, yaml.BaseLoader)))  # noqa: S506
    boek = lees(boek, reactie(2, zeg("B1", "Nee.")))
    assert [o.stand for o in boek.record.opmerkingen] == ["ingetrokken", "open"]
    assert [code for code, _ in meldingen(boek)] == ["besloten-opmerking-gewijzigd"]


def test_een_word_bestand_trekt_niets_van_het_formulier_in() -> None:
    word = reactie(2, zeg("bijlagen/veldstad:4", "Erbij."), kanaal="bijlagen/veldstad")
    boek = lees(leeg_boek("Veldstad"), reactie(1, zeg("B1", "Nee.")), word)
    assert [o.stand for o in boek.record.opmerkingen] == ["open", "open"]


def test_wat_weer_wordt_gezegd_is_niet_meer_ingetrokken() -> None:
    zegt = reactie(1, zeg("B1", "Nee.")), reactie(2), reactie(3, zeg("B1", "Nee."))
    assert standen(lees(leeg_boek("Veldstad"), *zegt)) == [("W-veldstad-01", "Nee.", "open")]


def test_een_besluit_wordt_nooit_overschreven() -> None:
    boek = besluit(lees(leeg_boek("Veldstad"), reactie(1, zeg("B1", "Nee."))))
    oud = boek.record.opmerkingen[0]
    boek = lees(boek, reactie(2, zeg("B1", "Anders.")))
    assert boek.record.opmerkingen[0] == oud
    assert [(o.eerder, o.reactie) for o in boek.record.opmerkingen[1:]] == [("W-veldstad-01", "Anders.")]
    assert [p.code for p in boek.problemen] == ["besloten-opmerking-gewijzigd"]
    boek = lees(boek, reactie(3))
    assert [o.stand for o in boek.record.opmerkingen] == ["open", "ingetrokken"]


def test_een_met_de_hand_geschreven_opmerking_blijft_staan() -> None:
    tekst = (
        "partij: Veldstad\nopmerkingen:  # van mij\n- {id: W-veldstad-07, ronde: ambtelijk, versie: concept-1, "
        "reactie: Per telefoon.}\n"
    )
    boek = Boek(tekst, Wederhoorregister.model_validate(yaml.load(tekst, yaml.BaseLoader)))  # noqa: S506
    boek = lees(boek, reactie(1, zeg("B1", "Nee.")), reactie(2))
    assert [(o.id, o.stand) for o in boek.record.opmerkingen] == [
        ("W-veldstad-07", "open"),
        ("W-veldstad-08", "ingetrokken"),
    ]
    assert "# van mij" in boek.tekst


def test_ontvangst_en_geen_reactie_worden_genoteerd() -> None:
    tekst = "partij: Veldstad\nrondes:\n- {ronde: ambtelijk, versie: concept-1, sluit: 2033-05-24, geen_reactie: ja}\n"
    boek = Boek(tekst, Wederhoorregister.model_validate(yaml.load(tekst, yaml.BaseLoader)))  # noqa: S506
    boek = lees(boek, reactie(1))
    (ronde,) = boek.record.rondes
    assert (ronde.ontvangen, ronde.geen_reactie) == (DAG, False)
    assert not boek.record.opmerkingen
    assert [b.afdruk for b in boek.record.bestanden] == [f"{1:064x}"]


@pytest.mark.parametrize(
    "wat", ["=1+1", "ja", "null", "~", "- x", "{a: b}", "[[x]]", "a: b #c", "'", '"\\', "😀", "1e3"]
)
def test_elke_tekst_blijft_wat_zij_is(wat: str) -> None:
    (opmerking,) = lees(leeg_boek("Veldstad"), reactie(1, zeg("B1", wat)), reactie(1)).record.opmerkingen
    assert opmerking.reactie == wat
    (opmerking,) = lees(
        leeg_boek("Veldstad"), reactie(1, zeg("B1", "eerst")), reactie(2, zeg("B1", wat))
    ).record.opmerkingen
    assert opmerking.reactie == wat


rijen = st.dictionaries(st.sampled_from(["B1", "B2", "C1"]), st.sampled_from(["a", "b: c", "d\ne"]), max_size=3)


@given(st.lists(rijen, min_size=1, max_size=4))
def test_na_het_laatste_formulier_is_open_wat_daarin_staat(reeks: list[dict[str, str]]) -> None:
    reacties = [reactie(n, *(zeg(r, w) for r, w in inhoud.items())) for n, inhoud in enumerate(reeks, start=1)]
    boek = lees(leeg_boek("Veldstad"), *reacties)
    assert {o.rij: o.reactie for o in boek.record.opmerkingen if o.stand == "open"} == reeks[-1]
    daarna = lees(boek, *reacties)
    assert (daarna.tekst, daarna.record) == (boek.tekst, boek.record)
