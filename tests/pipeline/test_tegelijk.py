"""Two commands at once on one study: the second refuses, whichever the two are."""

import errno
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from rekenaudit.config import studie as config
from rekenaudit.model.wederhoor import Ronde
from rekenaudit.outputs.slot import WERKMAP, slot, studieslot
from rekenaudit.pipeline.besluitenlijst import lees_besluiten, maak_besluitenlijst
from rekenaudit.pipeline.genereren import genereer
from rekenaudit.pipeline.keuze import Keuze
from rekenaudit.pipeline.noteren import noteer
from rekenaudit.pipeline.pakketten import Pakketkeuze, maak_pakketten
from rekenaudit.pipeline.reacties import lees_reacties
from rekenaudit.pipeline.vastleggen import leg_vast
from rekenaudit.pipeline.wederhoortabellen import maak_wederhoortabellen
from rekenaudit.problems import Gestopt

DAG = date(2033, 5, 20)
RONDE = Ronde.model_validate({"ronde": "ambtelijk", "versie": "concept-1", "geen_reactie": True})
OPDRACHTEN: dict[str, Callable[[Path], object]] = {
    "genereer": lambda studie: genereer(studie, Keuze()),
    "genereer elders": lambda studie: genereer(studie, Keuze(uit=studie.parent / "elders")),
    "lees": lambda studie: lees_reacties(studie, [studie / "f.xlsx"], DAG),
    "besluiten": lambda studie: lees_besluiten(studie, studie / "lijst.xlsx"),
    "status --excel": lambda studie: maak_besluitenlijst(studie, studie / "lijst.xlsx"),
    "noteer": lambda studie: noteer(studie, [], RONDE),
    "pakket": lambda studie: maak_pakketten(studie, Pakketkeuze()),
    "tabel": maak_wederhoortabellen,
    "vastleggen": lambda studie: leg_vast(studie, date(2032, 6, 1)),
}


def bestanden(map_: Path) -> dict[Path, bytes]:
    return {p: p.read_bytes() for p in map_.rglob("*") if p.is_file() and p.name != ".slot"}


@pytest.mark.parametrize("opdracht", OPDRACHTEN)
def test_een_opdracht_wacht_niet_en_schrijft_niets(afval: Path, opdracht: str) -> None:
    voor = bestanden(afval)
    with studieslot(afval, schrijft=True), pytest.raises(Gestopt) as gestopt:
        OPDRACHTEN[opdracht](afval)
    (probleem,) = gestopt.value.problemen
    assert probleem.code == "andere-run-bezig"
    assert probleem.zin == "Er is al een rekenaudit bezig met de map afval."
    assert bestanden(afval) == voor


@pytest.mark.parametrize("opdracht", OPDRACHTEN)
def test_een_opdracht_houdt_anderen_buiten_vanaf_het_lezen(
    afval: Path, opdracht: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Gelezen(Exception):  # noqa: N818 - ends the command where it reads
        pass

    def lees(*_: object) -> None:
        with pytest.raises(Gestopt), studieslot(afval, schrijft=True):
            pass
        raise Gelezen

    monkeypatch.setattr(config, "lees_record", lees)
    with pytest.raises(Gelezen):
        OPDRACHTEN[opdracht](afval)
    with studieslot(afval, schrijft=True):
        pass


def test_een_map_zonder_onderzoek_blijft_leeg(tmp_path: Path) -> None:
    with studieslot(tmp_path, schrijft=True), studieslot(tmp_path / "er niet", schrijft=True):
        assert not list(tmp_path.iterdir())


def test_wie_alleen_leest_gaat_door_waar_geen_slot_kan(afval: Path) -> None:
    (afval / WERKMAP).write_text("een bestand waar een map hoort", encoding="utf-8")
    with studieslot(afval, schrijft=False):
        pass
    with pytest.raises(OSError, match=WERKMAP), studieslot(afval, schrijft=True):
        pass


@pytest.mark.parametrize("nummer", [errno.EAGAIN, errno.EACCES, errno.EDEADLK])
def test_een_slot_van_een_ander(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nummer: int) -> None:
    monkeypatch.setattr("rekenaudit.outputs.slot._vergrendel", weiger(nummer))
    with pytest.raises(Gestopt), slot(tmp_path):
        pass


@pytest.mark.parametrize("nummer", [errno.ENOLCK, errno.EOPNOTSUPP])
def test_een_schijf_zonder_sloten_houdt_niemand_tegen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nummer: int
) -> None:
    """Some network drives know no locks, and say so in another way than that a lock is taken."""
    monkeypatch.setattr("rekenaudit.outputs.slot._vergrendel", weiger(nummer))
    with slot(tmp_path):
        pass


def weiger(nummer: int) -> Callable[[int], None]:
    def vergrendel(_: int) -> None:
        raise OSError(nummer, "nagebootst")

    return vergrendel
