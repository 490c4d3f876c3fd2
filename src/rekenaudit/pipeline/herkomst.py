"""What a run is made from, and the certainty that this stays so while it is at work.

A researcher saves a file during a run, a colleague's copy comes in through a shared folder, the program is updated.
Then a version could be made half of the old and half of the new, and its record would name neither. So the input is
read again when it changed while it was read; and a run stops when what it goes on reading (house style, templates, its
own source) changed meanwhile, and keeps nothing that it made since in the cache. That costs time, never correctness.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import chain
from os import fsdecode
from pathlib import Path
from typing import TypeVar

from rekenaudit.config.sjablonen import SJABLONENMAP, standaardmap
from rekenaudit.config.tekstbestand import relatief
from rekenaudit.loaders.werkverdeling import WERKVERDELING
from rekenaudit.outputs.vingerafdruk import afdrukken
from rekenaudit.pipeline.bewaken import PROGRAMMA, Spoor, neem_sporen, stop_bij, verschil
from rekenaudit.pipeline.omgeving import BRON, bibliotheken, onderdelen, sjablonen
from rekenaudit.problems import Gestopt, Plaats
from rekenaudit.problems.codes.config import BESTAND_ONLEESBAAR

T = TypeVar("T")

INVOER = ("config.yaml", "normenkader", "input", "templates")
"""What of a study's folder is read."""

_POGINGEN = 3
"""How often a study is read that goes on changing; reading takes seconds."""


@dataclass(frozen=True, slots=True)
class Herkomst:
    """What a version is made from, with fingerprints; the run record keeps it.

    Attributes:
        invoer: file of the study → fingerprint.
        sjablonen: template → fingerprint.
        programma: program or file of the house style → version or fingerprint.
    """

    invoer: Mapping[str, str]
    sjablonen: Mapping[str, str]
    programma: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Bewaking:
    """Knows what a run was begun with, and notices when that is no more so.

    Attributes:
        studiemap: the study's folder.
        herkomst: what the run is made from.
        sporen: what the run goes on reading, as it was when the fingerprints were taken.
    """

    studiemap: Path
    herkomst: Herkomst
    sporen: Mapping[str, Spoor]

    def ongewijzigd(self) -> bool:
        """Tell whether the files that worker processes load by themselves are what they were."""
        return _sporen(self.studiemap) == self.sporen

    def keur(self) -> None:
        """Check that all was made from one state, before it is put in place.

        Raises:
            Gestopt: when it was not.
        """
        stop_bij(self.veranderd())

    def veranderd(self) -> list[str]:
        """Name the study's own templates and house style that changed, and the program when that did."""
        eigen = self.studiemap / SJABLONENMAP
        paden = map(Path, verschil(self.sporen, _sporen(self.studiemap)))
        namen = {relatief(p, self.studiemap) if p.is_relative_to(eigen) else PROGRAMMA for p in paden}
        if any(self.herkomst.programma.get(naam) != nu for naam, nu in bibliotheken().items()):
            namen.add(PROGRAMMA)
        return sorted(namen)


def lees_vast(studiemap: Path, lees: Callable[[], T]) -> tuple[T, Bewaking]:
    """Read a study, and once more when something was saved meanwhile, so that what is read is one state.

    Args:
        studiemap: the study's folder.
        lees: reads it.

    Raises:
        Gestopt: when the input goes on changing, or the program changed, of which a part is loaded already.
    """
    veranderd: list[str] = []
    for _ in range(_POGINGEN):
        sporen = _sporen(studiemap)
        bewaking = Bewaking(studiemap, neem_herkomst(studiemap), sporen)
        gelezen = lees()
        veranderd = verschil(bewaking.herkomst.invoer, _invoer(studiemap)) + bewaking.veranderd()
        if not veranderd:
            return gelezen, bewaking
        if PROGRAMMA in veranderd:
            break
    stop_bij(veranderd)
    raise AssertionError  # pragma: no cover - something changed, so it stopped


def neem_herkomst(studiemap: Path) -> Herkomst:
    """Take the fingerprints of all that a version is made from.

    Raises:
        Gestopt: when a file of the study cannot be read.
    """
    mappen = (standaardmap(), studiemap / SJABLONENMAP)
    return Herkomst(_invoer(studiemap), sjablonen(mappen), onderdelen(mappen))


def _invoer(studiemap: Path) -> Mapping[str, str]:
    try:
        return afdrukken(studiemap, [studiemap / naam for naam in (*INVOER, WERKVERDELING)])
    except OSError as fout:
        naam = relatief(Path(fsdecode(fout.filename or "")), studiemap)
        raise Gestopt([BESTAND_ONLEESBAAR.op(Plaats(naam), bestand=naam)]) from fout


def _sporen(studiemap: Path) -> Mapping[str, Spoor]:
    """Take the traces of what a run reads until its end."""
    sjabloonmappen = {standaardmap(), studiemap / SJABLONENMAP}
    return dict(chain(neem_sporen(BRON, ".py"), *map(neem_sporen, sorted(sjabloonmappen))))
