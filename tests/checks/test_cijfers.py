"""Checks of figures: each finds its smallest defect, at its place, and is silent about what is right."""

from fractions import Fraction
from typing import Any

import pytest

from rekenaudit.model.feit import Feit, FeitSleutel, Vindplaats
from tests.checks.controlestudie import GEMEENTEN, JAREN, STUDIE, WIJZEN, bron, controleer, feit


def test_a_study_that_is_right_has_no_problems() -> None:
    assert controleer() == ()


def alles(naam: str, gemeenten: tuple[str, ...], jaren: tuple[str, ...], waarde: int | None) -> list[Feit]:
    return [feit(naam, g, j, waarde) for g in gemeenten for j in jaren]


GEEN: dict[str, Any] = {"sommen": []}
DEFECTEN: list[tuple[list[Feit], dict[str, Any], str, str, int]] = [
    (alles("huizen", ("Veldstad",), JAREN, None), {}, "gemeente-zonder-cijfers", "input/huishouden0.csv", 0),
    (alles("huizen", GEMEENTEN, ("2032",), None), {}, "jaar-zonder-cijfers", "config.yaml", 0),
    ([feit("huizen", "Veldstad", "2032", None)], {}, "waarde-ontbreekt", "input/huishouden0.csv", 0),
    ([feit("huizen", "Veldstad", "2032", 301)], {}, "sprong", "input/huizen.csv", 4),
    ([feit("huizen", "Veldstad", "2032", 74)], {}, "sprong", "input/huizen.csv", 4),
    (
        [feit("huizen", "Veldstad", "2031", -150), feit("huizen", "Veldstad", "2032", None)],
        {},
        "telling-negatief",
        "input/huizen.csv",
        2,
    ),
    (
        [feit("totaal", "Veldstad", "2031", -300), feit("totaal", "Veldstad", "2032", None)],
        GEEN,
        "personen-negatief",
        "input/totaal.csv",
        2,
    ),
    ([feit("totaal", "Veldstad", "2031", Fraction(601, 2))], GEEN, "personen-gebroken", "input/totaal.csv", 2),
    ([feit("totaal", "Veldstad", "2031", 301)], {}, "som-verschilt", "input/totaal.csv", 2),
    ([feit("delen", "Veldstad", "2032", 99, "laag")], {}, "som-verschilt", "input/totaal.csv", 4),
    (
        [feit("delen", "Hoog aan Zee", j, 100 * (i + 1), w) for j in JAREN for i, w in enumerate(WIJZEN)],
        GEEN,
        "cijfers-gelijk",
        "input/bewoner1.csv",
        0,
    ),
]


@pytest.mark.parametrize(("anders", "studie", "code", "bestand", "regel"), DEFECTEN)
def test_every_defect_is_found_at_its_place(
    anders: list[Feit], studie: dict[str, Any], code: str, bestand: str, regel: int
) -> None:
    leeg = () if code == "waarde-ontbreekt" else ("waarde-ontbreekt",)  # a value left out, to keep other checks silent
    problemen = [p for p in controleer(*anders, studie=studie) if p.code not in leeg]
    assert [(p.code, p.plaats.bestand, p.plaats.regel) for p in problemen] == [(code, bestand, regel)]
    assert problemen[0].zin
    assert problemen[0].hint


@pytest.mark.parametrize(
    ("studie", "code", "sleutel"),
    [
        ({"sommen": [{"totaal": "totaal.aantal", "delen": "delen.aantl"}]}, "som-onbekend", "sommen.1.delen"),
        ({"sommen": [{"totaal": "delen.aantal", "delen": "totaal.aantal"}]}, "som-past-niet", "sommen.1.totaal"),
        (
            {"bronnen": {**STUDIE["bronnen"], "nog_eens": bron("huishouden")}},
            "kolom-twee-keer",
            "bronnen.nog_eens.grootheden.aantal.kolom",
        ),
    ],
)
def test_a_declaration_that_cannot_be_right(studie: dict[str, Any], code: str, sleutel: str) -> None:
    problemen = controleer(studie=studie)
    assert [(p.code, p.plaats.bestand, p.plaats.sleutel) for p in problemen] == [(code, "config.yaml", sleutel)]


