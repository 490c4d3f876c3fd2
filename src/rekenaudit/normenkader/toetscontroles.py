"""Checks of tests against kengetallen.yaml: do their indicators exist, and do their limits look like them?"""

from collections.abc import Callable, Iterator
from fractions import Fraction

from rekenaudit.config.lezen import Gelezen
from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.model.norm import Meettoets, Normenkader, Ontwikkeling, Vergelijking
from rekenaudit.normenkader.paden import meettoetsen_met_pad
from rekenaudit.notation.getallen import schrijf_getal
from rekenaudit.notation.waarden import schrijf_waarde
from rekenaudit.problems import Probleem, bedoelde
from rekenaudit.problems.codes import normenkader as codes

Toetscontrole = Callable[[Gelezen[Normenkader], Kengetallen], Iterator[Probleem]]

_ONGEWOON = 3
"""A share from here on is suspected to be a percentage without the word."""


def bekende_kengetallen(normenkader: Gelezen[Normenkader], kengetallen: Kengetallen) -> Iterator[Probleem]:
    """Report tests of an indicator that does not exist."""
    for _, toets, pad in meettoetsen_met_pad(normenkader.record):
        if toets.kengetal not in kengetallen.kengetallen:
            plaats = normenkader.plaats(*pad, "kengetal")
            suggestie = bedoelde(toets.kengetal, kengetallen.kengetallen)
            yield codes.KENGETAL_ONBEKEND.op(plaats, kengetal=toets.kengetal, suggestie=suggestie)


def vergeten_procent(normenkader: Gelezen[Normenkader], kengetallen: Kengetallen) -> Iterator[Probleem]:
    """Remark on limits of shares that look like percentages without the word."""
    for norm, toets, pad in meettoetsen_met_pad(normenkader.record):
        for sleutel, grens in _aandelen(toets, kengetallen):
            if abs(grens) >= _ONGEWOON and grens.denominator == 1:
                plaats = normenkader.plaats(*pad, *sleutel)
                voluit = schrijf_waarde(grens, "procent", 0)
                yield codes.GRENS_ZONDER_PROCENT.op(plaats, norm=norm.id, grens=schrijf_getal(grens), voluit=voluit)


TOETSCONTROLES: tuple[Toetscontrole, ...] = (bekende_kengetallen, vergeten_procent)


def _aandelen(toets: Meettoets, kengetallen: Kengetallen) -> Iterator[tuple[tuple[str, ...], Fraction]]:
    """List the limits of a test that are shares, with their key paths."""
    if isinstance(toets, Vergelijking):
        for sleutel, marge in (("marge", toets.marge), ("marge_gedeeltelijk", toets.marge_gedeeltelijk)):
            if marge is not None:
                yield (sleutel,), marge
        return
    kengetal = kengetallen.kengetallen.get(toets.kengetal)
    in_procenten = kengetal is not None and kengetal.notatie in ("procent", "procentpunt")
    if in_procenten or (isinstance(toets, Ontwikkeling) and toets.maat == "groei"):
        for oordeel, grens in (("voldoet", toets.voldoet), ("gedeeltelijk", toets.gedeeltelijk)):
            for woord in ("hoogstens", "minder_dan", "minstens", "meer_dan"):
                waarde = getattr(grens, woord, None)
                if waarde is not None:
                    yield (oordeel, woord), waarde
