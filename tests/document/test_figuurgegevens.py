from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import product

import pytest

from rekenaudit.document.beelden.figuurgegevens import maak_figuur
from rekenaudit.document.beelden.raster import RasterFout
from rekenaudit.document.beelden.tabellen import maak_tabel
from rekenaudit.document.benamingen import Benamingen
from rekenaudit.document.bouwstof import Bouwstof
from rekenaudit.document.reeksen import snijd
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.eenheid import Eenheid
from rekenaudit.model.figuur import Figuurgegevens, Figuurspec, Tabelspec
from rekenaudit.model.kengetal import Kengetal, Kengetallen, Uitkomst
from rekenaudit.model.reeks import As, Cel, Reeks
from rekenaudit.model.studie import Studie
from tests.document.testonderzoek import basis

GEMEENTEN, JAREN, SOORTEN = ("Veldstad", "Marke"), ("2030", "2031", "2032"), ("jeugd", "senior")
ASSEN = {"gemeente": As("gemeente", GEMEENTEN), "jaar": As("jaar", JAREN), "soort": As("soort", SOORTEN)}
WEG = {
    "niet geleverd": Cel(None, Aanwezigheid.NIET_GELEVERD, frozenset({"geld"})),
    "onbekend": Cel(None, Aanwezigheid.ONTBREEKT, frozenset({"leden"}), vlaggen=frozenset({"nul onbekend"})),
    "klein": Cel(None, Aanwezigheid.ONDERDRUKT),
}


def uitkomst(
    naam: str, assen: str, waarden: Mapping[tuple[str, ...], Cel | int], notatie: str = "getal", decimalen: int = 0
) -> Uitkomst:
    gekozen = tuple(ASSEN[a] for a in assen.split())
    cellen = {
        plek: cel if isinstance(cel := waarden.get(plek, 0), Cel) else Cel(Fraction(cel), bronnen=frozenset({"geld"}))
        for plek in product(*(a.waarden for a in gekozen))
    }
    kengetal = Kengetal.model_validate(
        {"titel": naam.capitalize(), "formule": "x", "eenheid": "lid", "notatie": notatie, "decimalen": str(decimalen)}
    )
    return Uitkomst(naam, kengetal, Reeks(gekozen, Eenheid((("lid", 1),)), cellen), ("geld", "leden"))


def stof(*uitkomsten: Uitkomst, gemeente: str = "") -> Bouwstof:
    kengetallen = Kengetallen.model_validate(
        {"eenheden": {"lid": {"enkelvoud": "lid", "meervoud": "leden"}}, "kengetallen": {}}
    )
    alle = {u.naam: u for u in uitkomsten}
    namen = Benamingen({}, {"soort": {"jeugd": "Jeugd", "senior": "Senior"}, "kengetal": {"a": "A", "b": "B"}})
    studie: Studie = basis().studie.record
    return Bouwstof(studie, kengetallen, namen, snijd(alle, gemeente) if gemeente else alle, (), {}, gemeente)


PER_JAAR = uitkomst(
    "a", "gemeente jaar", {(g, j): int(j) - 2020 + 5 * i for i, g in enumerate(GEMEENTEN) for j in JAREN}
)
GEMIDDELD = uitkomst("b", "jaar", {(j,): int(j) - 2000 for j in JAREN})
TOTAAL = uitkomst("t", "", {(): 40})


AFRONDING = "Door afronding tellen de getallen niet overal precies op tot de onderste rij."


def figuur(velden: dict[str, object], *uitkomsten: Uitkomst, gemeente: str = "") -> Figuurgegevens:
    spec = Figuurspec.model_validate({"titel": "Titel", "soort": "staven", "kengetallen": "a", **velden})
    return maak_figuur("f", spec, stof(*uitkomsten, gemeente=gemeente), str(velden.get("boodschap", "")))


def waarden(figuur: Figuurgegevens) -> dict[tuple[str, str], list[str]]:
    return {(p.titel, s.naam): [punt.tekst for punt in s.punten] for p in figuur.panelen for s in p.series}


def test_categories_and_series_come_from_the_axes() -> None:
    f = figuur({"categorie": "gemeente", "reeks": "jaar", "waarden": {"jaar": ["2032", "2030"]}}, PER_JAAR)
    assert f.categorieen == ("Veldstad", "Marke")
    assert waarden(f) == {("", "2032"): ["12", "17"], ("", "2030"): ["10", "15"]}
    assert (f.id, f.bestandsnaam, f.as_titel) == ("figuur-f", "f", "aantal leden")


