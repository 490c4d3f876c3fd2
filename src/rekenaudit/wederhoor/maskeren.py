"""Masking: of a sentence that is also about another party, only the party's own name and values stay."""

import re
from collections.abc import Iterator, Sequence

from rekenaudit.document.boom import Knoop
from rekenaudit.wederhoor.ontvanger import Ontvanger, teksten_van

MASKER = "[…]"
Inlijn = tuple[Knoop | str, ...]
_ZINSEINDE = re.compile(r"(?<=[.!?])(\s+)(?=[^\Wa-z_]|[‘“€(])")


def maskeer(kinderen: Sequence[Knoop | str], voor: Ontvanger) -> tuple[Inlijn, bool]:
    """Mask running text.

    A sentence that names another party is masked, and so is what follows on it as long as it names nobody: it may
    still be about the other. Of a sentence about both only the party's own name and values are left.

    Args:
        kinderen: texts and inline nodes.
        voor: the party that will read it.

    Returns:
        The text, and whether the party itself is in it.
    """
    uit: list[Knoop | str] = []
    weg = eigen_gezien = False
    for zin in _zinnen(kinderen):
        woorden = [t for deel in zin for t in teksten_van(deel)]
        eigen, vreemd = voor.eigen(*woorden), voor.vreemd(*woorden)
        weg = vreemd or (weg and not eigen)
        eigen_gezien = eigen_gezien or eigen
        uit += _flarden(zin, voor) if eigen and vreemd else [f"{MASKER} "] if weg else zin
    return _aaneen(uit), eigen_gezien


def _zinnen(kinderen: Sequence[Knoop | str]) -> Iterator[list[Knoop | str]]:
    zin: list[Knoop | str] = []
    for kind in kinderen:
        if isinstance(kind, Knoop):
            zin.append(kind)
            continue
        *heel, rest = _stukken(kind)
        for stuk in heel:
            yield [*zin, stuk]
            zin = []
        zin += [rest] if rest else []
    if zin:
        yield zin


def _stukken(waarde: str) -> list[str]:
    """Split a text after every sentence; the last piece may be the begin of one."""
    delen = _ZINSEINDE.split(waarde)
    return [zin + wit for zin, wit in zip(delen[::2], [*delen[1::2], ""], strict=True)]


def _flarden(zin: Sequence[Knoop | str], voor: Ontvanger) -> Iterator[Knoop | str]:
    """Keep the party's own name and values of a sentence that is about others too."""
    namen = re.compile("|".join(re.escape(n) for n in sorted(voor.namen, key=len, reverse=True)), re.IGNORECASE)
    for deel in zin:
        if isinstance(deel, Knoop):
            ref = deel.attr("data-ref")
            eigen = deel.tag == "data" and voor.eigen(ref) and not voor.vreemd(ref)
            yield from (" ", deel, " ") if eigen else (f" {MASKER} ",)
            continue
        yield f"{MASKER} "
        for naam in namen.finditer(deel):
            yield f"{naam.group()} {MASKER} "
    yield " "


def _aaneen(delen: Sequence[Knoop | str]) -> Inlijn:
    """Join texts, and masks that stand side by side."""
    uit: list[Knoop | str] = []
    for deel in delen:
        if isinstance(deel, str) and uit and isinstance(uit[-1], str):
            uit[-1] += deel
        else:
            uit.append(deel)
    masker = re.escape(MASKER)
    samen = [re.sub(rf"{masker}(?:\s*{masker})+", MASKER, d) if isinstance(d, str) else d for d in uit]
    netjes = [re.sub(r"[ \n]{2,}", " ", d) if isinstance(d, str) else d for d in samen]
    if netjes and isinstance(netjes[-1], str):
        netjes[-1] = netjes[-1].rstrip(" ")
    if netjes and isinstance(netjes[0], str):
        netjes[0] = netjes[0].lstrip(" ")
    return tuple(d for d in netjes if d != "")
