"""What is not delivered yet, and what never will be."""

from pathlib import Path

from rekenaudit.model.aanwezigheid import Aanwezigheid
from tests.loaders.laadstudie import laad

INHOUD = "gemeente;jaar;taak;bedrag\nVeldstad;2031;8.1;1\nHoog aan Zee;2031;8.1;2\n"


def test_een_bron_die_er_nog_niet_is_houdt_een_werkversie_niet_tegen(tmp_path: Path) -> None:
    feiten, (probleem,) = laad(tmp_path, None)
    assert (probleem.code, probleem.plaats.bestand) == ("levering-ontbreekt", "input/lasten.csv")
    assert (probleem.stopt_bij("werkversie"), probleem.stopt_bij("concept")) == (False, True)
    assert {feit.aanwezigheid for feit in feiten.values() if feit.sleutel.jaar == "2031"} == {Aanwezigheid.ONTBREEKT}


def test_een_bestand_met_bijna_dezelfde_naam_is_een_vergissing(tmp_path: Path) -> None:
    (tmp_path / "input").mkdir()
    (tmp_path / "input" / "lasten_.csv").write_text(INHOUD, encoding="utf-8")
    _, (probleem,) = laad(tmp_path, None)
    assert probleem.code == "bestand-ontbreekt"
    assert "Bedoelt u 'lasten_.csv'?" in probleem.zin
    assert probleem.stopt_bij("werkversie")


def test_een_bestand_in_een_andere_map_kan_van_een_ander_jaar_zijn(tmp_path: Path) -> None:
    (tmp_path / "input" / "oud").mkdir(parents=True)
    (tmp_path / "input" / "oud" / "lasten.csv").write_text(INHOUD, encoding="utf-8")
    _, (probleem,) = laad(tmp_path, None)
    assert probleem.code == "levering-ontbreekt"
    assert probleem.velden["wat"] == "het bestand is er nog niet; er is wel 'input/oud/lasten.csv'"
    assert not probleem.stopt_bij("werkversie")


def test_een_bron_die_nooit_komt_heeft_geen_bestand_nodig(tmp_path: Path) -> None:
    feiten, problemen = laad(tmp_path, None, jaren=[], niet_geleverd="Het archief is verbrand.")
    assert not problemen
    assert {feit.aanwezigheid for feit in feiten.values()} == {Aanwezigheid.NIET_GELEVERD}


def test_een_gemeente_die_nooit_levert_wordt_niet_gelezen(tmp_path: Path) -> None:
    feiten, (probleem,) = laad(tmp_path, INHOUD, niet_geleverd_door={"Hoog aan Zee": "Geen administratie."})
    plek = "2031", (("taak", "8.1"),)
    per_gemeente = {s.gemeente: f.aanwezigheid for s, f in feiten.items() if (s.jaar, s.dimensies) == plek}
    assert per_gemeente == {"Veldstad": Aanwezigheid.AANWEZIG, "Hoog aan Zee": Aanwezigheid.NIET_GELEVERD}
    assert (probleem.code, probleem.plaats.bestand) == ("gemeente-toch-geleverd", "input/lasten.csv")
    assert not probleem.stopt_bij("vastgesteld")
