"""The exception for a formula that cannot be read or does not make sense."""

from rekenaudit.problems import Plaats, Probleem, ProbleemSoort, RekenauditFout


class FormuleFout(RekenauditFout):
    """A formula is wrong.

    Attributes:
        soort: kind of problem.
        kolom: position in the formula, from 1; 0 when it concerns the formula as a whole.
        velden: the words that fill the sentence.
    """

    def __init__(self, soort: ProbleemSoort, kolom: int, **velden: object) -> None:
        super().__init__(soort.code)
        self.soort = soort
        self.kolom = kolom
        self.velden = {naam: str(waarde) for naam, waarde in velden.items()}

    def probleem(self, plaats: Plaats, formule: str = "De formule") -> Probleem:
        """Make a problem of it.

        Args:
            plaats: where the formula stands.
            formule: subject of the sentence, "De formule van kengetal 'x'".
        """
        return self.soort.op(plaats, formule=formule, positie=self.kolom, **self.velden)

    @property
    def reden(self) -> str:
        """What is wrong, as a Dutch sentence."""
        return self.probleem(Plaats()).zin

    def __str__(self) -> str:
        """Give the reason."""
        return self.reden
