"""Comparing the normenkader with the established one: every difference has a date and a reason."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from rekenaudit.config.lezen import Gelezen
from rekenaudit.model.norm import Normenkader
from rekenaudit.model.studie import Studie
from rekenaudit.model.vaststelling import BESTAAT, Vaststelling, Wijziging, Wijzigingenbestand
from rekenaudit.normenkader.onderdelen import TITEL, Onderdelen, netjes
from rekenaudit.normenkader.paden import normen_met_pad, vragen_met_pad
from rekenaudit.normenkader.vaststelling import WIJZIGINGEN
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.notation.woorden import opsomming
from rekenaudit.problems import Plaats, Probleem, aangehaald, bedoelde
from rekenaudit.problems.codes import vaststelling as codes

GEEN = "geen"
"""Value of a field that is not filled in."""

VERVALLEN = "vervallen"

_Stand = dict[tuple[str, str], str]
"""(part, field) → value."""


@dataclass(frozen=True, slots=True)
class Toegepast:
    """A change with the value that it replaced."""

    wijziging: Wijziging
    van: str


def toegepast(vaststelling: Vaststelling, bestand: Wijzigingenbestand | None) -> tuple[Toegepast, ...]:
    """List the changes in order, each with the value before it."""
    stand, uit = _vastgesteld(vaststelling.onderdelen), []
    for wijziging in bestand.wijzigingen if bestand else ():
        sleutel = wijziging.onderdeel, wijziging.veld
        uit.append(Toegepast(wijziging, _waarde(stand, sleutel)))
        stand[sleutel] = netjes(wijziging.naar)
    return tuple(uit)


def vergelijk(
    vaststelling: Gelezen[Vaststelling],
    bestand: Gelezen[Wijzigingenbestand] | None,
    nu: Onderdelen,
    normenkader: Gelezen[Normenkader],
    studie: Studie,
) -> Iterator[Probleem]:
    """Report differences that no change explains, and changes that cannot be right."""
    oud = vaststelling.record.onderdelen
    stand = _vastgesteld(oud)
    if bestand is not None:
        yield from _keur(vaststelling.record, bestand, studie, nu)
        stand |= {(w.onderdeel, w.veld): netjes(w.naar) for w in bestand.record.wijzigingen}
    huidig, namen = _huidig(oud, nu), _namen(normenkader.record, nu)
    for sleutel in dict.fromkeys((*stand, *huidig)):
        onderdeel, veld = sleutel
        if onderdeel in oud and onderdeel not in nu and veld != BESTAAT:
            continue
        if veld == TITEL and onderdeel in oud and sleutel not in stand:
            continue  # established before titles were kept
        van, naar = _waarde(stand, sleutel), _waarde(huidig, sleutel)
        if van != naar:
            datum = schrijf_datum(vaststelling.record.vastgesteld_op)
            velden = {"datum": datum, "onderdeel": onderdeel, "veld": veld, "van": van, "naar": naar}
            velden["punt"] = "" if naar.endswith((".", "?", "!")) else "."
            velden["naam"] = namen.get(onderdeel, "")
            yield codes.NORMENKADER_GEWIJZIGD.op(_plaats(onderdeel, normenkader), **velden)


def _vastgesteld(onderdelen: Onderdelen) -> _Stand:
    stand = {(naam, veld): waarde for naam, velden in onderdelen.items() for veld, waarde in velden.items()}
    return stand | {(naam, BESTAAT): "ja" for naam in onderdelen}


def _huidig(oud: Onderdelen, nu: Onderdelen) -> _Stand:
    stand = {(naam, veld): w for naam, velden in nu.items() if naam in oud for veld, w in velden.items()}
    stand |= {(naam, BESTAAT): "ja" if naam in nu else VERVALLEN for naam in oud}
    return stand | {(naam, BESTAAT): f"nieuw {_kort(velden)}" for naam, velden in nu.items() if naam not in oud}


def _kort(velden: object) -> str:
    """Pin the content of a new part, so that a later change of it needs a reason of its own."""
    return sha256(json.dumps(velden, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:8]


def _waarde(stand: _Stand, sleutel: tuple[str, str]) -> str:
    return stand.get(sleutel, "nee" if sleutel[1] == BESTAAT else GEEN)


def bronnen_met_titel(vaststelling: Vaststelling, studie: Studie) -> tuple[str, ...]:
    """Name the sources that were there already, as readers know them."""
    bekend = studie.bronnen
    return tuple(bekend[naam].titel if naam in bekend else naam for naam in vaststelling.gegevens)


def _namen(normenkader: Normenkader, nu: Onderdelen) -> dict[str, str]:
    """Part → what readers know it by, to stand behind it."""
    namen = {naam: f" ('{velden[TITEL]}')" for naam, velden in nu.items() if TITEL in velden}
    return namen | {f"vraag {vraag.id}": f" (vraag {vraag.nummer})" for vraag in normenkader.alle_vragen()}


def _plaats(onderdeel: str, normenkader: Gelezen[Normenkader]) -> Plaats:
    soort, _, naam = onderdeel.partition(" ")
    if soort == "kengetal":
        return Plaats("normenkader/kengetallen.yaml", sleutel=f"kengetallen.{naam}")
    paden = {f"norm {norm.id}": pad for norm, pad in normen_met_pad(normenkader.record)}
    paden |= {f"vraag {vraag.id}": pad for vraag, pad in vragen_met_pad(normenkader.record)}
    if onderdeel in paden:
        return normenkader.plaats(*paden[onderdeel])
    return Plaats(normenkader.bestand)


def _keur(
    vaststelling: Vaststelling, bestand: Gelezen[Wijzigingenbestand], studie: Studie, nu: Onderdelen
) -> Iterator[Probleem]:
    vorige = vaststelling.vastgesteld_op
    bekend = {*vaststelling.onderdelen, *nu}
    stappen = toegepast(vaststelling, bestand.record)
    for i, stap in enumerate(stappen):
        wijziging = stap.wijziging
        if wijziging.onderdeel not in bekend:
            plaats, suggestie = bestand.plaats("wijzigingen", i, "onderdeel"), bedoelde(wijziging.onderdeel, bekend)
            yield codes.WIJZIGING_ONBEKEND.op(plaats, onderdeel=wijziging.onderdeel, suggestie=suggestie)
        elif stap.van == netjes(wijziging.naar):
            plaats = bestand.plaats("wijzigingen", i, "naar")
            yield codes.WIJZIGING_ZONDER_GEVOLG.op(plaats, onderdeel=wijziging.onderdeel, veld=wijziging.veld)
        if not vorige <= wijziging.datum <= studie.onderzoek.datum:
            plaats, tot = bestand.plaats("wijzigingen", i, "datum"), schrijf_datum(studie.onderzoek.datum)
            velden = {"datum": schrijf_datum(wijziging.datum), "van": schrijf_datum(vorige), "tot": tot}
            yield codes.WIJZIGING_DATUM.op(plaats, **velden)
        if wijziging.gegevens_binnen == "nee" and vaststelling.gegevens:
            plaats = bestand.plaats("wijzigingen", i, "gegevens_binnen")
            yield codes.WIJZIGING_GEGEVENS.op(
                plaats, bronnen=opsomming(aangehaald(bronnen_met_titel(vaststelling, studie)))
            )
        vorige = max(vorige, wijziging.datum)


def zonder_vaststelling(bestand: Gelezen[Wijzigingenbestand] | None) -> Iterator[Probleem]:
    """Report changes of a normenkader that was never established."""
    if bestand is not None and bestand.record.wijzigingen:
        yield codes.WIJZIGINGEN_ZONDER_VASTSTELLING.op(Plaats(WIJZIGINGEN.as_posix()))
