"""Findings, evidence and conclusions from input/bevindingen/."""

from pathlib import Path

from rekenaudit.loaders.bevindingen import load_findings

BEWIJS = "bewijs:\n- {code: D-01, soort: document, titel: Beleidsplan, datum: 2031-05}\n"
VELDSTAD = "gemeente: Veldstad\nbevindingen:\n- {id: v-1, onderwerp: groen, tekst: Iets., bewijs: D-01}\n"


def schrijf(tmp_path: Path, **bestanden: str) -> None:
    map_ = tmp_path / "input" / "bevindingen"
    map_.mkdir(parents=True)
    for naam, inhoud in bestanden.items():
        (map_ / f"{naam}.yaml").write_text(inhoud, encoding="utf-8")


def test_all_files_come_together_in_alphabetical_order(tmp_path: Path) -> None:
    schrijf(
        tmp_path,
        veldstad=VELDSTAD,
        bewijs=BEWIJS,
        algemeen="bevindingen:\n- {id: a-1, onderwerp: groen, tekst: Iets., bewijs: D-01}\n",
        conclusies="conclusies:\n- {id: c-1, titel: Goed, tekst: Ja.}\naanbevelingen:\n"
        "- {id: r-1, titel: Doe dit, tekst: Nu., conclusies: c-1, aan: college}\n",
    )
    (tmp_path / "input" / "bevindingen" / "~$veldstad.yaml").write_bytes(b"slot")
    findings, problemen = load_findings(tmp_path)
    assert not problemen
    assert [b.bestand for b in findings.bestanden] == [
        "input/bevindingen/algemeen.yaml",
        "input/bevindingen/veldstad.yaml",
    ]
    assert [b.id for b in findings.alles.van("Veldstad")] == ["v-1"]
    assert [b.id for b in findings.alles.van("")] == ["a-1"]
    assert [b.code for b in findings.alles.bewijs] == ["D-01"]
    assert [c.id for c in findings.alles.conclusies] == ["c-1"]
    assert [a.id for a in findings.alles.aanbevelingen] == ["r-1"]


def test_nothing_written_yet_is_no_problem(tmp_path: Path) -> None:
    findings, problemen = load_findings(tmp_path)
    assert not problemen
    assert findings.register is None
    assert findings.conclusies is None
    assert findings.alles.bestanden == ()


def test_one_bad_file_does_not_hide_the_others(tmp_path: Path) -> None:
    schrijf(tmp_path, bewijs="bewijs:\n- {code: d1}\n", veldstad=VELDSTAD, algemeen="a: b: c\n", conclusies="x: y\n")
    findings, problemen = load_findings(tmp_path)
    assert len(findings.bestanden) == 1
    assert {(p.code, p.plaats.bestand.rpartition("/")[2]) for p in problemen} == {
        ("sleutel-ontbreekt", "bewijs.yaml"),
        ("waarde-ongeldig", "bewijs.yaml"),
        ("yaml-fout", "algemeen.yaml"),
        ("sleutel-onbekend", "conclusies.yaml"),
        ("sleutel-ontbreekt", "conclusies.yaml"),
    }


def test_dates_that_cannot_be_written_in_words_are_named(tmp_path: Path) -> None:
    afwijking = (
        "gemeente: Veldstad\nafwijkingen:\n- norm: n\n  oordeel: niet\n  reden: Daarom.\n  auteur: A\n"
        "  tweede_lezer: B\n  datum: 5 mei\n"
    )
    schrijf(tmp_path, bewijs=BEWIJS.replace("2031-05", "mei 2031"), veldstad=afwijking)
    _, problemen = load_findings(tmp_path)
    assert [(p.code, p.plaats.bestand.rpartition("/")[2], p.plaats.regel) for p in problemen] == [
        ("datum-onleesbaar", "bewijs.yaml", 2),
        ("datum-onleesbaar", "veldstad.yaml", 8),
    ]


def test_a_file_of_another_name_or_place_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    schrijf(tmp_path, veldstad=VELDSTAD)
    map_ = tmp_path / "input" / "bevindingen"
    (map_ / "oost").mkdir()
    for naam in ("hoog.yml", "laag.YAML", "oost/dorp.yaml", ".verborgen.yml", "~$open.yml", "aantekening.txt"):
        (map_ / naam).write_text("x", encoding="utf-8")
    _, problemen = load_findings(tmp_path)
    assert [(p.code, p.plaats.bestand.removeprefix("input/bevindingen/")) for p in problemen] == [
        ("bevindingenbestand-gemist", "hoog.yml"),
        ("bevindingenbestand-gemist", "laag.YAML"),
        ("bevindingenbestand-gemist", "oost/dorp.yaml"),
    ]
    assert "'hoog.yaml'" in problemen[0].hint


def test_een_bestand_met_alleen_opmerkingen_is_nog_niet_geschreven(tmp_path: Path) -> None:
    schrijf(tmp_path, veldstad="\n", conclusies="# volgt\n", bewijs="\ufeff")
    findings, problemen = load_findings(tmp_path)
    assert not problemen
    assert (findings.register, findings.conclusies, findings.bestanden) == (None, None, ())
