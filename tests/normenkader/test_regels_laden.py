"""Loading rules: right ones give no problem, and each kind of mistake gives its own at the place of the mistake."""

from pathlib import Path

import pytest

from rekenaudit.problems.codes import normenkader as codes
from rekenaudit.problems.probleem import ProbleemSoort
from tests.normenkader import regelstudie

_KADER = "normenkader/normenkader.yaml"
_FIGUREN = "normenkader/figuren.yaml"

_DUBBELE_NORM = """\
      - id: ritten
        titel: T
        tekst: T
        bronnen: t
        toets: {soort: kwalitatief, voldoet_als: T}
        studie: {soort: eigen}
"""

# (code, file, what is written, what is written instead, key path of the problem)
GEBREKEN = [
    (
        "normenkader-id-dubbel",
        _KADER,
        "    deelvragen:\n",
        f"{_DUBBELE_NORM}    deelvragen:\n",
        "vragen.1.normen.2.id",
    ),
    (
        "normenkader-id-dubbel",
        _KADER,
        "onderwerpen: [",
        "onderwerpen: [{id: bussen, titel: T, vragen: []}, ",
        "themas.1.onderwerpen.2.id",
    ),
    ("normenkader-id-dubbel", _KADER, "- id: vervoer-a", "- id: vervoer", "vragen.1.deelvragen.1.id"),
    ("kengetal-onbekend", _KADER, "kengetal: ritten\n", "kengetal: riten\n", "vragen.1.normen.1.toets.kengetal"),
    (
        "kengetal-onbekend",
        _KADER,
        "ontwikkeling, kengetal: bereik",
        "ontwikkeling, kengetal: ver",
        "vragen.1.deelvragen.1.normen.1.studie.toets.kengetal",
    ),
    ("kengetal-onbekend", _FIGUREN, "[ritten, bereik]", "[ritten, ver]", "figuren.samen.kengetallen.2"),
    ("kengetal-onbekend", _FIGUREN, "gemiddelde: bereik", "gemiddelde: ver", "figuren.samen.gemiddelde"),
    ("kengetal-onbekend", _FIGUREN, "totaal: bereik", "totaal: ver", "tabellen.overzicht.totaal.1"),
    (
        "norm-onbekend",
        _KADER,
        "normen: [ritten, bereik]",
        "normen: [ritten, berik]",
        "vragen.1.deelvragen.1.normen.2.toets.normen.2",
    ),
    (
        "norm-kring",
        _KADER,
        "normen: [ritten, bereik]",
        "normen: [ritten, samen]",
        "vragen.1.deelvragen.1.normen.2.toets.normen",
    ),
    ("grens-leeg", _KADER, "voldoet: {minstens: 80}", "voldoet: {}", "vragen.1.normen.1.toets.voldoet"),
    (
        "grens-tegenstrijdig",
        _KADER,
        "voldoet: {minstens: 80}",
        "voldoet: {minstens: 80, hoogstens: 79}",
        "vragen.1.normen.1.toets.voldoet",
    ),
    (
        "grens-tegenstrijdig",
        _KADER,
        "voldoet: {minstens: 80}",
        "voldoet: {minstens: 80, meer_dan: 70}",
        "vragen.1.normen.1.toets.voldoet",
    ),
    (
        "grens-tegenstrijdig",
        _KADER,
        "voldoet: {minstens: 80}",
        "voldoet: {minstens: 80, minder_dan: 80}",
        "vragen.1.normen.1.toets.voldoet",
    ),
    (
        "grens-niet-ruimer",
        _KADER,
        "gedeeltelijk: {minstens: 50}",
        "gedeeltelijk: {minstens: 90}",
        "vragen.1.normen.1.toets.gedeeltelijk",
    ),
    (
        "grens-niet-ruimer",
        _KADER,
        "marge_gedeeltelijk: 20",
        "marge_gedeeltelijk: 10",
        "vragen.1.deelvragen.1.normen.1.toets.marge_gedeeltelijk",
    ),
    ("marge-negatief", _KADER, "marge: 10", "marge: -10", "vragen.1.deelvragen.1.normen.1.toets.marge"),
    (
        "grens-zonder-procent",
        _KADER,
        "voldoet: {meer_dan: 0}}",
        "voldoet: {meer_dan: 5}}",
        "vragen.1.deelvragen.1.normen.1.studie.toets.voldoet.meer_dan",
    ),
    (
        "minimaal-onmogelijk",
        _KADER,
        "minimaal: 2",
        "minimaal: 3",
        "vragen.1.deelvragen.1.normen.1.toets.minimaal",
    ),
    ("jaren-ongeldig", _KADER, "jaren: laatste 2 jaar", "jaren: elke jaar", "vragen.1.normen.1.toets.jaren"),
    ("jaren-ongeldig", _KADER, "jaren: laatste 2 jaar", "jaren: laatste 4 jaar", "vragen.1.normen.1.toets.jaren"),
    ("jaren-ongeldig", _KADER, "jaren: laatste 2 jaar", "jaren: [2030, 2032]", "vragen.1.normen.1.toets.jaren"),
    ("jaren-volgorde", _KADER, "van: 2030", "van: 2031", "vragen.1.deelvragen.1.normen.1.studie.toets.tot"),
    ("jaar-onbekend", _KADER, "van: 2030", "van: 2020", "vragen.1.deelvragen.1.normen.1.studie.toets.van"),
    (
        "minstens-onmogelijk",
        _KADER,
        "jaren: laatste 2 jaar",
        "jaren: laatste 1 jaar",
        "vragen.1.normen.1.toets.minstens",
    ),
    (
        "minstens-onmogelijk",
        _KADER,
        "regel: minstens\n              minstens: 2",
        "regel: minstens\n              minstens: 4",
        "vragen.1.deelvragen.1.normen.2.toets.minstens",
    ),
    ("minstens-ongebruikt", _KADER, "combineren: minstens", "combineren: een", "vragen.1.normen.1.toets.minstens"),
    ("minstens-ongebruikt", _KADER, "regel: minstens", "regel: alle", "vragen.1.deelvragen.1.normen.2.toets.minstens"),
    ("aandeel-ongeldig", _KADER, "voldoet: 75 procent", "voldoet: 75", "vragen.1.normen.1.studie.voldoet"),
    (
        "gemeente-onbekend",
        _KADER,
        "{Bosdorp: Daar",
        "{Bosdorf: Daar",
        "vragen.1.normen.1.niet_van_toepassing.Bosdorf",
    ),
    ("vraag-onbekend", _KADER, "vragen: [vervoer]", "vragen: [vervoer, vervoer-b]", "themas.1.onderwerpen.1.vragen.2"),
    ("figuur-onbekend", _KADER, "figuren: verloop", "figuren: [verlop]", "themas.1.figuren.1"),
    ("figuur-onbekend", _KADER, "tabellen: overzicht", "tabellen: [lijst]", "themas.1.tabellen.1"),
    ("as-onbekend", _FIGUREN, "categorie: jaar", "categorie: jaren", "figuren.verloop.categorie"),
    ("as-onbekend", _FIGUREN, "kolommen: jaar", "kolommen: jaren", "tabellen.overzicht.kolommen"),
    ("as-onbekend", _FIGUREN, "selectie: {jaar", "selectie: {jaren", "figuren.samen.selectie.jaren"),
    ("label-onbekend", _FIGUREN, "{jaar: 2031}", "{jaar: 2032}", "figuren.samen.selectie.jaar"),
    ("label-onbekend", _FIGUREN, "[Bosdorp, Veldstad]", "[Bosdorp, Veldstat]", "figuren.samen.waarden.gemeente.2"),
    ("figuurnaam-ongeldig", _FIGUREN, "  samen:\n", "  aux:\n", "figuren.aux"),
    (
        "figuurnaam-dubbel",
        _FIGUREN,
        "  samen:\n",
        "  verloop-bosdorp: {titel: V, soort: lijnen, kengetallen: ritten, categorie: jaar}\n  samen:\n",
        "figuren.verloop-bosdorp",
    ),
    ("kengetallen-zonder-as", _FIGUREN, "reeks: kengetal", "reeks: soort", "figuren.samen.kengetallen"),
    ("aantalwoorden-dekking", _KADER, 'tot: "0,5"', 'tot: "0,4"', "aantalwoorden"),
    ("aantalwoorden-dekking", _KADER, 'tot: "0,5"', 'tot: "0,6"', "aantalwoorden"),
    ("aantalwoorden-dekking", _KADER, 'vanaf: "0,5", tot: 1', 'vanaf: "0,5", tot: "0,9"', "aantalwoorden"),
    (
        "aantalwoord-ongeldig",
        _KADER,
        "{woord: alle, vanaf: 1, tot: 1}",
        "{woord: alle, vanaf: 1, tot: 2}",
        "aantalwoorden.4",
    ),
]


