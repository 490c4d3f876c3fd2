"""The whole run on a study that the code has never seen: other subject, years, units and norms."""

import hashlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from rekenaudit.outputs.slot import slot
from rekenaudit.pipeline.genereren import genereer
from rekenaudit.pipeline.keuze import Keuze
from rekenaudit.pipeline.stappen import controleer
from rekenaudit.pipeline.voortgang import Voortgang
from rekenaudit.problems import Gestopt
from rekenaudit.render.pdf import pdf_mogelijk

FORMATEN = ("docx", "html") if pdf_mogelijk() else ("docx", "html", "pdf")


def sommen(map_: Path) -> dict[str, str]:
    paden = sorted(p for p in map_.rglob("*") if p.is_file() and p.name != ".slot")
    return {p.relative_to(map_).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in paden}


def draai(studie: Path, *opties: str, **omgeving: str) -> subprocess.CompletedProcess[str]:
    opdracht = [sys.executable, "-m", "rekenaudit", "genereer", "--onderzoek", str(studie), *opties]
    return subprocess.run(  # noqa: S603 - our own command
        opdracht, check=False, capture_output=True, text=True, env={**os.environ, **omgeving}, encoding="utf-8"
    )


def test_alles_wordt_gemaakt(afval: Path) -> None:
    stappen: list[Voortgang] = []
    resultaat = genereer(afval, Keuze(), stappen.append)
    gemeenten = ("veldstad", "oost-aa", "sint-jansdal-aan-de-grote-vaart")
    documenten = ["rapport", *(f"bijlagen/{g}" for g in gemeenten)]
    for naam in [f"{d}.{f}" for d in documenten for f in FORMATEN] + [
        "toetsing.xlsx",
        "kengetallen.csv",
        "manifest.json",
    ]:
        assert naam in resultaat.bestanden
        assert (resultaat.map / naam).stat().st_size > 0
    assert {s.naam for s in stappen if s.soort == "plan"} == set(documenten)
    assert sum(s.soort == "klaar" for s in stappen) == len(documenten) * len(FORMATEN)
    assert (afval / "output" / ".intern" / "concept-1" / "bomen" / "rapport.html").exists()


def test_zelfde_invoer_zelfde_bytes(afval: Path) -> None:
    een, twee = afval.parent / "een", afval.parent / "twee"
    assert (
        draai(afval, "--uit", str(een), "--werkers", "1", TZ="Asia/Tokyo", LC_ALL="C", PYTHONHASHSEED="1").returncode
        == 0
    )
    (afval / ".rekenaudit").rename(afval.parent / "weg")
    assert (
        draai(
            afval, "--uit", str(twee), "--werkers", "2", TZ="America/Lima", LC_ALL="C.UTF-8", PYTHONHASHSEED="2"
        ).returncode
        == 0
    )
    assert sommen(een) == sommen(twee)


def test_nog_eens_maakt_niets_opnieuw(afval: Path) -> None:
    eerst = genereer(afval, Keuze(formaten=("docx", "html")))
    daarna = genereer(afval, Keuze(formaten=("docx", "html")))
    assert (eerst.gewijzigd, eerst.overgenomen) == (True, 0)
    assert (daarna.gewijzigd, daarna.overgenomen) == (False, 8)


def test_een_correctie_maakt_alleen_opnieuw_wat_verandert(afval: Path) -> None:
    genereer(afval, Keuze(formaten=("html",)))
    pad = afval / "input" / "bevindingen" / "oost-aa.yaml"
    pad.write_text(pad.read_text(encoding="utf-8").replace("Een buurgemeente", "De buurgemeente"), encoding="utf-8")
    assert genereer(afval, Keuze(formaten=("html",))).overgenomen == 2


def test_proef_staat_apart_en_heeft_alleen_het_gevraagde(afval: Path) -> None:
    resultaat = genereer(afval, Keuze(gemeenten=("Veldstad",), formaten=("html",)))
    assert resultaat.map.name == "concept-1-proef"
    assert [b for b in resultaat.bestanden if b.endswith(".html")] == ["bijlagen/veldstad.html"]


