"""How a study stands: its parts, what it waits for, and what would stop its next status. Writes nothing."""

from dataclasses import dataclass
from pathlib import Path

from rekenaudit.config.studie import load_study
from rekenaudit.corrections.stand import volgende_status
from rekenaudit.pipeline.stappen import Toestand, doorloop
from rekenaudit.problems import STATUSSEN, Gestopt, Probleem, Status, Stopt
from rekenaudit.stand import Deel, Wachtpost


@dataclass(frozen=True, slots=True)
class Overzicht:
    """How a study stands.

    Attributes:
        titel: title of the study; empty when config.yaml cannot be read.
        status: its status.
        volgende: the next status; the same when there is none.
        gemeenten: its municipalities.
        delen: its parts; none when a problem hides them.
        wacht: what is awaited.
        blokkades: what stops the next status.
        volledig: false when a problem stopped the run before all was seen.
    """

    titel: str
    status: Status
    volgende: Status
    gemeenten: tuple[str, ...]
    delen: tuple[Deel, ...]
    wacht: tuple[Wachtpost, ...]
    blokkades: tuple[Probleem, ...]
    volledig: bool


def overzicht(studiemap: Path) -> Overzicht:
    """Go through the stages as if the study had its next status, and tell what stops it."""
    gelezen, _ = load_study(studiemap)
    onderzoek = gelezen.record.onderzoek if gelezen is not None else None
    status: Status = onderzoek.status if onderzoek is not None else STATUSSEN[0]
    volgende = volgende_status(status) or status
    toestand: Toestand | None = None
    try:
        toestand = doorloop(studiemap, als=volgende)
        problemen = toestand.problemen
    except Gestopt as gestopt:
        problemen = gestopt.problemen
    return Overzicht(
        titel=onderzoek.titel if onderzoek is not None else "",
        status=status,
        volgende=volgende,
        gemeenten=gelezen.record.gemeentenamen() if gelezen is not None else (),
        delen=toestand.delen if toestand is not None else (),
        wacht=toestand.wacht if toestand is not None else (),
        blokkades=tuple(p for p in problemen if p.telt and p.soort.stopt is not Stopt.NOOIT),
        volledig=toestand is not None,
    )
