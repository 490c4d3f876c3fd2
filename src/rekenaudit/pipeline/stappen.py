"""The stages up to the documents' trees: everything but drawing, rendering and writing.

Every stage finishes and gives all its problems; the run stops at the stage's boundary when one of them
stops a study of this status.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from os import fsdecode
from pathlib import Path
from typing import TypeVar

from rekenaudit.checks import check
from rekenaudit.checks.leveringen import verwacht
from rekenaudit.config.huisstijl import Stijlmap, load_huisstijl
from rekenaudit.config.lezen import Gelezen
from rekenaudit.config.studie import load_study
from rekenaudit.config.tekstbestand import relatief
from rekenaudit.corrections import Geleverd, correct, load_register
from rekenaudit.disclosure import protect
from rekenaudit.document.documenten import Samenstelling
from rekenaudit.document.invoer import Invoer
from rekenaudit.document.proza.teksten import Teksten
from rekenaudit.document.samenstellen import assemble
from rekenaudit.evaluators import score
from rekenaudit.indicators import compute
from rekenaudit.loaders.bevindingen import Findings, load_findings
from rekenaudit.loaders.feiten import load_facts
from rekenaudit.loaders.overgeslagen import check_skipped
from rekenaudit.loaders.werkverdeling import load_werkverdeling
from rekenaudit.model.bevinding import Bevindingen
from rekenaudit.model.feit import Feit, FeitSleutel
from rekenaudit.model.figuur import Figurenbestand
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.oordeel import Oordeel
from rekenaudit.model.studie import Studie
from rekenaudit.normenkader import load_rules
from rekenaudit.pipeline.keuze import Keuze
from rekenaudit.pipeline.voortgang import Melder, Voortgang, stil
from rekenaudit.problems import Gestopt, Plaats, Probleem, Status, rangschik, stoppend
from rekenaudit.problems.codes.config import BESTAND_ONLEESBAAR
from rekenaudit.render.lettertypen import check_study, load_fonts, replace_in_quotations
from rekenaudit.render.opruiming import zonder_opruiming
from rekenaudit.stand import Deel, Wachtpost, controleer_werk, delen, wachtlijst

T = TypeVar("T")
_ALLES = Keuze()


@dataclass(frozen=True, slots=True)
class Toestand:
    """A study after all stages up to its trees.

    Attributes:
        invoer: what the documents were assembled from; its indicators and verdicts are protected.
        samenstelling: documents' trees and figures' data.
        problemen: remarks that did not stop the run.
        feiten: facts as corrected.
        uitkomsten: indicators, unprotected (for the run record).
        oordelen: verdicts, unprotected (for the run record).
        delen: parts of the study, and how far they are.
        wacht: what is awaited, and from whom.
        heeft_gegevens: false when only documents were asked for that need no data; nothing was loaded then.
    """

    invoer: Invoer
    samenstelling: Samenstelling
    problemen: tuple[Probleem, ...]
    feiten: Mapping[FeitSleutel, Feit] = field(default_factory=dict)
    uitkomsten: Mapping[str, Uitkomst] = field(default_factory=dict)
    oordelen: tuple[Oordeel, ...] = ()
    delen: tuple[Deel, ...] = ()
    wacht: tuple[Wachtpost, ...] = ()
    heeft_gegevens: bool = True

    @property
    def studie(self) -> Studie:
        """The settings of config.yaml."""
        return self.invoer.studie.record


class _Grens:
    """Gathers problems and stops at the boundaries between stages.

    Attributes:
        status: status of the study.
        als: status to judge by in its place: then only what always stops the run stops it, so that all is found.
    """

    def __init__(self, als: Status | None = None) -> None:
        self.als = als
        self.status: Status = als or "werkversie"
        self.problemen: list[Probleem] = []

    def bij(self, problemen: Iterable[Probleem]) -> None:
        self.problemen.extend(problemen)

    def neem(self, uitkomst: tuple[T, Iterable[Probleem]]) -> T:
        """Give what a stage made, and gather its problems."""
        waarde, problemen = uitkomst
        self.bij(problemen)
        return waarde

    def sluit(self) -> None:
        if stoppend(self.problemen, "werkversie" if self.als else self.status):
            raise Gestopt(self.gerangschikt())

    def eis(self, waarde: T | None) -> T:
        if waarde is None:
            raise Gestopt(self.gerangschikt())
        return waarde

    def gerangschikt(self) -> tuple[Probleem, ...]:
        return rangschik(self.problemen, self.status)


@zonder_opruiming()
def doorloop(studiemap: Path, melder: Melder = stil, keuze: Keuze = _ALLES, als: Status | None = None) -> Toestand:
    """Take a study through all stages up to its documents' trees.

    Args:
        studiemap: the study's folder.
        melder: is told about the progress.
        keuze: what the researcher asked for.
        als: go through the stages as if the study had this status, as far as they can.

    Raises:
        Gestopt: when a stage found a problem that stops the run, with all problems found so far.
    """
    grens = _Grens(als)
    try:
        return _doorloop(studiemap, melder, keuze, grens)
    except OSError as fout:
        if not fout.filename:
            raise
        naam = relatief(Path(fsdecode(fout.filename)), studiemap)
        grens.bij([BESTAND_ONLEESBAAR.op(Plaats(naam), bestand=naam)])
        raise Gestopt(grens.gerangschikt()) from fout


def _doorloop(studiemap: Path, melder: Melder, keuze: Keuze, grens: _Grens) -> Toestand:
    melder(Voortgang("stap", "Onderzoek lezen"))
    studie, stijl = _lees_onderzoek(studiemap, grens, keuze.versie)
    keuze.keur(studie.record)
    melder(Voortgang("stap", "Gegevens en normenkader lezen"))
    regels = grens.eis(grens.neem(load_rules(studiemap, studie)))
    if keuze.is_vooraf(studie.record):
        return _vooraf(Invoer(studiemap, stijl, studie, regels, {}, (), Findings(Bevindingen()), keuze.soorten), grens)
    feiten = grens.neem(load_facts(studiemap, studie, regels.kengetallen.record))
    grens.bij(check_skipped(studiemap, (b.bestand for b in studie.record.bronnen.values())))
    findings = grens.neem(load_findings(studiemap))
    register = grens.neem(load_register(studiemap, studie.record))
    werk = grens.neem(load_werkverdeling(studiemap))
    grens.sluit()
    melder(Voortgang("stap", "Controleren en rekenen"))
    gecorrigeerd = grens.neem(correct(studiemap, Geleverd(studie, regels, feiten, findings), register))
    feiten, findings = gecorrigeerd.feiten, gecorrigeerd.findings
    grens.bij(check(studie, regels, feiten, findings))
    uitkomsten = grens.neem(compute(studie.record, regels.kengetallen, feiten))
    grens.sluit()
    melder(Voortgang("stap", "Toetsen aan de normen"))
    begrippen = regels.kengetallen.record
    oordelen = grens.neem(score(studie.record, regels.normenkader, uitkomsten, findings, begrippen))
    grens.sluit()
    openbaar, openbaar_oordelen = grens.neem(protect(studie.record, regels.kengetallen, feiten, uitkomsten, oordelen))
    melder(Voortgang("stap", "Documenten samenstellen"))
    invoer = Invoer(
        studiemap,
        stijl,
        studie,
        regels,
        openbaar,
        openbaar_oordelen,
        findings,
        werk=werk.record,
        verwacht=verwacht(feiten),
        register=register,
        verwerkt=gecorrigeerd.verwerkt,
        teksten=Teksten(studiemap),
    )
    samenstelling = grens.neem(leesbaar(grens.neem(assemble(invoer)), stijl))
    grens.bij(check_study((d.boom for d in samenstelling.documenten), samenstelling.figuren, stijl))
    werkdelen = delen(studie.record, regels.normenkader.record, findings, samenstelling.teksten, werk.record)
    grens.bij(controleer_werk(werk, studie.record, werkdelen, samenstelling.teksten))
    grens.sluit()
    wacht = wachtlijst(studie.record, invoer.verwacht, findings.alles, werk.record)
    return Toestand(
        invoer, samenstelling, grens.gerangschikt(), feiten, uitkomsten, oordelen, delen=werkdelen, wacht=wacht
    )


def leesbaar(samenstelling: Samenstelling, stijl: Stijlmap) -> tuple[Samenstelling, tuple[Probleem, ...]]:
    """Let no character that a party typed stop a document."""
    letters = load_fonts(stijl)
    paren = [(d, *replace_in_quotations(d.boom, letters)) for d in samenstelling.documenten]
    documenten = tuple(replace(d, boom=boom) for d, boom, _ in paren)
    return replace(samenstelling, documenten=documenten), tuple(p for *_, van in paren for p in van)


def _vooraf(invoer: Invoer, grens: _Grens) -> Toestand:
    """Assemble documents that need no data, such as the normenkader for the first meeting; they show no figures."""
    grens.sluit()
    zonder = replace(invoer.regels, figuren=replace(invoer.regels.figuren, record=Figurenbestand()))
    samenstelling = grens.neem(assemble(replace(invoer, regels=zonder)))
    grens.sluit()
    return Toestand(invoer, samenstelling, grens.gerangschikt(), heeft_gegevens=False)


def _lees_onderzoek(studiemap: Path, grens: _Grens, versie: str) -> tuple[Gelezen[Studie], Stijlmap]:
    gelezen = grens.neem(load_study(studiemap))
    stijl = grens.neem(load_huisstijl(studiemap))
    studie = grens.eis(gelezen)
    onderzoek = studie.record.onderzoek
    grens.status = grens.als or onderzoek.status
    grens.sluit()
    if versie or grens.als:
        onderzoek = onderzoek.model_copy(update={"versie": versie or onderzoek.versie, "status": grens.status})
        studie = replace(studie, record=studie.record.model_copy(update={"onderzoek": onderzoek}))
    return studie, grens.eis(stijl)


def controleer(studiemap: Path, melder: Melder = stil) -> tuple[Probleem, ...]:
    """Take a study through all stages up to its trees and give every problem found, in a fixed order."""
    try:
        return doorloop(studiemap, melder).problemen
    except Gestopt as gestopt:
        return gestopt.problemen
