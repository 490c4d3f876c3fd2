"""Reading reactions into registers: all files or nothing, and nothing is lost when the run is killed."""

import shutil
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from rekenaudit.model.wederhoor import Ronde
from rekenaudit.pipeline.noteren import noteer
from rekenaudit.pipeline.reacties import Leeswijze, lees_reacties
from rekenaudit.pipeline.wederhoor import wederhoorstand
from rekenaudit.problems import Gestopt
from tests.wederhoor.formulierbouw import leeg_formulier, verzonden, vul_in

DAG = date(2033, 5, 20)
NEE = {"Bevindingen!D2": "nee", "Bevindingen!G2": "Klopt niet."}


def inhoud(map_: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in map_.iterdir()}


def rondes(register: Path) -> str:
    return register.read_text("utf-8").partition("bestanden:")[0]


def test_twee_keer_lezen_geeft_dezelfde_bytes(afval: Path) -> None:
    register = verzonden(afval)
    pad = vul_in(afval / "f.xlsx", NEE)
    (eerst,), _ = lees_reacties(afval, [pad], DAG)
    tekst = register.read_bytes()
    (daarna,), _ = lees_reacties(afval, [pad], date(2033, 5, 23))
    assert ((eerst.nieuw, eerst.al_gelezen), (daarna.nieuw, daarna.al_gelezen)) == ((1, False), (0, True))
    assert register.read_bytes() == tekst
    assert tekst.startswith(b"# van mij\n")


def test_bij_elk_bestand_is_te_zien_dat_het_wordt_gelezen(afval: Path) -> None:
    verzonden(afval)
    stappen: list[str] = []
    lees_reacties(afval, [vul_in(afval / "f.xlsx", NEE)], DAG, melder=lambda stap: stappen.append(stap.naam))
    assert stappen == ["f.xlsx lezen", "Register bijwerken"]


def test_een_fout_in_een_bestand_houdt_alles_tegen(afval: Path) -> None:
    register = verzonden(afval)
    oud = register.read_bytes()
    goed, fout = vul_in(afval / "f.xlsx", NEE), vul_in(afval / "g.xlsx", {"Bevindingen!D2": "?"})
    ook_fout = vul_in(afval / "h.xlsx", {}, leeg_formulier(partij="Velstad"))
    with pytest.raises(Gestopt) as gestopt:
        lees_reacties(afval, [goed, fout, ook_fout], DAG)
    assert [p.code for p in gestopt.value.problemen] == [
        "reactie-twee-bestanden",
        "formulier-keuze",
        "formulier-andere-partij",
    ]
    assert register.read_bytes() == oud


def test_wat_later_wordt_genoteerd_hoort_bij_de_versie_die_is_verstuurd(afval: Path) -> None:
    register = verzonden(afval)
    ronde = Ronde.model_validate({"ronde": "ambtelijk", "versie": "concept-2", "geen_reactie": True})
    noteer(afval, ["Veldstad"], ronde)
    assert "concept-2" not in register.read_text("utf-8")
    with pytest.raises(Gestopt) as gestopt:
        noteer(afval, ["Veldstad"], ronde, gevraagd=True)
    assert [p.code for p in gestopt.value.problemen] == ["notitie-zonder-verzending"]
    opnieuw = {"ronde": "ambtelijk", "versie": "concept-2", "verzonden": "2033-06-01"}
    noteer(afval, ["Veldstad"], Ronde.model_validate(opnieuw), gevraagd=True)
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


def test_wat_eerder_binnenkwam_vervangt_niets_tenzij_het_geldt(afval: Path) -> None:
    register = verzonden(afval)
    lees_reacties(afval, [vul_in(afval / "nieuw.xlsx", NEE)], date(2033, 5, 23))
    oud, tekst = vul_in(afval / "oud.xlsx", {"Bevindingen!G3": "Ook niet."}), register.read_bytes()
    with pytest.raises(Gestopt) as gestopt:
        lees_reacties(afval, [oud], DAG)
    assert [p.code for p in gestopt.value.problemen] == ["reactie-ouder"]
    assert register.read_bytes() == tekst
    (gelezen,), _ = lees_reacties(afval, [oud], DAG, Leeswijze(aanvulling=True))
    assert (gelezen.nieuw, gelezen.ingetrokken) == (1, 0)
    (gelezen,), _ = lees_reacties(afval, [oud], DAG, Leeswijze(geldt=True))
    assert (gelezen.al_gelezen, gelezen.ingetrokken) == (False, 1)


def test_twee_formulieren_van_een_partij_mogen_samen_een_aanvulling_zijn(afval: Path) -> None:
    verzonden(afval)
    formulieren = [vul_in(afval / f"{n}.xlsx", {"Bevindingen!G2": f"Afdeling {n}."}) for n in (1, 2)]
    gelezen, meldingen = lees_reacties(afval, formulieren, DAG, Leeswijze(aanvulling=True))
    assert ([g.nieuw for g in gelezen], [g.gewijzigd for g in gelezen], meldingen) == ([1, 1], [0, 0], ())


def test_een_leeg_formulier_telt_pas_als_reactie_als_de_partij_dat_zegt(afval: Path) -> None:
    register = verzonden(afval)
    tekst = register.read_bytes()
    leeg = vul_in(afval / "leeg.xlsx", {})
    (gelezen,), (melding,) = lees_reacties(afval, [leeg], DAG)
    assert ((gelezen.leeg, gelezen.nieuw), melding.code) == ((True, 0), "reactie-leeg")
    assert register.read_bytes() == tekst
    (gelezen,), meldingen = lees_reacties(afval, [leeg], DAG, Leeswijze(geldt=True))
    assert ((gelezen.leeg, gelezen.nieuw), meldingen) == ((False, 0), ())
    assert "2033-05-20" in rondes(register)


