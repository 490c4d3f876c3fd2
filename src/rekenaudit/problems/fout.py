"""The one family of exceptions that rekenaudit raises on purpose; `cli` turns them into text."""

from collections.abc import Sequence

from rekenaudit.problems.probleem import Probleem


class RekenauditFout(Exception):  # noqa: N818 - Dutch domain name; the family of all our exceptions
    """Root of all exceptions of rekenaudit."""


class Gestopt(RekenauditFout):
    """A run stopped at a stage's boundary; carries every problem found up to there."""

    def __init__(self, problemen: Sequence[Probleem]) -> None:
        super().__init__(f"{len(problemen)} problemen")
        self.problemen = tuple(problemen)
