"""Kills commands at random moments and checks that the next run ends with the same bytes as an undisturbed one.

`python bench/afbreken.py STUDIE [KEER] [OPDRACHT…]`; works on copies. Half of the moments are spread over the time
that the command takes, the other half over the changes that it makes on the disk (`sterven`). After every kill each
file must be as before or as after the command, a version's folder as a whole, and nothing may be gone; after the next
run every byte must be that of an undisturbed run, with nothing beside it. The cache counts.
"""

import hashlib
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.wederhoorronde import Geval, gevallen

ZAAD = 2031
_STERVEN = Path(__file__).with_name("sterven.py")
Inhoud = Mapping[str, str]


def sommen(studie: Path) -> Inhoud:
    """Fingerprints of all files of a study but its locks."""
    paden = (p for p in studie.rglob("*") if p.is_file() and p.name != ".slot")
    return {p.relative_to(studie).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest() for p in paden}


def start(geval: Geval, studie: Path, sterf_bij: int = 0) -> subprocess.Popen[str]:
    """Start the command in a group of its own, so that its workers can be killed with it."""
    begin = [sys.executable, str(_STERVEN), str(studie), str(sterf_bij)]
    opdracht = [*begin, *geval.woorden, "--onderzoek", str(studie)]
    stroom = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    return subprocess.Popen(opdracht, start_new_session=True, cwd=studie, **stroom)  # type: ignore[call-overload,no-any-return]


def draai(geval: Geval, studie: Path) -> tuple[float, int]:
    """Run undisturbed; gives the seconds that it took and the changes that it made."""
    begin = time.perf_counter()
    proces = start(geval, studie)
    uitvoer, _ = proces.communicate()
    if proces.returncode != 0:
        sys.exit(f"{geval.naam} failed: {uitvoer}")
    return time.perf_counter() - begin, int(re.findall(r"changes: (\d+)", uitvoer)[-1])


def dood_na(geval: Geval, studie: Path, seconden: float) -> bool:
    """Kill the command after some time; gives whether it still ran."""
    proces = start(geval, studie)
    try:
        proces.wait(seconden)
    except subprocess.TimeoutExpired:
        os.killpg(proces.pid, signal.SIGKILL)
    proces.communicate()
    return proces.returncode == -signal.SIGKILL


def dood_bij(geval: Geval, studie: Path, wijziging: int) -> bool:
    """Let the command die before a change that it makes; gives whether it came to that."""
    proces = start(geval, studie, wijziging)
    proces.communicate()
    return proces.returncode == -signal.SIGKILL


def gebreken(voor: Inhoud, tussen: Inhoud, na: Inhoud) -> Iterator[str]:
    """Name what a killed run left that is neither as before nor as after."""
    for naam in sorted({*voor, *tussen}):
        if any(deel.startswith(".") for deel in naam.split("/")):
            continue
        nu = next((tussen[plek] for plek in (naam, *_opzij(naam)) if plek in tussen), None)
        if nu is None and naam in na:
            yield f"lost: {naam}"
        elif nu is not None and nu not in (voor.get(naam), na.get(naam)):
            yield f"half: {naam}"
    for map_ in {n.removesuffix("/manifest.json") for n in (*voor, *na) if n.endswith("/manifest.json")}:
        gevonden = _van(tussen, map_)
        if gevonden and gevonden not in (_van(voor, map_), _van(na, map_)):
            yield f"mixed: {map_}"


def _opzij(naam: str) -> Iterator[str]:
    """Where a file of a version is for the moment in which another takes its place."""
    delen = naam.split("/")
    return ("/".join([*delen[:i], f".oud-{delen[i]}", *delen[i + 1 :]]) for i in range(len(delen) - 1))


def _van(inhoud: Inhoud, map_: str) -> Inhoud:
    return {naam: som for naam, som in inhoud.items() if naam.startswith(f"{map_}/")}


def beproef(geval: Geval, keer: int, map_: Path) -> Counter[str]:
    """Kill one command a number of times."""
    kans = random.Random(ZAAD)  # noqa: S311 - the same moments each time
    schoon = Path(shutil.copytree(geval.studie, map_ / "schoon"))
    duur, wijzigingen = draai(geval, schoon)
    voor, na = sommen(geval.studie), sommen(schoon)
    shutil.rmtree(schoon)
    telling: Counter[str] = Counter()
    for nummer in range(keer):
        deel = (nummer // 2 + kans.random()) / ((keer + 1) // 2)
        proef = Path(shutil.copytree(geval.studie, map_ / "schoon"))  # the same place: a record may hold it
        if nummer % 2:
            stierf = dood_bij(geval, proef, 1 + int(deel * wijzigingen))
        else:
            stierf = dood_na(geval, proef, deel * duur)
        tussen = sommen(proef)
        fouten = list(gebreken(voor, tussen, na))
        draai(geval, proef)
        straks = sommen(proef)
        fouten += [f"other bytes: {n}" for n in sorted(na) if straks.get(n) != na[n]]
        fouten += [f"left behind: {n}" for n in sorted(set(straks) - set(na))]
        telling.update(killed=stierf, midway=tussen not in (voor, na), wrong=bool(fouten))
        for fout in fouten:
            print(f"  {geval.naam} {nummer + 1}: {fout}", flush=True)
        shutil.rmtree(proef)
    over = f"{geval.naam:9} {duur:4.1f} s, {wijzigingen:4} changes: {keer} runs"
    gedood = f"{telling['killed']} killed, {telling['midway']} of them midway in writing"
    print(f"{over}, {gedood}; {keer - telling['wrong']} left all whole and ended in the same bytes", flush=True)
    return telling


def main() -> None:
    """Kill every command, or those that are named."""
    bron, keer = Path(sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else 20
    mis = 0
    with tempfile.TemporaryDirectory() as tijdelijk:
        for geval in gevallen(bron, Path(tijdelijk)):
            if geval.naam in sys.argv[3:] or not sys.argv[3:]:
                mis += beproef(geval, keer, Path(tijdelijk))["wrong"]
    sys.exit(f"{mis} went wrong" if mis else 0)


if __name__ == "__main__":
    main()
