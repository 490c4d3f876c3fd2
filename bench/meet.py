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


GEMEENTE = "Borne"
CORRECTIES = {
    "no other appendix prints": (
        "{bevinding: borne-kosten-4, nieuw: 'De begroting bevat meer dan de kosten van hulp.', "
        "oud: 'De begroting bevat meestal alleen de directe kosten van hulp, maar in 2017 ook andere kosten. "
        "Vergelijken tussen jaren kan daardoor een vertekend beeld geven.'}"
    ),
    "changes a regional mean": (
        '{feit: iv3.lasten, gemeente: Borne, jaar: "2019", dimensies: {verslagsoort: jaarrekening, taakveld: "6.72"}, '
        'oud: "6.622.000", nieuw: "6.262.000"}'
    ),
}
"""Corrections of the study in this folder, by what they do."""

_ALLES = Keuze()


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


def meet(studie: Path, titel: str, keuze: Keuze = _ALLES) -> tuple[float, float]:
    """Time one run and print where the time went; gives wall time and CPU time in seconds."""
    klok, cpu_begin = Klok(), cpu()
    resultaat = genereer(studie, keuze, klok)
    wand, rekentijd = time.perf_counter() - klok.begin, cpu() - cpu_begin
    print(f"\n{titel}: {wand:.1f} s wall, {rekentijd:.1f} s CPU, {rekentijd / wand:.2f} cores busy of {os.cpu_count()}")
    eindes = [tijd for tijd, _ in klok.stappen[1:]] + [wand]
    for (tijd, naam), einde in zip(klok.stappen, eindes, strict=True):
        print(f"  {einde - tijd:6.2f} s  {naam}")
    for tijd, naam in sorted(klok.bestanden)[-5:]:
        print(f"           ready at {tijd:6.2f} s: {naam}")
    print(f"  {len(resultaat.bestanden)} files, {resultaat.overgenomen} taken from the cache")
    return wand, rekentijd


def kopie(map_: Path) -> Path:
    """Copy the study of this folder."""
    map_.mkdir()
    for deel in DELEN:
        bron = STUDIE / deel
        (shutil.copytree if bron.is_dir() else shutil.copy)(bron, map_ / deel)
    return map_


def corrigeer(studie: Path, correctie: str) -> None:
    """Have one remark of the municipality taken over."""
    pad = studie / "input" / "wederhoor" / f"{GEMEENTE.lower()}.yaml"
    pad.parent.mkdir(exist_ok=True)
    besluit = (
        "{uitkomst: overgenomen, reden: Gezien., voorgesteld_door: A, tweede_lezer: B, vastgesteld_door: C, "
        "vastgesteld_op: 2031-01-01}"
    )
    pad.write_text(
        f"partij: {GEMEENTE}\nopmerkingen:\n  - id: W-{GEMEENTE.lower()}-01\n    ronde: ambtelijk\n"
        f"    versie: eerste\n    besluit: {besluit}\n    correcties:\n      - {correctie}\n",
        encoding="utf-8",
    )


def main() -> None:
    """Measure a first run, an unchanged rerun, and two reruns after a correction."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        los = kopie(Path(tijdelijk) / "los")
        delen = [
            meet(los, titel, Keuze(**keuze))
            for titel, keuze in (
                ("what prints it about the whole", {"soorten": ("rapport", "nota-van-bevindingen")}),
                ("one appendix alone", {"soorten": ("bijlagen",), "gemeenten": (GEMEENTE,)}),
            )
        ]
        studie = kopie(Path(tijdelijk) / "studie")
        eerste = meet(studie, "first run, empty cache", Keuze(versie="eerste"))
        zelfde = meet(studie, "rerun, nothing changed", Keuze(versie="eerste"))
        print(f"\nrerun / first run: {zelfde[0] / eerste[0]:.2f}")
        samen = [sum(deel[i] for deel in delen) for i in (0, 1)]
        for nummer, (titel, correctie) in enumerate(CORRECTIES.items()):
            corrigeer(studie, correctie)
            keuze = Keuze(versie=f"tweede-{nummer}", vorige="eerste")
            wand, rekentijd = meet(studie, f"rerun after a correction that {titel}", keuze)
            print(f"\n  / first run: wall {wand / eerste[0]:.2f}, CPU {rekentijd / eerste[1]:.2f}")
            print(f"  / those documents and one appendix: wall {wand / samen[0]:.2f}, CPU {rekentijd / samen[1]:.2f}")
        geheugen = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"peak memory of the largest worker: {geheugen:.0f} MB; Python {sys.version.split()[0]}")


if __name__ == "__main__":
    main()