def test_panels_hold_series_and_labels_are_what_readers_see() -> None:
    per_soort = uitkomst("a", "gemeente jaar soort", {("Marke", "2031", "senior"): 7})
    f = figuur({"soort": "panelen", "categorie": "jaar", "reeks": "soort", "paneel": "gemeente"}, per_soort)
    assert waarden(f)["Marke", "Senior"] == ["0", "7", "0"]
    assert list(waarden(f)) == [(g, s) for g in GEMEENTEN for s in ("Jeugd", "Senior")]


def test_indicators_can_be_the_series_or_the_categories() -> None:
    ander = uitkomst("b", "gemeente jaar", {})
    spec: dict[str, object] = {
        "kengetallen": ["a", "b"],
        "categorie": "gemeente",
        "reeks": "kengetal",
        "selectie": {"jaar": "2031"},
    }
    assert waarden(figuur(spec, PER_JAAR, ander)) == {("", "A"): ["11", "16"], ("", "B"): ["0", "0"]}
    omgekeerd = figuur({**spec, "categorie": "kengetal", "reeks": "gemeente"}, PER_JAAR, ander)
    assert (omgekeerd.categorieen, waarden(omgekeerd)["", "Marke"]) == (("A", "B"), ["16", "0"])


def test_a_municipalitys_figure_holds_its_own_values_only() -> None:
    f = figuur({"categorie": "jaar", "gemiddelde": "b"}, PER_JAAR, GEMIDDELD, gemeente="Marke")
    assert (f.id, f.bestandsnaam) == ("figuur-f-marke", "f-marke")
    assert waarden(f) == {("", "A"): ["15", "16", "17"]}
    assert f.referentie is not None
    assert [p.tekst for p in f.referentie.punten] == ["30", "31", "32"]


def test_a_mean_over_the_series_becomes_an_extra_category() -> None:
    f = figuur({"categorie": "gemeente", "reeks": "jaar", "gemiddelde": "b"}, PER_JAAR, GEMIDDELD)
    assert f.referentie is None
    assert f.categorieen[-1] == "gemiddelde"
    assert waarden(f)["", "2031"] == ["11", "16", "31"]


def test_a_mean_without_axes_becomes_one_reference_value() -> None:
    een = uitkomst("a", "gemeente", {("Marke",): 3})
    f = figuur({"categorie": "gemeente", "gemiddelde": "t"}, een, TOTAAL)
    assert f.referentie is not None
    assert [p.tekst for p in f.referentie.punten] == ["40"]


def test_sorting_puts_the_highest_first_and_the_absent_last() -> None:
    een = uitkomst("a", "soort", {("jeugd",): WEG["onbekend"], ("senior",): 3})
    assert figuur({"categorie": "soort", "sorteer": "waarde"}, een).categorieen == ("Senior", "Jeugd")


def test_what_is_missing_is_said_with_its_reason() -> None:
    gaten: dict[tuple[str, ...], Cel | int] = {(g, "2030"): WEG["niet geleverd"] for g in GEMEENTEN}
    gaten |= {("Marke", "2031"): WEG["onbekend"], ("Marke", "2032"): WEG["klein"]}
    f = figuur({"categorie": "gemeente", "reeks": "jaar"}, uitkomst("a", "gemeente jaar", gaten))
    assert f.ontbreekt == (
        "Niet geleverd: 2030. De indeling van 2030 was anders. Onbekend: 2031 (Marke). Een nul in de bron kan hier een "
        "ontbrekende waarde zijn. Niet getoond: 2032 (Marke)."
    )
    assert waarden(f)["", "2032"] == ["0", "niet getoond"]
    assert all(p.waarde is None for paneel in f.panelen for s in paneel.series for p in s.punten if p.tekst != "0")


def test_many_gaps_are_summed_up() -> None:
    alles: dict[tuple[str, ...], Cel | int] = {(g, j): WEG["klein"] for g in GEMEENTEN for j in JAREN}
    f = figuur({"categorie": "gemeente", "reeks": "jaar"}, uitkomst("a", "gemeente jaar", alles))
    assert f.ontbreekt == "Niet getoond: alle waarden."


def test_the_source_note_names_every_source_weakest_first() -> None:
    f = figuur({"categorie": "gemeente", "reeks": "jaar"}, PER_JAAR)
    assert f.bronnoot == "Bronnen: ledenbestand (reconstructie); jaarrekeningen (officiële bron). Bruto lasten."


