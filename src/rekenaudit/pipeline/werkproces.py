"""The processes in which figures are drawn and documents rendered, and their end when the run is killed."""

import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, get_context, parent_process

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


@contextmanager
def werkplaats(werkers: int) -> Iterator[Executor]:
    """Give a pool for as long as the work takes; when that fails or is stopped, nobody waits for what is under way."""
    uitvoerder = voorraad(werkers)
    try:
        yield uitvoerder
    except BaseException:
        uitvoerder.shutdown(wait=False, cancel_futures=True)
        for proces in active_children():
            proces.terminate()
            proces.join()
        raise
    finally:
        uitvoerder.shutdown()


def _begin() -> None:
    """Leave Ctrl-C to the run, and watch it from a thread of its own.

    A worker waits for tasks for ever when the run is killed.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_eindig_met_run, daemon=True).start()


def _eindig_met_run() -> None:
    run = parent_process()
    if run is not None:
        run.join()
        os._exit(1)
