"""Every document of a study keeps to the standards: PDF/UA-1 and PDF/A-3a, and what Word reads strictly."""

from pathlib import Path

import page
import pytest

from tests.ooxml import fouten


def alle(versie: Path, soort: str) -> list[Path]:
    gevonden = sorted(versie.rglob(f"*.{soort}"))
    assert gevonden
    return gevonden


@pytest.mark.parametrize("norm", ["ua1", "3a"])
def test_elke_pdf_is_toegankelijk_en_te_bewaren(versie: Path, norm: str) -> None:
    verslagen = {pad.name: page.validate_pdf_bytes(pad.read_bytes(), profile=norm) for pad in alle(versie, "pdf")}
    gebreken = {naam: [(f.rule_id, f.message) for f in verslag.failures] for naam, verslag in verslagen.items()}
    assert gebreken == {naam: [] for naam in gebreken}
    assert all(verslag.is_compliant for verslag in verslagen.values())


def test_elk_word_bestand_voldoet_aan_de_standaard(versie: Path) -> None:
    gebreken = {pad.name: fouten(pad) for pad in alle(versie, "docx")}
    assert gebreken == {naam: [] for naam in gebreken}
