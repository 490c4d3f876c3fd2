"""The list of remarks as a workbook: what its sheets and cells say.

Each remark has a row with fixed texts and cells for the decision; corrections have a sheet of their own, and so has
what could be corrected. A stamp in each row says what it was made with, so that two people do not undo each other.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from rekenaudit.config.yaml_boom import zonder_onzichtbaar
from rekenaudit.model.feit import FeitSleutel
from rekenaudit.model.wederhoor import Besluit, Besluituitkomst, Correctie, Doelsoort, Opmerking

BLAD_BESLUITEN, BLAD_CORRECTIES, BLAD_DOELEN = "Besluiten", "Correcties", "Doelen"
UITKOMSTEN: tuple[str, ...] = tuple(u for u in get_args(Besluituitkomst) if u)
SOORTEN: tuple[str, ...] = get_args(Doelsoort)
NUMMER, OVER, PASSAGE, REACTIE = "Nummer", "Over", "Passage", "Reactie van de partij"
VASTE_KOLOMMEN = (NUMMER, OVER, PASSAGE, REACTIE)
BESLUITVELDEN: Mapping[str, str] = {
    "Besluit": "uitkomst",
    "Reden": "reden",
    "Voorgesteld door": "voorgesteld_door",
    "Tweede lezer": "tweede_lezer",
    "Vastgesteld door": "vastgesteld_door",
    "Vastgesteld op": "vastgesteld_op",
}
"""Column → field of a decision."""
TEKSTEN, STEMPEL = "Aangepaste teksten", "Stempel"
BESLUITKOLOMMEN = (*VASTE_KOLOMMEN, *BESLUITVELDEN, TEKSTEN, STEMPEL)
INVULKOLOMMEN = (*BESLUITVELDEN, TEKSTEN)
"""Columns of the sheet Besluiten to fill in."""
CORRECTIEKOLOMMEN = (NUMMER, "Soort", "Doel", "Oud", "Nieuw", "Nieuwe reden", "Nieuw bewijs")
DOELKOLOMMEN = (*CORRECTIEKOLOMMEN[:4], "Wat het is", "Staat in")
"""The first ones are those of a correction, so that a row can be copied."""
LANGSTE = 32_000
"""Longest text in a cell; Excel stops at 32,767."""


@dataclass(frozen=True, slots=True)
class Doelrij:
    """Something that a correction could replace because of a remark; cells in the order of `DOELKOLOMMEN`."""

    opmerking: str
    soort: Doelsoort
    doel: str
    oud: str
    wat: str
    staat_in: str

    def cellen(self) -> tuple[str, ...]:
        """Write the row."""
        return self.opmerking, self.soort, self.doel, self.oud, self.wat, self.staat_in


@dataclass(frozen=True, slots=True)
class Stempel:
    """Short marks of what a row says: its fixed cells, and its cells to fill in with the corrections of its remark."""

    vast: str
    invulling: str

    def __str__(self) -> str:
        return f"{self.vast}-{self.invulling}"


def vaste_cellen(opmerking: Opmerking, partij: str) -> tuple[str, str, str, str]:
    """Write what the list says of a remark, in the order of `VASTE_KOLOMMEN`."""
    over = [partij, f"{opmerking.ronde}, {opmerking.versie}", opmerking.soort, opmerking.document]
    over += [opmerking.blok.removeprefix("bevinding-"), _leesbaar(opmerking.sleutel)]
    over += ["ingetrokken" if opmerking.stand == "ingetrokken" else ""]
    reactie = [f"Standpunt: {opmerking.standpunt}"] if opmerking.standpunt else []
    reactie += [opmerking.reactie]
    reactie += [f"Voorstel: {opmerking.voorstel}"] if opmerking.voorstel else []
    reactie += [f"Bewijs: {opmerking.bewijs}"] if opmerking.bewijs else []
    teksten = ("\n".join(filter(None, over)), opmerking.passage, "\n".join(filter(None, reactie)))
    over_tekst, passage, reactie_tekst = (_kort(t) for t in teksten)
    return opmerking.id, over_tekst, passage, reactie_tekst


def invulcellen(opmerking: Opmerking) -> tuple[str, ...]:
    """Write the decision about a remark, in the order of `INVULKOLOMMEN`."""
    velden = besluitvelden(opmerking.besluit)
    return (*(velden[veld] for veld in BESLUITVELDEN.values()), ", ".join(opmerking.teksten))


def correctiecellen(opmerking: Opmerking) -> Iterator[tuple[str, ...]]:
    """Write the corrections of a remark, in the order of `CORRECTIEKOLOMMEN`."""
    for correctie in opmerking.correcties:
        if len(correctie.doelen) == 1:
            ((soort, naam),) = correctie.doelen
            bewijs = ", ".join(correctie.bewijs)
            yield (
                opmerking.id,
                soort,
                _doel(soort, naam, correctie),
                correctie.oud,
                correctie.nieuw,
                correctie.reden,
                bewijs,
            )


def stempel(opmerking: Opmerking, partij: str) -> Stempel:
    """Stamp a remark as the register has it."""
    return stempel_van(vaste_cellen(opmerking, partij), invulcellen(opmerking), correctiecellen(opmerking))


def stempel_van(vast: Sequence[str], invulling: Sequence[str], correcties: Iterable[Sequence[str]]) -> Stempel:
    """Stamp the cells of a row and of its corrections."""
    return Stempel(_som([vast]), _som([invulling, *correcties]))


def lees_stempel(tekst: str) -> Stempel:
    """Read a stamp back; what is no stamp is like no other."""
    vast, _, invulling = tekst.partition("-")
    return Stempel(vast, invulling)


def besluitvelden(besluit: Besluit | None) -> dict[str, str]:
    """Give the fields of a decision as texts, empty where nothing is decided."""
    record = besluit or Besluit()
    return {
        veld: str(waarde) if (waarde := getattr(record, veld)) is not None else "" for veld in BESLUITVELDEN.values()
    }


def _doel(soort: str, naam: str, correctie: Correctie) -> str:
    if soort == "feit":
        bron, _, grootheid = naam.partition(".")
        return str(FeitSleutel(bron, grootheid, correctie.gemeente, correctie.jaar, tuple(correctie.dimensies.items())))
    return " / ".join(filter(None, (naam, correctie.gemeente)))


def _som(rijen: Iterable[Sequence[str]]) -> str:
    """Take a fingerprint; programs write line ends and runs of spaces their own way."""
    plat = [[" ".join(zonder_onzichtbaar(cel).split()) for cel in rij] for rij in rijen]
    return hashlib.sha256(repr(plat).encode()).hexdigest()[:10]


def _leesbaar(sleutel: str) -> str:
    """Write the place of a value in an indicator without its signs; a delivered number has a key that is readable."""
    naam, streep, plek = sleutel.partition("|")
    return ", ".join((naam, *(deel.partition("=")[2] for deel in plek.split(";")))) if streep else sleutel


def _kort(tekst: str) -> str:
    return tekst if len(tekst) <= LANGSTE else f"{tekst[:LANGSTE]} […]"
