"""What `assemble` is given, and the tools that all documents of one run share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from markdown_it import MarkdownIt

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.config.lezen import Gelezen
from rekenaudit.corrections.register import Register
from rekenaudit.document.inlijn import Oordeelmerk
from rekenaudit.document.openstaand import Openstaand
from rekenaudit.document.proza.teksten import Teksten
from rekenaudit.document.sjablonen.sjablonen import Sjablonen
from rekenaudit.loaders.bevindingen import Findings
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.norm import Normenkader
from rekenaudit.model.oordeel import Oordeel, Uitslag
from rekenaudit.model.studie import Studie
from rekenaudit.model.wederhoor import Verwerking
from rekenaudit.model.werkverdeling import Werkverdeling
from rekenaudit.normenkader import Regels
from rekenaudit.problems import Probleem


@dataclass(frozen=True, slots=True)
class Invoer:
    """The records that documents are made of; results and verdicts are protected.

    Attributes:
        studiemap: the study folder, for the texts.
        stijl: the house style with its folders, for the templates.
        studie: config.yaml.
        regels: the files in normenkader/.
        uitkomsten: indicators after disclosure control.
        oordelen: verdicts after disclosure control.
        findings: the files in input/bevindingen/.
        soorten: names of the documents to make; all when empty.
        werk: who does what.
        verwacht: source → municipalities of which nothing was delivered yet, without a reason.
        register: remarks of the right of reply.
        verwerkt: corrections that were laid over the data.
        teksten: the prose files, when they are read once for more than one assembling; else they are read anew.
    """

    studiemap: Path
    stijl: Stijlmap
    studie: Gelezen[Studie]
    regels: Regels
    uitkomsten: Mapping[str, Uitkomst]
    oordelen: tuple[Oordeel, ...]
    findings: Findings
    soorten: tuple[str, ...] = ()
    werk: Werkverdeling = field(default_factory=Werkverdeling)
    verwacht: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    register: Register = ()
    verwerkt: tuple[Verwerking, ...] = ()
    teksten: Teksten | None = None


@dataclass(frozen=True, slots=True)
class Gereedschap:
    """What all documents of one run share.

    Attributes:
        invoer: the records.
        sjablonen: the templates, each read once.
        teksten: the prose files, each read once.
        lezer: reader of Markdown.
        merken: how verdicts look.
        open: what is still awaited.
        problemen: gathers the problems of all documents.
    """

    invoer: Invoer
    sjablonen: Sjablonen
    teksten: Teksten
    lezer: MarkdownIt
    merken: Mapping[Uitslag, Oordeelmerk]
    open: Openstaand = field(default_factory=Openstaand)
    problemen: list[Probleem] = field(default_factory=list)

    @property
    def studie(self) -> Studie:
        """The study."""
        return self.invoer.studie.record

    @property
    def normenkader(self) -> Normenkader:
        """Questions, norms and themes."""
        return self.invoer.regels.normenkader.record

    @property
    def af(self) -> bool:
        """Whether the study has left the status in which marks for what is missing are normal."""
        return self.studie.onderzoek.status != "werkversie"
