"""Command line: arguments, Dutch console text and exit codes. The only room that prints.

Exit codes: 0 done; 1 only from `controleer`: done, and found something; 2 wrong input or usage, nothing
written; 3 internal error.
"""

import gc
import os
import sys

__all__ = ["main"]

ZELDEN = 100_000
"""Records are trees without circles, so that looking for circles is a tenth of the time and finds next to nothing."""


def main() -> None:
    """Run the command line."""
    gc.set_threshold(ZELDEN)
    # every worker process reads this module as well, but runs no command
    from rekenaudit.cli.hoofd import app  # noqa: PLC0415
    from rekenaudit.cli.vertaling import vertaal_click  # noqa: PLC0415

    for stroom in (sys.stdout, sys.stderr):
        if hasattr(stroom, "reconfigure"):
            # Whoever sets the encoding has a reason, such as a window with an old code page.
            stroom.reconfigure(encoding=None if "PYTHONIOENCODING" in os.environ else "utf-8", errors="replace")
    vertaal_click()
    app(prog_name="rekenaudit")
