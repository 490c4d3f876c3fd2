"""What the accountability chapter says: sources, indicators and deviations from the rule."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rekenaudit.document.bouwstof import Bouwstof
from rekenaudit.document.bronnoten import HERKOMST, bronnen_in_woorden, bronnen_van, zin
from rekenaudit.document.delen.formulewoorden import Formulewoorden
from rekenaudit.document.inlijn import Oordeelmerk
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.norm import Normenkader
from rekenaudit.model.oordeel import Oordeel, Uitslag
from rekenaudit.model.studie import Bron, Studie
from rekenaudit.notation.datums import datum_of_tekst
from rekenaudit.notation.waarden import eenheid_kop
from rekenaudit.notation.woorden import opsomming


@dataclass(frozen=True, slots=True)
class Bronrij:
    """A source: all cells are Dutch text."""

    titel: str
    toelichting: str
    herkomst: str
    geleverd: str
    niet_geleverd: str
    nullen: str


@dataclass(frozen=True, slots=True)
class Gegevensrij:
    """What a source is asked for, before it has delivered: all cells are Dutch text."""

    titel: str
    leverancier: str
    grootheden: tuple[str, ...]
    jaren: str


@dataclass(frozen=True, slots=True)
class Kengetalrij:
    """An indicator's definition: all cells are Dutch text."""

    titel: str
    formule: str
    toelichting: str
    eenheid: str
    bronnen: str
    kanttekeningen: str


@dataclass(frozen=True, slots=True)
class Afwijkingrij:
    """A deviation from the rule."""

    norm: str
    wie: str
    berekend: Oordeelmerk
    oordeel: Oordeelmerk
    reden: str
    door: str


def bronrijen(studie: Studie) -> tuple[Bronrij, ...]:
    """Describe every source, in the order of config.yaml."""
    return tuple(_bronrij(bron, studie) for bron in studie.bronnen.values())


def gegevensrijen(studie: Studie) -> tuple[Gegevensrij, ...]:
    """List what every source is asked for, in the order of config.yaml."""
    return tuple(
        Gegevensrij(
            titel=bron.titel,
            leverancier=_leverancier(bron),
            grootheden=tuple(g.titel or naam.replace("_", " ") for naam, g in bron.grootheden.items()),
            jaren=_jaren(bron.jaren) or "geen enkel jaar",
        )
        for bron in studie.bronnen.values()
    )


def _bronrij(bron: Bron, studie: Studie) -> Bronrij:
    over = [jaar for jaar in studie.jaren if jaar not in bron.jaren]
    reden = f" {zin(bron.niet_geleverd)}" if bron.niet_geleverd else ""
    return Bronrij(
        titel=bron.titel,
        toelichting=" ".join(zin(t) for t in (bron.toelichting, bron.kanttekening) if t),
        herkomst=_herkomst(bron),
        geleverd=_jaren(bron.jaren),
        niet_geleverd=f"Niet geleverd: {_jaren(over)}.{reden}" if over else "",
        nullen="" if bron.nul == "telt" else "Een nul kan een ontbrekende waarde zijn en telt als onbekend.",
    )


def _jaren(jaren: Sequence[str]) -> str:
    """Write years: `2030 en 2032`, or `2030 tot en met 2034` when they follow each other."""
    getallen = [int(jaar) for jaar in jaren if jaar.isdigit()]
    if len(jaren) > 2 and getallen == list(range(getallen[0], getallen[0] + len(jaren))):
        return f"{jaren[0]} tot en met {jaren[-1]}"
    return opsomming(jaren)


def _herkomst(bron: Bron) -> str:
    return f"{zin(HERKOMST[bron.herkomst])} {_leverancier(bron)}".rstrip()


def _leverancier(bron: Bron) -> str:
    return f"Leverancier: {bron.leverancier.strip().rstrip('.')}." if bron.leverancier else ""


def kengetalrijen(stof: Bouwstof) -> tuple[Kengetalrij, ...]:
    """Describe every indicator, in the order of kengetallen.yaml."""
    woorden = Formulewoorden(stof.studie, stof.kengetallen.kengetallen, stof.namen)
    return tuple(_kengetalrij(uitkomst, stof, woorden) for uitkomst in stof.uitkomsten.values())


def _kengetalrij(uitkomst: Uitkomst, stof: Bouwstof, woorden: Formulewoorden) -> Kengetalrij:
    kengetal = uitkomst.kengetal
    bronnen = [stof.studie.bronnen[b] for b in bronnen_van(stof.studie, [uitkomst])]
    return Kengetalrij(
        titel=kengetal.titel,
        formule=zin(woorden.schrijf(kengetal.formule)),
        toelichting=zin(kengetal.toelichting),
        eenheid=eenheid_kop(kengetal.notatie, uitkomst.reeks.eenheid, stof.eenheden) or "zonder eenheid",
        bronnen=zin(bronnen_in_woorden(bronnen)) or "Geen bron.",
        kanttekeningen=" ".join(dict.fromkeys(zin(noot) for noot in uitkomst.kanttekeningen)),
    )


def afwijkingrijen(
    normenkader: Normenkader, stof: Bouwstof, merken: Mapping[Uitslag, Oordeelmerk]
) -> tuple[Afwijkingrij, ...]:
    """List the deviations that these records may show: those of the study, and of municipalities where allowed."""
    titels = {norm.id: norm.titel for norm in normenkader.alle_normen()}
    return tuple(
        Afwijkingrij(
            norm=titels.get(oordeel.norm, oordeel.norm),
            wie=oordeel.gemeente or "geheel",
            berekend=merken[oordeel.afwijking.berekend],
            oordeel=merken[oordeel.uitslag],
            reden=zin(oordeel.afwijking.reden),
            door=f"{oordeel.afwijking.auteur}; tweede lezer {oordeel.afwijking.tweede_lezer}; "
            f"{datum_of_tekst(oordeel.afwijking.datum)}",
        )
        for oordeel in stof.oordelen
        if oordeel.afwijking is not None
    )


def verborgen_afwijkingen(oordelen: tuple[Oordeel, ...], stof: Bouwstof) -> int:
    """Count the deviations that these records may not show."""
    alle = sum(o.afwijking is not None for o in oordelen)
    return alle - sum(o.afwijking is not None for o in stof.oordelen)
