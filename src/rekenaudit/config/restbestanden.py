"""Files that programs leave in a folder: the lock files of Word, Excel and LibreOffice, and copies after a conflict.

Only names that these programs certainly gave are recognised. Word's and Excel's lock file is `~$` and the name,
of which Word may drop the first one or two letters; LibreOffice's is `.~lock.` and the name and `#`. Copies are
named by Dropbox, Nextcloud and OpenCloud (`conflicted copy`), ownCloud (`_conflict-`), Syncthing
(`.sync-conflict-`), and by OneDrive (`-` and the computer's name; only names that Windows itself gives).
"""

import re
from pathlib import Path

_KOPIE = re.compile(
    r"""\s?\([^()]*\b(?i:conflicted\ copy|conflicterende\ kopie)\b[^()]*\)
    | \.sync-conflict-\d{8}-\d{6}[^.]*
    | _conflict-\d{8}-\d{6}
    | -(?:DESKTOP-[A-Z0-9]{7}|LAPTOP-[A-Z0-9]{8})(?:-\d+)?$""",
    re.VERBOSE,
)
_ZELFGEMAAKT = re.compile(r"(?: - (?:[Kk]opie|[Cc]opy))?(?: ?\(\d+\))?$")
"""What Windows and browsers put behind the name of a copy."""
_LIBREOFFICE = re.compile(r"\.~lock\.(.+)#")
_OFFICE = "~$"


def is_slotbestand(naam: str) -> bool:
    """Tell whether a file only says that another one is open."""
    return naam.startswith(_OFFICE) or _LIBREOFFICE.fullmatch(naam) is not None


def is_conflictkopie(naam: str) -> bool:
    """Tell whether a file is the copy that a program for shared folders made because two people changed one file."""
    return _KOPIE.search(Path(naam).stem) is not None


def gekopieerd_van(naam: str) -> str:
    """Give the name of the file that one is a copy of by its name, such as `cijfers (1).xlsx`; empty for no copy."""
    stam = _ZELFGEMAAKT.sub("", Path(naam).stem)
    return f"{stam}{Path(naam).suffix}" if stam and stam != Path(naam).stem else ""


def is_restbestand(naam: str) -> bool:
    """Tell whether a file is none of the researcher's own: hidden, a lock file or a copy after a conflict."""
    return naam.startswith(".") or is_slotbestand(naam) or is_conflictkopie(naam)


def geopend_bestand(slot: Path) -> Path | None:
    """Find the file that a lock file says is open; None when it is not there."""
    libreoffice = _LIBREOFFICE.fullmatch(slot.name)
    rest = libreoffice[1] if libreoffice else slot.name.removeprefix(_OFFICE)
    if (slot.parent / rest).is_file():
        return slot.parent / rest
    ingekort = () if libreoffice else sorted(slot.parent.glob("*"))
    return next((p for p in ingekort if rest in {p.name[1:], p.name[2:]} and not is_restbestand(p.name)), None)


def oorspronkelijke_naam(naam: str) -> str:
    """Give the name of the file that a copy after a conflict was made of."""
    return f"{_KOPIE.sub('', Path(naam).stem)}{Path(naam).suffix}"
