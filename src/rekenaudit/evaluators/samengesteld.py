"""Kind `samengesteld`: all, any or at least n of other norms or criteria."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rekenaudit.evaluators.combineren import Eis, Telling, combineer, eis_van, tel
from rekenaudit.evaluators.meettoetsen import MEETTOETSEN
from rekenaudit.evaluators.telzin import aantallen, onbekendzin
from rekenaudit.evaluators.uitspraak import Dossier, Geval, Uitspraak
from rekenaudit.model.norm import Criterium, Samengesteld
from rekenaudit.model.oordeel import Gebruikt, Uitslag
from rekenaudit.notation.woorden import opsomming


@dataclass(frozen=True, slots=True)
class _Onderdeel:
    """A norm or criterion that the composed norm rests on."""

    titel: str
    uitslag: Uitslag
    gebruikt: tuple[Gebruikt, ...] = ()


def samengesteld(toets: Samengesteld, geval: Geval) -> Uitspraak:
    """Combine the verdicts of other norms (those that count, after a deviation) and of criteria."""
    onderdelen = [_norm(norm, geval) for norm in toets.normen]
    onderdelen += [_criterium(criterium, geval) for criterium in toets.criteria]
    telling = tel(onderdeel.uitslag for onderdeel in onderdelen)
    eis = eis_van(toets.regel, toets.minstens, telling.geteld)
    uitslag = combineer(telling, eis)
    zinnen = [
        _verdeling(geval, onderdelen, telling),
        onbekendzin(telling, uitslag),
        _eiszin(toets, telling, eis),
    ]
    return Uitspraak(
        uitslag=uitslag,
        regel=_regel(toets, onderdelen, geval.dossier),
        reden=" ".join(zin for zin in zinnen if zin),
        gebruikt=tuple(g for onderdeel in onderdelen for g in onderdeel.gebruikt),
    )


def _norm(naam: str, geval: Geval) -> _Onderdeel:
    return _Onderdeel(geval.dossier.normen[naam].titel, geval.uitslagen[naam])


def _criterium(criterium: Criterium, geval: Geval) -> _Onderdeel:
    uitspraak = MEETTOETSEN[criterium.toets.soort](criterium.toets, geval)
    return _Onderdeel(criterium.titel, uitspraak.uitslag, uitspraak.gebruikt)


def _regel(toets: Samengesteld, onderdelen: Sequence[_Onderdeel], dossier: Dossier) -> str:
    heel, deels = dossier.woord(Uitslag.VOLDOET), dossier.woord(Uitslag.GEDEELTELIJK)
    wie = {
        "alle": "alle normen",
        "een": "ten minste één norm",
        "minstens": f"minstens {toets.minstens} van de {len(onderdelen)} normen",
    }[toets.regel]
    titels = opsomming([f"‘{onderdeel.titel}’" for onderdeel in onderdelen])
    return f"aan {wie} voldaan: {heel}; aan {wie} geheel of gedeeltelijk voldaan: {deels} ({titels})"


def _verdeling(geval: Geval, onderdelen: Sequence[_Onderdeel], telling: Telling) -> str:
    """Write which norms are met: `Veldstad voldoet aan 1 van de 2 normen (‘Prijs’) en niet aan 1 (‘Bereik’).`."""
    titels: dict[Uitslag, list[str]] = {uitslag: [] for uitslag in Uitslag}
    for onderdeel in onderdelen:
        titels[onderdeel.uitslag].append(f"‘{onderdeel.titel}’")
    if geval.dossier.eigen_woorden:
        return _per_norm(onderdelen, geval.dossier)
    zinnen = [_voldoet(geval.gemeente, titels, telling, len(onderdelen))]
    if telling.onbekend:
        zinnen.append(f"Er zijn onvoldoende data voor {opsomming(titels[Uitslag.ONVOLDOENDE_DATA])}.")
    if telling.buiten:
        zinnen.append(f"Niet van toepassing en dus niet meegeteld: {opsomming(titels[Uitslag.NIET_VAN_TOEPASSING])}.")
    return " ".join(zin for zin in zinnen if zin)


def _voldoet(gemeente: str, titels: Mapping[Uitslag, Sequence[str]], telling: Telling, totaal: int) -> str:
    woorden = {Uitslag.VOLDOET: "aan", Uitslag.GEDEELTELIJK: "gedeeltelijk aan", Uitslag.NIET: "niet aan"}
    delen = [
        f"{woorden[uitslag]} {aantal}{f' van de {totaal} normen' if not i else ''} ({opsomming(titels[uitslag])})"
        for i, (uitslag, aantal) in enumerate(aantallen(telling).items())
    ]
    return f"{gemeente} voldoet {opsomming(delen)}." if delen else ""


def _per_norm(onderdelen: Sequence[_Onderdeel], dossier: Dossier) -> str:
    oordelen = opsomming([f"‘{o.titel}’: {dossier.woord(o.uitslag)}" for o in onderdelen])
    return f"De oordelen over de onderliggende normen zijn: {oordelen}."


def _eiszin(toets: Samengesteld, telling: Telling, eis: Eis) -> str:
    if not telling.geteld:
        return ""
    if toets.regel != "minstens":
        return f"Nodig is dat aan {'al' if toets.regel == 'alle' else 'ten minste één van'} deze normen is voldaan."
    zin = f"Nodig is dat aan minstens {toets.minstens} van deze normen is voldaan."
    if eis.voldoet < toets.minstens:
        tellen = "telt" if telling.geteld == 1 else "tellen"
        zin += f" Omdat er maar {telling.geteld} {tellen}, is hier {telling.geteld} genoeg."
    return zin
