"""Reads what parties send back into their registers: all files, or nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rekenaudit.config.tekstbestand import relatief
from rekenaudit.corrections.register import WEDERHOORMAP, Register
from rekenaudit.loaders.overgeslagen import check_open
from rekenaudit.model.studie import Studie
from rekenaudit.outputs.schrijffout import schrijvend
from rekenaudit.outputs.slot import studieslot
from rekenaudit.outputs.verslaglezer import versies
from rekenaudit.pipeline.bewaken import bewaak
from rekenaudit.pipeline.voortgang import Melder, Voortgang, stil
from rekenaudit.pipeline.wederhoor import bewaar_boeken, keur_partijen, lees_boeken, lees_registers
from rekenaudit.problems import Gestopt, Plaats, Probleem, sorteer
from rekenaudit.problems.codes import formulier as codes
from rekenaudit.problems.probleem import Ernst
from rekenaudit.wederhoor.boek import Boek, is_gelezen, leeg_boek
from rekenaudit.wederhoor.formulier_lezen import lees_formulier
from rekenaudit.wederhoor.inlezen import verwerk
from rekenaudit.wederhoor.notities import keur_ontvangst
from rekenaudit.wederhoor.reactie import Reactie
from rekenaudit.wederhoor.verzonden import lees_verzonden
from rekenaudit.wederhoor.volgorde import elkaar_vervangend, ouder_dan_gelezen
from rekenaudit.wederhoor.word_herkennen import Stukken
from rekenaudit.wederhoor.word_lezen import lees_wordbestand


@dataclass(frozen=True, slots=True)
class Leeswijze:
    """How files are to be read.

    Attributes:
        partij: who returned them, where a file does not tell; empty when it must.
        aanvulling: they add to what was sent before: what is not in them was not withdrawn.
        geldt: they count, though they are empty, were read before or are older than what was read.
    """

    partij: str = ""
    aanvulling: bool = False
    geldt: bool = False


@dataclass(frozen=True, slots=True)
class Gelezen:
    """What reading one file did.

    Attributes:
        bestand: name of the file.
        partij: whose it is.
        al_gelezen: whether this very file was read before.
        leeg: whether nothing was filled in, so that it does not count.
        nieuw: number of remarks that were added.
        gewijzigd: number of remarks that the party changed.
        ingetrokken: number of remarks that the party withdrew.
    """

    bestand: str
    partij: str
    al_gelezen: bool = False
    leeg: bool = False
    nieuw: int = 0
    gewijzigd: int = 0
    ingetrokken: int = 0


def lees_reacties(
    studiemap: Path,
    bestanden: Iterable[Path],
    ontvangen: date,
    wijze: Leeswijze = Leeswijze(),
    melder: Melder = stil,
) -> tuple[tuple[Gelezen, ...], tuple[Probleem, ...]]:
    """Read forms and Word files that came back into the registers of their parties.

    Args:
        studiemap: the study folder.
        bestanden: the files, in the order in which they came in.
        ontvangen: when they came in.
        wijze: how they are to be read.
        melder: is told which file is being read.

    Returns:
        What each file did, and messages for the researcher.

    Raises:
        Gestopt: when something in a file or register is wrong; nothing is written then.
    """
    with schrijvend(studiemap / WEDERHOORMAP), studieslot(studiemap, schrijft=True):
        gelezen = tuple(bestanden)
        keur = bewaak(studiemap, [studiemap / WEDERHOORMAP, *gelezen])
        studie, register = lees_registers(studiemap)
        partij = wijze.partij
        keur_partijen((partij,) if partij else (), studie.partijnamen())
        eigen = next((b.record.rondes for b in register if b.record.partij == partij), ())
        uitvoer = studiemap / "output"
        stukken = Stukken(lees_verzonden(uitvoer), uitvoer, partij, eigen)
        reacties, problemen = _lees_alle(studiemap, _gemeld(gelezen, melder), studie, register, stukken)
        boeken = lees_boeken(studiemap, register)
        leeg = [r for r in reacties if r.leeg and not wijze.geldt and not _was_gelezen(boeken, r)]
        problemen += [codes.REACTIE_LEEG.op(Plaats(r.bestand), bestand=r.bestand, partij=r.partij) for r in leeg]
        tellen = [r for r in reacties if r not in leeg]
        problemen += _keur(tellen, boeken, ontvangen, wijze)
        if any(p.ernst is Ernst.FOUT for p in problemen):
            raise Gestopt(sorteer(problemen))
        melder(Voortgang("stap", "Register bijwerken"))
        gedaan = tuple(
            Gelezen(r.bestand, r.partij, leeg=True) if r in leeg else _verwerk(r, boeken, ontvangen, wijze)
            for r in reacties
        )
        keur()
        bewaar_boeken(studiemap, boeken)
    meldingen = (m for boek in boeken.values() for m in boek.problemen)
    return gedaan, sorteer((*problemen, *meldingen))


def _verwerk(reactie: Reactie, boeken: dict[str, Boek], ontvangen: date, wijze: Leeswijze) -> Gelezen:
    """Write a reaction in the book of its party, and tell what that did."""
    oud = boeken.get(reactie.partij) or leeg_boek(reactie.partij)
    nieuw = verwerk(oud, reactie, ontvangen, aanvulling=wijze.aanvulling, geldt=wijze.geldt)
    boeken[reactie.partij] = nieuw
    return _gelezen(reactie, oud, nieuw)


def _was_gelezen(boeken: Mapping[str, Boek], reactie: Reactie) -> bool:
    return reactie.partij in boeken and is_gelezen(boeken[reactie.partij], reactie)


def _keur(
    reacties: Sequence[Reactie], boeken: Mapping[str, Boek], ontvangen: date, wijze: Leeswijze
) -> Iterator[Probleem]:
    """Check when files came in, and that none takes the place of another by mistake."""
    nieuw = [r for r in reacties if not _was_gelezen(boeken, r)]
    for reactie in nieuw:
        if reactie.partij in boeken:
            yield from keur_ontvangst(boeken[reactie.partij].record, reactie, ontvangen)
    if not wijze.aanvulling:
        yield from elkaar_vervangend(reacties if wijze.geldt else nieuw, Plaats())
        if not wijze.geldt:
            yield from ouder_dan_gelezen(nieuw, [boek.record for boek in boeken.values()], ontvangen)


def _lees_alle(
    studiemap: Path, bestanden: Iterable[Path], studie: Studie, register: Register, stukken: Stukken
) -> tuple[list[Reactie], list[Probleem]]:
    verstuurd = {r.versie for bestand in register for r in bestand.record.rondes}
    gemaakt = frozenset({*versies(stukken.uitvoer), *verstuurd})
    reacties: list[Reactie] = []
    problemen: list[Probleem] = []
    for pad in bestanden:
        problemen += check_open((pad,), studiemap)
        if pad.suffix.lower() in {".xlsx", ".xlsm"}:
            reactie, extra = lees_formulier(pad, studiemap, studie, gemaakt)
        elif pad.suffix.lower() in {".docx", ".docm"}:
            reactie, extra = lees_wordbestand(pad, studiemap, stukken)
        else:
            naam = relatief(pad, studiemap)
            reactie, extra = None, (codes.REACTIE_BESTAND.op(Plaats(naam), bestand=pad.name),)
        problemen += extra
        if reactie is not None:
            reacties.append(reactie)
            problemen += _van_een_ander(reactie, stukken.partij)
    return reacties, problemen


def _gemeld(bestanden: Iterable[Path], melder: Melder) -> Iterator[Path]:
    for pad in bestanden:
        melder(Voortgang("stap", f"{pad.name} lezen"))
        yield pad


def _van_een_ander(reactie: Reactie, partij: str) -> Iterator[Probleem]:
    """Report a file that says itself that it is of another party than the researcher named."""
    if partij not in ("", reactie.partij):
        velden = {"bestand": reactie.bestand, "van": reactie.partij, "partij": partij}
        yield codes.REACTIE_ANDERE_PARTIJ.op(Plaats(reactie.bestand), **velden)


def _gelezen(reactie: Reactie, oud: Boek, nieuw: Boek) -> Gelezen:
    return Gelezen(
        reactie.bestand,
        reactie.partij,
        al_gelezen=oud.record == nieuw.record and is_gelezen(oud, reactie),
        nieuw=len(nieuw.nieuw) - len(oud.nieuw),
        gewijzigd=len(nieuw.gewijzigd) - len(oud.gewijzigd),
        ingetrokken=len(nieuw.ingetrokken) - len(oud.ingetrokken),
    )
