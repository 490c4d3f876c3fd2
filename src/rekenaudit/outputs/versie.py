"""Puts a version's folder in place as a whole or not at all.

A run writes into a folder of its own beside the target; only when everything is there, the two change
places. A run that is killed leaves the previous version, at worst under another name, and the next run
puts it back (`herstel`).
"""

import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from rekenaudit.config.neerzetten import verplaats
from rekenaudit.config.restbestanden import geopend_bestand, is_slotbestand
from rekenaudit.outputs.manifest import NAAM, lees_uitvoer
from rekenaudit.outputs.vingerafdruk import afdruk
from rekenaudit.problems import Gestopt, Plaats, Probleem, aangehaald
from rekenaudit.problems.codes.schrijven import (
    HANDMATIG_GEWIJZIGD,
    ONBEKENDE_MAP,
    UITVOER_OPEN,
    VERSIE_BESTAAT,
    VREEMD_BESTAND,
)

_BEZIG, _OUD = ".bezig-", ".oud-"
_ROMMEL = re.compile(r"^(\.|~\$|thumbs\.db$|desktop\.ini$)", re.IGNORECASE)
"""Files that macOS, Windows, Word and LibreOffice leave in a folder."""


@dataclass(frozen=True, slots=True)
class Versiemap:
    """The places of one version.

    Attributes:
        uitvoer: the study's output folder.
        versie: name of the version.
        intern: folder of what may never be sent; `.intern` in the output folder when None.
        met_verslag: whether something is kept there.
    """

    uitvoer: Path
    versie: str
    intern: Path | None = None
    met_verslag: bool = True

    @property
    def doel(self) -> Path:
        """The version's folder, which may be sent."""
        return self.uitvoer / self.versie

    @property
    def doel_intern(self) -> Path:
        """The run record, which may never be sent."""
        return self._intern / self.versie

    @property
    def bezig(self) -> Path:
        """Where the run writes the version."""
        return self.uitvoer / f"{_BEZIG}{self.versie}"

    @property
    def bezig_intern(self) -> Path:
        """Where the run writes the run record."""
        return self._intern / f"{_BEZIG}{self.versie}"

    @property
    def mappen(self) -> tuple[tuple[Path, Path], ...]:
        """Each folder that the run writes, with its place."""
        zichtbaar, verslag = (self.bezig, self.doel), (self.bezig_intern, self.doel_intern)
        return (zichtbaar, verslag) if self.met_verslag else (zichtbaar,)

    @property
    def _intern(self) -> Path:
        return self.intern or self.uitvoer / ".intern"


def ruim_resten_op(versiemap: Versiemap) -> None:
    """Mend what killed runs left beside a version, of whatever version: only for who has the lock."""
    for ouder in {doel.parent for _, doel in versiemap.mappen}:
        for oud in sorted(ouder.glob(f"{_OUD}*")):
            _herstel(ouder / oud.name.removeprefix(_OUD))
        for bezig in sorted(ouder.glob(f"{_BEZIG}*")):
            shutil.rmtree(bezig, ignore_errors=True)


def begin(versiemap: Versiemap) -> None:
    """Mend what a killed run left behind and make empty folders to write in.

    Raises:
        Gestopt: when the version's folder holds files that were changed by hand or are not ours.
    """
    for _, doel in versiemap.mappen:
        _herstel(doel)
    problemen = _niet_van_ons(versiemap.doel)
    if problemen:
        raise Gestopt(problemen)
    for bezig, _ in versiemap.mappen:
        shutil.rmtree(bezig, ignore_errors=True)
        bezig.mkdir(parents=True)


