"""What a register knows of a round: when something was sent, what a party was given, and when it answered."""

from dataclasses import replace
from datetime import date
from typing import Any

from rekenaudit.corrections.bewerken import voeg_toe, zet
from rekenaudit.corrections.register import registerpad
from rekenaudit.model.wederhoor import Ronde
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.problems import Plaats
from rekenaudit.problems.codes import formulier as codes
from rekenaudit.wederhoor.boek import Boek, als_dict, als_woord
from rekenaudit.wederhoor.reactie import Reactie


def met_ronde(boek: Boek, ronde: Ronde) -> Boek:
    """Write what is known of a round: what is given replaces what stood there."""
    velden = {naam: als_woord(w) for naam, w in ronde.model_dump(exclude_unset=True).items() if w is not None}
    record = boek.record
    zelfde = [n for n, r in enumerate(record.rondes) if (r.ronde, r.versie) == (ronde.ronde, ronde.versie)]
    if not zelfde:
        rondes = (*record.rondes, Ronde.model_validate(velden))
        tekst = voeg_toe(boek.tekst, ("rondes",), [velden])
        return replace(boek, tekst=tekst, record=record.model_copy(update={"rondes": rondes}))
    nummer = zelfde[-1]
    oud = record.rondes[nummer]
    nieuw = Ronde.model_validate({**als_dict(oud), **velden})
    anders = {n: w for n, w in velden.items() if getattr(oud, n) != getattr(nieuw, n)}
    rondes = tuple(nieuw if n == nummer else r for n, r in enumerate(record.rondes))
    tekst = zet(boek.tekst, ("rondes", nummer), anders)
    return replace(boek, tekst=tekst, record=record.model_copy(update={"rondes": rondes}))


def met_ontvangst(boek: Boek, reactie: Reactie, ontvangen: date, *, opnieuw: bool) -> Boek:
    """Note when the last reaction to a version came in, and tell when that was too late."""
    gevonden = [r for r in boek.record.rondes if (r.ronde, r.versie) == (reactie.ronde, reactie.versie)]
    bekend = gevonden[-1] if gevonden else Ronde(ronde=reactie.ronde, versie=reactie.versie)
    velden: dict[str, Any] = {"ronde": reactie.ronde, "versie": reactie.versie}
    if bekend.sluit is None and reactie.sluit is not None:
        velden["sluit"] = reactie.sluit
    if bekend.ontvangen is None or (bekend.ontvangen < ontvangen and not opnieuw):
        velden["ontvangen"] = ontvangen
    if bekend.geen_reactie:
        velden["geen_reactie"] = False
    boek = met_ronde(boek, Ronde.model_validate(velden))
    uiterlijk = bekend.uitstel or bekend.sluit or reactie.sluit
    if uiterlijk is None or ontvangen <= uiterlijk:
        return boek
    plaats = Plaats(registerpad(reactie.partij).as_posix())
    woorden = {"ontvangen": schrijf_datum(ontvangen), "sluit": schrijf_datum(uiterlijk)}
    laat = codes.REACTIE_TE_LAAT.op(plaats, partij=reactie.partij, **woorden)
    return replace(boek, problemen=(*boek.problemen, laat))
