"""Makes the packages of the right of reply: per party a folder and an archive, from a version that was made."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rekenaudit.config.archief import pak_in
from rekenaudit.model.studie import Studie
from rekenaudit.model.wederhoor import Rondenaam
from rekenaudit.notation.woorden import opsomming, slug
from rekenaudit.outputs.cache import Cache
from rekenaudit.outputs.manifest import NAAM, lees_uitvoer, manifest_json
from rekenaudit.outputs.slot import WERKMAP, slot, studieslot
from rekenaudit.outputs.versie import Versiemap, begin, ruim_op, ruim_resten_op, zet_neer
from rekenaudit.outputs.verslaglezer import INTERN
from rekenaudit.outputs.vingerafdruk import afdruk
from rekenaudit.pipeline import werkproces
from rekenaudit.pipeline.bouwen import Bouwer
from rekenaudit.pipeline.herkomst import lees_vast
from rekenaudit.pipeline.omgeving import omgeving
from rekenaudit.pipeline.opvang import opvang
from rekenaudit.pipeline.pakketbron import lees_pakketbron, zonder_versie
from rekenaudit.pipeline.pakketinhoud import Inhoud, Inpakker
from rekenaudit.pipeline.stappen import doorloop
from rekenaudit.pipeline.voortgang import Melder, Voortgang, stil
from rekenaudit.problems import Gestopt, Plaats, Probleem, aangehaald
from rekenaudit.problems.codes import formulier as codes
from rekenaudit.wederhoor.nakijken import BESTAND as NAKIJKEN

MAP = "{versie}-{ronde}-wederhoor"
"""Folder of the packages of a version in a round, beside that of the version; what was sent to whom is kept in the
folder of the same name under `.intern`, so that no trees of other parties stand among what is sent."""


@dataclass(frozen=True, slots=True)
class Pakketkeuze:
    """What the researcher asked for.

    Attributes:
        ronde: the round.
        partijen: only these; all when empty.
        sluit: closing date; that of config.yaml when None.
        datum: date of the letters; the day that was noted as that of sending when None, or else that of the version.
        uit: another output folder than `output/` of the study.
        overschrijf: replace a package that exists and differs.
    """

    ronde: Rondenaam = "ambtelijk"
    partijen: tuple[str, ...] = ()
    sluit: date | None = None
    datum: date | None = None
    uit: Path | None = None
    overschrijf: bool = False


@dataclass(frozen=True, slots=True)
class Pakket:
    """What was made for one party.

    Attributes:
        partij: the party.
        map: its folder.
        zip: the archive to send.
        rijen: sheet of the form → number of rows.
        gewijzigd: false when the same bytes were there already.
        nakijken: list of what to read before it is sent.
        telling: how much that is, in words; empty for nothing.
    """

    partij: str
    map: Path
    zip: Path
    rijen: Mapping[str, int]
    gewijzigd: bool
    nakijken: Path
    telling: str


def maak_pakketten(studiemap: Path, keuze: Pakketkeuze, melder: Melder = stil) -> tuple[Pakket, ...]:
    """Make the packages of a version; each is put in place as a whole or not at all.

    Raises:
        Gestopt: when the version was not made, is not the state of the input, or cannot be written.
    """
    uitvoer = keuze.uit or studiemap / "output"
    with opvang(studiemap, uitvoer), studieslot(studiemap, schrijft=False):
        toestand, bewaking = lees_vast(studiemap, lambda: doorloop(studiemap, melder))
        if not uitvoer.is_dir():
            raise Gestopt([zonder_versie(toestand.studie)])
        with slot(uitvoer), werkproces.werkplaats(os.cpu_count() or 1) as uitvoerder:
            ruim_resten_op(Versiemap(uitvoer, toestand.studie.onderzoek.versie))
            bron = lees_pakketbron(toestand, keuze.ronde, uitvoer)
            partijen = keuze.partijen or toestand.studie.partijnamen()
            bron.keur(partijen)
            cache, werkers = Cache(studiemap / WERKMAP / "cache", bewaking.ongewijzigd), os.cpu_count() or 1
            rond = omgeving(bewaking.herkomst.programma)
            bouwer = Bouwer(toestand.invoer.stijl, rond, cache, uitvoerder, werkers, melder)
            inpakker = Inpakker(bron, keuze.ronde, keuze.sluit, keuze.datum)
            plank = _Plank(toestand.studie, keuze, uitvoer)
            alle = []
            for nummer, partij in enumerate(partijen, start=1):
                melder(Voortgang("stap", f"Pakket voor {partij} maken ({nummer} van {len(partijen)})"))
                alle.append(inpakker.pak_in(partij, bouwer))
            if problemen := [p for inhoud in alle for p in plank.keur(inhoud)]:
                raise Gestopt(problemen)
            bewaking.keur()
            return plank.zet_neer(alle)


@dataclass(frozen=True, slots=True)
class _Plank:
    """Where the packages of a version and a round stand."""

    studie: Studie
    keuze: Pakketkeuze
    uitvoer: Path

    def keur(self, inhoud: Inhoud) -> tuple[Probleem, ...]:
        """Check that no other package stands in its place: a party must get back what it was sent."""
        oud = lees_uitvoer(self._map(inhoud.partij).doel)
        if oud is None or self.keuze.overschrijf:
            return ()
        nieuw = {pad: afdruk(bestand) for pad, bestand in inhoud.bestanden.items()}
        oud = {pad: som for pad, som in oud.items() if not pad.endswith(".zip")}
        anders = sorted(n for n in {*oud, *nieuw} if oud.get(n) != nieuw.get(n))
        bestanden = opsomming(aangehaald(anders))
        return (codes.PAKKET_BESTAAT.op(Plaats(), partij=inhoud.partij, anders=bestanden),) if anders else ()

    def zet_neer(self, alle: Sequence[Inhoud]) -> tuple[Pakket, ...]:
        """Put packages in place, with their archives; only when all are written does the first take its place."""
        mappen = [self._map(inhoud.partij) for inhoud in alle]
        try:
            for werk in mappen:
                ruim_resten_op(werk)
            for inhoud, werk in zip(alle, mappen, strict=True):
                begin(werk)
                self._schrijf(inhoud, werk)
            gewijzigd = [zet_neer(werk, overschrijf=self.keuze.overschrijf) for werk in mappen]
        finally:
            for werk in mappen:
                ruim_op(werk)
        return tuple(self._pakket(i, w, anders) for i, w, anders in zip(alle, mappen, gewijzigd, strict=True))

    def _map(self, partij: str) -> Versiemap:
        map_ = MAP.format(versie=self.studie.onderzoek.versie, ronde=self.keuze.ronde)
        return Versiemap(self.uitvoer / map_, slug(partij), self.uitvoer / INTERN / map_)

    def _pakket(self, inhoud: Inhoud, werk: Versiemap, gewijzigd: bool) -> Pakket:  # noqa: FBT001 - a field of it
        zip_, nakijken = werk.doel / self._zipnaam(inhoud.partij), werk.doel_intern / NAKIJKEN
        return Pakket(inhoud.partij, werk.doel, zip_, inhoud.kop.aantallen, gewijzigd, nakijken, inhoud.telling)

    def _schrijf(self, inhoud: Inhoud, werk: Versiemap) -> None:
        map_ = f"{self.keuze.ronde}-wederhoor-{slug(inhoud.partij)}"
        archief = pak_in({f"{map_}/{naam}": inhoud.bestanden[naam] for naam in sorted(inhoud.bestanden)})
        alles = {**inhoud.bestanden, self._zipnaam(inhoud.partij): archief}
        for pad, bestand in alles.items():
            (werk.bezig / pad).write_bytes(bestand)
        for pad, bestand in inhoud.intern.items():
            doel = werk.bezig_intern / pad
            doel.parent.mkdir(parents=True, exist_ok=True)
            doel.write_bytes(bestand)
        sommen = {pad: afdruk(bestand) for pad, bestand in alles.items()}
        manifest = manifest_json(self.studie, self.studie.onderzoek.versie, sommen, vorige="", standen={})
        (werk.bezig / NAAM).write_bytes(manifest)

    def _zipnaam(self, partij: str) -> str:
        return f"{self.keuze.ronde}-wederhoor-{self.studie.onderzoek.versie}-{slug(partij)}.zip"
