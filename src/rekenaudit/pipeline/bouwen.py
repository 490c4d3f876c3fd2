"""Draws and renders, spread over worker processes.

A document's Word file waits for its PDF, which knows the page numbers of the contents list; all other
tasks are independent. The heaviest task that can begin goes first, so that all cores are busy to the end.
"""

import heapq
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass, field
from itertools import count

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.document.boom import naar_html
from rekenaudit.document.documenten import Document
from rekenaudit.model.figuur import Figuurbestand, Figuurgegevens
from rekenaudit.model.studie import Formaat
from rekenaudit.outputs.cache import Cache
from rekenaudit.pipeline import taken
from rekenaudit.pipeline.voortgang import Melder, Voortgang
from rekenaudit.problems import Gestopt, Probleem

_ZWAARTE = {"pdf": 6, "docx": 2, "html": 1}

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

    def documenten(
        self,
        alle: Iterable[Document],
        figuren: Mapping[str, Figuurbestand],
        klaar: Callable[[str, bytes], None],
    ) -> None:
        """Render documents in all their formats; `klaar` is called with every file's name and content.

        Raises:
            Gestopt: when documents failed, with the problems of all of them.
        """
        rij = _Rij(alle)
        bezig: dict[Future[taken.Delen], _Taak] = {}
        problemen: list[Probleem] = []
        while rij or bezig:
            while rij and len(bezig) <= self.werkers:
                taak = rij.zwaarste()
                eigen = {naam: figuren[naam] for naam in taak.document.figuren}
                sleutel = taken.sleutel_document(taak.document, taak.formaat, eigen, taak.paginas, self.omgeving)
                taak.sleutel = sleutel
                bewaard = self._bewaard(sleutel)
                if bewaard is not None:
                    self.overgenomen += 1
                    self._af(taak, bewaard, rij, klaar)
                else:
                    bezig[self._geef_uit(taak, eigen)] = taak
            af = wait(bezig, return_when=FIRST_COMPLETED).done if bezig else frozenset()
            for belofte in [b for b in bezig if b in af]:  # as they were given out; `done` has no order
                taak = bezig.pop(belofte)
                try:
                    delen = belofte.result()
                except Gestopt as gestopt:
                    problemen.extend(gestopt.problemen)
                    continue
                self.cache.bewaar(taak.sleutel, delen)
                self._af(taak, delen, rij, klaar)
        if problemen:
            raise Gestopt(problemen)

    def _geef_uit(self, taak: "_Taak", figuren: Mapping[str, Figuurbestand]) -> Future[taken.Delen]:
        letters: Mapping[str, bytes] = {}
        if taak.formaat == "html" and self._letters is not None:
            letters = taken.webletters(self._letters.result(), self.stijl)
        eigen = taken.voor_formaat(figuren, taak.formaat)
        return self.uitvoerder.submit(taken.maak, taak.document, taak.formaat, eigen, self.stijl, taak.paginas, letters)

    def _bewaard(self, sleutel: str) -> taken.Delen | None:
        self.gebruikt.add(sleutel)
        return self.cache.neem(sleutel)

    def _af(self, taak: "_Taak", delen: taken.Delen, rij: "_Rij", klaar: Callable[[str, bytes], None]) -> None:
        klaar(f"{taak.document.naam}.{taak.formaat}", delen[0])
        if taak.formaat == "pdf":
            self.paginas[taak.document.naam] = taken.paginas_van(delen)
            rij.na_pdf(taak.document, self.paginas[taak.document.naam])
        self.melder(Voortgang("klaar", taak.document.naam, taak.formaat))


@dataclass
class _Taak:
    document: Document
    formaat: Formaat
    paginas: Mapping[str, int]
    sleutel: str = ""


class _Rij:
    """The tasks that can begin, heaviest first; ties in the order of the documents."""

    def __init__(self, documenten: Iterable[Document]) -> None:
        self._hoop: list[tuple[int, int, _Taak]] = []
        self._nummer = count()
        self._lengte: dict[str, int] = {}
        for document in documenten:
            self._lengte[document.naam] = len(naar_html(document.boom))
            for formaat in document.formaten:
                if formaat != "docx" or "pdf" not in document.formaten:
                    self._zet(_Taak(document, formaat, {}))

    def __bool__(self) -> bool:
        return bool(self._hoop)

    def zwaarste(self) -> _Taak:
        return heapq.heappop(self._hoop)[2]

    def na_pdf(self, document: Document, paginas: Mapping[str, int]) -> None:
        if "docx" in document.formaten:
            self._zet(_Taak(document, "docx", paginas))

    def _zet(self, taak: _Taak) -> None:
        zwaarte = self._lengte[taak.document.naam] * _ZWAARTE[taak.formaat]
        heapq.heappush(self._hoop, (-zwaarte, next(self._nummer), taak))
