"""How a value and its limits are shown together: as many decimals as it takes not to contradict the verdict."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from rekenaudit.model.eenheid import BasisEenheid
from rekenaudit.model.kengetal import Kengetal
from rekenaudit.notation.waarden import VASTE_SPATIE, rond_waarde, schrijf_kort, schrijf_waarde, telwoorden

_MEESTE_DECIMALEN = 6
"""The most that kengetallen.yaml allows."""


def schrijfwijze(kengetal: Kengetal, eenheden: Mapping[str, BasisEenheid]) -> "Schrijfwijze":
    """Give the notation of an indicator; what it counts stands behind a number unless its title says so."""
    een, meer = telwoorden(kengetal.notatie, kengetal.eenheid, eenheden)
    genoemd = meer.lower() in kengetal.titel.lower()
    return Schrijfwijze(kengetal.notatie, kengetal.decimalen, ("", "") if genoemd else (een, meer))


@dataclass(frozen=True, slots=True)
class Schrijfwijze:
    """A notation with its number of decimals, as kengetallen.yaml declares them, and what stands behind a number."""

    notatie: str
    decimalen: int
    telwoorden: tuple[str, str] = ("", "")

    def schrijf(self, waarde: Fraction) -> str:
        """Write a value with its unit."""
        tekst = schrijf_waarde(waarde, self.notatie, self.decimalen)
        return f"{tekst}{VASTE_SPATIE}{self.telwoorden[tekst != '1']}".rstrip(VASTE_SPATIE)

    def van_verschil(self) -> "Schrijfwijze":
        """Give the notation of a difference of two such values: of two shares it is in procentpunt."""
        return replace(self, notatie="procentpunt") if self.notatie == "procent" else self

    def zodat_zichtbaar(self, waarde: Fraction) -> "Schrijfwijze":
        """Add decimals until a value that is not zero does not read as zero."""
        return self.onderscheidend(waarde, Fraction(0)) if waarde else self

    def onderscheidend(self, een: Fraction, ander: Fraction) -> "Schrijfwijze":
        """Add decimals until two different values read differently."""
        wijze = self
        while wijze.schrijf(een) == wijze.schrijf(ander):
            wijze = replace(wijze, decimalen=wijze.decimalen + 1)
        return wijze

    def met_minstens(self, decimalen: int) -> "Schrijfwijze":
        """Show at least so many decimals."""
        return replace(self, decimalen=max(self.decimalen, decimalen))

    def klopt(self, van: Fraction, tot: Fraction) -> bool:
        """Tell whether the difference of two values reads as the difference of what is printed of them."""
        een, ander, verschil = (rond_waarde(w, self.notatie, self.decimalen) for w in (van, tot, tot - van))
        return een + verschil == ander

    def exact_voor(self, waarden: Iterable[Fraction]) -> "Schrijfwijze":
        """Add decimals until each of these values (limits) is written in full, as far as decimals go."""
        return replace(self, decimalen=max([self.decimalen, *(self._nodig(w) for w in waarden)]))

    def eerlijk(self, waarde: Fraction, grens: Fraction, goed: Callable[[Fraction], bool]) -> "Schrijfwijze":
        """Add decimals until a value does not read as the limit while it is judged differently from the limit.

        Args:
            waarde: the value.
            grens: a limit, already written in full.
            goed: whether a value satisfies that limit.
        """
        return self.onderscheidend(waarde, grens) if goed(waarde) != goed(grens) else self

    def _nodig(self, waarde: Fraction) -> int:
        achter_komma = schrijf_kort(waarde, self.notatie, _MEESTE_DECIMALEN).partition(",")[2]
        return len(achter_komma.rstrip("0"))
