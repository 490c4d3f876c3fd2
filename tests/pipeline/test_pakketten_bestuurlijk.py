"""Packages of the bestuurlijke round: every college gets the same conclusions, and a form to react to them."""

import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

from rekenaudit.config.studie import load_study
from rekenaudit.model.wederhoor import Opmerking
from rekenaudit.pipeline.genereren import genereer
from rekenaudit.pipeline.keuze import Keuze
from rekenaudit.pipeline.pakketten import Pakket, Pakketkeuze, maak_pakketten
from rekenaudit.render.pdf import pdf_mogelijk
from rekenaudit.wederhoor.boek import leeg_boek
from rekenaudit.wederhoor.formulier_lezen import lees_formulier
from rekenaudit.wederhoor.inlezen import verwerk
from tests.pipeline.test_pakketten import alles
from tests.wederhoor.formulierbouw import afvalstudie

NOTA = "  - {naam: nota, titel: Conclusies over afval, sjabloon: bestuurlijke-nota.html.j2, bijlagen_opnemen: nee}\n"
CONCLUSIE = "In Oost-Aa lukt het beter dan in Veldstad."
AANBEVELING = "Kijk bij de wethouder van Oost-Aa."
GEHEIM = "In Oost-Aa eet men kersenvlaai."


@pytest.fixture(scope="module")
def studie(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a version with a nota, in which a conclusion and a recommendation name a municipality."""
    map_ = afvalstudie(tmp_path_factory.mktemp("bestuurlijk"))
    config = map_ / "config.yaml"
    config.write_text(config.read_text("utf-8").replace("documenten:\n", f"documenten:\n{NOTA}"), encoding="utf-8")
    conclusies = map_ / "input" / "bevindingen" / "conclusies.yaml"
    tekst = conclusies.read_text("utf-8").replace("van de drie gemeenten.\n", f"van de drie gemeenten. {CONCLUSIE}\n")
    conclusies.write_text(tekst.replace("bij een ander werkt.", f"bij een ander werkt. {AANBEVELING}"), "utf-8")
    scheiden = map_ / "input" / "teksten" / "vragen" / "scheiden.md"
    scheiden.write_text(f"{scheiden.read_text('utf-8')}\n\n{GEHEIM}\n", encoding="utf-8")
    genereer(map_, Keuze())
    return map_


@pytest.fixture(scope="module")
def colleges(studie: Path) -> list[Pakket]:
    """Make the packages of two colleges once; copies, for other tests replace them."""
    gemaakt = pakketten(studie, "sluit: 2033-06-01", "Veldstad", "Oost-Aa")
    kopie = Path(shutil.copytree(gemaakt[0].map.parent, studie.parent / "colleges"))
    return [replace(p, map=kopie / p.map.name, zip=kopie / p.map.name / p.zip.name) for p in gemaakt]


def pakketten(studie: Path, instelling: str, *partijen: str) -> list[Pakket]:
    """Make packages with a setting of the bestuurlijke round."""
    config = studie / "config.yaml"
    oud = config.read_text("utf-8")
    config.write_text(f"{oud}wederhoor: {{rondes: {{bestuurlijk: {{{instelling}}}}}}}\n", encoding="utf-8")
    try:
        return list(maak_pakketten(studie, Pakketkeuze("bestuurlijk", partijen, overschrijf=True)))
    finally:
        config.write_text(oud, encoding="utf-8")


def woorden(pakket: Pakket, bestand: str) -> str:
    """Read the text of a Word file of a package."""
    delen = alles(pakket.zip)
    document = next(inhoud for naam, inhoud in delen.items() if naam.endswith(f"{bestand}.docx/word/document.xml"))
    return re.sub(r"<[^>]+>", "", document.replace("</w:p>", "\n")).replace("\xa0", " ")


def test_elk_college_krijgt_dezelfde_nota_byte_voor_byte(studie: Path, colleges: list[Pakket]) -> None:
    formaat = "docx" if pdf_mogelijk() else "pdf"
    gemaakt = (studie / "output" / "concept-1" / f"nota.{formaat}").read_bytes()
    for pakket in colleges:
        assert (pakket.map / f"nota.{formaat}").read_bytes() == gemaakt
        assert not (pakket.map / "nota.docx").exists() or formaat == "docx"
        assert not list(pakket.map.glob("passages*"))
        assert pakket.rijen == {"Conclusies": 1, "Aanbevelingen": 1}
        assert "zonder naam mee" not in pakket.telling  # what everybody gets whole need not be read over


def test_de_brief_is_aan_het_college(colleges: list[Pakket]) -> None:
    brief = woorden(colleges[0], "brief-veldstad")
    assert "Aan: het college van burgemeester en wethouders van Veldstad" in brief
    assert "Geacht college," in brief
    assert "‘Conclusies over afval’, in zijn geheel" in brief
    assert "uiterlijk 1 juni 2033" in brief


def test_uit_een_rapport_zijn_conclusies_heel_en_de_rest_gemaskeerd(studie: Path) -> None:
    (pakket,) = pakketten(studie, "rapport: rapport", "Veldstad")
    passages = woorden(pakket, "passages-veldstad")
    assert CONCLUSIE in passages
    assert AANBEVELING in passages
    assert GEHEIM not in passages
    for anders in ("bijlage", "brief"):
        assert "Oost-Aa" not in woorden(pakket, f"{anders}-veldstad")
    assert pakket.rijen == {"Conclusies": 1, "Aanbevelingen": 1}


def test_zonder_integraal_blijft_alles_van_anderen_gemaskeerd(studie: Path) -> None:
    (pakket,) = pakketten(studie, "integraal: nee", "Veldstad")
    for naam, inhoud in alles(pakket.zip).items():
        assert "Oost-Aa" not in inhoud, naam


def test_wat_de_ronde_weglaat_gaat_ook_uit_de_nota(studie: Path) -> None:
    (pakket,) = pakketten(studie, "rapport: nota, conclusies: nee", "Veldstad")
    assert all("Oost-Aa" not in inhoud for inhoud in alles(pakket.zip).values())
    assert "Conclusies" not in pakket.rijen


def test_een_standpunt_komt_in_het_register_en_vraagt_geen_besluit(
    studie: Path, colleges: list[Pakket], tmp_path: Path
) -> None:
    boek = openpyxl.load_workbook(colleges[0].map / "reactieformulier-veldstad.xlsx")
    assert "Brongegevens" not in boek.sheetnames
    rij = {str(cel.value): get_column_letter(n) for n, cel in enumerate(boek["Aanbevelingen"][1], start=1)}
    assert AANBEVELING in str(boek["Aanbevelingen"][f"{rij['Tekst of waarde']}2"].value)
    boek["Aanbevelingen"][f"{rij['Standpunt']}2"] = "Neemt deels over"
    boek["Aanbevelingen"][f"{rij['Toelichting']}2"] = "Alleen in 2034."
    boek["Conclusies"][f"{rij['Standpunt']}2"] = "misschien"
    pad = tmp_path / "terug.xlsx"
    boek.save(pad)
    gelezen, _ = load_study(studie)
    assert gelezen is not None
    reactie, problemen = lees_formulier(pad, tmp_path, gelezen.record, ["concept-1"])
    assert [(p.code, str(p.plaats)) for p in problemen] == [("formulier-keuze", "terug.xlsx, Conclusies!D2")]
    assert reactie is not None
    (opmerking,) = verwerk(leeg_boek("Veldstad"), reactie, date(2033, 5, 30), aanvulling=False).record.opmerkingen
    assert (opmerking.standpunt, opmerking.reactie, opmerking.blok) == (
        "neemt deels over",
        "Alleen in 2034.",
        "aanbeveling-aanbeveling-scheiden",
    )
    assert opmerking.besloten
    assert not Opmerking.model_validate({**opmerking.model_dump(), "akkoord": None, "standpunt": ""}).besloten
