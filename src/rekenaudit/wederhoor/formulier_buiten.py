"""What a party wrote in a form where no answers are read: told to the researcher, never lost."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import count, takewhile

from rekenaudit.loaders.lader import celnaam
from rekenaudit.notation.woorden import opsomming
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes import formulier as codes
from rekenaudit.wederhoor.formulier import (
    AANTAL,
    CONTROLE,
    DOCUMENT,
    GEGEVENS,
    ONDERZOEK,
    OVERIG,
    OVERIGE_KOLOMMEN,
    PARTIJ,
    RONDE,
    SLUIT,
    UITLEG,
    VERSIE,
    Formulierkop,
    kolommen_van,
)
from rekenaudit.wederhoor.formulier_cellen import Cel, Formulierblad

_LANGSTE = 80
"""Characters of a text that a message shows."""
_MEESTE = 5
"""Cells that a message names."""
_VAST = frozenset({"Gegeven", ONDERZOEK, VERSIE, PARTIJ, RONDE, SLUIT, CONTROLE})


def buiten_de_bladen(bladen: Iterable[Formulierblad], kop: Formulierkop, bestand: str) -> Iterator[Probleem]:
    """Report sheets that do not belong to a form, and cells, text boxes and pictures that hold no answer."""
    bladen = tuple(bladen)
    eigen = {UITLEG, OVERIG, GEGEVENS, *kop.aantallen}
    bekend = {tekst for blad in bladen if blad.naam in eigen for tekst in blad.teksten.values()}
    for blad in bladen:
        plaats = Plaats(bestand, blad=blad.naam)
        if blad.naam not in eigen:
            yield from _ander_blad(blad, bekend, plaats)
            continue
        for kolom, cellen in _per_kolom(_vreemd(blad)).items():
            titel = blad.teksten[1, kolom] if (1, kolom) in cellen else ""
            yield _in_kolom(blad, titel, cellen, plaats)
        for wat in (*(f"een tekstvak, {begin(vak)}" for vak in blad.vakken), *_beelden(blad)):
            yield codes.FORMULIER_BUITEN.op(plaats, wat=wat)


def begin(tekst: str) -> str:
    """Quote the first words of a text."""
    plat = " ".join(tekst.split())
    return f"‘{plat}’" if len(plat) <= _LANGSTE else f"‘{plat[:_LANGSTE].rpartition(' ')[0] or plat[:_LANGSTE]} …’"


def _ander_blad(blad: Formulierblad, bekend: Collection[str], plaats: Plaats) -> Iterator[Probleem]:
    """A copy of a sheet holds mostly what stands on the other: the first text that is new says most."""
    teksten = [*(blad.teksten[cel] for cel in sorted(blad.teksten)), *(n.tekst for n in blad.notities), *blad.vakken]
    nieuw = [tekst for tekst in teksten if tekst not in bekend]
    zinnen = [tekst for tekst in nieuw if " " in tekst]
    if teksten or blad.beelden:
        wat = begin((zinnen or nieuw)[0]) if nieuw else "niets wat niet ook op een ander blad staat"
        wat = wat if teksten else "een afbeelding"
        yield codes.FORMULIER_ANDER_BLAD.op(plaats, blad=blad.naam, wat=wat)


def _vreemd(blad: Formulierblad) -> Iterable[Cel]:
    """List the cells of a sheet where no party was asked anything.

    What the explanation says differs between versions of rekenaudit: it is known by its lines of two cells.
    """
    if blad.naam == UITLEG:
        regels = takewhile(lambda rij: {(rij, 0), (rij, 1)} <= blad.teksten.keys(), count(1))
        laatste = max(regels, default=0)
        return (cel for cel in blad.teksten if cel[0] > laatste or cel[1] > 1)
    if blad.naam == GEGEVENS:
        namen = {rij: tekst for (rij, kolom), tekst in blad.teksten.items() if kolom == 0}
        vast = {rij for rij, naam in namen.items() if naam in _VAST or naam.startswith((DOCUMENT, AANTAL))}
        return (cel for cel in blad.teksten if cel[0] not in vast or cel[1] > 1)
    kolommen = OVERIGE_KOLOMMEN if blad.naam == OVERIG else kolommen_van(blad.naam)
    gevraagd = {kolom for (rij, kolom), tekst in blad.teksten.items() if rij == 1 and tekst in kolommen}
    return (cel for cel in blad.teksten if cel[1] not in gevraagd)


def _per_kolom(cellen: Iterable[Cel]) -> Mapping[int, list[Cel]]:
    gevonden: dict[int, list[Cel]] = {}
    for cel in sorted(cellen, key=lambda cel: (cel[1], cel[0])):
        gevonden.setdefault(cel[1], []).append(cel)
    return gevonden


def _in_kolom(blad: Formulierblad, titel: str, cellen: list[Cel], plaats: Plaats) -> Probleem:
    """Report the texts of a column; its heading says what the texts are, and is one itself when they are all."""
    onder = [cel for cel in cellen if cel[0] > 1] or cellen
    namen = [celnaam(*cel) for cel in onder]
    wat = begin(blad.teksten[onder[0]])
    wat += f", in de kolom '{titel}'" if titel and onder[0][0] > 1 else ""
    if len(namen) > 1:
        rest = len(namen) - 1 - _MEESTE
        ook = [*namen[1 : 1 + _MEESTE], *([f"nog {rest}"] if rest > 0 else [])]
        wat += f"; ook in {opsomming(ook)}"
    return codes.FORMULIER_BUITEN.op(Plaats(plaats.bestand, blad=blad.naam, cel=namen[0]), wat=wat)


def _beelden(blad: Formulierblad) -> tuple[str, ...]:
    if not blad.beelden:
        return ()
    return ("een afbeelding" if blad.beelden == 1 else f"{blad.beelden} afbeeldingen",)
