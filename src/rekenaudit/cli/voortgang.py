"""Shows the progress of a run: a bar per document on a terminal, otherwise a line per document."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from rekenaudit.notation.woorden import opsomming
from rekenaudit.pipeline.voortgang import Melder, Voortgang

_FORMATEN = {"docx": "Word", "pdf": "PDF", "html": "HTML"}


@contextmanager
def voortgang(console: Console, *, stil: bool) -> Iterator[Melder]:
    """Give the function that shows progress, for as long as the run takes."""
    if stil:
        yield lambda _: None
    elif console.is_terminal:
        with _balk(console) as balk:
            yield _Balken(balk)
    else:
        yield _Regels(console)


@contextmanager
def stappen(console: Console) -> Iterator[Melder]:
    """Give the function that shows only the steps: on a terminal in one line that goes, otherwise in a line each."""
    with console.status("") if console.is_terminal else nullcontext() as status:

        def toon(stap: Voortgang) -> None:
            tekst = escape(f"{stap.naam} ...")
            if status is not None and stap.soort == "stap":
                status.update(tekst)
            elif stap.soort == "stap":
                console.print(tekst, soft_wrap=True)

        yield toon


def _balk(console: Console) -> Progress:
    resterend = TimeRemainingColumn(compact=True, elapsed_when_finished=True)
    kolommen = (TextColumn("{task.description:<28}"), BarColumn(), TextColumn("{task.fields[wat]}"), resterend)
    return Progress(*kolommen, console=console)


class _Balken:
    def __init__(self, balk: Progress) -> None:
        self._balk = balk
        self._alles = balk.add_task("Alle documenten", total=None, wat="")
        self._taken: dict[str, TaskID] = {}
        self._klaar: dict[str, list[str]] = {}
        self._aantal = 0

    def __call__(self, stap: Voortgang) -> None:
        if stap.soort == "stap":
            self._balk.update(self._alles, wat=stap.naam)
        elif stap.soort == "plan":
            self._aantal += stap.aantal
            self._taken[stap.naam] = self._balk.add_task(stap.naam, total=stap.aantal, wat="")
            self._balk.update(self._alles, total=self._aantal)
        else:
            klaar = self._klaar.setdefault(stap.naam, [])
            klaar.append(_FORMATEN[stap.deel])
            self._balk.update(self._taken[stap.naam], advance=1, wat=", ".join(klaar))
            self._balk.advance(self._alles)


class _Regels:
    def __init__(self, console: Console) -> None:
        self._console = console
        self._plan: dict[str, int] = {}
        self._klaar: dict[str, list[str]] = {}

    def __call__(self, stap: Voortgang) -> None:
        if stap.soort == "stap":
            self._console.print(escape(f"{stap.naam} ..."), soft_wrap=True)
        elif stap.soort == "plan":
            self._plan[stap.naam] = stap.aantal
        else:
            klaar = self._klaar.setdefault(stap.naam, [])
            klaar.append(_FORMATEN[stap.deel])
            if len(klaar) == self._plan[stap.naam]:
                aantal = f"{sum(len(k) == self._plan[n] for n, k in self._klaar.items())} van {len(self._plan)}"
                self._console.print(f"  {stap.naam} ({opsomming(sorted(klaar))}), {aantal}", soft_wrap=True)
