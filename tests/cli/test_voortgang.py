"""Progress without documents: only the steps, in one line that goes on a terminal."""

import io

from rich.console import Console

from rekenaudit.cli.voortgang import stappen
from rekenaudit.pipeline.voortgang import Voortgang


def getoond(console: Console, stroom: io.StringIO) -> str:
    with stappen(console) as melder:
        melder(Voortgang("stap", "formulier [1].xlsx lezen"))
        melder(Voortgang("klaar", "brief-veldstad", "pdf"))
    return stroom.getvalue()


def test_zonder_terminal_een_regel_per_stap() -> None:
    stroom = io.StringIO()
    assert getoond(Console(file=stroom, width=40), stroom) == "formulier [1].xlsx lezen ...\n"


def test_op_een_terminal_een_regel_die_verdwijnt() -> None:
    stroom = io.StringIO()
    assert getoond(Console(file=stroom, force_terminal=True, width=40), stroom).endswith("\x1b[2K")
