"""A pool of worker processes that notes of every task when it ran, what it cost and how large its process had grown."""

import json
import os
import time
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path
from typing import Any

from rekenaudit.document.documenten import Document
from rekenaudit.model.figuur import Figuurgegevens

LOGBOEK = "REKENAUDIT_BENCH_LOGBOEK"
"""Environment variable with the file that the workers write to."""


class Meetpool(ProcessPoolExecutor):
    """Takes the place of the pool in `rekenaudit.pipeline.werkproces`; what its tasks give is the same."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Give out a task, wrapped in its measurement."""
        return super().submit(gemeten, naam(args), fn, *args, **kwargs)


def naam(argumenten: tuple[Any, ...]) -> str:
    """Name a task after what it draws or renders."""
    match argumenten:
        case (Figuurgegevens(id=id_), *_):
            return id_
        case (Document(naam=document), str(formaat), *_):
            return f"{document}.{formaat}"
    return "webletters.woff2"


def gemeten(taak: str, fn: Callable[..., Any], *args: Any) -> Any:
    """Do a task in a worker, and write down what it took."""
    begin, rekentijd = time.time(), time.process_time()
    try:
        return fn(*args)
    finally:
        regel = {
            "taak": taak,
            "proces": os.getpid(),
            "begin": begin,
            "wand": time.time() - begin,
            "cpu": time.process_time() - rekentijd,
            "mb": piek(),
        }
        with Path(os.environ[LOGBOEK]).open("a", encoding="utf-8") as uit:  # one short write: lines stay whole
            uit.write(json.dumps(regel) + "\n")


def piek() -> float:
    """Peak memory of this process in megabytes; what `getrusage` gives counts the one it was started from."""
    stand = Path("/proc/self/status")
    if not stand.exists():
        return 0.0
    (regel,) = (r for r in stand.read_text("utf-8").splitlines() if r.startswith("VmHWM"))
    return int(regel.split()[1]) / 1024