def test_goede_regels_geven_geen_probleem(tmp_path: Path) -> None:
    regels, problemen = regelstudie.laad(tmp_path, regelstudie.BESTANDEN)
    assert problemen == ()
    assert regels is not None
    assert [norm.id for norm in regels.normenkader.record.alle_normen()] == ["ritten", "bereik", "samen"]


@pytest.mark.parametrize(("code", "bestand", "goed", "fout", "sleutel"), GEBREKEN)
def test_een_fout_geeft_een_probleem_op_zijn_plaats(
    tmp_path: Path, code: str, bestand: str, goed: str, fout: str, sleutel: str
) -> None:
    tekst = regelstudie.BESTANDEN[bestand]
    assert tekst.count(goed) == 1
    bedorven = tekst.replace(goed, fout)
    _, problemen = regelstudie.laad(tmp_path, {**regelstudie.BESTANDEN, bestand: bedorven})
    assert [(p.code, p.plaats.bestand, p.plaats.sleutel) for p in problemen] == [(code, bestand, sleutel)]
    (probleem,) = problemen
    assert probleem.plaats.regel > 0
    assert "{" not in probleem.zin
    assert probleem.hint


def test_een_samengestelde_norm_zonder_onderdelen(tmp_path: Path) -> None:
    tekst = regelstudie.NORMENKADER
    begin, eind = tekst.index("              regel: minstens\n"), tekst.index("            studie: {soort: eigen}")
    bedorven = tekst[:begin] + "              regel: alle\n" + tekst[eind:]
    _, problemen = regelstudie.laad(tmp_path, {**regelstudie.BESTANDEN, _KADER: bedorven})
    assert [(p.code, p.plaats.sleutel) for p in problemen] == [("norm-leeg", "vragen.1.deelvragen.1.normen.2.toets")]


