"""Measured runs of a study, and what they would take on two cores that have nothing else to do."""

import heapq
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.meetpool import LOGBOEK

STUDIE = Path(__file__).parents[1]
DELEN = ("config.yaml", "normenkader", "input", "templates")
KERNEN = 2
_NAAR_WERKERS, _DOCUMENTEN = "Figuren tekenen", "Documenten maken"


@dataclass(frozen=True, slots=True)
class Meting:
    """One measured run.

    Attributes:
        wand: seconds from start to end of the whole process.
        cpu: CPU seconds of the run and its workers.
        taken: what every task took, in the order in which they began.
        stappen: the steps of the run itself, with the CPU time and wall time at which they began.
        standen: document → what became of it since the previous version.
        bestanden: number of files in the version's folder.
        overgenomen: number of files that came from the cache.
        mb: peak memory of the run itself in megabytes.
    """

    wand: float
    cpu: float
    taken: tuple[dict[str, Any], ...]
    stappen: tuple[dict[str, Any], ...]
    standen: dict[str, str]
    bestanden: int
    overgenomen: int
    mb: float

    def cpu_van(self, *taken: str) -> float:
        """Sum the CPU seconds of tasks by the start or end of their names."""
        return sum(float(t["cpu"]) for t in self.taken if t["taak"].startswith(taken) or t["taak"].endswith(taken))

    @property
    def mb_werker(self) -> float:
        """Peak memory of the largest worker in megabytes."""
        return max((float(t["mb"]) for t in self.taken), default=0.0)

    @property
    def voor_en_na(self) -> tuple[float, float]:
        """CPU seconds of the run itself before its workers begin, and from then on."""
        begin = next((s["cpu"] for s in self.stappen if s["stap"] == _NAAR_WERKERS), 0.0)
        return begin, self.stappen[-1]["cpu"] - begin

    @property
    def wand_documenten(self) -> float:
        """Seconds that somebody waits from the moment that everything has been read, computed and drawn."""
        begin = next(s["wand"] for s in self.stappen if s["stap"] == _DOCUMENTEN)
        return float(self.stappen[-1]["wand"] - begin)

    @property
    def start_werkers(self) -> float:
        """CPU seconds of workers outside their tasks: starting, and taking in and giving back what tasks are about."""
        return self.cpu - float(self.stappen[-1]["cpu"]) - sum(float(t["cpu"]) for t in self.taken)

    @property
    def rustig(self) -> float:
        """Seconds that the same tasks in the same order take on idle cores: a replay with their CPU times.

        A Word file waits for the PDF of its document, as in the run. Work of the run itself while the workers are busy
        counts as if it were spread over the cores.
        """
        voor, na = self.voor_en_na
        vrij = [(self.start_werkers + na) / KERNEN] * KERNEN
        pdf_klaar: dict[str, float] = {}
        for taak in self.taken:
            document, _, formaat = taak["taak"].rpartition(".")
            wacht = pdf_klaar.get(document, 0.0) if formaat == "docx" else 0.0
            einde = max(heapq.heappop(vrij), wacht) + taak["cpu"]
            heapq.heappush(vrij, einde)
            if formaat == "pdf":
                pdf_klaar[document] = einde
        return voor + max(vrij)


def kopie(doel: Path, bron: Path = STUDIE) -> Path:
    """Copy the parts of a study that a run reads."""
    doel.mkdir(parents=True)
    for deel in DELEN:
        if (bron / deel).exists():
            (shutil.copytree if (bron / deel).is_dir() else shutil.copy)(bron / deel, doel / deel)
    return doel


def meet(studie: Path, versie: str = "concept-1", *soorten: str) -> Meting:
    """Run a study in a process of its own, or only some kinds of its documents, and measure it."""
    with tempfile.TemporaryDirectory() as map_:
        logboek, uitkomst = Path(map_) / "taken.jsonl", Path(map_) / "run.json"
        logboek.touch()
        begin, rekentijd = time.perf_counter(), kindertijd()
        subprocess.run(
            [sys.executable, "-m", "bench.een_run", studie, versie, uitkomst, *soorten],
            check=True,
            cwd=STUDIE,
            env={**os.environ, LOGBOEK: str(logboek)},
        )
        wand, cpu = time.perf_counter() - begin, kindertijd() - rekentijd
        taken = sorted(map(json.loads, logboek.read_text("utf-8").splitlines()), key=lambda t: float(t["begin"]))
        run = json.loads(uitkomst.read_text("utf-8"))
    return Meting(wand, cpu, tuple(taken), **{**run, "stappen": tuple(run["stappen"])})


def kindertijd() -> float:
    """CPU seconds of all processes started from here that have ended."""
    gebruik = resource.getrusage(resource.RUSAGE_CHILDREN)
    return gebruik.ru_utime + gebruik.ru_stime