def zet_neer(versiemap: Versiemap, *, overschrijf: bool) -> bool:
    """Put the written version and its run record in place.

    Returns:
        False when the same bytes were there already.

    Raises:
        Gestopt: when the version exists, differs, and may not be overwritten, or when somebody put a file of their
            own in its folder; nothing is changed then.
    """
    oud, nieuw = lees_uitvoer(versiemap.doel), lees_uitvoer(versiemap.bezig)
    compleet = all((versiemap.doel / naam).is_file() for naam in oud or ())
    gelijk = compleet and oud == nieuw and _zelfde_bestand(versiemap.doel / NAAM, versiemap.bezig / NAAM)
    if oud is not None and oud != nieuw and not overschrijf:
        anders = sorted(n for n in {*oud, *(nieuw or {})} if oud.get(n) != (nieuw or {}).get(n))
        ruim_op(versiemap)
        raise Gestopt([bestaat_al(versiemap.versie, anders)])
    vreemd = [] if gelijk else _erbij_gezet(versiemap.doel, oud or {})
    van_anderen = [VREEMD_BESTAND.op(Plaats(f"{versiemap.versie}/{naam}"), bestand=naam) for naam in vreemd]
    van_anderen += _niet_van_ons(versiemap.doel)  # once more: somebody may have saved a file while this run was at work
    if van_anderen:
        ruim_op(versiemap)
        raise Gestopt(van_anderen)
    if not gelijk:
        try:
            _wissel(versiemap.bezig, versiemap.doel)
        except PermissionError as fout:
            if open_ := _geopend(versiemap.doel):
                plaatsen = [(Plaats(f"{versiemap.versie}/{naam}"), naam) for naam in open_]
                raise Gestopt([UITVOER_OPEN.op(plaats, bestand=naam) for plaats, naam in plaatsen]) from fout
            raise
    for bezig, doel in versiemap.mappen[1:]:
        _wissel(bezig, doel)
    ruim_op(versiemap)
    return not gelijk


def bestaat_al(versie: str, anders: list[str]) -> Probleem:
    """Report that a version is there already, with other files."""
    return VERSIE_BESTAAT.op(Plaats(), versie=versie, anders=_eerste(anders))


def ruim_op(versiemap: Versiemap) -> None:
    """Remove the folders that a run writes in."""
    for bezig, _ in versiemap.mappen:
        shutil.rmtree(bezig, ignore_errors=True)


def _eerste(namen: list[str], aantal: int = 3) -> str:
    rest = len(namen) - aantal
    return ", ".join(aangehaald(namen[:aantal])) + (f" en nog {rest}" if rest > 0 else "")


def _oud(doel: Path) -> Path:
    return doel.with_name(f"{_OUD}{doel.name}")


def _herstel(doel: Path) -> None:
    oud = _oud(doel)
    if oud.exists() and not doel.exists():
        verplaats(oud, doel)
    shutil.rmtree(oud, ignore_errors=True)


def _wissel(nieuw: Path, doel: Path) -> None:
    oud = _oud(doel)
    if doel.exists():
        verplaats(doel, oud)
    try:
        verplaats(nieuw, doel)
    except OSError:
        if oud.exists():
            verplaats(oud, doel)
        raise
    shutil.rmtree(oud, ignore_errors=True)


def _geopend(doel: Path) -> list[str]:
    """List the files of a version that another program holds open: Windows refuses to write them."""
    sloten = {geopend_bestand(p) for p in doel.rglob("*") if is_slotbestand(p.name)}
    paden = sorted(p for p in doel.rglob("*") if p.is_file() and not is_slotbestand(p.name))
    return [p.relative_to(doel).as_posix() for p in paden if p in sloten or _geweigerd(p)]


def _geweigerd(pad: Path) -> bool:
    try:
        with pad.open("r+b"):
            return False
    except OSError:
        return True


def _zelfde_bestand(een: Path, ander: Path) -> bool:
    return een.is_file() and ander.is_file() and een.read_bytes() == ander.read_bytes()


def _erbij_gezet(doel: Path, uitvoer: Mapping[str, str]) -> list[str]:
    """List the files in a version's folder that no run made; what systems and programs leave behind does not count."""
    paden = sorted(p for p in doel.rglob("*") if p.is_file())
    namen = [p.relative_to(doel).as_posix() for p in paden if not _ROMMEL.match(p.name)]
    return [naam for naam in namen if naam not in uitvoer and naam != NAAM]


def _niet_van_ons(doel: Path) -> list[Probleem]:
    if not doel.exists() or not any(doel.iterdir()):
        return []
    uitvoer = lees_uitvoer(doel)
    if uitvoer is None:
        return [ONBEKENDE_MAP.op(Plaats(doel.name), map=doel.name)]
    return [
        HANDMATIG_GEWIJZIGD.op(Plaats(f"{doel.name}/{naam}"), bestand=naam)
        for naam, som in uitvoer.items()
        if (doel / naam).is_file() and afdruk((doel / naam).read_bytes()) != som
    ]
