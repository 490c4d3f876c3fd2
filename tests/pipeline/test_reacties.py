"""Reading reactions into registers: all files or nothing, and nothing is lost when the run is killed."""

import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from rekenaudit.model.wederhoor import Ronde
from rekenaudit.pipeline.reacties import lees_reacties, noteer
from rekenaudit.problems import Gestopt
from tests.wederhoor.formulierbouw import leeg_formulier, verzonden, vul_in

DAG = date(2033, 5, 20)
NEE = {"Bevindingen!D2": "nee", "Bevindingen!G2": "Klopt niet."}


def test_twee_keer_lezen_geeft_dezelfde_bytes(afval: Path) -> None:
    register = verzonden(afval)
    pad = vul_in(afval / "f.xlsx", NEE)
    (eerst,), _ = lees_reacties(afval, [pad], DAG)
    tekst = register.read_bytes()
    (daarna,), _ = lees_reacties(afval, [pad], date(2033, 5, 23))
    assert ((eerst.nieuw, eerst.al_gelezen), (daarna.nieuw, daarna.al_gelezen)) == ((1, False), (0, True))
    assert register.read_bytes() == tekst
    assert tekst.startswith(b"# van mij\n")


def test_een_fout_in_een_bestand_houdt_alles_tegen(afval: Path) -> None:
    register = verzonden(afval)
    oud = register.read_bytes()
    goed, fout = vul_in(afval / "f.xlsx", NEE), vul_in(afval / "g.xlsx", {"Bevindingen!D2": "?"})
    ook_fout = vul_in(afval / "h.xlsx", {}, leeg_formulier(partij="Velstad"))
    with pytest.raises(Gestopt) as gestopt:
        lees_reacties(afval, [goed, fout, ook_fout], DAG)
    assert [p.code for p in gestopt.value.problemen] == ["formulier-keuze", "formulier-andere-partij"]
    assert register.read_bytes() == oud


def test_wat_later_wordt_genoteerd_hoort_bij_de_versie_die_is_verstuurd(afval: Path) -> None:
    register = verzonden(afval)
    ronde = Ronde.model_validate({"ronde": "ambtelijk", "versie": "concept-2", "geen_reactie": True})
    noteer(afval, ["Veldstad"], ronde)
    assert "concept-2" not in register.read_text("utf-8")
    noteer(afval, ["Veldstad"], ronde, gevraagd=True)
    assert "concept-2" in register.read_text("utf-8")


def test_elke_partij_haar_eigen_register(afval: Path) -> None:
    verzonden(afval)
    oost = vul_in(afval / "oost.xlsx", NEE, leeg_formulier(partij="Oost-Aa"))
    gelezen, _ = lees_reacties(afval, [vul_in(afval / "f.xlsx", {}), oost], DAG)
    assert [(g.partij, g.nieuw) for g in gelezen] == [("Veldstad", 0), ("Oost-Aa", 1)]
    assert "W-oost-aa-01" in (afval / "input/wederhoor/oost-aa.yaml").read_text("utf-8")


def test_uitstel_en_geen_reactie_worden_genoteerd(afval: Path) -> None:
    register = verzonden(afval)
    ronde = Ronde.model_validate({"ronde": "ambtelijk", "versie": "concept-1", "uitstel": "2033-05-31"})
    assert noteer(afval, ["Veldstad"], ronde) == ("Veldstad",)
    assert noteer(afval, ["Veldstad"], ronde) == ()
    assert "uitstel: " in register.read_text("utf-8")
    with pytest.raises(Gestopt) as gestopt:
        noteer(afval, ["Velstad"], ronde)
    assert [p.code for p in gestopt.value.problemen] == ["partij-onbekend"]


MOMENTEN = {
    "tijdens het schrijven": "os.fsync = weg",
    "voor het neerzetten": "pathlib.Path.replace = weg",
    "na het neerzetten": "echt = pathlib.Path.replace; pathlib.Path.replace = lambda *p: (echt(*p), weg())",
}


@pytest.mark.parametrize("moment", MOMENTEN)
def test_een_gedode_lezing_verliest_niets(afval: Path, moment: str) -> None:
    register = verzonden(afval)
    oud, pad = register.read_bytes(), vul_in(afval / "f.xlsx", NEE)
    code = (
        "import os, pathlib, signal, sys; from rekenaudit.cli import main\n"
        "weg = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        f"{MOMENTEN[moment]}\n"
        f"sys.argv = ['rekenaudit', 'wederhoor', 'lees', {str(pad)!r}, '--onderzoek', {str(afval)!r}, "
        "'--ontvangen', '20-5-2033']; main()"
    )
    gedood = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)  # noqa: S603 - our own
    assert gedood.returncode == -signal.SIGKILL
    tussen = register.read_bytes()
    assert (tussen == oud) == (moment != "na het neerzetten")
    lees_reacties(afval, [pad], DAG)
    assert tussen in (oud, register.read_bytes())
    assert register.read_text("utf-8").count("W-veldstad-01") == 1
    assert [p.name for p in register.parent.iterdir()] == ["veldstad.yaml"]
