"""The stage as a whole: the order of verdicts, and what is wrong with tests and with researchers' own verdicts."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from rekenaudit.config.lezen import Gelezen
from rekenaudit.evaluators import score
from rekenaudit.loaders.bevindingen import Findings
from rekenaudit.model.bevinding import Bevindingen, Bevindingenbestand, Bewijsstuk
from rekenaudit.model.norm import ExactGetal, Normenkader
from rekenaudit.model.oordeel import Oordeel
from rekenaudit.problems import Probleem
from rekenaudit.problems.codes import toetsing as codes
from rekenaudit.problems.probleem import ProbleemSoort
from tests.evaluators import toetsbouw

DREMPEL = {"soort": "drempel", "kengetal": "ritten", "jaren": ["2031"], "voldoet": {"minstens": "8"}}
TOETSEN: dict[str, dict[str, Any]] = {
    "ritten": DREMPEL,
    "samen": {"soort": "samengesteld", "regel": "alle", "normen": ["ritten", "eigen"]},
    "eigen": {"soort": "kwalitatief", "voldoet_als": "Goed."},
}
KENGETALLEN: dict[str, dict[str, Any]] = {
    "ritten": {"waarden": {"Veldstad": {"2030": "7", "2031": "9"}, "Bosdorp": {"2030": "7", "2031": "3"}}},
    "regio": {"assen": ["jaar"], "waarden": {"2030": "14", "2031": "12"}},
    "groei": {"assen": ["gemeente"], "waarden": {"Veldstad": "2", "Bosdorp": "-4"}},
    "per_soort": {
        "assen": ["gemeente", "jaar", "soort"],
        "waarden": {g: {j: {"bus": "1", "tram": "2"} for j in ("2030", "2031")} for g in ("Veldstad", "Bosdorp")},
    },
    "laatste": {"waarden": {"Veldstad": {"2031": "9"}, "Bosdorp": {"2031": "3"}}},
}
BESTAND = {
    "gemeente": "Veldstad",
    "oordelen": [{"norm": "eigen", "oordeel": "voldoet", "reden": "Goed.", "bewijs": ["D1"]}],
}


def _scoor(
    toetsen: dict[str, dict[str, Any]],
    bestanden: list[dict[str, Any]],
    studieregel: dict[str, Any] | None = None,
    bewijs: Sequence[dict[str, str]] = (),
) -> tuple[tuple[Oordeel, ...], tuple[Probleem, ...]]:
    regel = studieregel or {"soort": "uit_oordelen", "voldoet": "1", "gedeeltelijk": "0,5"}
    normen = [toetsbouw.norm({"id": naam, "toets": toets, "studie": regel}) for naam, toets in toetsen.items()]
    vraag = {"id": "v", "nummer": "1", "titel": "V", "tekst": "V?", "normen": normen}
    kader = Normenkader.model_validate({"titel": "K", "hoofdvraag": "W?", "vragen": [vraag]})
    records = [Bevindingenbestand.model_validate(bestand) for bestand in bestanden]
    findings = Findings(
        Bevindingen(bewijs=tuple(Bewijsstuk.model_validate(stuk) for stuk in bewijs), bestanden=tuple(records)),
        tuple(Gelezen(record, f"b{i}.yaml", {}) for i, record in enumerate(records)),
    )
    return score(
        toetsbouw.studie(["Veldstad", "Bosdorp"], ["2030", "2031"], {}),
        Gelezen(kader, "normenkader/normenkader.yaml", {}),
        {naam: toetsbouw.uitkomst(naam, beschrijving) for naam, beschrijving in KENGETALLEN.items()},
        findings,
    )


def _afwijking(norm: str, oordeel: str) -> dict[str, str]:
    wie = {"auteur": "A. Maker", "tweede_lezer": "B. Lezer", "datum": "2032-01-01"}
    return {"norm": norm, "oordeel": oordeel, "reden": "Daarom.", **wie}


def test_oordelen_staan_op_volgorde_van_het_normenkader() -> None:
    oordelen, problemen = _scoor(TOETSEN, [BESTAND])
    assert problemen == ()
    assert [(o.norm, o.gemeente, o.uitslag.value) for o in oordelen] == [
        ("ritten", "Veldstad", "voldoet"),
        ("ritten", "Bosdorp", "niet"),
        ("ritten", "", "gedeeltelijk"),
        ("samen", "Veldstad", "voldoet"),
        ("samen", "Bosdorp", "niet"),
        ("samen", "", "gedeeltelijk"),
        ("eigen", "Veldstad", "voldoet"),
        ("eigen", "Bosdorp", "onvoldoende_data"),
        ("eigen", "", "onvoldoende_data"),
    ]


def test_een_oordeel_draagt_waarden_en_bewijs() -> None:
    oordelen, _ = _scoor(TOETSEN, [BESTAND])
    getoetst, eigen = oordelen[0], oordelen[6]
    assert [(g.kengetal, g.plek, g.cel.waarde) for g in getoetst.gebruikt] == [
        ("ritten", (("gemeente", "Veldstad"), ("jaar", "2031")), Fraction(9))
    ]
    assert eigen.bewijs == ("D1",)


def test_een_afwijking_houdt_alles_bij_elkaar() -> None:
    bestand = {"gemeente": "Bosdorp", "afwijkingen": [{**_afwijking("ritten", "voldoet"), "bewijs": ["D2"]}]}
    oordelen, problemen = _scoor({"ritten": DREMPEL}, [bestand])
    assert problemen == ()
    assert oordelen[1].uitslag == "voldoet"
    assert oordelen[1].bewijs == ("D2",)
    afwijking = oordelen[1].afwijking
    assert afwijking is not None
    assert (afwijking.berekend, afwijking.reden, afwijking.tweede_lezer) == ("niet", "Daarom.", "B. Lezer")
    assert oordelen[2].uitslag == "voldoet"


def test_een_afwijking_op_onaf_bewijs_alleen_telt_nog_niet_mee() -> None:
    bestand = {"gemeente": "Veldstad", "afwijkingen": [{**_afwijking("ritten", "niet"), "bewijs": ["G1"]}]}
    af = {"code": "G1", "soort": "document", "titel": "Verslag"}
    for verslag, uitslag in (("goedgekeurd", "niet"), ("concept", "voldoet")):
        oordelen, _ = _scoor({"ritten": DREMPEL}, [bestand], bewijs=[{**af, "verslag": verslag}])
        assert oordelen[0].uitslag == uitslag


def test_van_een_eigen_oordeel_wordt_niet_afgeweken() -> None:
    bestand = {**BESTAND, "afwijkingen": [_afwijking("eigen", "niet")]}
    oordelen, _ = _scoor({"eigen": TOETSEN["eigen"]}, [bestand])
    assert (oordelen[0].uitslag, oordelen[0].afwijking) == ("voldoet", None)


GEBREKEN: list[tuple[str, dict[str, dict[str, Any]], list[dict[str, Any]], dict[str, Any] | None, str, str]] = [
    ("norm-as-ontbreekt", {"n": {**DREMPEL, "kengetal": "regio"}}, [], None, "normenkader", "toets.kengetal"),
    ("norm-as-over", {"n": {**DREMPEL, "kengetal": "per_soort"}}, [], None, "normenkader", "toets.kengetal"),
    (
        "norm-as-over",
        {"eigen": TOETSEN["eigen"]},
        [BESTAND],
        {"soort": "uit_kengetal", "toets": DREMPEL},
        "normenkader",
        "studie.toets.kengetal",
    ),
    (
        "norm-selectie-onbekend",
        {"n": {**DREMPEL, "kengetal": "per_soort", "selectie": {"soort": "trein"}}},
        [],
        None,
        "normenkader",
        "toets.selectie.soort",
    ),
    (
        "norm-selectie-onbekend",
        {"n": {**DREMPEL, "selectie": {"kleur": "rood"}}},
        [],
        None,
        "normenkader",
        "toets.selectie.kleur",
    ),
    ("norm-jaren-passen-niet", {"n": {**DREMPEL, "kengetal": "groei"}}, [], None, "normenkader", "toets.jaren"),
    ("norm-jaren-passen-niet", {"n": {**DREMPEL, "jaren": "hele periode"}}, [], None, "normenkader", "toets.jaren"),
    (
        "norm-jaren-passen-niet",
        {
            "n": {
                "soort": "samengesteld",
                "regel": "alle",
                "criteria": [{"titel": "C", "toets": {**DREMPEL, "kengetal": "laatste", "jaren": "elk jaar"}}],
            }
        },
        [],
        None,
        "normenkader",
        "toets.criteria.1.toets.jaren",
    ),
    (
        "norm-jaren-passen-niet",
        {
            "n": {
                "soort": "ontwikkeling",
                "kengetal": "laatste",
                "van": "2030",
                "tot": "2031",
                "voldoet": {"hoogstens": "0"},
            }
        },
        [],
        None,
        "normenkader",
        "toets.van",
    ),
    (
        "afwijking-gelijk",
        {"ritten": DREMPEL},
        [{"gemeente": "Veldstad", "afwijkingen": [_afwijking("ritten", "voldoet")]}],
        None,
        "b0.yaml",
        "afwijkingen.1",
    ),
    (
        "afwijking-kwalitatief",
        {"eigen": TOETSEN["eigen"]},
        [{"gemeente": "Veldstad", "afwijkingen": [_afwijking("eigen", "niet")]}],
        None,
        "b0.yaml",
        "afwijkingen.1",
    ),
    (
        "afwijking-kwalitatief",
        {"ritten": DREMPEL},
        [{"afwijkingen": [_afwijking("ritten", "niet")]}],
        {"soort": "eigen"},
        "b0.yaml",
        "afwijkingen.1",
    ),
    (
        "afwijking-dubbel",
        {"ritten": DREMPEL},
        [
            {
                "gemeente": "Bosdorp",
                "afwijkingen": [_afwijking("ritten", "voldoet"), _afwijking("ritten", "gedeeltelijk")],
            }
        ],
        None,
        "b0.yaml",
        "afwijkingen.2",
    ),
    ("oordeel-dubbel", {"eigen": TOETSEN["eigen"]}, [BESTAND, BESTAND], None, "b1.yaml", "oordelen.1"),
]


@pytest.mark.parametrize(("code", "toetsen", "bestanden", "studieregel", "bestand", "sleutel"), GEBREKEN)
def test_een_fout_geeft_een_probleem_op_zijn_plaats(
    code: str,
    toetsen: dict[str, dict[str, Any]],
    bestanden: list[dict[str, Any]],
    studieregel: dict[str, Any] | None,
    bestand: str,
    sleutel: str,
) -> None:
    oordelen, problemen = _scoor(toetsen, bestanden, studieregel)
    assert [p.code for p in problemen] == [code]
    assert problemen[0].plaats.bestand.startswith(bestand)
    assert problemen[0].plaats.sleutel.endswith(sleutel)
    assert problemen[0].zin
    assert problemen[0].hint
    assert len(oordelen) == 3


def test_elk_soort_probleem_heeft_een_voorbeeld() -> None:
    soorten = {soort.code for soort in vars(codes).values() if isinstance(soort, ProbleemSoort)}
    assert soorten == {code for code, *_ in GEBREKEN}


def test_wat_de_controles_melden_gaat_hier_stil_voorbij() -> None:
    onbekend = {"gemeente": "Elders", "afwijkingen": [_afwijking("ritten", "niet"), _afwijking("weg", "niet")]}
    _, problemen = _scoor({"n": {**DREMPEL, "kengetal": "weg"}, "m": {**DREMPEL, "jaren": "ooit"}}, [onbekend])
    assert [p.code for p in problemen] == ["norm-jaren-passen-niet"]


@pytest.mark.parametrize("tekst", ["1.250", "12.500.000", "vijf", "5 euro", ""])
def test_een_grens_die_twee_dingen_kan_betekenen_wordt_geweigerd(tekst: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(ExactGetal).validate_python(tekst)
