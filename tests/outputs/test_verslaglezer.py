"""A run record can be read again, and one that cannot be trusted is refused with a reason."""

import json
from pathlib import Path

import pytest

from rekenaudit.outputs.verslag import SCHEMA
from rekenaudit.outputs.verslaglezer import kies_vorige, lees_verslag
from rekenaudit.outputs.vingerafdruk import afdruk

BOOM = '<article lang="nl"><section class="hoofdstuk" id="a"><h2>Kop</h2><p>Tekst &amp; meer</p></section></article>'


def zet(uitvoer: Path, versie: str, vorige: str = "", *, schema: int = SCHEMA, proef: bool = False) -> Path:
    map_ = uitvoer / ".intern" / (f"{versie}-proef" if proef else versie)
    bestanden = {
        "versie.json": json.dumps({"versie": versie, "vorige": vorige, "proef": proef}).encode(),
        "documenten.json": b"{}",
        "bomen/bijlagen/veldstad.html": BOOM.encode(),
    }
    for naam, inhoud in bestanden.items():
        (map_ / naam).parent.mkdir(parents=True, exist_ok=True)
        (map_ / naam).write_bytes(inhoud)
    kop = {"schema": schema, "bestanden": {naam: afdruk(inhoud) for naam, inhoud in bestanden.items()}}
    (map_ / "schema.json").write_text(json.dumps(kop), encoding="utf-8")
    return map_


def test_een_heel_verslag_komt_heel_terug(tmp_path: Path) -> None:
    zet(tmp_path, "concept-1")
    verslag, problemen = lees_verslag(tmp_path, "concept-1")
    assert problemen == ()
    assert verslag is not None
    assert (verslag.versie, verslag.vorige, list(verslag.bomen)) == ("concept-1", "", ["bijlagen/veldstad"])
    boom = verslag.boom("bijlagen/veldstad")
    assert boom is not None
    assert boom.tag == "article"
    assert verslag.boom("rapport") is None


def lees_codes(uitvoer: Path, versie: str) -> list[str]:
    verslag, problemen = lees_verslag(uitvoer, versie)
    assert verslag is None
    return [p.code for p in problemen]


def test_een_verslag_dat_er_niet_is_noemt_wat_er_wel_is(tmp_path: Path) -> None:
    zet(tmp_path, "concept-1")
    _, problemen = lees_verslag(tmp_path, "concept-11")
    assert [(p.code, p.plaats.bestand) for p in problemen] == [("verslag-ontbreekt", ".intern/concept-11")]
    assert "concept-1" in problemen[0].zin


@pytest.mark.parametrize("bestand", ["schema.json", "versie.json", "documenten.json", "bomen/bijlagen/veldstad.html"])
@pytest.mark.parametrize("schade", [b"", b"{", b"[]"])
def test_elke_schade_wordt_gezien(tmp_path: Path, bestand: str, schade: bytes) -> None:
    (zet(tmp_path, "concept-1") / bestand).write_bytes(schade)
    assert lees_codes(tmp_path, "concept-1") == ["verslag-beschadigd"]


def test_een_weggehaald_deel_is_schade(tmp_path: Path) -> None:
    (zet(tmp_path, "concept-1") / "documenten.json").unlink()
    assert lees_codes(tmp_path, "concept-1") == ["verslag-beschadigd"]


def test_een_ander_schema_wordt_niet_half_gelezen(tmp_path: Path) -> None:
    zet(tmp_path, "oud", schema=SCHEMA - 1)
    zet(tmp_path, "nieuw", schema=SCHEMA + 1)
    assert lees_codes(tmp_path, "oud") == ["verslag-ouder"]
    assert lees_codes(tmp_path, "nieuw") == ["verslag-nieuwer"]


def vorige(uitvoer: Path, versie: str, gevraagd: str = "") -> tuple[str, list[str]]:
    verslag, problemen = kies_vorige(uitvoer, versie, gevraagd)
    return verslag.versie if verslag else "", [p.code for p in problemen]


def test_de_eerste_versie_heeft_geen_vorige(tmp_path: Path) -> None:
    assert vorige(tmp_path, "concept-1") == ("", [])


def test_de_laatste_van_de_keten_is_de_vorige(tmp_path: Path) -> None:
    zet(tmp_path, "concept-1")
    zet(tmp_path, "concept-1", proef=True)
    assert vorige(tmp_path, "concept-2") == ("concept-1", [])
    zet(tmp_path, "concept-2", "concept-1")
    assert vorige(tmp_path, "concept-3") == ("concept-2", [])


def test_nog_eens_dezelfde_versie_houdt_haar_vorige(tmp_path: Path) -> None:
    zet(tmp_path, "concept-1")
    zet(tmp_path, "concept-2", "concept-1")
    zet(tmp_path, "concept-3", "concept-2")
    assert vorige(tmp_path, "concept-2") == ("concept-1", [])
    assert vorige(tmp_path, "concept-1") == ("", [])


def test_een_versie_wordt_nooit_met_haar_eigen_nakomeling_vergeleken(tmp_path: Path) -> None:
    zet(tmp_path, "concept-2", "concept-1")
    zet(tmp_path, "concept-3", "concept-2")
    assert vorige(tmp_path, "concept-1") == ("", [])


def test_twee_mogelijke_vorigen_vragen_een_keuze(tmp_path: Path) -> None:
    zet(tmp_path, "concept-1")
    zet(tmp_path, "anders")
    assert vorige(tmp_path, "concept-2") == ("", ["vorige-versie-onduidelijk"])
    assert vorige(tmp_path, "concept-2", "anders") == ("anders", [])
    assert vorige(tmp_path, "concept-2", "geen") == ("", [])


def test_een_versie_is_niet_haar_eigen_vorige(tmp_path: Path) -> None:
    assert vorige(tmp_path, "concept-1", "concept-1") == ("", ["vorige-versie-is-zelfde"])


def test_een_zelf_gekozen_vorige_die_onbruikbaar_is_houdt_niets_tegen(tmp_path: Path) -> None:
    zet(tmp_path, "concept-1", schema=SCHEMA - 1)
    verslag, problemen = kies_vorige(tmp_path, "concept-2", "")
    assert verslag is None
    assert [(p.code, p.stopt_bij("vastgesteld")) for p in problemen] == [("vorige-versie-onbruikbaar", False)]
    assert vorige(tmp_path, "concept-2", "concept-1") == ("", ["verslag-ouder"])
