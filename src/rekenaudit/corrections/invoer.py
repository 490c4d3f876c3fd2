"""What corrections are laid over, and where the correction at hand is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rekenaudit.config.lezen import Gelezen
from rekenaudit.corrections.register import Register, opmerkingen
from rekenaudit.loaders.bevindingen import Findings
from rekenaudit.model.eenheid import BasisEenheid
from rekenaudit.model.feit import Feit, FeitSleutel
from rekenaudit.model.studie import Studie
from rekenaudit.model.wederhoor import Correctie, Doelsoort, Opmerking, Verwerking, Wederhoorregister
from rekenaudit.normenkader.regels import Regels
from rekenaudit.problems import Plaats


@dataclass(frozen=True, slots=True)
class Geleverd:
    """The study as delivered and written, before any correction."""

    studie: Gelezen[Studie]
    regels: Regels
    feiten: Mapping[FeitSleutel, Feit]
    findings: Findings

    def eenheid(self, sleutel: FeitSleutel) -> BasisEenheid:
        """Unit of a fact."""
        grootheid = self.studie.record.bronnen[sleutel.bron].grootheden[sleutel.grootheid]
        return self.regels.kengetallen.record.eenheden[grootheid.eenheid]


@dataclass(frozen=True, slots=True)
class Geval:
    """A correction of a remark that was taken over.

    Attributes:
        opmerking: the remark.
        correctie: the correction, about exactly one target.
        soort: what it replaces.
        naam: the name of that.
        bestand: the register that it stands in.
        pad: its key path in that register.
    """

    opmerking: Opmerking
    correctie: Correctie
    soort: Doelsoort
    naam: str
    bestand: Gelezen[Wederhoorregister]
    pad: tuple[str | int, ...]

    def plaats(self, sleutel: str = "") -> Plaats:
        """Place of the correction, or of one of its keys."""
        return self.bestand.plaats(*self.pad, *([sleutel] if sleutel else []))

    def verwerking(self, doel: str, oud: str, nieuw: str, feit: FeitSleutel | None = None) -> Verwerking:
        """Account for it."""
        besluit, correctie = self.opmerking.besluit, self.correctie
        return Verwerking(
            opmerking=self.opmerking.id,
            partij=self.bestand.record.partij,
            soort=self.soort,
            doel=doel,
            feit=feit,
            naam="" if feit else self.naam,
            gemeente=feit.gemeente if feit else correctie.gemeente,
            oud=oud,
            nieuw=nieuw,
            reden=besluit.reden if besluit else "",
            auteur=besluit.vastgesteld_door if besluit else "",
        )


def gevallen(register: Register) -> Iterator[Geval]:
    """Every correction that counts and has exactly one target."""
    for bestand, i, opmerking in opmerkingen(register):
        for j, correctie in enumerate(opmerking.correcties if opmerking.aanvaard else ()):
            if len(correctie.doelen) == 1:
                ((soort, naam),) = correctie.doelen
                yield Geval(opmerking, correctie, soort, naam, bestand, ("opmerkingen", i, "correcties", j))


def schrijf_plaats(plaats: Plaats) -> str:
    """Write the second place of a problem, without its key path."""
    return str(Plaats(plaats.bestand, plaats.blad, plaats.cel, plaats.regel))
