"""The study's verdict: from the municipalities' verdicts, from a regional indicator, or the researcher's own."""

from fractions import Fraction

from rekenaudit.evaluators.combineren import Eis, combineer, eis_van_aandeel, tel
from rekenaudit.evaluators.kwalitatief import oordeel_van_onderzoeker
from rekenaudit.evaluators.meettoetsen import MEETTOETSEN
from rekenaudit.evaluators.schrijfwijze import Schrijfwijze
from rekenaudit.evaluators.telzin import onbekendzin, telzin
from rekenaudit.evaluators.uitspraak import Dossier, Geval, Uitspraak
from rekenaudit.model.norm import Eigen, UitKengetal, UitOordelen
from rekenaudit.model.oordeel import Uitslag


def uit_oordelen(regel: UitOordelen, geval: Geval) -> Uitspraak:
    """Judge the share of the municipalities that meet the norm; those that it does not hold for are outside."""
    telling = tel(geval.uitslagen.values())
    tekst = _regel(regel, geval.dossier)
    if not telling.geteld:
        return Uitspraak(Uitslag.NIET_VAN_TOEPASSING, tekst, "De norm is op geen van de gemeenten van toepassing.")
    eis = eis_van_aandeel(regel.voldoet, regel.gedeeltelijk, telling.geteld)
    uitslag = combineer(telling, eis)
    zinnen = [
        telzin(telling, geval.dossier),
        onbekendzin(telling, uitslag),
        _eiszin(regel, eis, uitslag, geval.dossier),
    ]
    return Uitspraak(uitslag, tekst, " ".join(zin for zin in zinnen if zin))


def uit_kengetal(regel: UitKengetal, geval: Geval) -> Uitspraak:
    """Judge a regional indicator by its own limits."""
    return MEETTOETSEN[regel.toets.soort](regel.toets, geval)


def eigen(_regel: Eigen, geval: Geval) -> Uitspraak:
    """Take over the researcher's verdict about the whole."""
    return oordeel_van_onderzoeker(geval, "eigen oordeel van de onderzoeker over het geheel")


def _regel(regel: UitOordelen, dossier: Dossier) -> str:
    heel, deels = dossier.woord(Uitslag.VOLDOET), dossier.woord(Uitslag.GEDEELTELIJK)
    volledig, ten_dele = _nodig(regel.voldoet, ""), _nodig(regel.gedeeltelijk, "geheel of gedeeltelijk ")
    return f"{volledig}: {heel}; {ten_dele}: {deels}"


def _eiszin(regel: UitOordelen, eis: Eis, uitslag: Uitslag, dossier: Dossier) -> str:
    """Write how many are needed: `De norm is dat er minstens 7 voldoen (75 procent).`."""
    heel = f"er minstens {eis.voldoet} {_werkwoord(eis.voldoet)} ({_procent(regel.voldoet)})"
    zin = f"De norm is dat {'alle gemeenten voldoen' if regel.voldoet == 1 else heel}."
    if uitslag is Uitslag.VOLDOET:
        return zin
    minstens = f"minstens {eis.gedeeltelijk} die geheel of gedeeltelijk {_werkwoord(eis.gedeeltelijk)}"
    ten_dele = f"Bij {minstens} ({_procent(regel.gedeeltelijk)})"
    if regel.gedeeltelijk == 1:
        ten_dele = "Als alle gemeenten geheel of gedeeltelijk voldoen,"
    return f"{zin} {ten_dele} is het oordeel ‘{dossier.woord(Uitslag.GEDEELTELIJK)}’."


def _werkwoord(aantal: int) -> str:
    return "voldoet" if aantal == 1 else "voldoen"


def _nodig(aandeel: Fraction, hoe: str) -> str:
    """Write which share must meet the norm."""
    if aandeel == 1:
        return f"alle gemeenten {hoe}voldoen"
    return f"minstens {_procent(aandeel)} van de gemeenten {hoe}voldoet"


def _procent(aandeel: Fraction) -> str:
    return Schrijfwijze("procent", 0).exact_voor([aandeel]).schrijf(aandeel)
