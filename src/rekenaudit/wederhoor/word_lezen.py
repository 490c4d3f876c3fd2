"""Remarks in a Word file that came back: what was changed, with or without tracking, and what was said beside it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

from rekenaudit.config.tekstbestand import lees_bytes, relatief
from rekenaudit.config.yaml_boom import zonder_onzichtbaar
from rekenaudit.document.boom import alle
from rekenaudit.outputs.vingerafdruk import afdruk
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes import formulier as codes
from rekenaudit.render.word.bladwijzers import bookmark_name
from rekenaudit.render.word.lezen import OnleesbaarWord, Wordalinea, lees_word
from rekenaudit.wederhoor.reactie import Antwoord, Reactie
from rekenaudit.wederhoor.verzonden import boomafdruk
from rekenaudit.wederhoor.volgorde import bewaard_op
from rekenaudit.wederhoor.woordplek import Tabelcel, nieuwe_tekst, sleutel_van, tabelcellen
from rekenaudit.wederhoor.word_herkennen import Stukken, herken

WEGHALEN = "(weghalen)"
_LIJKT = 0.5
_MEESTE = 3


@dataclass(frozen=True, slots=True)
class _Stuk:
    """The document as sent: its paragraphs, the blocks by their bookmark, and the cells of its tables."""

    document: str
    kanaal: str
    afdruk: str
    alineas: tuple[Wordalinea, ...]
    blokken: Mapping[str, str]
    cellen: tuple[Tabelcel, ...]


@dataclass(frozen=True, slots=True)
class _Verschil:
    """A paragraph that differs: its number in what was sent, and both versions; None for one that came or went."""

    nummer: int
    volg: int
    oud: Wordalinea | None
    nieuw: Wordalinea | None
    bijgehouden: bool


def lees_wordbestand(pad: Path, wortel: Path, stukken: Stukken) -> tuple[Reactie | None, tuple[Probleem, ...]]:
    """Read a Word file that a party changed.

    Args:
        pad: the file.
        wortel: the study folder, that places are relative to.
        stukken: what it can be made of.

    Returns:
        What the party says (None when the file is not known, or is not of one party), and the problems.
    """
    inhoud, problemen = lees_bytes(pad, wortel)
    plaats = Plaats(relatief(pad, wortel))
    if problemen:
        return None, problemen
    try:
        terug = lees_word(inhoud)
    except OnleesbaarWord as fout:
        return None, (codes.WORD_KAPOT.op(plaats, bestand=pad.name, reden=fout),)
    gelijke, problemen = herken(terug, stukken, plaats, pad.name)
    if gelijke is None:
        return None, problemen
    verschillen = tuple(_verschillen(gelijke.alineas, terug))
    boom = gelijke.verzonden.bomen[gelijke.document]
    blokken = {bookmark_name(k.attr("id")): k.attr("id") for k in alle(boom) if k.attr("id")}
    bron = gelijke.verzonden
    stuk = _Stuk(gelijke.document, gelijke.kanaal, boomafdruk(boom), gelijke.alineas, blokken, tabelcellen(boom))
    antwoorden = tuple(_antwoord(v, stuk) for v in verschillen)
    reactie = Reactie(
        pad.name,
        afdruk(inhoud),
        bron.partij,
        bron.ronde,
        bron.versie,
        date.fromisoformat(bron.sluit) if bron.sluit else None,
        gelijke.kanaal,
        antwoorden,
        bewaard_op(inhoud),
        leeg=not antwoorden,
    )
    stil = [a for a, v in zip(antwoorden, verschillen, strict=True) if not v.bijgehouden]
    if not stil:
        return reactie, ()
    velden = {"bestand": pad.name, "aantal": len(stil), "waar": _waar(stil)}
    return reactie, (codes.WORD_NIET_BIJGEHOUDEN.op(plaats, **velden),)


def _waar(stil: Sequence[Antwoord]) -> str:
    blokken = list(dict.fromkeys(a.blok or "het begin" for a in stil))
    rest = len(blokken) - _MEESTE
    return ", ".join(blokken[:_MEESTE]) + (f" en nog {rest}" if rest > 0 else "")


def _verschillen(was: Sequence[Wordalinea], terug: Sequence[Wordalinea]) -> Iterator[_Verschil]:
    """Pair the paragraphs of both files; gives those that differ or have a comment, in the order of the file."""
    vergeleken = [alinea for alinea in terug if alinea.oud]
    nummers = {id(a): n for a, n in _gepaard([a.nieuw for a in was], vergeleken)}
    genoemd: set[int] = set()
    nummer, volg = -1, 0
    for alinea in terug:
        paar = nummers.get(id(alinea), -1)
        if paar >= 0:
            nummer, volg = paar, 0
            genoemd.add(paar)
            gelijk = was[paar].nieuw == alinea.oud
            if not gelijk or alinea.nieuw != alinea.oud or alinea.kanttekeningen:
                yield _Verschil(paar, 0, was[paar], alinea, bijgehouden=gelijk)
        elif alinea.nieuw or alinea.kanttekeningen:
            volg += 1
            yield _Verschil(nummer, volg, None, alinea, bijgehouden=not alinea.oud)
    for weg in sorted(set(range(len(was))) - genoemd):
        yield _Verschil(weg, 0, was[weg], None, bijgehouden=False)


def _gepaard(was: Sequence[str], terug: Sequence[Wordalinea]) -> Iterator[tuple[Wordalinea, int]]:
    gelijk = SequenceMatcher(None, was, [a.oud for a in terug], autojunk=False)
    for wat, i, j, k, m in gelijk.get_opcodes():
        if wat == "equal":
            yield from zip(terug[k:m], range(i, j), strict=True)
            continue
        over = list(range(i, j))
        for alinea in terug[k:m]:
            beste = next((n for n in over if _lijkt(was[n], alinea.oud)), None)
            if beste is not None:
                over = [n for n in over if n > beste]
                yield alinea, beste


def _lijkt(een: str, ander: str) -> bool:
    meter = SequenceMatcher(None, een.split(), ander.split(), autojunk=False)
    return meter.quick_ratio() >= _LIJKT and meter.ratio() >= _LIJKT


def _antwoord(verschil: _Verschil, stuk: _Stuk) -> Antwoord:
    nieuw, oud = verschil.nieuw, verschil.oud
    anker = oud or (stuk.alineas[verschil.nummer] if verschil.nummer >= 0 else None)
    blok = stuk.blokken.get(anker.plek, "") if anker is not None else ""
    passage = oud.nieuw if oud is not None else nieuwe_tekst(anker)
    tekst = zonder_onzichtbaar(nieuw.nieuw) if nieuw is not None else ""
    bij = nieuw.kanttekeningen if nieuw is not None else ()
    volg = f"+{verschil.volg}" if verschil.volg else ""
    return Antwoord(
        rij=f"{stuk.kanaal}:{verschil.nummer + 1}{volg}",
        document=stuk.document,
        afdruk=stuk.afdruk,
        blok=blok,
        sleutel=sleutel_van(stuk.cellen, blok, stuk.alineas, verschil.nummer) if oud is not None and blok else "",
        passage=passage,
        akkoord=False,
        reactie="\n".join(zonder_onzichtbaar(kanttekening) for kanttekening in bij),
        voorstel="" if tekst == passage else tekst or WEGHALEN,
    )
