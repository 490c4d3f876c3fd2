"""The main job: from a study folder to a version in place."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from rekenaudit.config.bestandsnamen import ligt_binnen
from rekenaudit.document.documenten import Document
from rekenaudit.outputs.cache import Cache
from rekenaudit.outputs.cijferbijlagen import cijferbijlagen
from rekenaudit.outputs.manifest import NAAM, lees_uitvoer
from rekenaudit.outputs.slot import WERKMAP, slot, studieslot
from rekenaudit.outputs.versie import Versiemap, begin, bestaat_al, ruim_op, ruim_resten_op, zet_neer
from rekenaudit.outputs.verslag import Documentstand, inhoudsafdruk
from rekenaudit.outputs.verslaglezer import Verslag, kies_vorige, lees_verslag
from rekenaudit.pipeline import werkproces
from rekenaudit.pipeline.bouwen import Bouwer
from rekenaudit.pipeline.herkomst import INVOER, lees_vast
from rekenaudit.pipeline.keuze import Keuze
from rekenaudit.pipeline.omgeving import omgeving
from rekenaudit.pipeline.opvang import opvang
from rekenaudit.pipeline.stappen import Toestand, doorloop
from rekenaudit.pipeline.uitleggen import UITLEGMAP, Uitlegger
from rekenaudit.pipeline.voortgang import Melder, Voortgang, stil
from rekenaudit.pipeline.voortzetten import Voortzetting, verwacht, zet_voort, zoals_verwacht
from rekenaudit.pipeline.wachtrij import Stapel
from rekenaudit.pipeline.wegschrijven import Uitvoer
from rekenaudit.problems import Gestopt, Plaats, Probleem, stoppend
from rekenaudit.problems.codes.render import PDF_NIET_MOGELIJK
from rekenaudit.problems.codes.schrijven import (
    UITVOER_IN_INVOER,
)
from rekenaudit.render.pango import raad
from rekenaudit.render.pdf import pdf_mogelijk


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
        vorige: version that this one was compared with; empty for none.
        standen: document → what became of it since.
        over_vorige: remarks on the choice of the previous version.
        uitleg: folder with what tells what changed; None without a previous version.
    """

    map: Path
    bestanden: tuple[str, ...]
    gewijzigd: bool
    overgenomen: int
    zonder_pdf: Probleem | None
    problemen: tuple[Probleem, ...]
    vorige: str
    standen: Mapping[str, Documentstand]
    over_vorige: tuple[Probleem, ...]
    uitleg: Path | None


def genereer(studiemap: Path, keuze: Keuze, melder: Melder = stil) -> Resultaat:
    """Make all documents and numbers of a study and put them in place.

    Raises:
        Gestopt: when something in the input, the choice or the output folder stops the run; nothing is
            written then, and a previous version is whole.
    """
    _keur_uitvoer(studiemap, keuze)
    with opvang(studiemap, keuze.uit or studiemap / "output"), studieslot(studiemap, schrijft=False):
        return _genereer(studiemap, keuze, melder)


def _genereer(studiemap: Path, keuze: Keuze, melder: Melder) -> Resultaat:
    toestand, bewaking = lees_vast(studiemap, lambda: doorloop(studiemap, melder, keuze))
    zonder_pdf = _zonder_pdf(toestand)
    documenten = keuze.documenten(toestand.samenstelling.documenten, zonder_pdf)
    versie = toestand.studie.onderzoek.versie + ("-proef" if keuze.proef else "")
    werk = Versiemap(keuze.uit or studiemap / "output", versie)
    with slot(werk.uitvoer):
        ruim_resten_op(werk)
        begin(werk)
        try:
            _keur_versie(toestand, documenten, keuze, werk)
            vorig, over_vorige = _vorige(toestand, keuze, werk)
            uitvoer = Uitvoer(werk, bewaking.herkomst, vorig)
            cache = Cache(studiemap / WERKMAP / "cache", bewaking.ongewijzigd)
            overgenomen, voortzetting = _maak(toestand, documenten, uitvoer, cache, keuze, melder)
            bewaking.keur()
            gewijzigd = zet_neer(werk, overschrijf=keuze.overschrijf or keuze.proef)
        finally:
            ruim_op(werk)
    bestanden = tuple(sorted([*uitvoer.sommen, NAAM]))
    return Resultaat(
        werk.doel,
        bestanden,
        gewijzigd,
        overgenomen,
        zonder_pdf,
        toestand.problemen,
        vorig.versie if vorig else "",
        voortzetting.standen,
        over_vorige,
        werk.doel_intern / UITLEGMAP if vorig and not keuze.proef else None,
    )


