"""To what a form that came back belongs: the sheet with its data, held against the study."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import cast

from rekenaudit.config.tekstbestand import relatief
from rekenaudit.loaders.lader import als_tekst
from rekenaudit.loaders.werkmap import lees_werkmap
from rekenaudit.model.studie import Studie
from rekenaudit.model.wederhoor import Rondenaam
from rekenaudit.problems import Plaats, Probleem, bedoelde
from rekenaudit.problems.codes import formulier as codes
from rekenaudit.problems.codes import laden as laadcodes
from rekenaudit.wederhoor.formulier import (
    AANTAL,
    CONTROLE,
    DOCUMENT,
    GEGEVENS,
    ONDERZOEK,
    PARTIJ,
    RONDE,
    SLUIT,
    VERSIE,
    Formulierkop,
    controlegetal,
)
from rekenaudit.wederhoor.formulier_rijen import GRENS_MB


def lees_kop(pad: Path, wortel: Path) -> tuple[Formulierkop | None, tuple[Probleem, ...]]:
    """Read to what a form belongs; None with a problem when that is not certain."""
    plaats = Plaats(relatief(pad, wortel))
    tabel, problemen = lees_werkmap(pad, wortel, GEGEVENS, grens_mb=GRENS_MB)
    if tabel is None:
        soorten = {p.soort for p in problemen}
        if laadcodes.BLAD_ONTBREEKT in soorten:
            return None, (codes.GEEN_FORMULIER.op(plaats, reden=f"het blad '{GEGEVENS}' ontbreekt"),)
        if laadcodes.WERKMAP_TE_GROOT in soorten:
            return None, (codes.FORMULIER_TE_GROOT.op(plaats, grens=GRENS_MB),)
        return None, problemen
    regels = [(r, als_tekst(r.cellen[0]), als_tekst(r.cellen[1])) for r in tabel.rijen if len(r.cellen) > 1]
    paren = [(naam, waarde) for _, naam, waarde in regels]
    gegevens = dict(paren)
    mist = [n for n in (ONDERZOEK, VERSIE, PARTIJ, RONDE, CONTROLE) if n not in gegevens]
    if mist:
        return None, (codes.GEEN_FORMULIER.op(plaats, reden=f"bij de gegevens ontbreekt '{mist[0]}'"),)
    kop = Formulierkop(
        gegevens[ONDERZOEK],
        gegevens[VERSIE],
        gegevens[PARTIJ],
        cast("Rondenaam", gegevens[RONDE]),
        gegevens.get(SLUIT, ""),
        {n.removeprefix(DOCUMENT): w for n, w in paren if n.startswith(DOCUMENT)},
        {n.removeprefix(AANTAL): int(w) for n, w in paren if n.startswith(AANTAL) and w.isdecimal()},
    )
    if gegevens[CONTROLE] != controlegetal([p for p in kop.regels() if p[0] != CONTROLE]):
        rij = next(r for r, naam, _ in regels if naam == CONTROLE)
        return None, (codes.FORMULIER_GEGEVENS.op(tabel.plaats(rij.nummer, 1)),)
    return kop, ()


def keur_kop(kop: Formulierkop, studie: Studie, versies: Collection[str], plaats: Plaats) -> Iterator[Probleem]:
    """Check that a form belongs to this study, to a party of it and to a version that was sent."""
    titel, partijen = studie.onderzoek.titel, studie.partijnamen()
    if kop.onderzoek != " ".join(titel.split()):
        soort = codes.FORMULIER_ANDER_ONDERZOEK
        yield soort.op(plaats, gevonden=kop.onderzoek, verwacht=titel)
        return
    if kop.partij not in partijen:
        suggestie = bedoelde(kop.partij, partijen)
        yield codes.FORMULIER_PARTIJ.op(plaats, partij=kop.partij, suggestie=suggestie)
    if kop.versie not in versies:
        suggestie = bedoelde(kop.versie, versies)
        yield codes.FORMULIER_VERSIE.op(plaats, versie=kop.versie, suggestie=suggestie)