def test_the_alternative_text_starts_with_the_message_and_gives_extremes() -> None:
    f = figuur({"categorie": "gemeente", "reeks": "jaar", "boodschap": "marke is hoger"}, PER_JAAR)
    assert f.alt == (
        "Marke is hoger. Staafdiagram: Titel. "
        "2030: hoogste Marke (15), laagste Veldstad (10), ongewogen gemiddelde 13. "
        "2031: hoogste Marke (16), laagste Veldstad (11), ongewogen gemiddelde 14. "
        "2032: hoogste Marke (17), laagste Veldstad (12), ongewogen gemiddelde 15."
    )


def test_the_alternative_text_of_years_gives_the_first_and_the_last() -> None:
    gat: dict[tuple[str, ...], Cel | int] = {("2030",): WEG["niet geleverd"], ("2031",): 40, ("2032",): 50}
    assert figuur({"soort": "lijnen", "categorie": "jaar"}, uitkomst("a", "jaar", gat)).alt == (
        "Lijndiagram: Titel. A: van 40 in 2031 naar 50 in 2032 (25,0\u00a0procent meer). Niet geleverd: 2030. "
        "De indeling van 2030 was anders."
    )


def test_a_mean_is_given_over_municipalities_only() -> None:
    soorten = uitkomst("a", "soort", {("jeugd",): 10, ("senior",): 20})
    assert figuur({"categorie": "soort"}, soorten).alt == (
        "Staafdiagram: Titel. A: hoogste Senior (20), laagste Jeugd (10)."
    )
    assert figuur({"categorie": "gemeente"}, uitkomst("a", "gemeente", {})).alt == "Staafdiagram: Titel. A: overal 0."


def test_a_mean_is_not_given_when_it_would_reveal_what_is_suppressed() -> None:
    een = uitkomst("a", "gemeente", {("Veldstad",): 50, ("Marke",): WEG["klein"]})
    assert figuur({"categorie": "gemeente"}, een).alt == (
        "Staafdiagram: Titel. A: alleen Veldstad bekend (50). Niet getoond: Marke."
    )


def test_a_mean_over_another_part_is_not_compared_with_one_over_all() -> None:
    over_deel = Cel(Fraction(30), vlaggen=frozenset({"deel ontbreekt"}))
    deel: dict[tuple[str, ...], Cel | int] = {("2030",): 40, ("2032",): over_deel}
    f = figuur({"categorie": "jaar", "reeks": "gemeente", "gemiddelde": "b"}, PER_JAAR, uitkomst("b", "jaar", deel))
    assert f.alt.endswith(" B: van 40 in 2030 naar 30 in 2032.")


def test_a_reference_along_anything_but_years_is_told_by_its_extremes() -> None:
    per_soort, samen = uitkomst("a", "gemeente soort", {}), uitkomst("b", "soort", {("jeugd",): 5, ("senior",): -3})
    f = figuur({"soort": "warmtekaart", "categorie": "soort", "reeks": "gemeente", "gemiddelde": "b"}, per_soort, samen)
    assert f.alt.endswith(" B: hoogste Jeugd (5), laagste Senior (−3).")


def test_a_difference_that_does_not_add_up_as_printed_is_called_rounded() -> None:
    delen = uitkomst("a", "jaar", {(j,): Cel(Fraction(w, 1000)) for j, w in [("2030", 524), ("2032", 177)]}, "procent")
    assert "A: van 52\u00a0procent in 2030 naar 18\u00a0procent in 2032 (afgerond 35\u00a0procentpunt minder)." in (
        figuur({"soort": "lijnen", "categorie": "jaar", "waarden": {"jaar": ["2030", "2032"]}}, delen).alt
    )


@pytest.mark.parametrize(
    ("velden", "reden"),
    [
        ({"kengetallen": "weg", "categorie": "jaar"}, "het kengetal 'weg' bestaat niet"),
        ({"categorie": "jaar"}, "heeft ook de as 'gemeente'"),
        ({"categorie": "soort", "reeks": "jaar", "selectie": {"gemeente": "Marke"}}, "heeft geen as 'soort'"),
        ({"categorie": "jaar", "selectie": {"gemeente": "Elders"}}, "heeft geen waarde voor 'Elders'"),
        ({"categorie": "jaar", "selectie": {"gemeente": "Marke", "soort": "x"}}, "de selectie noemt 'soort'"),
        ({"categorie": "jaar", "reeks": "gemeente", "waarden": {"jaar": ["2039"]}}, "de as 'jaar' heeft geen '2039'"),
        ({"kengetallen": ["a", "b"], "categorie": "jaar", "reeks": "gemeente"}, "geen enkele as heet 'kengetal'"),
        ({"categorie": "gemeente", "reeks": "jaar", "gemiddelde": "weg"}, "het kengetal 'weg' bestaat niet"),
        (
            {"categorie": "jaar", "reeks": "gemeente", "gemiddelde": "s"},
            "het gemiddelde 's' heeft de assen 'gemeente' en 'soort'",
        ),
    ],
)
def test_a_declaration_that_does_not_fit_says_why(velden: dict[str, object], reden: str) -> None:
    anders = uitkomst("s", "gemeente soort", {})
    with pytest.raises(RasterFout, match=reden):
        figuur(velden, PER_JAAR, GEMIDDELD, anders)


