"""Establishing the normenkader: a dated copy of what judging rests on, written once."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rekenaudit.config.neerzetten import zet_neer
from rekenaudit.config.studie import load_study
from rekenaudit.normenkader import load_rules
from rekenaudit.normenkader.onderdelen import onderdelen
from rekenaudit.normenkader.vaststelling import VASTGESTELDMAP, maak_vaststelling, schrijf_vaststelling
from rekenaudit.normenkader.wijzigingen import bronnen_met_titel
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.outputs.schrijffout import schrijvend
from rekenaudit.outputs.slot import studieslot
from rekenaudit.pipeline.bewaken import bewaak
from rekenaudit.problems import Ernst, Gestopt, Plaats, Probleem, sorteer
from rekenaudit.problems.codes.vaststelling import AL_VASTGESTELD, VASTSTELLING_NA_VERSIE


@dataclass(frozen=True, slots=True)
class Vastgelegd:
    """What was established.

    Attributes:
        pad: the file.
        normen: number of norms.
        gegevens: titles of the sources whose file was there already.
    """

    pad: Path
    normen: int
    gegevens: tuple[str, ...]


def leg_vast(studiemap: Path, datum: date) -> Vastgelegd:
    """Establish the normenkader of a study on a date.

    Raises:
        Gestopt: when the normenkader has errors, was established before, or cannot be written.
    """
    with schrijvend(studiemap / VASTGESTELDMAP), studieslot(studiemap, schrijft=True):
        return _leg_vast(studiemap, datum)


def _leg_vast(studiemap: Path, datum: date) -> Vastgelegd:
    keur = bewaak(studiemap, [studiemap / "config.yaml", studiemap / "normenkader"])
    studie, problemen = load_study(studiemap)
    if studie is None:
        raise Gestopt(sorteer(problemen))
    regels, gevolg = load_rules(studiemap, studie)
    problemen = (*problemen, *gevolg)
    if regels is not None and regels.vaststelling is not None:
        raise Gestopt([_al_vastgesteld(regels.vaststelling.bestand, regels.vaststelling.record.vastgesteld_op)])
    if regels is None or any(p.soort.ernst is Ernst.FOUT for p in problemen):
        raise Gestopt(sorteer(problemen))
    if datum > studie.record.onderzoek.datum:
        velden = {"datum": schrijf_datum(datum), "versie": schrijf_datum(studie.record.onderzoek.datum)}
        raise Gestopt([VASTSTELLING_NA_VERSIE.op(studie.plaats("onderzoek", "datum"), **velden)])
    delen = onderdelen(regels.normenkader.record, regels.kengetallen.record.kengetallen)
    vaststelling = maak_vaststelling(datum, studiemap, studie.record, delen)
    pad = studiemap / VASTGESTELDMAP / f"{datum.isoformat()}.yaml"
    keur()
    zet_neer({pad: schrijf_vaststelling(vaststelling).encode("utf-8")})
    normen = len(regels.normenkader.record.alle_normen())
    return Vastgelegd(pad, normen, bronnen_met_titel(vaststelling, studie.record))


def _al_vastgesteld(bestand: str, datum: date) -> Probleem:
    return AL_VASTGESTELD.op(Plaats(bestand), datum=schrijf_datum(datum))
