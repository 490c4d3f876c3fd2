"""Kind `vergelijking`: an indicator against the mean or median of the group, within a margin."""

from dataclasses import dataclass
from fractions import Fraction

from rekenaudit.evaluators.grenzen import Eenzijdig, Grenzen
from rekenaudit.evaluators.groep import Groep
from rekenaudit.evaluators.jaaroordeel import beoordeel, combineertekst
from rekenaudit.evaluators.meting import Meting, afwezigzinnen, onderwerp, waardetekst
from rekenaudit.evaluators.plek import neem
from rekenaudit.evaluators.schrijfwijze import Schrijfwijze, schrijfwijze
from rekenaudit.evaluators.telzin import aantal_gemeenten
from rekenaudit.evaluators.uitspraak import Geval, Uitspraak
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.norm import Grens, Vergelijking
from rekenaudit.model.oordeel import Gebruikt
from rekenaudit.model.reeks import GEMEENTE, Cel
from rekenaudit.normenkader.jaren import gekozen_jaren

_AFSTAND = Schrijfwijze("procent", 1)
"""The distance to the mean is a share of its own, with its own number of decimals."""

_RICHTING = {"rond": "hoger of lager", "niet_hoger": "hoger", "niet_lager": "lager"}


@dataclass(frozen=True, slots=True)
class _Vergeleken:
    """The comparison of one year."""

    eigen: Gebruikt
    groep: Groep
    meting: Meting


def vergelijking(toets: Vergelijking, geval: Geval) -> Uitspraak:
    """Judge how far an indicator is from the mean or median of the group."""
    dossier = geval.dossier
    uitkomst = dossier.uitkomsten[toets.kengetal]
    jaren = gekozen_jaren(toets.jaren, dossier.studie.jaren)
    vergeleken = [_vergelijk(toets, geval, uitkomst, jaar) for jaar in jaren or ("",)]
    grenzen = _grenzen(toets)
    metingen = [v.meting for v in vergeleken]
    samen = beoordeel(metingen, grenzen, _AFSTAND, toets.combineren, toets.minstens)
    over_jaren = combineertekst(toets, jaren)
    wat = onderwerp(uitkomst, tuple(toets.selectie.items()), dossier)
    wijze = schrijfwijze(uitkomst.kengetal, dossier.eenheden)
    zinnen = [
        *(_waardezin(v, toets, wat, wijze, samen.wijze) for v in vergeleken),
        afwezigzinnen([Meting(v.meting.jaar, v.eigen.cel, ()) for v in vergeleken], wat, dossier),
        samen.onbekendzin,
        grenzen.normzin(samen.uitslag, _AFSTAND, dossier, over_jaren),
    ]
    regel = grenzen.regel(_AFSTAND, dossier) + (f";{over_jaren}" if over_jaren else "")
    return samen.uitspraak(regel, zinnen, uitkomst)


def _grenzen(toets: Vergelijking) -> Grenzen:
    deels = None if toets.marge_gedeeltelijk is None else Grens(hoogstens=toets.marge_gedeeltelijk)

    def beschrijf(kant: Eenzijdig, wijze: Schrijfwijze) -> str:
        dan = f"{_RICHTING[toets.richting]} dan {_artikel(toets)}"
        return f"{kant.woord} {wijze.schrijf(kant.waarde)} {dan}" if kant.waarde else f"niet {dan}"

    return Grenzen(Grens(hoogstens=toets.marge), deels, "de marge", beschrijf)


def _artikel(toets: Vergelijking) -> str:
    return "het gemiddelde" if toets.met == "gemiddelde" else "de mediaan"


def _vergelijk(toets: Vergelijking, geval: Geval, uitkomst: Uitkomst, jaar: str) -> _Vergeleken:
    eigen = neem(uitkomst, tuple(toets.selectie.items()), geval.gemeente, jaar)
    groep = geval.dossier.groepen.groep(toets, uitkomst, jaar)
    plek = tuple((as_, label) for as_, label in eigen.plek if as_ != GEMEENTE)
    van_groep = Gebruikt(toets.kengetal, plek, groep.cel, f"{toets.met} van {aantal_gemeenten(groep.aanwezig)}")
    return _Vergeleken(eigen, groep, Meting(jaar, _afstand(eigen.cel, groep.cel, toets.richting), (eigen, van_groep)))


def _afstand(eigen: Cel, groep: Cel, richting: str) -> Cel:
    """Compute how far a value is off in the direction that counts, as a share of the mean or median.

    A value equal to it is off by nothing, also when it is 0; any other distance to 0 does not apply.
    """
    bronnen, klein = eigen.bronnen | groep.bronnen, eigen.klein or groep.klein
    if eigen.waarde is None:
        return Cel(None, eigen.aanwezigheid, bronnen, klein)
    if groep.waarde is None:
        return Cel(None, groep.aanwezigheid, bronnen, klein)
    verschil = eigen.waarde - groep.waarde
    if not groep.waarde and verschil:
        return Cel(None, Aanwezigheid.NIET_VAN_TOEPASSING, bronnen, klein)
    aandeel = verschil / abs(groep.waarde) if verschil else verschil
    af = {"rond": abs(aandeel), "niet_hoger": aandeel, "niet_lager": -aandeel}[richting]
    return Cel(af, Aanwezigheid.AANWEZIG, bronnen, klein)


def _waardezin(vergeleken: _Vergeleken, toets: Vergelijking, wat: str, eigen: Schrijfwijze, af: Schrijfwijze) -> str:
    """Write the value, and how far it is above or below the mean; empty when there is no value."""
    waarde, groep, jaar = vergeleken.eigen.cel.waarde, vergeleken.groep, vergeleken.meting.jaar
    if waarde is None:
        return ""
    midden = groep.cel.waarde
    if midden is not None and waarde != midden:
        eigen = eigen.onderscheidend(waarde, midden)
    tekst = waardetekst(eigen.schrijf(waarde), vergeleken.eigen.cel)
    zin = f"{f'In {jaar}' if jaar else 'Over de hele periode'} is {wat} {tekst}."
    if midden is None:
        if groep.aanwezig < 2:
            return f"{zin} Vergelijken kan niet: van geen andere gemeente is er een waarde."
        zonder = groep.totaal - groep.aanwezig
        return f"{zin} Vergelijken kan niet: voor {zonder} van de {groep.totaal} gemeenten is er geen waarde."
    naam = groep.naam(_artikel(toets))
    if waarde == midden:
        return f"{zin} Dat is gelijk aan {naam}."
    if not midden:
        return f"{zin} Vergelijken kan niet, want {naam} is 0."
    return f"{zin} Dat is {_verschil(waarde, midden, af)} dan {naam} ({eigen.schrijf(midden)})."


def _verschil(waarde: Fraction, midden: Fraction, wijze: Schrijfwijze) -> str:
    aandeel = abs((waarde - midden) / midden)
    return f"{wijze.zodat_zichtbaar(aandeel).schrijf(aandeel)} {'hoger' if waarde > midden else 'lager'}"
