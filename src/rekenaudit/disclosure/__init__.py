"""Disclosure control: takes small counts of persons out of everything that leaves.

Stands between scoring and assembling; what comes after it never sees an unprotected value. Today only primary
suppression: a value that is small, or rests on a small one, is withheld (docs/adr/0002-onthulling.md).
"""

from rekenaudit.disclosure.beschermen import protect

__all__ = ["protect"]
