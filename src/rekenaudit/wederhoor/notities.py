"""Checks of what is noted about a round: an order of dates, and nothing about what was never sent."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import pairwise

from rekenaudit.corrections.register import registerpad
from rekenaudit.model.wederhoor import Ronde, Wederhoorregister
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes import wederhoor as codes
from rekenaudit.wederhoor.reactie import Reactie

_NAMEN = {
    "verzonden": "het versturen",
    "sluit": "de sluitingsdatum",
    "uitstel": "het uitstel",
    "ontvangen": "de ontvangst",
}


def keur_notitie(voor: Wederhoorregister, na: Wederhoorregister, regel: Ronde) -> Iterator[Probleem]:
    """Check a note about a round.

    Args:
        voor: the register before it.
        na: the register with the note in it.
        regel: what is noted.
    """
    plaats = Plaats(registerpad(na.partij).as_posix())
    ronde = next(r for r in na.rondes if (r.ronde, r.versie) == (regel.ronde, regel.versie))
    eerder = next((r for r in voor.rondes if (r.ronde, r.versie) == (regel.ronde, regel.versie)), None)
    if ronde.verzonden is None and eerder is None and (ronde.geen_reactie or ronde.uitstel or ronde.ontvangen):
        wat = "uitgebleven reactie" if ronde.geen_reactie else "uitstel" if ronde.uitstel else "reactie"
        velden = {"ronde": ronde.ronde, "wat": wat}
        yield codes.NOTITIE_ZONDER_VERZENDING.op(plaats, partij=na.partij, **velden)
    if regel.geen_reactie and ronde.ontvangen is not None:
        velden = {"datum": schrijf_datum(ronde.ontvangen), "bestand": plaats.bestand}
        yield codes.NOTITIE_AL_ONTVANGEN.op(plaats, partij=na.partij, **velden)
    yield from _keur_datums(na.partij, ronde, regel.model_fields_set)


def keur_ontvangst(register: Wederhoorregister, reactie: Reactie, ontvangen: date) -> Iterator[Probleem]:
    """Check the day on which a file came in against what is noted of its round."""
    for ronde in register.rondes:
        if (ronde.ronde, ronde.versie) == (reactie.ronde, reactie.versie):
            bij = ronde.model_copy(update={"ontvangen": ontvangen})
            yield from _keur_datums(register.partij, bij, {"ontvangen"})


def _keur_datums(partij: str, ronde: Ronde, gezet: AbstractSet[str]) -> Iterator[Probleem]:
    """Find days that were set now and come before what they follow."""
    plaats = Plaats(registerpad(partij).as_posix())
    for eerst, later in (*pairwise(("verzonden", "sluit", "uitstel")), ("verzonden", "ontvangen")):
        begin, einde = getattr(ronde, eerst), getattr(ronde, later)
        if begin is not None and einde is not None and einde < begin and {eerst, later} & gezet:
            velden = {
                "naam": _NAMEN[later],
                "datum": schrijf_datum(einde),
                "andere": _NAMEN[eerst],
                "andere_datum": schrijf_datum(begin),
                "bestand": plaats.bestand,
            }
            yield codes.NOTITIE_DATUM.op(plaats, partij=partij, **velden)
