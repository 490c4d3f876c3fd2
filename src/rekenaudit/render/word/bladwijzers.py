"""Bookmarks: the id of a block as a name that Word accepts (letters, digits, underscores, at most 40)."""

import re
from hashlib import sha256

_GEWOON = re.compile(r"[a-z][a-z0-9-]{0,39}")


def bookmark_name(id_: str) -> str:
    """Give the bookmark of a block's id.

    The same id always gives the same name, whatever else the document holds. An ordinary id only has its
    hyphens replaced; one that is too long or holds other characters ends in a digest, so that two never meet.
    """
    if _GEWOON.fullmatch(id_):
        return id_.replace("-", "_")
    leesbaar = re.sub(r"[^a-z0-9]", "_", id_.casefold())[:30]
    return f"b{leesbaar}_{sha256(id_.encode()).hexdigest()[:8]}"
