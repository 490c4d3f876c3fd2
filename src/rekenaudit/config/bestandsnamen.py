"""Which names can be files and folders, on every system that a study may be copied to."""

import os
import re
from pathlib import Path

from rekenaudit.notation.woorden import slug

LANGSTE = 60
"""Longest name of a document or version: Windows allows 260 characters for a whole path."""

PROEF = "-proef"
"""End of the folder for a part of a version; no version may be called so itself."""


def kan_bestandsnaam(naam: str) -> bool:
    """Tell whether a word of lower case letters, digits, points, hyphens and underscores can be a file name.

    Windows drops a point at the end, and keeps names such as `con` and `nul.x` for devices.
    """
    stam = naam.partition(".")[0]
    return len(naam) <= LANGSTE and not naam.endswith(".") and slug(stam) != f"naam-{stam}"


def kan_versienaam(naam: str) -> bool:
    """Tell whether a text can be the name of a version."""
    woord = re.fullmatch(r"[a-z0-9][a-z0-9._-]*", naam) is not None
    return woord and kan_bestandsnaam(naam) and not naam.endswith(PROEF)


def blijft_binnen(pad: str) -> bool:
    """Tell whether a relative path as written in a record stays inside the folder it is relative to."""
    delen = pad.replace("\\", "/").split("/")
    return bool(pad) and pad.isprintable() and ".." not in delen and delen[0] != "" and ":" not in pad


def ligt_binnen(pad: Path, map_: Path) -> bool:
    """Tell whether a file really is in a folder, after following links."""
    return Path(os.path.realpath(pad)).is_relative_to(os.path.realpath(map_))
