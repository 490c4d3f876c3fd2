"""What the researcher asked for on the command line, and the documents that follow from it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from rekenaudit.config.bestandsnamen import kan_versienaam
from rekenaudit.document.documenten import Document
from rekenaudit.model.studie import Formaat
from rekenaudit.problems import Gestopt, Plaats, Probleem, bedoelde
from rekenaudit.problems.codes.config import VERSIENAAM_ONGELDIG
from rekenaudit.problems.codes.schrijven import GEEN_DOCUMENTEN, GEMEENTE_ONBEKEND


@dataclass(frozen=True, slots=True)
class Keuze:
    """What the researcher asked for.

    Attributes:
        gemeenten: only these municipalities' documents.
        formaten: only these formats.
        versie: another version than the one of config.yaml.
        uit: another output folder than `output/` of the study.
        werkers: number of worker processes; 0 for one for each core.
        overschrijf: replace a version that exists and differs.
    """

    gemeenten: tuple[str, ...] = ()
    formaten: tuple[Formaat, ...] = ()
    versie: str = ""
    uit: Path | None = None
    werkers: int = 0
    overschrijf: bool = False

    @property
    def proef(self) -> bool:
        """Whether this makes only a part, which goes to a folder of its own."""
        return bool(self.gemeenten or self.formaten)

    def keur(self, gemeenten: Iterable[str]) -> None:
        """Check the choice against the municipalities of the study.

        Raises:
            Gestopt: when a municipality or the version's name is not one that can be.
        """
        namen = tuple(gemeenten)
        problemen = [
            GEMEENTE_ONBEKEND.op(Plaats(), gemeente=naam, suggestie=bedoelde(naam, namen))
            for naam in self.gemeenten
            if naam not in namen
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
            if formaten and (not self.gemeenten or document.gemeente in self.gemeenten):
                gekozen.append(replace(document, formaten=formaten))
        if not gekozen:
            reden = [] if zonder_pdf is None else [zonder_pdf]
            raise Gestopt([GEEN_DOCUMENTEN.op(Plaats()), *reden])
        return tuple(gekozen)
