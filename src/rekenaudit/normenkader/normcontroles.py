"""Checks of single norms within normenkader.yaml: limits, margins, years, counts and municipalities."""

from collections.abc import Callable, Iterator, Sequence

from rekenaudit.config.gemeentenamen import bedoelde_gemeente
from rekenaudit.config.lezen import Gelezen
from rekenaudit.model.norm import Drempel, Norm, Normenkader, Ontwikkeling, Samengesteld, UitOordelen, Vergelijking
from rekenaudit.model.studie import Studie
from rekenaudit.normenkader.jaren import ELK_JAAR, HELE_PERIODE, gekozen_jaren
from rekenaudit.normenkader.paden import Pad, meettoetsen_met_pad, normen_met_pad
from rekenaudit.normenkader.ruimte import is_leeg, ruimer, tegenstrijdig
from rekenaudit.problems import Probleem, bedoelde
from rekenaudit.problems.codes import config as configcodes
from rekenaudit.problems.codes import normenkader as codes

Normcontrole = Callable[[Gelezen[Normenkader], Studie], Iterator[Probleem]]


def grenzen(normenkader: Gelezen[Normenkader], _studie: Studie) -> Iterator[Probleem]:
    """Report limits that say nothing, that nothing can meet, or that are no wider for "gedeeltelijk"."""
    for norm, toets, pad in meettoetsen_met_pad(normenkader.record):
        if isinstance(toets, Vergelijking):
            continue
        gezet = {"voldoet": toets.voldoet, "gedeeltelijk": toets.gedeeltelijk}
        heel = True
        for oordeel, grens in gezet.items():
            plaats = normenkader.plaats(*pad, oordeel)
            if grens is not None and is_leeg(grens):
                heel = False
                yield codes.GRENS_LEEG.op(plaats, norm=norm.id, oordeel=oordeel)
            elif grens is not None and tegenstrijdig(grens):
                heel = False
                yield codes.GRENS_TEGENSTRIJDIG.op(plaats, norm=norm.id, oordeel=oordeel)
        if heel and toets.gedeeltelijk is not None and not ruimer(toets.gedeeltelijk, toets.voldoet):
            plaats = normenkader.plaats(*pad, "gedeeltelijk")
            yield codes.GRENS_NIET_RUIMER.op(plaats, norm=norm.id)


def marges(normenkader: Gelezen[Normenkader], studie: Studie) -> Iterator[Probleem]:
    """Report margins below zero or no wider for "gedeeltelijk", and more values asked than there can be."""
    for norm, toets, pad in meettoetsen_met_pad(normenkader.record):
        if not isinstance(toets, Vergelijking):
            continue
        if toets.marge < 0:
            yield codes.MARGE_NEGATIEF.op(normenkader.plaats(*pad, "marge"), norm=norm.id)
        if toets.marge_gedeeltelijk is not None and toets.marge_gedeeltelijk <= toets.marge:
            plaats = normenkader.plaats(*pad, "marge_gedeeltelijk")
            yield codes.GRENS_NIET_RUIMER.op(plaats, norm=norm.id)
        aantal = len(studie.gemeenten)
        if toets.minimaal is not None and not 1 <= toets.minimaal <= aantal:
            plaats = normenkader.plaats(*pad, "minimaal")
            yield codes.MINIMAAL_ONMOGELIJK.op(plaats, norm=norm.id, minimaal=toets.minimaal, aantal=aantal)


def jaren(normenkader: Gelezen[Normenkader], studie: Studie) -> Iterator[Probleem]:
    """Report years that are not in the study, that are no choice of years, or that run backwards."""
    for norm, toets, pad in meettoetsen_met_pad(normenkader.record):
        if isinstance(toets, Ontwikkeling):
            yield from _van_en_tot(normenkader, norm, toets, pad, studie.jaren)
            continue
        try:
            gekozen = gekozen_jaren(toets.jaren, studie.jaren)
        except ValueError as fout:
            plaats = normenkader.plaats(*pad, "jaren")
            suggestie = bedoelde(str(fout), (*studie.jaren, ELK_JAAR, HELE_PERIODE))
            yield codes.JAREN_ONGELDIG.op(plaats, norm=norm.id, jaren=fout, suggestie=suggestie)
            continue
        yield from _minstens_jaren(normenkader, norm, toets, pad, len(gekozen) or 1)


