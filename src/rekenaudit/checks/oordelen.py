"""Checks of the verdicts that researchers give: asked for by the normenkader, and all there."""

from collections.abc import Iterator

from rekenaudit.checks.gegevens import Controle, Gegevens
from rekenaudit.loaders.bevindingen import BEVINDINGENMAP
from rekenaudit.model.norm import Eigen, Kwalitatief, Norm
from rekenaudit.notation.woorden import opsomming, slug
from rekenaudit.problems import Plaats, Probleem, bedoelde
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
    gegeven = {(b.record.gemeente, o.norm) for b in gegevens.findings.bestanden for o in b.record.oordelen}
    normen = _normen(gegevens).values()
    for gemeente in ("", *gegevens.studie.record.gemeentenamen()):
        open_ = [n.id for n in normen if not _waarom_niet(n, gemeente) and (gemeente, n.id) not in gegeven]
        if open_:
            velden = {"over": gemeente or GEHEEL, "normen": opsomming(open_)}
            yield codes.OORDEEL_ONTBREEKT.op(_plaats(gegevens, gemeente), **velden)


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


def _plaats(gegevens: Gegevens, gemeente: str) -> Plaats:
    """The place where the verdicts of a municipality belong: its file, or the file that it does not have yet."""
    for bestand in gegevens.findings.bestanden:
        if bestand.record.gemeente == gemeente:
            return bestand.plaats("oordelen")
    return Plaats(f"{BEVINDINGENMAP.as_posix()}/{slug(gemeente) if gemeente else 'geheel'}.yaml")


OORDEELCONTROLES: tuple[Controle, ...] = (normen_bekend, niet_gevraagd, haken_in_reden, ontbreekt)
"""Every check of the researcher's verdicts."""
