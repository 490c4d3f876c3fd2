"""What changes during a run costs time, never correctness: the record says what was really used."""

import hashlib
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from rekenaudit.pipeline import herkomst
from rekenaudit.pipeline.besluitenlijst import lees_besluiten, maak_besluitenlijst
from rekenaudit.pipeline.bewaken import neem_sporen
from rekenaudit.pipeline.genereren import genereer
from rekenaudit.pipeline.keuze import Keuze
from rekenaudit.pipeline.noteren import noteer
from rekenaudit.pipeline.omgeving import bibliotheken
from rekenaudit.pipeline.reacties import lees_reacties
from rekenaudit.pipeline.vastleggen import leg_vast
from rekenaudit.pipeline.voortgang import Voortgang
from rekenaudit.problems import Gestopt
from tests.corrections.afvalwederhoor import GFT_CORRECTIE, opmerking, schrijf_register
from tests.pipeline.test_genereren import sommen
from tests.pipeline.test_tegelijk import DAG, RONDE
from tests.wederhoor.formulierbouw import verzonden, vul_in

HTML = Keuze(gemeenten=("Veldstad",), formaten=("html",))
INLEIDING = "input/teksten/inleiding.md"
STIJL = "templates/stijl/html.css"


@pytest.fixture(autouse=True)
def in_draden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rekenaudit.pipeline.werkproces.voorraad", ThreadPoolExecutor)


def bij(naam: str, doe: Callable[[], object], keren: int = 1) -> Callable[[Voortgang], None]:
    """Do something when a step begins."""
    over = [doe] * keren

    def melder(stap: Voortgang) -> None:
        if stap.naam == naam and over:
            over.pop()()

    return melder


def zet(pad: Path, tekst: str) -> None:
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_text(tekst, encoding="utf-8")


def verslag(studie: Path, deel: str, versie: str = "concept-1-proef") -> dict[str, dict[str, str]]:
    gelezen: dict[str, dict[str, str]] = json.loads((studie / "output/.intern" / versie / deel).read_text("utf-8"))
    return gelezen


@pytest.mark.parametrize("stap", ["Onderzoek lezen", "Controleren en rekenen", "Documenten samenstellen"])
def test_wat_onder_het_lezen_wordt_opgeslagen_wordt_opnieuw_gelezen(afval: Path, stap: str) -> None:
    pad = afval / "input/bevindingen/veldstad.yaml"
    nieuw = pad.read_text("utf-8").replace("elke drie weken", "elke vier weken")
    resultaat = genereer(afval, HTML, bij(stap, lambda: zet(pad, nieuw)))
    assert "elke vier weken" in (resultaat.map / "bijlagen/veldstad.html").read_text("utf-8").replace("\xa0", " ")
    afdruk = hashlib.sha256(pad.read_bytes()).hexdigest()
    assert verslag(afval, "herkomst.json")["invoer"]["input/bevindingen/veldstad.yaml"] == afdruk


def test_wat_steeds_verandert_houdt_de_run_tegen(afval: Path) -> None:
    pad = afval / INLEIDING
    steeds = bij("Controleren en rekenen", lambda: zet(pad, pad.read_text("utf-8") + "\nNog iets.\n"), keren=9)
    with pytest.raises(Gestopt) as gestopt:
        genereer(afval, HTML, steeds)
    assert [(p.code, p.plaats.bestand) for p in gestopt.value.problemen] == [("intussen-veranderd", INLEIDING)]
    assert not (afval / "output").exists()


def test_wat_na_het_lezen_wordt_opgeslagen_heet_geen_gevolg_van_het_wederhoor(afval: Path) -> None:
    """The study without remarks is made of what was read too, and not of what stands there when it is written down."""
    schrijf_register(afval, opmerking(1, GFT_CORRECTIE))
    pad = afval / INLEIDING
    resultaat = genereer(afval, HTML, bij("Documenten maken", lambda: zet(pad, "Tijdens de run opgeslagen.")))
    intern = afval / "output/.intern" / resultaat.map.name
    assert (intern / "kaal/rapport.html").is_file()
    for bestand in intern.rglob("*.html"):
        assert "Tijdens de run" not in bestand.read_text("utf-8"), bestand


@pytest.mark.parametrize("stap", ["Figuren tekenen", "Documenten maken"])
def test_een_huisstijl_die_onder_het_maken_verandert_houdt_de_run_tegen(afval: Path, stap: str) -> None:
    """And nothing that was made with it stays in the cache under the name of the old one."""
    with pytest.raises(Gestopt) as gestopt:
        genereer(afval, HTML, bij(stap, lambda: zet(afval / STIJL, "* { color: red }")))
    assert [(p.code, p.plaats.bestand) for p in gestopt.value.problemen] == [("intussen-veranderd", STIJL)]
    assert {p.name for p in (afval / "output").iterdir()} == {".slot", ".intern"}
    (afval / STIJL).unlink()
    daarna = sommen(genereer(afval, HTML).map)
    (afval / ".rekenaudit/cache").rename(afval / "weg")
    assert sommen(genereer(afval, HTML).map) == daarna


