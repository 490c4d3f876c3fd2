"""Runs rekenaudit and kills it, with its workers, when it is about to change something on the disk for the n-th time.

`python bench/sterven.py MAP NUMMER OPDRACHT…`: only what changes in MAP counts. With number 0 it lives, and tells at
its end how often it changed something.
"""

import atexit
import os
import signal
import sys

_SCHRIJFT = os.O_WRONLY | os.O_RDWR
_ANDERS = frozenset({"os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate"})


class Teller:
    """Counts what the interpreter is about to do to files, before it does it."""

    def __init__(self, map_: str, sterf_bij: int) -> None:
        """Begin at nothing."""
        self.map = map_
        self.sterf_bij = sterf_bij
        self.aantal = 0

    def __call__(self, gebeurtenis: str, woorden: tuple[object, ...]) -> None:
        """Count one event, and die when it is the one."""
        if not self._telt(gebeurtenis, woorden):
            return
        self.aantal += 1
        if self.aantal == self.sterf_bij:
            os.killpg(0, signal.SIGKILL)

    def _telt(self, gebeurtenis: str, woorden: tuple[object, ...]) -> bool:
        if gebeurtenis == "open":
            modus, vlaggen = woorden[1], woorden[2]
            schrijft = bool(set(modus) & set("wax+")) if isinstance(modus, str) else bool(int(str(vlaggen)) & _SCHRIJFT)
            return schrijft and str(woorden[0]).startswith(self.map)
        # a folder is emptied by names relative to it
        return gebeurtenis in _ANDERS and (str(woorden[0]).startswith(self.map) or not str(woorden[0]).startswith("/"))


def main() -> None:
    """Run the command in this very process."""
    from rekenaudit.cli import main as rekenaudit  # noqa: PLC0415 - worker processes load this file as well

    teller = Teller(sys.argv[1], int(sys.argv[2]))
    sys.argv = ["rekenaudit", *sys.argv[3:]]
    atexit.register(lambda: print(f"changes: {teller.aantal}"))
    sys.addaudithook(teller)
    rekenaudit()


if __name__ == "__main__":
    main()
