"""The order in which problems are told: causes first, and what only follows from them in one line."""

from typing import get_args

import pytest

from rekenaudit.problems import (
    STATUSSEN,
    Ernst,
    Plaats,
    Probleem,
    ProbleemSoort,
    Status,
    Stopt,
    alle_soorten,
    rangschik,
)
from rekenaudit.problems.oorzaken import GEVOLGREGELS

SOORTEN = {soort.code: soort for soorten in alle_soorten().values() for soort in soorten}


def p(code: str, bestand: str = "a.yaml", /, **velden: str) -> Probleem:
    return SOORTEN[code].op(Plaats(bestand), **velden)


def codes(*problemen: Probleem, status: str = "werkversie") -> list[str]:
    return [q.code for q in rangschik(problemen, status)]


def test_de_statussen_zijn_die_van_een_onderzoek() -> None:
    assert get_args(Status) == STATUSSEN


@pytest.mark.parametrize(
    ("stopt", "vanaf"),
    [
        (Stopt.ALTIJD, "werkversie"),
        (Stopt.VANAF_CONCEPT, "concept"),
        (Stopt.VANAF_NOTA, "concept bestuurlijke nota"),
        (Stopt.BIJ_VASTSTELLEN, "vastgesteld"),
        (Stopt.BIJ_PUBLICEREN, "gepubliceerd"),
        (Stopt.NOOIT, ""),
    ],
)
def test_wat_eenmaal_stopt_stopt_in_elke_volgende_status(stopt: Stopt, vanaf: str) -> None:
    probleem = Probleem(ProbleemSoort("a", "A.", "A.", "A.", stopt), Plaats())
    stopt_bij = [status for status in STATUSSEN if probleem.stopt_bij(status)]
    assert stopt_bij == (list(STATUSSEN[STATUSSEN.index(vanaf) :]) if vanaf else [])


def test_elke_regel_gaat_over_meldingen_die_bestaan() -> None:
    genoemd = {r.code for r in GEVOLGREGELS} | {code for r in GEVOLGREGELS for code in r.oorzaken}
    assert genoemd <= set(SOORTEN)


def test_gevolgen_worden_een_regel_onder_hun_oorzaak() -> None:
    fout = p("sjabloon-fout", "z.html.j2", reden="x")
    gevolgen = [p("tekst-ongebruikt", f"{n}.md", bedoelde="") for n in range(3)]
    eerste, tweede = rangschik([*gevolgen, fout], "werkversie")
    assert (eerste.code, tweede.code, tweede.plaats) == ("sjabloon-fout", "gevolgen", fout.plaats)
    assert tweede.zin == "Hieruit volgen nog 3 meldingen: 3 keer tekst-ongebruikt."
    assert tweede.ernst is Ernst.LET_OP


def test_zonder_oorzaak_blijft_een_melding_staan() -> None:
    assert codes(p("tekst-ongebruikt", bedoelde="")) == ["tekst-ongebruikt"]
    los = p("bevinding-ontbreekt", onderwerp="x", gemeente="Veldstad")
    assert codes(los, p("bevindingen-ontbreken", gemeente="Marke")) == ["bevinding-ontbreekt", "bevindingen-ontbreken"]


def test_een_gevolg_dat_stopt_verdwijnt_niet_onder_een_oorzaak_die_dat_niet_doet() -> None:
    oorzaak, gevolg = p("tekst-ontbreekt", naam="x", bestand="x"), p("verwijzing-onbekend", id="figuur-x", document="r")
    streng = Probleem(ProbleemSoort(gevolg.code, "Z.", "H.", "U.", Stopt.ALTIJD), Plaats("b.md"), gevolg.velden)
    assert codes(oorzaak, streng) == ["verwijzing-onbekend", "tekst-ontbreekt"]
    assert codes(oorzaak, gevolg, status="concept") == ["tekst-ontbreekt", "gevolgen"]


def test_een_verschreven_gemeente_verklaart_wat_er_van_haar_ontbreekt() -> None:
    fout = p("gemeente-onbekend", gemeente="Veldstat", suggestie=" Bedoelt u 'Veldstad'?")
    gevolg = p("bevindingen-ontbreken", gemeente="Veldstad")
    verder = p("bevinding-ontbreekt", onderwerp="x", gemeente="Veldstad")
    assert codes(gevolg, verder, fout) == ["gemeente-onbekend", "gevolgen"]


def test_een_conclusie_zonder_bevinding_zegt_al_dat_de_verwijzing_niets_vindt() -> None:
    een = p("conclusie-zonder-bevinding", id="c", genoemd="v-1", suggestie="")
    ander = p("verwijzing-onbekend", id="bevinding-v-1", document="r", bedoelde="")
    assert codes(een, ander) == ["conclusie-zonder-bevinding"]
    rest = p("verwijzing-onbekend", id="bevinding-v-9", document="r", bedoelde="")
    assert codes(een, rest) == ["conclusie-zonder-bevinding", "verwijzing-onbekend"]


def test_een_vak_dat_niet_begint_of_eindigt_verklaart_wat_er_van_overblijft() -> None:
    vreemd = p("vak-onbekend", "t.md", gevonden="::: antwoort", suggestie="", namen="")
    streep = p("opmaak-over", "t.md", gevonden=":::", fragment="::: antwoort")
    assert codes(vreemd, streep, p("oordeel-niet-openbaar", "t.md", inhoud="x")) == ["vak-onbekend", "gevolgen"]
    assert codes(vreemd, p("opmaak-over", "u.md", gevonden=":::", fragment="")) == ["vak-onbekend", "opmaak-over"]
    open_, misplaatst = p("vak-niet-gesloten", "t.md", naam="antwoord"), p("constructie-misplaatst", "u.j2", wat="x")
    assert codes(open_, misplaatst) == ["vak-niet-gesloten"]


