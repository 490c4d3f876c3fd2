"""Problems: what rekenaudit tells people about their input, with code, place, sentence and hint.

The lowest room of the flow: every stage returns its result together with a list of problems and never
stops at the first one. `pipeline` stops at a stage's boundary when one of them says so.
"""

from rekenaudit.problems.catalogus import alle_soorten
from rekenaudit.problems.fout import Gestopt, RekenauditFout
from rekenaudit.problems.oorzaken import rangschik
from rekenaudit.problems.plaats import Plaats
from rekenaudit.problems.probleem import (
    STATUSSEN,
    VASTGESTELD,
    Ernst,
    Probleem,
    ProbleemSoort,
    Status,
    Stopt,
    sorteer,
    stoppend,
)
from rekenaudit.problems.suggestie import aangehaald, bedoeld_bestand, bedoelde, dichtbij

__all__ = [
    "STATUSSEN",
    "VASTGESTELD",
    "Ernst",
    "Gestopt",
    "Plaats",
    "Probleem",
    "ProbleemSoort",
    "RekenauditFout",
    "Status",
    "Stopt",
    "aangehaald",
    "alle_soorten",
    "bedoeld_bestand",
    "bedoelde",
    "dichtbij",
    "rangschik",
    "sorteer",
    "stoppend",
]
