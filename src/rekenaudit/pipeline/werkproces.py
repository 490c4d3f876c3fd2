"""The processes in which figures are drawn and documents rendered, and their end when the run is killed."""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, get_context, parent_process
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_TAKEN_PER_PROCES = 200
"""After about so many tasks a process is replaced, so that its memory does not grow."""


def voorraad(werkers: int) -> Executor:
    """Start a pool of worker processes that do not outlive the run.

    Args:
        werkers: how many run at the same time.
    """
    return ProcessPoolExecutor(werkers, mp_context=get_context("spawn"), initializer=_begin)


class Afgewisseld(Executor):
    """Gives tasks to a pool, and after a number of them to a fresh one, while the last ones of the old are finished.

    A pool could replace its own processes (`max_tasks_per_child`), but then it waits for ever when all have had their
    number while tasks are waiting (Python issue 115634).
    """

    def __init__(self, werkers: int) -> None:
        """Start the first pool."""
        self._werkers = werkers
        self._gegeven = 0
        self._pools = [voorraad(werkers)]

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Give out a task."""
        if self._gegeven == self._werkers * _TAKEN_PER_PROCES:
            self.ververs()
        self._gegeven += 1
        with _ctrl_c_wacht():
            return self._pools[-1].submit(fn, *args, **kwargs)

    def ververs(self) -> None:
        """Give what follows to fresh processes, which hold nothing of what was done before."""
        if self._gegeven:
            self._pools[-1].shutdown(wait=False)
            self._pools.append(voorraad(self._werkers))
            self._gegeven = 0

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as in Executor
        """End all pools."""
        for pool in self._pools:
            pool.shutdown(wait, cancel_futures=cancel_futures)


@contextmanager
def werkplaats(werkers: int) -> Iterator[Afgewisseld]:
    """Give a pool for as long as the work takes; when that fails or is stopped, nobody waits for what is under way."""
    uitvoerder = Afgewisseld(werkers)
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


@contextmanager
def zijspoor() -> Iterator[Executor]:
    """Give a thread for what the run itself does, one thing after the other, while its workers are busy.

    When the work fails or is stopped, only what is under way is finished: nothing is written after this.
    """
    draad = ThreadPoolExecutor(max_workers=1)
    try:
        yield draad
    finally:
        draad.shutdown(cancel_futures=True)


@contextmanager
def _ctrl_c_wacht() -> Iterator[None]:
    """Hold Ctrl-C back while a process may be started, which then never gets it: not even before `_begin`."""
    if sys.platform == "win32":
        yield
        return
    masker = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, masker)


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
