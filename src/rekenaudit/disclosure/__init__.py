"""Disclosure control: takes small counts of persons out of everything that leaves.

Stands between scoring and assembling; what comes after it never sees an unprotected value. A value that is small, or
rests on a small one, is withheld (docs/adr/0002-onthulling.md), and so are further values until no small count can be
worked out from what is left (docs/adr/0012-aanvullend-onderdrukken.md): `getoond` lists what readers see, `kaart` what
follows from it, `stelsel`, `speling` and `wandeling` prove that a count is protected, `aanvullen` chooses what else to
withhold.
"""

from rekenaudit.disclosure.beschermen import protect

__all__ = ["protect"]
