"""One problem: a kind from the catalogue, the place it was found and the words that fill its sentence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, get_args

from rekenaudit.problems.plaats import Plaats


class Ernst(StrEnum):
    """How bad a problem is for the reader of the console."""

    FOUT = "fout"
    LET_OP = "let op"


class Stopt(StrEnum):
    """From which status of the study a problem stops the run."""

    ALTIJD = "altijd"
    VANAF_CONCEPT = "vanaf concept"
    VANAF_NOTA = "vanaf concept bestuurlijke nota"
    BIJ_VASTSTELLEN = "bij vaststellen"
    BIJ_PUBLICEREN = "bij publiceren"
    NOOIT = "nooit"


Status = Literal["werkversie", "concept", "concept bestuurlijke nota", "vastgesteld", "gepubliceerd"]
"""The statuses of a study, in the order in which it goes through them; `Stopt` names the same steps."""

STATUSSEN: tuple[Status, ...] = get_args(Status)
VASTGESTELD: frozenset[str] = frozenset({"vastgesteld", "gepubliceerd"})
"""Statuses in which what a document says no longer changes."""

_VANAF = {stopt: nummer for nummer, stopt in enumerate(Stopt)}
"""From which of the statuses on."""


@dataclass(frozen=True, slots=True)
class ProbleemSoort:
    """A kind of problem, with its stable code and wording.

    Attributes:
        code: stable name, for instance `kolom-ontbreekt`.
        zin: Dutch sentence (B1) that says what was found and what was expected; `{velden}` are filled in.
        hint: Dutch sentence that says what to do.
        uitleg: why it matters, for `docs/meldingen.md`.
        stopt: from which status it stops the run.
    """

    code: str
    zin: str
    hint: str
    uitleg: str
    stopt: Stopt = Stopt.ALTIJD

    @property
    def ernst(self) -> Ernst:
        """A problem that never stops the run is a remark, every other one an error."""
        return Ernst.LET_OP if self.stopt is Stopt.NOOIT else Ernst.FOUT

    def op(self, plaats: Plaats, **velden: object) -> "Probleem":
        """Make a problem of this kind at a place."""
        return Probleem(self, plaats, {naam: str(waarde) for naam, waarde in velden.items()})


@dataclass(frozen=True, slots=True)
class Probleem:
    """A problem found in the study.

    Attributes:
        soort: its kind.
        plaats: where it was found.
        velden: the words that fill the sentence and the hint.
        telt: whether it stops the run at hand, which `rangschik` tells; what does not stop it is only a remark.
    """

    soort: ProbleemSoort
    plaats: Plaats
    velden: Mapping[str, str] = field(default_factory=dict)
    telt: bool = True

    @property
    def ernst(self) -> Ernst:
        """How bad it is in the run at hand."""
        return self.soort.ernst if self.telt else Ernst.LET_OP

    @property
    def code(self) -> str:
        """Stable code of the kind."""
        return self.soort.code

    @property
    def zin(self) -> str:
        """What was found and what was expected."""
        return self.soort.zin.format_map(self.velden)

    @property
    def hint(self) -> str:
        """What to do about it."""
        return self.soort.hint.format_map(self.velden)

    def stopt_bij(self, status: str) -> bool:
        """Tell whether this problem stops a run of a study in the given status."""
        return STATUSSEN.index(status) >= _VANAF[self.soort.stopt]


def sorteer(problemen: Iterable[Probleem]) -> tuple[Probleem, ...]:
    """Put problems in a fixed order, by place and then by code, and drop exact repeats."""
    uniek = {(p.plaats, p.code, tuple(sorted(p.velden.items()))): p for p in problemen}
    return tuple(uniek[sleutel] for sleutel in sorted(uniek))


def stoppend(problemen: Iterable[Probleem], status: str) -> tuple[Probleem, ...]:
    """Select the problems that stop a run of a study in the given status."""
    return tuple(p for p in problemen if p.stopt_bij(status))
