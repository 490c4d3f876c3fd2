"""config.yaml: reading it, and checking that its own parts fit each other."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from rekenaudit.config.lezen import Gelezen, lees_record
from rekenaudit.model.studie import Studie
from rekenaudit.notation.woorden import slug
from rekenaudit.problems import Probleem, bedoelde
from rekenaudit.problems.codes import config as codes

CONFIGBESTAND = "config.yaml"
GERESERVEERD = frozenset({"figuren", "toetsing", "kengetallen", "manifest"})
"""Names in the output folder that are no documents."""


def load_study(studiemap: Path) -> tuple[Gelezen[Studie] | None, tuple[Probleem, ...]]:
    """Load config.yaml of a study.

    Args:
        studiemap: the study folder.

    Returns:
        The study with its positions (None when it cannot be read) and every problem, also those between its parts.
    """
    studie, problemen = lees_record(studiemap / CONFIGBESTAND, studiemap, Studie)
    if studie is None:
        return None, problemen
    eigen = [probleem for controle in _CONTROLES for probleem in controle(studie)]
    return studie, (*problemen, *eigen)


def is_jaar(tekst: str) -> bool:
    """Tell whether a text is a year of four digits between 1900 and 2100."""
    return re.fullmatch(r"[0-9]{4}", tekst) is not None and 1900 <= int(tekst) <= 2100


def _gemeenten(studie: Gelezen[Studie]) -> Iterator[Probleem]:
    namen: set[str] = set()
    codes_gezien: dict[str, str] = {}
    bestandsnamen: dict[str, str] = {}
    for nummer, gemeente in enumerate(studie.record.gemeenten):
        naam, plaats = gemeente.naam, studie.plaats("gemeenten", nummer)
        if naam in namen:
            yield codes.GEMEENTE_DUBBEL.op(plaats, gemeente=naam)
            continue
        namen.add(naam)
        bestandsnaam = slug(naam)
        if (andere := bestandsnamen.setdefault(bestandsnaam, naam)) != naam:
            yield codes.GEMEENTE_BESTANDSNAAM.op(plaats, gemeente=naam, andere=andere, bestandsnaam=bestandsnaam)
        if (andere := codes_gezien.setdefault(gemeente.code, naam)) != naam:
            plaats = studie.plaats("gemeenten", nummer, "code")
            yield codes.GEMEENTECODE_DUBBEL.op(plaats, gemeente=naam, andere=andere, code=gemeente.code)


def _rekenkamers(studie: Gelezen[Studie]) -> Iterator[Probleem]:
    bekend = studie.record.gemeentenamen()
    for i, rekenkamer in enumerate(studie.record.rekenkamers):
        for j, naam in enumerate(rekenkamer.gemeenten):
            if naam not in bekend:
                plaats = studie.plaats("rekenkamers", i, "gemeenten", j)
                yield codes.GEMEENTE_ONBEKEND.op(plaats, gemeente=naam, suggestie=bedoelde(naam, bekend))


def _jaren(studie: Gelezen[Studie]) -> Iterator[Probleem]:
    jaren = studie.record.jaren
    for i, jaar in enumerate(jaren):
        if not is_jaar(jaar) or jaar in jaren[:i]:
            yield codes.JAAR_ONGELDIG.op(studie.plaats("jaren", i), jaar=jaar)
    for naam, bron in studie.record.bronnen.items():
        yield from _jaren_van_bron(studie, naam, bron.jaren)


def _jaren_van_bron(studie: Gelezen[Studie], naam: str, jaren: Sequence[str]) -> Iterator[Probleem]:
    for i, jaar in enumerate(jaren):
        if jaar not in studie.record.jaren:
            suggestie = bedoelde(jaar, studie.record.jaren)
            yield codes.JAAR_ONBEKEND.op(studie.plaats("bronnen", naam, "jaren", i), jaar=jaar, suggestie=suggestie)


def _dialecten(studie: Gelezen[Studie]) -> Iterator[Probleem]:
    for naam, bron in studie.record.bronnen.items():
        if bron.dialect.decimaal == bron.dialect.duizendtal:
            plaats = studie.plaats("bronnen", naam, "dialect", "duizendtal")
            yield codes.DIALECT_TEGENSTRIJDIG.op(plaats, bron=naam, teken=bron.dialect.decimaal)


def _documenten(studie: Gelezen[Studie]) -> Iterator[Probleem]:
    namen = [document.naam for document in studie.record.documenten]
    for i, naam in enumerate(namen):
        plaats = studie.plaats("documenten", i, "naam")
        if naam in namen[:i]:
            yield codes.DOCUMENT_DUBBEL.op(plaats, naam=naam)
        stam = naam.partition(".")[0]
        if naam in GERESERVEERD or naam.endswith(".") or slug(stam) == f"naam-{stam}":
            yield codes.DOCUMENT_GERESERVEERD.op(plaats, naam=naam)


def _paden(studie: Gelezen[Studie]) -> Iterator[Probleem]:
    for naam, bron in studie.record.bronnen.items():
        if not blijft_binnen(bron.bestand):
            yield codes.PAD_BUITEN_MAP.op(studie.plaats("bronnen", naam, "bestand"), pad=bron.bestand, map="input/")
    for i, document in enumerate(studie.record.documenten):
        if not blijft_binnen(document.sjabloon):
            plaats = studie.plaats("documenten", i, "sjabloon")
            yield codes.PAD_BUITEN_MAP.op(plaats, pad=document.sjabloon, map="templates/")


def blijft_binnen(pad: str) -> bool:
    """Tell whether a relative path as written in a record stays inside the folder it is relative to."""
    delen = pad.replace("\\", "/").split("/")
    return bool(pad) and ".." not in delen and delen[0] != "" and ":" not in pad


_CONTROLES = (_gemeenten, _rekenkamers, _jaren, _dialecten, _documenten, _paden)
