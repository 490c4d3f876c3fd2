"""The loader `statline`: the bytes of a StatLine export."""

from pathlib import Path
from typing import Any

from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.feit import FeitSleutel, Vindplaats
from tests.loaders.laadstudie import laad

KOP = '"Perioden";"Regio\'s";"Regiocode (gemeente) (code)";"Taak";"Lasten/Totaal (1 000 euro)"\r\n'
EXPORT = KOP + "".join(
    f'"{jaar}";"{regio}";"{code:<10}";"{taak}";"{waarde:>8}"\r\n'
    for jaar, regio, code, taak, waarde in [
        ("2031", "Nederland", "NL01", "8.1", "99999"),
        ("2031", "Veldgewest (PV)", "PV99", "8.1", "99"),
        ("2031", "Veldstad-Noord", "WK900101", "8.1", "1"),
        ("2031", "Veldstad", "GM9001", "8.1", "1234.5"),
        ("2031", "Veldstad", "GM9001", "8.2", "."),
        ("2032*", "Veldstad", "GM9001", "8.1", "-0.100"),
        ("2032*", "Veldstad", "GM9001", "8.2", "x"),
        ("2031", "Hoog aan Zee (V.)", "GM0902", "8.1", "-"),
        ("2031", "Hoog aan Zee (V.)", "GM0902", "8.2", ""),
        ("2031", "Elders", "GM0003", "8.2", "niets"),
    ]
)
BRON: dict[str, Any] = {
    "lader": "statline",
    "kolommen": {
        "gemeente": "Regiocode (gemeente) (code)",
        "gemeentenaam": "Regio's",
        "jaar": "Perioden",
        "dimensies": {"taak": "Taak"},
    },
    "grootheden": {"bedrag": {"kolom": "Lasten/Totaal (1 000 euro)", "eenheid": "euro", "factor": "1000"}},
}


def test_an_export_is_read_with_its_symbols(tmp_path: Path) -> None:
    kolommen = {**BRON["kolommen"], "gemeentenaam": ""}
    feiten, problemen = laad(tmp_path, EXPORT.encode("utf-8-sig"), **{**BRON, "kolommen": kolommen})
    assert not problemen
    assert [(f.waarde, f.aanwezigheid.value) for f in feiten.values()] == [
        (1234500, "aanwezig"),
        (None, "ontbreekt"),
        (-100, "aanwezig"),
        (None, "onderdrukt"),
        (0, "aanwezig"),
        (None, "niet van toepassing"),
        (None, "ontbreekt"),
        (None, "ontbreekt"),
    ]
    eerste = feiten[FeitSleutel("lasten", "bedrag", "Veldstad", "2031", (("taak", "8.1"),))]
    assert eerste.vindplaats == Vindplaats("input/lasten.csv", regel=5, ruw="  1234.5")


def test_provisional_periods_are_flagged(tmp_path: Path) -> None:
    feiten, _ = laad(tmp_path, EXPORT.encode("utf-8-sig"), **BRON)
    voorlopig = [(f.sleutel.gemeente, f.sleutel.jaar) for f in feiten.values() if "voorlopig" in f.vlaggen]
    assert voorlopig == [("Veldstad", "2032"), ("Veldstad", "2032")]


def test_names_beside_the_codes_may_carry_an_addition(tmp_path: Path) -> None:
    assert laad(tmp_path, EXPORT.encode("utf-8-sig"), **BRON)[1] == ()


def test_a_source_may_say_what_a_symbol_means(tmp_path: Path) -> None:
    dialect = {"symbolen": {".": "onderdrukt"}}
    feiten, _ = laad(tmp_path, EXPORT.encode("utf-8-sig"), **BRON, dialect=dialect)
    assert list(feiten.values())[1].aanwezigheid is Aanwezigheid.ONDERDRUKT


def test_an_unknown_symbol_is_a_problem_at_its_line(tmp_path: Path) -> None:
    _, problemen = laad(tmp_path, EXPORT.replace("1234.5", "12 a 3").encode("utf-8-sig"), **BRON)
    assert [(p.code, p.plaats.regel) for p in problemen] == [("getal-tekst", 5)]


def test_a_year_with_an_addition_is_no_year(tmp_path: Path) -> None:
    _, problemen = laad(tmp_path, EXPORT.replace('"2032*"', '"2032 1e kwartaal"').encode("utf-8-sig"), **BRON)
    assert [(p.code, p.plaats.regel) for p in problemen] == [("bron-jaar-ongeldig", 7)]
