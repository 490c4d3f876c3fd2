"""What a party gets back: its own remarks with the decisions, and nothing of another party."""

import errno
import os
import re
import zipfile
from datetime import date
from pathlib import Path

import pytest

from rekenaudit.pipeline.wederhoortabellen import maak_wederhoortabellen
from rekenaudit.problems import Gestopt
from rekenaudit.render.pdf import pdf_mogelijk
from tests.corrections.afvalwederhoor import BESLUIT, GFT_CORRECTIE, geleverd, opmerking, schrijf_register

FORMATEN = ["docx"] if pdf_mogelijk() else ["docx", "pdf"]


def inhoud(docx: Path) -> str:
    with zipfile.ZipFile(docx) as archief:
        return "\n".join(archief.read(naam).decode("utf-8", "replace") for naam in archief.namelist())


@pytest.fixture
def studie(afval: Path) -> Path:
    niet = BESLUIT | {"uitkomst": "niet overgenomen", "reden": "Er is geen bewijs."}
    schrijf_register(
        afval,
        opmerking(1, GFT_CORRECTIE, passage="8.000 ton", reactie="Geheim van Veldstad [[scheiding]] {{ 1 }}"),
        opmerking(2, besluit=niet, bewijs="weegbon 12"),
    )
    van_oost = opmerking(3, besluit=niet, reactie="Geheim van Oost 😀") | {"id": "W-oost-aa-01"}
    schrijf_register(afval, van_oost, partij="oost-aa")
    return afval


def test_elke_partij_krijgt_alleen_het_hare(studie: Path) -> None:
    bestanden, _ = maak_wederhoortabellen(studie)
    map_ = studie / "output" / "wederhoortabellen" / "concept-1"
    assert sorted(bestanden) == sorted(map_ / f"{p}.{f}" for p in ("veldstad", "oost-aa") for f in FORMATEN)
    veldstad, oost = inhoud(map_ / "veldstad.docx"), inhoud(map_ / "oost-aa.docx")
    assert "Geheim van Veldstad [[scheiding]] {{ 1 }}" in veldstad
    assert "Geheim van Oost" not in veldstad
    assert "Oost" not in veldstad.replace("\xa0", " ").replace("Milieudienst Oost", "")  # a source
    assert "Sint-Jansdal" not in veldstad
    assert "Rekenkamer Veldstad" in veldstad.replace("\xa0", " ")
    assert "Geheim van Oost □" in oost.replace("\xa0", " ")  # no typeface has that sign, and it stops nothing
    assert "Geheim van Veldstad" not in oost
    for tekst in (
        "niet overgenomen",
        "Gewicht (Milieudienst Oost), Veldstad, 2032, Groente- en tuinafval: 8.000.000 kilogram → 6.000.000",
        "Bewijs: weegbon 12",
        "Er is geen bewijs.",
        "Daarvan: 1 overgenomen; 1 niet overgenomen.",
    ):
        assert tekst in veldstad.replace("\xa0", " ")


def test_een_partij_ziet_wat_er_is_gewijzigd_en_niets_van_een_ander(studie: Path) -> None:
    over_ander = {
        "bevinding": "veldstad-1",
        "oud": (oud := tekst_van("veldstad-1")),
        "nieuw": f"{oud} Anders dan Oost-Aa.",
    }
    klein = {"feit": "gemeenten.bezwaarmakers", "gemeente": "Veldstad", "jaar": "2032", "oud": "131", "nieuw": "7"}
    van_ander = {**klein, "gemeente": "Oost-Aa", "oud": "4", "nieuw": "14", "jaar": "2031"}
    niet = opmerking(3, besluit=BESLUIT | {"uitkomst": "niet overgenomen"})
    schrijf_register(studie, opmerking(1, over_ander, klein), opmerking(2, van_ander, GFT_CORRECTIE), niet)
    maak_wederhoortabellen(studie)
    brief = inhoud(studie / "output" / "wederhoortabellen" / "concept-1" / "veldstad.docx").replace("\xa0", " ")
    assert "Bevinding veldstad-1: gewijzigd" in brief
    assert "Bezwaarmakers (opgave gemeenten), Veldstad, 2032: gewijzigd" in brief
    assert brief.count("→") == 1
    assert "Oost-Aa" not in brief


def test_een_bedrag_staat_er_als_bedrag_hoe_het_ook_is_getypt(studie: Path) -> None:
    kosten = {"feit": "gemeenten.kosten", "gemeente": "Veldstad", "jaar": "2032"}
    over = {"sleutel": "kosten_per_inwoner|gemeente=Veldstad;jaar=2032", "versie": "concept-0"}
    ronde = {"ronde": "ambtelijk", "versie": "concept-0", "verzonden": "2033-03-15"}
    correctie = {**kosten, "oud": "9600000", "nieuw": "9,7 miljoen"}
    schrijf_register(studie, opmerking(1, correctie, **over), rondes=[ronde])
    maak_wederhoortabellen(studie)
    brief = inhoud(studie / "output" / "wederhoortabellen" / "concept-1" / "veldstad.docx").replace("\xa0", " ")
    assert "€ 9.600.000 → € 9.700.000" in brief
    assert "Dit cijfer is berekend uit geleverde cijfers. Daarvan is gecorrigeerd: " in brief
    assert "Wat is overgenomen, staat in versie concept-1 van het rapport." in brief


