"""The shape of an array: its axes and unit, and how arithmetic combines them. Needs no data."""

from dataclasses import dataclass

from rekenaudit.indicators.fout import FormuleFout
from rekenaudit.model.eenheid import Eenheid
from rekenaudit.model.reeks import As
from rekenaudit.notation.woorden import opsomming
from rekenaudit.problems import aangehaald
from rekenaudit.problems.codes import kengetallen as codes

VERHOUDING = Eenheid()
PROCENTPUNT = Eenheid(procentpunt=True)


@dataclass(frozen=True, slots=True)
class Vorm:
    """A shape.

    Attributes:
        assen: axes, in the order that every array keeps.
        eenheid: unit of every value.
        getal: made of plain numbers only, which fit any axes.
        ook_procentpunt: a ratio minus a ratio with a plain number in it (`x / y - 1`): it may be declared
            either as a ratio or as percentage points.
    """

    assen: tuple[As, ...]
    eenheid: Eenheid = VERHOUDING
    getal: bool = False
    ook_procentpunt: bool = False

    def as_namen(self) -> tuple[str, ...]:
        """Names of the axes."""
        return tuple(a.naam for a in self.assen)


def combineer(teken: str, links: Vorm, rechts: Vorm, kolom: int) -> Vorm:
    """Work out the shape of `links teken rechts`.

    Raises:
        FormuleFout: when axes or units do not fit.
    """
    assen = _gedeelde_assen(links, rechts, kolom)
    getal = links.getal and rechts.getal
    if teken in {"*", "/"}:
        return Vorm(assen, _product(teken, links, rechts), getal=getal)
    if links.eenheid == rechts.eenheid:
        return _som(teken, links, rechts, assen)
    losse = {links.eenheid, rechts.eenheid} == {VERHOUDING, PROCENTPUNT}
    if losse and (links.ook_procentpunt or rechts.ook_procentpunt):
        return Vorm(assen, PROCENTPUNT)
    raise FormuleFout(
        codes.FORMULE_EENHEID,
        kolom,
        teken=teken,
        links=f"'{links.eenheid}'",
        rechts=f"'{rechts.eenheid}'",
    )


def verschil_eenheid(eenheid: Eenheid) -> Eenheid:
    """Give the unit of a difference between two values: percentage points for ratios."""
    return PROCENTPUNT if eenheid.verhouding else eenheid


def _som(teken: str, links: Vorm, rechts: Vorm, assen: tuple[As, ...]) -> Vorm:
    getal = links.getal and rechts.getal
    ook = links.ook_procentpunt or rechts.ook_procentpunt
    if teken == "+" or not links.eenheid.verhouding or getal:
        return Vorm(assen, links.eenheid, getal=getal, ook_procentpunt=ook)
    if ook or links.getal or rechts.getal:
        return Vorm(assen, VERHOUDING, ook_procentpunt=True)
    return Vorm(assen, PROCENTPUNT)


def _product(teken: str, links: Vorm, rechts: Vorm) -> Eenheid:
    """Combine factors; percentage points stay so when multiplied by a ratio or divided by a plain number."""
    eenheid = links.eenheid.maal(rechts.eenheid) if teken == "*" else links.eenheid.gedeeld_door(rechts.eenheid)
    if not eenheid.verhouding or links.eenheid.procentpunt == rechts.eenheid.procentpunt:
        return eenheid
    behoudt = teken == "*" or (links.eenheid.procentpunt and rechts.getal)
    return PROCENTPUNT if behoudt else eenheid


def _gedeelde_assen(links: Vorm, rechts: Vorm, kolom: int) -> tuple[As, ...]:
    if links.getal:
        return rechts.assen
    if rechts.getal or links.assen == rechts.assen:
        return links.assen
    if links.as_namen() == rechts.as_namen():
        anders = next((a, b) for a, b in zip(links.assen, rechts.assen, strict=True) if a != b)
        verschil = f"op de as {anders[0].naam} heeft links {_waarden(anders[0])} en rechts {_waarden(anders[1])}"
    else:
        verschil = f"links heeft {_assen(links)}, rechts {_assen(rechts)}"
    raise FormuleFout(codes.FORMULE_ASSEN, kolom, verschil=verschil)


def _assen(vorm: Vorm) -> str:
    namen = vorm.as_namen()
    if not namen:
        return "geen as (een enkele waarde)"
    return f"de {'as' if len(namen) == 1 else 'assen'} {opsomming(aangehaald(namen))}"


def _waarden(as_: As) -> str:
    """List labels; of many only the number and the first."""
    if len(as_.waarden) > 6:
        return f"{len(as_.waarden)} waarden ({as_.waarden[0]} en verder)"
    return ", ".join(as_.waarden)
