"""Kills a run at random moments and checks that the next one ends with the same bytes as an undisturbed one.

Works on a copy of a study, which gets a second version after a changed finding:
`python bench/afbreken.py STUDIE [KEER]`.
Between a killed run and the next, the previous version must be whole.
"""

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ZAAD = 2031


def sommen(map_: Path) -> dict[str, str]:
    """Fingerprints of all files that a version consists of, the run record included."""
    paden = sorted(p for p in map_.rglob("*") if p.is_file() and p.name != ".slot")
    return {p.relative_to(map_).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in paden}


def start(studie: Path, versie: str) -> subprocess.Popen[bytes]:
    """Start a run in a group of its own, so that its workers can be killed with it."""
    opdracht = [
        sys.executable,
        "-m",
        "rekenaudit",
        "genereer",
        "--stil",
        "--onderzoek",
        str(studie),
        "--versie",
        versie,
    ]
    return subprocess.Popen(opdracht, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def draai(studie: Path, versie: str) -> float:
    """Run undisturbed; gives the seconds it took."""
    begin = time.perf_counter()
    proces = start(studie, versie)
    if proces.wait() != 0:
        sys.exit(f"the run of {versie} failed")
    return time.perf_counter() - begin


def main() -> None:
    """Kill, run again, compare."""
    bron, keer = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 20
    kans = random.Random(ZAAD)  # noqa: S311 - the same moments each time
    with tempfile.TemporaryDirectory() as tijdelijk:
        studie = Path(tijdelijk) / "studie"
        studie.mkdir()
        for naam in ("config.yaml", "normenkader", "input"):
            (shutil.copytree if (bron / naam).is_dir() else shutil.copy)(bron / naam, studie / naam)
        draai(studie, "concept-1")
        voor = sommen(studie / "output" / "concept-1")
        wijzig(studie)
        schoon = Path(tijdelijk) / "schoon"
        shutil.copytree(studie, schoon)
        duur = draai(schoon, "concept-2")
        verwacht = sommen(schoon / "output")
        mis = 0
        for nummer in range(1, keer + 1):
            proef = Path(tijdelijk) / "proef"
            shutil.copytree(studie, proef)
            moment = kans.uniform(0, duur)
            proces = start(proef, "concept-2")
            time.sleep(moment)
            os.killpg(proces.pid, signal.SIGKILL)
            proces.wait()
            heel = sommen(proef / "output" / "concept-1") == voor
            draai(proef, "concept-2")
            gelijk = sommen(proef / "output") == verwacht
            mis += not (heel and gelijk)
            uitkomst = f"previous whole {heel}, next the same {gelijk}"
            print(f"{nummer:3} killed after {moment:5.2f} s of {duur:.2f}: {uitkomst}", flush=True)
            shutil.rmtree(proef)
        sys.exit(f"{mis} of {keer} went wrong" if mis else 0)


def wijzig(studie: Path) -> None:
    """Change the first finding that there is."""
    alle = sorted((studie / "input" / "bevindingen").glob("*.yaml"))
    pad = next(p for p in alle if "tekst: " in p.read_text("utf-8"))
    pad.write_text(pad.read_text("utf-8").replace("tekst: ", "tekst: Nader bezien. ", 1), encoding="utf-8")


if __name__ == "__main__":
    main()
