"""The version that packages are made of: its documents as they were printed, checked against the input of now."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rekenaudit.config.gemeentenamen import bedoelde_gemeente
from rekenaudit.document.documenten import Document
from rekenaudit.document.uitgave import geef_uit
from rekenaudit.model.figuur import Figuurgegevens
from rekenaudit.model.studie import Studie
from rekenaudit.model.wederhoor import Rondenaam
from rekenaudit.notation.woorden import slug
from rekenaudit.outputs.verslag import inhoudsafdruk
from rekenaudit.outputs.verslaglezer import Verslag, lees_verslag
from rekenaudit.outputs.vingerafdruk import afdruk
from rekenaudit.pipeline.stappen import Toestand
from rekenaudit.problems import Gestopt, Plaats, Probleem, sorteer
from rekenaudit.problems.codes import formulier as codes
from rekenaudit.problems.codes.wederhoor import PARTIJ_ONBEKEND
from rekenaudit.wederhoor.keuze import Stukkeuze, kies_stukken


def zonder_versie(studie: Studie) -> Probleem:
    """Report that the version was not made."""
    plaats = Plaats("config.yaml", sleutel="onderzoek.versie")
    return codes.PAKKET_ZONDER_VERSIE.op(plaats, versie=studie.onderzoek.versie)


@dataclass(frozen=True, slots=True)
class Pakketbron:
    """A version that was made.

    Attributes:
        toestand: the study.
        map: the folder of its files.
        verslag: its run record.
        stukken: the documents that the parties get in a round.
        documenten: the documents of the study as it is now, by name.
        figuren: data of the figures, by id.
    """

    toestand: Toestand
    map: Path
    verslag: Verslag
    stukken: Stukkeuze
    documenten: Mapping[str, Document]
    figuren: Mapping[str, Figuurgegevens]

    def keur(self, partijen: Iterable[str]) -> None:
        """Check that the parties exist, and that the version still is the state of the input.

        Raises:
            Gestopt: when that is not so.
        """
        studie, versie = self.toestand.studie, self.map.name
        bekend = studie.partijnamen()
        problemen: list[Probleem] = [
            PARTIJ_ONBEKEND.op(Plaats(), partij=p, suggestie=bedoelde_gemeente(p, bekend))
            for p in partijen
            if p not in bekend
        ]
        for naam in [*filter(None, map(self.bijlage, partijen)), *self.rapport()]:
            document = self.documenten.get(naam)
            toen = self.verslag.documenten.get(naam, {})
            if document is None or inhoudsafdruk(document, self.figuren) != toen.get("inhoud"):
                plaats = Plaats(f"{versie}/{naam}")
                problemen.append(codes.PAKKET_VERSIE_ANDERS.op(plaats, document=naam, versie=versie))
        if problemen:
            raise Gestopt(sorteer(problemen))

    def bijlage(self, partij: str) -> str:
        """Name the appendix about a party; empty when there is none."""
        soort = self.stukken.bijlage
        heeft = soort is not None and partij in self.toestand.studie.gemeentenamen()
        return f"{soort.naam}/{slug(partij)}" if soort is not None and heeft else ""

    def rapport(self) -> list[str]:
        """Name the document about the whole, when there is one."""
        return [self.stukken.rapport.naam] if self.stukken.rapport is not None else []

    def toen(self, naam: str) -> Document:
        """Give a document the version and date that it printed in this version."""
        document, toen = self.documenten[naam], self.verslag.documenten[naam]
        return geef_uit(document, toen["versie"], date.fromisoformat(toen["datum"]))

    def bestanden(self, naam: str, formaten: Collection[str]) -> dict[str, bytes]:
        """Take the files of a document in some formats, byte for byte.

        Raises:
            Gestopt: when one is not as it was made.
        """
        uit: dict[str, bytes] = {}
        for bestand, som in self.verslag.documenten[naam].get("bestanden", {}).items():
            if bestand.rpartition(".")[2] in formaten:
                pad = self.map / bestand
                inhoud = pad.read_bytes() if pad.is_file() else b""
                if afdruk(inhoud) != som:
                    plaats = Plaats(f"{self.map.name}/{bestand}")
                    raise Gestopt([codes.PAKKET_BESTAND_ANDERS.op(plaats, bestand=bestand, versie=self.map.name)])
                uit[bestand] = inhoud
        return uit


def lees_pakketbron(toestand: Toestand, ronde: Rondenaam, uitvoer: Path) -> Pakketbron:
    """Read the version of config.yaml.

    Args:
        toestand: the study.
        ronde: the round, that says which documents the parties get.
        uitvoer: the output folder.

    Raises:
        Gestopt: when it was not made, its record cannot be read, or a document of the round is not in it.
    """
    studie = toestand.studie
    map_ = uitvoer / studie.onderzoek.versie
    verslag, problemen = lees_verslag(uitvoer, studie.onderzoek.versie)
    if verslag is None:
        raise Gestopt(problemen if map_.is_dir() else [zonder_versie(studie)])
    stukken, problemen = kies_stukken(studie, ronde, verslag.documenten)
    if problemen:
        raise Gestopt(problemen)
    documenten = {d.naam: d for d in toestand.samenstelling.documenten}
    return Pakketbron(toestand, map_, verslag, stukken, documenten, {f.id: f for f in toestand.samenstelling.figuren})
