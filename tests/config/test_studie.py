"""config.yaml: a whole study, and every way in which its parts may not fit."""

from pathlib import Path

import pytest

from rekenaudit.config.bestandsnamen import blijft_binnen, kan_versienaam
from rekenaudit.config.studie import load_study
from rekenaudit.problems import sorteer

GOED = """\
onderzoek:
  titel: Zorg om huishoudens
  groep: de twee gemeenten
  periode: 2031-2032
  datum: 2033-05-01
  versie: '1.0'
  status: concept
rekenkamers:
  - naam: Rekenkamer Veldstad
    gemeenten: Veldstad
gemeenten:
  - {naam: Veldstad, code: GM9001}
  - {naam: Hoog aan Zee, code: GM9002}
jaren: ['2031', '2032']
bronnen:
  lasten:
    titel: Lasten
    vermelding: Lasten
    bestand: lasten.csv
    herkomst: fictief
    kolommen: {gemeente: gemeente, jaar: jaar}
    grootheden:
      bedrag: {kolom: bedrag, eenheid: euro}
    jaren: ['2031']
documenten:
  - {naam: rapport, titel: Rapport, sjabloon: rapport.html}
"""


def test_a_whole_study_is_read(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text(GOED, encoding="utf-8")
    studie, problemen = load_study(tmp_path)
    assert not problemen
    assert studie is not None
    assert studie.record.gemeentenamen() == ("Veldstad", "Hoog aan Zee")
    assert studie.plaats("bronnen", "lasten", "herkomst").regel == 20


DEFECTEN = [
    ("status: concept", "status: concept\n  embargo: 2033-04-30", "waarde-ongeldig", 8),
    ("gemeenten: Veldstad", "gemeenten: Veldstad\n    logo: ../logo.png", "pad-buiten-map", 11),
    ("gemeenten: Veldstad", "gemeenten: Veldstad\n    logo: logos/er-niet.png", "bestand-ontbreekt", 11),
    ("{naam: Hoog aan Zee, code: GM9002}", "{naam: Veldstad, code: GM9001}", "gemeente-dubbel", 13),
    ("code: GM9002", "code: GM9001", "gemeentecode-dubbel", 13),
    ("naam: Hoog aan Zee", "naam: véldstad", "gemeente-bestandsnaam", 13),
    ("gemeenten: Veldstad", "gemeenten: Veldstat", "gemeente-onbekend", 10),
    ("jaren: ['2031', '2032']", "jaren: ['2031', '32']", "jaar-ongeldig", 14),
    ("jaren: ['2031', '2032']", "jaren: ['2031', '2031']", "jaar-ongeldig", 14),
    ("    jaren: ['2031']", "    jaren: ['2033']", "jaar-onbekend", 24),
    ("    herkomst: fictief", "    herkomst: fictief\n    dialect: {duizendtal: komma}", "dialect-tegenstrijdig", 21),
    (
        "sjabloon: rapport.html}",
        "sjabloon: a.html}\n  - {naam: rapport, titel: B, sjabloon: b.html}",
        "document-dubbel",
        27,
    ),
    ("naam: rapport,", "naam: figuren,", "document-gereserveerd", 26),
    ("naam: rapport,", "naam: con,", "document-gereserveerd", 26),
    ("naam: rapport,", "naam: rapport.,", "document-gereserveerd", 26),
    ("bestand: lasten.csv", "bestand: ../lasten.csv", "pad-buiten-map", 19),
    ("sjabloon: rapport.html", "sjabloon: /etc/rapport.html", "pad-buiten-map", 26),
    ("naam: Hoog aan Zee", "naam: Hoog  aan Zee", "waarde-ongeldig", 13),
    ("naam: Hoog aan Zee", "naam: Hoog\u00a0aan Zee", "waarde-ongeldig", 13),
    ("bestand: lasten.csv", "bestand: map\\lasten.csv", "pad-backslash", 19),
    ("jaren: ['2031', '2032']", "jaren: ['2032', '2031']", "jaren-door-elkaar", 14),
    ("eenheid: euro}", "eenheid: euro, factor: 0}", "waarde-ongeldig", 23),
    ("versie: '1.0'", "versie: concept-1.", "versienaam-ongeldig", 6),
    ("versie: '1.0'", "versie: con", "versienaam-ongeldig", 6),
    ("versie: '1.0'", "versie: een-proef", "versienaam-ongeldig", 6),
    ("datum: 2033-05-01", "datum: 0133-05-01", "waarde-ongeldig", 5),
    ("status: concept", "status: vastgesteld\n  embargo: 2033-05-02", "embargo-loopt", 8),
    ("sjabloon: rapport.html}", "sjabloon: a.html, formaten: []}", "waarde-ongeldig", 26),
    ("sjabloon: rapport.html}", "sjabloon: a.html, formaten: [pdf, pdf]}", "waarde-ongeldig", 26),
    ("titel: Rapport,", "titel: 'Rapport {gemeente}',", "waarde-ongeldig", 26),
    ("titel: Rapport,", "titel: 'Bijlage {gemente}', per: gemeente,", "waarde-ongeldig", 26),
]


@pytest.mark.parametrize(("oud", "nieuw", "code", "regel"), DEFECTEN)
def test_parts_that_do_not_fit_are_named_with_their_line(
    tmp_path: Path, oud: str, nieuw: str, code: str, regel: int
) -> None:
    assert GOED.count(oud) == 1 or oud.startswith("jaren")
    (tmp_path / "config.yaml").write_text(GOED.replace(oud, nieuw, 1), encoding="utf-8")
    studie, problemen = load_study(tmp_path)
    assert studie is not None
    eerste = [p for p in sorteer(problemen) if p.code == code]
    assert [(p.plaats.bestand, p.plaats.regel) for p in eerste] == [("config.yaml", regel)]
    assert {p.code for p in problemen} <= {code, "jaar-onbekend"}


@pytest.mark.parametrize(
    ("pad", "goed"),
    [("a/b.csv", True), ("a..b.csv", True), ("", False), ("C:\\x", False), ("a\\..\\..\\b", False), ("a\0b", False)],
)
def test_a_path_stays_inside_its_folder(pad: str, goed: bool) -> None:  # noqa: FBT001 - the expected answer
    assert blijft_binnen(pad) is goed


@pytest.mark.parametrize(
    ("naam", "goed"),
    [
        ("concept-1", True),
        ("1.0", True),
        ("na_wederhoor", True),
        ("", False),
        ("..", False),
        ("a/b", False),
        ("Concept", False),
        ("a.", False),
        ("aux.1", False),
        ("concept-1-proef", False),
        ("a" * 61, False),
    ],
)
def test_a_version_is_named_so_that_every_system_can_keep_its_folder(naam: str, goed: bool) -> None:  # noqa: FBT001 - a parameter of the test
    assert kan_versienaam(naam) is goed


def test_a_title_may_name_the_municipality_of_a_document_about_one(tmp_path: Path) -> None:
    goed = GOED.replace("titel: Rapport,", "titel: 'Bijlage {gemeente}', ondertitel: '{gemeente}', per: gemeente,")
    (tmp_path / "config.yaml").write_text(goed, encoding="utf-8")
    assert load_study(tmp_path)[1] == ()


def test_a_folder_without_a_study_is_named_as_such(tmp_path: Path) -> None:
    (tmp_path / "input").mkdir()
    studie, problemen = load_study(tmp_path)
    assert studie is None
    assert [(p.code, p.plaats.bestand) for p in problemen] == [("geen-onderzoek", "config.yaml")]
    assert str(tmp_path) in problemen[0].zin


@pytest.mark.parametrize(("van", "naar"), [(".", "weg"), ("weg/input", "weg")])
def test_a_study_in_the_folder_above_or_below_is_named(tmp_path: Path, van: str, naar: str) -> None:
    (tmp_path / "weg" / "input").mkdir(parents=True)
    (tmp_path / "weg" / "config.yaml").write_text(GOED, encoding="utf-8")
    (probleem,) = load_study(tmp_path / van)[1]
    assert f"In de map '{naar}' staat er wel een." in probleem.zin


def test_kladblok_zette_txt_achter_de_naam(tmp_path: Path) -> None:
    (tmp_path / "config.yaml.txt").write_text(GOED, encoding="utf-8")
    (probleem,) = load_study(tmp_path)[1]
    assert probleem.code == "geen-onderzoek"
    assert "Er staat wel 'config.yaml.txt'; geef dat de naam 'config.yaml'." in probleem.zin


def test_a_study_with_a_file_of_another_name_hears_which(tmp_path: Path) -> None:
    (tmp_path / "config.yml").write_text(GOED, encoding="utf-8")
    _, problemen = load_study(tmp_path)
    assert [p.code for p in problemen] == ["bestand-ontbreekt"]
    assert "config.yml" in problemen[0].zin


@pytest.mark.parametrize(
    ("gemeente", "sleutel", "zin"),
    [
        (
            "Ziest, code: GM0355",
            "naam",
            "hoort de code GM0355 bij Zeist; hier staat zij bij 'Ziest'. Bedoelt u 'Zeist'?",
        ),
        (
            "Zeist, code: GM0310",
            "code",
            "de code GM0310 bij De Bilt; hier staat zij bij 'Zeist'. Zeist heeft code GM0355.",
        ),
        ("Zeist, code: GM9399", "code", "heeft geen gemeente de code GM9399; hier staat zij bij 'Zeist'."),
        ("Hoog aan Zee, code: GM0310", "naam", "hoort de code GM0310 bij De Bilt; hier staat zij bij 'Hoog aan Zee'."),
    ],
)
def test_naam_en_code_worden_naast_de_lijst_van_het_cbs_gelegd(
    tmp_path: Path, gemeente: str, sleutel: str, zin: str
) -> None:
    tekst = GOED.replace("Hoog aan Zee, code: GM9002", gemeente)
    (tmp_path / "config.yaml").write_text(tekst, encoding="utf-8")
    (probleem,) = load_study(tmp_path)[1]
    assert (probleem.code, probleem.plaats.regel) == ("gemeente-anders-bij-cbs", 13)
    assert probleem.plaats.sleutel.endswith(sleutel)
    assert zin in probleem.zin


@pytest.mark.parametrize(
    "gemeente",
    [
        "Zeist, code: GM0355",
        "Den Haag, code: GM0518",
        "Bergen, code: GM0373",
        "Hengelo, code: GM0164",
        "Haaren, code: GM0788",
    ],
)
def test_een_andere_naam_van_dezelfde_gemeente_is_goed(tmp_path: Path, gemeente: str) -> None:
    (tmp_path / "config.yaml").write_text(GOED.replace("Hoog aan Zee, code: GM9002", gemeente), encoding="utf-8")
    assert load_study(tmp_path)[1] == ()
