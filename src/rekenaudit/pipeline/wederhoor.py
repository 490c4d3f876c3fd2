"""The right of reply besides a run: what was delivered, what the registers say, and how it stands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rekenaudit.config.gemeentenamen import bedoelde_gemeente
from rekenaudit.config.studie import load_study
from rekenaudit.corrections import Geleverd, Register, correct, load_register
from rekenaudit.corrections.bewaren import NieuwRegister, bewaar_registers, lees_registertekst
from rekenaudit.corrections.register import registerpad
from rekenaudit.corrections.stand import Partijstand, blokkades, stand, volgende_status
from rekenaudit.loaders.bevindingen import load_findings
from rekenaudit.loaders.feiten import load_facts
from rekenaudit.model.bevinding import Bewijsstuk
from rekenaudit.model.studie import Studie
from rekenaudit.normenkader import load_rules
from rekenaudit.problems import Gestopt, Plaats, Probleem, sorteer, stoppend
from rekenaudit.problems.codes.wederhoor import PARTIJ_ONBEKEND
from rekenaudit.wederhoor.boek import Boek


@dataclass(frozen=True, slots=True)
class Wederhoorstand:
    """How the right of reply stands.

    Attributes:
        studie: config.yaml.
        register: the remarks.
        bewijs: the evidence register.
        standen: per party and round.
        problemen: what is wrong with the register, its decisions and corrections.
        volgende: the status that comes next; empty for the last.
        blokkades: what stands in its way.
    """

    studie: Studie
    register: Register
    bewijs: tuple[Bewijsstuk, ...]
    standen: tuple[Partijstand, ...]
    problemen: tuple[Probleem, ...]
    volgende: str
    blokkades: tuple[Probleem, ...]


def wederhoorstand(studiemap: Path) -> Wederhoorstand:
    """Say how the right of reply of a study stands.

    Raises:
        Gestopt: when the study cannot be read.
    """
    geleverd, register, van_register = lees_alles(studiemap)
    studie = geleverd.studie.record
    status = studie.onderzoek.status
    gecorrigeerd, eigen = correct(studiemap, geleverd, register)
    standen = stand(studie, register, gecorrigeerd.verwerkt)
    gesorteerd = sorteer((*van_register, *eigen))
    bewijs, volgende = geleverd.findings.alles.bewijs, volgende_status(status)
    return Wederhoorstand(studie, register, bewijs, standen, gesorteerd, volgende, blokkades(gesorteerd, status))


def lees_alles(studiemap: Path) -> tuple[Geleverd, Register, tuple[Probleem, ...]]:
    """Read what corrections are laid over, and the registers with their problems.

    Raises:
        Gestopt: when the study cannot be read.
    """
    problemen: list[Probleem] = []
    studie, extra = load_study(studiemap)
    problemen += extra
    regels, extra = load_rules(studiemap, studie) if studie is not None else (None, ())
    problemen += extra
    if studie is None or regels is None:
        raise Gestopt(sorteer(problemen))
    feiten, van_feiten = load_facts(studiemap, studie, regels.kengetallen.record)
    findings, van_findings = load_findings(studiemap)
    register, van_register = load_register(studiemap, studie.record)
    problemen += [*van_feiten, *van_findings, *van_register]
    if stoppend(problemen, studie.record.onderzoek.status):
        raise Gestopt(sorteer(problemen))
    return Geleverd(studie, regels, feiten, findings), register, van_register


def lees_registers(studiemap: Path) -> tuple[Studie, Register]:
    """Read a study and its registers.

    Raises:
        Gestopt: when something in them is wrong.
    """
    studie, problemen = load_study(studiemap)
    if studie is None or stoppend(problemen, studie.record.onderzoek.status):
        raise Gestopt(sorteer(problemen))
    register, problemen = load_register(studiemap, studie.record)
    if problemen:
        raise Gestopt(sorteer(problemen))
    return studie.record, register


def keur_partijen(partijen: Iterable[str], bekend: Sequence[str]) -> None:
    """Check that the study has these parties.

    Raises:
        Gestopt: when it has not.
    """
    onbekend = [p for p in partijen if p not in bekend]
    if onbekend:
        soort = PARTIJ_ONBEKEND
        raise Gestopt([soort.op(Plaats(), partij=p, suggestie=bedoelde_gemeente(p, bekend)) for p in onbekend])


def lees_boeken(studiemap: Path, register: Register) -> dict[str, Boek]:
    """Read the text of every register: party → register, as it can be changed."""
    return {b.record.partij: Boek(lees_registertekst(studiemap / b.bestand), b.record) for b in register}


def bewaar_boeken(studiemap: Path, boeken: Mapping[str, Boek]) -> None:
    """Write the registers that changed."""
    bewaar_registers(
        NieuwRegister(studiemap / registerpad(partij), boek.tekst, boek.record) for partij, boek in boeken.items()
    )
