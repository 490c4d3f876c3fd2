"""Small pieces of HTML that stand in a line: computed numbers, verdicts and visible marks.

Templates print these records as they are (`{{ getal }}`); `__html__` tells Jinja that they are safe.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from html import escape

from markupsafe import Markup

from rekenaudit.model.oordeel import KORTE_LABELS, LABELS, SYMBOLEN, Uitslag


def exact(waarde: Fraction) -> str:
    """Write a number exactly: as a decimal with a point (`12.5`) when that ends, else as a fraction (`1/3`)."""
    noemer, decimalen = waarde.denominator, 0
    for priem in (2, 5):
        macht = 0
        while noemer % priem == 0:
            noemer //= priem
            macht += 1
        decimalen = max(decimalen, macht)
    if noemer != 1:
        return f"{waarde.numerator}/{waarde.denominator}"
    if not decimalen:
        return str(waarde.numerator)
    cijfers = str(abs(waarde.numerator) * 10**decimalen // waarde.denominator).rjust(decimalen + 1, "0")
    return f"{'-' if waarde < 0 else ''}{cijfers[:-decimalen]}.{cijfers[-decimalen:]}"


def verwijs(naam: str, plek: Sequence[tuple[str, str]]) -> str:
    """Write the place of a value for `data-ref`: `uitgaven|gemeente=Veldstad;jaar=2031`."""
    return f"{naam}|{';'.join(f'{as_}={label}' for as_, label in plek)}" if plek else naam


def ontleed(ref: str) -> tuple[str, dict[str, str]]:
    """Take apart what `verwijs` wrote: the indicator, and axis → label."""
    naam, _, plek = ref.partition("|")
    return naam, dict(deel.split("=", 1) for deel in plek.split(";") if "=" in deel)


@dataclass(frozen=True, slots=True)
class Getal:
    """A computed number as readers see it, with its exact value and where that came from.

    Attributes:
        tekst: the number in Dutch notation, or why it is absent.
        waarde: exact value; None when absent.
        ref: name and place of the value (see `verwijs`).
        merk: whether the text is a visible mark for what is still awaited.
    """

    tekst: str
    waarde: Fraction | None
    ref: str
    merk: bool = False

    @property
    def aanwezig(self) -> bool:
        """Whether there is a number."""
        return self.waarde is not None

    def __html__(self) -> str:
        if self.merk:
            return f'<span class="ontbreekt">{escape(self.tekst)}</span>'
        if self.waarde is None:
            return escape(self.tekst)
        return f'<data value="{exact(self.waarde)}" data-ref="{escape(self.ref)}">{escape(self.tekst)}</data>'


@dataclass(frozen=True, slots=True)
class Oordeelmerk:
    """A verdict as readers see it: symbol and word.

    Attributes:
        uitslag: the verdict.
        woord: its label.
        symbool: its symbol.
        kort_woord: its label for narrow cells.
        wit: white between symbol and word.
    """

    uitslag: Uitslag
    woord: str
    symbool: str
    kort_woord: str
    wit: str = " "

    @property
    def kort(self) -> "Oordeelmerk":
        """The same verdict with its short label, which stays beside the symbol."""
        return replace(self, woord=self.kort_woord, wit="\u00a0")

    @property
    def is_verkort(self) -> bool:
        """Whether the short label says something else than the label."""
        return self.kort_woord.lower() != self.woord.lower()

    def __html__(self) -> str:
        return (
            f'<span class="oordeel" data-uitslag="{self.uitslag}"><span class="symbool">{escape(self.symbool)}</span>'
            f"{self.wit}{escape(self.woord)}</span>"
        )


def oordeelmerken(
    labels: Mapping[str, str], korte_labels: Mapping[str, str], symbolen: Mapping[str, str]
) -> dict[Uitslag, Oordeelmerk]:
    """Make the mark of every verdict.

    Args:
        labels: words of normenkader.yaml that replace the usual ones.
        korte_labels: the same for narrow cells.
        symbolen: symbols of the house style that replace the usual ones.
    """
    return {
        u: Oordeelmerk(
            u,
            labels.get(u.value, LABELS[u]),
            symbolen.get(u.value, SYMBOLEN[u]),
            korte_labels.get(u.value, KORTE_LABELS[u]),
        )
        for u in Uitslag
    }


def ontbreekt(soort: str, wat: str) -> Markup:
    """Write the visible mark for what is not there yet: `[nog niet geschreven: samenvatting]`."""
    return Markup('<span class="ontbreekt">[{}: {}]</span>').format(soort, wat)
