"""Half a study, end to end: documents with marks, verdicts onvoldoende data, `stand`, and the gate of every status."""

import json
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from lxml import etree
from openpyxl import load_workbook

from rekenaudit.cli import hoofd
from rekenaudit.cli.vertaling import vertaal_click
from rekenaudit.pipeline.genereren import genereer
from rekenaudit.pipeline.keuze import Keuze
from rekenaudit.pipeline.overzicht import overzicht
from rekenaudit.pipeline.stappen import controleer
from rekenaudit.problems import STATUSSEN
from rekenaudit.render.pdf import pdf_mogelijk
from tests.conftest import STUDIES

WERK = """\
werk:
  - {deel: [samenvatting, conclusies], auteur: A. Jansen, tweede_lezer: B. Smit, stand: in bewerking}
  - {deel: vragen/betalen, auteur: B. Smit, tweede_lezer: A. Jansen}
  - {deel: inzameling, gemeente: alle, auteur: A. Jansen, tweede_lezer: B. Smit, stand: geschreven}
leveringen:
  - {bron: gemeenten, gemeente: Oost-Aa, gevraagd_aan: de belastingdienst Oost, gevraagd_op: 2033-01-10,
     toegezegd_op: 2033-02-01}
"""
LEVERING = "[nog niet ontvangen: opgave gemeenten van de belastingdienst Oost (over Oost-Aa)]"
TEKST = "[nog niet geschreven: vragen/betalen door B. Smit]"
VERSLAG = "[nog niet goedgekeurd: verslag I-1]"
BEVINDING = "[nog niet geschreven: bevinding over ‘Hoe wordt het afval opgehaald?’ door A. Jansen]"
OORDEEL = "[nog niet geschreven: oordeel]"


def verander(pad: Path, oud: str, nieuw: str) -> None:
    tekst = pad.read_text(encoding="utf-8")
    assert oud in tekst
    pad.write_text(tekst.replace(oud, nieuw), encoding="utf-8")


def halveer(studie: Path) -> Path:
    """Take away what often comes late: a delivery, a chapter, a municipality's findings, two approvals."""
    verander(studie / "config.yaml", "status: concept", "status: werkversie")
    cijfers = studie / "input" / "afval" / "gemeenten.csv"
    regels = cijfers.read_text(encoding="utf-8").splitlines(keepends=True)
    cijfers.write_text("".join(r for r in regels if not r.startswith("Oost-Aa")), encoding="utf-8")
    (studie / "input" / "teksten" / "vragen" / "betalen.md").unlink()
    (studie / "input" / "bevindingen" / "oost-aa.yaml").unlink()
    for functie in ("functie: wethouder", "functie: beleidsmedewerker"):
        verander(studie / "input" / "bevindingen" / "bewijs.yaml", functie, f"verslag: voorgelegd, {functie}")
    (studie / "werkverdeling.yaml").write_text(WERK, encoding="utf-8")
    return studie


@pytest.fixture
def half(afval: Path) -> Path:
    return halveer(afval)


@pytest.fixture(scope="module")
def gemaakt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    studie = halveer(Path(shutil.copytree(STUDIES / "afval", tmp_path_factory.mktemp("half") / "afval")))
    return genereer(studie, Keuze(werkers=1)).map


def lees_word(pad: Path) -> str:
    with ZipFile(pad) as pakket:
        return "".join(map(str, etree.fromstring(pakket.read("word/document.xml")).itertext()))


def lees_html(pad: Path) -> str:
    return "".join(map(str, etree.HTML(pad.read_text(encoding="utf-8")).itertext()))


def test_elk_formaat_toont_elk_gat(gemaakt: Path) -> None:
    for tekst in (lees_word(gemaakt / "rapport.docx"), lees_html(gemaakt / "rapport.html")):
        plat = tekst.replace("\u00a0", " ")
        for merk in (LEVERING, TEKST, VERSLAG, BEVINDING, OORDEEL):
            assert merk in plat, merk
    assert (gemaakt / "rapport.pdf").exists() is (not pdf_mogelijk())


def test_een_bijlage_noemt_de_andere_gemeenten_niet(gemaakt: Path) -> None:
    tekst = lees_html(gemaakt / "bijlagen" / "oost-aa.html")
    assert BEVINDING in tekst
    assert "Oost-Aa" not in lees_html(gemaakt / "bijlagen" / "veldstad.html")


def test_wat_ontbreekt_maakt_oordelen_onvoldoende_data(gemaakt: Path) -> None:
    oordelen = json.loads((gemaakt.parent / ".intern" / gemaakt.name / "oordelen.json").read_bytes())
    per_norm = {(o["norm"], o["gemeente"]): o["uitslag"] for o in oordelen}
    assert per_norm["n-kosten", "Oost-Aa"] == "onvoldoende_data"
    assert per_norm["n-uitleg", "Oost-Aa"] == "onvoldoende_data"
    assert per_norm["n-uitleg", "Sint-Jansdal aan de Grote Vaart"] == "onvoldoende_data"
    assert per_norm["n-uitleg", "Veldstad"] == "voldoet"
    afwijking = next(o for o in oordelen if (o["norm"], o["gemeente"]) == ("n-groei", "Veldstad"))
    assert afwijking["afwijking"] is None
    blad = load_workbook(gemaakt / "toetsing.xlsx").worksheets[0]
    assert any("Onvoldoende data" in str(cel.value) for rij in blad.iter_rows() for cel in rij)


