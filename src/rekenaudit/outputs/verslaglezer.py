"""Reading run records of earlier versions, and choosing the version that a new one is compared with."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from rekenaudit.document.boom import Knoop, van_html
from rekenaudit.document.uitgave import html_zonder_uitgave
from rekenaudit.outputs.verslag import SCHEMA, SCHEMABESTAND
from rekenaudit.outputs.vingerafdruk import afdruk
from rekenaudit.problems import Plaats, Probleem, bedoelde
from rekenaudit.problems.codes import schrijven as codes

INTERN = ".intern"
GEEN = "geen"
"""Name that says that there is no previous version."""


@dataclass(frozen=True)
class Verslag:
    """A run record as it was written.

    Attributes:
        versie: name of the version.
        vorige: version that it was compared with; empty for none.
        delen: name of a part (`feiten`, `documenten`) → its content.
        bomen: document → its tree as HTML.
        kaal: document → its tree without corrections, where that is another.
    """

    versie: str
    vorige: str
    delen: Mapping[str, Any] = field(repr=False)
    bomen: Mapping[str, str] = field(repr=False)
    kaal: Mapping[str, str] = field(repr=False, default_factory=dict)

    @cached_property
    def documenten(self) -> Mapping[str, Mapping[str, Any]]:
        """Documents with version, date, fingerprint of content and files."""
        documenten: Mapping[str, Mapping[str, Any]] = self.delen["documenten"]
        return documenten

    @property
    def kale_bomen(self) -> dict[str, str]:
        """Every document's tree as HTML without corrections, and without version and date."""
        weg = self.delen.get("kaal", {}).get("weg", ())
        return {n: html_zonder_uitgave(boom) for n, boom in {**self.bomen, **self.kaal}.items() if n not in weg}

    @property
    def kale_beelden(self) -> dict[str, str]:
        """Every figure's fingerprint without corrections."""
        met = {naam: figuur["afdruk"] for naam, figuur in self.delen["figuren"].items()}
        return {naam: som for naam, som in {**met, **self.delen.get("kaal", {}).get("figuren", {})}.items() if som}

    def boom(self, document: str) -> Knoop | None:
        """Tree of a document; None when the version has no such document."""
        return van_html(self.bomen[document]) if document in self.bomen else None


def lees_verslag(uitvoer: Path, versie: str) -> tuple[Verslag | None, tuple[Probleem, ...]]:
    """Read the run record of a version.

    Args:
        uitvoer: the study's output folder.
        versie: name of the version.

    Returns:
        The record, or None and why it cannot be read.
    """
    map_, plaats = uitvoer / INTERN / versie, Plaats(f"{INTERN}/{versie}")
    if not map_.is_dir():
        bekend = versies(uitvoer)
        return None, (codes.VERSLAG_ONTBREEKT.op(plaats, versie=versie, bedoelde=bedoelde(versie, bekend)),)
    try:
        kop = json.loads((map_ / SCHEMABESTAND).read_text(encoding="utf-8"))
        if kop["schema"] != SCHEMA:
            soort = codes.VERSLAG_OUDER if int(kop["schema"]) < SCHEMA else codes.VERSLAG_NIEUWER
            return None, (soort.op(plaats, versie=versie),)
        inhoud = {str(naam): (map_ / str(naam)).read_bytes() for naam in kop["bestanden"]}
        anders = [naam for naam, som in kop["bestanden"].items() if afdruk(inhoud[naam]) != som]
        if anders:
            plaats = Plaats(f"{INTERN}/{versie}/{anders[0]}")
            return None, (codes.VERSLAG_BESCHADIGD.op(plaats, versie=versie),)
        return uit_bestanden(inhoud), ()
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None, (codes.VERSLAG_BESCHADIGD.op(plaats, versie=versie),)


def uit_bestanden(inhoud: Mapping[str, bytes]) -> Verslag:
    """Make a record of its files, which are known to be whole."""
    delen = {n.removesuffix(".json"): json.loads(i) for n, i in inhoud.items() if n.endswith(".json")}
    kop = delen["versie"]
    return Verslag(kop["versie"], kop["vorige"], delen, _bomen(inhoud, "bomen/"), _bomen(inhoud, "kaal/"))


def _bomen(inhoud: Mapping[str, bytes], map_: str) -> dict[str, str]:
    return {n[len(map_) : -len(".html")]: i.decode() for n, i in inhoud.items() if n.startswith(map_)}


def versies(uitvoer: Path) -> tuple[str, ...]:
    """List the versions that have a run record, in alphabetical order; runs for a part do not count."""
    return tuple(sorted(pad.parent.name for pad in (uitvoer / INTERN).glob(f"[!.]*/{SCHEMABESTAND}") if _geheel(pad)))


def _geheel(schema: Path) -> bool:
    try:
        return not json.loads((schema.parent / "versie.json").read_text(encoding="utf-8"))["proef"]
    except (OSError, ValueError, KeyError, TypeError):
        return not schema.parent.name.endswith("-proef")


def kies_vorige(uitvoer: Path, versie: str, gevraagd: str) -> tuple[Verslag | None, tuple[Probleem, ...]]:
    """Choose the version that a new one is compared with.

    That is the one asked for; else the one that this version was compared with when it was made before; else the
    last of the versions that are there: the only one that no other was compared with.

    Args:
        uitvoer: the study's output folder.
        versie: name of the new version.
        gevraagd: version asked for in config.yaml or on the command line; empty to choose, `geen` for none.

    Returns:
        Its run record; None when there is none. A problem says why one cannot be used; only one that was asked for
        stops the run.
    """
    if gevraagd == versie:
        return None, (codes.VORIGE_IS_ZELFDE.op(Plaats(), versie=versie),)
    if gevraagd:
        return lees_verslag(uitvoer, gevraagd) if gevraagd != GEEN else (None, ())
    return _kies_zelf(uitvoer, versie)


def _kies_zelf(uitvoer: Path, versie: str) -> tuple[Verslag | None, tuple[Probleem, ...]]:
    vorigen = {naam: _vorige(uitvoer, naam) for naam in versies(uitvoer)}
    if versie in vorigen:
        eerder = vorigen[versie]
        return lees_verslag(uitvoer, eerder) if eerder else (None, ())
    laatste = [naam for naam in vorigen if naam not in vorigen.values() and not _stamt_af(naam, versie, vorigen)]
    if len(laatste) > 1:
        return None, (codes.VORIGE_ONDUIDELIJK.op(Plaats(), versies=", ".join(laatste)),)
    if not laatste:
        return None, ()
    verslag, problemen = lees_verslag(uitvoer, laatste[0])
    return verslag, tuple(codes.VORIGE_ONBRUIKBAAR.op(p.plaats, versie=laatste[0], reden=p.zin) for p in problemen)


def _vorige(uitvoer: Path, versie: str) -> str:
    try:
        kop = json.loads((uitvoer / INTERN / versie / "versie.json").read_text(encoding="utf-8"))
        return str(kop["vorige"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def _stamt_af(naam: str, van: str, vorigen: Mapping[str, str]) -> bool:
    """Tell whether a version was compared with another, directly or through others."""
    gezien: set[str] = set()
    while naam and naam not in gezien:
        gezien.add(naam)
        naam = vorigen.get(naam, "")
        if naam == van:
            return True
    return False