def test_de_telling_van_wat_is_weggevouwen_valt_ook_weg() -> None:
    levering = p("levering-ontbreekt", bron="b", wat="x")
    leeg = p("gemeente-zonder-cijfers", bron="b", gemeente="Veldstad")
    assert codes(levering, leeg, p("nog-meer", code="gemeente-zonder-cijfers", aantal="9")) == [
        "levering-ontbreekt",
        "gevolgen",
    ]


def test_wat_de_run_stopt_staat_vooraan_en_de_rest_is_een_opmerking() -> None:
    stopt, mag = p("geen-onderzoek", "z.yaml", map="m"), p("oordeel-ontbreekt", over="x", normen="n")
    eerste, tweede = rangschik([mag, stopt], "werkversie")
    assert [(eerste.code, eerste.ernst), (tweede.code, tweede.ernst)] == [
        ("geen-onderzoek", Ernst.FOUT),
        ("oordeel-ontbreekt", Ernst.LET_OP),
    ]
    assert rangschik([mag], "concept")[0].ernst is Ernst.FOUT


def test_bewijs_van_een_andere_gemeente_volgt_uit_een_verschreven_gemeente_in_dat_bestand() -> None:
    fout = p("gemeente-onbekend", gemeente="Veldstat", suggestie=" Bedoelt u 'Veldstad'?")
    velden = {"wie": "v-1", "bewijs": "V-1", "andere": "Veldstad"}
    gevolg = p("bewijs-van-andere-gemeente", gemeente="Veldstat", **velden)
    elders = p("bewijs-van-andere-gemeente", "b.yaml", gemeente="Marke", **velden)
    assert codes(fout, gevolg) == ["gemeente-onbekend", "gevolgen"]
    assert codes(fout, elders) == ["gemeente-onbekend", "bewijs-van-andere-gemeente"]


def test_haken_die_overblijven_zijn_geen_tweede_melding() -> None:
    fout = p("invulling-onleesbaar", "a.md", inhoud="x 2031", reden="x is geen kengetal.", raad="Verbeter x.")
    formule = p("formule-getal", "a.md", formule="[[1.5 + x]]", positie="1", getal="1.5", reden="")
    haken = p("opmaak-over", "b.j2", gevonden="[[", fragment="dat [[x\N{NO-BREAK SPACE}2031]] is", wat="een teken")
    dicht = p("opmaak-over", "b.j2", gevonden="]]", fragment="dat [[1.5 + x]] is", wat="een teken")
    leeg = p("opmaak-over", "a.md", gevonden="None", fragment="[[x 2031]] None", wat="een lege waarde")
    assert codes(fout, haken) == ["invulling-onleesbaar"]
    assert codes(formule, dicht) == ["formule-getal"]
    assert codes(fout, leeg, dicht) == ["invulling-onleesbaar", "opmaak-over", "opmaak-over"]


def test_een_verschreven_figuur_verklaart_dat_zij_nergens_staat() -> None:
    fout = p("inbedding-onbekend", "a.md", naam="figuur:lastenn", bedoelde=" Bedoelt u 'lasten'?")
    ongebruikt = p("figuur-ongebruikt", naam="figuur:lasten")
    los = p("verwijzing-onbekend", "a.md", id="figuur-lasten", document="r", bedoelde="")
    anders = p("verwijzing-onbekend", "a.md", id="tabel-lasten", document="r", bedoelde="")
    assert codes(fout, ongebruikt, los) == ["inbedding-onbekend", "gevolgen"]
    assert codes(fout, anders) == ["inbedding-onbekend", "verwijzing-onbekend"]


def test_wat_een_onbekende_tabel_misplaatst_maakt_wordt_niet_nog_eens_gezegd() -> None:
    onbekend = p("markdown-onbekend", "a.md", gevonden="x", raad="y")
    misplaatst = p("tekst-misplaatst", "a.md", gevonden="x", ouder="y", verwacht="z", raad="z")
    elders = p("tekst-misplaatst", "b.md", gevonden="x", ouder="y", verwacht="z", raad="z")
    assert codes(onbekend, misplaatst, elders) == ["markdown-onbekend", "tekst-misplaatst"]


def test_het_cijfer_dat_mist_door_een_vreemd_jaar_is_een_gevolg() -> None:
    vreemd = p("jaar-vreemd", bron="b", gemeente="Veldstad", jaar="2042", mist="2032", kolom="jaar", keer="1 rij")
    velden = {"bron": "b", "gemeente": "Veldstad", "ontbreekt": "ontbreekt het cijfer", "wat": "x", "titel": "t"}
    mist = p("waarde-ontbreekt", jaar="2032", **velden)
    anders = p("waarde-ontbreekt", jaar="2031", **velden)
    assert codes(vreemd, mist) == ["jaar-vreemd", "gevolgen"]
    assert sorted(codes(vreemd, anders)) == ["jaar-vreemd", "waarde-ontbreekt"]


def test_een_tekst_in_een_andere_codering_ontbreekt_niet() -> None:
    codering = p("bestand-codering", "a.md", bestand="a.md", codering="utf-8", raad="x")
    assert codes(codering, p("tekst-ontbreekt", "a.md", naam="a", bestand="a.md")) == ["bestand-codering"]
    assert len(codes(codering, p("tekst-ontbreekt", "b.md", naam="b", bestand="b.md"))) == 2
