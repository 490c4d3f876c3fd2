"""Measures what a run takes, and holds it against what its libraries and other tools take.

    python -m bench.meet [run] [bare] [others] [reruns] [ninety]

measures the parts that are named, or all. Works on copies in a temporary folder. Wall times mean something only on a
machine that does nothing else; CPU times and ratios bear company. README.md tells how to read what is printed.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from bench.anderen import meet_docxtpl, meet_rmarkdown, ontbreekt
from bench.herhaal import meet_herhalingen
from bench.negentig import maak_negen, maak_negentig
from bench.proef import KERNEN, STUDIE, Meting, kopie, meet

_VERSIE = "concept-1"
_SOORTEN = {".pdf": "PDF", ".docx": "Word", ".html": "HTML"}
_ZWAARSTE = 12


def main() -> None:
    """Measure."""
    delen = sys.argv[1:] or ["run", "bare", "others", "reruns", "ninety"]
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores.{_drukte()}")
    with tempfile.TemporaryDirectory() as tijdelijk:
        map_ = Path(tijdelijk)
        studie = kopie(map_ / "studie")
        eerste = meet(studie)
        if "run" in delen:
            druk_run("The study in this folder, empty cache", eerste)
        if "bare" in delen:
            druk_kaal(eerste, _kaal(studie, map_ / "kaal.json"))
        if "others" in delen:
            druk_anderen(map_, studie)
        if "reruns" in delen:
            print("\nReruns, nine municipalities")
            meet_herhalingen(studie, eerste)
        if "ninety" in delen:
            druk_negentig(map_, herhaal="reruns" in delen)


def druk_run(titel: str, m: Meting) -> None:
    """Print what a run took, in all and by task."""
    print(f"\n{titel}")
    print(f"  {m.wand:.1f} s wall, {m.cpu:.1f} s CPU; on {KERNEN} idle cores {m.rustig:.1f} s (replay of its tasks)")
    voor, na = m.voor_en_na
    print(f"  the run itself: {voor:.1f} s CPU up to the documents' trees, {na:.1f} s after; {m.mb:.0f} MB at most")
    print(f"  its workers: {m.start_werkers:.1f} s CPU to start and to pass on; {m.mb_werker:.0f} MB at most")
    figuren = [t for t in m.taken if "." not in t["taak"]]
    print(f"  {sum(t['cpu'] for t in figuren):7.2f} s CPU for {len(figuren)} figures")
    for einde, soort in _SOORTEN.items():
        print(f"  {m.cpu_van(einde):7.2f} s CPU for {sum(t['taak'].endswith(einde) for t in m.taken)} {soort} files")
    print("  the heaviest tasks: CPU, wall, peak memory of their process")
    for t in sorted(m.taken, key=lambda t: -float(t["cpu"]))[:_ZWAARSTE]:
        print(f"  {t['cpu']:7.2f} s {t['wand']:7.2f} s {t['mb']:5.0f} MB  {t['taak']}")


def druk_kaal(m: Meting, kaal: Mapping[str, float]) -> None:
    """Print what the libraries alone take, and the ratios."""
    print("\nThe bare cost: the same WeasyPrint, matplotlib and python-docx calls on the same content, CPU")
    onze = {t["taak"]: float(t["cpu"]) for t in m.taken}
    groepen: dict[str, Callable[[str], bool]] = {
        "figures, matplotlib": lambda naam: "." not in naam,
        "PDF, WeasyPrint": lambda naam: naam.endswith(".pdf"),
        "Word, python-docx": lambda naam: naam.endswith(".docx"),
        "the main report's PDF": lambda naam: naam == "rapport.pdf",
    }
    sommen = {}
    for titel, hoort in groepen.items():
        bloot, eigen = (sum(v for naam, v in t.items() if hoort(naam)) for t in (kaal, onze))
        sommen[titel] = bloot
        print(f"  {titel:24} bare {bloot:6.2f} s, ours {eigen:6.2f} s, ratio {eigen / bloot:.2f}")
    alles = sum(kaal.values()) / KERNEN
    keten = sommen["figures, matplotlib"] + sommen["the main report's PDF"]
    print(
        f"  all bare work over {KERNEN} cores: {alles:.1f} s; figures and the main report's PDF on one: {keten:.1f} s"
    )
    langste = max(alles, keten)
    print(f"  the run on idle cores / the longer of these: {m.rustig / langste:.2f} (aim: at most 1.1)")
    print(f"  the same in wall time: {m.wand / langste:.2f}{_drukte()}")


def druk_anderen(map_: Path, studie: Path) -> None:
    """Print what appendices take with other tools; says so when one is not there."""
    bestanden = sorted((studie / "output" / _VERSIE / "bijlagen").glob("*.docx"))
    aantal = len(bestanden)
    print(f"\n{aantal} appendices, CPU for each of them; other tools get their texts, tables and figures ready-made")
    kopie_ = kopie(map_ / "bijlagen")
    onze = meet(kopie_, _VERSIE, "bijlagen")
    taken = onze.cpu_van("bijlagen/")
    print(f"  ours, Word, PDF and HTML: {taken / aantal:.2f} s; with reading and drawing {onze.cpu / aantal:.2f} s")
    wacht = f"{onze.wand_documenten:.1f} s; with reading and drawing {onze.wand:.1f} s"
    print(f"    waiting for all of them, wall, on {KERNEN} cores: {wacht}")
    redenen = ontbreekt()
    for naam, doe in (("R Markdown", meet_rmarkdown), ("docxtpl", meet_docxtpl)):
        if redenen[naam]:
            print(f"  {naam} with LibreOffice: not measured, because {redenen[naam]}")
            continue
        ander = doe(bestanden, map_ / naam.partition(" ")[0])
        los = doe(bestanden[:1], map_ / f"{naam.partition(' ')[0]}-los")
        print(
            f"  {naam} with LibreOffice, Word and PDF: {ander.cpu / aantal:.2f} s "
            f"(Word {ander.word[0] / aantal:.2f}, PDF {ander.pdf[0] / aantal:.2f}); one on its own {los.cpu:.2f} s"
        )
        print(f"    waiting for all of them, wall: {ander.wand:.1f} s; for one on its own {los.wand:.1f} s")
        print(
            f"    ours / {naam}: {taken / ander.cpu:.2f}; ours with reading, computing and drawing: "
            f"{onze.cpu / ander.cpu:.2f}; against one on its own {taken / aantal / los.cpu:.2f} (aim: at most 0.5)"
        )


def druk_negentig(map_: Path, *, herhaal: bool) -> None:
    """Print what ninety municipalities take, against nine."""
    negen = meet(maak_negen(map_ / "negen"))
    studie = maak_negentig(map_ / "negentig")
    negentig = meet(studie)
    druk_run("Nine municipalities, appendices not bound in", negen)
    druk_run("Ninety municipalities, appendices not bound in", negentig)
    cpu, rustig = negentig.cpu / negen.cpu, negentig.rustig / negen.rustig
    print(f"\nNinety municipalities against nine: CPU {cpu:.1f} ×, on idle cores {rustig:.1f} × (aim: at most 10)")
    print(f"  peak memory of the largest worker: {negentig.mb_werker:.0f} MB (aim: at most 600)")
    if herhaal:
        print("\nReruns, ninety municipalities")
        meet_herhalingen(studie, negentig)


def _kaal(studie: Path, uitkomst: Path) -> dict[str, float]:
    opdracht = [sys.executable, "-m", "bench.kaal", str(studie), _VERSIE, str(uitkomst)]
    subprocess.run(opdracht, check=True, cwd=STUDIE)
    tijden: dict[str, float] = json.loads(uitkomst.read_text("utf-8"))
    return tijden


def _drukte() -> str:
    """Say how busy the machine is: with other work going on, wall times mean nothing."""
    druk = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return f" The load is {druk:.1f}: wall times mean little." if druk > KERNEN + 1 else ""


if __name__ == "__main__":
    main()
