"""The documents open in the programs that their readers have: LibreOffice for Word, a browser for HTML."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.documenten.lezers.blokken import KOPPEN
from tests.documenten.lezers.lees_word import lees_word
from tests.documenten.test_gelijk import ZONDER_BEELD

pytestmark = pytest.mark.documenten
GEMEENTEN = ("veldstad", "oost-aa", "sint-jansdal-aan-de-grote-vaart")
NAMEN = (
    "rapport",
    *(f"bijlagen/{g}" for g in GEMEENTEN),
    "factsheets/sint-jansdal-aan-de-grote-vaart",
    "nota",
    "bestuurlijke-nota",
    "normenkader",
)


def draai(*opdracht: str) -> str:
    klaar = subprocess.run(opdracht, check=True, capture_output=True, text=True, timeout=180)  # noqa: S603 - our words
    return klaar.stdout


def kern(tekst: str) -> str:
    """Leave out white space and hyphens, which differ with the line ends."""
    return re.sub(r"[\s\u00ad-]+", "", tekst)


@pytest.mark.parametrize("naam", NAMEN)
def test_word_opent_in_libreoffice_met_alle_koppen_en_figuren(versie: Path, naam: str, tmp_path: Path) -> None:
    word = versie / f"{naam}.docx"
    draai("soffice", f"-env:UserInstallation=file://{tmp_path}/lo", "--headless", "--convert-to", "pdf", "--outdir",
          str(tmp_path), str(word))  # fmt: skip
    pdf = tmp_path / f"{word.stem}.pdf"
    tekst = kern(draai("pdftotext", "-layout", str(pdf), "-"))
    koppen = [blok for blok in lees_word(word) if blok.soort in KOPPEN]
    assert koppen
    for kop in koppen:
        assert kern(kop.tekst) in tekst
    afbeeldingen = draai("pdfimages", "-list", str(pdf)).splitlines()[2:]
    figuren = (versie / f"{naam}.html").read_text(encoding="utf-8").count('<figure class="figuur"')
    assert len([regel for regel in afbeeldingen if " image " in regel]) >= figuren
    assert figuren or naam in ZONDER_BEELD
    if naam.startswith("factsheets"):
        assert "Pages:           2" in draai("pdfinfo", str(pdf))


@pytest.mark.parametrize("naam", NAMEN)
def test_html_opent_in_een_browser_zonder_netwerk(versie: Path, naam: str, tmp_path: Path) -> None:
    html = versie / f"{naam}.html"
    dom = draai("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                "--disable-component-update", "--no-first-run", f"--user-data-dir={tmp_path}", "--dump-dom",
                html.as_uri())  # fmt: skip
    assert dom.count("<table") == html.read_text(encoding="utf-8").count("<table")
    assert "<h1" in dom
    assert not re.search(r'(src|href)="https?://[^"]+\.(css|js|png|svg|woff2?)"', dom)
