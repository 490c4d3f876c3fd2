"""The loader `tabel`: facts from CSV, and every defect at its line."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.feit import FeitSleutel, Vindplaats
from tests.loaders.laadstudie import KOLOMMEN, laad

KOP = "gemeente;jaar;taak;bedrag\n"
VOL = (
    KOP + "Veldstad;2031;8.1;100\nVeldstad;2031;8.2;200,5\nVeldstad;2032;8.1;0\nVeldstad;2032;8.2;\n"
    "902;2031;8.1;-5\nGM0902;2031;8.2;1\n0902;2032;8.1;2\n"
)


def sleutel(gemeente: str, jaar: str, taak: str) -> FeitSleutel:
    return FeitSleutel("lasten", "bedrag", gemeente, jaar, (("taak", taak),))


def test_every_promised_place_has_a_fact_in_fixed_order(tmp_path: Path) -> None:
    feiten, problemen = laad(tmp_path, VOL)
    assert not problemen
    assert list(feiten) == [
        sleutel(g, j, t) for g in ("Veldstad", "Hoog aan Zee") for j in ("2031", "2032") for t in ("8.1", "8.2")
    ]
    assert [f.waarde for f in feiten.values()] == [100, Fraction(401, 2), 0, None, -5, 1, 2, None]
    assert all(k == f.sleutel for k, f in feiten.items())


def test_a_fact_knows_its_line_and_raw_text(tmp_path: Path) -> None:
    feiten, _ = laad(tmp_path, VOL)
    assert feiten[sleutel("Veldstad", "2031", "8.2")].vindplaats == Vindplaats("input/lasten.csv", regel=3, ruw="200,5")


def test_an_empty_cell_and_a_row_left_out_are_missing_and_never_zero(tmp_path: Path) -> None:
    feiten, _ = laad(tmp_path, VOL)
    leeg, weg = feiten[sleutel("Veldstad", "2032", "8.2")], feiten[sleutel("Hoog aan Zee", "2032", "8.2")]
    assert leeg.aanwezigheid is weg.aanwezigheid is Aanwezigheid.ONTBREEKT
    assert leeg.vindplaats is not None
    assert weg.vindplaats is None


def test_a_zero_that_may_be_a_missing_cell_is_missing_with_its_place(tmp_path: Path) -> None:
    feit = laad(tmp_path, VOL, nul="onbekend")[0][sleutel("Veldstad", "2032", "8.1")]
    assert (feit.waarde, feit.aanwezigheid) == (None, Aanwezigheid.ONTBREEKT)
    assert feit.vlaggen == {"nul onbekend"}
    assert feit.vindplaats == Vindplaats("input/lasten.csv", regel=4, ruw="0")


def test_years_that_were_not_delivered_say_so(tmp_path: Path) -> None:
    feiten, problemen = laad(tmp_path, KOP + "Veldstad;2031;8.1;100\n", jaren=["2031"])
    assert not problemen
    assert feiten[sleutel("Veldstad", "2032", "8.1")].aanwezigheid is Aanwezigheid.NIET_GELEVERD
    assert feiten[sleutel("Veldstad", "2031", "8.2")].aanwezigheid is Aanwezigheid.ONTBREEKT


def test_figures_of_a_year_that_was_not_announced_are_not_used_silently(tmp_path: Path) -> None:
    feiten, problemen = laad(tmp_path, VOL, jaren=["2031"])
    assert [(p.code, p.plaats.regel) for p in problemen] == [("jaar-niet-aangekondigd", 4)]
    assert "(3 rijen)" not in problemen[0].zin  # the empty cell does not count
    assert "(2 rijen)" in problemen[0].zin
    assert feiten[sleutel("Veldstad", "2032", "8.1")].aanwezigheid is Aanwezigheid.NIET_GELEVERD


def test_other_municipalities_and_other_years_are_passed_over(tmp_path: Path) -> None:
    extra = "GM0003;2031;8.1;niets\n3;2031;9.9;x\nVeldstad;2019;8.1;7\n"
    assert laad(tmp_path, VOL + extra)[0] == laad(tmp_path, VOL)[0]
    assert laad(tmp_path, VOL + extra)[1] == ()


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        (VOL.replace("0902;2032;8.1", "0902;2042;8.1"), [(8, "2042", "Hoog aan Zee", "2032")]),
        (VOL.replace("0902;2032;8.1", "0902;2042;8.1") + "Veldstad;2042;8.1;3\n", []),
        (VOL.replace("902;2031;8.1", "902;2013;8.1"), [(6, "2013", "Hoog aan Zee", "2031")]),
        (KOP + "Veldstad;2031;8.1;1\nVeldstad;2042;8.1;2\n", [(3, "2042", "Veldstad", "2032")]),
        (KOP + "Veldstad;2031;8.1;1\nVeldstad;2030;8.1;2\nVeldstad;2029;8.1;2\n", []),
        (KOP + "Veldstad;2031;8.1;1\nVeldstad;2032;8.1;1\nVeldstad;2042;8.1;2\n", []),
    ],
    ids=["een", "meer-gemeenten", "ander-label", "alleen", "eigen-reeks", "niets-mist"],
)
def test_een_vreemd_jaar_valt_op_als_er_een_jaar_mist(
    tmp_path: Path, tekst: str, verwacht: list[tuple[int, str, str, str]]
) -> None:
    _, problemen = laad(tmp_path, tekst)
    gevonden = [(p.plaats.regel, p.velden["jaar"], p.velden["gemeente"], p.velden["mist"]) for p in problemen]
    assert gevonden == verwacht
    assert {p.code for p in problemen} <= {"jaar-vreemd"}


@pytest.mark.parametrize(
    ("naam", "totaal"), [("Totaal", True), ("Subtotaal 2031", True), ("Gemiddeld", True), ("Somerdam", False)]
)
def test_een_rij_met_een_totaal_mag_weg(tmp_path: Path, naam: str, *, totaal: bool) -> None:
    (probleem,) = laad(tmp_path, VOL + f"{naam};2031;8.1;7\n")[1]
    assert probleem.code == "bron-gemeente-onbekend"
    assert ("Haal die weg" in probleem.zin) is totaal


def test_van_wie_niet_levert_mist_geen_jaar(tmp_path: Path) -> None:
    tekst = VOL.replace("0902;2032;8.1", "0902;2042;8.1")
    _, problemen = laad(tmp_path, tekst, niet_geleverd_door={"Hoog aan Zee": "Geen administratie."})
    assert [p.code for p in problemen] == ["gemeente-toch-geleverd"]


def test_the_factor_turns_a_cell_into_the_unit(tmp_path: Path) -> None:
    grootheden = {"bedrag": {"kolom": "bedrag", "eenheid": "euro", "factor": "1000"}}
    feiten, _ = laad(tmp_path, VOL, grootheden=grootheden)
    assert feiten[sleutel("Veldstad", "2031", "8.2")].waarde == 200500


def test_symbols_say_why_a_value_is_absent(tmp_path: Path) -> None:
    tekst = KOP + "Veldstad;2031;8.1; . \nVeldstad;2031;8.2;n.v.t.\nVeldstad;2032;8.1;-\n"
    symbolen = {".": "onderdrukt", "n.v.t.": "niet van toepassing", "-": "nul"}
    feiten, problemen = laad(tmp_path, tekst, dialect={"symbolen": symbolen}, nul="onbekend")
    assert not problemen
    gevonden = [(f.waarde, f.aanwezigheid) for f in list(feiten.values())[:3]]
    assert gevonden == [
        (None, Aanwezigheid.ONDERDRUKT),
        (None, Aanwezigheid.NIET_VAN_TOEPASSING),
        (0, Aanwezigheid.AANWEZIG),
    ]


def test_encoding_separator_header_line_and_quoted_line_ends(tmp_path: Path) -> None:
    kop = "Opgave\n\ngemeente\tjaar\ttaak\tbedrag\topmerking\n"
    tekst = kop + 'Veldstad\t2031\t8.1\t€ 1.000\t"een\ntwee é"\nVeldstad\t2031\t8.2\t2\t\n'
    dialect = {"scheiding": "tab", "codering": "cp1252", "duizendtal": "punt"}
    feiten, problemen = laad(tmp_path, tekst.encode("cp1252"), dialect=dialect, kopregel="3")
    assert not problemen
    vindplaats = feiten[sleutel("Veldstad", "2031", "8.2")].vindplaats
    assert vindplaats is not None
    assert vindplaats.regel == 6


NAMEN = {**KOLOMMEN, "gemeentenaam": "naam"}
EEN = {"gemeente": "g", "jaar": "gemeente,jaar,taak,bedrag"}
PERSONEN = {"bedrag": {"kolom": "bedrag", "eenheid": "bewoner"}}
DEFECTEN: list[tuple[str, str, int, dict[str, Any]]] = [
    ("", "levering-ontbreekt", 0, {}),
    (KOP, "levering-ontbreekt", 0, {}),
    ("gemeente;jaar;taak;bedarg\nVeldstad;2031;8.1;1\n", "kolom-ontbreekt", 1, {}),
    ("gemeente,jaar,taak,bedrag\n", "kolom-ontbreekt", 1, {"grootheden": {}, "kolommen": EEN}),
    ("gemeente;jaar;taak;bedrag;bedrag\nVeldstad;2031;8.1;1;2\n", "kolom-dubbel", 1, {}),
    (KOP + "Veldstad;2031;8.1;1;2\n", "rij-breedte", 2, {}),
    (KOP + "Veldstad;2031;8.1\n", "rij-breedte", 2, {}),
    (KOP + 'Veldstad;2031;8.1;"1\n', "csv-fout", 2, {}),
    (KOP + 'Veldstad;2031;8.1;"1"2\n', "csv-fout", 2, {}),
    (KOP + "Veldstat;2031;8.1;1\n", "bron-gemeente-onbekend", 2, {}),
    (KOP + "veldstad;2031;8.1;1\n", "bron-gemeente-onbekend", 2, {}),
    (KOP + "Totaal;2031;8.1;1\n", "bron-gemeente-onbekend", 2, {}),
    (KOP + ";2031;8.1;1\n", "sleutelcel-leeg", 2, {}),
    (KOP + "Veldstad;;8.1;1\n", "sleutelcel-leeg", 2, {}),
    (KOP + "Veldstad;2031; ;1\n", "sleutelcel-leeg", 2, {}),
    (KOP + "Veldstad;2031;8.1;1\n", "kopregel-leeg", 9, {"kopregel": "9"}),
    ("\n\n" + KOP + "Veldstad;2031;8.1;1\n", "kopregel-leeg", 1, {}),
    ("naam;" + KOP + "Hoog aan Zee;9001;2031;8.1;1\n", "gemeente-tegenstrijdig", 2, {"kolommen": NAMEN}),
    ("naam;" + KOP + "Veldstad;GM0003;2031;8.1;1\n", "gemeente-tegenstrijdig", 2, {"kolommen": NAMEN}),
    (KOP + "Veldstad;31;8.1;1\n", "bron-jaar-ongeldig", 2, {}),
    (KOP + "Veldstad;3031;8.1;1\n", "bron-jaar-ongeldig", 2, {}),
    (KOP + "Veldstad;2031 kw 1;8.1;1\n", "bron-jaar-ongeldig", 2, {}),
    (KOP + "Veldstad;2031;8.10;1\n", "bron-label-onbekend", 2, {}),
    (KOP + "Veldstad;2031;8.1;1\nVeldstad;2032;8.1;1\nGM9001;2031;8.1;1\n", "rij-dubbel", 4, {}),
    (KOP + "Veldstad;2031;8.1;geen\n", "getal-tekst", 2, {}),
    (KOP + "Veldstad;2031;8.1;1.234\n", "getal-dubbelzinnig", 2, {}),
    (KOP + "Veldstad;2031;8.1;NaN\n", "getal-onmogelijk", 2, {}),
    (KOP + "Veldstad;2031;8.1;#DEEL/0!\n", "getal-onmogelijk", 2, {}),
    (KOP + "Veldstad;2031;8.1;-3\n", "aantal-negatief", 2, {"grootheden": PERSONEN}),
]


@pytest.mark.parametrize(("inhoud", "code", "regel", "anders"), DEFECTEN)
def test_every_defect_has_its_code_and_line(
    tmp_path: Path, inhoud: str, code: str, regel: int, anders: dict[str, Any]
) -> None:
    _, problemen = laad(tmp_path, inhoud, **anders)
    assert [(p.code, p.plaats.bestand, p.plaats.regel) for p in problemen] == [(code, "input/lasten.csv", regel)]
    assert problemen[0].zin
    assert problemen[0].hint


@pytest.mark.parametrize(
    ("inhoud", "code", "anders"),
    [
        (None, "levering-ontbreekt", {}),
        (b"gemeente;jaar;taak;bedrag\nV\xe9ldstad;2031;8.1;1\n", "bestand-codering", {}),
        ("x", "bestandssoort-onbekend", {"bestand": "lasten.ods"}),
        ("x", "bestandssoort-onbekend", {"bestand": "lasten"}),
    ],
)
def test_a_file_that_cannot_be_read_leaves_everything_missing(
    tmp_path: Path, inhoud: str | bytes | None, code: str, anders: dict[str, Any]
) -> None:
    feiten, problemen = laad(tmp_path, inhoud, **anders)
    assert [p.code for p in problemen] == [code]
    assert len(feiten) == 8
    assert {f.aanwezigheid for f in feiten.values()} == {Aanwezigheid.ONTBREEKT}


@pytest.mark.parametrize(
    ("anders", "code", "sleutelpad"),
    [
        ({"lader": "tabbel"}, "lader-onbekend", "bronnen.lasten.lader"),
        (
            {"grootheden": {"bedrag": {"kolom": "bedrag", "eenheid": "eur"}}},
            "bron-eenheid-onbekend",
            "bronnen.lasten.grootheden.bedrag.eenheid",
        ),
        (
            {"kolommen": {"gemeente": "gemeente", "jaar": "jaar", "dimensies": {"tak": "taak"}}},
            "bron-dimensie-onbekend",
            "bronnen.lasten.kolommen.dimensies.tak",
        ),
    ],
)
def test_a_source_that_names_what_is_not_declared(
    tmp_path: Path, anders: dict[str, Any], code: str, sleutelpad: str
) -> None:
    feiten, problemen = laad(tmp_path, VOL, **anders)
    assert [(p.code, p.plaats.bestand, p.plaats.sleutel) for p in problemen] == [(code, "config.yaml", sleutelpad)]
    assert not feiten


def test_all_problems_of_a_file_come_at_once_in_the_order_of_its_lines(tmp_path: Path) -> None:
    _, problemen = laad(
        tmp_path,
        KOP
        + "Veldstat;2031;8.1;1\nVeldstad;31;8.1;1\nVeldstad;2031;8.3;1\nVeldstad;2031;8.1;1.5\nVeldstat;2032;8.1;1\n",
    )
    assert [(p.code, p.plaats.regel) for p in problemen] == [
        ("bron-gemeente-onbekend", 2),
        ("bron-jaar-ongeldig", 3),
        ("bron-label-onbekend", 4),
        ("getal-dubbelzinnig", 5),
    ]
    assert "(2 rijen)" in problemen[0].zin
    assert "Bedoelt u 'Veldstad'?" in problemen[0].zin
    assert "Bedoelt u 8.2" not in problemen[2].zin


def test_a_double_row_names_both_places(tmp_path: Path) -> None:
    _, problemen = laad(tmp_path, KOP + "Veldstad;2031;8.1;1\nVeldstad;2031;8.1;1\n")
    assert (problemen[0].plaats.regel, problemen[0].velden["eerste"]) == (3, "regel 2")


def test_a_wrong_dialect_does_not_bury_the_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rijen = [f"{g};{j};{t};1.5" for g in ("Veldstad", "902") for j in (2031, 2032) for t in ("8.1", "8.2")]
    regels = KOP + "\n".join(rijen) + "\n"
    grootheden = {f"bedrag_{i}": {"kolom": "bedrag", "eenheid": "euro"} for i in range(4)}
    _, problemen = laad(tmp_path, regels, grootheden=grootheden)
    assert [p.code for p in problemen] == ["getal-dubbelzinnig"] * 8
    monkeypatch.setattr("rekenaudit.loaders.beperken.MEESTE", 20)
    brede = KOP + "".join(f"Veldstad;2031;8.1;{i};\n;;;;9\n" for i in range(30))
    _, problemen = laad(tmp_path, brede)
    assert [p.code for p in problemen].count("rij-breedte") == 20
    assert [p.velden["aantal"] for p in problemen if p.code == "nog-meer"] == ["10", "9"]


REGELS = VOL.removeprefix(KOP).splitlines()


@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations(REGELS))
def test_the_order_of_the_rows_does_not_matter(tmp_path: Path, regels: list[str]) -> None:
    feiten, problemen = laad(tmp_path, KOP + "\n".join(regels) + "\n")
    assert not problemen
    verwacht = laad(tmp_path, VOL)[0]
    assert [(f.sleutel, f.waarde) for f in feiten.values()] == [(f.sleutel, f.waarde) for f in verwacht.values()]


def test_a_link_to_a_file_outside_the_study_is_not_followed(tmp_path: Path) -> None:
    elders = tmp_path / "elders.csv"
    elders.write_text("gemeente;jaar;taak;bedrag\nVeldstad;2031;8.1;7\n", encoding="utf-8")
    (tmp_path / "studie" / "input").mkdir(parents=True)
    (tmp_path / "studie" / "input" / "lasten.csv").symlink_to(elders)
    _, problemen = laad(tmp_path / "studie", None)
    assert [(p.code, p.plaats.bestand, p.plaats.sleutel) for p in problemen] == [
        ("pad-buiten-map", "config.yaml", "bronnen.lasten.bestand")
    ]
