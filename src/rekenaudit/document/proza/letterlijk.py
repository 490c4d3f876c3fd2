"""Texts of somebody else, shown whole and as they are: what of Markdown counts in them, and what is only characters."""

from collections.abc import Iterator
from dataclasses import replace

from markdown_it import MarkdownIt

from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes import wederhoor as codes

_IN_REGELS = ("entity", "image", "link", "autolink", "backticks", "html_inline")
_BLOKKEN = ("code", "fence", "blockquote", "hr", "lheading", "reference", "html_block")
_GETOOND = {
    "blockquote_open": "een citaat (>)",
    "fence": "een codeblok (```)",
    "hr": "een scheidingslijn",
    "link_open": "een link",
    "image": "een afbeelding",
    "code_inline": "code (`)",
}
"""Type of a token → what it is: a reader sees its characters."""


def letterlijke_lezer() -> MarkdownIt:
    """Make a reader that understands headings, lists, tables and emphasis only; all else is text as it stands."""
    lezer = MarkdownIt("commonmark", {"html": False}).enable("table")
    return lezer.disable([*_IN_REGELS, *_BLOKKEN])


def onvertaald(inhoud: str, plaats: Plaats) -> Iterator[Probleem]:
    """Report Markdown that is shown with its characters: each kind where it first occurs."""
    gezien: set[str] = set()
    for blok in MarkdownIt("commonmark", {"html": False}).disable("code").parse(inhoud):
        for deel in (blok, *(blok.children or ())):
            wat = _GETOOND.get(deel.type, "")
            if wat and wat not in gezien:
                gezien.add(wat)
                regel = (plaats.regel or 1) + (blok.map[0] if blok.map else 0)
                yield codes.REACTIE_OPMAAK.op(replace(plaats, regel=regel), gevonden=wat)
