"""The static check: one smallest wrong formula for each kind of problem, and the algebra of units and axes."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekenaudit.indicators import maak_plan
from rekenaudit.indicators.fout import FormuleFout
from rekenaudit.indicators.vorm import Vorm, combineer
from rekenaudit.model.eenheid import Eenheid, eenheid_van
from rekenaudit.problems import Plaats
from tests.indicators.rekenstudie import EENHEDEN, bron, kengetallen, problemen, studie

BESTAND = "normenkader/kengetallen.yaml"


def plaats(naam: str, veld: str = "formule", regel: int = 10) -> Plaats:
    return Plaats(BESTAND, regel=regel, kolom=5, sleutel=f"kengetallen.{naam}.{veld}")


@pytest.mark.parametrize(
    ("code", "formule", "positie"),
    [
        ("formule-schrijffout", "geld.lasten +", "14"),
        ("formule-getal", "geld.lasten * 1.000", "15"),
        ("formule-te-lang", "-" * 101 + "geld.lasten", "101"),
        ("formule-onbekende-functie", "sum(geld.lasten, jaar)", "1"),
        ("formule-onbekende-naam", "lasten", "1"),
        ("formule-onbekende-naam", "geld.last", "1"),
        ("formule-onbekende-naam", "munt.lasten", "1"),
        ("formule-onbekende-as", "geld.lasten[soort=licht]", "13"),
        ("formule-onbekende-as", "geld.lasten[jaar=2030, jaar=2031]", "24"),
        ("formule-onbekende-as", "som(geld.lasten, soort)", "18"),
        ("formule-onbekende-as", "groei(geld.lasten[jaar=2030])", "1"),
        ("formule-onbekende-as", "spreid(geld.lasten, regio)", "21"),
        ("formule-onbekend-label", "geld.lasten[gemeente=Veldstat]", "22"),
        ("formule-onbekend-label", "groei(geld.lasten, 2030, 2039)", "26"),
        ("formule-assen", "geld.lasten - som(geld.lasten, jaar)", "13"),
        ("formule-assen", "geld.lasten[jaar=2030|2031] - geld.lasten[jaar=2031|2032]", "29"),
        ("formule-eenheid", "geld.lasten + volk.bewoners", "13"),
        ("formule-argument", "som(geld.lasten)", "1"),
        ("formule-argument", "som(geld.lasten, gemeente, jaar)", "1"),
        ("formule-argument", "som(geld.lasten, gemeente, minimaal=4)", "1"),
        ("formule-argument", "som(geld.lasten, gemeente, minimaal=0)", "1"),
        ("formule-argument", "groei(geld.lasten, 2030)", "1"),
        ("formule-argument", "groei(geld.lasten, 2032, 2030)", "1"),
        ("formule-argument", "groei(geld.lasten, 2030, 2030)", "1"),
        ("formule-argument", "verschil(geld.lasten[jaar=2030|2032])", "1"),
        ("formule-argument", "spreid(geld.lasten, jaar)", "1"),
        ("formule-argument", "spreid(geld.lasten, soort, licht)", "1"),
        ("formule-onbekend-label", "spreid(geld.lasten, soort, licht, lichter)", "35"),
        ("formule-assen", "zorg.kosten[soort=licht|6.72] / spreid(geld.lasten, soort)", "31"),
        ("kengetal-zonder-bron", "1 + 2", "0"),
    ],
)
def test_one_wrong_formula(code: str, formule: str, positie: str) -> None:
    (probleem,) = problemen({"x": (formule, "euro")})
    assert (probleem.code, probleem.plaats, probleem.velden["positie"]) == (code, plaats("x"), positie)
    assert probleem.zin.startswith("De formule van kengetal 'x' ")
    assert "{" not in probleem.zin + probleem.hint


@pytest.mark.parametrize(
    ("formule", "zin"),
    [
        (
            "geld.lasten[gemeente=Veldstat]",
            ("kiest op positie 22 'Veldstat' op de as 'gemeente', maar daar staat dat niet. Bedoelt u 'Veldstad'?"),
        ),
        (
            "som(geld.lasten[jaar=2030], jaar)",
            (
                "noemt op positie 29 de as 'jaar', maar het eerste argument van 'som' heeft "
                "die niet. Mogelijk zijn: 'gemeente'."
            ),
        ),
        (
            "geld.lasten - zorg.kosten",
            (
                "combineert op positie 13 reeksen die niet bij elkaar passen: links heeft de "
                "assen 'gemeente' en 'jaar', rechts de assen 'gemeente', 'jaar' en 'soort'."
            ),
        ),
        (
            "geld.lasten[gemeente=Veldstad, jaar=2030] * geld.lasten",
            (
                "combineert op positie 43 reeksen die niet bij elkaar passen: links heeft geen "
                "as (een enkele waarde), rechts de assen 'gemeente' en 'jaar'."
            ),
        ),
        (
            "geld.lasten + 1",
            ("gebruikt '+' op positie 13 met verschillende eenheden: links 'euro', rechts 'verhouding'."),
        ),
    ],
)
def test_how_it_is_said(formule: str, zin: str) -> None:
    gevonden = [p.zin for p in problemen({"x": (formule, "euro")})]
    assert gevonden == [f"De formule van kengetal 'x' {zin}"]


def test_all_mistakes_of_a_formula_are_reported_together() -> None:
    gevonden = problemen({"x": ("geld.last[jaar=2030] + geld.lasten[jaar=2040, gemeente=Nergens] + q", "euro")})
    assert sorted(p.code for p in gevonden) == [
        "formule-onbekend-label",
        "formule-onbekend-label",
        "formule-onbekende-naam",
        "formule-onbekende-naam",
    ]


def test_a_mistake_is_reported_once_and_not_again_where_it_is_used() -> None:
    gevonden = problemen({"x": ("y", "euro"), "y": ("z / 2", "euro"), "z": ("geld.last", "euro")})
    assert [(p.code, p.plaats.sleutel) for p in gevonden] == [("formule-onbekende-naam", "kengetallen.z.formule")]


def test_a_circle_names_the_chain_at_the_first_of_the_file() -> None:
    gevonden = problemen({"los": ("c", "euro"), "a": ("b", "euro"), "b": ("c + a", "euro"), "c": ("b", "euro")})
    assert [(p.code, p.plaats) for p in gevonden] == [("formule-kring", plaats("a", regel=20))]
    assert gevonden[0].zin == "Kengetallen verwijzen in een kring naar elkaar: 'a' gebruikt 'b', 'b' gebruikt 'a'."


def test_every_separate_circle_is_reported() -> None:
    gevonden = problemen({"a": ("a", "euro"), "p": ("q", "euro"), "q": ("r", "euro"), "r": ("p", "euro")})
    assert [p.velden["kring"] for p in gevonden] == [
        "'a' gebruikt 'a'",
        "'p' gebruikt 'q', 'q' gebruikt 'r', 'r' gebruikt 'p'",
    ]


def test_an_unknown_unit() -> None:
    (probleem,) = problemen({"x": ("geld.lasten", "euro / bewoners")})
    assert (probleem.code, probleem.plaats) == ("kengetal-eenheid-onbekend", plaats("x", "eenheid"))
    assert probleem.zin.endswith("'bewoners' geen bekende eenheid. Bedoelt u 'bewoner'?")


def test_another_unit_than_the_formula_gives() -> None:
    (probleem,) = problemen({"x": ("geld.lasten / volk.bewoners", "euro")})
    assert (probleem.code, probleem.plaats) == ("kengetal-eenheid-anders", plaats("x", "eenheid"))
    assert probleem.zin == "Kengetal 'x' is opgegeven in 'euro', maar de formule levert 'euro / bewoner'."


@pytest.mark.parametrize(
    ("opties", "sleutel"),
    [
        ({"dimensies": {"jaar": {"titel": "J", "waarden": {"a": "a"}}}}, "dimensies.jaar"),
        ({"dimensies": {"kengetal": {"titel": "K", "waarden": {"a": "a"}}}}, "dimensies.kengetal"),
        ({"eenheden": {**EENHEDEN, "verhouding": {"enkelvoud": "v", "meervoud": "v"}}}, "eenheden.verhouding"),
    ],
)
def test_a_name_with_a_fixed_meaning(opties: dict[str, Any], sleutel: str) -> None:
    (probleem,) = problemen({"x": ("geld.lasten", "euro")}, **opties)
    assert (probleem.code, probleem.plaats.sleutel) == ("kengetal-naam-bezet", sleutel)


@pytest.mark.parametrize(
    ("extra", "reden"),
    [
        (bron({"y": "dukaat"}), "de eenheid 'dukaat' daarvan bestaat niet"),
        (bron({"y": "euro"}, ["sort"]), "de dimensie 'sort' daarvan bestaat niet"),
    ],
)
def test_a_source_whose_unit_or_dimension_is_not_declared(extra: dict[str, Any], reden: str) -> None:
    (probleem,) = problemen({"x": ("extra.y", "euro")}, studie_=studie(bronnen={"extra": extra}))
    assert (probleem.code, probleem.velden["reden"]) == ("formule-bron-onvolledig", reden)


@pytest.mark.parametrize(
    ("formule", "eenheden"),
    [
        ("geld.lasten - geld.baten", ["euro"]),
        ("geld.lasten / volk.bewoners", ["euro / bewoner"]),
        ("geld.lasten / volk.bewoners * volk.bewoners", ["euro"]),
        ("geld.lasten * 2", ["euro"]),
        ("1 / volk.huishoudens", ["1 / huishouden"]),
        ("geld.lasten * geld.lasten / volk.bewoners / volk.huishoudens", ["euro * euro / bewoner / huishouden"]),
        ("geld.lasten / geld.baten", ["verhouding"]),
        ("aandeel(geld.lasten, gemeente)", ["verhouding"]),
        ("rang(geld.lasten, gemeente)", ["verhouding"]),
        ("groei(geld.lasten)", ["verhouding"]),
        ("verschil(geld.lasten)", ["euro"]),
        ("verschil(aandeel(geld.lasten, gemeente))", ["procentpunt"]),
        ("aandeel(geld.lasten, gemeente) - aandeel(geld.baten, gemeente)", ["procentpunt"]),
        ("geld.lasten / geld.baten - 1", ["verhouding", "procentpunt"]),
        ("1 - geld.lasten / geld.baten", ["verhouding", "procentpunt"]),
        ("1 - geld.lasten / geld.baten - geld.baten / geld.lasten", ["verhouding", "procentpunt"]),
        ("gemiddelde(geld.lasten / geld.baten - 1, gemeente)", ["verhouding", "procentpunt"]),
        ("geld.lasten / geld.baten + 1", ["verhouding"]),
        ("(geld.lasten / geld.baten - geld.baten / geld.lasten) / 2", ["procentpunt"]),
        ("(geld.lasten / geld.baten - geld.baten / geld.lasten) * 2", ["procentpunt"]),
        ("(geld.lasten / geld.baten - geld.baten / geld.lasten) / (geld.baten / geld.lasten)", ["verhouding"]),
        ("(geld.lasten / geld.baten - geld.baten / geld.lasten) * geld.lasten", ["euro"]),
        ("verschil(geld.lasten / geld.baten) - (geld.lasten / geld.baten - 1)", ["procentpunt"]),
    ],
)
def test_units(formule: str, eenheden: list[str]) -> None:
    alle = ["euro", "verhouding", "procentpunt", *eenheden]
    goed = [e for e in dict.fromkeys(alle) if not problemen({"x": (formule, e)})]
    assert sorted(goed) == sorted(eenheden)


def test_the_axes_keep_one_order_whatever_the_source() -> None:
    dimensies = {n: {"titel": n, "waarden": {f"{n}1": "", f"{n}2": ""}} for n in ("p", "q")}
    bronnen = {"b1": bron({"y": "euro"}, ["q", "p"]), "b2": bron({"y": "euro"}, ["p", "q"])}
    plan, gevonden = maak_plan(
        studie(bronnen=bronnen), kengetallen({"x": ("b1.y - b2.y", "euro")}, dimensies=dimensies)
    )
    assert gevonden == ()
    assert plan.vormen["x"].as_namen() == ("gemeente", "jaar", "p", "q")


def test_the_plan_keeps_expressions_and_an_order_for_explaining() -> None:
    formules = {"c": ("b / a", "verhouding"), "b": ("som(a, soort, minimaal=2)", "euro"), "a": ("zorg.kosten", "euro")}
    plan, _ = maak_plan(studie(), kengetallen({**formules, "c": ("b", "euro"), "d": ("b / b", "verhouding")}))
    assert list(plan.vormen) == ["a", "b", "c", "d"]
    assert list(plan.expressies) == ["c", "b", "a", "d"]
    assert plan.bronnen("d") == ("zorg",)
    assert plan.kanttekeningen("d") == ("som over wat bekend is (ten minste 2 waarden van ‘Soort’)",)


basis = st.dictionaries(st.sampled_from(["a", "b", "c"]), st.integers(-2, 2)).map(lambda d: eenheid_van(d.items()))


@given(basis, basis, basis)
@settings(deadline=None, max_examples=60)
def test_units_multiply_as_numbers_do(a: Eenheid, b: Eenheid, c: Eenheid) -> None:
    def maal(x: Eenheid, y: Eenheid) -> Eenheid:
        return combineer("*", Vorm((), x), Vorm((), y), 1).eenheid

    def gedeeld(x: Eenheid, y: Eenheid) -> Eenheid:
        return combineer("/", Vorm((), x), Vorm((), y), 1).eenheid

    assert maal(a, b) == maal(b, a)
    assert maal(maal(a, b), c) == maal(a, maal(b, c))
    assert gedeeld(maal(a, b), b) == a
    assert gedeeld(a, a) == Eenheid()


@given(basis, basis)
@settings(deadline=None, max_examples=60)
def test_only_equal_units_add(a: Eenheid, b: Eenheid) -> None:
    if a == b:
        assert combineer("+", Vorm((), a), Vorm((), b), 1).eenheid == a
    else:
        with pytest.raises(FormuleFout):
            combineer("+", Vorm((), a), Vorm((), b), 1)