def test_in_een_gewijzigde_bevinding_zijn_namen_en_codes_van_anderen_gemaskeerd(studie: Path) -> None:
    nieuw = "Elk jaar krijgt iedereen een brief (D-1), zoals in Oost-Aa (D-2 en I-2)."
    wijziging = {"bevinding": "veldstad-2", "oud": (oud := tekst_van("veldstad-2")), "nieuw": nieuw}
    schrijf_register(studie, opmerking(1, wijziging))
    maak_wederhoortabellen(studie)
    brief = inhoud(studie / "output" / "wederhoortabellen" / "concept-1" / "veldstad.docx").replace("\xa0", " ")
    assert f"‘{oud}’ → ‘Elk jaar krijgt iedereen een brief (D-1), zoals in […] ([…] en […]).’" in brief
    assert "I-2" not in brief
    assert "D-2" not in brief


def tekst_van(bevinding: str) -> str:
    alle = (b for bestand in geleverd().findings.bestanden for b in bestand.record.bevindingen)
    return next(b.tekst for b in alle if b.id == bevinding)


def test_de_brief_draagt_de_laatste_dag_waarover_zij_vertelt(studie: Path) -> None:
    """Or the day that was asked for; when the party was asked comes from the register."""
    maak_wederhoortabellen(studie)
    map_ = studie / "output" / "wederhoortabellen" / "concept-1"

    def brief() -> str:
        return re.sub(r"<[^>]+>", "", inhoud(map_ / "veldstad.docx")).replace("\xa0", " ")

    assert "Op 15 maart 2033 stuurden wij u" in brief()
    assert "1 april 2033" in brief()  # the day of the decisions
    maak_wederhoortabellen(studie, datum=date(2033, 4, 12))
    assert "12 april 2033" in brief()
    assert "1 april 2033" not in brief()
    assert "Op 15 maart 2033 stuurden wij u" in brief()


def test_een_partij_die_wacht_houdt_de_tabel_van_een_ander_niet_tegen(studie: Path) -> None:
    config = studie / "config.yaml"
    config.write_text(re.sub(r"status: .*", "status: vastgesteld", config.read_text("utf-8")), encoding="utf-8")
    rondes = [{"ronde": "ambtelijk", "versie": "concept-1", "verzonden": "2033-03-01", "ontvangen": "2033-03-20"}]
    niet = opmerking(1, besluit=BESLUIT | {"uitkomst": "niet overgenomen"})
    schrijf_register(studie, niet, rondes=rondes)
    onbeslist = {k: w for k, w in opmerking(1).items() if k != "besluit"} | {"id": "W-oost-aa-01"}
    schrijf_register(studie, onbeslist, partij="oost-aa", rondes=rondes)
    bestanden, zonder = maak_wederhoortabellen(studie)
    assert {p.stem for p in bestanden} == {"veldstad"}
    assert {(p.code, p.plaats.bestand, p.telt) for p in zonder} == {
        ("opmerkingen-onbeslist", "input/wederhoor/oost-aa.yaml", False)
    }


def test_dezelfde_besluiten_geven_dezelfde_bytes(studie: Path) -> None:
    een = {p.name: p.read_bytes() for p in maak_wederhoortabellen(studie)[0]}
    assert {p.name: p.read_bytes() for p in maak_wederhoortabellen(studie, studie.parent / "elders")[0]} == een


def test_een_fout_in_het_register_houdt_de_tabellen_tegen(studie: Path) -> None:
    schrijf_register(studie, opmerking(1, GFT_CORRECTIE | {"oud": "1"}))
    with pytest.raises(Gestopt) as gestopt:
        maak_wederhoortabellen(studie)
    assert [p.code for p in gestopt.value.problemen] == ["correctie-oud-anders"]
    assert not (studie / "output").exists()


def test_alle_tabellen_of_geen(studie: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A table that cannot be written takes nothing with it: what was there is whole."""
    eerst = {p: p.read_bytes() for p in maak_wederhoortabellen(studie)[0]}
    schrijf_register(studie, opmerking(1, GFT_CORRECTIE, reactie="Iets anders."))
    echt = Path.write_bytes

    def vol(pad: Path, inhoud: bytes) -> int:
        if pad.name == "oost-aa.docx":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(pad))
        return echt(pad, inhoud)

    monkeypatch.setattr(Path, "write_bytes", vol)
    with pytest.raises(Gestopt) as gestopt:
        maak_wederhoortabellen(studie)
    assert "de schijf is vol" in gestopt.value.problemen[0].zin
    map_ = studie / "output" / "wederhoortabellen"
    assert [p.name for p in map_.iterdir()] == ["concept-1"]
    assert {p: p.read_bytes() for p in eerst} == eerst
    monkeypatch.setattr(Path, "write_bytes", echt)
    assert {p: p.read_bytes() for p in maak_wederhoortabellen(studie)[0]} != eerst


def test_een_tabel_die_iemand_aanpaste_wordt_niet_overschreven(studie: Path) -> None:
    pad = maak_wederhoortabellen(studie)[0][-1]
    pad.write_bytes(b"mijn eigen zin")
    with pytest.raises(Gestopt) as gestopt:
        maak_wederhoortabellen(studie)
    assert [p.code for p in gestopt.value.problemen] == ["met-de-hand-gewijzigd"]
    assert pad.read_bytes() == b"mijn eigen zin"


def test_een_partij_zonder_opmerkingen_heeft_geen_oude_tabel(studie: Path) -> None:
    maak_wederhoortabellen(studie)
    (studie / "input" / "wederhoor" / "oost-aa.yaml").unlink()
    maak_wederhoortabellen(studie)
    map_ = studie / "output" / "wederhoortabellen" / "concept-1"
    assert {p.name for p in map_.iterdir()} == {"manifest.json", *(f"veldstad.{f}" for f in FORMATEN)}
