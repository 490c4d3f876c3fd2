"""Records as rows of the run record: all they hold, values exact and never rounded."""

from dataclasses import asdict, fields
from fractions import Fraction
from typing import Any

from rekenaudit.model.feit import Feit, Vindplaats
from rekenaudit.model.figuur import Figuurgegevens
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.oordeel import Gebruikt, Oordeel
from rekenaudit.model.reeks import Cel
from rekenaudit.model.wederhoor import Opmerking, Verwerking
from rekenaudit.outputs.vingerafdruk import afdruk

_VAN_VINDPLAATS = tuple(veld.name for veld in fields(Vindplaats))


def beeldafdruk(figuur: Figuurgegevens) -> str:
    """Take the fingerprint of all that a figure shows."""
    return afdruk(repr(figuur).encode())


def figuurrij(figuur: Figuurgegevens) -> dict[str, Any]:
    """Write a figure with the fingerprint of what it shows."""
    return asdict(figuur) | {"afdruk": beeldafdruk(figuur)}


def opmerkingrij(partij: str, opmerking: Opmerking) -> dict[str, Any]:
    """Write a remark with whose it is."""
    return {"partij": partij, "aanvaard": opmerking.aanvaard, **opmerking.model_dump(mode="json")}


def verwerkingrij(verwerking: Verwerking) -> dict[str, Any]:
    """Write a correction that was laid over the data."""
    return asdict(verwerking) | {"feit": str(verwerking.feit) if verwerking.feit else ""}


def feitrij(feit: Feit) -> dict[str, Any]:
    """Write a fact, with what was delivered."""
    plek, sleutel, geleverd = feit.vindplaats, feit.sleutel, feit.geleverd
    return {
        "sleutel": str(sleutel),
        "grootheid": f"{sleutel.bron}.{sleutel.grootheid}",
        "gemeente": sleutel.gemeente,
        "jaar": sleutel.jaar,
        "dimensies": dict(sleutel.dimensies),
        "waarde": feit.waarde,
        "aanwezigheid": feit.aanwezigheid,
        "vlaggen": sorted(feit.vlaggen),
        "vindplaats": {naam: getattr(plek, naam) for naam in _VAN_VINDPLAATS} if plek else None,
        "geleverd": {"waarde": geleverd.waarde, "aanwezigheid": geleverd.aanwezigheid},
        "opmerking": feit.correctie.opmerking if feit.correctie else "",
    }


def uitkomstrij(uitkomst: Uitkomst) -> dict[str, Any]:
    """Write an indicator with all its values; values are exact."""
    return {
        "titel": uitkomst.kengetal.titel,
        "formule": uitkomst.kengetal.formule,
        "eenheid": str(uitkomst.reeks.eenheid),
        "notatie": uitkomst.kengetal.notatie,
        "decimalen": uitkomst.kengetal.decimalen,
        "assen": uitkomst.reeks.as_namen(),
        "cellen": [["|".join(plek), *_cel(cel)] for plek, cel in uitkomst.reeks.cellen.items()],
    }


def oordeelrij(oordeel: Oordeel) -> dict[str, Any]:
    """Write a verdict with the values that it rests on."""
    afwijking = asdict(oordeel.afwijking) if oordeel.afwijking else None
    return {
        "norm": oordeel.norm,
        "gemeente": oordeel.gemeente,
        "uitslag": oordeel.uitslag,
        "regel": oordeel.regel,
        "reden": oordeel.reden,
        "afstand": oordeel.afstand,
        "bewijs": oordeel.bewijs,
        "afwijking": afwijking,
        "gebruikt": [_gebruikt(g) for g in oordeel.gebruikt],
    }


def _gebruikt(gebruikt: Gebruikt) -> dict[str, Any]:
    waarde, aanwezigheid, vlaggen = _cel(gebruikt.cel)
    return {
        "kengetal": gebruikt.kengetal,
        "plek": dict(gebruikt.plek),
        "omschrijving": gebruikt.omschrijving,
        "waarde": waarde,
        "aanwezigheid": aanwezigheid,
        "vlaggen": vlaggen,
    }


def _cel(cel: Cel) -> tuple[Fraction | None, str, list[str]]:
    return cel.waarde, cel.aanwezigheid, sorted(cel.vlaggen)
