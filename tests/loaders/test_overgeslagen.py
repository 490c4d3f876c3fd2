"""What is not read is told; what is read is not spoilt by what programs leave behind."""

import shutil
from pathlib import Path

import pytest

from rekenaudit.loaders.overgeslagen import check_skipped
from rekenaudit.outputs.vingerafdruk import afdrukken
from rekenaudit.pipeline.stappen import controleer


def test_een_gewoon_onderzoek_slaat_niets_over(afval: Path) -> None:
    assert check_skipped(afval) == ()
    assert check_skipped(afval / "nergens") == ()


def test_elk_overgeslagen_bestand_wordt_een_keer_gemeld(afval: Path) -> None:
    goed = controleer(afval)
    for naam in (
        "input/teksten/notitie.txt",
        "input/teksten/METHODE.MD",
        "input/teksten/vragen/plan.docx",
        "input/teksten/~$plan.docx",
        "input/teksten/methode (conflicted copy 2031-05-01).md",
        "input/bevindingen/lijst.xlsx",
        "input/bevindingen/veldstad-LAPTOP-AB12CD34.yaml",
        "input/bevindingen/.~lock.lijst.xlsx#",
        "normenkader/normenkader-DESKTOP-AB12CD3.yaml",
    ):
        (afval / naam).write_text("gemeente: Veldstad", encoding="utf-8")
    problemen = controleer(afval)
    nieuw = [(p.code, p.plaats.bestand) for p in problemen if p not in goed]
    assert nieuw == [
        ("bestand-niet-gelezen", "input/bevindingen/lijst.xlsx"),
        ("bestand-staat-open", "input/bevindingen/lijst.xlsx"),
        ("conflictkopie", "input/bevindingen/veldstad-LAPTOP-AB12CD34.yaml"),
        ("bestand-niet-gelezen", "input/teksten/METHODE.MD"),
        ("conflictkopie", "input/teksten/methode (conflicted copy 2031-05-01).md"),
        ("bestand-niet-gelezen", "input/teksten/notitie.txt"),
        ("bestand-niet-gelezen", "input/teksten/vragen/plan.docx"),
        ("slotbestand-over", "input/teksten/~$plan.docx"),
        ("conflictkopie", "normenkader/normenkader-DESKTOP-AB12CD3.yaml"),
    ]
    assert all(p in problemen for p in goed)
    assert not any(p.stopt_bij("gepubliceerd") for p in problemen if p not in goed)


def test_een_slotbestand_is_geen_invoer(afval: Path) -> None:
    eerst = afdrukken(afval, [afval / "input"])
    (afval / "input" / "afval" / "~$inzameling.csv").touch()
    assert afdrukken(afval, [afval / "input"]) == eerst


@pytest.mark.parametrize("map_", ["input/bevindingen", "input/teksten"])
def test_een_kopie_telt_niet_mee(afval: Path, map_: str) -> None:
    bron = next(p for p in sorted((afval / map_).iterdir()) if p.is_file())
    shutil.copy(bron, bron.with_stem(f"{bron.stem}-DESKTOP-AB12CD3"))
    assert [p.code for p in controleer(afval) if "DESKTOP" in p.plaats.bestand] == ["conflictkopie"]


def test_een_kopie_naast_een_bron_wordt_genoemd(afval: Path) -> None:
    """A copy of a file that is not read, or one that config.yaml names itself, is nobody's mistake."""
    map_ = afval / "input" / "afval"
    for naam in ("inzameling (1).csv", "inzameling - kopie.csv", "notitie (1).txt"):
        shutil.copy(map_ / "inzameling.csv", map_ / naam)
    bronnen = ["afval/inzameling.csv", "afval/gemeenten.csv"]
    namen = [(p.code, p.plaats.bestand, p.velden["kopie"]) for p in check_skipped(afval, bronnen)]
    bestand = "input/afval/inzameling.csv"
    assert namen == [(("kopie-ernaast"), bestand, f"inzameling{k}.csv") for k in (" (1)", " - kopie")]
    assert len(check_skipped(afval, [*bronnen, "afval/inzameling (1).csv"])) == 1
