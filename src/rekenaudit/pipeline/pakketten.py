"""Makes the packages of the right of reply: per party a folder and an archive, from a version that was made."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from rekenaudit.config.gemeentenamen import bedoelde_gemeente
from rekenaudit.corrections.stand import verzonden_op
from rekenaudit.document.documenten import Document
from rekenaudit.document.invoer import Gereedschap
from rekenaudit.document.samenstellen import maak_gereedschap
from rekenaudit.document.uitgave import geef_uit
from rekenaudit.document.wederhoorstukken import Passagekader, Wederhoorbrief, maak_brief, maak_passages
from rekenaudit.model.figuur import Figuurgegevens
from rekenaudit.model.studie import Studie
from rekenaudit.model.wederhoor import Rondeinstelling, Rondenaam
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.notation.woorden import opsomming, slug
from rekenaudit.outputs.cache import Cache
from rekenaudit.outputs.cijferbijlagen import cijferbijlagen
from rekenaudit.outputs.manifest import NAAM, lees_uitvoer, manifest_json
from rekenaudit.outputs.slot import WERKMAP, slot, studieslot
from rekenaudit.outputs.versie import Versiemap, begin, ruim_op, ruim_resten_op, zet_neer
from rekenaudit.outputs.verslag import inhoudsafdruk
from rekenaudit.outputs.verslaglezer import INTERN, Verslag, lees_verslag
from rekenaudit.outputs.vingerafdruk import afdruk
from rekenaudit.pipeline import werkproces
from rekenaudit.pipeline.bouwen import Bouwer
from rekenaudit.pipeline.herkomst import lees_vast
from rekenaudit.pipeline.omgeving import omgeving
from rekenaudit.pipeline.opvang import opvang
from rekenaudit.pipeline.stappen import Toestand, doorloop
from rekenaudit.pipeline.voortgang import Melder, Voortgang, stil
from rekenaudit.pipeline.wachtrij import Stapel
from rekenaudit.problems import Gestopt, Plaats, Probleem, aangehaald, sorteer
from rekenaudit.problems.codes import formulier as codes
from rekenaudit.problems.codes.wederhoor import PARTIJ_ONBEKEND
from rekenaudit.render.pdf import pdf_mogelijk
from rekenaudit.wederhoor.formulier import LETTERS, Formulierkop
from rekenaudit.wederhoor.formulier_xlsx import formulier_xlsx
from rekenaudit.wederhoor.inpakken import zip_van
from rekenaudit.wederhoor.keuze import kies_stukken
from rekenaudit.wederhoor.maskeren import MASKER, zonder_anderen
from rekenaudit.wederhoor.nakijken import BESTAND as NAKIJKEN
from rekenaudit.wederhoor.nakijken import nakijklijst
from rekenaudit.wederhoor.ontvanger import Ontvanger, ontvanger
from rekenaudit.wederhoor.passagerijen import rijen_van_passages
from rekenaudit.wederhoor.passages import kies_passages
from rekenaudit.wederhoor.rijen import (
    OORDELEN,
    Bladen,
    Formulierrij,
    Stuk,
    rijen_van_bijlage,
    rijen_van_feiten,
)
from rekenaudit.wederhoor.snoeien import zonder_conclusies, zonder_oordelen
from rekenaudit.wederhoor.verzonden import boomafdruk, stuknaam, verzonden_bestanden

MAP = "{versie}-wederhoor"
"""Folder of the packages of a version, beside that of the version; what was sent to whom is kept in the folder of
the same name under `.intern`, so that no trees of other parties stand among what is sent."""


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
        studie = toestand.studie
        if not uitvoer.is_dir():
            raise Gestopt([_zonder_versie(studie)])
        with slot(uitvoer), werkproces.werkplaats(os.cpu_count() or 1) as uitvoerder:
            ruim_resten_op(Versiemap(uitvoer, studie.onderzoek.versie))
            bron = _Bron(toestand, keuze, uitvoer)
            partijen = keuze.partijen or studie.partijnamen()
            bron.keur(partijen)
            cache, werkers = Cache(studiemap / WERKMAP / "cache", bewaking.ongewijzigd), os.cpu_count() or 1
            rond = omgeving(bewaking.herkomst.programma)
            bouwer = Bouwer(toestand.stijl, rond, cache, uitvoerder, werkers, melder)
            melder(Voortgang("stap", "Pakketten maken"))
            gemaakt = [bron.maak(partij, bouwer) for partij in partijen]
            if problemen := [p for m in gemaakt for p in bron.keur_pakket(m)]:
                raise Gestopt(problemen)
            bewaking.keur()
            return bron.zet_neer(gemaakt)


def _zonder_versie(studie: Studie) -> Probleem:
    plaats = Plaats("config.yaml", sleutel="onderzoek.versie")
    return codes.PAKKET_ZONDER_VERSIE.op(plaats, versie=studie.onderzoek.versie)


@dataclass(frozen=True, slots=True)
class _Gemaakt:
    """A package that is not in place yet: what is sent, and what is kept of it."""

    partij: str
    kop: Formulierkop
    bestanden: Mapping[str, bytes]
    intern: Mapping[str, bytes]
    telling: str


class _Bron:
    """The version that packages are made of."""

    def __init__(self, toestand: Toestand, keuze: Pakketkeuze, uitvoer: Path) -> None:
        self._toestand = toestand
        self._keuze = keuze
        self._uitvoer = uitvoer
        self._studie = toestand.studie
        self._instelling: Rondeinstelling = self._studie.wederhoor.ronde(keuze.ronde)
        self._documenten = {d.naam: d for d in toestand.samenstelling.documenten}
        self._figuren: dict[str, Figuurgegevens] = {f.id: f for f in toestand.samenstelling.figuren}
        self._verslag = self._lees_verslag()
        self._stukken, problemen = kies_stukken(self._studie, keuze.ronde, self._verslag.documenten)
        if problemen:
            raise Gestopt(problemen)

    @property
    def _versie(self) -> str:
        return self._studie.onderzoek.versie

    def _lees_verslag(self) -> Verslag:
        verslag, problemen = lees_verslag(self._uitvoer, self._versie)
        if verslag is None and not (self._uitvoer / self._versie).is_dir():
            raise Gestopt([_zonder_versie(self._studie)])
        if verslag is None:
            raise Gestopt(problemen)
        return verslag

    def keur(self, partijen: Iterable[str]) -> None:
        """Check that the parties exist, and that the version still is the state of the input."""
        bekend = self._studie.partijnamen()
        problemen: list[Probleem] = [
            PARTIJ_ONBEKEND.op(Plaats(), partij=p, suggestie=bedoelde_gemeente(p, bekend))
            for p in partijen
            if p not in bekend
        ]
        for naam in [*self._bijlagen(p for p in partijen if p in bekend), *self._rapport()]:
            document = self._documenten.get(naam)
            toen = self._verslag.documenten.get(naam, {})
            if document is None or inhoudsafdruk(document, self._figuren) != toen.get("inhoud"):
                problemen.append(
                    codes.PAKKET_VERSIE_ANDERS.op(Plaats(f"{self._versie}/{naam}"), document=naam, versie=self._versie)
                )
        if problemen:
            raise Gestopt(sorteer(problemen))

    def _bijlagen(self, partijen: Iterable[str]) -> list[str]:
        soort = self._stukken.bijlage
        gemeenten = self._studie.gemeentenamen()
        return [f"{soort.naam}/{slug(p)}" for p in partijen if soort is not None and p in gemeenten]

    def _rapport(self) -> list[str]:
        return [self._stukken.rapport.naam] if self._stukken.rapport is not None else []

    def maak(self, partij: str, bouwer: Bouwer) -> _Gemaakt:
        """Make the package of one party."""
        voor = ontvanger(self._studie, partij, self._toestand.invoer.findings.alles.bewijs)
        naam = slug(voor.naam)
        gereedschap = maak_gereedschap(self._toestand.invoer)
        bijlage = next(iter(self._bijlagen([voor.naam])), "")
        toegestaan = self._gesnoeid(self._toen(bijlage), voor) if bijlage else None
        gelijk = toegestaan is not None and toegestaan.boom == self._toen(bijlage).boom
        zoals_gemaakt = self._zoals_gemaakt(bijlage) if gelijk else {}
        passages_ = self._passages(voor, f"passages-{naam}", gereedschap)
        rapporten = [self._documenten[n].titel for n in self._rapport() if passages_ is not None]
        brief = maak_brief(self._brief(voor, bijlage, rapporten), f"brief-{naam}", gereedschap)
        if gereedschap.problemen:
            raise Gestopt(sorteer(gereedschap.problemen))
        bestanden = self._gerenderd([d for d in (toegestaan, passages_, brief) if d is not None], bouwer)
        bestanden |= zoals_gemaakt
        bestanden = {stuknaam(pad, naam) if "/" in pad else pad: inhoud for pad, inhoud in bestanden.items()}
        stukken = {bijlage: toegestaan, **dict.fromkeys(self._rapport(), passages_)}
        kop, bladen, titels = self._formulier(voor, {n: d for n, d in stukken.items() if d is not None}, bouwer)
        contact = self._studie.onderzoek.contact
        datum = self._studie.onderzoek.datum
        formulier = formulier_xlsx(kop, bladen, titels, self._toestand.stijl, datum, contact)
        bestanden[f"reactieformulier-{naam}.xlsx"] = formulier
        bomen = {n: d.boom for n, d in stukken.items() if d is not None}
        rapport = next((self._toen(r).boom for r in self._rapport()), None)
        eigen = self._toen(bijlage).boom if bijlage else None
        lijst = nakijklijst(voor, rapport, passages_.boom if passages_ else None, eigen)
        intern = {**verzonden_bestanden(kop, bomen), NAKIJKEN: lijst.tekst().encode()}
        return _Gemaakt(partij, kop, bestanden, intern, lijst.telling())

    def _toen(self, naam: str) -> Document:
        """Give a document the version and date that it printed in this version."""
        document, toen = self._documenten[naam], self._verslag.documenten[naam]
        return geef_uit(document, toen["versie"], date.fromisoformat(toen["datum"]))

    def _gesnoeid(self, document: Document, voor: Ontvanger | None = None) -> Document:
        """Take out what this round does not show, and of an appendix what is of others than its party."""
        boom = document.boom if self._instelling.oordelen else zonder_oordelen(document.boom)
        boom = boom if self._instelling.conclusies else zonder_conclusies(boom)
        boom = zonder_anderen(boom, voor) if voor is not None else boom
        formaten = tuple(f for f in document.formaten if f != "html")
        document = replace(document, boom=boom, formaten=formaten)
        return replace(document, bijgevoegd=cijferbijlagen(document, self._figuren))

    def _passages(self, voor: Ontvanger, naam: str, gereedschap: Gereedschap) -> Document | None:
        for rapport in self._rapport():
            document = self._gesnoeid(self._toen(rapport))
            bijlagen = frozenset(f"gemeente-{slug(g)}" for g in self._studie.gemeentenamen())
            hoofdstukken = kies_passages(document.boom, bijlagen, voor, self._figuren)
            if not hoofdstukken:
                return None
            kader = Passagekader(voor.naam, voor.gemeente, document.titel, MASKER, self._zonder(), self._ook(voor))
            return maak_passages(kader, naam, hoofdstukken, gereedschap)
        return None

    def _zonder(self) -> str:
        delen = ("oordelen", self._instelling.oordelen), ("conclusies en aanbevelingen", self._instelling.conclusies)
        return ", ".join(wat for wat, mag in delen if not mag)

    def _ook(self, voor: Ontvanger) -> str:
        return (
            "de samenvatting, de conclusies en de aanbevelingen"
            if voor.gemeente and self._instelling.conclusies
            else ""
        )

    def _brief(self, voor: Ontvanger, bijlage: str, rapporten: Iterable[str]) -> Wederhoorbrief:
        ambtelijk = self._keuze.ronde == "ambtelijk"
        stukken = [f"de bijlage ‘{self._documenten[bijlage].titel}’"] if bijlage else []
        stukken += [f"de passages over u uit ‘{titel}’" for titel in rapporten]
        sluit = self._keuze.sluit or self._instelling.sluit
        titel = "Verzoek om feiten te controleren" if ambtelijk else "Verzoek om een bestuurlijke reactie"
        tot = schrijf_datum(sluit) if sluit else ""
        aan = self._studie.antwoord_aan
        datum = self._datum(voor.naam)
        stukken_ = tuple(stukken)
        return Wederhoorbrief(voor.naam, voor.gemeente, titel, ambtelijk, tot, stukken_, bool(voor.bronnen), aan, datum)

    def _datum(self, partij: str) -> date:
        """Date a letter: as asked, or as noted, or as the version; never by the clock."""
        genoteerd = verzonden_op(self._toestand.invoer.register, partij, self._keuze.ronde, self._versie)
        return self._keuze.datum or genoteerd or self._studie.onderzoek.datum

    def _gerenderd(self, documenten: list[Document], bouwer: Bouwer) -> dict[str, bytes]:
        bestanden: dict[str, bytes] = {}
        formaten = {"docx"} if pdf_mogelijk() else {"docx", "pdf"}
        te_maken = [replace(d, formaten=tuple(f for f in d.formaten if f in formaten)) for d in documenten]
        figuren = bouwer.figuren(self._figuren[n] for d in te_maken for n in d.figuren)
        bouwer.documenten(Stapel(tuple(te_maken), figuren, bestanden.__setitem__))
        return bestanden

    def _zoals_gemaakt(self, naam: str) -> dict[str, bytes]:
        """Take the files of the version itself, byte for byte."""
        uit: dict[str, bytes] = {}
        for bestand, som in self._verslag.documenten[naam].get("bestanden", {}).items():
            if not bestand.endswith(".html"):
                pad = self._uitvoer / self._versie / bestand
                inhoud = pad.read_bytes() if pad.is_file() else b""
                if afdruk(inhoud) != som:
                    plaats = Plaats(f"{self._versie}/{bestand}")
                    raise Gestopt([codes.PAKKET_BESTAND_ANDERS.op(plaats, bestand=bestand, versie=self._versie)])
                uit[bestand] = inhoud
        return uit

    def _formulier(
        self, voor: Ontvanger, stukken: Mapping[str, Document], bouwer: Bouwer
    ) -> tuple[Formulierkop, Bladen, Mapping[str, str]]:
        bladen: dict[str, tuple[Formulierrij, ...]] = {}
        for naam, document in stukken.items():
            stuk = Stuk(naam, document.boom, bouwer.paginas.get(document.naam, {}))
            eigen = rijen_van_bijlage(stuk, self._figuren) if "/" in naam else rijen_van_passages(stuk, voor)
            bladen |= eigen
        kengetallen = self._toestand.regels.kengetallen.record
        bladen |= rijen_van_feiten(self._studie, voor, self._toestand.feiten, kengetallen)
        if not self._instelling.oordelen:
            bladen.pop(OORDELEN, None)
        sluit = self._keuze.sluit or self._instelling.sluit
        kop = Formulierkop(
            self._studie.onderzoek.titel,
            self._versie,
            voor.naam,
            self._keuze.ronde,
            sluit.isoformat() if sluit else "",
            {naam: boomafdruk(document.boom) for naam, document in stukken.items()},
            {blad: len(bladen[blad]) for blad in LETTERS if blad in bladen},
        )
        return kop, bladen, {naam: document.titel for naam, document in stukken.items()}

    def _map(self, partij: str) -> Versiemap:
        map_ = MAP.format(versie=self._versie)
        return Versiemap(self._uitvoer / map_, slug(partij), self._uitvoer / INTERN / map_)

    def keur_pakket(self, gemaakt: _Gemaakt) -> tuple[Probleem, ...]:
        """Check that no other package stands in its place: a party must get back what it was sent."""
        oud = lees_uitvoer(self._map(gemaakt.partij).doel)
        if oud is None or self._keuze.overschrijf:
            return ()
        nieuw = {pad: afdruk(inhoud) for pad, inhoud in gemaakt.bestanden.items()}
        oud = {pad: som for pad, som in oud.items() if not pad.endswith(".zip")}
        anders = sorted(n for n in {*oud, *nieuw} if oud.get(n) != nieuw.get(n))
        bestanden = opsomming(aangehaald(anders))
        return (codes.PAKKET_BESTAAT.op(Plaats(), partij=gemaakt.partij, anders=bestanden),) if anders else ()

    def zet_neer(self, alle: Sequence[_Gemaakt]) -> tuple[Pakket, ...]:
        """Put packages in place, with their archives; only when all are written does the first take its place."""
        mappen = [self._map(gemaakt.partij) for gemaakt in alle]
        try:
            for werk in mappen:
                ruim_resten_op(werk)
            for gemaakt, werk in zip(alle, mappen, strict=True):
                begin(werk)
                self._schrijf(gemaakt, werk)
            gewijzigd = [zet_neer(werk, overschrijf=self._keuze.overschrijf) for werk in mappen]
        finally:
            for werk in mappen:
                ruim_op(werk)
        return tuple(self._pakket(g, w, anders) for g, w, anders in zip(alle, mappen, gewijzigd, strict=True))

    def _pakket(self, gemaakt: _Gemaakt, werk: Versiemap, gewijzigd: bool) -> Pakket:  # noqa: FBT001 - a field of it
        zip_, nakijken = werk.doel / self._zipnaam(gemaakt.partij), werk.doel_intern / NAKIJKEN
        return Pakket(gemaakt.partij, werk.doel, zip_, gemaakt.kop.aantallen, gewijzigd, nakijken, gemaakt.telling)

    def _schrijf(self, gemaakt: _Gemaakt, werk: Versiemap) -> None:
        naam = slug(gemaakt.partij)
        archief = zip_van(gemaakt.bestanden, f"wederhoor-{naam}")
        alles = {**gemaakt.bestanden, self._zipnaam(gemaakt.partij): archief}
        for pad, inhoud in alles.items():
            (werk.bezig / pad).write_bytes(inhoud)
        for pad, inhoud in gemaakt.intern.items():
            doel = werk.bezig_intern / pad
            doel.parent.mkdir(parents=True, exist_ok=True)
            doel.write_bytes(inhoud)
        sommen = {pad: afdruk(inhoud) for pad, inhoud in alles.items()}
        (werk.bezig / NAAM).write_bytes(manifest_json(self._studie, self._versie, sommen, vorige="", standen={}))

    def _zipnaam(self, partij: str) -> str:
        return f"wederhoor-{self._versie}-{slug(partij)}.zip"
