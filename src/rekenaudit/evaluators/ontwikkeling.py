"""Kind `ontwikkeling`: growth or change of an indicator from one year to another."""

from collections.abc import Sequence

from rekenaudit.evaluators.grenzen import Eenzijdig, Grenzen
from rekenaudit.evaluators.jaaroordeel import beoordeel
from rekenaudit.evaluators.meting import Meting, afwezigzinnen, onderwerp, waardetekst
from rekenaudit.evaluators.plek import neem
from rekenaudit.evaluators.schrijfwijze import Schrijfwijze, schrijfwijze
from rekenaudit.evaluators.uitspraak import Geval, Uitspraak
from rekenaudit.model.aanwezigheid import Aanwezigheid, sterkste
from rekenaudit.model.norm import Ontwikkeling
from rekenaudit.model.reeks import Cel
from rekenaudit.notation.woorden import met_hoofdletter

_DECIMALEN_GROEI = 1
"""Growth is a share of its own, with its own number of decimals whatever the indicator has."""


def ontwikkeling(toets: Ontwikkeling, geval: Geval) -> Uitspraak:
    """Judge the development of an indicator between two years."""
    dossier = geval.dossier
    uitkomst = dossier.uitkomsten[toets.kengetal]
    selectie = tuple(toets.selectie.items())
    van, tot = (neem(uitkomst, selectie, geval.gemeente, jaar) for jaar in (toets.van, toets.tot))
    eigen = schrijfwijze(uitkomst.kengetal, dossier.eenheden)
    wijze = Schrijfwijze("procent", _DECIMALEN_GROEI) if toets.maat == "groei" else eigen.van_verschil()
    grenzen = Grenzen(toets.voldoet, toets.gedeeltelijk, beschrijf=_verandering_in_woorden)
    meting = Meting(toets.tot, _verandering(van.cel, tot.cel, toets.maat), (van, tot))
    samen = beoordeel([meting], grenzen, wijze)
    wat = onderwerp(uitkomst, selectie, dossier)
    einden = [Meting(toets.van, van.cel, (van,)), Meting(toets.tot, tot.cel, (tot,))]
    groei = toets.maat == "groei"
    van_waarden = _wijze_van_waarden(einden, eigen, 0 if groei else samen.wijze.decimalen)
    zinnen = [
        _waardezin(einden, van_waarden, wat),
        _veranderzin(meting.cel, einden, samen.wijze if groei else van_waarden.van_verschil(), optellen=not groei),
        afwezigzinnen(einden, wat, dossier),
        grenzen.normzin(samen.uitslag, wijze, dossier),
    ]
    regel = f"{toets.maat} van {toets.van} tot {toets.tot}: {grenzen.regel(wijze, dossier)}"
    return samen.uitspraak(regel, zinnen, uitkomst)


def _verandering(van: Cel, tot: Cel, maat: str) -> Cel:
    """Compute the growth or the difference; growth from 0 does not apply."""
    bronnen, vlaggen, klein = van.bronnen | tot.bronnen, van.vlaggen | tot.vlaggen, van.klein or tot.klein
    if van.waarde is None or tot.waarde is None:
        return Cel(None, sterkste([van.aanwezigheid, tot.aanwezigheid]), bronnen, klein, vlaggen)
    verschil = tot.waarde - van.waarde
    if maat == "verschil":
        return Cel(verschil, Aanwezigheid.AANWEZIG, bronnen, klein, vlaggen)
    if not van.waarde:
        return Cel(None, Aanwezigheid.NIET_VAN_TOEPASSING, bronnen, klein, vlaggen)
    return Cel(verschil / van.waarde, Aanwezigheid.AANWEZIG, bronnen, klein, vlaggen)


def _wijze_van_waarden(einden: Sequence[Meting], wijze: Schrijfwijze, minstens: int) -> Schrijfwijze:
    """Take the decimals of the indicator, and more only to see that both values differ or which side of a limit."""
    van, tot = (meting.cel.waarde for meting in einden)
    if van is None or tot is None or van == tot:
        return wijze
    return wijze.onderscheidend(van, tot).met_minstens(minstens)


def _waardezin(einden: Sequence[Meting], wijze: Schrijfwijze, wat: str) -> str:
    """Write both values; one that is absent is left out."""
    aanwezig = [(m.cel.waarde, m) for m in einden if m.cel.waarde is not None]
    delen = [f"{waardetekst(wijze.schrijf(waarde), meting.cel)} in {meting.jaar}" for waarde, meting in aanwezig]
    if len(delen) == 2:
        return f"{met_hoofdletter(wat)} gaat van {delen[0]} naar {delen[1]}."
    return f"{met_hoofdletter(wat)} is {delen[0]}." if delen else ""


def _veranderzin(verandering: Cel, einden: Sequence[Meting], wijze: Schrijfwijze, *, optellen: bool) -> str:
    """Write the change; where it does not add up with the values as printed, it is called rounded."""
    if verandering.waarde is None:
        if all(meting.aanwezig for meting in einden):
            return "De groei is niet van toepassing, want groei vanaf 0 is niet te berekenen."
        return ""
    if not verandering.waarde:
        return "De waarde is gelijk gebleven."
    richting = "stijging" if verandering.waarde > 0 else "daling"
    grootte = wijze.zodat_zichtbaar(verandering.waarde).schrijf(abs(verandering.waarde))
    van, tot = (meting.cel.waarde for meting in einden)
    afgerond = optellen and van is not None and tot is not None and not wijze.klopt(van, tot)
    return f"Dat is {'afgerond ' if afgerond else ''}een {richting} van {grootte}."


_BIJ_NUL = {
    "hoogstens": "geen stijging",
    "minder dan": "een daling",
    "minstens": "geen daling",
    "meer dan": "een stijging",
}
_OMGEKEERD = {"hoogstens": "minstens", "minder dan": "meer dan", "minstens": "hoogstens", "meer dan": "minder dan"}


def _verandering_in_woorden(kant: Eenzijdig, wijze: Schrijfwijze) -> str:
    """Write a limit of a change: at most −10 is `een daling van minstens 10`.

    At most 5 is `hoogstens een stijging van 5`, because any fall will do as well.
    """
    if not kant.waarde:
        return _BIJ_NUL[kant.woord]
    stijgt = kant.waarde > 0
    richting, woord = ("stijging", kant.woord) if stijgt else ("daling", _OMGEKEERD[kant.woord])
    grootte = wijze.schrijf(abs(kant.waarde))
    if woord == "hoogstens":
        return f"hoogstens een {richting} van {grootte}"
    return f"een {richting} van {woord} {grootte}"
