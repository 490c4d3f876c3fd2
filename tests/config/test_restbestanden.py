"""Files that programs leave behind are recognised by the names that those programs give, and by no others."""

from pathlib import Path

import pytest

from rekenaudit.config.restbestanden import (
    gekopieerd_van,
    geopend_bestand,
    is_conflictkopie,
    is_restbestand,
    is_slotbestand,
    oorspronkelijke_naam,
)


@pytest.mark.parametrize(
    ("naam", "origineel"),
    [
        ("borne (Jan's conflicted copy 2031-05-01).yaml", "borne.yaml"),
        ("borne (conflicted copy 2031-05-01 101500).yaml", "borne.yaml"),
        ("borne (Conflicterende kopie van Jan 2031-05-01).yaml", "borne.yaml"),
        ("borne.sync-conflict-20310501-101500-ABCDEFG.yaml", "borne.yaml"),
        ("borne_conflict-20310501-101500.yaml", "borne.yaml"),
        ("borne-DESKTOP-AB12CD3.yaml", "borne.yaml"),
        ("borne-LAPTOP-AB12CD34.yaml", "borne.yaml"),
        ("borne-LAPTOP-AB12CD34-2.yaml", "borne.yaml"),
    ],
)
def test_kopie_na_een_conflict(naam: str, origineel: str) -> None:
    assert is_conflictkopie(naam)
    assert is_restbestand(naam)
    assert oorspronkelijke_naam(naam) == origineel


@pytest.mark.parametrize(
    "naam",
    [
        "borne.yaml",
        "borne (2).yaml",
        "borne-WMO.yaml",
        "conflict.yaml",
        "conflicted copy.md",
        "een-conflict-in-de-raad.md",
        "werkplek-DESKTOP-beheer.md",
        "DESKTOP-AB12CD3.yaml",
    ],
)
def test_een_eigen_bestand_blijft_een_eigen_bestand(naam: str) -> None:
    assert not is_conflictkopie(naam)
    assert not is_slotbestand(naam)
    assert not is_restbestand(naam)


@pytest.mark.parametrize(
    ("slot", "bestand"),
    [
        ("~$cijfers.xlsx", "cijfers.xlsx"),
        ("~$cument.docx", "document.docx"),
        ("~$rslag1.docx", "verslag1.docx"),
        ("~$nota.docx", "nota.docx"),
        ("~$erslag.docx", "verslag.docx"),
        (".~lock.cijfers.xlsx#", "cijfers.xlsx"),
    ],
)
def test_een_slot_wijst_naar_het_open_bestand(tmp_path: Path, slot: str, bestand: str) -> None:
    (tmp_path / slot).touch()
    assert is_slotbestand(slot)
    assert geopend_bestand(tmp_path / slot) is None
    (tmp_path / bestand).touch()
    assert geopend_bestand(tmp_path / slot) == tmp_path / bestand


@pytest.mark.parametrize(
    ("naam", "origineel"),
    [
        ("bomen (1).xlsx", "bomen.xlsx"),
        ("bomen(2).xlsx", "bomen.xlsx"),
        ("bomen - kopie.xlsx", "bomen.xlsx"),
        ("bomen - Kopie (2).xlsx", "bomen.xlsx"),
        ("bomen - Copy.xlsx", "bomen.xlsx"),
        ("bomen.xlsx", ""),
        ("(1).xlsx", ""),
        ("bomen (oud).xlsx", ""),
        ("kopie.xlsx", ""),
    ],
)
def test_een_kopie_die_iemand_zelf_maakte(naam: str, origineel: str) -> None:
    assert gekopieerd_van(naam) == origineel
    assert not is_restbestand(naam)
