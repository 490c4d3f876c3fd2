"""Load the rules and check that their parts fit each other."""

from collections.abc import Iterator
from pathlib import Path

from rekenaudit.config.lezen import Gelezen, lees_record
from rekenaudit.model.figuur import Figurenbestand
from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.model.norm import Normenkader
from rekenaudit.model.studie import Studie
from rekenaudit.normenkader.factsheetcontrole import controleer_factsheet
from rekenaudit.normenkader.figuurcontroles import FIGUURCONTROLES
from rekenaudit.normenkader.normcontroles import NORMCONTROLES
from rekenaudit.normenkader.onderdelen import onderdelen
from rekenaudit.normenkader.opbouwcontroles import OPBOUWCONTROLES, controleer_themafiguren
from rekenaudit.normenkader.regels import Regels
from rekenaudit.normenkader.toetscontroles import TOETSCONTROLES
from rekenaudit.normenkader.vaststelling import load_vaststelling, load_wijzigingen
from rekenaudit.normenkader.wijzigingen import vergelijk, zonder_vaststelling
from rekenaudit.problems import Probleem
from rekenaudit.problems.codes import normenkader as codes
from rekenaudit.problems.codes.config import BESTAND_LEEG, BESTAND_ONTBREEKT

REGELMAP = Path("normenkader")


def load_rules(studiemap: Path, studie: Gelezen[Studie]) -> tuple[Regels | None, tuple[Probleem, ...]]:
    """Load normenkader.yaml, kengetallen.yaml and figuren.yaml of a study.

    Args:
        studiemap: the study folder.
        studie: the study, for its municipalities and years.

    Returns:
        The rules (None when one of the files cannot be read) and every problem. What can be read is checked
        even when another file cannot.
    """
    map_ = studiemap / REGELMAP
    normenkader, in_normen = lees_record(map_ / "normenkader.yaml", studiemap, Normenkader)
    kengetallen, in_kengetallen = lees_record(map_ / "kengetallen.yaml", studiemap, Kengetallen)
    figuren, in_figuren = _figuren(map_ / "figuren.yaml", studiemap)
    samenhang = tuple(_controleer(studie.record, normenkader, kengetallen, figuren))
    problemen = (*in_normen, *in_kengetallen, *in_figuren, *samenhang)
    if normenkader is None or kengetallen is None or figuren is None:
        return None, problemen
    vaststelling, in_vaststelling = load_vaststelling(studiemap)
    wijzigingen, in_wijzigingen = load_wijzigingen(studiemap)
    problemen = (*problemen, *in_vaststelling, *in_wijzigingen)
    regels = Regels(normenkader, kengetallen, figuren, vaststelling, wijzigingen)
    return regels, (*problemen, *_sinds_vaststelling(regels, studie.record, in_vaststelling))


def _sinds_vaststelling(regels: Regels, studie: Studie, eerder: tuple[Probleem, ...]) -> Iterator[Probleem]:
    if regels.vaststelling is not None:
        nu = onderdelen(regels.normenkader.record, regels.kengetallen.record.kengetallen)
        yield from vergelijk(regels.vaststelling, regels.wijzigingen, nu, regels.normenkader, studie)
    elif not eerder:
        yield from zonder_vaststelling(regels.wijzigingen)


def _figuren(pad: Path, studiemap: Path) -> tuple[Gelezen[Figurenbestand] | None, tuple[Probleem, ...]]:
    """Read figuren.yaml; one that is not there or has nothing in it yet is no reason to stop a werkversie."""
    figuren, problemen = lees_record(pad, studiemap, Figurenbestand)
    if any(p.soort in {BESTAND_ONTBREEKT, BESTAND_LEEG} for p in problemen):
        plaats = problemen[0].plaats
        return Gelezen(Figurenbestand(), plaats.bestand), (codes.FIGUREN_ONTBREKEN.op(plaats),)
    return figuren, problemen


def _controleer(
    studie: Studie,
    normenkader: Gelezen[Normenkader] | None,
    kengetallen: Gelezen[Kengetallen] | None,
    figuren: Gelezen[Figurenbestand] | None,
) -> Iterator[Probleem]:
    if normenkader is not None:
        for opbouw in OPBOUWCONTROLES:
            yield from opbouw(normenkader)
        for norm in NORMCONTROLES:
            yield from norm(normenkader, studie)
        if kengetallen is not None:
            for toets in TOETSCONTROLES:
                yield from toets(normenkader, kengetallen.record)
        if figuren is not None:
            yield from controleer_themafiguren(normenkader, figuren.record)
        if figuren is not None and kengetallen is not None:
            yield from controleer_factsheet(figuren, normenkader.record, kengetallen.record)
    if figuren is not None and kengetallen is not None:
        for figuur in FIGUURCONTROLES:
            yield from figuur(figuren, kengetallen.record, studie)
