"""Kind `drempel`: an indicator against limits, for one or more years."""

from collections.abc import Sequence

from rekenaudit.evaluators.grenzen import Grenzen
from rekenaudit.evaluators.jaaroordeel import Jaaroordeel, beoordeel, combineertekst
from rekenaudit.evaluators.meting import Meting, afwezigzinnen, onderwerp, waardetekst
from rekenaudit.evaluators.plek import neem
from rekenaudit.evaluators.schrijfwijze import schrijfwijze
from rekenaudit.evaluators.uitspraak import Geval, Uitspraak
from rekenaudit.model.norm import Drempel
from rekenaudit.model.oordeel import Gebruikt
from rekenaudit.normenkader.jaren import gekozen_jaren
from rekenaudit.notation.woorden import met_hoofdletter, opsomming


def drempel(toets: Drempel, geval: Geval) -> Uitspraak:
    """Judge an indicator against its limits."""
    dossier = geval.dossier
    uitkomst = dossier.uitkomsten[toets.kengetal]
    jaren = gekozen_jaren(toets.jaren, dossier.studie.jaren)
    selectie = tuple(toets.selectie.items())
    metingen = [_meting(neem(uitkomst, selectie, geval.gemeente, jaar), jaar) for jaar in jaren or ("",)]
    grenzen = Grenzen(toets.voldoet, toets.gedeeltelijk)
    wijze = schrijfwijze(uitkomst.kengetal, dossier.eenheden)
    samen = beoordeel(metingen, grenzen, wijze, toets.combineren, toets.minstens)
    over_jaren = combineertekst(toets, jaren)
    wat = onderwerp(uitkomst, selectie, dossier)
    zinnen = [
        _waardezin(metingen, samen, wat),
        afwezigzinnen(metingen, wat, dossier),
        samen.onbekendzin,
        grenzen.normzin(samen.uitslag, wijze, dossier, over_jaren),
    ]
    regel = grenzen.regel(wijze, dossier) + (f";{over_jaren}" if over_jaren else "")
    return samen.uitspraak(regel, zinnen, uitkomst)


def _meting(gebruikt: Gebruikt, jaar: str) -> Meting:
    return Meting(jaar, gebruikt.cel, (gebruikt,))


def _waardezin(metingen: Sequence[Meting], samen: Jaaroordeel, wat: str) -> str:
    """Write the values that are there: `In 2031 is het kengetal ‘Ritten’ 120.`."""
    delen = [
        (waardetekst(samen.wijze.schrijf(m.cel.waarde), m.cel), m.jaar) for m in metingen if m.cel.waarde is not None
    ]
    if not delen:
        return ""
    if len(delen) > 1:
        return f"{met_hoofdletter(wat)} is {opsomming([f'{tekst} in {jaar}' for tekst, jaar in delen])}."
    tekst, jaar = delen[0]
    return f"{f'In {jaar}' if jaar else 'Over de hele periode'} is {wat} {tekst}."
