"""What an evaluator says about one case, before a deviation: verdict, rule, reason and the values it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from rekenaudit.evaluators.groep import Groepen
from rekenaudit.model.bevinding import KwalitatiefOordeel
from rekenaudit.model.eenheid import BasisEenheid
from rekenaudit.model.kengetal import Dimensie, Uitkomst
from rekenaudit.model.norm import Norm, Normenkader
from rekenaudit.model.oordeel import LABELS, Gebruikt, Uitslag
from rekenaudit.model.studie import Studie


@dataclass(frozen=True, slots=True)
class Uitspraak:
    """The computed verdict; the attributes are those of `Oordeel`."""

    uitslag: Uitslag
    regel: str
    reden: str
    gebruikt: tuple[Gebruikt, ...] = ()
    bewijs: tuple[str, ...] = ()
    afstand: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that verdicts rest on.

    Attributes:
        studie: the study.
        normen: id → norm.
        uitkomsten: name → computed indicator.
        eigen_oordelen: (municipality, id of the norm) → the researcher's verdict; no municipality is the study.
        labels: verdict → what readers call it.
        dimensies: what readers call dimensions and their labels.
        groepen: means and medians of all municipalities together.
        niet_goedgekeurd: codes of evidence that nothing may rest on yet.
        eenheden: what readers call what is counted.
    """

    studie: Studie
    normen: Mapping[str, Norm]
    uitkomsten: Mapping[str, Uitkomst]
    eigen_oordelen: Mapping[tuple[str, str], KwalitatiefOordeel]
    labels: Mapping[Uitslag, str]
    dimensies: Mapping[str, Dimensie]
    groepen: Groepen
    niet_goedgekeurd: frozenset[str] = frozenset()
    eenheden: Mapping[str, BasisEenheid] = field(default_factory=dict)

    def woord(self, uitslag: Uitslag) -> str:
        """Write a verdict within a sentence: its label without a capital."""
        return klein_begin(self.labels[uitslag])

    def keuze(self, as_: str, label: str) -> str:
        """Write a label that a test selects: `Vervoermiddel: Bus`."""
        if as_ not in self.dimensies:
            return f"{as_}: {label}"
        return f"{self.dimensies[as_].titel}: {self.dimensies[as_].waarden.get(label, label)}"

    @property
    def eigen_woorden(self) -> bool:
        """Whether the normenkader gives the verdicts other labels than the usual ones."""
        return any(self.labels[uitslag] != LABELS[uitslag] for uitslag in Uitslag)


@dataclass(frozen=True, slots=True)
class Geval:
    """One norm for one municipality, or for the study.

    Attributes:
        norm: the norm.
        gemeente: the municipality; empty for the study.
        dossier: what the verdict rests on.
        uitslagen: id of a norm → verdict that counts, of the norms already scored for this municipality; for the
            study: municipality → verdict that counts of this norm.
    """

    norm: Norm
    gemeente: str
    dossier: Dossier
    uitslagen: Mapping[str, Uitslag]


def klein_begin(tekst: str) -> str:
    """Write a text without its first capital, so that it fits within a sentence."""
    return tekst[:1].lower() + tekst[1:]


def labels(normenkader: Normenkader) -> Mapping[Uitslag, str]:
    """Give every verdict its label: the normenkader's own, or the usual one."""
    eigen = {Uitslag(naam): label for naam, label in normenkader.oordelen.items()}
    return MappingProxyType({**LABELS, **eigen})
