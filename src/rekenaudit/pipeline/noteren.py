"""Notes in the registers what researchers know of a round: when something was sent, granted, or did not come."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rekenaudit.config.studie import load_study
from rekenaudit.corrections.register import WEDERHOORMAP, Register
from rekenaudit.model.wederhoor import Ronde
from rekenaudit.outputs.schrijffout import schrijvend
from rekenaudit.outputs.slot import studieslot
from rekenaudit.outputs.verslaglezer import versies
from rekenaudit.pipeline.bewaken import bewaak
from rekenaudit.pipeline.wederhoor import bewaar_boeken, keur_partijen, lees_boeken, lees_registers
from rekenaudit.problems import Gestopt, Plaats, Probleem, bedoelde, sorteer
from rekenaudit.problems.codes.wederhoor import VERSIE_NIET_GEMAAKT
from rekenaudit.wederhoor.boek import Boek, leeg_boek
from rekenaudit.wederhoor.notities import keur_notitie
from rekenaudit.wederhoor.rondes import met_ronde


def noteer(studiemap: Path, partijen: Iterable[str], ronde: Ronde, *, gevraagd: bool = False) -> tuple[str, ...]:
    """Note when parties were asked to react, an extension, or that no reaction came.

    Args:
        studiemap: the study folder.
        partijen: the parties; all when empty.
        ronde: what is to be noted; what is not set stays as it was.
        gevraagd: note it with just this version. Otherwise only what is sent is noted with it, and all else with the
            version that the party was sent last: that of config.yaml may be a later one by now.

    Returns:
        The parties of which something changed.

    Raises:
        Gestopt: when a party or a register is wrong; nothing is written then.
    """
    with schrijvend(studiemap / WEDERHOORMAP), studieslot(studiemap, schrijft=True):
        keur = bewaak(studiemap, [studiemap / WEDERHOORMAP])
        studie, register = lees_registers(studiemap)
        bekend = studie.partijnamen()
        gekozen = tuple(partijen) or bekend
        keur_partijen(gekozen, bekend)
        boeken = lees_boeken(studiemap, register)
        oud = dict(boeken)
        problemen: list[Probleem] = []
        for partij in gekozen:
            boek = boeken.get(partij) or leeg_boek(partij)
            regel = ronde if gevraagd else _bij_verzending(boek, ronde)
            boeken[partij] = met_ronde(boek, regel)
            problemen += keur_notitie(boek.record, boeken[partij].record, regel)
        if gevraagd:
            problemen += _onbekende_versie(studiemap, register, ronde.versie)
        if problemen:
            raise Gestopt(sorteer(problemen))
        keur()
        bewaar_boeken(studiemap, boeken)
    return tuple(p for p in gekozen if boeken[p] != oud.get(p))


def _onbekende_versie(studiemap: Path, register: Register, versie: str) -> Iterator[Probleem]:
    """Find a version that nobody can have got; a study whose output is elsewhere is taken at its word."""
    verstuurd = {r.versie for bestand in register for r in bestand.record.rondes}
    gemaakt = versies(studiemap / "output")
    if gemaakt and versie not in {*gemaakt, *verstuurd}:
        suggestie = bedoelde(versie, sorted({*gemaakt, *verstuurd}))
        yield VERSIE_NIET_GEMAAKT.op(Plaats(), versie=versie, suggestie=suggestie)


def _bij_verzending(boek: Boek, ronde: Ronde) -> Ronde:
    """Give what is noted about a round the version that was sent last in it."""
    verzonden = [r.versie for r in boek.record.rondes if r.ronde == ronde.ronde]
    if not verzonden or "verzonden" in ronde.model_fields_set:
        return ronde
    return ronde.model_copy(update={"versie": verzonden[-1]})


def versie_van(studiemap: Path) -> str:
    """Give the version of config.yaml.

    Raises:
        Gestopt: when it cannot be read.
    """
    studie, problemen = load_study(studiemap)
    if studie is None:
        raise Gestopt(sorteer(problemen))
    return studie.record.onderzoek.versie