def test_a_change_by_exactly_the_limit_is_no_jump() -> None:
    assert controleer(feit("huizen", "Veldstad", "2032", 300)) == ()
    assert controleer(feit("huizen", "Veldstad", "2032", 75)) == ()


def test_a_jump_of_a_part_that_hardly_counts_is_not_told() -> None:
    klein = [feit("delen", "Veldstad", "2031", 2, "laag"), feit("delen", "Veldstad", "2032", 7, "laag")]
    assert controleer(*klein, studie=GEEN) == ()


def test_a_jump_names_both_values_and_years() -> None:
    (probleem,) = controleer(feit("huizen", "Veldstad", "2032", Fraction(3051, 10)))
    assert "van Veldstad gaat van 150 in 2031 naar 305,1 in 2032" in probleem.zin


def test_a_total_within_its_margin_or_with_an_unknown_part_is_not_judged() -> None:
    ruim = {"sommen": [{**STUDIE["sommen"][0], "marge": "1"}]}
    assert controleer(feit("totaal", "Veldstad", "2031", 301), studie=ruim) == ()
    onbekend = controleer(feit("totaal", "Veldstad", "2031", 400), feit("delen", "Veldstad", "2031", None, "laag"))
    assert [p.code for p in onbekend] == ["waarde-ontbreekt"]


def test_far_too_many_equal_problems_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rekenaudit.loaders.beperken.MEESTE", 3)
    bronnen = {**STUDIE["bronnen"], **{f"b{i}": bron("huishouden") for i in range(8)}}
    problemen = controleer(studie={"bronnen": bronnen})
    assert [p.code for p in problemen].count("kolom-twee-keer") == 3
    assert [p.velden["aantal"] for p in problemen if p.code == "nog-meer"] == ["5"]


def verklaar(**anders: Any) -> dict[str, Any]:
    vast = {"grootheid": "huizen.aantal", "gemeente": "Veldstad", "jaar": "2032", "reden": "Er is gebouwd."}
    return {"verklaarde_sprongen": [{**vast, **anders}]}


def test_a_jump_that_is_accounted_for_is_not_told() -> None:
    assert controleer(feit("huizen", "Veldstad", "2032", 301), studie=verklaar()) == ()


@pytest.mark.parametrize(
    ("anders", "reden"),
    [
        ({"jaar": "2031"}, "daar is geen sprong"),
        ({"gemeente": "Hoog aan Zee"}, "daar is geen sprong"),
        ({"dimensies": {"wijk": "laag"}}, "daar is geen sprong"),
        ({"gemeente": "Veldstat"}, "die gemeente hoort niet bij dit onderzoek. Bedoelt u 'Veldstad'?"),
        ({"grootheid": "huizen.aantl"}, "die grootheid bestaat niet. Bedoelt u 'huizen.aantal'?"),
    ],
)
def test_an_account_of_another_jump_changes_nothing_and_is_told(anders: dict[str, Any], reden: str) -> None:
    problemen = controleer(feit("huizen", "Veldstad", "2032", 301), studie=verklaar(**anders))
    assert [(p.code, p.plaats.sleutel) for p in problemen] == [
        ("sprong-er-niet", "verklaarde_sprongen.1"),
        ("sprong", ""),
    ]
    assert reden in problemen[0].zin


@pytest.mark.parametrize(
    ("gebroken", "helen", "plaatsen"),
    [(1, 8, ["input/huizen.csv, regel 10"]), (1, 7, []), (2, 8, []), (0, 9, [])],
)
def test_een_enkel_gebroken_cijfer_tussen_hele_valt_op(gebroken: int, helen: int, plaatsen: list[str]) -> None:
    """The small study has four whole numbers itself."""
    waarden = [Fraction(841, 2)] * gebroken + [Fraction(420)] * (helen - 4)
    extra = [
        Feit(
            FeitSleutel("huizen", "aantal", f"Dorp {n}", "2031", ()),
            waarde,
            vindplaats=Vindplaats("input/huizen.csv", regel=10 + n),
        )
        for n, waarde in enumerate(waarden)
    ]
    assert [str(p.plaats) for p in controleer(*extra) if p.code == "telling-gebroken"] == plaatsen
