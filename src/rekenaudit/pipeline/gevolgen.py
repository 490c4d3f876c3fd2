"""What each remark changed, found by computing the study again without it.

A value that differs when one remark's corrections are left out is changed by that remark. One that differs by no
single remark, because two of them change it in the same way, belongs to every remark that changes it on its own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from rekenaudit.corrections import Geleverd, Register, correct
from rekenaudit.evaluators import score
from rekenaudit.indicators import compute
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.oordeel import Oordeel
from rekenaudit.outputs.verslag import Gevolg
from rekenaudit.pipeline.stappen import Toestand


def gevolgen(toestand: Toestand, uitkomsten: Mapping[str, Uitkomst], oordelen: Iterable[Oordeel]) -> dict[str, Gevolg]:
    """Give per remark with corrections the values and verdicts that it changed.

    Args:
        toestand: the study with every correction.
        uitkomsten: its indicators without any.
        oordelen: its verdicts without any.
    """
    alle = tuple(dict.fromkeys(verwerking.opmerking for verwerking in toestand.invoer.verwerkt))
    tellend = tuple(dict.fromkeys(v.opmerking for v in toestand.invoer.verwerkt if v.soort != "bevinding"))
    zonder, met = _stand((uitkomsten, oordelen)), _stand((toestand.uitkomsten, toestand.oordelen))
    samen = _verschil(zonder, met)
    gevonden = dict.fromkeys(alle, Gevolg(frozenset(), frozenset()))  # no value rests on the words of a finding
    if len(tellend) == 1:
        return gevonden | dict.fromkeys(tellend, samen)
    uit = {naam: _verschil(_stand(_reken(toestand, frozenset(alle) - {naam})), met) for naam in tellend}
    cellen = samen.cellen.difference(*(gevolg.cellen for gevolg in uit.values()))
    plekken = samen.oordelen.difference(*(gevolg.oordelen for gevolg in uit.values()))
    if not cellen and not plekken:
        return gevonden | uit
    alleen = {naam: _verschil(zonder, _stand(_reken(toestand, frozenset({naam})))) for naam in tellend}
    return gevonden | {
        naam: Gevolg(gevolg.cellen | cellen & alleen[naam].cellen, gevolg.oordelen | plekken & alleen[naam].oordelen)
        for naam, gevolg in uit.items()
    }


_Uitkomst = tuple[Mapping[str, Uitkomst], Iterable[Oordeel]]
_Stand = tuple[Mapping[tuple[str, tuple[str, ...]], object], Mapping[tuple[str, str], object]]
"""What is compared: of every value, and of every verdict."""


def _reken(toestand: Toestand, opmerkingen: frozenset[str]) -> _Uitkomst:
    """Compute and score as if only some remarks had corrections."""
    invoer = toestand.invoer
    bron = Geleverd(invoer.studie, invoer.regels, toestand.feiten, invoer.findings)
    zo, _ = correct(invoer.studiemap, bron, _alleen(invoer.register, opmerkingen))
    uitkomsten = toestand.uitkomsten
    if zo.feiten != toestand.feiten:
        uitkomsten, _ = compute(toestand.studie, invoer.regels.kengetallen, zo.feiten)
    begrippen = invoer.regels.kengetallen.record
    oordelen, _ = score(toestand.studie, invoer.regels.normenkader, uitkomsten, zo.findings, begrippen)
    return uitkomsten, oordelen


def _alleen(register: Register, opmerkingen: frozenset[str]) -> Register:
    return tuple(
        replace(
            bestand,
            record=bestand.record.model_copy(
                update={
                    "opmerkingen": tuple(
                        o if o.id in opmerkingen else o.model_copy(update={"correcties": ()})
                        for o in bestand.record.opmerkingen
                    )
                }
            ),
        )
        for bestand in register
    )


def _stand(uitkomst: _Uitkomst) -> _Stand:
    uitkomsten, oordelen = uitkomst
    cellen = {
        (naam, plek): (cel.waarde, cel.aanwezigheid)
        for naam, kengetal in uitkomsten.items()
        for plek, cel in kengetal.reeks.cellen.items()
    }
    return cellen, {(oordeel.norm, oordeel.gemeente): _kern(oordeel) for oordeel in oordelen}


def _verschil(zonder: _Stand, met: _Stand) -> Gevolg:
    (links, toen), (rechts, nu) = zonder, met
    return Gevolg(
        frozenset(cel for cel in links.keys() | rechts.keys() if links.get(cel) != rechts.get(cel)),
        frozenset(plek for plek in toen.keys() | nu.keys() if toen.get(plek) != nu.get(plek)),
    )


def _kern(oordeel: Oordeel) -> tuple[object, ...]:
    return oordeel.uitslag, oordeel.regel, oordeel.reden, oordeel.bewijs, oordeel.afwijking
