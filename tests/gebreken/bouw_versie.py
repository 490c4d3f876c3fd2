"""Defects of a run that writes: what it is asked for, what stands in its way, and versions it must build on."""

import json
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import NoReturn

import pytest

from rekenaudit.outputs.manifest import NAAM
from rekenaudit.outputs.slot import slot
from rekenaudit.outputs.versie import Versiemap, begin, zet_neer
from rekenaudit.outputs.verslag import SCHEMA
from rekenaudit.outputs.verslaglezer import kies_vorige
from rekenaudit.outputs.vingerafdruk import afdruk
from rekenaudit.pipeline import werkproces
from rekenaudit.pipeline.genereren import genereer
from rekenaudit.pipeline.keuze import Keuze
from rekenaudit.pipeline.voortgang import Voortgang
from tests.gebreken.gestopt import Uitkomst, gestopt


def andere_run(studie: Path) -> Uitkomst:
    """Start a run while another one has the output folder."""
    with slot(studie / "output"):
        return genereer_alles(studie)


def intussen_opgeslagen(studie: Path) -> Uitkomst:
    """Save a text again and again while the study is read."""
    pad = studie / "input/teksten/inleiding.md"

    def bewaar(stap: Voortgang) -> None:
        if stap.naam == "Controleren en rekenen":
            pad.write_text(pad.read_text("utf-8") + "\nNog een zin.\n", encoding="utf-8")

    return gestopt(lambda: genereer(studie, Keuze(), bewaar))


def genereer_alles(studie: Path) -> Uitkomst:
    """Start a run that cannot put its version in place."""
    return gestopt(lambda: genereer(studie, Keuze()))


def _valt_om(studie: Path, fout: BaseException) -> Uitkomst:
    """Run, with something that goes wrong in the worker processes."""

    def werkplaats(_: int) -> NoReturn:
        raise fout

    with pytest.MonkeyPatch.context() as anders:
        anders.setattr(werkproces, "werkplaats", werkplaats)
        return genereer_alles(studie)


def werkproces_gedood(studie: Path) -> Uitkomst:
    """Lose a worker; tests/pipeline/test_rampen.py really kills one."""
    return _valt_om(studie, BrokenProcessPool())


def geheugen_vol(studie: Path) -> Uitkomst:
    """Run out of memory."""
    return _valt_om(studie, MemoryError())


def uit_in_invoer(studie: Path) -> Uitkomst:
    """Ask for output between the input."""
    return gestopt(lambda: genereer(studie, Keuze(uit=studie / "input" / "uit")))


def gemeente_met_typefout(studie: Path) -> Uitkomst:
    """Ask for a municipality that is spelt wrong."""
    return gestopt(lambda: genereer(studie, Keuze(gemeenten=("Feldstad",))))


def document_met_typefout(studie: Path) -> Uitkomst:
    """Ask for a document that is spelt wrong."""
    return gestopt(lambda: genereer(studie, Keuze(soorten=("raport",))))


def genereer_het_rapport(studie: Path) -> Uitkomst:
    """Ask for the report."""
    return gestopt(lambda: genereer(studie, Keuze(soorten=("rapport",))))


def genereer_een_gemeente(studie: Path) -> Uitkomst:
    """Ask for the documents of a municipality."""
    return gestopt(lambda: genereer(studie, Keuze(gemeenten=("Veldstad",))))


def _versie(studie: Path, inhoud: bytes) -> Versiemap:
    """Write a version of one file that is not in place yet."""
    werk = Versiemap(studie / "output", "concept-1")
    begin(werk)
    (werk.bezig / "rapport.html").write_bytes(inhoud)
    uitvoer = {"uitvoer": {"rapport.html": afdruk(inhoud)}}
    (werk.bezig / NAAM).write_text(json.dumps(uitvoer), encoding="utf-8")
    return werk


def versie_bestaat(studie: Path) -> Uitkomst:
    """Make a version anew with another outcome."""
    zet_neer(_versie(studie, b"een"), overschrijf=False)
    return gestopt(lambda: zet_neer(_versie(studie, b"twee"), overschrijf=False))


def met_de_hand(studie: Path) -> Uitkomst:
    """Change a file of a version by hand and run again."""
    zet_neer(_versie(studie, b"een"), overschrijf=False)
    (studie / "output/concept-1/rapport.html").write_bytes(b"mijn zin")
    return genereer_alles(studie)


def vreemd_bestand(studie: Path) -> Uitkomst:
    """Put a file of one's own in a version's folder and replace it."""
    zet_neer(_versie(studie, b"een"), overschrijf=False)
    (studie / "output/concept-1/notitie.docx").write_bytes(b"van mij")
    return gestopt(lambda: zet_neer(_versie(studie, b"twee"), overschrijf=True))


def versie_staat_open(studie: Path) -> Uitkomst:
    """Replace a version of which a file is open on Windows, which refuses to move its folder."""
    zet_neer(_versie(studie, b"een"), overschrijf=False)
    (studie / "output/concept-1/~$rapport.html").touch()
    werk = _versie(studie, b"twee")

    def geweigerd(*_: object) -> None:
        raise PermissionError

    with pytest.MonkeyPatch.context() as nagebootst:
        nagebootst.setattr(Path, "replace", geweigerd)
        return gestopt(lambda: zet_neer(werk, overschrijf=True))


def _verslag(studie: Path, versie: str, schema: int = SCHEMA) -> Path:
    """Write the smallest run record of a version."""
    map_ = studie / "output/.intern" / versie
    map_.mkdir(parents=True)
    delen = {"versie.json": json.dumps({"versie": versie, "vorige": "", "proef": False}).encode()}
    for naam, inhoud in delen.items():
        (map_ / naam).write_bytes(inhoud)
    kop = {"schema": schema, "bestanden": {naam: afdruk(inhoud) for naam, inhoud in delen.items()}}
    (map_ / "schema.json").write_text(json.dumps(kop), encoding="utf-8")
    return map_


def _lees(studie: Path, gevraagd: str) -> Uitkomst:
    return kies_vorige(studie / "output", "concept-2", gevraagd)[1]


def verslag_beschadigd(studie: Path) -> Uitkomst:
    """Change a part of a run record."""
    (_verslag(studie, "concept-1") / "versie.json").write_bytes(b"{}")
    return _lees(studie, "concept-1")


def verslag_nieuwer(studie: Path) -> Uitkomst:
    """Compare with a version that a newer rekenaudit made."""
    _verslag(studie, "concept-1", SCHEMA + 1)
    return _lees(studie, "concept-1")


def verslag_ouder(studie: Path) -> Uitkomst:
    """Compare with a version that an older rekenaudit made."""
    _verslag(studie, "concept-1", SCHEMA - 1)
    return _lees(studie, "concept-1")


def verslag_ontbreekt(studie: Path) -> Uitkomst:
    """Compare with a version that is not there."""
    _verslag(studie, "concept-1")
    return _lees(studie, "concept-11")


def vorige_is_zelfde(studie: Path) -> Uitkomst:
    """Compare a version with itself."""
    _verslag(studie, "concept-2")
    return _lees(studie, "concept-2")


def vorige_onbruikbaar(studie: Path) -> Uitkomst:
    """Follow a version that an older rekenaudit made."""
    _verslag(studie, "concept-1", SCHEMA - 1)
    return _lees(studie, "")


def vorige_onduidelijk(studie: Path) -> Uitkomst:
    """Follow two versions at once."""
    _verslag(studie, "concept-1")
    _verslag(studie, "anders")
    return _lees(studie, "")
