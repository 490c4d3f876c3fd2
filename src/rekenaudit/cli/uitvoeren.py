"""The one place where exceptions become Dutch text and exit codes."""

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import click
from rich.console import Console

from rekenaudit.cli.console import telling, toon_problemen, toon_storing
from rekenaudit.problems import Gestopt

GEVONDEN, VERKEERDE_INVOER, STORING = 1, 2, 3


def voer_uit(opdracht: Callable[[], int], onderzoek: Path) -> NoReturn:
    """Run a command and leave with its exit code.

    Args:
        opdracht: does the work and gives the exit code.
        onderzoek: the study's folder, where the account of a crash is kept.
    """
    fouten = Console(stderr=True, highlight=False)
    try:
        code = opdracht()
    except Gestopt as gestopt:
        toon_problemen(fouten, gestopt.problemen)
        fouten.print(f"Gestopt: {telling(gestopt.problemen)}. Er is niets geschreven.")
        code = VERKEERDE_INVOER
    except (KeyboardInterrupt, click.Abort):
        fouten.print("Afgebroken. Er is niets geschreven.")
        code = VERKEERDE_INVOER
    except Exception:  # noqa: BLE001 - the last net: a bug is told in Dutch, its account kept for us
        toon_storing(fouten, _bewaar(onderzoek, traceback.format_exc()))
        code = STORING
    sys.exit(code)


def _bewaar(onderzoek: Path, verslag: str) -> Path:
    pad = onderzoek / ".rekenaudit" / "storing.txt"
    try:
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_text(verslag, encoding="utf-8")
    except OSError:
        sys.stderr.write(verslag)
    return pad
