"""Checks of what a study must have put behind it before others read its report."""

from collections.abc import Iterator

from rekenaudit.checks.gegevens import Controle, Gegevens
from rekenaudit.model.aanwezigheid import Herkomst
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes.controle import BRON_VERZONNEN
from rekenaudit.problems.codes.vaststelling import NORMENKADER_NIET_VASTGESTELD


def bronnen_echt(gegevens: Gegevens) -> Iterator[Probleem]:
    """Check that no source is invented, once the report is on its way to its readers."""
    if _alleen_voor_onszelf(gegevens):
        return
    for naam, bron in gegevens.studie.record.bronnen.items():
        if bron.herkomst is Herkomst.FICTIEF:
            yield BRON_VERZONNEN.op(gegevens.studie.plaats("bronnen", naam, "herkomst"), titel=bron.titel)


def normenkader_vastgesteld(gegevens: Gegevens) -> Iterator[Probleem]:
    """Check that the normenkader was ever established; changes without it are a problem of their own."""
    regels = gegevens.regels
    if regels.vaststelling is None and regels.wijzigingen is None and not _alleen_voor_onszelf(gegevens):
        yield NORMENKADER_NIET_VASTGESTELD.op(Plaats(regels.normenkader.bestand))


def _alleen_voor_onszelf(gegevens: Gegevens) -> bool:
    return gegevens.studie.record.onderzoek.status == "werkversie"


STATUSCONTROLES: tuple[Controle, ...] = (bronnen_echt, normenkader_vastgesteld)
"""Every check of what a status asks."""
