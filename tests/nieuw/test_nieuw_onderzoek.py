"""A new study runs at once, whatever it is called and whoever is in it, and never overwrites anything."""

import csv
from pathlib import Path

import pytest
import yaml

from rekenaudit.nieuw import Keuze, kies, nieuw_onderzoek, schrijven, standaardgemeenten, standaardjaren
from rekenaudit.nieuw.cijfers import vul_cijfers
from rekenaudit.pipeline.stappen import controleer
from rekenaudit.problems import Gestopt, Plaats


def gekozen(titel: str = "Veldstad", gemeenten: str = "Urk, Texel", jaren: str = "2031-2033") -> Keuze:
    keuze, problemen = kies(titel, gemeenten, jaren)
    assert problemen == ()
    assert keuze is not None
    return keuze


@pytest.mark.parametrize(
    ("titel", "gemeenten", "jaren"),
    [
        ("Onderhoud: goed & 'veilig' #1, \"nu\" $titel", standaardgemeenten(), standaardjaren()),
        ("Veldstad", "'s-Gravenhage", "2031-2032"),
        ("Véél", "Súdwest-Fryslân; Bergen (L.); Bergen (NH.); 's-Hertogenbosch; Hengelo (O.)", "2022-2031"),
    ],
)
def test_een_nieuw_onderzoek_heeft_geen_enkel_probleem(tmp_path: Path, titel: str, gemeenten: str, jaren: str) -> None:
    map_ = tmp_path / "mijn één onderzoek"
    nieuw_onderzoek(map_, gekozen(titel, gemeenten, jaren))
    assert controleer(map_) == ()
    config = yaml.safe_load((map_ / "config.yaml").read_text(encoding="utf-8"))
    assert config["onderzoek"]["titel"] == titel
    assert {bron["herkomst"] for bron in config["bronnen"].values()} == {"fictief"}


@pytest.mark.parametrize(
    ("status", "stopt"),
    [("concept", set()), ("vastgesteld", {"bron-verzonnen"}), ("gepubliceerd", {"bron-verzonnen"})],
)
def test_een_voorbeeld_kan_niet_worden_vastgesteld(tmp_path: Path, status: str, stopt: set[str]) -> None:
    nieuw_onderzoek(tmp_path / "o", gekozen())
    pad = tmp_path / "o" / "config.yaml"
    pad.write_text(pad.read_text(encoding="utf-8").replace("status: werkversie", f"status: {status}"), "utf-8")
    problemen = controleer(tmp_path / "o")
    assert {p.code for p in problemen} == {"bron-verzonnen", "normenkader-niet-vastgesteld"}
    assert {p.code for p in problemen if p.stopt_bij(status)} == stopt
    assert all("vooraf" not in t.read_text(encoding="utf-8") for t in (tmp_path / "o/input/teksten").rglob("*.md"))


def test_dezelfde_keuze_geeft_dezelfde_bestanden(tmp_path: Path) -> None:
    namen = nieuw_onderzoek(tmp_path / "een", gekozen())
    assert nieuw_onderzoek(tmp_path / "twee", gekozen()) == namen
    assert all((tmp_path / "een" / n).read_bytes() == (tmp_path / "twee" / n).read_bytes() for n in namen)


def test_schemas_gaan_mee_en_elk_yaml_bestand_wijst_ernaar(tmp_path: Path) -> None:
    nieuw_onderzoek(tmp_path / "o", gekozen())
    for pad in (tmp_path / "o").rglob("*.yaml"):
        eerste = pad.read_text(encoding="utf-8").splitlines()[0]
        assert (pad.parent / eerste.removeprefix("# yaml-language-server: $schema=")).is_file()


