"""What a run tells about its progress; `cli` shows it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Voortgang:
    """One step of a run.

    Attributes:
        soort: `stap` (a stage begins), `plan` (a document will be made), `klaar` (one file of it is ready).
        naam: stage or document.
        deel: format of the file that is ready.
        aantal: number of files of the document that are planned.
    """

    soort: Literal["stap", "plan", "klaar"]
    naam: str
    deel: str = ""
    aantal: int = 0


Melder = Callable[[Voortgang], None]


def stil(_: Voortgang) -> None:
    """Tell nothing."""