def test_de_werkverdeling_staat_in_het_interne_verslag_en_nergens_anders(gemaakt: Path) -> None:
    intern = gemaakt.parent / ".intern" / gemaakt.name
    assert any("werkverdeling.yaml" in pad.read_text(encoding="utf-8") for pad in sorted(intern.glob("*.json")))
    assert "werkverdeling.yaml" not in (gemaakt / "manifest.json").read_text(encoding="utf-8")


def typ(*argumenten: str) -> str:
    vertaal_click()
    return CliRunner().invoke(hoofd.app, ["stand", *argumenten], env={"COLUMNS": "80"}).output


def codes(studie: Path, status: str) -> set[str]:
    pad = studie / "config.yaml"
    oud = next(s for s in sorted(STATUSSEN, key=len, reverse=True) if f"status: {s}\n" in pad.read_text())
    verander(pad, f"status: {oud}\n", f"status: {status}\n")
    return {p.code for p in controleer(studie) if p.telt and p.stopt_bij(status)}


def test_een_werkversie_mag_en_een_concept_stopt(half: Path) -> None:
    assert codes(half, "werkversie") == set()
    assert {
        "bevindingen-ontbreken",
        "gemeente-zonder-cijfers",
        "oordeel-ontbreekt",
        "verslag-niet-goedgekeurd",
    } <= codes(half, "concept")


def test_elke_status_heeft_zijn_eigen_poort(afval: Path) -> None:
    conclusies = (afval / "input" / "bevindingen" / "conclusies.yaml").rename(afval / "later.yaml")
    verander(afval / "input" / "teksten" / "inleiding.md", "De raden", "[nog te noemen] De raden")
    verander(afval / "config.yaml", "  status:", "  embargo: 2033-04-01\n  status:")
    assert codes(afval, "concept") == set()
    assert codes(afval, "concept bestuurlijke nota") == {"conclusies-ontbreken"}
    assert {p.code for p in overzicht(afval).blokkades} == {"conclusies-ontbreken", "markering-open"}
    conclusies.rename(afval / "input" / "bevindingen" / "conclusies.yaml")
    assert codes(afval, "vastgesteld") == {"markering-open"}
    verander(afval / "input" / "teksten" / "inleiding.md", "[nog te noemen] ", "")
    assert codes(afval, "vastgesteld") == set()
    assert codes(afval, "gepubliceerd") == {"embargo-loopt"}
    verander(afval / "config.yaml", "embargo: 2033-04-01", "embargo: 2033-03-01")
    assert codes(afval, "gepubliceerd") == set()


def test_stand_zegt_wie_wat_en_wat_er_nog_moet(half: Path) -> None:
    voor = sorted(half.rglob("*"))
    uitvoer = typ("--onderzoek", str(half))
    assert sorted(half.rglob("*")) == voor
    assert max(len(regel) for regel in uitvoer.splitlines()) <= 80
    for woord in ("werkversie", "A. Jansen", "B. Smit", "in bewerking", "leeg", "februari", "te laat", "I-1"):
        assert woord in uitvoer
    assert "Wat de volgende status tegenhoudt: concept" in uitvoer
    assert "stand-klopt-niet" in uitvoer


def test_stand_als_json_heeft_hetzelfde(half: Path) -> None:
    gegevens = json.loads(typ("--json", "--onderzoek", str(half)))
    assert (gegevens["status"], gegevens["volgende"], gegevens["volledig"]) == ("werkversie", "concept", True)
    deel = next(d for d in gegevens["delen"] if (d["deel"], d["gemeente"]) == ("inzameling", "Oost-Aa"))
    assert (deel["stand"], deel["werkelijk"], deel["auteur"]) == ("geschreven", "leeg", "A. Jansen")
    levering = gegevens["wacht"][0]
    assert (levering["gemeenten"], levering["van"], levering["te_laat"]) == (
        ["Oost-Aa"],
        "de belastingdienst Oost",
        True,
    )


def test_stand_van_een_onderzoek_dat_niet_te_lezen_is_noemt_de_oorzaak(half: Path) -> None:
    (half / "normenkader" / "kengetallen.yaml").unlink()
    uitkomst = overzicht(half)
    assert not uitkomst.volledig
    assert [p.code for p in uitkomst.blokkades] == ["bestand-ontbreekt"]
    uitvoer = typ("--onderzoek", str(half))
    assert "Verbeter dit eerst" in uitvoer


def test_een_onderzoek_dat_af_is_wacht_nergens_op(afval: Path) -> None:
    verander(afval / "config.yaml", "status: concept", "status: gepubliceerd")
    uitvoer = typ("--onderzoek", str(afval))
    assert "Dit is de laatste status." in uitvoer
    assert "Wacht op" not in uitvoer
