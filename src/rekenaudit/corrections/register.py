"""Loading the register of remarks: input/wederhoor/, one file a party."""

from collections.abc import Iterator
from pathlib import Path

from rekenaudit.config.gemeentenamen import bedoelde_gemeente
from rekenaudit.config.lezen import Gelezen, lees_record
from rekenaudit.config.restbestanden import is_restbestand
from rekenaudit.model.studie import Studie
from rekenaudit.model.wederhoor import Opmerking, Wederhoorregister
from rekenaudit.notation.woorden import slug
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes import wederhoor as codes

WEDERHOORMAP = Path("input") / "wederhoor"
Register = tuple[Gelezen[Wederhoorregister], ...]
"""The files of all parties, in the order of config.yaml."""


def registerpad(partij: str) -> Path:
    """Path of a party's register in the study folder."""
    return WEDERHOORMAP / f"{slug(partij)}.yaml"


def load_register(studiemap: Path, studie: Studie) -> tuple[Register, tuple[Probleem, ...]]:
    """Load the files of input/wederhoor/; a party without a file has no remarks (yet).

    Args:
        studiemap: the study folder.
        studie: the study, for its parties.

    Returns:
        Every file that could be read, in the order of the parties in config.yaml, and the problems of all files.
    """
    problemen: list[Probleem] = []
    gelezen: list[Gelezen[Wederhoorregister]] = []
    for pad in sorted((studiemap / WEDERHOORMAP).glob("*.yaml"), key=lambda p: p.name):
        if not is_restbestand(pad.name):
            bestand, extra = lees_record(pad, studiemap, Wederhoorregister)
            problemen += extra
            gelezen += [bestand] if bestand is not None else []
    problemen += _gemist(studiemap)
    problemen += _partijen(gelezen, studie.partijnamen())
    problemen += _dubbele_nummers(gelezen)
    volgorde = {naam: nummer for nummer, naam in enumerate(studie.partijnamen())}
    gelezen.sort(key=lambda bestand: volgorde.get(bestand.record.partij, len(volgorde)))
    return tuple(gelezen), tuple(problemen)


def opmerkingen(register: Register) -> Iterator[tuple[Gelezen[Wederhoorregister], int, Opmerking]]:
    """Every remark with its file and its number in it, in the order of the register."""
    for bestand in register:
        for nummer, opmerking in enumerate(bestand.record.opmerkingen):
            yield bestand, nummer, opmerking


def _gemist(studiemap: Path) -> Iterator[Probleem]:
    """Find YAML files that are passed over because of their ending."""
    for pad in sorted((studiemap / WEDERHOORMAP).glob("*")):
        if pad.suffix.lower() in {".yaml", ".yml"} and pad.suffix != ".yaml" and not is_restbestand(pad.name):
            bestand = pad.relative_to(studiemap).as_posix()
            yield codes.REGISTER_GEMIST.op(Plaats(bestand), bestand=bestand, goed=f"{pad.stem}.yaml")


def _partijen(gelezen: list[Gelezen[Wederhoorregister]], bekend: tuple[str, ...]) -> Iterator[Probleem]:
    """Check that a file is about a party of the study, and has that party's name."""
    for bestand in gelezen:
        partij, plaats = bestand.record.partij, bestand.plaats("partij")
        verwacht = registerpad(partij).as_posix()
        if partij not in bekend:
            yield codes.PARTIJ_ONBEKEND.op(plaats, partij=partij, suggestie=bedoelde_gemeente(partij, bekend))
        elif bestand.bestand != verwacht:
            yield codes.REGISTER_NAAM.op(plaats, partij=partij, bestand=bestand.bestand, goed=verwacht)


def _dubbele_nummers(gelezen: list[Gelezen[Wederhoorregister]]) -> Iterator[Probleem]:
    gezien: dict[str, Plaats] = {}
    for bestand, nummer, opmerking in opmerkingen(tuple(gelezen)):
        plaats = bestand.plaats("opmerkingen", nummer, "id")
        eerste = gezien.setdefault(opmerking.id, plaats)
        if eerste != plaats:
            yield codes.OPMERKING_DUBBEL.op(plaats, id=opmerking.id, eerste=f"{eerste.bestand}, regel {eerste.regel}")
