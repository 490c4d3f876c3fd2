"""The same study without the right of reply: what makes an explanation of changes certain.

What differs between two versions in their documents, but not between these documents made without remarks and
corrections, changed by these alone. Everything else changed for another reason too. Computing and assembling once
more is cheap; nothing is drawn or rendered. The prose is not read again: what somebody saves meanwhile would look like
the work of a remark.
"""

from dataclasses import replace

from rekenaudit.checks.leveringen import verwacht
from rekenaudit.disclosure import protect
from rekenaudit.document.samenstellen import assemble
from rekenaudit.evaluators import score
from rekenaudit.indicators import compute
from rekenaudit.outputs.verslag import Kaal
from rekenaudit.pipeline.gevolgen import gevolgen
from rekenaudit.pipeline.stappen import Toestand


def zonder_correcties(toestand: Toestand) -> Kaal | None:
    """Take a study through the stages as it was delivered, without its register; None when there is no register.

    Problems play no part: a correction may have mended what would stop a run.
    """
    if not toestand.register:
        return None
    invoer = toestand.invoer
    studie, regels, findings = invoer.studie.record, invoer.regels, invoer.findings.geschreven
    feiten = {sleutel: feit.geleverd for sleutel, feit in toestand.feiten.items()}
    zelfde_feiten = feiten == toestand.feiten
    uitkomsten = toestand.uitkomsten if zelfde_feiten else compute(studie, regels.kengetallen, feiten)[0]
    dimensies = regels.kengetallen.record.dimensies
    oordelen, _ = score(studie, regels.normenkader, uitkomsten, findings, dimensies)
    openbaar = toestand.openbaar_uitkomsten, toestand.openbaar_oordelen
    if not zelfde_feiten or oordelen != toestand.oordelen:
        openbaar, _ = protect(studie, regels.kengetallen, feiten, uitkomsten, oordelen)
    kaal = replace(invoer, uitkomsten=openbaar[0], oordelen=openbaar[1], findings=findings)
    samenstelling, _ = assemble(replace(kaal, verwacht=verwacht(feiten), register=(), verwerkt=()))
    per_opmerking = gevolgen(toestand, uitkomsten, oordelen)
    return Kaal(uitkomsten, oordelen, samenstelling.documenten, samenstelling.figuren, per_opmerking)