def test_een_leeg_formulier_trekt_niets_in(afval: Path) -> None:
    register = verzonden(afval)
    lees_reacties(afval, [vul_in(afval / "f.xlsx", NEE)], DAG)
    tekst, leeg = register.read_bytes(), vul_in(afval / "leeg.xlsx", {})
    lees_reacties(afval, [leeg], DAG)
    assert register.read_bytes() == tekst
    (gelezen,), _ = lees_reacties(afval, [leeg], DAG, Leeswijze(geldt=True))
    assert gelezen.ingetrokken == 1


def test_de_laatste_reactie_geeft_de_dag_van_ontvangst(afval: Path) -> None:
    register = verzonden(afval)
    lees_reacties(afval, [vul_in(afval / "leeg.xlsx", {})], DAG, Leeswijze(geldt=True))
    echt = vul_in(afval / "f.xlsx", NEE)
    _, meldingen = lees_reacties(afval, [echt], date(2033, 6, 12))
    assert [m.code for m in meldingen] == ["reactie-te-laat"]
    assert "2033-06-12" in rondes(register)
    lees_reacties(afval, [echt], date(2033, 7, 1), Leeswijze(geldt=True))
    assert "2033-06-12" in rondes(register)


def test_wat_binnenkwam_voordat_het_is_verstuurd_wordt_niet_gelezen(afval: Path) -> None:
    register = verzonden(afval)
    oud = register.read_bytes()
    with pytest.raises(Gestopt) as gestopt:
        lees_reacties(afval, [vul_in(afval / "f.xlsx", NEE)], date(2033, 4, 1))
    (probleem,) = gestopt.value.problemen
    assert (probleem.code, str(probleem.plaats)) == ("notitie-datum", "input/wederhoor/veldstad.yaml")
    assert register.read_bytes() == oud


MOMENTEN = {
    "tijdens het schrijven": "os.fsync = weg",
    "voor het neerzetten": "pathlib.Path.replace = weg",
    "halverwege het neerzetten": "echt = pathlib.Path.replace; pathlib.Path.replace = lambda *p: (echt(*p), weg())",
    "na het neerzetten": "pathlib.Path.unlink = weg",
}


@pytest.mark.parametrize("moment", MOMENTEN)
def test_een_gedode_lezing_verliest_niets(afval: Path, tmp_path: Path, moment: str) -> None:
    """Two parties react; killed at any moment, the next run ends in the bytes of a run that nobody disturbed."""
    map_ = verzonden(afval).parent
    noteer(afval, ["Oost-Aa"], Ronde.model_validate({"ronde": "ambtelijk", "versie": "concept-1"}))
    oost = vul_in(afval / "oost.xlsx", NEE, leeg_formulier(partij="Oost-Aa"))
    formulieren = [vul_in(afval / "f.xlsx", NEE), oost]
    oud = inhoud(map_)
    anders = Path(shutil.copytree(afval, tmp_path / "anders"))
    lees_reacties(anders, formulieren, DAG)
    nieuw = inhoud(anders / map_.relative_to(afval))
    assert set(oud) == set(nieuw) == {"veldstad.yaml", "oost-aa.yaml"}
    code = (
        "import os, pathlib, signal, sys; from rekenaudit.cli import main\n"
        "weg = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)\n"
        "import datetime, rekenaudit.cli.opdrachten.opties as o; o.vandaag = lambda: datetime.date(2033, 5, 21)\n"
        f"{MOMENTEN[moment]}\n"
        f"sys.argv = ['rekenaudit', 'wederhoor', 'lees', *{[str(p) for p in formulieren]!r}, "
        f"'--onderzoek', {str(afval)!r}, '--ontvangen', '20-5-2033']; main()"
    )
    gedood = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True)  # noqa: S603 - our own
    assert gedood.returncode == -signal.SIGKILL
    tussen = {naam: tekst for naam, tekst in inhoud(map_).items() if not naam.startswith(".")}
    veranderd = [naam for naam in tussen if tussen[naam] != oud[naam]]
    assert all(tussen[naam] == nieuw[naam] for naam in veranderd)
    assert len(veranderd) == {"halverwege het neerzetten": 1, "na het neerzetten": 2}.get(moment, 0)
    lees_reacties(afval, formulieren, DAG)
    assert inhoud(map_) == nieuw


def test_wie_niet_is_gevraagd_houdt_de_nota_tegen_tot_er_staat_waarom(afval: Path) -> None:
    verzonden(afval)
    ronde = {"ronde": "ambtelijk", "versie": "concept-1"}
    noteer(afval, ["Oost-Aa"], Ronde.model_validate({**ronde, "niet_gevraagd": "gaat niet over Oost-Aa"}))
    stand = wederhoorstand(afval)
    wie = [p.velden["partij"] for p in stand.problemen if p.code == "partij-niet-gevraagd"]
    assert wie == ["Sint-Jansdal aan de Grote Vaart"]
    assert [s.niet_gevraagd for s in stand.standen if s.partij == "Oost-Aa"] == ["gaat niet over Oost-Aa"]