def test_een_aantalwoord_binnen_een_ander_geeft_een_overlap(tmp_path: Path) -> None:
    extra = '{woord: weinig, vanaf: "0,1", tot: "0,2"}'
    bedorven = regelstudie.NORMENKADER.replace("vragen:\n", f"  - {extra}\nvragen:\n", 1)
    _, problemen = regelstudie.laad(tmp_path, {**regelstudie.BESTANDEN, _KADER: bedorven})
    assert [p.zin.replace("\u00a0", " ") for p in problemen] == [
        "Voor een aandeel van 10,0 procent tot 20,0 procent zijn er twee woorden: 'enkele' en 'weinig'."
    ]


def test_elk_soort_probleem_heeft_een_voorbeeld() -> None:
    soorten = {soort.code for soort in vars(codes).values() if isinstance(soort, ProbleemSoort)}
    assert soorten - {code for code, *_ in GEBREKEN} == {"norm-leeg", "figuren-ontbreken", "factsheet-onbekend"}


def test_de_dichtstbijzijnde_naam_wordt_genoemd(tmp_path: Path) -> None:
    bedorven = regelstudie.NORMENKADER.replace("kengetal: ritten\n", "kengetal: riten\n")
    _, problemen = regelstudie.laad(tmp_path, {**regelstudie.BESTANDEN, _KADER: bedorven})
    assert problemen[0].zin == "Het kengetal 'riten' staat niet in kengetallen.yaml. Bedoelt u 'ritten'?"
    assert (problemen[0].plaats.regel, problemen[0].plaats.kolom) == (20, 11)


def test_een_onleesbaar_bestand_verbergt_geen_fouten_in_een_ander(tmp_path: Path) -> None:
    bestanden = {
        **regelstudie.BESTANDEN,
        _KADER: regelstudie.NORMENKADER.replace("[ritten, bereik]", "[ritten, berik]"),
        _FIGUREN: "figuren: [",
    }
    regels, problemen = regelstudie.laad(tmp_path, bestanden)
    assert regels is None
    assert {p.code for p in problemen} == {"yaml-fout", "norm-onbekend"}


def test_ontbrekende_bestanden_worden_alle_genoemd(tmp_path: Path) -> None:
    regels, problemen = regelstudie.laad(tmp_path, {"config.yaml": regelstudie.CONFIG})
    assert regels is None
    assert [p.code for p in problemen] == ["bestand-ontbreekt", "bestand-ontbreekt", "figuren-ontbreken"]


def test_een_kring_van_drie_wordt_een_keer_gemeld(tmp_path: Path) -> None:
    norm = """\
      - id: {id}
        titel: T
        tekst: T
        bronnen: t
        toets: {{soort: samengesteld, regel: alle, normen: [{rust_op}]}}
        studie: {{soort: eigen}}
"""
    kring = "".join(norm.format(id=a, rust_op=b) for a, b in (("a", "b"), ("b", "c"), ("c", "a")))
    bedorven = regelstudie.NORMENKADER.replace(
        "    normen:\n      - id: ritten", f"    normen:\n{kring}      - id: ritten"
    )
    _, problemen = regelstudie.laad(tmp_path, {**regelstudie.BESTANDEN, _KADER: bedorven})
    assert [p.zin for p in problemen] == ["Deze normen rusten in een kring op elkaar: a → b → c → a."]