def tabel(velden: dict[str, object], *uitkomsten: Uitkomst, gemeente: str = "") -> list[list[str]]:
    spec = Tabelspec.model_validate({"titel": "Titel", "kengetallen": "a", **velden})
    t = maak_tabel("t", spec, stof(*uitkomsten, gemeente=gemeente))
    return [[t.titel, t.hoek, *t.koppen], *([rij.kop, *(c.tekst for c in rij.cellen)] for rij in t.rijen)]


def test_a_table_has_its_unit_in_the_title_and_a_row_of_totals() -> None:
    assert tabel(
        {"rijen": "gemeente", "kolommen": "jaar", "totaal": "b", "totaal_titel": "Samen"}, PER_JAAR, GEMIDDELD
    ) == [
        ["Titel (aantal leden)", "Gemeente", "2030", "2031", "2032"],
        ["Veldstad", "10", "11", "12"],
        ["Marke", "15", "16", "17"],
        ["Samen", "30", "31", "32"],
    ]


def test_indicators_with_different_units_have_these_in_their_headings() -> None:
    aandeel = uitkomst("b", "gemeente jaar", {}, "procent", 1)
    spec: dict[str, object] = {
        "kengetallen": ["a", "b"],
        "rijen": "gemeente",
        "kolommen": "kengetal",
        "selectie": {"jaar": "2031"},
    }
    assert tabel(spec, PER_JAAR, aandeel) == [
        ["Titel", "Gemeente", "A (aantal\u00a0leden)", "B (in\u00a0procenten)"],
        ["Veldstad", "11", "0,0"],
        ["Marke", "16", "0,0"],
    ]


@pytest.mark.parametrize(("tweede", "noot"), [("1.4", f"Let op. {AFRONDING}"), ("1.6", "Let op."), ("1.0", "Let op.")])
def test_a_column_that_does_not_add_up_as_printed_says_so(tweede: str, noot: str) -> None:
    delen = uitkomst("a", "gemeente", {("Veldstad",): Cel(Fraction("1.4")), ("Marke",): Cel(Fraction(tweede))})
    som = uitkomst("t", "", {(): Cel(Fraction("1.4") + Fraction(tweede))})
    spec = {"titel": "T", "kengetallen": "a", "rijen": "gemeente", "kolommen": "kengetal", "totaal": "t"}
    tabel = maak_tabel("t", Tabelspec.model_validate(spec | {"toelichting": "let op"}), stof(delen, som))
    assert tabel.toelichting == noot


def test_a_last_row_that_is_no_sum_says_nothing_of_rounding() -> None:
    delen = uitkomst("a", "gemeente", {("Veldstad",): Cel(Fraction("1.4")), ("Marke",): Cel(Fraction("1.4"))})
    spec = {"titel": "T", "kengetallen": "a", "rijen": "gemeente", "kolommen": "kengetal", "totaal": "t"}
    assert not maak_tabel("t", Tabelspec.model_validate(spec), stof(delen, TOTAAL)).toelichting


def test_a_total_must_fit_the_columns() -> None:
    with pytest.raises(RasterFout, match="heeft ook de as 'gemeente'"):
        tabel({"rijen": "gemeente", "kolommen": "jaar", "totaal": "a"}, PER_JAAR)


def test_a_municipalitys_cells_name_the_municipality() -> None:
    spec = Tabelspec.model_validate({"titel": "T", "kengetallen": "a", "rijen": "soort", "kolommen": "jaar"})
    t = maak_tabel("t", spec, stof(uitkomst("a", "gemeente jaar soort", {}), gemeente="Marke"))
    assert (t.id, t.rijen[0].cellen[0].ref) == ("tabel-t-marke", "a|gemeente=Marke;jaar=2030;soort=jeugd")


