"""The same study without the right of reply: what makes an explanation of changes certain.

What differs between two versions in their documents, but not between these documents made without remarks and
corrections, changed by these alone. Everything else changed for another reason too. Computing and assembling once
more is cheap; nothing is drawn or rendered. The prose is not read again: what somebody saves meanwhile would look like
the work of a remark.

When only the register is another than in the previous version, with the version's own name and date, these documents
stand in the record of the previous version already.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from rekenaudit.checks.leveringen import verwacht
from rekenaudit.config.sjablonen import standaardmap
from rekenaudit.corrections import WEDERHOORMAP
from rekenaudit.disclosure import protect
from rekenaudit.document.boom import naar_html
from rekenaudit.document.samenstellen import assemble
from rekenaudit.document.uitgave import html_zonder_uitgave
from rekenaudit.evaluators import score
from rekenaudit.indicators import compute
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.oordeel import Oordeel
from rekenaudit.outputs.verslag import EIGEN_VAN_VERSIE, Kaal
from rekenaudit.outputs.verslaglezer import Verslag
from rekenaudit.outputs.verslagrijen import beeldafdruk
from rekenaudit.pipeline.gevolgen import gevolgen
from rekenaudit.pipeline.omgeving import sjablonen
from rekenaudit.pipeline.stappen import Toestand, leesbaar

Herkomst = Mapping[str, Mapping[str, str]]
"""Kind (`invoer`, `sjablonen`, `programma`) → name → fingerprint or version."""

_Stukken = tuple[Mapping[str, str], Mapping[str, str]]
"""Document → tree without version and date; figure → fingerprint."""


def zonder_correcties(toestand: Toestand, herkomst: Herkomst, vorig: Verslag | None) -> Kaal | None:
    """Take a study through the stages as it was delivered, without its register; None when there is no register.

    Problems play no part: a correction may have mended what would stop a run.

    Args:
        toestand: the study.
        herkomst: what it is made from.
        vorig: run record of the previous version; None for the first.
    """
    if not toestand.invoer.register:
        return None
    regels, findings = toestand.invoer.regels, toestand.invoer.findings.geschreven
    feiten = {sleutel: feit.geleverd for sleutel, feit in toestand.feiten.items()}
    zelfde_feiten = feiten == toestand.feiten
    uitkomsten = toestand.uitkomsten if zelfde_feiten else compute(toestand.studie, regels.kengetallen, feiten)[0]
    oordelen, _ = score(toestand.studie, regels.normenkader, uitkomsten, findings, regels.kengetallen.record)
    bomen, beelden = _van_vorige(toestand, herkomst, vorig) or _samengesteld(toestand, uitkomsten, oordelen)
    return Kaal(uitkomsten, oordelen, bomen, beelden, gevolgen(toestand, uitkomsten, oordelen))


def _van_vorige(toestand: Toestand, herkomst: Herkomst, vorig: Verslag | None) -> _Stukken | None:
    """Take the documents from the previous version when they must be the same.

    A study's own template may print the version in a way of its own, so then they need not be.
    """
    if vorig is None or vorig.delen["versie"]["proef"] or herkomst["sjablonen"] != sjablonen((standaardmap(),)):
        return None
    instellingen = json.loads(json.dumps(toestand.studie.model_dump(mode="json")))
    toen = _kern(vorig.delen["instellingen"], vorig.delen["herkomst"])
    return (vorig.kale_bomen, vorig.kale_beelden) if toen == _kern(instellingen, herkomst) else None


def _kern(instellingen: Mapping[str, Any], herkomst: Herkomst) -> tuple[object, ...]:
    """Keep what documents without remarks rest on: not the register, and nothing that a version has of its own.

    Of config.yaml only what it says counts. The reactions of boards stand in a folder of their own, and count.
    """
    onderzoek = {naam: waarde for naam, waarde in instellingen["onderzoek"].items() if naam not in EIGEN_VAN_VERSIE}
    invoer = {
        naam: som
        for naam, som in herkomst["invoer"].items()
        if naam != "config.yaml" and naam.rpartition("/")[0] != WEDERHOORMAP.as_posix()
    }
    return {**instellingen, "onderzoek": onderzoek}, {**herkomst, "invoer": invoer}


def _samengesteld(toestand: Toestand, uitkomsten: Mapping[str, Uitkomst], oordelen: tuple[Oordeel, ...]) -> _Stukken:
    """Assemble the documents."""
    invoer = toestand.invoer
    feiten = {sleutel: feit.geleverd for sleutel, feit in toestand.feiten.items()}
    openbaar = invoer.uitkomsten, invoer.oordelen
    if feiten != toestand.feiten or oordelen != toestand.oordelen:
        openbaar, _ = protect(toestand.studie, invoer.regels.kengetallen, feiten, uitkomsten, oordelen)
    kaal = replace(invoer, uitkomsten=openbaar[0], oordelen=openbaar[1], findings=invoer.findings.geschreven)
    samenstelling, _ = assemble(replace(kaal, verwacht=verwacht(feiten), register=(), verwerkt=()))
    samenstelling, _ = leesbaar(samenstelling, invoer.stijl)
    bomen = {d.naam: html_zonder_uitgave(naar_html(d.boom)) for d in samenstelling.documenten}
    return bomen, {figuur.id: beeldafdruk(figuur) for figuur in samenstelling.figuren}