@pytest.mark.parametrize("stap", ["Documenten samenstellen", "Documenten maken"])
def test_een_programma_dat_wordt_bijgewerkt_houdt_de_run_tegen(
    afval: Path, monkeypatch: pytest.MonkeyPatch, stap: str
) -> None:
    """While the study is read too: a part of the old program is loaded."""
    nieuwer = {**bibliotheken(), "weasyprint": "71.0"}
    werk_bij = bij(stap, lambda: monkeypatch.setattr(herkomst, "bibliotheken", lambda: nieuwer))
    with pytest.raises(Gestopt) as gestopt:
        genereer(afval, HTML, werk_bij)
    (probleem,) = gestopt.value.problemen
    assert probleem.code == "intussen-veranderd"
    assert probleem.zin == "Het programma rekenaudit is veranderd terwijl rekenaudit bezig was."


def test_het_verslag_noemt_de_huisstijl_waarmee_is_gemaakt(afval: Path) -> None:
    zet(afval / STIJL, "* { color: red }")
    genereer(afval, HTML)
    afdruk = hashlib.sha256(b"* { color: red }").hexdigest()
    assert verslag(afval, "herkomst.json")["programma"][STIJL] == afdruk


OPDRACHTEN: dict[str, Callable[[Path], object]] = {
    "reacties.lees_registers": lambda studie: lees_reacties(studie, [studie / "f.xlsx"], DAG),
    "reacties.versies": lambda studie: lees_reacties(studie, [studie / "f.xlsx"], DAG),
    "noteren.met_ronde": lambda studie: noteer(studie, ["Veldstad"], RONDE),
    "besluitenlijst.lees_besluitenlijst": lambda studie: lees_besluiten(studie, studie / "lijst.xlsx"),
}
"""Where a command is when somebody saves a register → the command."""


@pytest.mark.parametrize("waar", OPDRACHTEN)
def test_een_register_dat_iemand_intussen_opslaat_wordt_niet_overschreven(
    afval: Path, monkeypatch: pytest.MonkeyPatch, waar: str
) -> None:
    register = verzonden(afval)
    vul_in(afval / "f.xlsx", {"Bevindingen!D2": "nee", "Bevindingen!G2": "Klopt niet."})
    maak_besluitenlijst(afval, afval / "lijst.xlsx")
    zelf = register.read_text("utf-8") + "# van mij, net nog\n"
    _na(monkeypatch, waar, lambda: zet(register, zelf))
    with pytest.raises(Gestopt) as gestopt:
        OPDRACHTEN[waar](afval)
    gevonden = [(p.code, p.plaats.bestand) for p in gestopt.value.problemen]
    assert gevonden == [("intussen-veranderd", "input/wederhoor/veldstad.yaml")]
    assert {p.name for p in register.parent.iterdir()} == {"veldstad.yaml"}
    assert register.read_text("utf-8") == zelf


def test_een_formulier_dat_onder_het_lezen_wordt_opgeslagen(afval: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    verzonden(afval)
    pad = vul_in(afval / "f.xlsx", {"Bevindingen!D2": "nee", "Bevindingen!G2": "Klopt niet."})
    _na(monkeypatch, "reacties.lees_formulier", lambda: vul_in(pad, {"Bevindingen!D2": "ja"}))
    with pytest.raises(Gestopt) as gestopt:
        lees_reacties(afval, [pad], DAG)
    assert [(p.code, p.plaats.bestand) for p in gestopt.value.problemen] == [("intussen-veranderd", "f.xlsx")]


def test_een_normenkader_dat_onder_het_vastleggen_verandert(afval: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pad = afval / "normenkader/kengetallen.yaml"
    _na(monkeypatch, "vastleggen.load_rules", lambda: zet(pad, pad.read_text("utf-8") + "# nog iets\n"))
    with pytest.raises(Gestopt) as gestopt:
        leg_vast(afval, date(2033, 3, 1))
    assert [p.code for p in gestopt.value.problemen] == ["intussen-veranderd"]
    assert not (afval / "normenkader/vastgesteld").exists()


def _na(monkeypatch: pytest.MonkeyPatch, waar: str, doe: Callable[[], object]) -> None:
    """Do something each time after a function of the pipeline has done its work."""
    module, naam = waar.split(".")
    echt = getattr(import_module(f"rekenaudit.pipeline.{module}"), naam)

    def daarna(*woorden: object, **namen: object) -> object:
        uitkomst = echt(*woorden, **namen)
        doe()
        return uitkomst

    monkeypatch.setattr(f"rekenaudit.pipeline.{module}.{naam}", daarna)


def test_alleen_eigen_bestanden_laten_een_spoor_na(tmp_path: Path) -> None:
    for naam in ("a.py", "map/b.py", "map/c.txt", ".d.py", "~$e.py", "__pycache__/f.py"):
        zet(tmp_path / naam, "x")
    assert {Path(p).name for p, _ in neem_sporen(tmp_path, ".py")} == {"a.py", "b.py"}
    assert not list(neem_sporen(tmp_path / "er niet"))
