"""The main job: from a study folder to a version in place."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from os import fsdecode
from pathlib import Path

from rekenaudit.config.bestandsnamen import ligt_binnen
from rekenaudit.config.tekstbestand import relatief
from rekenaudit.document.boom import naar_html
from rekenaudit.document.documenten import Document
from rekenaudit.model.figuur import Figuurbestand
from rekenaudit.outputs.cache import Cache
from rekenaudit.outputs.figuurdata import figuurdata_csv
from rekenaudit.outputs.kengetallen import kengetallen_csv
from rekenaudit.outputs.manifest import NAAM, manifest_json
from rekenaudit.outputs.schrijffout import reden_van
from rekenaudit.outputs.slot import slot
from rekenaudit.outputs.versie import Versiemap, begin, ruim_op, zet_neer
from rekenaudit.outputs.verslag import verslag_bestanden
from rekenaudit.outputs.vingerafdruk import afdruk, afdrukken
from rekenaudit.pipeline import werkproces
from rekenaudit.pipeline.bouwen import Bouwer
from rekenaudit.pipeline.keuze import Keuze
from rekenaudit.pipeline.omgeving import omgeving
from rekenaudit.pipeline.stappen import Toestand, doorloop
from rekenaudit.pipeline.voortgang import Melder, Voortgang, stil
from rekenaudit.problems import Gestopt, Plaats, Probleem
from rekenaudit.problems.codes.config import BESTAND_ONLEESBAAR
from rekenaudit.problems.codes.render import PDF_NIET_MOGELIJK
from rekenaudit.problems.codes.schrijven import SCHRIJVEN_MISLUKT, UITVOER_IN_INVOER
from rekenaudit.render.pdf import pdf_mogelijk

_INVOER = ("config.yaml", "normenkader", "input", "templates")


@dataclass(frozen=True, slots=True)
class Resultaat:
    """What a run made.

    Attributes:
        map: the version's folder.
        bestanden: files in it, in alphabetical order.
        gewijzigd: false when the same bytes were there already.
        overgenomen: number of files that were the same as in an earlier run and not made again.
        zonder_pdf: why PDF was left out; None when it was made or not asked for.
        problemen: remarks that did not stop the run.
    """

    map: Path
    bestanden: tuple[str, ...]
    gewijzigd: bool
    overgenomen: int
    zonder_pdf: Probleem | None
    problemen: tuple[Probleem, ...]


@dataclass(frozen=True, slots=True)
class _Uitvoer:
    """The files of one run, on their way to the version's folder."""

    werk: Versiemap
    invoer: Mapping[str, str]
    sommen: dict[str, str] = field(default_factory=dict)

    def schrijf(self, naam: str, inhoud: bytes) -> None:
        _schrijf(self.werk.bezig / naam, inhoud)
        self.sommen[naam] = afdruk(inhoud)


def genereer(studiemap: Path, keuze: Keuze, melder: Melder = stil) -> Resultaat:
    """Make all documents and numbers of a study and put them in place.

    Raises:
        Gestopt: when something in the input, the choice or the output folder stops the run; nothing is
            written then, and a previous version is whole.
    """
    _keur_uitvoer(studiemap, keuze)
    invoer = _invoer(studiemap)
    toestand = doorloop(studiemap, melder, keuze)
    zonder_pdf = _zonder_pdf(toestand)
    documenten = keuze.documenten(toestand.samenstelling.documenten, zonder_pdf)
    versie = toestand.studie.onderzoek.versie + ("-proef" if keuze.proef else "")
    werk = Versiemap(keuze.uit or studiemap / "output", versie)
    try:
        with slot(werk.uitvoer):
            begin(werk)
            try:
                uitvoer = _Uitvoer(werk, invoer)
                overgenomen = _maak(toestand, documenten, uitvoer, studiemap, keuze, melder)
                gewijzigd = zet_neer(werk, overschrijf=keuze.overschrijf or keuze.proef)
            finally:
                ruim_op(werk)
    except OSError as fout:
        raise Gestopt([SCHRIJVEN_MISLUKT.op(Plaats(), map=werk.uitvoer, reden=reden_van(fout))]) from fout
    bestanden = tuple(sorted([*uitvoer.sommen, NAAM]))
    return Resultaat(werk.doel, bestanden, gewijzigd, overgenomen, zonder_pdf, toestand.problemen)


