"""All checks of a study together."""

from collections.abc import Mapping

from rekenaudit.checks.cijfers import CIJFERCONTROLES
from rekenaudit.checks.gegevens import Controle, Gegevens
from rekenaudit.checks.oordelen import OORDEELCONTROLES
from rekenaudit.checks.sommen import sommen
from rekenaudit.checks.sprongen import sprong
from rekenaudit.checks.status import STATUSCONTROLES
from rekenaudit.checks.verwijzingen import VERWIJZINGCONTROLES
from rekenaudit.config.lezen import Gelezen
from rekenaudit.loaders.beperken import beperk
from rekenaudit.loaders.bevindingen import Findings
from rekenaudit.model.feit import Feit, FeitSleutel
from rekenaudit.model.studie import Studie
from rekenaudit.normenkader.regels import Regels
from rekenaudit.problems import Probleem, sorteer

CONTROLES: tuple[Controle, ...] = (
    *CIJFERCONTROLES,
    sprong,
    sommen,
    *VERWIJZINGCONTROLES,
    *OORDEELCONTROLES,
    *STATUSCONTROLES,
)
"""Every check; a new one is a function and a line in its list."""


def check(
    studie: Gelezen[Studie], regels: Regels, feiten: Mapping[FeitSleutel, Feit], findings: Findings
) -> tuple[Probleem, ...]:
    """Judge the delivered figures and the references of findings.

    Args:
        studie: config.yaml.
        regels: the files of normenkader/.
        feiten: the facts, as corrected.
        findings: the files of input/bevindingen/.

    Returns:
        Every problem, in the order of places; of equal ones in a file the first thousand.
    """
    gegevens = Gegevens(studie, regels, feiten, findings)
    return sorteer(beperk(probleem for controle in CONTROLES for probleem in controle(gegevens)))
