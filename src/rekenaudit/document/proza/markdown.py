"""Markdown as prose may use it: our extensions of markdown-it-py, and what every token becomes.

Raw HTML is off, Jinja syntax is text. `[[…]]` becomes a token of its own, so that it works in paragraphs,
lists, headings and tables alike.
"""

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.container import container_plugin

from rekenaudit.document.proza.vulling import einde_van

MERKEN = ("conclusie", "aanbeveling")
"""Names after `:::` that only say what the text between is; nothing of them is seen."""
VAKKEN = ("antwoord", "kader", "tabel", *MERKEN)
"""Names after `:::`."""
INVULLING = "invulling"
"""Type of the token that `[[…]]` becomes."""


def maak_lezer() -> MarkdownIt:
    """Make the reader of prose; it keeps no state between texts."""
    lezer = MarkdownIt("commonmark", {"html": False}).enable("table").disable(["code", "lheading"])
    lezer.inline.ruler.before("link", INVULLING, _invulling)
    for naam in VAKKEN:
        lezer.use(container_plugin, naam)
    return lezer


def _invulling(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - signature of markdown-it
    if not state.src.startswith("[[", state.pos):
        return False
    einde = einde_van(state.src, state.pos)
    if einde < 0:
        return False
    if not silent:
        token = state.push(INVULLING, "", 0)
        token.content = state.src[state.pos + 2 : einde]
    state.pos = einde + 2
    return True
