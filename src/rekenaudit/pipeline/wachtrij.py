"""The queue of what is still to be rendered: a task is a document in one format."""

import heapq
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import count

from rekenaudit.document.boom import naar_html
from rekenaudit.document.documenten import Document
from rekenaudit.model.figuur import Figuurbestand
from rekenaudit.model.studie import Formaat
from rekenaudit.outputs.vingerafdruk import afdruk

_ZWAARTE = {"pdf": 6, "docx": 2, "html": 1}


@dataclass(frozen=True, slots=True)
class Stapel:
    """Documents to make.

    Attributes:
        documenten: the documents.
        figuren: figure id → drawn figure, of all that they show.
        klaar: is called with the name and content of every file.
    """

    documenten: tuple[Document, ...]
    figuren: Mapping[str, Figuurbestand]
    klaar: Callable[[str, bytes], None]


@dataclass
class Taak:
    """A document to make in one format.

    Attributes:
        stapel: what it is one of.
        document: the document.
        boom: fingerprint of its tree.
        formaat: the format.
        paginas: heading id → page in the PDF, for the contents list of Word.
        sleutel: its cache key, once that is known.
    """

    stapel: Stapel
    document: Document
    boom: str
    formaat: Formaat
    paginas: Mapping[str, int]
    sleutel: str = ""


class Wachtrij:
    """The tasks that can begin, heaviest first; ties in the order of the documents."""

    def __init__(self) -> None:
        """Begin without tasks."""
        self._hoop: list[tuple[int, int, Taak]] = []
        self._nummer = count()
        self._lengte: dict[str, int] = {}

    def __bool__(self) -> bool:
        """Whether a task can begin."""
        return bool(self._hoop)

    def bij(self, stapel: Stapel) -> None:
        """Take up the tasks of documents that wait for nothing."""
        for document in stapel.documenten:
            html = naar_html(document.boom).encode()
            boom, self._lengte[document.naam] = afdruk(html), len(html)
            for formaat in document.formaten:
                if formaat != "docx" or "pdf" not in document.formaten:
                    self._zet(Taak(stapel, document, boom, formaat, {}))

    def zwaarste(self) -> Taak:
        """Take the heaviest task out."""
        return heapq.heappop(self._hoop)[2]

    def na_pdf(self, taak: Taak, paginas: Mapping[str, int]) -> None:
        """Take up the Word file of a document whose PDF is ready."""
        if "docx" in taak.document.formaten:
            self._zet(replace(taak, formaat="docx", paginas=paginas))

    def _zet(self, taak: Taak) -> None:
        zwaarte = self._lengte[taak.document.naam] * _ZWAARTE[taak.formaat]
        heapq.heappush(self._hoop, (-zwaarte, next(self._nummer), taak))
