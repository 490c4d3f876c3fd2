"""One run of a study, measured from within: `python -m bench.een_run STUDIE VERSIE UITKOMST.json [SOORT …]`.

A process of its own for each run, so that none finds the libraries of another already loaded. The tasks of its
workers are in the file that the environment names (see `meetpool`).
"""

import gc
import json
import sys
import time
from pathlib import Path
from unittest.mock import patch


def main() -> None:
    """Run, and write down what the run itself did."""
    from bench.meetpool import Meetpool, piek  # noqa: PLC0415 - workers load this file too, and need none of it
    from rekenaudit.cli import ZELDEN  # noqa: PLC0415
    from rekenaudit.pipeline.genereren import genereer  # noqa: PLC0415
    from rekenaudit.pipeline.keuze import Keuze  # noqa: PLC0415
    from rekenaudit.pipeline.voortgang import Voortgang  # noqa: PLC0415

    gc.set_threshold(ZELDEN)  # as the command does
    stappen: list[dict[str, float | str]] = [{"stap": "Starten", "cpu": 0.0, "wand": 0.0}]
    begin = time.time()

    def melder(stap: Voortgang) -> None:
        if stap.soort == "stap":
            stappen.append({"stap": stap.naam, "cpu": time.process_time(), "wand": time.time() - begin})

    with patch("rekenaudit.pipeline.werkproces.ProcessPoolExecutor", Meetpool):
        resultaat = genereer(Path(sys.argv[1]), Keuze(versie=sys.argv[2], soorten=tuple(sys.argv[4:])), melder)
    stappen.append({"stap": "Klaar", "cpu": time.process_time(), "wand": time.time() - begin})
    uitkomst = {
        "stappen": stappen,
        "bestanden": len(resultaat.bestanden),
        "overgenomen": resultaat.overgenomen,
        "standen": {naam: stand.stand for naam, stand in resultaat.standen.items()},
        "mb": piek(),
    }
    Path(sys.argv[3]).write_text(json.dumps(uitkomst), encoding="utf-8")


if __name__ == "__main__":
    main()
