"""The parts of a study, and how far each is: what is there, and what its author says of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rekenaudit.document.documenten import Tekststand
from rekenaudit.loaders.bevindingen import Findings
from rekenaudit.model.norm import Eigen, Kwalitatief, Normenkader
from rekenaudit.model.studie import Studie
from rekenaudit.model.werkverdeling import Werk, Werkverdeling

GEHEEL, CONCLUSIES, AANBEVELINGEN, OORDELEN = "geheel", "conclusies", "aanbevelingen", "oordelen"
"""Parts that every study has, besides its texts and the themes of its municipalities."""


@dataclass(frozen=True, slots=True)
class Deel:
    """A part of the study.

    Attributes:
        naam: name of the part (see `model.werkverdeling.Werk.deel`).
        gemeente: municipality that it is about; empty for the whole.
        gevuld: how many of its pieces are there.
        totaal: how many pieces it has: topics, verdicts, or one text.
        werk: who does it; None when nobody was named.
        wat: what its pieces are, for messages.
        open_plekken: whether something in it must still be filled in.
    """

    naam: str
    gemeente: str
    gevuld: int
    totaal: int
    werk: Werk | None
    wat: str = "tekst"
    open_plekken: bool = False

    @property
    def vol(self) -> bool:
        """Whether nothing is missing."""
        return self.gevuld >= self.totaal and not self.open_plekken

    @property
    def werkelijk(self) -> str:
        """What there is, in words."""
        if self.vol:
            return "geschreven"
        if self.open_plekken:
            return "open plekken"
        return "leeg" if not self.gevuld else f"{self.gevuld} van {self.totaal}"

    @property
    def stand(self) -> str:
        """How far it is: what the author says, or else what there is."""
        return self.werk.stand if self.werk is not None and self.werk.stand else self.werkelijk


def delen(
    studie: Studie,
    normenkader: Normenkader,
    findings: Findings,
    teksten: Mapping[str, Tekststand],
    werk: Werkverdeling,
) -> tuple[Deel, ...]:
    """List all parts: those of the whole, then those of each municipality.

    Args:
        studie: the study.
        normenkader: questions, norms and themes.
        findings: the files of input/bevindingen/.
        teksten: text → how far it is.
        werk: who does what.
    """
    geheel = [
        Deel(naam, "", int(stand.geschreven), 1, werk.werk_aan(naam), open_plekken=stand.open_plekken)
        for naam, stand in teksten.items()
        if stand.verplicht or stand.geschreven
    ]
    alles = findings.alles
    geheel.append(_geheel(normenkader, findings, werk))
    for naam, wat, aantal in (
        (CONCLUSIES, "conclusies", len(alles.conclusies)),
        (AANBEVELINGEN, "aanbevelingen", len(alles.aanbevelingen)),
    ):
        geheel.append(Deel(naam, "", min(aantal, 1), 1, werk.werk_aan(naam), wat))
    per_gemeente = (d for g in studie.gemeentenamen() for d in _van_gemeente(g, normenkader, findings, werk))
    return (*(deel for deel in geheel if deel.totaal), *per_gemeente)


def _geheel(normenkader: Normenkader, findings: Findings, werk: Werkverdeling) -> Deel:
    """Findings about the whole count as one piece; every own verdict about the whole is another."""
    gevraagd = [norm.id for norm in normenkader.alle_normen() if isinstance(norm.studie, Eigen)]
    gegeven = _gegeven(findings, "", gevraagd) + bool(findings.alles.van(""))
    return Deel(GEHEEL, "", gegeven, len(gevraagd) + 1, werk.werk_aan(GEHEEL), "bevindingen en oordelen")


def _van_gemeente(gemeente: str, normenkader: Normenkader, findings: Findings, werk: Werkverdeling) -> Iterator[Deel]:
    onderwerpen = {bevinding.onderwerp for bevinding in findings.alles.van(gemeente)}
    for thema in normenkader.themas:
        gevuld = sum(onderwerp.id in onderwerpen for onderwerp in thema.onderwerpen)
        totaal = len(thema.onderwerpen)
        yield Deel(thema.id, gemeente, gevuld, totaal, werk.werk_aan(thema.id, gemeente), "onderwerpen")
    gevraagd = [
        norm.id
        for norm in normenkader.alle_normen()
        if isinstance(norm.toets, Kwalitatief) and gemeente not in norm.niet_van_toepassing
    ]
    if gevraagd:
        gegeven = _gegeven(findings, gemeente, gevraagd)
        yield Deel(OORDELEN, gemeente, gegeven, len(gevraagd), werk.werk_aan(OORDELEN, gemeente), "oordelen")


def _gegeven(findings: Findings, gemeente: str, normen: Iterable[str]) -> int:
    eigen = {o.norm for bestand in findings.alles.bestanden if bestand.gemeente == gemeente for o in bestand.oordelen}
    return len(eigen & set(normen))
