"""The stage *correct*: every accepted correction is laid over what was delivered and written, or reported."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rekenaudit.corrections.besluiten import keur_besluiten, keur_voortgang
from rekenaudit.corrections.feiten import corrigeer_feiten, met_correcties
from rekenaudit.corrections.invoer import Geleverd, Geval, gevallen, schrijf_plaats
from rekenaudit.corrections.register import Register
from rekenaudit.corrections.teksten import corrigeer_teksten
from rekenaudit.loaders.bevindingen import Findings
from rekenaudit.model.feit import Feit, FeitSleutel
from rekenaudit.model.wederhoor import Verwerking
from rekenaudit.problems import Probleem
from rekenaudit.problems.codes import wederhoor as codes


@dataclass(frozen=True, slots=True)
class Gecorrigeerd:
    """What the study says after corrections.

    Attributes:
        feiten: the facts; a corrected one keeps the delivered one.
        findings: the files of input/bevindingen/; corrected ones keep what was written.
        verwerkt: every correction that was laid over them, in the order of the register.
    """

    feiten: Mapping[FeitSleutel, Feit]
    findings: Findings
    verwerkt: tuple[Verwerking, ...] = ()


def correct(studiemap: Path, geleverd: Geleverd, register: Register) -> tuple[Gecorrigeerd, tuple[Probleem, ...]]:
    """Lay the accepted corrections of a register over a study.

    A pure function of what was delivered: laying the same corrections over its own result gives the same again,
    and the order of corrections and files does not matter.

    Args:
        studiemap: the study folder, for the names of texts that remarks cite.
        geleverd: the study; where it was corrected already, its originals count.
        register: the remarks with their decisions.

    Returns:
        The study as corrected, and the problems of decisions, corrections and progress.
    """
    bron = replace(geleverd, findings=geleverd.findings.geschreven)
    problemen = [*keur_besluiten(studiemap, bron.studie, register), *keur_voortgang(bron.studie.record, register)]
    enkel, dubbel = _zonder_dubbele(tuple(gevallen(register)))
    problemen += dubbel
    nieuw, van_feiten, extra = corrigeer_feiten(bron, [g for g in enkel if g.soort == "feit"])
    problemen += extra
    findings, van_teksten, extra = corrigeer_teksten(bron.findings, [g for g in enkel if g.soort != "feit"])
    problemen += extra
    volgorde = {bestand.record.partij: nummer for nummer, bestand in enumerate(register)}
    verwerkt = sorted((*van_feiten, *van_teksten), key=lambda v: (volgorde[v.partij], v.opmerking, v.doel))
    return Gecorrigeerd(met_correcties(bron.feiten, nieuw), findings, tuple(verwerkt)), tuple(problemen)


def _zonder_dubbele(alle: Sequence[Geval]) -> tuple[tuple[Geval, ...], tuple[Probleem, ...]]:
    """Set corrections of the same target apart: none of them is laid over, and each but the first is reported."""
    per_doel: dict[tuple[object, ...], list[Geval]] = defaultdict(list)
    for geval in alle:
        per_doel[_doel(geval)].append(geval)
    enkel = tuple(groep[0] for groep in per_doel.values() if len(groep) == 1)
    return enkel, tuple(probleem for groep in per_doel.values() for probleem in _dubbel(groep))


def _doel(geval: Geval) -> tuple[object, ...]:
    correctie = geval.correctie
    return geval.soort, geval.naam, correctie.gemeente, correctie.jaar, tuple(sorted(correctie.dimensies.items()))


def _dubbel(groep: Sequence[Geval]) -> Iterator[Probleem]:
    eerste = groep[0]
    for geval in groep[1:]:
        velden = {"id": geval.opmerking.id, "eerste": eerste.opmerking.id, "waar": schrijf_plaats(eerste.plaats())}
        doel = " / ".join(str(d) for d in (geval.naam, geval.correctie.gemeente, geval.correctie.jaar) if d)
        yield codes.CORRECTIE_DUBBEL.op(geval.plaats(), doel=doel, **velden)
