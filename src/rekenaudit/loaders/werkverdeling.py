"""Loading who does what: werkverdeling.yaml, beside config.yaml.

It does not stand in input/: nothing of it is evidence, and from status concept on nothing of it reaches a document.
"""

from pathlib import Path

from rekenaudit.config.lezen import Gelezen, lees_record
from rekenaudit.model.werkverdeling import Werkverdeling
from rekenaudit.problems import Probleem

WERKVERDELING = "werkverdeling.yaml"


def load_werkverdeling(studiemap: Path) -> tuple[Gelezen[Werkverdeling], tuple[Probleem, ...]]:
    """Load werkverdeling.yaml; a study need not have it.

    Args:
        studiemap: the study folder.

    Returns:
        Who does what (nobody when the file is not there or cannot be read) and every problem.
    """
    niemand = Gelezen(Werkverdeling(), WERKVERDELING)
    if not (studiemap / WERKVERDELING).exists():
        return niemand, ()
    gelezen, problemen = lees_record(studiemap / WERKVERDELING, studiemap, Werkverdeling)
    return gelezen or niemand, problemen