def test_cijfers_volgen_hun_bereik() -> None:
    eigen = "$gemeente;$jaar;100..200 +20..20;50..50% van basis"
    voorbeeld = f"gemeente;jaar;basis;deel\n{eigen}\n$gemeente;$laatste;7..7;x\n"
    rijen = list(csv.reader(vul_cijfers("a.csv", voorbeeld, gekozen()).splitlines(), delimiter=";"))
    assert [r[:2] for r in rijen[1:5]] == [["Urk", "2031"], ["Urk", "2033"], ["Urk", "2032"], ["Urk", "2033"]]
    assert rijen[2][2:] == ["7", "x"]
    basis = [int(r[2]) for r in rijen[1:9] if r[3] != "x"]
    assert 100 <= basis[0] <= 200
    assert basis[1] == pytest.approx(basis[0] * 1.1, abs=1)
    assert basis[2] == pytest.approx(basis[0] * 1.2, abs=1)
    assert all(int(r[3]) == round(int(r[2]) / 2) for r in rijen[1:] if r[3] != "x")
    assert basis[0] != basis[3]


def test_de_volgorde_van_gemeenten_verandert_geen_cijfer() -> None:
    voorbeeld = "gemeente;jaar;basis\n$gemeente;$jaar;100..900\n"
    een = vul_cijfers("a.csv", voorbeeld, gekozen(gemeenten="Urk, Texel"))
    ander = vul_cijfers("a.csv", voorbeeld, gekozen(gemeenten="Texel, Urk"))
    assert een != ander
    assert sorted(een.splitlines()) == sorted(ander.splitlines())


@pytest.mark.parametrize(
    ("titel", "gemeenten", "jaren", "codes"),
    [
        ("", "Urk", "2031-2033", ["nieuw-titel-ongeldig"]),
        ("Kosten {gemeente}", "Urk", "2031-2033", ["nieuw-titel-ongeldig"]),
        ("twee\nregels", "Urk", "2031-2033", ["nieuw-titel-ongeldig"]),
        ("x", "Urk", "2031", ["nieuw-jaren-ongeldig"]),
        ("x", "Urk", "2033-2031", ["nieuw-jaren-ongeldig"]),
        ("x", "Urk", "2031-2041", ["nieuw-jaren-ongeldig"]),
        ("x", "Urk, urk", "2031-2033", ["nieuw-gemeente-dubbel"]),
        ("x", "Rijswijk, GM0603", "2031-2033", ["nieuw-gemeente-dubbel"]),
        ("", "Urkk, Texel", "nu", ["nieuw-gemeente-onbekend", "nieuw-jaren-ongeldig", "nieuw-titel-ongeldig"]),
    ],
)
def test_alle_problemen_tegelijk(titel: str, gemeenten: str, jaren: str, codes: list[str]) -> None:
    keuze, problemen = kies(titel, gemeenten, jaren)
    assert keuze is None
    assert [(p.code, p.plaats) for p in problemen] == [(code, Plaats()) for code in codes]


def test_een_map_met_iets_erin_blijft_zoals_zij_was(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("van mij", encoding="utf-8")
    for map_ in (tmp_path, tmp_path / "brief.txt"):
        with pytest.raises(Gestopt) as gestopt:
            nieuw_onderzoek(map_, gekozen())
        assert [p.code for p in gestopt.value.problemen] == ["nieuw-map-niet-leeg"]
    assert [p.name for p in tmp_path.iterdir()] == ["brief.txt"]


def test_een_lege_map_mag(tmp_path: Path) -> None:
    assert "config.yaml" in nieuw_onderzoek(tmp_path, gekozen())


@pytest.mark.parametrize("bestond", [True, False])
def test_mislukt_schrijven_laat_niets_achter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, bestond: bool) -> None:
    map_ = tmp_path / "o"
    if bestond:
        map_.mkdir()
    inhoud = {"a/b.txt": "goed", "c.txt": "goed", "c.txt/d.txt": "kan niet"}
    monkeypatch.setattr(schrijven, "bestanden", lambda _: inhoud)
    with pytest.raises(Gestopt) as gestopt:
        nieuw_onderzoek(map_, gekozen())
    assert [p.code for p in gestopt.value.problemen] == ["nieuw-mislukt"]
    assert [p.name for p in tmp_path.rglob("*")] == (["o"] if bestond else [])
