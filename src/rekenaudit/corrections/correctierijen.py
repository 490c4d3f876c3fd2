"""The sheet of corrections in the list of remarks, read back: a row is a correction, or what is wrong with it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from rekenaudit.config.yaml_boom import Pad, zonder_onzichtbaar
from rekenaudit.corrections.besluitenlijst import CORRECTIEKOLOMMEN, NUMMER, SOORTEN, correctiecellen
from rekenaudit.loaders.lader import Tabel, als_tekst
from rekenaudit.model.wederhoor import Correctie, Opmerking
from rekenaudit.problems import Plaats, Probleem, aangehaald
from rekenaudit.problems.codes import besluitenlijst as codes

_VERPLICHT = ("Soort", "Doel", "Oud", "Nieuw")
_VELDEN: Mapping[Pad, str] = {
    (): "Doel",
    ("oud",): "Oud",
    ("nieuw",): "Nieuw",
    ("reden",): "Nieuwe reden",
    ("bewijs",): "Nieuw bewijs",
}


@dataclass(frozen=True, slots=True)
class Lijstrij:
    """A row of the list with its cells by column."""

    tabel: Tabel
    nummer: int
    cellen: Mapping[str, str]

    def plaats(self, kolom: str) -> Plaats:
        """Give the place of a cell."""
        return self.tabel.plaats(self.nummer, self.tabel.kop.index(kolom))

    def waarden(self, kolommen: Sequence[str]) -> tuple[str, ...]:
        """Give some of its cells."""
        return tuple(self.cellen[kolom] for kolom in kolommen)


def lijstrijen(tabel: Tabel) -> Iterator[Lijstrij]:
    """Give the rows of a sheet; numbers in Dutch."""
    for rij in tabel.rijen:
        teksten = (cel if isinstance(cel, str) else als_tekst(cel).replace(".", ",") for cel in rij.cellen)
        netjes = (" ".join(zonder_onzichtbaar(tekst).split()) for tekst in teksten)
        yield Lijstrij(tabel, rij.nummer, dict(zip(tabel.kop, netjes, strict=True)))


def lees_correctie(rij: Lijstrij, opmerking: Opmerking) -> tuple[Correctie | None, tuple[Probleem, ...]]:
    """Read a row; one that still says what the register says is that very correction."""
    waarden = rij.waarden(CORRECTIEKOLOMMEN)
    enkele = (c for c in opmerking.correcties if len(c.doelen) == 1)
    for bestaand, correctie in zip(correctiecellen(opmerking), enkele, strict=True):
        if waarden == tuple(" ".join(c.split()) for c in bestaand):
            return correctie, ()
    if problemen := tuple(_keur(rij)):
        return None, problemen
    try:
        return Correctie.model_validate(_velden(rij.cellen)), ()
    except ValidationError:
        return None, (codes.LIJST_DOEL.op(rij.plaats("Doel"), gevonden=rij.cellen["Doel"]),)


def correctieplaatsen(
    genoemd: Sequence[tuple[Correctie, Lijstrij]], correcties: Sequence[Correctie]
) -> dict[Pad, Plaats]:
    """Give the cell of every key of corrections.

    Args:
        genoemd: the corrections in the list, with their rows.
        correcties: all of the remark as they will be.
    """
    return {
        ("correcties", correcties.index(correctie), *pad): rij.plaats(kolom)
        for correctie, rij in genoemd
        for pad, kolom in _VELDEN.items()
    }


def _keur(rij: Lijstrij) -> Iterator[Probleem]:
    for kolom in _VERPLICHT:
        if not rij.cellen[kolom]:
            yield codes.LIJST_CEL_LEEG.op(rij.plaats(kolom), kolom=kolom, van=f" bij {rij.cellen[NUMMER]}")
    soort = rij.cellen["Soort"].casefold()
    if soort and soort not in SOORTEN:
        mogelijk = ", ".join(aangehaald(SOORTEN))
        yield codes.LIJST_BESLUIT_ONBEKEND.op(rij.plaats("Soort"), gevonden=soort, mogelijk=mogelijk)


def _velden(cellen: Mapping[str, str]) -> Mapping[str, Any]:
    """Make a correction of a row: the target is written as messages and explanations write it."""
    soort = cellen["Soort"].casefold()
    naam, *rest = (deel.strip() for deel in cellen["Doel"].split(" / "))
    correctie: dict[str, Any] = {soort: naam}
    if rest:
        correctie["gemeente"] = rest[0]
    if soort == "feit" and len(rest) > 1:
        correctie["jaar"] = rest[1]
        dimensies = {d.strip(): w.strip() for d, _, w in (deel.partition("=") for deel in rest[2:])}
        correctie |= {"dimensies": dimensies} if dimensies else {}
    correctie |= {"oud": cellen["Oud"], "nieuw": cellen["Nieuw"]}
    if cellen["Nieuwe reden"]:
        correctie["reden"] = cellen["Nieuwe reden"]
    bewijs = [code.strip() for code in cellen["Nieuw bewijs"].split(",") if code.strip()]
    return correctie | ({"bewijs": bewijs} if bewijs else {})
