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
    alle = tuple(dict.fromkeys(verwerking.opmerking for verwerking in toestand.verwerkt))
    met = (toestand.uitkomsten, toestand.oordelen)
    samen = _verschil((uitkomsten, oordelen), met)
    if len(alle) == 1:
        return dict.fromkeys(alle, samen)
    uit = {naam: _verschil(_reken(toestand, frozenset(alle) - {naam}), met) for naam in alle}
    cellen = samen.cellen.difference(*(gevolg.cellen for gevolg in uit.values()))
    plekken = samen.oordelen.difference(*(gevolg.oordelen for gevolg in uit.values()))
    if not cellen and not plekken:
        return uit
    alleen = {naam: _verschil((uitkomsten, oordelen), _reken(toestand, frozenset({naam}))) for naam in alle}
    return {
        naam: Gevolg(gevolg.cellen | cellen & alleen[naam].cellen, gevolg.oordelen | plekken & alleen[naam].oordelen)
        for naam, gevolg in uit.items()
    }


_Uitkomst = tuple[Mapping[str, Uitkomst], Iterable[Oordeel]]


def _reken(toestand: Toestand, opmerkingen: frozenset[str]) -> _Uitkomst:
    """Compute and score as if only some remarks had corrections."""
    invoer = toestand.invoer
    bron = Geleverd(invoer.studie, invoer.regels, toestand.feiten, invoer.findings)
    zo, _ = correct(invoer.studiemap, bron, _alleen(toestand.register, opmerkingen))
    uitkomsten = toestand.uitkomsten
    if zo.feiten != toestand.feiten:
        uitkomsten, _ = compute(toestand.studie, toestand.regels.kengetallen, zo.feiten)
    dimensies = toestand.regels.kengetallen.record.dimensies
    oordelen, _ = score(toestand.studie, toestand.regels.normenkader, uitkomsten, zo.findings, dimensies)
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


def _verschil(zonder: _Uitkomst, met: _Uitkomst) -> Gevolg:
    links, rechts = (_cellen(uitkomsten) for uitkomsten, _ in (zonder, met))
    toen, nu = ({(o.norm, o.gemeente): _kern(o) for o in oordelen} for _, oordelen in (zonder, met))
    return Gevolg(
        frozenset(cel for cel in links.keys() | rechts.keys() if links.get(cel) != rechts.get(cel)),
        frozenset(plek for plek in toen.keys() | nu.keys() if toen.get(plek) != nu.get(plek)),
    )


def _cellen(uitkomsten: Mapping[str, Uitkomst]) -> dict[tuple[str, tuple[str, ...]], object]:
    return {
        (naam, plek): (cel.waarde, cel.aanwezigheid)
        for naam, uitkomst in uitkomsten.items()
        for plek, cel in uitkomst.reeks.cellen.items()
    }


def _kern(oordeel: Oordeel) -> tuple[object, ...]:
    return oordeel.uitslag, oordeel.regel, oordeel.reden, oordeel.bewijs, oordeel.afwijking
