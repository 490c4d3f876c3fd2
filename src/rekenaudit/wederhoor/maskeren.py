"""Masking: in a report whole sentences about others, in an appendix the names and values of others."""

import re
from collections.abc import Iterator, Sequence

from rekenaudit.document.boom import Knoop, tekst
from rekenaudit.document.ontvanger import MASKER, Ontvanger, teksten_van

_BRONNEN = "tabel-bronnen"
Inlijn = tuple[Knoop | str, ...]
_ZINSEINDE = re.compile(r"(?<=[.!?])(\s+)(?=[^\Wa-z_]|[‘“€(])")


def maskeer(kinderen: Sequence[Knoop | str], voor: Ontvanger) -> tuple[Inlijn, bool]:
    """Mask running text.

    A sentence that names another party is masked, and so is what follows on it as long as it names nobody: it may
    still be about the other. Of a sentence about both only the party's own values are left, in a sentence that says so:
    pieces between masks cannot be read. Without such values nothing is left.

    Args:
        kinderen: texts and inline nodes.
        voor: the party that will read it.

    Returns:
        The text, and whether the party itself still is in it.
    """
    uit: list[Knoop | str] = []
    weg = eigen_gezien = False
    for zin in _zinnen(kinderen):
        samen = "".join(d if isinstance(d, str) else tekst(d) for d in zin)  # marks may stand inside a name
        woorden = [samen, *(t for deel in zin for t in teksten_van(deel))]
        eigen, vreemd = voor.eigen(*woorden), voor.vreemd(*woorden)
        weg = vreemd or (weg and not eigen)
        over = list(_flarden(zin, voor)) if eigen and vreemd else [f"{MASKER} "] if weg else zin
        eigen_gezien = eigen_gezien or (eigen and over != [f"{MASKER} "])
        uit += over
    return _aaneen(uit), eigen_gezien


def zonder_anderen(knoop: Knoop, voor: Ontvanger) -> Knoop:
    """Mask the names and values of others in a document about the party itself; the front page stays as it is."""
    if knoop.tag == "header":
        return knoop
    if "bronnoot" in knoop.klassen() or knoop.attr("id").startswith(_BRONNEN):
        voor = voor.bij_bron()
    kinderen: list[Knoop | str] = []
    for kind in knoop.kinderen:
        if isinstance(kind, str):
            kinderen.append(voor.zonder_anderen(kind, MASKER))
        elif kind.tag == "data" and voor.vreemd(tekst(kind), kind.attr("data-ref")):
            kinderen.append(MASKER)
        else:
            kinderen.append(zonder_anderen(kind, voor))
    attrs = tuple((n, voor.zonder_anderen(w, MASKER) if n == "alt" else w) for n, w in knoop.attrs)
    return Knoop(knoop.tag, attrs, tuple(kinderen), knoop.bron)


def zinnen(waarde: str) -> list[str]:
    """Split a text after every sentence."""
    return [zin.strip() for zin in _stukken(waarde) if zin.strip()]


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
    """Keep the party's own values of a sentence that is about others too, in a sentence of ours; or only a mask."""
    eigen = [
        deel
        for deel in zin
        if isinstance(deel, Knoop) and deel.tag == "data" and not voor.vreemd(*teksten_van(deel)) and _van(deel, voor)
    ]
    if eigen:
        yield f"{MASKER} Hier staat van {voor.naam}: "
        for nummer, deel in enumerate(eigen, start=1):
            yield from (deel, ". " if nummer == len(eigen) else "; ")
    else:
        yield f"{MASKER} "


def _van(waarde: Knoop, voor: Ontvanger) -> bool:
    return voor.eigen(waarde.attr("data-ref"))


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
