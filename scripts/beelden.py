"""Makes the pictures in docs/beelden/: pages of the study of the guide, and of the study in this folder.

Needs pdftoppm and pdftotext (poppler-utils) and Pillow. `python scripts/beelden.py` makes all of them anew.
"""

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PIL import Image

from rekenaudit.nieuw import kies, nieuw_onderzoek
from tests.studie.handleiding import HANDLEIDING, STUK, doe

WORTEL = Path(__file__).resolve().parents[1]
BEELDEN = WORTEL / "docs" / "beelden"
BREEDTE = 640
"""In pixels; a page is then readable on a screen, and some 60 kB."""


@dataclass(frozen=True, slots=True)
class Beeld:
    """A picture: the first page of a document with a text on it, from one height to another (shares of the page)."""

    naam: str
    document: str
    tekst: str
    van: float = 0
    tot: float = 1


VAN_HANDLEIDING = (
    Beeld("titelpagina", "rapport", "Onderhoud van wegen"),
    Beeld("paragraaf", "rapport", "Een weg heeft achterstallig onderhoud"),
    Beeld("oordelen", "rapport", "Oordelen per norm en gemeente", 0, 0.6),
    Beeld("eigen-figuur", "rapport", "Meldingen die in 2025 op tijd zijn hersteld", 0, 0.6),
    Beeld("eigen-norm", "bijlagen/zwolle", "Meldingen op tijd hersteld", 0, 0.6),
    Beeld("nota", "nota-van-bevindingen", "Een weg heeft achterstallig onderhoud"),
    Beeld("bestuurlijke-nota", "bestuurlijke-nota", "Conclusie 2"),
    Beeld("factsheet", "factsheets/zwolle", "Zwolle"),
)
VAN_ONDERZOEK = (
    Beeld("rapport", "rapport", "Een gemeente die grip heeft"),
    Beeld("normtoets", "rapport", "Oordelen per norm en gemeente"),
    Beeld("bijlage", "bijlagen/borne", "Borne"),
)


def main() -> None:
    """Make every picture."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        onderzoek = Path(tijdelijk) / "o"
        _onderzoek_van_de_handleiding(onderzoek)
        _maak(VAN_HANDLEIDING, onderzoek, Path(tijdelijk) / "uit-1", ())
        _maak(VAN_ONDERZOEK, WORTEL, Path(tijdelijk) / "uit-2", ("--document", "rapport", "--document", "bijlagen"))


def _onderzoek_van_de_handleiding(onderzoek: Path) -> None:
    """Make the study as it is after the first hour, with every kind of document."""
    keuze, _ = kies("Onderhoud van wegen", "Zwolle, Deventer, Kampen", "2023-2025")
    if keuze is None:
        sys.exit("De gemeenten van de handleiding bestaan niet.")
    nieuw_onderzoek(onderzoek, keuze)
    eind = HANDLEIDING.index("### Stap 11")
    for stuk in STUK.finditer(HANDLEIDING):
        if not stuk["opdracht"] and (stuk.start() < eind or "factsheet" in (stuk["inhoud"] or "")):
            doe(stuk, onderzoek, "pdf")


def _maak(beelden: tuple[Beeld, ...], onderzoek: Path, uit: Path, keuze: tuple[str, ...]) -> None:
    opdracht = [sys.executable, "-m", "rekenaudit", "genereer", "--onderzoek", str(onderzoek), "--uit", str(uit)]
    omgeving = {**os.environ, "PYTHONPATH": str(WORTEL / "src")}
    _draai([*opdracht, "--formaat", "pdf", "--stil", *keuze], omgeving)
    (versie,) = (map_ for map_ in uit.iterdir() if not map_.name.startswith("."))
    for beeld in beelden:
        _teken(beeld, versie / f"{beeld.document}.pdf")


def _draai(opdracht: list[str], omgeving: dict[str, str] | None = None) -> str:
    klaar = subprocess.run(opdracht, check=True, capture_output=True, env=omgeving)  # noqa: S603 - our own words
    return klaar.stdout.decode()


def _teken(beeld: Beeld, pdf: Path) -> None:
    bladen = _draai(["pdftotext", "-layout", str(pdf), "-"]).replace("\N{NO-BREAK SPACE}", " ").split("\f")
    inhoud = max((n for n, blad in enumerate(bladen, 1) if "Inhoud" in blad[:200]), default=0)
    nummer = next(n for n, blad in enumerate(bladen, 1) if beeld.tekst in blad and (n > inhoud or n == 1))
    doel = pdf.with_suffix("")
    _draai(["pdftoppm", "-png", "-r", "110", "-f", str(nummer), "-l", str(nummer), "-singlefile", str(pdf), str(doel)])
    with Image.open(doel.with_suffix(".png")) as heel:
        deel = heel.crop((0, round(heel.height * beeld.van), heel.width, round(heel.height * beeld.tot)))
        klein = deel.resize((BREEDTE, round(deel.height * BREEDTE / deel.width)), Image.Resampling.LANCZOS)
        kleuren = klein.convert("P", palette=Image.Palette.ADAPTIVE, colors=128)
        kleuren.save(BEELDEN / f"{beeld.naam}.png", optimize=True)


if __name__ == "__main__":
    main()
