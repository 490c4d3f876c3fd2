"""Checks of the verdicts that researchers give: asked for by the normenkader, and all there."""

from collections.abc import Iterator

from rekenaudit.checks.gegevens import Controle, Gegevens, bevindingenplaats
from rekenaudit.loaders.bevindingen import Findings
from rekenaudit.model.norm import Eigen, Kwalitatief, Norm, Normenkader
from rekenaudit.model.studie import Studie
from rekenaudit.notation.woorden import opsomming
from rekenaudit.problems import Probleem, aangehaald, bedoelde
from rekenaudit.problems.codes import controle as codes

GEHEEL = "de studie als geheel"
"""What messages call the study, as opposed to a municipality."""


def normen_bekend(gegevens: Gegevens) -> Iterator[Probleem]:
    """Check the norms that verdicts and deviations name."""
    bekend = _normen(gegevens)
    for bestand in gegevens.findings.bestanden:
        genoemd = [("oordelen", i, o.norm) for i, o in enumerate(bestand.record.oordelen)]
        genoemd += [("afwijkingen", i, a.norm) for i, a in enumerate(bestand.record.afwijkingen)]
        for soort, i, norm in genoemd:
            if norm not in bekend:
                plaats = bestand.plaats(soort, i, "norm")
                yield codes.OORDEEL_NORM_ONBEKEND.op(plaats, soort=soort, norm=norm, suggestie=bedoelde(norm, bekend))


def niet_gevraagd(gegevens: Gegevens) -> Iterator[Probleem]:
    """Find verdicts that nobody asked the researcher for."""
    bekend = _normen(gegevens)
    for bestand in gegevens.findings.bestanden:
        gemeente = bestand.record.gemeente
        for i, oordeel in enumerate(bestand.record.oordelen):
            if oordeel.norm in bekend and (waarom := _waarom_niet(bekend[oordeel.norm], gemeente)):
                plaats = bestand.plaats("oordelen", i, "norm")
                velden = {"over": gemeente or GEHEEL, "reden": waarom[0], "raad": waarom[1]}
                yield codes.OORDEEL_NIET_GEVRAAGD.op(plaats, norm=oordeel.norm, **velden)


def haken_in_reden(gegevens: Gegevens) -> Iterator[Probleem]:
    """Find brackets in reasons, which are printed as they are written."""
    for bestand in gegevens.findings.bestanden:
        redenen = [("oordelen", i, o.reden) for i, o in enumerate(bestand.record.oordelen)]
        redenen += [("afwijkingen", i, a.reden) for i, a in enumerate(bestand.record.afwijkingen)]
        for soort, i, reden in redenen:
            if "[[" in reden:
                yield codes.REDEN_MET_HAKEN.op(bestand.plaats(soort, i, "reden"))


def ontbreekt(gegevens: Gegevens) -> Iterator[Probleem]:
    """Find verdicts that are asked for and not given yet: one problem for each municipality, one for the study."""
    open_ = open_oordelen(gegevens.studie.record, gegevens.regels.normenkader.record, gegevens.findings)
    for gemeente in ("", *gegevens.studie.record.gemeentenamen()):
        normen = [norm for over, norm in open_ if over == gemeente]
        if normen:
            velden = {"over": gemeente or GEHEEL, "normen": opsomming(aangehaald(normen))}
            yield codes.OORDEEL_ONTBREEKT.op(bevindingenplaats(gegevens, gemeente, "oordelen"), **velden)


def open_oordelen(studie: Studie, normenkader: Normenkader, findings: Findings) -> tuple[tuple[str, str], ...]:
    """List the verdicts that the researcher must still give: municipality (empty for the study) and norm."""
    gegeven = {(b.record.gemeente, o.norm) for b in findings.bestanden for o in b.record.oordelen}
    return tuple(
        (gemeente, norm.id)
        for gemeente in ("", *studie.gemeentenamen())
        for norm in normenkader.alle_normen()
        if not _waarom_niet(norm, gemeente) and (gemeente, norm.id) not in gegeven
    )


def _normen(gegevens: Gegevens) -> dict[str, Norm]:
    return {norm.id: norm for norm in gegevens.regels.normenkader.record.alle_normen()}


def _waarom_niet(norm: Norm, gemeente: str) -> tuple[str, str] | None:
    """Say why the researcher gives no verdict here, and what to do instead; None when one is asked for."""
    if gemeente in norm.niet_van_toepassing:
        return "de norm is daar niet van toepassing", "Haal het oordeel weg, of de gemeente bij 'niet_van_toepassing'."
    if not gemeente and not isinstance(norm.studie, Eigen):
        return "dat oordeel volgt uit een rekenregel", "Zet het bij 'afwijkingen', of geef de norm 'studie: eigen'."
    if gemeente and not isinstance(norm.toets, Kwalitatief):
        return "dat oordeel volgt uit een rekenregel", "Zet het bij 'afwijkingen', of geef de norm een eigen oordeel."
    return None


OORDEELCONTROLES: tuple[Controle, ...] = (normen_bekend, niet_gevraagd, haken_in_reden, ontbreekt)
"""Every check of the researcher's verdicts."""
