"""The processes in which figures are drawn and documents rendered, and their end when the run is killed."""

import os
import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context, parent_process

_TAKEN_PER_PROCES = 200
"""After so many tasks a process is replaced, so that its memory does not grow."""


def voorraad(werkers: int) -> ProcessPoolExecutor:
    """Start a pool of worker processes that do not outlive the run.

    Args:
        werkers: how many run at the same time.
    """
    return ProcessPoolExecutor(
        werkers, mp_context=get_context("spawn"), initializer=_begin, max_tasks_per_child=_TAKEN_PER_PROCES
    )


def _begin() -> None:
    """Watch the run from a thread of its own: a worker waits for tasks for ever when the run is killed."""
    threading.Thread(target=_eindig_met_run, daemon=True).start()


def _eindig_met_run() -> None:
    run = parent_process()
    if run is not None:
        run.join()
        os._exit(1)
