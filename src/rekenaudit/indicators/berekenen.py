"""Compute: the formulas of kengetallen.yaml over the facts, with presence, sources and flags in every cell."""

from collections.abc import Mapping
from dataclasses import replace

from rekenaudit.config.lezen import Gelezen
from rekenaudit.indicators.blok import Blok, naar_reeks
from rekenaudit.indicators.evaluatie import evalueer
from rekenaudit.indicators.expressie import Verwijzing
from rekenaudit.indicators.feitenblok import Feitenblokken
from rekenaudit.indicators.rekenplan import Rekenplan, maak_plan
from rekenaudit.model.feit import Feit, FeitSleutel
from rekenaudit.model.kengetal import Kengetallen, Uitkomst
from rekenaudit.model.studie import Studie
from rekenaudit.problems import Probleem, sorteer


def compute(
    studie: Studie, kengetallen: Gelezen[Kengetallen], feiten: Mapping[FeitSleutel, Feit]
) -> tuple[Mapping[str, Uitkomst], tuple[Probleem, ...]]:
    """Compute every indicator.

    Args:
        studie: the study, for the axes gemeente and jaar, the sources and the threshold for persons.
        kengetallen: units, dimensions and indicators, with the positions of the file.
        feiten: the delivered values; a combination without a fact is missing.

    Returns:
        Name → result in the order of the file, for every indicator without mistakes, and all problems.
        The axes of a result stand in one order: gemeente, jaar, dimensions as kengetallen.yaml lists them.
    """
    plan, problemen = maak_plan(studie, kengetallen)
    blokken = _blokken(plan, Feitenblokken(feiten, plan.omgeving))
    uitkomsten = {
        naam: Uitkomst(
            naam=naam,
            kengetal=kengetal,
            reeks=naar_reeks(blokken[naam]),
            bronnen=plan.bronnen(naam),
            kanttekeningen=plan.kanttekeningen(naam),
        )
        for naam, kengetal in kengetallen.record.kengetallen.items()
        if naam in blokken
    }
    return uitkomsten, sorteer(problemen)


def _blokken(plan: Rekenplan, feiten: Feitenblokken) -> dict[str, Blok]:
    """Compute in the order of the plan, each indicator once."""
    blokken: dict[str, Blok] = {}

    def blok_van(verwijzing: Verwijzing) -> Blok:
        return feiten.blok(verwijzing.bron, verwijzing.naam) if verwijzing.bron else blokken[verwijzing.naam]

    for naam, vorm in plan.vormen.items():
        blok = evalueer(plan.expressies[naam], plan.omgeving, blok_van)
        blokken[naam] = replace(blok, vorm=vorm)
    return blokken
