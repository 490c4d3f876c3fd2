"""Counts of verdicts as Dutch sentences, for the reasons of combined verdicts."""

from collections.abc import Mapping

from rekenaudit.evaluators.combineren import Telling
from rekenaudit.evaluators.uitspraak import Dossier
from rekenaudit.model.oordeel import Uitslag
from rekenaudit.notation.woorden import opsomming

_KAAL = {Uitslag.VOLDOET: "", Uitslag.GEDEELTELIJK: " gedeeltelijk", Uitslag.NIET: " niet"}


def telzin(telling: Telling, dossier: Dossier) -> str:
    """Write how many municipalities meet a norm: `Van de 9 gemeenten voldoen er 3 geheel, 4 gedeeltelijk en 2 niet.`.

    It names no municipality: whether verdicts per municipality may be told is for the outputs to decide.

    Args:
        telling: the counts; at least one of them counts.
        dossier: for the labels of verdicts.
    """
    zinnen = []
    if telling.buiten:
        telt = "telt" if telling.buiten == 1 else "tellen"
        totaal = telling.geteld + telling.buiten
        zinnen.append(
            f"Van de {totaal} gemeenten {telt} er {telling.buiten} niet mee, omdat de norm daar niet van toepassing is."
        )
    zinnen.append(_verdeling(telling, dossier))
    return " ".join(zinnen)


def onbekendzin(telling: Telling, uitslag: Uitslag) -> str:
    """Write what unknown verdicts mean for the outcome; empty when all are known."""
    if not telling.onbekend:
        return ""
    if uitslag is Uitslag.ONVOLDOENDE_DATA:
        return "Daardoor is er geen oordeel op deze norm mogelijk."
    return "Hoe dat ook uitvalt, het oordeel op deze norm blijft gelijk."


def aantal_gemeenten(aantal: int) -> str:
    """Write a number of municipalities: `1 gemeente`, `3 gemeenten`."""
    return f"{aantal} gemeente" if aantal == 1 else f"{aantal} gemeenten"


def aantallen(telling: Telling) -> dict[Uitslag, int]:
    """List the known verdicts that occur, best first, with how often they do."""
    alle = {
        Uitslag.VOLDOET: telling.voldoet,
        Uitslag.GEDEELTELIJK: telling.gedeeltelijk,
        Uitslag.NIET: telling.niet,
    }
    return {uitslag: aantal for uitslag, aantal in alle.items() if aantal}


def _verdeling(telling: Telling, dossier: Dossier) -> str:
    geteld, bekend = telling.geteld, aantallen(telling)
    andere = "andere " if telling.buiten else ""
    if not bekend:
        return f"Voor {_allen(geteld, andere)} zijn er onvoldoende data."
    if len(bekend) == 1 and not telling.onbekend:
        (uitslag,) = bekend
        if uitslag is Uitslag.NIET and geteld > 1 and not dossier.eigen_woorden:
            return f"Geen van de {andere}{geteld} gemeenten voldoet."
        return f"{_allen(geteld, andere).capitalize()} {_werkwoord(uitslag, geteld, dossier)}."
    zin = f"Van de {andere}{geteld} gemeenten {_delen(bekend, dossier)}."
    if telling.onbekend:
        zin += f" Voor {aantal_gemeenten(telling.onbekend)} zijn er onvoldoende data."
    return zin


def _allen(aantal: int, andere: str) -> str:
    if aantal == 1:
        return f"de {andere or 'enige '}gemeente"
    return f"beide {andere}gemeenten" if aantal == 2 else f"alle {andere}{aantal} gemeenten"


def _werkwoord(uitslag: Uitslag, aantal: int, dossier: Dossier) -> str:
    if dossier.eigen_woorden:
        return f"{'krijgt' if aantal == 1 else 'krijgen'} het oordeel ‘{dossier.woord(uitslag)}’"
    return f"{'voldoet' if aantal == 1 else 'voldoen'}{_KAAL[uitslag]}"


def _delen(bekend: Mapping[Uitslag, int], dossier: Dossier) -> str:
    """Write the parts: `voldoen er 3 geheel, 4 gedeeltelijk en voldoet er 1 niet`; a verb serves until it changes."""
    zonder = "" if len(bekend) == 1 else " geheel" if Uitslag.GEDEELTELIJK in bekend else " wel"
    delen, vorige = [], ""
    for uitslag, aantal in bekend.items():
        werkwoord, _, rest = _werkwoord(uitslag, aantal, dossier).partition(" ")
        deel = f"{aantal} {rest}" if rest else f"{aantal}{zonder}"
        delen.append(deel if werkwoord == vorige else f"{werkwoord} er {deel}")
        vorige = werkwoord
    return opsomming(delen)
