"""What may be asked on the command line, and the documents that follow from it."""

import shutil
from pathlib import Path

import pytest

from rekenaudit.config.studie import load_study
from rekenaudit.model.studie import Documentsoort, Studie
from rekenaudit.pipeline.genereren import genereer
from rekenaudit.pipeline.keuze import Keuze
from rekenaudit.problems import Gestopt
from tests.conftest import STUDIES


def studie(*documenten: Documentsoort) -> Studie:
    gelezen, _ = load_study(STUDIES / "afval")
    assert gelezen is not None
    return gelezen.record.model_copy(update={"documenten": documenten}) if documenten else gelezen.record


def soort(**velden: object) -> Documentsoort:
    return Documentsoort.model_validate({"naam": "nota", "titel": "Nota", "sjabloon": "rapport.html.j2", **velden})


@pytest.mark.parametrize(
    ("keuze", "code", "zin"),
    [
        (Keuze(soorten=("raport",)), "keuze-document-onbekend", "Bedoelt u 'rapport'?"),
        (Keuze(gemeenten=("Veldstadt",)), "keuze-gemeente-onbekend", "Bedoelt u 'Veldstad'?"),
        (Keuze(versie="a/b"), "versienaam-ongeldig", "a/b"),
    ],
)
def test_een_onbekende_naam_is_een_fout(keuze: Keuze, code: str, zin: str) -> None:
    with pytest.raises(Gestopt) as gestopt:
        keuze.keur(studie())
    (probleem,) = gestopt.value.problemen
    assert probleem.code == code
    assert zin in probleem.zin


def test_een_document_van_een_andere_fase_is_een_fout() -> None:
    later = soort(fase=["vastgesteld", "gepubliceerd"])
    with pytest.raises(Gestopt) as gestopt:
        Keuze(soorten=("nota",)).keur(studie(later))
    (probleem,) = gestopt.value.problemen
    assert probleem.code == "document-andere-fase"
    assert "bij de status concept, maar bij: vastgesteld en gepubliceerd" in probleem.zin


@pytest.mark.parametrize(
    ("gekozen", "vooraf"), [((), False), (("kader",), True), (("nota",), False), (("kader", "nota"), False)]
)
def test_alleen_een_document_zonder_gegevens_kan_vooraf(gekozen: tuple[str, ...], *, vooraf: bool) -> None:
    kader = soort(naam="kader", zonder=["gegevens"])
    assert Keuze(soorten=gekozen).is_vooraf(studie(kader, soort())) == vooraf


def test_een_document_is_een_proef() -> None:
    assert Keuze(soorten=("rapport",)).proef


def test_het_normenkader_kan_worden_gemaakt_voordat_er_gegevens_zijn(tmp_path: Path) -> None:
    shutil.copytree(STUDIES / "afval" / "normenkader", tmp_path / "normenkader")
    config = (STUDIES / "afval" / "config.yaml").read_text("utf-8")
    eigen = "  - {naam: normenkader, titel: Normenkader, sjabloon: normenkader.html.j2, zonder: [gegevens]}\n"
    (tmp_path / "config.yaml").write_text(config + eigen, encoding="utf-8")
    resultaat = genereer(tmp_path, Keuze(soorten=("normenkader",), formaten=("docx", "html")))
    assert resultaat.map.name == "concept-1-proef"
    assert resultaat.bestanden == ("manifest.json", "normenkader.docx", "normenkader.html")
    assert not resultaat.problemen
