"""Conclusions and recommendations that rest on something that changed: a person must read these again."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rekenaudit.model.vergelijking import Blokwijziging, Herlezen, Oordeelwijziging
from rekenaudit.notation.woorden import opsomming
from rekenaudit.outputs.verslaglezer import Verslag


def te_herlezen(
    oud: Verslag,
    nieuw: Verslag,
    oordelen: Sequence[tuple[tuple[str, str], Oordeelwijziging]],
    blokken: Sequence[Blokwijziging],
) -> tuple[Herlezen, ...]:
    """List conclusions, and the recommendations that follow from these, with why they must be read again.

    Args:
        oud: the old version.
        nieuw: the new one.
        oordelen: verdicts that changed, or whose reason did: (norm, municipality) and change.
        blokken: parts of documents that changed.
    """
    bevindingen = _gewijzigde_bevindingen(oud, nieuw)
    plekken = {b.plek for b in blokken}
    uit: list[Herlezen] = []
    conclusies = nieuw.delen["bevindingen"]["conclusies"]
    for nummer, conclusie in enumerate(conclusies, start=1):
        redenen = tuple(dict.fromkeys(_redenen(conclusie, bevindingen, oordelen, plekken)))
        if redenen:
            uit.append(Herlezen(conclusie["id"], "conclusie", nummer, conclusie["titel"], redenen))
    nummers = {c.id: c.nummer for c in uit}
    for nummer, aanbeveling in enumerate(nieuw.delen["bevindingen"]["aanbevelingen"], start=1):
        volgt = [nummers[c] for c in aanbeveling["conclusies"] if c in nummers]
        redenen = tuple(f"volgt uit conclusie {n}" for n in volgt)
        if f"aanbeveling-{aanbeveling['id']}" in plekken:
            redenen = ("de tekst zelf is anders", *redenen)
        if redenen:
            uit.append(Herlezen(aanbeveling["id"], "aanbeveling", nummer, aanbeveling["titel"], redenen))
    return tuple(uit)


def _gewijzigde_bevindingen(oud: Verslag, nieuw: Verslag) -> frozenset[str]:
    toen, nu = _bevindingen(oud), _bevindingen(nieuw)
    return frozenset(naam for naam in {*toen, *nu} if toen.get(naam) != nu.get(naam))


def _bevindingen(verslag: Verslag) -> Mapping[str, Mapping[str, Any]]:
    bestanden = verslag.delen["bevindingen"]["bestanden"]
    return {bevinding["id"]: bevinding for bestand in bestanden for bevinding in bestand["bevindingen"]}


def _redenen(
    conclusie: Mapping[str, Any],
    bevindingen: frozenset[str],
    oordelen: Sequence[tuple[tuple[str, str], Oordeelwijziging]],
    plekken: set[str],
) -> Iterator[str]:
    if f"conclusie-{conclusie['id']}" in plekken:
        yield "de tekst zelf is anders"
    for naam in conclusie["bevindingen"]:
        if naam in bevindingen or f"bevinding-{naam}" in plekken:
            yield f"rust op bevinding {naam}, die is gewijzigd"
    for norm in conclusie["normen"]:
        yield from _reden_van_norm([(g, o) for (n, g), o in oordelen if n == norm])


def _reden_van_norm(oordelen: Sequence[tuple[str, Oordeelwijziging]]) -> Iterator[str]:
    om = [f"{g or 'het geheel'} (van ‘{o.oud}’ naar ‘{o.nieuw}’)" for g, o in oordelen if o.omgeslagen]
    if om:
        yield f"het oordeel bij de norm ‘{oordelen[0][1].titel}’ is een ander voor {opsomming(om)}"
    anders = [g or "het geheel" for g, o in oordelen if not o.omgeslagen]
    if anders and not om:
        yield f"de reden van het oordeel bij de norm ‘{oordelen[0][1].titel}’ is anders voor {opsomming(anders)}"
