"""Deviations: a researcher's motivated verdict that takes the place of a computed one, which stays beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rekenaudit.evaluators.uitspraak import Uitspraak
from rekenaudit.model.bevinding import AfwijkendOordeel
from rekenaudit.model.norm import Eigen, Kwalitatief, Norm
from rekenaudit.model.oordeel import LABELS, Afwijking, Oordeel, Uitslag
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes import toetsing


@dataclass(frozen=True, slots=True)
class Geplaatst:
    """A deviation and the place where it is written."""

    afwijking: AfwijkendOordeel
    plaats: Plaats


Afwijkingen = Mapping[tuple[str, str], Geplaatst]
"""(Municipality, id of the norm) → deviation; no municipality is the study."""


def geef_oordeel(norm: Norm, gemeente: str, uitspraak: Uitspraak, afwijkingen: Afwijkingen) -> Oordeel:
    """Make the verdict that counts.

    The rule, the reason and the values stay those of the computed verdict; the deviation has its own reason.
    """
    geplaatst = afwijkingen.get((gemeente, norm.id))
    afwijking, uitslag, bewijs = None, uitspraak.uitslag, uitspraak.bewijs
    if geplaatst is not None and not is_eigen_oordeel(norm, gemeente):
        eigen = geplaatst.afwijking
        afwijking = Afwijking(uitslag, eigen.reden, eigen.auteur, eigen.tweede_lezer, eigen.datum)
        uitslag, bewijs = Uitslag(eigen.oordeel), eigen.bewijs
    return Oordeel(
        norm=norm.id,
        gemeente=gemeente,
        uitslag=uitslag,
        regel=uitspraak.regel,
        reden=uitspraak.reden,
        gebruikt=uitspraak.gebruikt,
        bewijs=bewijs,
        afstand=uitspraak.afstand,
        afwijking=afwijking,
    )


def is_eigen_oordeel(norm: Norm, gemeente: str) -> bool:
    """Tell whether the verdict is the researcher's own, so that there is no computed one to deviate from."""
    return isinstance(norm.toets, Kwalitatief) if gemeente else isinstance(norm.studie, Eigen)


def controleer_afwijkingen(
    oordelen: Mapping[tuple[str, str], Oordeel], normen: Mapping[str, Norm], afwijkingen: Afwijkingen
) -> Iterator[Probleem]:
    """Report deviations from nothing: of an own verdict, or with the same verdict as the computed one.

    A deviation of an unknown norm or municipality is reported by the checks, and passed over.
    """
    for (gemeente, naam), geplaatst in afwijkingen.items():
        oordeel = oordelen.get((gemeente, naam))
        if oordeel is None:
            continue
        over = gemeente or "het geheel"
        if is_eigen_oordeel(normen[naam], gemeente):
            yield toetsing.AFWIJKING_KWALITATIEF.op(geplaatst.plaats, norm=naam, over=over)
        elif oordeel.afwijking is not None and oordeel.afwijking.berekend is oordeel.uitslag:
            woord = LABELS[oordeel.uitslag].lower()
            yield toetsing.AFWIJKING_GELIJK.op(geplaatst.plaats, norm=naam, over=over, oordeel=woord)
