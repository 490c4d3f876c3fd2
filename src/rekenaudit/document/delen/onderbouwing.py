"""What a verdict rests on, as documents print it: reason, values, evidence and a deviation."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from rekenaudit.document.bouwstof import Bouwstof
from rekenaudit.document.bronnoten import zin
from rekenaudit.document.inlijn import Getal, Oordeelmerk, verwijs
from rekenaudit.document.openstaand import NIET_GESCHREVEN, NIET_GOEDGEKEURD, NIET_ONTVANGEN, merktekst
from rekenaudit.evaluators.schrijfwijze import schrijfwijze
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.oordeel import Gebruikt, Oordeel, Uitslag
from rekenaudit.model.reeks import GEMEENTE
from rekenaudit.notation.datums import datum_of_tekst
from rekenaudit.notation.waarden import schrijf_afwezig, schrijf_waarde

_MEESTE_DECIMALEN = 7
_IN_EEN_REDEN = {"onbekend": "niet bekend"}
"""What reasons say for an absence, where that differs from what cells say."""

_KORTST = 3
"""Shorter numbers in a reason may as well be a count of municipalities; these are not marked."""


@dataclass(frozen=True, slots=True)
class Waarde:
    """A value that a verdict rests on, and what it is."""

    omschrijving: str
    getal: Getal


@dataclass(frozen=True, slots=True)
class Onderbouwing:
    """Why a verdict is what it is.

    Attributes:
        reden: the reason; its numbers are data.
        waarden: the values used that the reason does not say itself.
        staat_er_al: whether the reason says other values itself.
        bewijs: codes of the evidence.
        afwijking: how the researcher deviated from the rule, and who did; empty when nobody did.
        merken: marks for what the verdict still waits for.
    """

    reden: Markup
    waarden: tuple[Waarde, ...]
    staat_er_al: bool
    bewijs: tuple[str, ...]
    afwijking: str
    merken: tuple[str, ...] = ()


def onderbouw(oordeel: Oordeel, stof: Bouwstof, merken: Mapping[Uitslag, Oordeelmerk]) -> Onderbouwing:
    """Gather what a verdict rests on."""
    waarden = tuple(_waarde(g, stof) for g in oordeel.gebruikt if not _staat_er_al(g, oordeel.reden, stof))
    reden = _met_getallen(oordeel.reden, oordeel.gebruikt, stof)
    staat_er_al = len(waarden) < len(oordeel.gebruikt)
    return Onderbouwing(
        reden, waarden, staat_er_al, oordeel.bewijs, afwijkingzin(oordeel, merken), _wachtmerken(oordeel, stof)
    )


def _wachtmerken(oordeel: Oordeel, stof: Bouwstof) -> tuple[str, ...]:
    """Mark what a verdict waits for: deliveries, the researcher, evidence that is not approved."""
    wacht = ""
    if oordeel.uitslag is Uitslag.ONVOLDOENDE_DATA:
        wacht = stof.wacht_op((g.cel, [label for as_, label in g.plek if as_ == GEMEENTE]) for g in oordeel.gebruikt)
    eigen = ""
    if (oordeel.gemeente, oordeel.norm) in stof.open.oordelen:
        eigen = f"oordeel{stof.open.door('oordelen' if oordeel.gemeente else 'geheel', oordeel.gemeente)}"
    merken = (
        merktekst(NIET_ONTVANGEN, wacht),
        merktekst(NIET_GESCHREVEN, eigen),
        merktekst(NIET_GOEDGEKEURD, stof.open.verslagen(oordeel.bewijs)),
    )
    return tuple(merk for merk in merken if merk)


def afwijkingzin(oordeel: Oordeel, merken: Mapping[Uitslag, Oordeelmerk]) -> str:
    """Say how the researcher deviated from the rule; empty when nobody did."""
    afwijking = oordeel.afwijking
    if afwijking is None:
        return ""
    berekend = merken[afwijking.berekend].woord.lower()
    return (
        f"De onderzoeker wijkt hier af van de rekenregel; die geeft ‘{berekend}’. {zin(afwijking.reden)} "
        f"Auteur: {afwijking.auteur}; tweede lezer: {afwijking.tweede_lezer}; {datum_of_tekst(afwijking.datum)}."
    )


def _ref(gebruikt: Gebruikt) -> str:
    return verwijs(gebruikt.kengetal, gebruikt.plek)


def _waarde(gebruikt: Gebruikt, stof: Bouwstof) -> Waarde:
    uitkomst = stof.uitkomsten.get(gebruikt.kengetal)
    titel = gebruikt.omschrijving or (uitkomst.kengetal.titel if uitkomst else gebruikt.kengetal)
    plek = [stof.namen.label(a, w) for a, w in gebruikt.plek if a != GEMEENTE]
    cel = gebruikt.cel
    if uitkomst is None or cel.waarde is None or cel.aanwezigheid is not Aanwezigheid.AANWEZIG:
        tekst, waarde = _afwezig(gebruikt), None
    else:
        tekst = schrijfwijze(uitkomst.kengetal, stof.eenheden).schrijf(cel.waarde)
        waarde = cel.waarde
    return Waarde(", ".join([titel, *plek]), Getal(tekst, waarde, _ref(gebruikt)))


def _staat_er_al(gebruikt: Gebruikt, reden: str, stof: Bouwstof) -> bool:
    """Tell whether a reason gives a value, perhaps with more decimals, and says of what year and label it is."""
    waarde = _waarde(gebruikt, stof).getal.tekst
    labels = [stof.namen.label(a, w) for a, w in gebruikt.plek if a != GEMEENTE]
    teksten = [waarde, _IN_EEN_REDEN.get(waarde, waarde), *_nauwkeuriger(gebruikt, stof)]
    return any(_noemt(reden, tekst) for tekst in teksten) and all(_noemt(reden, label) for label in labels)


def _nauwkeuriger(gebruikt: Gebruikt, stof: Bouwstof) -> list[str]:
    """Write a value with every number of decimals that a reason may give it; empty when it is absent."""
    uitkomst, cel = stof.uitkomsten.get(gebruikt.kengetal), gebruikt.cel
    if uitkomst is None or cel.waarde is None or cel.aanwezigheid is not Aanwezigheid.AANWEZIG:
        return []
    eerste, notatie = uitkomst.kengetal.decimalen, uitkomst.kengetal.notatie
    return [schrijf_waarde(cel.waarde, notatie, decimalen) for decimalen in range(eerste, _MEESTE_DECIMALEN)]


def _noemt(reden: str, deel: str) -> bool:
    return re.search(rf"(?<![\w.,]){re.escape(deel)}(?![\w]|[.,]\d)", reden) is not None


def _afwezig(gebruikt: Gebruikt) -> str:
    soort = gebruikt.cel.aanwezigheid
    return schrijf_afwezig(Aanwezigheid.ONTBREEKT if soort is Aanwezigheid.AANWEZIG else soort)


def _met_getallen(reden: str, gebruikt: tuple[Gebruikt, ...], stof: Bouwstof) -> Markup:
    """Mark the values that stand in a reason as data, with whatever number of decimals they are written.

    Each is marked once: what reads the same after it is a limit of the norm.
    """
    refs: dict[str, list[Gebruikt]] = {}
    for g in gebruikt:
        for tekst in _nauwkeuriger(g, stof):
            if len(tekst) >= _KORTST:
                refs.setdefault(tekst, []).append(g)
    if not refs:
        return escape(reden)
    patroon = "|".join(re.escape(tekst) for tekst in sorted(refs, key=lambda t: (-len(t), t)))
    delen, plek = [], 0
    gemerkt: list[Gebruikt] = []
    for treffer in re.finditer(rf"(?<![\d.,−])(?:{patroon})(?!\w|[.,]\d)", reden):
        nieuw = [g for g in refs[treffer.group()] if g not in gemerkt]
        if not nieuw:
            continue
        gemerkt.append(nieuw[0])
        getal = Getal(treffer.group(), nieuw[0].cel.waarde, _ref(nieuw[0]))
        delen += [escape(reden[plek : treffer.start()]), Markup(getal.__html__())]  # noqa: S704 - escapes its parts
        plek = treffer.end()
    return Markup("").join([*delen, escape(reden[plek:])])
