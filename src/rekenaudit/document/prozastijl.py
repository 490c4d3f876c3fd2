"""Small agreements of prose: written ids, places in the HTML and column widths."""

import re
from collections.abc import Sequence
from html import escape

from rekenaudit.document.boom import BRON
from rekenaudit.problems import Plaats

KOP_ID = re.compile(r"\s*\{#([a-z0-9][a-z0-9._-]*)\}\s*$")
"""A written id at the end of a heading or a table's title: `## Kosten {#kosten}`."""

_SMALST, _BREEDST = 8, 60


def bron_attribuut(plaats: Plaats) -> str:
    """Write a place as the attribute that the tree keeps it from."""
    return f' {BRON}="{escape(plaats.bestand)}:{plaats.regel}"'


def kolombreedtes(rijen: Sequence[Sequence[str]]) -> str:
    """Divide the width of a table over its columns by the length of their texts; adds to 100."""
    kolommen = list(zip(*rijen, strict=True)) if rijen else []
    if not kolommen:
        return "100"
    gewichten = [min(max(*map(len, kolom), _SMALST), _BREEDST) for kolom in kolommen]
    breedtes = [max(gewicht * 100 // sum(gewichten), 1) for gewicht in gewichten]
    breedtes[breedtes.index(max(breedtes))] += 100 - sum(breedtes)
    return " ".join(map(str, breedtes))
