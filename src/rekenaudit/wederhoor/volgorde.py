"""Which of two files that came back is the newest: the older must not undo what the newer says."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from rekenaudit.model.wederhoor import IngelezenBestand, Wederhoorregister
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.notation.woorden import opsomming
from rekenaudit.problems import Plaats, Probleem, aangehaald
from rekenaudit.problems.codes import formulier as codes
from rekenaudit.wederhoor.reactie import Reactie

_EIGENSCHAPPEN = "docProps/core.xml"
_BEWAARD = re.compile(rb"<(?:\w+:)?modified\b[^>]*>\s*(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)\s*<")
_GRENS = 1_000_000


def bewaard_op(inhoud: bytes) -> str:
    """Read when a Word file or workbook was saved last: `2033-05-20T10:00:00Z`; empty when it does not say so."""
    try:
        with ZipFile(BytesIO(inhoud)) as archief:
            if archief.getinfo(_EIGENSCHAPPEN).file_size > _GRENS:
                return ""
            gevonden = _BEWAARD.search(archief.read(_EIGENSCHAPPEN))
    except (BadZipFile, KeyError, OSError, EOFError, NotImplementedError, RuntimeError):
        return ""
    return gevonden[1].decode("ascii") if gevonden else ""


def laatst_gelezen(register: Wederhoorregister, reactie: Reactie) -> IngelezenBestand | None:
    """Find the file that was read last of those that a file replaces."""
    return next(reversed(_vervangt(register, reactie)), None)


def elkaar_vervangend(reacties: Iterable[Reactie], plaats: Plaats) -> Iterator[Probleem]:
    """Report files of one party that are read at once though each would replace the other."""
    groepen: dict[tuple[str, str, str, str], dict[str, str]] = {}
    for r in reacties:
        groepen.setdefault((r.partij, r.ronde, r.versie, r.kanaal), {}).setdefault(r.afdruk, r.bestand)
    for (partij, *_), bestanden in groepen.items():
        if len(bestanden) > 1:
            yield codes.REACTIE_TWEE.op(plaats, partij=partij, bestanden=_namen(tuple(bestanden.values())))


def ouder_dan_gelezen(
    reacties: Iterable[Reactie], registers: Collection[Wederhoorregister], ontvangen: date
) -> Iterator[Probleem]:
    """Report files that came in or were saved before the one that they would replace."""
    per_partij = {register.partij: register for register in registers}
    for reactie in reacties:
        register = per_partij.get(reactie.partij)
        for later in _vervangt(register, reactie) if register else ():
            if waaruit := _ouder(reactie, later, ontvangen):
                velden = {"bestand": reactie.bestand, "later": later.bestand, "waaruit": waaruit}
                yield codes.REACTIE_OUDER.op(Plaats(reactie.bestand), **velden)
                break


def _vervangt(register: Wederhoorregister, reactie: Reactie) -> list[IngelezenBestand]:
    hier = (reactie.ronde, reactie.versie, reactie.kanaal)
    return [b for b in register.bestanden if (b.ronde, b.versie, b.kanaal) == hier]


def _ouder(reactie: Reactie, later: IngelezenBestand, ontvangen: date) -> str:
    if later.gelezen is not None and ontvangen < later.gelezen:
        return f"het kwam binnen op {schrijf_datum(ontvangen)} en het andere op {schrijf_datum(later.gelezen)}"
    if reactie.bewaard and later.bewaard and reactie.bewaard < later.bewaard:
        return f"het is bewaard op {_moment(reactie.bewaard)} en het andere op {_moment(later.bewaard)}"
    return ""


def _moment(bewaard: str) -> str:
    """Write a moment; the time is that of Greenwich, as the file says it."""
    dag, _, tijd = bewaard.partition("T")
    return f"{schrijf_datum(date.fromisoformat(dag))} om {tijd[:8].replace(':', '.')} uur (UTC)"


def _namen(namen: Sequence[str]) -> str:
    return opsomming(list(aangehaald(namen)))