def test_too_many_columns_are_refused() -> None:
    lang = tuple(f"g{i}" for i in range(25))
    breed = uitkomst("a", "jaar", {})
    reeks = Reeks(
        (As("gemeente", lang), ASSEN["jaar"]),
        breed.reeks.eenheid,
        {(g, j): Cel(Fraction(1)) for g in lang for j in JAREN},
    )
    with pytest.raises(RasterFout, match="25 kolommen passen niet op een pagina"):
        tabel({"rijen": "jaar", "kolommen": "gemeente"}, replace(breed, reeks=reeks))


def test_labels_that_miss_the_same_are_named_together() -> None:
    gaten: dict[tuple[str, ...], Cel | int] = {(g, j, "senior"): WEG["onbekend"] for g in GEMEENTEN for j in JAREN[:2]}
    f = figuur(
        {"categorie": "jaar", "reeks": "soort", "paneel": "gemeente", "soort": "panelen"},
        uitkomst("a", "gemeente jaar soort", gaten),
    )
    assert f.ontbreekt.startswith("Onbekend: Veldstad en Marke (Senior 2030 en Senior 2031).")


def _noot(*uitkomsten: Uitkomst, **velden: object) -> str:
    spec = {"titel": "T", "kengetallen": "a", "rijen": "gemeente", "kolommen": "jaar", **velden}
    return maak_tabel("t", Tabelspec.model_validate(spec), stof(*uitkomsten)).ontbreekt


def test_a_table_says_why_values_are_missing_by_the_shortest_way_to_name_them() -> None:
    jaar_weg = uitkomst("a", "gemeente jaar", {(g, "2030"): WEG["niet geleverd"] for g in GEMEENTEN})
    assert _noot(jaar_weg) == "Niet geleverd: 2030. De indeling van 2030 was anders."
    marke_weg = uitkomst("a", "gemeente jaar", {("Marke", j): WEG["niet geleverd"] for j in JAREN})
    assert _noot(marke_weg) == "Niet geleverd: Marke. De indeling van 2030 was anders."


def test_a_table_names_a_gap_without_a_reason_beside_one_with_a_reason() -> None:
    leeg = Cel(None, Aanwezigheid.ONTBREEKT)
    een = uitkomst("a", "gemeente jaar", {("Veldstad", "2031"): leeg})
    assert not _noot(een)
    twee = uitkomst("a", "gemeente jaar", {("Veldstad", "2031"): leeg, ("Marke", "2031"): WEG["onbekend"]})
    assert _noot(twee) == (
        "Onbekend: Veldstad (2031). Onbekend: Marke (2031). Een nul in de bron kan hier een ontbrekende waarde zijn."
    )


def test_a_table_does_not_say_of_a_whole_label_what_holds_for_part_of_it() -> None:
    deel = uitkomst("a", "gemeente jaar", {("Marke", j): WEG["niet geleverd"] for j in JAREN[:2]})
    assert _noot(deel) == "Niet geleverd: Marke (2030 en 2031). De indeling van 2030 was anders."
    lang = tuple(f"rij {n}" for n in range(6))
    cellen: dict[tuple[str, ...], Cel] = {(rij, j): Cel(Fraction(1)) for rij in lang for j in JAREN}
    cellen |= {(rij, "2030"): WEG["niet geleverd"] for rij in lang[:4]}
    breed = replace(deel, reeks=Reeks((As("soort", lang), ASSEN["jaar"]), deel.reeks.eenheid, cellen))
    assert _noot(breed, rijen="soort").startswith("Niet geleverd: 2030 in 4 van de 6 rijen. ")


def test_a_table_does_not_repeat_what_its_cells_say() -> None:
    klein = uitkomst("a", "gemeente jaar", {("Marke", "2031"): WEG["klein"]})
    assert not _noot(klein)
    zonder_reden = Cel(None, Aanwezigheid.ONTBREEKT, frozenset({"leden"}))
    assert not _noot(uitkomst("a", "gemeente jaar", {("Marke", "2031"): zonder_reden}))


def test_a_unit_does_not_repeat_the_title_beside_it() -> None:
    aantal = uitkomst("leden", "gemeente jaar", {})
    geld = uitkomst("lasten", "gemeente jaar", {}, notatie="euro_duizend")
    spec = {"titel": "T", "kengetallen": ["leden", "lasten"], "rijen": "gemeente", "kolommen": "kengetal"}
    benaamd = replace(stof(aantal, geld), namen=Benamingen({}, {"kengetal": {"leden": "Leden", "lasten": "Lasten"}}))
    t = maak_tabel("t", Tabelspec.model_validate({**spec, "selectie": {"jaar": "2031"}}), benaamd)
    assert t.koppen == ("Leden", "Lasten (×\u00a0€\u00a01.000)")
