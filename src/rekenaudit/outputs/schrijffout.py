"""Why writing failed, in Dutch: the system's own words are in its own language."""

import errno

_REDENEN = {
    errno.EACCES: "u mag daar niet schrijven",
    errno.EPERM: "u mag daar niet schrijven",
    errno.EROFS: "die map is alleen te lezen",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "uw deel van de schijf is vol",
    errno.ENAMETOOLONG: "de naam van een bestand wordt te lang",
    errno.ENOTDIR: "er staat een bestand waar een map hoort",
    errno.EEXIST: "er staat een bestand waar een map hoort",
    errno.EISDIR: "er staat een map waar een bestand hoort",
    errno.ENOENT: "een bestand of map is intussen verdwenen",
    errno.EBUSY: "een ander programma gebruikt een van de bestanden",
    errno.EMFILE: "er staan te veel bestanden open",
    errno.ENFILE: "er staan te veel bestanden open",
}


def reden_van(fout: OSError) -> str:
    """Say why, as the end of a sentence; a reason that is not listed gets its number."""
    return _REDENEN.get(fout.errno or 0, f"het systeem weigert het (fout {fout.errno or 'onbekend'})")