def _vorige(toestand: Toestand, keuze: Keuze, werk: Versiemap) -> tuple[Verslag | None, tuple[Probleem, ...]]:
    """Read the record of the version that this one is compared with.

    Raises:
        Gestopt: when the one that was asked for cannot be read.
    """
    onderzoek = toestand.studie.onderzoek
    vorig, problemen = kies_vorige(werk.uitvoer, onderzoek.versie, keuze.vorige or onderzoek.vorige_versie)
    if stoppend(problemen, onderzoek.status):
        raise Gestopt(problemen)
    return vorig, problemen


def _keur_versie(toestand: Toestand, documenten: tuple[Document, ...], keuze: Keuze, werk: Versiemap) -> None:
    """Stop before anything is made when a document of a version that is there would say something else.

    What would only look different is found when all is made.
    """
    if keuze.overschrijf or keuze.proef or lees_uitvoer(werk.doel) is None:
        return
    er_al, _ = lees_verslag(werk.uitvoer, werk.versie)
    toen = er_al.documenten if er_al else {}
    figuren = {figuur.id: figuur for figuur in toestand.samenstelling.figuren}
    anders = [d for d in documenten if d.naam in toen and toen[d.naam]["inhoud"] != inhoudsafdruk(d, figuren)]
    if anders:
        raise Gestopt([bestaat_al(werk.versie, sorted(f"{d.naam}.{f}" for d in anders for f in d.formaten))])


def _keur_uitvoer(studiemap: Path, keuze: Keuze) -> None:
    for deel in INVOER if keuze.uit else ():
        if keuze.uit and ligt_binnen(keuze.uit, studiemap / deel):
            raise Gestopt([UITVOER_IN_INVOER.op(Plaats(), map=keuze.uit, deel=deel)])


def _zonder_pdf(toestand: Toestand) -> Probleem | None:
    gewenst = any("pdf" in document.formaten for document in toestand.samenstelling.documenten)
    reden = pdf_mogelijk() if gewenst else ""
    return PDF_NIET_MOGELIJK.op(Plaats(), reden=reden, raad=raad()) if reden else None


def _maak(
    toestand: Toestand, documenten: tuple[Document, ...], uitvoer: Uitvoer, cache: Cache, keuze: Keuze, melder: Melder
) -> tuple[int, Voortzetting]:
    """Make every file in the run's own folders; gives the number of files taken from the cache, and what changed."""
    werkers, rond = keuze.werkers or os.cpu_count() or 1, omgeving(uitvoer.herkomst.programma)
    data = {figuur.id: figuur for figuur in toestand.samenstelling.figuren}
    documenten = tuple(replace(d, bijgevoegd=cijferbijlagen(d, data)) for d in documenten)
    verwachting = verwacht(documenten, data.values(), uitvoer.vorig)
    with werkproces.werkplaats(werkers) as uitvoerder:
        bouwer = Bouwer(toestand.invoer.stijl, rond, cache, uitvoerder, werkers, melder)
        bouwer.kondig_aan(documenten)
        nodig = {naam for document in documenten for naam in document.figuren}
        melder(Voortgang("stap", "Figuren tekenen"))
        if any("html" in document.formaten for document in documenten):
            bouwer.letters()
        figuren = bouwer.figuren(f for f in toestand.samenstelling.figuren if f.id in nodig)
        uitvoerder.ververs()  # a long document needs the memory that drawing has taken
        melder(Voortgang("stap", "Documenten maken"))
        with werkproces.zijspoor() as ernaast:
            verslag = ernaast.submit(uitvoer.verslag, toestand, verwachting, proef=keuze.proef)
            uitlegger = None
            if uitvoer.vorig and not keuze.proef:
                map_ = uitvoer.werk.uitvoer / uitvoer.vorig.versie
                uitlegger = Uitlegger(toestand, uitvoer.vorig, map_, figuren, uitvoer.schrijf_intern)
                bouwer.later = ernaast.submit(lambda: uitlegger.leg_uit(verwachting, verslag.result()))
            rest = ernaast.submit(uitvoer.schrijf_gegevens, toestand, figuren)
            voortzetting = zet_voort(
                documenten,
                verwachting,
                lambda deze, schrijf: bouwer.documenten(Stapel(deze, figuren, schrijf)),
                uitvoer.schrijf,
            )
            bestanden = uitvoer.schrijf_verslag(verslag.result(), voortzetting)
            rest.result()
        if uitlegger and not zoals_verwacht(verwachting, voortzetting):
            bouwer.documenten(uitlegger.wijzigingen(voortzetting, bestanden))
    uitvoer.schrijf_manifest(toestand, voortzetting)
    if not keuze.proef:
        cache.vergeet_behalve(frozenset(bouwer.gebruikt))
    return bouwer.overgenomen, voortzetting
