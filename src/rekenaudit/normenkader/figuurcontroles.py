"""Checks of figuren.yaml: do the indicators, axes and labels of figures and tables exist?"""

from collections.abc import Callable, Iterator, Mapping

from rekenaudit.config.bestandsnamen import kan_bestandsnaam
from rekenaudit.config.lezen import Gelezen
from rekenaudit.model.figuur import Figurenbestand, Figuurspec, Tabelspec
from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.model.reeks import GEMEENTE, JAAR
from rekenaudit.model.studie import Studie
from rekenaudit.normenkader.paden import Pad
from rekenaudit.notation.woorden import slug
from rekenaudit.problems import Probleem, bedoelde
from rekenaudit.problems.codes import normenkader as codes

Figuurcontrole = Callable[[Gelezen[Figurenbestand], Kengetallen, Studie], Iterator[Probleem]]

KENGETAL = "kengetal"
"""The axis whose labels are the indicators themselves."""


def bekende_kengetallen(
    figuren: Gelezen[Figurenbestand], kengetallen: Kengetallen, _studie: Studie
) -> Iterator[Probleem]:
    """Report figures and tables of an indicator that does not exist."""
    for _, spec, pad in _specs(figuren.record):
        for sleutel, naam in _genoemd(spec):
            if naam not in kengetallen.kengetallen:
                suggestie = bedoelde(naam, kengetallen.kengetallen)
                yield codes.KENGETAL_ONBEKEND.op(figuren.plaats(*pad, *sleutel), kengetal=naam, suggestie=suggestie)


def bekende_assen(figuren: Gelezen[Figurenbestand], kengetallen: Kengetallen, studie: Studie) -> Iterator[Probleem]:
    """Report axes that do not exist, and several indicators without an axis of their own."""
    for naam, spec, pad in _specs(figuren.record):
        bekend = _assen(spec, kengetallen, studie)
        gelegd = _gelegde_assen(spec)
        genoemd = [*gelegd.items(), *(((s, a), a) for s in ("selectie", "waarden") for a in getattr(spec, s))]
        for sleutel, as_ in genoemd:
            if as_ not in bekend:
                plaats, suggestie = figuren.plaats(*pad, *sleutel), bedoelde(as_, bekend)
                yield codes.AS_ONBEKEND.op(plaats, id=naam, as_=as_, suggestie=suggestie)
        if len(spec.kengetallen) > 1 and KENGETAL not in gelegd.values():
            assen = " of ".join(f"'{s}'" for (s,) in gelegd) or "'reeks'"
            yield codes.KENGETALLEN_ZONDER_AS.op(figuren.plaats(*pad, "kengetallen"), id=naam, assen=assen)


def bekende_labels(figuren: Gelezen[Figurenbestand], kengetallen: Kengetallen, studie: Studie) -> Iterator[Probleem]:
    """Report labels that their axis does not have."""
    for naam, spec, pad in _specs(figuren.record):
        bekend = _assen(spec, kengetallen, studie)
        gekozen: list[tuple[Pad, str, str]] = [(("selectie", as_), as_, label) for as_, label in spec.selectie.items()]
        gekozen += [
            (("waarden", as_, i), as_, label) for as_, labels in spec.waarden.items() for i, label in enumerate(labels)
        ]
        for sleutel, as_, label in gekozen:
            if as_ in bekend and label not in bekend[as_]:
                plaats, suggestie = figuren.plaats(*pad, *sleutel), bedoelde(label, bekend[as_])
                yield codes.LABEL_ONBEKEND.op(plaats, id=naam, as_=as_, label=label, suggestie=suggestie)


def eigen_bestandsnamen(
    figuren: Gelezen[Figurenbestand], _kengetallen: Kengetallen, studie: Studie
) -> Iterator[Probleem]:
    """Report names that cannot be files, and figures of which two would get one file and one place in documents."""
    gezien: dict[tuple[str, str], str] = {}
    for naam, spec, pad in _specs(figuren.record):
        plaats = figuren.plaats(*pad)
        if not kan_bestandsnaam(naam):
            yield codes.FIGUURNAAM_ONGELDIG.op(plaats, id=naam)
        gemeenten = studie.gemeentenamen() if spec.per == "gemeente" else ()
        namen = {f"{naam}-{slug(gemeente)}": gemeente for gemeente in gemeenten} or {naam: ""}
        for voluit, gemeente in namen.items():
            andere = gezien.setdefault((pad[0], voluit), naam)
            if andere != naam:
                over = f"Over {gemeente} krijgt" if gemeente else "Er krijgt"
                yield codes.FIGUURNAAM_DUBBEL.op(plaats, id=naam, andere=andere, over=over, naam=voluit)


FIGUURCONTROLES: tuple[Figuurcontrole, ...] = (
    bekende_kengetallen,
    bekende_assen,
    bekende_labels,
    eigen_bestandsnamen,
)


def _specs(figuren: Figurenbestand) -> Iterator[tuple[str, Figuurspec | Tabelspec, tuple[str, str]]]:
    for naam, figuur in figuren.figuren.items():
        yield naam, figuur, ("figuren", naam)
    for naam, tabel in figuren.tabellen.items():
        yield naam, tabel, ("tabellen", naam)


def _genoemd(spec: Figuurspec | Tabelspec) -> Iterator[tuple[Pad, str]]:
    """List the indicators that a figure or table names, with their key paths."""
    for i, naam in enumerate(spec.kengetallen):
        yield ("kengetallen", i), naam
    if isinstance(spec, Tabelspec):
        for i, naam in enumerate(spec.totaal):
            yield ("totaal", i), naam
    elif spec.gemiddelde is not None:
        yield ("gemiddelde",), spec.gemiddelde


def _gelegde_assen(spec: Figuurspec | Tabelspec) -> dict[tuple[str, ...], str]:
    """List the axes that values are laid out along, by their keys."""
    if isinstance(spec, Tabelspec):
        return {("rijen",): spec.rijen, ("kolommen",): spec.kolommen}
    assen = {("categorie",): spec.categorie, ("reeks",): spec.reeks, ("paneel",): spec.paneel}
    return {sleutel: as_ for sleutel, as_ in assen.items() if as_ is not None}


def _assen(spec: Figuurspec | Tabelspec, kengetallen: Kengetallen, studie: Studie) -> Mapping[str, tuple[str, ...]]:
    """List every axis that exists with its labels."""
    eigen = {naam: tuple(dimensie.waarden) for naam, dimensie in kengetallen.dimensies.items()}
    return {GEMEENTE: studie.gemeentenamen(), JAAR: studie.jaren, KENGETAL: spec.kengetallen, **eigen}