def minstens(normenkader: Gelezen[Normenkader], _studie: Studie) -> Iterator[Probleem]:
    """Report composed norms that ask for more parts than there are, or for none."""
    for norm, pad in normen_met_pad(normenkader.record):
        toets = norm.toets
        if not isinstance(toets, Samengesteld):
            continue
        aantal, plaats = len(toets.normen) + len(toets.criteria), (*pad, "toets", "minstens")
        if toets.regel == "minstens":
            if aantal:
                yield from _onmogelijk(normenkader, norm, plaats, toets.minstens, aantal, "normen")
        elif "minstens" in toets.model_fields_set:
            velden = {"norm": norm.id, "minstens": toets.minstens, "regel": toets.regel, "sleutel": "regel"}
            yield codes.MINSTENS_ONGEBRUIKT.op(normenkader.plaats(*plaats), **velden)


def aandelen(normenkader: Gelezen[Normenkader], _studie: Studie) -> Iterator[Probleem]:
    """Report shares of municipalities that are always or never met."""
    for norm, pad in normen_met_pad(normenkader.record):
        if isinstance(norm.studie, UitOordelen):
            gezet = {"voldoet": norm.studie.voldoet, "gedeeltelijk": norm.studie.gedeeltelijk}
            for oordeel, aandeel in gezet.items():
                if not 0 < aandeel <= 1:
                    plaats = normenkader.plaats(*pad, "studie", oordeel)
                    yield codes.AANDEEL_ONGELDIG.op(plaats, norm=norm.id, oordeel=oordeel)


def gemeenten(normenkader: Gelezen[Normenkader], studie: Studie) -> Iterator[Probleem]:
    """Report municipalities that a norm excludes but that are not in the study."""
    bekend = studie.gemeentenamen()
    for norm, pad in normen_met_pad(normenkader.record):
        for naam in norm.niet_van_toepassing:
            if naam not in bekend:
                plaats = normenkader.plaats(*pad, "niet_van_toepassing", naam)
                yield configcodes.GEMEENTE_ONBEKEND.op(plaats, gemeente=naam, suggestie=bedoelde_gemeente(naam, bekend))


NORMCONTROLES: tuple[Normcontrole, ...] = (grenzen, marges, jaren, minstens, aandelen, gemeenten)


def _van_en_tot(
    normenkader: Gelezen[Normenkader], norm: Norm, toets: Ontwikkeling, pad: Pad, bekend: Sequence[str]
) -> Iterator[Probleem]:
    onbekend = [(sleutel, jaar) for sleutel, jaar in (("van", toets.van), ("tot", toets.tot)) if jaar not in bekend]
    for sleutel, jaar in onbekend:
        plaats = normenkader.plaats(*pad, sleutel)
        yield configcodes.JAAR_ONBEKEND.op(plaats, jaar=jaar, suggestie=bedoelde(jaar, bekend))
    if not onbekend and bekend.index(toets.van) >= bekend.index(toets.tot):
        yield codes.JAREN_VOLGORDE.op(normenkader.plaats(*pad, "tot"), norm=norm.id, van=toets.van, tot=toets.tot)


def _minstens_jaren(
    normenkader: Gelezen[Normenkader], norm: Norm, toets: Drempel | Vergelijking, pad: Pad, aantal: int
) -> Iterator[Probleem]:
    if toets.combineren == "minstens":
        yield from _onmogelijk(normenkader, norm, (*pad, "minstens"), toets.minstens, aantal, "jaren")
    elif "minstens" in toets.model_fields_set:
        velden = {"norm": norm.id, "minstens": toets.minstens, "regel": toets.combineren, "sleutel": "combineren"}
        yield codes.MINSTENS_ONGEBRUIKT.op(normenkader.plaats(*pad, "minstens"), **velden)


def _onmogelijk(
    normenkader: Gelezen[Normenkader], norm: Norm, pad: Pad, nodig: int, aantal: int, wat: str
) -> Iterator[Probleem]:
    if not 1 <= nodig <= aantal:
        velden = {"norm": norm.id, "minstens": nodig, "aantal": aantal}
        meervoud = aantal > 1
        velden |= {"zijn": "zijn" if meervoud else "is", "wat": wat if meervoud else wat.removesuffix("en")}
        yield codes.MINSTENS_ONMOGELIJK.op(normenkader.plaats(*pad), **velden)
