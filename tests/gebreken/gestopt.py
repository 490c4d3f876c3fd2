"""What stopped a piece of work."""

from collections.abc import Callable

from rekenaudit.problems import Gestopt, Probleem

Uitkomst = tuple[Probleem, ...]
"""The problems; a builder that gives nothing only spoils the study, and `controleer` finds them."""


def gestopt(werk: Callable[[], object]) -> Uitkomst:
    """Do what must be stopped, and give the problems that stopped it."""
    try:
        werk()
    except Gestopt as fout:
        return fout.problemen
    return ()
