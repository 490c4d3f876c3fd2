"""Small agreements of prose: written ids and places in the HTML."""

import re
from html import escape

from rekenaudit.document.boom import BRON
from rekenaudit.problems import Plaats

KOP_ID = re.compile(r"\s*\{#([a-z0-9][a-z0-9._-]*)\}\s*$")
"""A written id at the end of a heading or a table's title: `## Kosten {#kosten}`."""


def bron_attribuut(plaats: Plaats) -> str:
    """Write a place as the attribute that the tree keeps it from."""
    return f' {BRON}="{escape(plaats.bestand)}:{plaats.regel}"'
