"""Of what a Word file that came back was made: a document of a package, a whole document of a version, or neither."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from rekenaudit.model.wederhoor import Ronde, Rondenaam
from rekenaudit.outputs.verslaglezer import lees_verslag, versies
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes import formulier as codes
from rekenaudit.render.word.lezen import OnleesbaarWord, Wordalinea, lees_word
from rekenaudit.wederhoor.formulier_buiten import begin
from rekenaudit.wederhoor.verzonden import Verzonden

_HERKEND = 0.5
"""Part of the paragraphs of both files that must be the same, to know one by the other."""
_GEHEEL = "geheel/"
"""Begin of the channel of a whole document: what a party says in its passages of it came another way."""


@dataclass(frozen=True, slots=True)
class Gelijke:
    """The document that a file was made of.

    Attributes:
        kanaal: how it came in: a newer file replaces what came that way.
        alineas: its paragraphs as sent.
    """

    verzonden: Verzonden
    document: str
    kanaal: str
    alineas: tuple[Wordalinea, ...]


@dataclass(frozen=True)
class Stukken:
    """What files that come back can be made of; their texts are read once for all files.

    Attributes:
        pakketten: what was sent to all parties.
        uitvoer: the output folder, with the versions.
        partij: who returned the file, as the researcher says; empty when the file must tell.
        rondes: the rounds that the register notes of that party.
    """

    pakketten: tuple[Verzonden, ...]
    uitvoer: Path
    partij: str = ""
    rondes: tuple[Ronde, ...] = ()

    @cached_property
    def uit_pakketten(self) -> tuple[tuple[Gelijke, frozenset[str]], ...]:
        """Documents of the packages with their texts."""
        gelezen = ((b, d, _alineas(pad)) for b in self.pakketten for d, pad in b.wordbestanden())
        return tuple((Gelijke(b, d, d, alineas), _teksten(alineas)) for b, d, alineas in gelezen if alineas)

    @cached_property
    def gehelen(self) -> tuple[tuple[str, str, frozenset[str]], ...]:
        """Whole documents: version, name and texts."""
        paden = ((v, pad) for v in versies(self.uitvoer) for pad in sorted((self.uitvoer / v).rglob("*.docx")))
        return tuple(
            (v, pad.relative_to(self.uitvoer / v).with_suffix("").as_posix(), _teksten(_alineas(pad)))
            for v, pad in paden
        )


def herken(
    terug: Sequence[Wordalinea], stukken: Stukken, plaats: Plaats, bestand: str
) -> tuple[Gelijke | None, tuple[Probleem, ...]]:
    """Find the document that a file was made of, or say why its remarks cannot be read.

    A document of a package is a part of one of the version: the one that is most like the file counts, so both what
    is missing in it and what is more in it.
    """
    eigen = frozenset(alinea.oud for alinea in terug if alinea.oud)
    gelijke, meeste = None, _HERKEND
    for stuk, teksten in stukken.uit_pakketten:  # of two that are the same, the one that was sent last
        if (deel := _gelijk(teksten, eigen)) >= meeste:
            gelijke, meeste = stuk, deel
    geheel = None
    for versie, document, teksten in stukken.gehelen if meeste < 1 else ():
        if (deel := _gelijk(teksten, eigen)) > meeste:
            geheel, meeste = (versie, document), deel
    if geheel is not None:
        return _als_gestuurd(*geheel, stukken, plaats, bestand)
    if gelijke is None:
        return None, (_onbekend(terug, stukken.pakketten, plaats, bestand),)
    return gelijke, ()


def _gelijk(een: frozenset[str], ander: frozenset[str]) -> float:
    """Say how much two files share: 0 for nothing, 1 for all."""
    return 2 * len(een & ander) / max(len(een) + len(ander), 1)


def _als_gestuurd(
    versie: str, document: str, stukken: Stukken, plaats: Plaats, bestand: str
) -> tuple[Gelijke | None, tuple[Probleem, ...]]:
    """Take a whole document as sent to the party that the researcher names; without a party nobody is known by it."""
    if not stukken.partij:
        return None, (codes.WORD_GEHEEL.op(plaats, bestand=bestand, document=document, versie=versie),)
    verslag, problemen = lees_verslag(stukken.uitvoer, versie)
    boom = verslag.boom(document) if verslag is not None else None
    if boom is None:
        return None, problemen or (codes.WORD_ONBEKEND.op(plaats, bestand=bestand),)
    ronde: Rondenaam = next((r.ronde for r in reversed(stukken.rondes) if r.versie == versie), "ambtelijk")
    pad = stukken.uitvoer / versie / f"{document}.docx"
    bron = Verzonden("", versie, stukken.partij, ronde, "", {document: boom}, pad.parent)
    return Gelijke(bron, document, f"{_GEHEEL}{document}", _alineas(pad)), ()


def _onbekend(terug: Sequence[Wordalinea], pakketten: Iterable[Verzonden], plaats: Plaats, bestand: str) -> Probleem:
    """Tell why a file is not understood: it is the letter of a package, or unknown."""
    eigen = {alinea.oud for alinea in terug if alinea.oud}
    brieven = [(bron, brief) for bron in pakketten if (brief := _teksten(_alineas(bron.brief())))]
    bron, brief = max(brieven, key=lambda b: len(b[1] & eigen) / len(b[1]), default=(None, frozenset()))
    if bron is None or len(brief & eigen) / len(brief) < _HERKEND:
        return codes.WORD_ONBEKEND.op(plaats, bestand=bestand)
    erbij = [t for a in terug for t in (a.nieuw, *a.kanttekeningen) if t and t not in brief]
    wat = f"Er is bij geschreven: {begin(max(erbij, key=len))}." if erbij else "Er is niets bij geschreven."
    return codes.WORD_BRIEF.op(plaats, bestand=bestand, partij=bron.partij, wat=wat)


def _alineas(pad: Path) -> tuple[Wordalinea, ...]:
    try:
        return lees_word(pad.read_bytes())
    except (OSError, OnleesbaarWord):
        return ()


def _teksten(alineas: Iterable[Wordalinea]) -> frozenset[str]:
    return frozenset(alinea.nieuw for alinea in alineas)
