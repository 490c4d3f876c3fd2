"""Packages of a version: what each party gets, and that nothing of another party is in it."""

import errno
import os
import re
import shutil
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from rekenaudit.pipeline.genereren import genereer
from rekenaudit.pipeline.keuze import Keuze
from rekenaudit.pipeline.pakketten import Pakketkeuze, maak_pakketten
from rekenaudit.problems import Gestopt
from rekenaudit.render.pdf import pdf_mogelijk
from rekenaudit.wederhoor.verzonden import lees_verzonden
from tests.corrections.afvalwederhoor import schrijf_register
from tests.wederhoor.formulierbouw import afvalstudie

FORMATEN = ["docx"] if pdf_mogelijk() else ["docx", "pdf"]


@pytest.fixture(scope="module")
def studie(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the version once."""
    studie = afvalstudie(tmp_path_factory.mktemp("pakket"))
    genereer(studie, Keuze())
    return studie


def alles(zip_: Path) -> dict[str, str]:
    """Read every part of every file, also inside Word and Excel files."""
    uit: dict[str, str] = {}
    with zipfile.ZipFile(zip_) as archief:
        for naam in archief.namelist():
            inhoud = archief.read(naam)
            uit[naam] = inhoud.decode("utf-8", "replace")
            if naam.endswith(("docx", "xlsx")):
                with zipfile.ZipFile(BytesIO(inhoud)) as binnen:
                    uit |= {
                        f"{naam}/{deel}": binnen.read(deel).decode("utf-8", "replace") for deel in binnen.namelist()
                    }
    return uit


def test_een_partij_krijgt_het_hare_en_niets_van_een_ander(studie: Path) -> None:
    (pakket,) = maak_pakketten(studie, Pakketkeuze(partijen=("Veldstad",)))
    delen = alles(pakket.zip)
    stukken = [
        f"ambtelijk-wederhoor-veldstad/{s}-veldstad.{f}" for s in ("bijlage", "brief", "passages") for f in FORMATEN
    ]
    assert {*stukken, "ambtelijk-wederhoor-veldstad/reactieformulier-veldstad.xlsx"} <= delen.keys()
    for naam, inhoud in delen.items():
        for ander in ("Oost-Aa", "Sint-Jansdal", "€\xa0217", "oost-aa"):
            assert ander not in inhoud, naam
    passages = delen["ambtelijk-wederhoor-veldstad/passages-veldstad.docx/word/document.xml"].replace("\xa0", " ")
    for eigen in ("15.000.000", "€ 190", "46,7 procent"):
        assert eigen in passages
    assert "Voldoet" not in passages
    assert "Leer van elkaar" not in passages


def test_het_formulier_heeft_elke_bevinding_waarde_en_levering(studie: Path) -> None:
    (pakket,) = maak_pakketten(studie, Pakketkeuze(partijen=("Veldstad",)))
    assert pakket.rijen == {"Rapport": 4, "Bevindingen": 2, "Cijfers": 6, "Brongegevens": 12}
    boek = openpyxl.load_workbook(pakket.map / "reactieformulier-veldstad.xlsx")
    bevinding = [cel.value for cel in boek["Bevindingen"][2]]
    assert bevinding[0] == "B1"
    assert "pagina " in str(bevinding[1])
    assert bevinding[8] == "bijlagen/veldstad#bevinding-veldstad-1"
    assert "53,3\xa0procent" in str(bevinding[2])
    plekken = [str(rij[8].value) for rij in boek["Brongegevens"].iter_rows(min_row=2)]
    assert "milieudienst.gewicht / Veldstad / 2032 / stroom=gft" in plekken
    namen = [str(rij[1].value) for rij in boek["Brongegevens"].iter_rows(min_row=2)]
    assert "Gewicht, 2032, Groente- en tuinafval (Milieudienst Oost)" in namen
    assert not any("Oost-Aa" in plek for plek in plekken)


def test_een_klein_aantal_personen_staat_ook_niet_in_het_formulier(studie: Path) -> None:
    (pakket,) = maak_pakketten(studie, Pakketkeuze(partijen=("Oost-Aa",)))
    boek = openpyxl.load_workbook(pakket.map / "reactieformulier-oost-aa.xlsx")
    waarden = {str(r[8].value): r[2].value for r in boek["Brongegevens"].iter_rows(min_row=2)}
    assert waarden["gemeenten.bezwaarmakers / Oost-Aa / 2031"] == "minder dan 10"


def test_dezelfde_versie_geeft_dezelfde_bytes(studie: Path) -> None:
    (een,) = maak_pakketten(studie, Pakketkeuze(partijen=("Veldstad",)))
    inhoud = een.zip.read_bytes()
    (twee,) = maak_pakketten(studie, Pakketkeuze(partijen=("Veldstad",)))
    assert (twee.gewijzigd, twee.zip.read_bytes()) == (False, inhoud)


def test_de_brief_heeft_de_datum_van_verzenden_en_zegt_waar_het_antwoord_heen_moet(
    tmp_path: Path, studie: Path
) -> None:
    kopie = Path(shutil.copytree(studie, tmp_path / "studie"))
    config = kopie / "config.yaml"
    config.write_text(f"{config.read_text('utf-8')}wederhoor: {{antwoord_aan: post@veldstad.example}}\n", "utf-8")

    def brief(partij: str, datum: date | None = None) -> str:
        keuze = Pakketkeuze(partijen=(partij,), datum=datum, overschrijf=True)
        (pakket,) = maak_pakketten(kopie, keuze)
        naam = partij.lower()
        tekst = alles(pakket.zip)[f"ambtelijk-wederhoor-{naam}/brief-{naam}.docx/word/document.xml"]
        return re.sub(r"<[^>]+>", "", tekst).replace("\xa0", " ")

    zonder = brief("Veldstad")
    assert "Aan: Veldstad" in zonder
    assert "14 maart 2033" in zonder  # the date of the version
    assert "naar post@veldstad.example." in zonder
    assert "Rekenkamer Veldstad doet samen met één andere rekenkamer onderzoek: " in zonder
    verzonden = {"ronde": "ambtelijk", "versie": "concept-1", "verzonden": "2033-03-15"}
    schrijf_register(kopie, rondes=[verzonden])
    assert "15 maart 2033" in brief("Veldstad")  # as noted
    assert "14 maart 2033" in brief("Oost-Aa")
    gevraagd = brief("Veldstad", date(2033, 3, 16))
    assert "16 maart 2033" in gevraagd
    assert "15 maart 2033" not in gevraagd
    assert gevraagd == brief("Veldstad", date(2033, 3, 16))


def test_met_oordelen_is_de_bijlage_byte_voor_byte_die_van_de_versie(studie: Path, tmp_path: Path) -> None:
    config = studie / "config.yaml"
    oud = config.read_text("utf-8")
    config.write_text(
        f"{oud}wederhoor: {{rondes: {{ambtelijk: {{oordelen: ja, conclusies: ja}}}}}}\n", encoding="utf-8"
    )
    try:
        (pakket,) = maak_pakketten(studie, Pakketkeuze(partijen=("Veldstad",), overschrijf=True))
    finally:
        config.write_text(oud, encoding="utf-8")
    for formaat in FORMATEN:
        gemaakt = studie / "output" / "concept-1" / "bijlagen" / f"veldstad.{formaat}"
        assert (pakket.map / f"bijlage-veldstad.{formaat}").read_bytes() == gemaakt.read_bytes()
    assert pakket.rijen["Oordelen"] == 5


def test_een_pakket_dat_al_is_verstuurd_wordt_niet_stil_vervangen(studie: Path) -> None:
    (pakket,) = maak_pakketten(studie, Pakketkeuze(partijen=("Oost-Aa",), overschrijf=True))
    assert not any(pad.name.startswith(".") for pad in pakket.map.parent.rglob("*"))  # nothing but what is sent
    assert (studie / "output" / ".intern" / pakket.map.parent.name / "oost-aa" / "verzonden.json").is_file()
    with pytest.raises(Gestopt) as gestopt:
        maak_pakketten(studie, Pakketkeuze(partijen=("Oost-Aa",), sluit=date(2033, 5, 24)))
    assert [p.code for p in gestopt.value.problemen] == ["pakket-bestaat"]
    assert "reactieformulier-oost-aa.xlsx" in gestopt.value.problemen[0].zin


def test_elke_ronde_heeft_haar_eigen_pakket(studie: Path) -> None:
    (eerst,) = maak_pakketten(studie, Pakketkeuze(partijen=("Oost-Aa",), overschrijf=True))
    inhoud = {pad.name: pad.read_bytes() for pad in eerst.map.iterdir()}
    stappen: list[str] = []
    (later,) = maak_pakketten(studie, Pakketkeuze("bestuurlijk", ("Oost-Aa",)), lambda stap: stappen.append(stap.naam))
    assert "Pakket voor Oost-Aa maken (1 van 1)" in stappen
    assert {pad.name: pad.read_bytes() for pad in eerst.map.iterdir()} == inhoud
    assert later.map.parent.name == "concept-1-bestuurlijk-wederhoor"
    assert (eerst.zip.name, later.zip.name) == (
        "ambtelijk-wederhoor-concept-1-oost-aa.zip",
        "bestuurlijk-wederhoor-concept-1-oost-aa.zip",
    )
    verstuurd = [(v.ronde, v.map) for v in lees_verzonden(studie / "output") if v.partij == "Oost-Aa"]
    assert verstuurd == [("ambtelijk", eerst.map), ("bestuurlijk", later.map)]


def test_alle_pakketten_of_geen(studie: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full at the second package leaves none that is new, and those that were there whole."""
    partijen = ("Veldstad", "Oost-Aa")
    echt, map_ = Path.write_bytes, studie / "output" / "concept-1-ambtelijk-wederhoor"
    eerst = {
        p.zip: p.zip.read_bytes() for p in maak_pakketten(studie, Pakketkeuze(partijen=partijen, overschrijf=True))
    }

    def vol(pad: Path, inhoud: bytes) -> int:
        if pad.parent.name == ".bezig-oost-aa":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(pad))
        return echt(pad, inhoud)

    monkeypatch.setattr(Path, "write_bytes", vol)
    with pytest.raises(Gestopt) as gestopt:
        maak_pakketten(studie, Pakketkeuze(partijen=partijen, sluit=date(2033, 5, 25), overschrijf=True))
    assert "de schijf is vol" in gestopt.value.problemen[0].zin
    assert {pad: pad.read_bytes() for pad in eerst} == eerst
    assert not list(map_.glob(".*"))
