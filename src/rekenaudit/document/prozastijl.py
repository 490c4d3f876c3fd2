"""Small agreements of prose: written ids, places in the HTML and column widths."""

import re
from collections.abc import Sequence
from html import escape

from rekenaudit.document.boom import BRON
from rekenaudit.problems import Plaats

KOP_ID = re.compile(r"\s*\{#([a-z0-9][a-z0-9._-]*)\}\s*$")
"""A written id at the end of a heading or a table's title: `## Kosten {#kosten}`."""

_TEKENS_PER_REGEL = 90
"""Letters that fit beside each other in a table as wide as the page."""


def bron_attribuut(plaats: Plaats) -> str:
    """Write a place as the attribute that the tree keeps it from."""
    return f' {BRON}="{escape(plaats.bestand)}:{plaats.regel}"'


def kolombreedtes(rijen: Sequence[Sequence[str]]) -> str:
    """Divide the width of a table over its columns; adds to 100.

    Every column can hold its longest word; what is left is divided by the mean length of the texts.
    """
    kolommen = list(zip(*rijen, strict=True)) if rijen else []
    if not kolommen:
        return "100"
    woorden = [max((len(w) for cel in kolom for w in cel.split()), default=1) + 3 for kolom in kolommen]
    nodig = [min(w * 100 // _TEKENS_PER_REGEL, 100 // len(kolommen)) for w in woorden]
    lengtes = [max(sum(map(len, kolom)), 1) for kolom in kolommen]
    over = 100 - sum(nodig)
    delen = [n + over * lengte // sum(lengtes) for n, lengte in zip(nodig, lengtes, strict=True)]
    delen[lengtes.index(max(lengtes))] += 100 - sum(delen)
    return " ".join(map(str, delen))
