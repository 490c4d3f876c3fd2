"""A study at each moment of the right of reply, ready for the command that comes next: what `afbreken` kills."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import openpyxl

from rekenaudit.corrections.besluitenlijst import BESLUITKOLOMMEN, BLAD_BESLUITEN
from rekenaudit.wederhoor.formulier import AKKOORD, KOLOMMEN, LETTERS, SOORT, TOELICHTING

DAG = "20-5-2021"
_DELEN = ("config.yaml", "normenkader", "input", "templates")
_ANTWOORD = {AKKOORD: "nee", SOORT: "interpretatie", TOELICHTING: "Wij zien dit anders."}
_BESLUIT = {
    "Besluit": "niet overgenomen",
    "Reden": "Daar is geen bewijs voor.",
    "Voorgesteld door": "onderzoeker 1",
    "Tweede lezer": "onderzoeker 2",
    "Vastgesteld door": "de rekenkamer",
    "Vastgesteld op": "2031-06-01",
}
_PARTIJEN = 3
_RIJEN = 2


@dataclass(frozen=True, slots=True)
class Geval:
    """A command to kill.

    Attributes:
        naam: the command.
        studie: a study that is ready for it.
        woorden: the command's words; paths are relative to the study.
    """

    naam: str
    studie: Path
    woorden: tuple[str, ...]


def draai(studie: Path, *woorden: str) -> None:
    """Run a command on a study, undisturbed."""
    opdracht = [sys.executable, "-m", "rekenaudit", *woorden, "--onderzoek", str(studie)]
    klaar = subprocess.run(opdracht, check=False, capture_output=True, text=True, cwd=studie)
    if klaar.returncode != 0:
        sys.exit(f"{' '.join(woorden)}: {klaar.stderr}")


def gevallen(bron: Path, map_: Path) -> Iterator[Geval]:
    """Go through a round of the right of reply; gives the study before each command.

    Args:
        bron: a study; it stays as it is.
        map_: where the copies go.
    """
    studie = map_ / "ronde"
    studie.mkdir()
    for naam in _DELEN:
        if (bron / naam).exists() and not (naam == "templates" and (bron / "src").is_dir()):
            (shutil.copytree if (bron / naam).is_dir() else shutil.copy)(bron / naam, studie / naam)
    shutil.rmtree(studie / "input" / "wederhoor", ignore_errors=True)
    draai(studie, "genereer", "--stil")
    gewijzigd = Path(shutil.copytree(studie, map_ / "gewijzigd"))
    wijzig(gewijzigd)
    yield Geval("genereer", gewijzigd, ("genereer", "--stil", "--versie", "volgende"))
    yield _geval(studie, "pakket")
    draai(studie, "wederhoor", "pakket")
    formulieren = tuple(_vul_formulieren_in(studie))
    yield _geval(studie, "lees", *formulieren, "--ontvangen", DAG)
    draai(studie, "wederhoor", "lees", *formulieren, "--ontvangen", DAG)
    draai(studie, "wederhoor", "status", "--excel", "besluiten.xlsx")
    _vul_lijst_in(studie / "besluiten.xlsx")
    yield _geval(studie, "besluiten", "besluiten.xlsx")
    draai(studie, "wederhoor", "besluiten", "besluiten.xlsx")
    yield _geval(studie, "tabel")


def _geval(studie: Path, naam: str, *rest: str) -> Geval:
    return Geval(naam, Path(shutil.copytree(studie, studie.with_name(naam))), ("wederhoor", naam, *rest))


def wijzig(studie: Path) -> None:
    """Change the first finding that there is."""
    alle = sorted((studie / "input" / "bevindingen").glob("*.yaml"))
    pad = next(p for p in alle if "tekst: " in p.read_text("utf-8"))
    pad.write_text(pad.read_text("utf-8").replace("tekst: ", "tekst: Nader bezien. ", 1), encoding="utf-8")


def _vul_formulieren_in(studie: Path) -> Iterator[str]:
    """Fill the forms of the first parties in; gives their names."""
    for pad in sorted(studie.glob("output/*-wederhoor/*/*.xlsx"))[:_PARTIJEN]:
        boek = openpyxl.load_workbook(pad)
        for blad in (boek[naam] for naam in LETTERS if naam in boek.sheetnames):
            for rij in range(2, min(blad.max_row, 1 + _RIJEN) + 1):
                for kolom, antwoord in _ANTWOORD.items():
                    blad.cell(rij, KOLOMMEN.index(kolom) + 1, antwoord)
        boek.save(studie / pad.name)
        yield pad.name


def _vul_lijst_in(pad: Path) -> None:
    boek = openpyxl.load_workbook(pad)
    blad = boek[BLAD_BESLUITEN]
    for rij in range(2, blad.max_row + 1):
        for kolom, waarde in _BESLUIT.items():
            blad.cell(rij, BESLUITKOLOMMEN.index(kolom) + 1, waarde)
    boek.save(pad)
