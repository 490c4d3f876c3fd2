"""How a norm is scored, in Dutch sentences, for the appendix with the norms."""

from collections.abc import Sequence
from fractions import Fraction

from rekenaudit.document.bronnoten import zin
from rekenaudit.evaluators.grenzen import Grenzen
from rekenaudit.evaluators.schrijfwijze import Schrijfwijze, schrijfwijze
from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.model.norm import (
    Drempel,
    Eigen,
    Kwalitatief,
    Norm,
    Ontwikkeling,
    Samengesteld,
    Studieregel,
    Toets,
    UitKengetal,
    UitOordelen,
    Vergelijking,
)
from rekenaudit.notation.woorden import opsomming

_COMBINEREN = {"alle": "in elk van deze jaren", "een": "in ten minste één van deze jaren"}
_IN_ELK_JAAR = {"alle": " in elk jaar", "een": " in ten minste één van de onderzochte jaren"}
_RICHTINGEN = {
    "rond": "ligt niet verder dan {marge} van {wat} van alle gemeenten",
    "niet_hoger": "ligt niet meer dan {marge} boven {wat} van alle gemeenten",
    "niet_lager": "ligt niet meer dan {marge} onder {wat} van alle gemeenten",
}
_WAT = {"gemiddelde": "het gemiddelde", "mediaan": "de mediaan"}


class Toetsuitleg:
    """Writes how norms are scored."""

    def __init__(self, begrippen: Kengetallen, normen: Sequence[Norm]) -> None:
        """Prepare with the declarations that tests refer to."""
        self._kengetallen, self._eenheden = begrippen.kengetallen, begrippen.eenheden
        self._titels = {norm.id: norm.titel for norm in normen}

    def gemeente(self, toets: Toets) -> str:
        """Say how a municipality is scored."""
        match toets:
            case Drempel():
                return self._drempel(toets)
            case Vergelijking():
                return self._vergelijking(toets)
            case Ontwikkeling():
                return self._ontwikkeling(toets)
            case Kwalitatief():
                return _kwalitatief(toets)
            case Samengesteld():
                return self._samengesteld(toets)

    def studie(self, regel: Studieregel) -> str:
        """Say how the study is scored."""
        match regel:
            case UitOordelen():
                heel = _deel(
                    regel.voldoet, "alle beoordeelde gemeenten voldoen", "van de beoordeelde gemeenten voldoet"
                )
                deels = _deel(
                    regel.gedeeltelijk, "zij alle geheel of gedeeltelijk voldoen", "geheel of gedeeltelijk voldoet"
                )
                return f"Het geheel voldoet als {heel}, en gedeeltelijk als {deels}."
            case UitKengetal():
                return f"Voor het geheel telt één cijfer. {self.gemeente(regel.toets)}"
            case Eigen():
                return "Over het geheel oordeelt de onderzoeker zelf, op grond van bewijs."

    def _titel(self, naam: str) -> str:
        return f"‘{self._kengetallen[naam].titel}’" if naam in self._kengetallen else f"‘{naam}’"

    def _wijze(self, naam: str) -> Schrijfwijze:
        kengetal = self._kengetallen.get(naam)
        return schrijfwijze(kengetal, self._eenheden) if kengetal else Schrijfwijze("getal", 0)

    def _drempel(self, toets: Drempel) -> str:
        wanneer = _wanneer(toets.jaren, toets.combineren, toets.minstens)
        grenzen = Grenzen(toets.voldoet, toets.gedeeltelijk)
        return f"{self._titel(toets.kengetal)} is {_grenstekst(grenzen, self._wijze(toets.kengetal))}{wanneer}."

    def _vergelijking(self, toets: Vergelijking) -> str:
        wanneer = _wanneer(toets.jaren, toets.combineren, toets.minstens)
        marge = _procent(toets.marge)
        stelling = _RICHTINGEN[toets.richting].format(marge=marge, wat=_WAT[toets.met])
        deels = ""
        if toets.marge_gedeeltelijk is not None:
            deels = f" (gedeeltelijk: {_procent(toets.marge_gedeeltelijk)})"
        wie = "één gemeente" if toets.minimaal == 1 else f"{toets.minimaal} gemeenten"
        eis = f" Daarvoor zijn waarden van ten minste {wie} nodig." if toets.minimaal else ""
        return f"{self._titel(toets.kengetal)} {stelling}{deels}{wanneer}.{eis}"

    def _ontwikkeling(self, toets: Ontwikkeling) -> str:
        wijze = self._wijze(toets.kengetal)
        wijze = Schrijfwijze("procent", 0) if toets.maat == "groei" else wijze.van_verschil()
        wat = "De groei" if toets.maat == "groei" else "Het verschil"
        grens = _grenstekst(Grenzen(toets.voldoet, toets.gedeeltelijk), wijze)
        return f"{wat} van {self._titel(toets.kengetal)} van {toets.van} tot {toets.tot} is {grens}."

    def _samengesteld(self, toets: Samengesteld) -> str:
        namen = [f"‘{self._titels.get(n, n)}’" for n in toets.normen] + [f"‘{c.titel}’" for c in toets.criteria]
        hoeveel = {"alle": "Aan al deze normen is voldaan", "een": "Aan ten minste één van deze normen is voldaan"}
        kop = hoeveel.get(toets.regel, f"Aan ten minste {toets.minstens} van deze normen is voldaan")
        uitleg = " ".join(f"Bij ‘{c.titel}’: {self.gemeente(c.toets)}" for c in toets.criteria)
        return f"{kop}: {opsomming(namen)}. {uitleg}".strip()


def _procent(deel: Fraction) -> str:
    """Write a share in full: a margin of 2,5 procent is not 3."""
    return Schrijfwijze("procent", 0).exact_voor([deel]).schrijf(deel)


def _deel(deel: Fraction, alle: str, een_deel: str) -> str:
    """Say what share of the municipalities must at least meet a norm; all of them are no percentage."""
    return alle if deel == 1 else f"ten minste {_procent(deel)} {een_deel}"


def _grenstekst(grenzen: Grenzen, wijze: Schrijfwijze) -> str:
    tekst = grenzen.tekst(grenzen.voldoet, wijze)
    deels = f" (gedeeltelijk: {grenzen.tekst(grenzen.gedeeltelijk, wijze)})" if grenzen.gedeeltelijk else ""
    return tekst + deels


def _wanneer(jaren: Sequence[str], combineren: str, minstens: int) -> str:
    if jaren == ("elk jaar",):
        return _IN_ELK_JAAR.get(combineren, f" in ten minste {minstens} van de onderzochte jaren")
    tekst = f" in {opsomming(jaren)}" if all(j.isdigit() for j in jaren) else f", {opsomming(jaren)}"
    if len(jaren) == 1 and jaren[0].isdigit():
        return tekst
    return f"{tekst}, {_COMBINEREN.get(combineren, f'in ten minste {minstens} van deze jaren')}"


def _kwalitatief(toets: Kwalitatief) -> str:
    deels = f" Voldoet gedeeltelijk: {zin(toets.gedeeltelijk_als)}" if toets.gedeeltelijk_als else ""
    return f"De onderzoeker oordeelt op grond van bewijs. Voldoet: {zin(toets.voldoet_als)}{deels}"
