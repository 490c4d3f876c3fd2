"""Defects of the command `nieuw`, which makes a study and so has none to spoil."""

from collections.abc import Callable
from pathlib import Path

from rekenaudit.nieuw import keur_map, kies, nieuw_onderzoek
from rekenaudit.problems import Gestopt, Plaats, Probleem
from rekenaudit.problems.codes.nieuw import KEUZE_ONTBREEKT

Uitkomst = tuple[Probleem, ...]


def gekozen(titel: str = "Veldstad", gemeenten: str = "Urk", jaren: str = "2031-2033") -> Callable[[Path], Uitkomst]:
    """Ask for a new study that cannot be."""
    return lambda _: kies(titel, gemeenten, jaren)[1]


def _gestopt(werk: Callable[[], object]) -> Uitkomst:
    try:
        werk()
    except Gestopt as gestopt:
        return gestopt.problemen
    return ()


def nieuw_in_volle_map(studie: Path) -> Uitkomst:
    """Ask for a new study in a folder that holds one."""
    return _gestopt(lambda: keur_map(studie))


def nieuw_zonder_keuze(_: Path) -> Uitkomst:
    """Start it from another program, without saying which municipalities."""
    return (KEUZE_ONTBREEKT.op(Plaats(), voorbeeld="Urk, Texel"),)


def nieuw_waar_een_bestand_staat(studie: Path) -> Uitkomst:
    """Ask for a new study in a folder whose parent is a file."""
    keuze, _ = kies("Veldstad", "Urk", "2031-2033")
    return _gestopt(lambda: nieuw_onderzoek(studie / "config.yaml" / "nieuw", keuze)) if keuze else ()


nieuw_gemeente_onbekend = gekozen(gemeenten="Urkk")
nieuw_gemeente_dubbelzinnig = gekozen(gemeenten="Bergen")
nieuw_gemeente_bestaat_niet = gekozen(gemeenten="Weesp")
nieuw_gemeente_dubbel = gekozen(gemeenten="Urk, GM0184")
nieuw_titel_ongeldig = gekozen(titel="Kosten {gemeente}")
nieuw_jaren_ongeldig = gekozen(jaren="2031")
