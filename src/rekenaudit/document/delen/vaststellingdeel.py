"""When the normenkader was established, what data were there then, and what was changed since, for readers."""

from collections.abc import Mapping
from dataclasses import dataclass

from rekenaudit.document.bronnoten import zin
from rekenaudit.model.studie import Studie
from rekenaudit.model.vaststelling import BESTAAT, GegevensBinnen
from rekenaudit.normenkader import Regels
from rekenaudit.normenkader.wijzigingen import Toegepast, toegepast
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.notation.woorden import met_hoofdletter, opsomming

_BINNEN: dict[GegevensBinnen, str] = {
    "ja": "De gegevens waren toen al binnen.",
    "nee": "Er waren toen nog geen gegevens.",
    "deels": "Een deel van de gegevens was toen binnen.",
}


@dataclass(frozen=True, slots=True)
class Wijzigingrij:
    """A change: all cells are Dutch text."""

    onderdeel: str
    veld: str
    van: str
    naar: str
    datum: str
    reden: str
    gegevens: str


@dataclass(frozen=True, slots=True)
class Vaststellingdeel:
    """The established normenkader.

    Attributes:
        datum: when.
        gegevens: a sentence on the data that were there.
        wijzigingen: changes since, in order.
    """

    datum: str
    gegevens: str
    wijzigingen: tuple[Wijzigingrij, ...]


def vaststellingdeel(regels: Regels, studie: Studie) -> Vaststellingdeel | None:
    """Describe the established normenkader; None when it was not established (yet)."""
    if regels.vaststelling is None:
        return None
    vaststelling = regels.vaststelling.record
    namen = _namen(regels)
    stappen = toegepast(vaststelling, regels.wijzigingen.record if regels.wijzigingen else None)
    return Vaststellingdeel(
        datum=schrijf_datum(vaststelling.vastgesteld_op),
        gegevens=_gegevens(vaststelling.gegevens, vaststelling.geen_gegevens, studie),
        wijzigingen=tuple(_rij(stap, namen) for stap in stappen),
    )


def _gegevens(wel: tuple[str, ...], niet: tuple[str, ...], studie: Studie) -> str:
    if not wel:
        return "Er waren toen nog geen gegevens."
    if not niet:
        return "Van alle bronnen waren er toen al gegevens."
    titels = [studie.bronnen[naam].titel if naam in studie.bronnen else naam for naam in wel]
    return f"Er waren toen al gegevens van: {opsomming([f'‘{titel}’' for titel in titels])}."


def _rij(stap: Toegepast, namen: Mapping[str, str]) -> Wijzigingrij:
    w = stap.wijziging
    heel = w.veld == BESTAAT
    return Wijzigingrij(
        onderdeel=namen.get(w.onderdeel, met_hoofdletter(w.onderdeel)),
        veld="hele onderdeel" if heel else w.veld,
        van="n.v.t." if heel else _waarde(w.veld, stap.van, namen),
        naar=w.naar.split()[0] if heel else _waarde(w.veld, w.naar, namen),
        datum=schrijf_datum(w.datum),
        reden=zin(w.reden),
        gegevens=_BINNEN[w.gegevens_binnen],
    )


def _namen(regels: Regels) -> dict[str, str]:
    """Part → what readers know it by: norms and indicators by their title, questions by their number."""
    kengetallen = regels.kengetallen.record.kengetallen
    normenkader = regels.normenkader.record
    namen = {f"norm {n.id}": f"Norm ‘{n.titel}’" for n in normenkader.alle_normen()}
    namen |= {f"kengetal {naam}": f"Kengetal ‘{k.titel}’" for naam, k in kengetallen.items()}
    return namen | {f"vraag {vraag.id}": f"Vraag {vraag.nummer}" for vraag in normenkader.alle_vragen()}


_VERWIJST = {"kengetal": "kengetal", "normen": "norm", "vraag": "vraag", "onderdeel van": "vraag"}
"""Field that names other parts → kind of these."""


def _waarde(veld: str, waarde: str, namen: Mapping[str, str]) -> str:
    """Write a value for readers: what it names by its title or number, instead of the name in the YAML files."""
    soort = _VERWIJST.get(veld.partition(" (")[0], "")
    genoemd = {naam: namen.get(f"{soort} {naam}", "").partition(" ")[2] for naam in waarde.split(", ")}
    return ", ".join(titel or naam for naam, titel in genoemd.items()) if soort else waarde
