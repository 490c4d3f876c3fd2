"""Kind `kwalitatief`: the researcher's judgement, with its evidence; also the study's own verdict (`eigen`)."""

from collections.abc import Sequence

from rekenaudit.evaluators.uitspraak import Dossier, Geval, Uitspraak
from rekenaudit.model.norm import Kwalitatief
from rekenaudit.model.oordeel import Uitslag


def kwalitatief(toets: Kwalitatief, geval: Geval) -> Uitspraak:
    """Take over the researcher's verdict; without one there is not enough data."""
    return oordeel_van_onderzoeker(geval, _regel(toets, geval.dossier))


def oordeel_van_onderzoeker(geval: Geval, regel: str) -> Uitspraak:
    """Look up the verdict that a researcher wrote down for this norm and this municipality, or for the study."""
    eigen = geval.dossier.eigen_oordelen.get((geval.gemeente, geval.norm.id))
    if eigen is None:
        over = geval.gemeente or "het geheel"
        reden = f"De onderzoeker heeft over {over} nog geen oordeel gegeven."
        return Uitspraak(Uitslag.ONVOLDOENDE_DATA, regel, reden)
    if rust_alleen_op(eigen.bewijs, geval.dossier.niet_goedgekeurd):
        reden = "Het oordeel rust alleen op verslagen die nog niet zijn goedgekeurd. Zolang telt het niet mee."
        return Uitspraak(Uitslag.ONVOLDOENDE_DATA, regel, reden, bewijs=eigen.bewijs)
    return Uitspraak(Uitslag(eigen.oordeel), regel, eigen.reden, bewijs=eigen.bewijs)


def rust_alleen_op(bewijs: Sequence[str], niet_goedgekeurd: frozenset[str]) -> bool:
    """Tell whether all evidence of a judgement still waits for approval, so that it has nothing to rest on."""
    return bool(bewijs) and niet_goedgekeurd.issuperset(bewijs)


def _regel(toets: Kwalitatief, dossier: Dossier) -> str:
    delen = [f"{dossier.woord(Uitslag.VOLDOET)} als: {toets.voldoet_als.rstrip('.')}"]
    if toets.gedeeltelijk_als:
        delen.append(f"{dossier.woord(Uitslag.GEDEELTELIJK)} als: {toets.gedeeltelijk_als.rstrip('.')}")
    return "; ".join(delen)