def _keur_uitvoer(studiemap: Path, keuze: Keuze) -> None:
    for deel in _INVOER if keuze.uit else ():
        if keuze.uit and ligt_binnen(keuze.uit, studiemap / deel):
            raise Gestopt([UITVOER_IN_INVOER.op(Plaats(), map=keuze.uit, deel=deel)])


def _invoer(studiemap: Path) -> Mapping[str, str]:
    """Take the fingerprints of the input before it is read: a file that is saved during the run is of the next one."""
    try:
        return afdrukken(studiemap, [studiemap / naam for naam in _INVOER])
    except OSError as fout:
        naam = relatief(Path(fsdecode(fout.filename or "")), studiemap)
        raise Gestopt([BESTAND_ONLEESBAAR.op(Plaats(naam), bestand=naam)]) from fout


def _zonder_pdf(toestand: Toestand) -> Probleem | None:
    gewenst = any("pdf" in document.formaten for document in toestand.samenstelling.documenten)
    reden = pdf_mogelijk() if gewenst else ""
    return PDF_NIET_MOGELIJK.op(Plaats(), reden=reden) if reden else None


def _maak(
    toestand: Toestand,
    documenten: tuple[Document, ...],
    uitvoer: _Uitvoer,
    studiemap: Path,
    keuze: Keuze,
    melder: Melder,
) -> int:
    """Make every file in the run's own folders; gives the number of documents taken from the cache."""
    werkers = keuze.werkers or os.cpu_count() or 1
    cache = Cache(studiemap / ".rekenaudit" / "cache")
    for document in documenten:
        melder(Voortgang("plan", document.naam, aantal=len(document.formaten)))
    with werkproces.voorraad(werkers) as uitvoerder:
        bouwer = Bouwer(toestand.stijl, omgeving(toestand.stijl), cache, uitvoerder, werkers, melder)
        nodig = {naam for document in documenten for naam in document.figuren}
        melder(Voortgang("stap", "Figuren tekenen"))
        figuren = bouwer.figuren(f for f in toestand.samenstelling.figuren if f.id in nodig)
        melder(Voortgang("stap", "Documenten maken"))
        bouwer.documenten(documenten, figuren, uitvoer.schrijf)
    _schrijf_figuren(toestand, figuren, uitvoer)
    if toestand.heeft_gegevens:
        _schrijf_cijfers(toestand, uitvoer)
    _schrijf_verslag(toestand, uitvoer)
    manifest = manifest_json(toestand.studie, uitvoer.werk.versie, uitvoer.sommen)
    _schrijf(uitvoer.werk.bezig / NAAM, manifest)
    if not keuze.proef:
        cache.vergeet_behalve(frozenset(bouwer.gebruikt))
    return bouwer.overgenomen


def _schrijf(pad: Path, inhoud: bytes) -> None:
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_bytes(inhoud)


def _schrijf_figuren(toestand: Toestand, figuren: Mapping[str, Figuurbestand], uitvoer: _Uitvoer) -> None:
    for gegevens in toestand.samenstelling.figuren:
        if gegevens.id in figuren:
            naam = f"figuren/{gegevens.bestandsnaam}"
            uitvoer.schrijf(f"{naam}.svg", figuren[gegevens.id].svg)
            uitvoer.schrijf(f"{naam}.png", figuren[gegevens.id].png)
            uitvoer.schrijf(f"{naam}.csv", figuurdata_csv(gegevens))


def _schrijf_cijfers(toestand: Toestand, uitvoer: _Uitvoer) -> None:
    from rekenaudit.outputs.toetsing import toetsing_xlsx  # noqa: PLC0415 - `controleer` makes no workbook

    studie, normenkader = toestand.studie, toestand.regels.normenkader.record
    uitkomsten, oordelen = toestand.openbaar_uitkomsten, toestand.openbaar_oordelen
    uitvoer.schrijf("toetsing.xlsx", toetsing_xlsx(studie, normenkader, uitkomsten, oordelen, toestand.stijl))
    uitvoer.schrijf("kengetallen.csv", kengetallen_csv(studie, uitkomsten))


def _schrijf_verslag(toestand: Toestand, uitvoer: _Uitvoer) -> None:
    bomen = {document.naam: naar_html(document.boom) for document in toestand.samenstelling.documenten}
    delen = (uitvoer.invoer, toestand.feiten, toestand.uitkomsten, toestand.oordelen, toestand.problemen, bomen)
    for naam, inhoud in verslag_bestanden(*delen).items():
        _schrijf(uitvoer.werk.bezig_intern / naam, inhoud)
