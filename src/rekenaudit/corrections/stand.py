"""How the right of reply stands: per party and round what came in, what was decided, and what was applied."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from rekenaudit.corrections.register import Register
from rekenaudit.model.studie import Studie
from rekenaudit.model.wederhoor import Opmerking, Ronde, Rondenaam, Verwerking
from rekenaudit.problems import STATUSSEN, Probleem, Status


@dataclass(frozen=True, slots=True)
class Partijstand:
    """How it stands with one party in one round.

    Attributes:
        partij: name of the party.
        ronde: the round; None when nothing was sent to it and nothing came from it.
        verzending: the last time that the party was asked to react in this round; None when it was not.
        opmerkingen: every remark of this round.
        verwerkt: ids of remarks of which a correction was laid over the data, or that changed a text.
        niet_gevraagd: why the party is not asked in this round; empty when it is.
    """

    partij: str
    ronde: Rondenaam | None
    verzending: Ronde | None
    opmerkingen: tuple[Opmerking, ...]
    verwerkt: frozenset[str]
    niet_gevraagd: str = ""

    @property
    def open(self) -> int:
        """Number of remarks that still need a decision."""
        return sum(not o.besloten for o in self.opmerkingen)

    @property
    def ingetrokken(self) -> int:
        """Number of remarks that the party withdrew."""
        return sum(o.stand == "ingetrokken" for o in self.opmerkingen)

    def besloten(self, uitkomst: str = "") -> int:
        """Count adopted decisions of remarks that were not withdrawn: all, or those with one outcome."""
        besluiten = [o.besluit for o in self.opmerkingen if o.besluit is not None and o.stand == "open"]
        return sum(b.vastgesteld and uitkomst in ("", b.uitkomst) for b in besluiten)


def stand(studie: Studie, register: Register, verwerkt: Iterable[Verwerking]) -> tuple[Partijstand, ...]:
    """Say how it stands with every party, in the order of config.yaml; a party has a row for each round.

    Args:
        studie: the study, for its parties.
        register: the remarks.
        verwerkt: corrections that were laid over the data.
    """
    toegepast = {v.opmerking for v in verwerkt}
    per_partij = {bestand.record.partij: bestand.record for bestand in register}
    standen: list[Partijstand] = []
    for partij in studie.partijnamen():
        record = per_partij.get(partij)
        eigen: list[Partijstand] = []
        rondenamen: tuple[Rondenaam, ...] = ("ambtelijk", "bestuurlijk")
        for ronde in rondenamen if record is not None else ():
            rondes = [r for r in record.rondes if r.ronde == ronde] if record is not None else []
            verzendingen = [r for r in rondes if not r.niet_gevraagd]
            niet = next((r.niet_gevraagd for r in rondes if r.niet_gevraagd), "") if not verzendingen else ""
            alle = tuple(o for o in record.opmerkingen if o.ronde == ronde) if record is not None else ()
            gedaan = frozenset(o.id for o in alle if o.id in toegepast or (o.aanvaard and o.teksten))
            if rondes or alle:
                laatste = verzendingen[-1] if verzendingen else None
                eigen.append(Partijstand(partij, ronde, laatste, alle, gedaan, niet))
        standen += eigen or [Partijstand(partij, None, None, (), frozenset())]
    return tuple(standen)


def verzonden_op(register: Register, partij: str, ronde: Rondenaam, versie: str) -> date | None:
    """Give the day on which a version was sent to a party; None when that is not noted."""
    rondes = [r for bestand in register if bestand.record.partij == partij for r in bestand.record.rondes]
    return next((r.verzonden for r in reversed(rondes) if (r.ronde, r.versie) == (ronde, versie)), None)


def volgende_status(status: Status) -> Status | Literal[""]:
    """Give the status that comes next; the last has none."""
    nummer = STATUSSEN.index(status) + 1
    return STATUSSEN[nummer] if nummer < len(STATUSSEN) else ""


def blokkades(problemen: Iterable[Probleem], status: Status) -> tuple[Probleem, ...]:
    """Select what stands in the way of the next status; nothing does of the last."""
    volgende = volgende_status(status)
    return tuple(p for p in problemen if volgende and p.stopt_bij(volgende))
