"""What this room hands to `render` and `outputs`: documents, each with its tree."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from rekenaudit.document.boom import Knoop
from rekenaudit.document.statusmerk import Statusmerk
from rekenaudit.model.figuur import Figuurgegevens
from rekenaudit.model.studie import Formaat
from rekenaudit.problems import Status


@dataclass(frozen=True, slots=True)
class Afzender:
    """A court of audit on a title page: its name, and its logo relative to `templates/` (empty for none)."""

    naam: str
    logo: str = ""


@dataclass(frozen=True, slots=True)
class Bijgevoegd:
    """A file that goes inside a PDF: its name, what it is, and its content."""

    naam: str
    titel: str
    inhoud: bytes


@dataclass(frozen=True, slots=True)
class Document:
    """A document, ready to render.

    Attributes:
        naam: path in the version's folder, without extension (`rapport`, `bijlagen/veldstad`).
        titel: title, for the title page and the file's properties.
        gemeente: municipality it is about; empty for the whole study.
        boom: the validated tree.
        figuren: ids of the figures that the tree shows, in the order in which they stand there.
        formaten: formats that are wanted.
        status: status of the study.
        datum: date of this version, from config.yaml.
        versie: name of this version.
        uitgever: who publishes it.
        afzenders: the courts of audit it stands under, in the order of config.yaml.
        merk: what it says of its status on every page.
        bijgevoegd: files that go inside its PDF.
    """

    naam: str
    titel: str
    gemeente: str
    boom: Knoop
    figuren: tuple[str, ...]
    formaten: tuple[Formaat, ...]
    status: Status
    datum: date
    versie: str
    uitgever: str
    afzenders: tuple[Afzender, ...]
    merk: Statusmerk
    bijgevoegd: tuple[Bijgevoegd, ...] = ()

    @property
    def compact(self) -> bool:
        """Whether it is one of a few pages, without a title page."""
        return "compact" in self.boom.klassen()

    def koptekst(self, samen: str) -> str:
        """Name who publishes it, for running headers: its only court of audit, or what they are called together."""
        return self.afzenders[0].naam if len(self.afzenders) == 1 else samen


@dataclass(frozen=True, slots=True)
class Tekststand:
    """How far a prose file is.

    Attributes:
        verplicht: whether a document has a place that it must fill.
        geschreven: whether there is any text.
        open_plekken: whether something in it must still be filled in.
    """

    verplicht: bool
    geschreven: bool
    open_plekken: bool


@dataclass(frozen=True, slots=True)
class Samenstelling:
    """Everything that `assemble` made.

    Attributes:
        documenten: the documents, in the order of config.yaml; per municipality in the order of the study.
        figuren: all figures, of the whole and of every municipality.
        teksten: text that a template asked for → how far it is, in the order in which they were asked for.
    """

    documenten: tuple[Document, ...]
    figuren: tuple[Figuurgegevens, ...]
    teksten: Mapping[str, Tekststand] = field(default_factory=dict)
