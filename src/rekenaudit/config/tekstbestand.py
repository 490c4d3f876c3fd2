"""Reading a text file of the study, with a problem instead of an exception when that does not work."""

from pathlib import Path

from rekenaudit.problems import Plaats, Probleem, bedoeld_bestand
from rekenaudit.problems.codes import config as codes

_BOM = b"\xef\xbb\xbf"
_RAAD = {
    "utf-8": "Sla het bestand op als UTF-8 (in Excel: 'CSV UTF-8'), of geef bij 'dialect' de andere codering op.",
    "cp1252": "Geef de codering utf-8 op, of sla het bestand opnieuw op in de oude Windows-codering.",
}
_RAAD_TEKST = "Sla het bestand op als UTF-8: in Kladblok bij Opslaan als, Codering."


def relatief(pad: Path, wortel: Path) -> str:
    """Write a path relative to the study folder, with forward slashes, as every `Plaats` does."""
    return pad.relative_to(wortel).as_posix() if pad.is_relative_to(wortel) else pad.as_posix()


def lees_bytes(pad: Path, wortel: Path) -> tuple[bytes, tuple[Probleem, ...]]:
    """Read a whole file; a missing, locked or empty one is a problem, and so is what is no file (a folder, a device).

    Returns:
        The content (empty when there is a problem) and the problems.
    """
    naam = relatief(pad, wortel)
    try:
        if pad.exists() and not pad.is_file():
            return b"", (codes.GEEN_BESTAND.op(Plaats(naam), bestand=naam),)
        inhoud = pad.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        buren = (p.name for p in pad.parent.glob("[!.~]*") if p.is_file())  # not the lock files of Word and Excel
        velden = {"bestand": naam, "suggestie": bedoeld_bestand(pad.name, buren)}
        return b"", (codes.BESTAND_ONTBREEKT.op(Plaats(naam), **velden),)
    except OSError:
        return b"", (codes.BESTAND_ONLEESBAAR.op(Plaats(naam), bestand=naam),)
    if not inhoud.removeprefix(_BOM).strip():
        return b"", (codes.BESTAND_LEEG.op(Plaats(naam), bestand=naam),)
    return inhoud, ()


def lees_tekst(pad: Path, wortel: Path, codering: str = "utf-8") -> tuple[str | None, tuple[Probleem, ...]]:
    """Read a text file in a declared encoding; a byte order mark is dropped.

    Returns:
        The text (None when there is a problem) and the problems.
    """
    inhoud, problemen = lees_bytes(pad, wortel)
    if problemen:
        return None, problemen
    naam = relatief(pad, wortel)
    try:
        if codering == "cp1252" and not inhoud.isascii() and _is_utf8(inhoud):
            return None, (_verkeerd(Plaats(naam), codering),)
        tekst = inhoud.decode("utf-8-sig" if codering == "utf-8" else codering)
    except UnicodeDecodeError as fout:
        return None, (codeerfout(naam, codering, fout),)
    if (nul := tekst.find("\0")) >= 0:  # no text has these: mostly it is UTF-16
        plaats = Plaats(naam, regel=tekst.count("\n", 0, nul) + 1, kolom=nul - tekst.rfind("\n", 0, nul))
        return None, (_verkeerd(plaats, codering),)
    return tekst, ()


def codeerfout(naam: str, codering: str, fout: UnicodeDecodeError) -> Probleem:
    """Report the first character of a file that is not in the encoding it should be in, with its line and column."""
    ervoor = fout.object[: fout.start]
    regel = ervoor[ervoor.rfind(b"\n") + 1 :].decode(codering, errors="replace")
    return _verkeerd(Plaats(naam, regel=ervoor.count(b"\n") + 1, kolom=len(regel.lstrip("\ufeff")) + 1), codering)


def _is_utf8(inhoud: bytes) -> bool:
    """Tell whether bytes with accents are UTF-8; text in another encoding practically never is."""
    try:
        inhoud.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _verkeerd(plaats: Plaats, codering: str) -> Probleem:
    raad = _RAAD[codering] if plaats.bestand.lower().endswith((".csv", ".txt")) else _RAAD_TEKST
    return codes.BESTAND_CODERING.op(plaats, bestand=plaats.bestand, codering=codering, raad=raad)