@pytest.mark.parametrize(
    ("keuze", "code"),
    [
        (Keuze(gemeenten=("Feldstad",)), "keuze-gemeente-onbekend"),
        (Keuze(versie="../weg"), "versienaam-ongeldig"),
        (Keuze(versie="Concept 2"), "versienaam-ongeldig"),
    ],
)
def test_een_keuze_die_niet_kan_schrijft_niets(afval: Path, keuze: Keuze, code: str) -> None:
    with pytest.raises(Gestopt) as gestopt:
        genereer(afval, keuze)
    assert [p.code for p in gestopt.value.problemen] == [code]
    assert not (afval / "output").exists()


def test_zonder_document_is_er_niets_te_maken(afval: Path) -> None:
    config = afval / "config.yaml"
    alleen_rapport = config.read_text(encoding="utf-8").partition("  - naam: bijlagen")[0]
    config.write_text(alleen_rapport, encoding="utf-8")
    with pytest.raises(Gestopt) as gestopt:
        genereer(afval, Keuze(gemeenten=("Veldstad",)))
    assert [p.code for p in gestopt.value.problemen] == ["geen-documenten"]


def test_zonder_pango_komen_word_en_html_toch(afval: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rekenaudit.pipeline.genereren.pdf_mogelijk", lambda: "Pango is niet gevonden.")
    resultaat = genereer(afval, Keuze(gemeenten=("Veldstad",)))
    assert [b for b in resultaat.bestanden if b.startswith("bijlagen")] == [
        "bijlagen/veldstad.docx",
        "bijlagen/veldstad.html",
    ]
    assert resultaat.zonder_pdf is not None
    assert "Pango is niet gevonden." in resultaat.zonder_pdf.zin
    with pytest.raises(Gestopt) as gestopt:
        genereer(afval, Keuze(formaten=("pdf",)))
    assert [p.code for p in gestopt.value.problemen] == ["geen-documenten", "pdf-niet-mogelijk"]


def test_een_map_die_niet_te_schrijven_is(afval: Path) -> None:
    (afval / "vol").write_text("een bestand waar een map hoort", encoding="utf-8")
    with pytest.raises(Gestopt) as gestopt:
        genereer(afval, Keuze(uit=afval / "vol"))
    assert [p.code for p in gestopt.value.problemen] == ["schrijven-mislukt"]


def test_wat_niet_te_openen_is_komt_bij_de_andere_problemen(afval: Path) -> None:
    pad = afval / "input" / "teksten" / "inleiding.md"
    pad.unlink()
    pad.mkdir()
    with pytest.raises(Gestopt) as gestopt:
        genereer(afval, Keuze(formaten=("html",)))
    gevonden = {(p.code, p.plaats.bestand) for p in gestopt.value.problemen if p.stopt_bij("concept")}
    assert gevonden == {("bestand-onleesbaar", "input/teksten/inleiding.md")}
    assert not (afval / "output").exists()


def test_het_verslag_noemt_de_invoer_die_is_gelezen(afval: Path) -> None:
    pad = afval / "input" / "teksten" / "inleiding.md"
    gelezen = hashlib.sha256(pad.read_bytes()).hexdigest()

    def bewaar_intussen(stap: Voortgang) -> None:
        if stap.naam == "Documenten maken":
            pad.write_text("Tijdens de run opgeslagen.", encoding="utf-8")

    resultaat = genereer(afval, Keuze(gemeenten=("Veldstad",), formaten=("html",)), bewaar_intussen)
    intern = resultaat.map.parent / ".intern" / resultaat.map.name / "herkomst.json"
    assert json.loads(intern.read_text(encoding="utf-8"))["invoer"]["input/teksten/inleiding.md"] == gelezen


def test_het_manifest_zegt_niets_over_de_invoer(afval: Path) -> None:
    resultaat = genereer(afval, Keuze(gemeenten=("Veldstad",), formaten=("html",)))
    manifest = json.loads((resultaat.map / "manifest.json").read_text(encoding="utf-8"))
    over_uitvoer = {"schema", "rekenaudit", "onderzoek", "versie", "status", "datum", "uitvoer"}
    assert set(manifest) == over_uitvoer | {"vorige_versie", "documenten"}
    assert "input/" not in json.dumps(manifest)
    assert sorted([*manifest["uitvoer"], "manifest.json"]) == list(resultaat.bestanden)


def test_uitvoer_komt_niet_tussen_de_invoer(afval: Path) -> None:
    with pytest.raises(Gestopt) as gestopt:
        genereer(afval, Keuze(uit=afval / "input" / "uit"))
    assert [p.code for p in gestopt.value.problemen] == ["uitvoer-in-invoer"]
    assert not (afval / "input" / "uit").exists()


def test_twee_runs_tegelijk(afval: Path) -> None:
    with slot(afval / "output"), pytest.raises(Gestopt) as gestopt:
        genereer(afval, Keuze(formaten=("html",)))
    assert [p.code for p in gestopt.value.problemen] == ["andere-run-bezig"]


def test_een_fout_in_de_invoer_laat_de_vorige_versie_staan(afval: Path) -> None:
    genereer(afval, Keuze(formaten=("html",)))
    voor = sommen(afval / "output")
    pad = afval / "input" / "afval" / "inzameling.csv"
    pad.write_text(pad.read_text(encoding="utf-8").replace("9000", "negenduizend"), encoding="utf-8")
    with pytest.raises(Gestopt):
        genereer(afval, Keuze(formaten=("html",)))
    assert sommen(afval / "output") == voor


def test_controleer_vindt_niets_mis_met_een_goede_studie(afval: Path) -> None:
    assert [p for p in controleer(afval) if p.stopt_bij("vastgesteld")] == []


def test_sjabloontekens_in_een_bevinding_blijven_tekst_en_worden_gemeld(afval: Path) -> None:
    pad = afval / "input" / "bevindingen" / "oost-aa.yaml"
    pad.write_text(
        pad.read_text(encoding="utf-8").replace("Een buurgemeente", "Een {{ 7 * 7 }} buur"), encoding="utf-8"
    )
    gemeld = [p for p in controleer(afval) if p.code == "opmaak-over"]
    assert {p.velden["gevonden"] for p in gemeld} == {"{{", "}}"}
    assert all("Een {{ 7 * 7 }} buur" in p.velden["fragment"] for p in gemeld)


def test_een_vergeten_nieuwe_versie_blijkt_voordat_er_iets_is_gemaakt(afval: Path) -> None:
    config = afval / "config.yaml"
    alleen = config.read_text(encoding="utf-8").replace("html.j2\n", "html.j2\n    formaten: [html]\n")
    config.write_text(alleen, encoding="utf-8")
    genereer(afval, Keuze())
    voor = sommen(afval / "output")
    assert not genereer(afval, Keuze()).gewijzigd
    (afval / "input" / "teksten" / "inleiding.md").write_text("De raden wilden dit graag.", encoding="utf-8")
    stappen: list[Voortgang] = []
    with pytest.raises(Gestopt) as gestopt:
        genereer(afval, Keuze(), stappen.append)
    (probleem,) = gestopt.value.problemen
    assert (probleem.code, probleem.velden["anders"]) == ("versie-bestaat", "'rapport.html'")
    assert {stap.soort for stap in stappen} == {"stap"}
    assert sommen(afval / "output") == voor
    assert genereer(afval, Keuze(overschrijf=True)).gewijzigd


@pytest.mark.parametrize("regels", [1, 5, 7, 8, 9])
def test_een_afgebroken_run_laat_de_vorige_versie_heel(afval: Path, regels: int) -> None:
    """Killed after some lines of progress, the previous version is whole; the next run mends what is left."""
    assert draai(afval, "--formaat", "html").returncode == 0
    voor = sommen(afval / "output" / "concept-1-proef")
    pad = afval / "input" / "teksten" / "inleiding.md"
    pad.write_text("De raden wilden dit onderzoek graag.", encoding="utf-8")
    opdracht = [sys.executable, "-m", "rekenaudit", "genereer", "--onderzoek", str(afval), "--formaat", "html"]
    stroom = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(opdracht, start_new_session=True, stdout=subprocess.PIPE, env=stroom) as proces:  # noqa: S603
        assert proces.stdout is not None
        for _ in range(regels):
            proces.stdout.readline()
        os.killpg(proces.pid, signal.SIGKILL)
    na = sommen(afval / "output" / "concept-1-proef")
    klaar = draai(afval, "--formaat", "html", "--overschrijf")
    assert klaar.returncode == 0, klaar.stderr
    nieuw = sommen(afval / "output" / "concept-1-proef")
    assert na in (voor, nieuw)
    assert nieuw["rapport.html"] != voor["rapport.html"]
    assert sorted(p.name for p in (afval / "output").iterdir()) == [".intern", ".slot", "concept-1-proef"]
