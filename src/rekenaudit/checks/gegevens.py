"""What a check looks at."""

from collections.abc import Callable, Iterator
from fractions import Fraction

from rekenaudit.corrections import Geleverd
from rekenaudit.loaders.bevindingen import BEVINDINGENMAP
from rekenaudit.model.feit import Feit, FeitSleutel
from rekenaudit.notation.getallen import schrijf_kortst
from rekenaudit.notation.woorden import slug
from rekenaudit.problems import Plaats, Probleem


class Gegevens(Geleverd):
    """All that is known before anything is computed: what was delivered, with the corrections laid over it."""

    __slots__ = ()

    def titel(self, bron: str) -> str:
        """Title of a source."""
        return self.studie.record.bronnen[bron].titel

    def wat(self, bron: str, grootheid: str) -> str:
        """What a quantity is called: its title, or else its name in config.yaml."""
        return self.studie.record.bronnen[bron].grootheden[grootheid].titel or grootheid

    def waarvan(self, sleutel: FeitSleutel) -> str:
        """Write the dimensions of a fact behind its municipality: ` (gft)`; empty without dimensions."""
        dimensies = self.regels.kengetallen.record.dimensies
        labels = ", ".join(dimensies[d].waarden.get(label, label) for d, label in sleutel.dimensies)
        return f" ({labels})" if labels else ""

    def noem(self, sleutel: FeitSleutel) -> str:
        """Write which fact it is: `'gewicht' van Veldstad in 2031 (gft)`."""
        wat = self.wat(sleutel.bron, sleutel.grootheid)
        return f"'{wat}' van {sleutel.gemeente} in {sleutel.jaar}{self.waarvan(sleutel)}"


Controle = Callable[[Gegevens], Iterator[Probleem]]
"""One check."""


def plaats_van(feit: Feit) -> Plaats:
    """Place of a fact in its delivered file; empty for one that was never delivered."""
    vindplaats = feit.vindplaats
    if vindplaats is None:
        return Plaats()
    return Plaats(vindplaats.bestand, blad=vindplaats.blad, cel=vindplaats.cel, regel=vindplaats.regel)


def bevindingenplaats(gegevens: Gegevens, gemeente: str, sleutel: str = "bevindingen") -> Plaats:
    """Place where a municipality's findings or verdicts belong: its file, or the one that it does not have yet."""
    for bestand in gegevens.findings.bestanden:
        if bestand.record.gemeente == gemeente:
            return bestand.plaats(sleutel)
    return Plaats(f"{BEVINDINGENMAP.as_posix()}/{slug(gemeente) if gemeente else 'geheel'}.yaml")


def schrijf(waarde: Fraction) -> str:
    """Write a value for a message: no more decimals than it needs, at most three."""
    return schrijf_kortst(waarde, 3)
