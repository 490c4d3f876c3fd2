"""What the researcher asked for on the command line, and the documents that follow from it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from rekenaudit.config.bestandsnamen import kan_versienaam
from rekenaudit.config.gemeentenamen import bedoelde_gemeente
from rekenaudit.document.documenten import Document
from rekenaudit.model.studie import Formaat, Studie
from rekenaudit.notation.woorden import opsomming
from rekenaudit.problems import Gestopt, Plaats, Probleem, bedoelde
from rekenaudit.problems.codes.config import VERSIENAAM_ONGELDIG
from rekenaudit.problems.codes.schrijven import (
    DOCUMENT_ANDERE_FASE,
    DOCUMENT_ONBEKEND,
    GEEN_DOCUMENTEN,
    GEMEENTE_ONBEKEND,
)


@dataclass(frozen=True, slots=True)
class Keuze:
    """What the researcher asked for.

    Attributes:
        gemeenten: only these municipalities' documents.
        soorten: only these documents of config.yaml.
        formaten: only these formats.
        versie: another version than the one of config.yaml.
        uit: another output folder than `output/` of the study.
        werkers: number of worker processes; 0 for one for each core.
        overschrijf: replace a version that exists and differs.
        vorige: version to compare with, instead of the one of config.yaml or the last one made; `geen` for none.
    """

    gemeenten: tuple[str, ...] = ()
    soorten: tuple[str, ...] = ()
    formaten: tuple[Formaat, ...] = ()
    versie: str = ""
    uit: Path | None = None
    werkers: int = 0
    overschrijf: bool = False
    vorige: str = ""

    @property
    def proef(self) -> bool:
        """Whether this makes only a part, which goes to a folder of its own."""
        return bool(self.gemeenten or self.soorten or self.formaten)

    def is_vooraf(self, studie: Studie) -> bool:
        """Tell whether only documents are asked for that need no data or findings."""
        gekozen = [soort for soort in studie.documenten if soort.naam in self.soorten]
        return bool(gekozen) and all(soort.vooraf for soort in gekozen)

    def keur(self, studie: Studie) -> None:
        """Check the choice against the municipalities and documents of the study.

        Raises:
            Gestopt: when a municipality, a document or the version's name is not one that can be.
        """
        namen, status = studie.gemeentenamen(), studie.onderzoek.status
        fasen = {soort.naam: soort.fase for soort in studie.documenten}
        problemen = [
            GEMEENTE_ONBEKEND.op(Plaats(), gemeente=naam, suggestie=bedoelde_gemeente(naam, namen))
            for naam in self.gemeenten
            if naam not in namen
        ]
        problemen += [
            DOCUMENT_ONBEKEND.op(Plaats(), document=naam, suggestie=bedoelde(naam, fasen))
            for naam in self.soorten
            if naam not in fasen
        ]
        problemen += [
            DOCUMENT_ANDERE_FASE.op(Plaats(), document=naam, status=status, fase=opsomming(fasen[naam]))
            for naam in self.soorten
            if naam in fasen and status not in fasen[naam]
        ]
        if self.versie and not kan_versienaam(self.versie):
            problemen.append(VERSIENAAM_ONGELDIG.op(Plaats(), versie=self.versie))
        if problemen:
            raise Gestopt(problemen)

    def documenten(self, alle: Iterable[Document], zonder_pdf: Probleem | None) -> tuple[Document, ...]:
        """Choose the documents and formats to make.

        Args:
            alle: all documents of the study.
            zonder_pdf: why PDF cannot be made here; None when it can.

        Raises:
            Gestopt: when nothing is left to make.
        """
        gekozen = []
        for document in alle:
            gewenst = [f for f in document.formaten if not self.formaten or f in self.formaten]
            formaten = tuple(f for f in gewenst if f != "pdf" or zonder_pdf is None)
            soort = document.naam.partition("/")[0]
            gewild = (soort, self.soorten), (document.gemeente, self.gemeenten)
            if formaten and all(not keuze or eigen in keuze for eigen, keuze in gewild):
                gekozen.append(replace(document, formaten=formaten))
        if not gekozen:
            reden = [] if zonder_pdf is None else [zonder_pdf]
            raise Gestopt([GEEN_DOCUMENTEN.op(Plaats()), *reden])
        return tuple(gekozen)
