"""Judge every norm for every municipality and for the study, in an order in which each finds what it rests on."""

from collections.abc import Mapping, Sequence

from rekenaudit.evaluators.afwijking import Afwijkingen, geef_oordeel
from rekenaudit.evaluators.pasvorm import past
from rekenaudit.evaluators.register import STUDIEREGELS, TOETSEN
from rekenaudit.evaluators.uitspraak import Dossier, Geval, Uitspraak
from rekenaudit.model.norm import Norm, Samengesteld
from rekenaudit.model.oordeel import Oordeel, Uitslag

_GEEN_BEREKENING = Uitspraak(
    Uitslag.ONVOLDOENDE_DATA, "", "De norm kan niet worden getoetst, omdat het kengetal niet is berekend."
)


def beoordeel_alles(dossier: Dossier, afwijkingen: Afwijkingen) -> dict[tuple[str, str], Oordeel]:
    """Judge all norms.

    Returns:
        (Municipality, id of the norm) → verdict, norm after norm in the order of the file, and for each norm the
        municipalities in the order of the study and then the study itself (without a name).
    """
    gemeenten = dossier.studie.gemeentenamen()
    per_gemeente = {gemeente: _van_gemeente(gemeente, dossier, afwijkingen) for gemeente in gemeenten}
    alles = {}
    for norm in dossier.normen.values():
        van_norm = {gemeente: per_gemeente[gemeente][norm.id] for gemeente in gemeenten}
        alles.update({(gemeente, norm.id): oordeel for gemeente, oordeel in van_norm.items()})
        uitspraak = _van_studie(norm, {g: o.uitslag for g, o in van_norm.items()}, dossier)
        alles["", norm.id] = geef_oordeel(norm, "", uitspraak, afwijkingen)
    return alles


def _van_gemeente(gemeente: str, dossier: Dossier, afwijkingen: Afwijkingen) -> dict[str, Oordeel]:
    """Judge all norms for one municipality."""
    oordelen: dict[str, Oordeel] = {}
    for norm in _op_volgorde(dossier.normen):
        uitslagen = {naam: oordeel.uitslag for naam, oordeel in oordelen.items()}
        uitspraak = _uitspraak(Geval(norm, gemeente, dossier, uitslagen))
        oordelen[norm.id] = geef_oordeel(norm, gemeente, uitspraak, afwijkingen)
    return oordelen


def _uitspraak(geval: Geval) -> Uitspraak:
    norm, dossier = geval.norm, geval.dossier
    if geval.gemeente in norm.niet_van_toepassing:
        reden = norm.niet_van_toepassing[geval.gemeente]
        return Uitspraak(Uitslag.NIET_VAN_TOEPASSING, "niet van toepassing volgens het normenkader", reden)
    if not past(norm, dossier.uitkomsten, dossier.studie, regionaal=False):
        return _GEEN_BEREKENING
    return TOETSEN[norm.toets.soort](norm.toets, geval)


def _van_studie(norm: Norm, uitslagen: Mapping[str, Uitslag], dossier: Dossier) -> Uitspraak:
    if not past(norm, dossier.uitkomsten, dossier.studie, regionaal=True):
        return _GEEN_BEREKENING
    return STUDIEREGELS[norm.studie.soort](norm.studie, Geval(norm, "", dossier, uitslagen))


def _op_volgorde(normen: Mapping[str, Norm]) -> Sequence[Norm]:
    """Put norms behind the norms that they are composed of; the normenkader has no circles."""
    geplaatst: dict[str, Norm] = {}

    def plaats(norm: Norm) -> None:
        if norm.id in geplaatst:
            return
        if isinstance(norm.toets, Samengesteld):
            for naam in norm.toets.normen:
                plaats(normen[naam])
        geplaatst[norm.id] = norm

    for norm in normen.values():
        plaats(norm)
    return tuple(geplaatst.values())
