"""config.yaml: a whole study, and every way in which its parts may not fit."""

from pathlib import Path

import pytest

from rekenaudit.config.studie import blijft_binnen, load_study
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


def test_a_folder_without_a_study_says_so(tmp_path: Path) -> None:
    studie, problemen = load_study(tmp_path)
    assert studie is None
    assert [p.code for p in problemen] == ["bestand-ontbreekt"]


@pytest.mark.parametrize(
    ("pad", "goed"), [("a/b.csv", True), ("a..b.csv", True), ("", False), ("C:\\x", False), ("a\\..\\..\\b", False)]
)
def test_a_path_stays_inside_its_folder(pad: str, goed: bool) -> None:  # noqa: FBT001 - the expected answer
    assert blijft_binnen(pad) is goed
