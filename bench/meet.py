"""Measures one full run of the study in this folder: where the time goes and whether all cores are busy.

Works in a temporary folder without a cache and prints wall time per stage, CPU time and peak memory.
Times differ between machines; quote the ratios.
"""

import os
import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path

from rekenaudit.pipeline import Keuze, Voortgang, genereer

STUDIE = Path(__file__).parents[1]
DELEN = ("config.yaml", "normenkader", "input", "templates")


class Klok:
    """Notes when every stage began and every file was ready."""

    def __init__(self) -> None:
        """Start the clock."""
        self.begin = time.perf_counter()
        self.stappen: list[tuple[float, str]] = []
        self.bestanden: list[tuple[float, str]] = []

    def __call__(self, stap: Voortgang) -> None:
        """Note one step."""
        nu = time.perf_counter() - self.begin
        if stap.soort == "stap":
            self.stappen.append((nu, stap.naam))
        elif stap.soort == "klaar":
            self.bestanden.append((nu, f"{stap.naam}.{stap.deel}"))


def cpu() -> float:
    """CPU seconds of this process and of its workers that have ended."""
    wie = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(g.ru_utime + g.ru_stime for g in map(resource.getrusage, wie))


def meet(studie: Path, titel: str) -> float:
    """Time one run and print where the time went; gives the wall time in seconds."""
    klok, cpu_begin = Klok(), cpu()
    resultaat = genereer(studie, Keuze(), klok)
    wand, rekentijd = time.perf_counter() - klok.begin, cpu() - cpu_begin
    print(f"\n{titel}: {wand:.1f} s wall, {rekentijd:.1f} s CPU, {rekentijd / wand:.2f} cores busy of {os.cpu_count()}")
    eindes = [tijd for tijd, _ in klok.stappen[1:]] + [wand]
    for (tijd, naam), einde in zip(klok.stappen, eindes, strict=True):
        print(f"  {einde - tijd:6.2f} s  {naam}")
    for tijd, naam in sorted(klok.bestanden)[-5:]:
        print(f"           ready at {tijd:6.2f} s: {naam}")
    print(f"  {len(resultaat.bestanden)} files, {resultaat.overgenomen} taken from the cache")
    return wand


def main() -> None:
    """Measure a first run, an unchanged rerun, and a rerun after one changed finding."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        studie = Path(tijdelijk) / "studie"
        studie.mkdir()
        for deel in DELEN:
            bron = STUDIE / deel
            (shutil.copytree if bron.is_dir() else shutil.copy)(bron, studie / deel)
        eerste = meet(studie, "first run, empty cache")
        zelfde = meet(studie, "rerun, nothing changed")
        print(f"\nrerun / first run: {zelfde / eerste:.2f}")
        geheugen = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"peak memory of the largest worker: {geheugen:.0f} MB; Python {sys.version.split()[0]}")


if __name__ == "__main__":
    main()
