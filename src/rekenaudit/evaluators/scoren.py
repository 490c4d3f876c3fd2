"""The stage `score`: from computed indicators and findings to a verdict on every norm."""

from collections.abc import Mapping

from rekenaudit.config.lezen import Gelezen
from rekenaudit.evaluators.afwijking import Geplaatst, controleer_afwijkingen
from rekenaudit.evaluators.beoordelen import beoordeel_alles
from rekenaudit.evaluators.groep import Groepen
from rekenaudit.evaluators.kwalitatief import rust_alleen_op
from rekenaudit.evaluators.pasvorm import controleer_pasvorm
from rekenaudit.evaluators.uitspraak import Dossier, labels
from rekenaudit.loaders.bevindingen import Findings
from rekenaudit.model.bevinding import KwalitatiefOordeel
from rekenaudit.model.kengetal import Kengetallen, Uitkomst
from rekenaudit.model.norm import Normenkader
from rekenaudit.model.oordeel import Oordeel
from rekenaudit.model.studie import Studie
from rekenaudit.problems import Probleem, sorteer
from rekenaudit.problems.codes import toetsing

_GEEN_BEGRIPPEN = Kengetallen(eenheden={}, kengetallen={})


def score(
    studie: Studie,
    normenkader: Gelezen[Normenkader],
    uitkomsten: Mapping[str, Uitkomst],
    findings: Findings,
    begrippen: Kengetallen = _GEEN_BEGRIPPEN,
) -> tuple[tuple[Oordeel, ...], tuple[Probleem, ...]]:
    """Give each norm its verdict, for every municipality and for the study.

    Args:
        studie: the study.
        normenkader: the norms; checked, so without circles or unknown norms.
        uitkomsten: name → computed indicator.
        findings: the researcher's own verdicts and deviations.
        begrippen: what reasons call units and the labels that a test selects; left out, they name no unit.

    Returns:
        Verdicts norm after norm in the order of the file, the study's (without a municipality) after those of
        the municipalities; and what is wrong with tests, verdicts and deviations.
    """
    normen = {norm.id: norm for norm in normenkader.record.alle_normen()}
    afwijkingen, dubbele_afwijkingen = _afwijkingen(findings)
    eigen_oordelen, dubbele_oordelen = _eigen_oordelen(findings)
    dossier = Dossier(
        studie,
        normen,
        uitkomsten,
        eigen_oordelen,
        labels(normenkader.record),
        begrippen.dimensies,
        Groepen(studie),
        findings.alles.niet_goedgekeurd(),
        begrippen.eenheden,
    )
    oordelen = beoordeel_alles(dossier, afwijkingen)
    problemen = (
        *controleer_pasvorm(studie, normenkader, uitkomsten),
        *controleer_afwijkingen(oordelen, normen, afwijkingen),
        *dubbele_afwijkingen,
        *dubbele_oordelen,
    )
    return tuple(oordelen.values()), sorteer(problemen)


def _afwijkingen(findings: Findings) -> tuple[dict[tuple[str, str], Geplaatst], list[Probleem]]:
    """Gather the deviations of all files; of doubles the first counts, of those on unapproved evidence alone none."""
    gevonden: dict[tuple[str, str], Geplaatst] = {}
    problemen = []
    for bestand in findings.bestanden:
        gemeente = bestand.record.gemeente
        for i, afwijking in enumerate(bestand.record.afwijkingen):
            plaats = bestand.plaats("afwijkingen", i)
            if (gemeente, afwijking.norm) in gevonden:
                over = gemeente or "het geheel"
                problemen.append(toetsing.AFWIJKING_DUBBEL.op(plaats, norm=afwijking.norm, over=over))
            if not rust_alleen_op(afwijking.bewijs, findings.alles.niet_goedgekeurd()):
                gevonden.setdefault((gemeente, afwijking.norm), Geplaatst(afwijking, plaats))
    return gevonden, problemen


def _eigen_oordelen(findings: Findings) -> tuple[dict[tuple[str, str], KwalitatiefOordeel], list[Probleem]]:
    """Gather the researcher's verdicts of all files; of doubles the first counts."""
    gevonden: dict[tuple[str, str], KwalitatiefOordeel] = {}
    problemen = []
    for bestand in findings.bestanden:
        gemeente = bestand.record.gemeente
        for i, oordeel in enumerate(bestand.record.oordelen):
            if (gemeente, oordeel.norm) in gevonden:
                over, plaats = gemeente or "het geheel", bestand.plaats("oordelen", i)
                problemen.append(toetsing.OORDEEL_DUBBEL.op(plaats, norm=oordeel.norm, over=over))
            gevonden.setdefault((gemeente, oordeel.norm), oordeel)
    return gevonden, problemen
