"""Draws and renders, spread over worker processes.

A document's Word file waits for its PDF, which knows the page numbers of the contents list; all other
tasks are independent. The heaviest task that can begin goes first, so that all cores are busy to the end.
"""

from collections import deque
from collections.abc import Iterable, Mapping
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass, field
from typing import Any

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.document.documenten import Document
from rekenaudit.model.figuur import Figuurbestand, Figuurgegevens
from rekenaudit.outputs.cache import Cache
from rekenaudit.pipeline import taken
from rekenaudit.pipeline.voortgang import Melder, Voortgang
from rekenaudit.pipeline.wachtrij import Stapel, Taak, Wachtrij
from rekenaudit.problems import Gestopt, Probleem

_VOORRAAD_PER_WERKER = 4
"""Figures given out ahead for each worker: none is idle, and few are left to a pool that is replaced."""


@dataclass
class Bouwer:
    """Draws and renders for one run.

    Attributes:
        stijl: the house style.
        omgeving: fingerprint of house style, source and libraries.
        cache: results of earlier runs.
        uitvoerder: where tasks run.
        werkers: how many run at the same time.
        melder: is told about the progress.
        gebruikt: cache keys of this run.
        overgenomen: number of files that came from the cache.
        paginas: document → id of a place → page in its PDF.
        later: documents that are thought out while others are made, and go into their queue; None for none.
    """

    stijl: Stijlmap
    omgeving: str
    cache: Cache
    uitvoerder: Executor
    werkers: int
    melder: Melder
    gebruikt: set[str] = field(default_factory=set)
    overgenomen: int = 0
    paginas: dict[str, Mapping[str, int]] = field(default_factory=dict)
    later: Future[Stapel] | None = None
    _letters: Future[taken.Delen] | None = None

    def letters(self) -> None:
        """Begin to make the web fonts, which every HTML file holds."""
        sleutel = taken.sleutel_letters(self.omgeving)
        bewaard = self._bewaard(sleutel)
        if bewaard is not None:
            self._letters = Future()
            self._letters.set_result(bewaard)
            return
        self._letters = self.uitvoerder.submit(taken.snijd_letters, self.stijl)
        self._letters.add_done_callback(lambda af: self._bewaar_letters(sleutel, af))

    def _bewaar_letters(self, sleutel: str, af: Future[taken.Delen]) -> None:
        if not af.cancelled() and af.exception() is None:
            self.cache.bewaar(sleutel, af.result())

    def figuren(self, alle: Iterable[Figuurgegevens]) -> dict[str, Figuurbestand]:
        """Draw figures.

        Returns:
            Figure id → drawn figure, in the order given.
        """
        resultaat: dict[str, taken.Delen | None] = {}
        bezig: deque[tuple[str, str, Future[taken.Delen]]] = deque()

        def neem() -> None:
            naam, sleutel, belofte = bezig.popleft()
            resultaat[naam] = delen = belofte.result()
            self.cache.bewaar(sleutel, delen)

        for gegevens in alle:
            sleutel = taken.sleutel_figuur(gegevens, self.omgeving)
            resultaat[gegevens.id] = self._bewaard(sleutel)
            if resultaat[gegevens.id] is None:
                if len(bezig) > _VOORRAAD_PER_WERKER * self.werkers:
                    neem()
                bezig.append((gegevens.id, sleutel, self.uitvoerder.submit(taken.teken, gegevens, self.stijl)))
        while bezig:
            neem()
        return {naam: taken.figuur_van(naam, delen) for naam, delen in resultaat.items() if delen is not None}

    def documenten(self, stapel: Stapel) -> None:
        """Render documents in all their formats, and with them those that come later.

        Raises:
            Gestopt: when documents failed, with the problems of all of them.
        """
        rij = Wachtrij()
        rij.bij(stapel)
        bezig: dict[Future[taken.Delen], Taak] = {}
        problemen: list[Probleem] = []
        while rij or bezig or self.later:
            while rij and len(bezig) <= self.werkers:
                taak = rij.zwaarste()
                eigen = {naam: taak.stapel.figuren[naam] for naam in taak.document.figuren}
                taak.sleutel = taken.sleutel_document(
                    taak.document, taak.boom, taak.formaat, eigen, taak.paginas, self.omgeving
                )
                bewaard = self._bewaard(taak.sleutel)
                if bewaard is not None:
                    self.overgenomen += 1
                    self._af(taak, bewaard, rij)
                else:
                    bezig[self._geef_uit(taak, eigen)] = taak
            af = self._wacht_op(bezig)
            if self.later in af:
                straks = self.later.result()
                self.later = None
                self.kondig_aan(straks.documenten)
                rij.bij(straks)
            for belofte in [b for b in bezig if b in af]:  # as they were given out; `done` has no order
                taak = bezig.pop(belofte)
                try:
                    delen = belofte.result()
                except Gestopt as gestopt:
                    problemen.extend(gestopt.problemen)
                    continue
                self.cache.bewaar(taak.sleutel, delen)
                self._af(taak, delen, rij)
        if problemen:
            raise Gestopt(problemen)

    def _wacht_op(self, bezig: Iterable[Future[taken.Delen]]) -> set[Future[Any]]:
        alle: list[Future[Any]] = [*bezig, *([self.later] if self.later else [])]
        return wait(alle, return_when=FIRST_COMPLETED).done if alle else set()

    def kondig_aan(self, documenten: Iterable[Document]) -> None:
        """Tell which documents will be made."""
        for document in documenten:
            self.melder(Voortgang("plan", document.naam, aantal=len(document.formaten)))

    def _geef_uit(self, taak: Taak, figuren: Mapping[str, Figuurbestand]) -> Future[taken.Delen]:
        letters: Mapping[str, bytes] = {}
        if taak.formaat == "html" and self._letters is not None:
            letters = taken.webletters(self._letters.result(), self.stijl)
        eigen = taken.voor_formaat(figuren, taak.formaat)
        return self.uitvoerder.submit(taken.maak, taak.document, taak.formaat, eigen, self.stijl, taak.paginas, letters)

    def _bewaard(self, sleutel: str) -> taken.Delen | None:
        self.gebruikt.add(sleutel)
        return self.cache.neem(sleutel)

    def _af(self, taak: Taak, delen: taken.Delen, rij: Wachtrij) -> None:
        taak.stapel.klaar(f"{taak.document.naam}.{taak.formaat}", delen[0])
        if taak.formaat == "pdf":
            self.paginas[taak.document.naam] = taken.paginas_van(delen)
            rij.na_pdf(taak, self.paginas[taak.document.naam])
        self.melder(Voortgang("klaar", taak.document.naam, taak.formaat))
