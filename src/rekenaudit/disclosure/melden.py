"""Tells the researcher what was withheld besides the small counts; readers are not told which those are."""

from collections.abc import Iterable

from rekenaudit.config.lezen import Gelezen
from rekenaudit.disclosure.getoond import Plek
from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.problems import Probleem
from rekenaudit.problems.codes.onthulling import OOK_NIET_GETOOND

_GENOEMD = 5
"""How many values a remark names."""


def meld(extra: Iterable[Plek], kengetallen: Gelezen[Kengetallen]) -> tuple[Probleem, ...]:
    """Make a remark for every indicator with values that are withheld though they are not small."""
    per_kengetal: dict[str, list[Plek]] = {}
    for plek in sorted(extra):
        per_kengetal.setdefault(plek[0], []).append(plek)
    return tuple(_melding(kengetallen, naam, plekken) for naam, plekken in per_kengetal.items())


def _melding(kengetallen: Gelezen[Kengetallen], naam: str, plekken: list[Plek]) -> Probleem:
    aantal = len(plekken)
    genoemd = "; ".join(_noem(plek, kengetallen.record) for plek in plekken[:_GENOEMD])
    velden = {
        "kengetal": kengetallen.record.kengetallen[naam].titel,
        "aantal": "één cijfer" if aantal == 1 else f"{aantal} cijfers",
        "welke": genoemd if aantal <= _GENOEMD else f"{genoemd}; en nog {aantal - _GENOEMD}",
    }
    return OOK_NIET_GETOOND.op(kengetallen.plaats("kengetallen", naam), **velden)


def _noem(plek: Plek, kengetallen: Kengetallen) -> str:
    _, labels, wat = plek
    dimensies = {naam: dimensie.waarden for naam, dimensie in kengetallen.dimensies.items()}
    delen = [dimensies.get(as_naam, {}).get(label, label) for as_naam, label in labels]
    return ", ".join([wat, *delen] if wat else delen) or "het enige cijfer"
