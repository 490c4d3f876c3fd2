"""The same appendices with the tools that people use now: R Markdown or docxtpl for Word, LibreOffice for PDF.

What they get is ready: texts, tables as CSV, and figures that are drawn. Each tool starts once for all appendices.
"""

import csv
import json
import re
import shutil
import subprocess
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.kaal_word import Alinea, Blok, lees
from bench.proef import STUDIE, kindertijd

DOCXTPL_PYTHON = STUDIE / ".venv-bench" / "bin" / "python"
_BIJZONDER = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|$@^~'\":])")
_RMARKDOWN = 'for (f in list.files(pattern = "[.]Rmd$")) rmarkdown::render(f, "word_document", quiet = TRUE)'


@dataclass(frozen=True, slots=True)
class Ander:
    """What another tool took: CPU and wall seconds for Word, and for PDF from it."""

    naam: str
    word: tuple[float, float]
    pdf: tuple[float, float]

    @property
    def cpu(self) -> float:
        """CPU seconds in all."""
        return self.word[0] + self.pdf[0]

    @property
    def wand(self) -> float:
        """Wall seconds in all."""
        return self.word[1] + self.pdf[1]


def ontbreekt() -> dict[str, str]:
    """Tell of each tool why it cannot be measured here; empty when it can."""
    soffice = "" if shutil.which("soffice") else "LibreOffice (soffice) is not installed"
    r_markdown = "R with rmarkdown and pandoc (r-cran-rmarkdown) is not installed"
    if shutil.which("Rscript") and shutil.which("pandoc"):
        proef = subprocess.run(["Rscript", "-e", "library(rmarkdown)"], check=False, capture_output=True)
        r_markdown = "" if proef.returncode == 0 else r_markdown
    docxtpl = "" if DOCXTPL_PYTHON.exists() else f"{DOCXTPL_PYTHON.parents[1].name} with docxtpl is not there"
    return {"R Markdown": r_markdown or soffice, "docxtpl": docxtpl or soffice}


def meet_rmarkdown(bestanden: Sequence[Path], map_: Path) -> Ander:
    """Make the appendices with R Markdown and LibreOffice."""
    map_.mkdir()
    for pad in bestanden:
        _schrijf_rmd(map_, pad.stem, lees(pad.read_bytes()))
    word = _tijd(["Rscript", "-e", _RMARKDOWN], map_)
    return Ander("R Markdown", word, _naar_pdf(map_, len(bestanden)))


def meet_docxtpl(bestanden: Sequence[Path], map_: Path) -> Ander:
    """Make the appendices with docxtpl and LibreOffice."""
    map_.mkdir()
    for pad in bestanden:
        blokken = [_gegevens(map_, f"{pad.stem}-{n}", blok) for n, blok in enumerate(lees(pad.read_bytes()))]
        (map_ / f"{pad.stem}.json").write_text(json.dumps(blokken), encoding="utf-8")
    word = _tijd([str(DOCXTPL_PYTHON), str(Path(__file__).with_name("docxtpl_bijlagen.py"))], map_)
    return Ander("docxtpl", word, _naar_pdf(map_, len(bestanden)))


def _naar_pdf(map_: Path, aantal: int) -> tuple[float, float]:
    woord = sorted(str(pad) for pad in map_.glob("*.docx"))
    profiel = f"-env:UserInstallation={(map_ / 'profiel').as_uri()}"
    tijd = _tijd(["soffice", profiel, "--headless", "--convert-to", "pdf", *woord], map_)
    if len(list(map_.glob("*.pdf"))) != aantal:
        raise RuntimeError("LibreOffice did not make every PDF")
    return tijd


def _tijd(opdracht: Sequence[str], map_: Path) -> tuple[float, float]:
    begin, cpu = time.perf_counter(), kindertijd()
    subprocess.run(opdracht, check=True, cwd=map_, capture_output=True)
    return kindertijd() - cpu, time.perf_counter() - begin


def _schrijf_rmd(map_: Path, naam: str, blokken: Iterable[Blok]) -> None:
    regels = [f'---\ntitle: "{naam}"\n---\n']
    for nummer, blok in enumerate(blokken):
        deel = f"{naam}-{nummer}"
        if isinstance(blok, Alinea):
            _schrijf_beelden(map_, deel, blok)
            kop = "#" * blok.kop + " " if blok.kop else ""
            regels.append(kop + "".join(_opgemaakt(*loop) for loop in blok.lopen))
            regels += [_stuk(f'knitr::include_graphics("{deel}-{i}.png")') for i in range(len(blok.beelden))]
        elif blok:
            with (map_ / f"{deel}.csv").open("w", encoding="utf-8", newline="") as uit:
                csv.writer(uit).writerows([[_regel(cel) for cel in rij] for rij in blok])
            lezen = f'read.csv("{deel}.csv", check.names = FALSE, colClasses = "character")'
            regels.append(_stuk(f"knitr::kable({lezen})"))
    (map_ / f"{naam}.Rmd").write_text("\n\n".join(regels), encoding="utf-8")


def _regel(tekst: str) -> str:
    return tekst.replace("\n", " ").replace("\t", " ")


def _stuk(code: str) -> str:
    return f"```{{r, echo = FALSE}}\n{code}\n```"


def _opgemaakt(tekst: str, vet: bool, cursief: bool) -> str:  # noqa: FBT001 - a run as it was read
    schoon = _BIJZONDER.sub(r"\\\1", _regel(tekst))
    rand = "**" if vet else "*" if cursief else ""
    return f"{rand}{schoon}{rand}" if rand and schoon == schoon.strip() and schoon else schoon


def _gegevens(map_: Path, naam: str, blok: Blok) -> dict[str, object]:
    if not isinstance(blok, Alinea):
        return {"rijen": blok}
    _schrijf_beelden(map_, naam, blok)
    return {"tekst": blok.tekst, "beelden": [f"{naam}-{i}.png" for i in range(len(blok.beelden))]}


def _schrijf_beelden(map_: Path, naam: str, alinea: Alinea) -> None:
    for nummer, beeld in enumerate(alinea.beelden):
        (map_ / f"{naam}-{nummer}.png").write_bytes(beeld)
