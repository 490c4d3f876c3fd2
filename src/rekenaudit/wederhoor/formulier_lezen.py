"""Reading a form that came back: answers by row, whatever was sorted or moved, and what was changed by its cell."""

from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path

from rekenaudit.config.tekstbestand import relatief
from rekenaudit.loaders.beperken import beperk
from rekenaudit.model.studie import Studie
from rekenaudit.notation.woorden import opsomming
from rekenaudit.outputs.vingerafdruk import afdruk
from rekenaudit.problems import Plaats, Probleem
from rekenaudit.problems.codes import formulier as codes
from rekenaudit.wederhoor.formulier import (
    GEGEVENS,
    KENMERK,
    LETTERS,
    NUMMER,
    OVER,
    OVERIG,
    OVERIGE_KOLOMMEN,
    OVERIGE_LETTER,
    PLEK,
    STANDPUNTBLADEN,
    TEKST,
    VAST,
    Formulierkop,
    antwoorden_van,
    gewijzigde_kolommen,
    kolommen_van,
    lees_plek,
)
from rekenaudit.wederhoor.formulier_antwoord import Antwoordlezer
from rekenaudit.wederhoor.formulier_buiten import begin
from rekenaudit.wederhoor.formulier_kop import keur_kop, lees_kop
from rekenaudit.wederhoor.formulier_rijen import Formulierbestand, Gevuld
from rekenaudit.wederhoor.reactie import FORMULIER, Antwoord, Reactie
from rekenaudit.wederhoor.volgorde import bewaard_op

_MEESTE = 5
"""Cells that a message names besides the first."""


def lees_formulier(
    pad: Path, wortel: Path, studie: Studie, versies: Collection[str]
) -> tuple[Reactie | None, tuple[Probleem, ...]]:
    """Read a form.

    Args:
        pad: the workbook.
        wortel: the study folder, that places are relative to.
        studie: the study.
        versies: versions that were made or sent.

    Returns:
        What the party says (None when it cannot be read for certain), and every problem by its cell.
    """
    kop, problemen = lees_kop(pad, wortel)
    lezing = _Lezing(pad, wortel)
    if kop is None or not lezing.bestand.open(lezing.problemen):
        return None, beperk([*problemen, *lezing.problemen])
    lezing.problemen += keur_kop(kop, studie, versies, Plaats(relatief(pad, wortel), blad=GEGEVENS))
    antwoorden = lezing.antwoorden(kop)
    inhoud = pad.read_bytes()
    reactie = Reactie(
        pad.name,
        afdruk(inhoud),
        kop.partij,
        kop.ronde,
        kop.versie,
        date.fromisoformat(kop.sluit) if kop.sluit else None,
        FORMULIER,
        antwoorden,
        bewaard_op(inhoud),
        leeg=not (lezing.gezegd or lezing.problemen),
    )
    return reactie, beperk(lezing.problemen)


class _Lezing:
    """One reading of a form; gathers problems, and knows whether the party filled in anything."""

    def __init__(self, pad: Path, wortel: Path) -> None:
        self._pad = pad
        self._wortel = wortel
        self.bestand = Formulierbestand(pad, wortel)
        self._gezien: dict[str, tuple[Antwoord | None, Plaats]] = {}
        self.problemen: list[Probleem] = []
        self._lezer = Antwoordlezer(self.problemen)
        self.gezegd = False

    def antwoorden(self, kop: Formulierkop) -> tuple[Antwoord, ...]:
        """Read all sheets; in the order in which the rows were sent, whatever order they have now."""
        for blad in LETTERS:
            if blad in kop.aantallen:
                self._vragen(kop, blad)
        for gevuld in self.bestand.rijen(OVERIG, OVERIGE_KOLOMMEN, OVERIGE_KOLOMMEN[1:], self.problemen) or ():
            self._overig(gevuld)
        self.problemen += self.bestand.buiten(kop)
        gegeven = {nummer: antwoord for nummer, (antwoord, _) in self._gezien.items() if antwoord is not None}
        letters = [*LETTERS.values(), OVERIGE_LETTER]
        return tuple(gegeven[n] for n in sorted(gegeven, key=lambda n: (letters.index(n[0]), int(n[1:]))))

    def _vragen(self, kop: Formulierkop, blad: str) -> None:
        nummers, onbekend = 0, 0
        zonder_merk: list[Gevuld] = []
        open_ = antwoorden_van(blad)
        rijen = self.bestand.rijen(blad, kolommen_van(blad), open_, self.problemen)
        for gevuld in rijen or ():
            self.gezegd |= gevuld.gezegd(open_)
            merk, vast = gevuld.cellen[KENMERK], [gevuld.cellen[kolom] for kolom in VAST]
            gekend = gewijzigde_kolommen(merk, kop.zout(), vast)
            if gekend is None or len(gekend[1]) == len(VAST):
                if _is_vraag(gevuld) and not gevuld.gezegd(open_):
                    zonder_merk.append(gevuld)
                else:
                    self._onbekende_rij(gevuld, open_)
                onbekend += gevuld.gezegd(open_)
                continue
            nummer, anders = gekend
            soort = codes.FORMULIER_VAST
            self.problemen += [soort.op(gevuld.plaats(k), kolom=k, nummer=nummer) for k in anders]
            document, blok, sleutel = lees_plek(gevuld.cellen[PLEK])
            plek = Antwoord(nummer, document, kop.documenten.get(document, ""), blok, sleutel, gevuld.cellen[TEKST])
            nummers += nummer not in self._gezien
            lees = self._lezer.standpunt if blad in STANDPUNTBLADEN else self._lezer.antwoord
            self._bewaar(nummer, lees(plek, gevuld), gevuld)
        if zonder_merk:
            self._zonder_merk(zonder_merk)
        weg = kop.aantallen[blad] - nummers - onbekend - len(zonder_merk)
        if rijen is not None and weg > 0:
            plaats = Plaats(relatief(self._pad, self._wortel), blad=blad)
            velden = {"aantal": f"{'is' if weg == 1 else 'zijn'} {weg}", "alle": kop.aantallen[blad]}
            self.problemen.append(codes.FORMULIER_RIJEN_WEG.op(plaats, **velden))

    def _zonder_merk(self, rijen: Sequence[Gevuld]) -> None:
        """Tell once of rows without an answer whose mark was changed: what else was changed there is not known."""
        eerste, *rest = rijen
        ook = f"; ook in {opsomming([r.plaats(KENMERK).cel for r in rest[:_MEESTE]])}" if rest else ""
        ook += f" en nog {len(rest) - _MEESTE}" if len(rest) > _MEESTE else ""
        wat = f"een ander kenmerk; bij die rij staat {begin(eerste.cellen[TEKST])}{ook}"
        self.problemen.append(codes.FORMULIER_BUITEN.op(eerste.plaats(KENMERK), wat=wat))

    def _onbekende_rij(self, gevuld: Gevuld, open_: Collection[str]) -> None:
        """Report what stands in a row that was not sent: an answer belongs somewhere, a text is told of."""
        merk = gevuld.cellen[KENMERK]
        if gevuld.gezegd(open_):
            gevonden = "leeg" if not merk else "van een ander formulier of een andere rij"
            self.problemen.append(codes.FORMULIER_KENMERK.op(gevuld.plaats(KENMERK), gevonden=gevonden))
            return
        for kolom in VAST:
            if tekst := gevuld.cellen[kolom]:
                self.problemen.append(codes.FORMULIER_BUITEN.op(gevuld.plaats(kolom), wat=begin(tekst)))
                return

    def _overig(self, gevuld: Gevuld) -> None:
        cellen = gevuld.cellen
        genummerd = _is_nummer(cellen[NUMMER])
        if cellen[NUMMER] and not genummerd:
            self.problemen.append(codes.FORMULIER_BUITEN.op(gevuld.plaats(NUMMER), wat=begin(cellen[NUMMER])))
        if not gevuld.gezegd(OVERIGE_KOLOMMEN[1:]):
            return
        self.gezegd = True
        nummer = cellen[NUMMER] if genummerd else f"{OVERIGE_LETTER}{gevuld.rij.nummer - 1}"
        self._bewaar(nummer, self._lezer.antwoord(Antwoord(nummer, passage=cellen[OVER]), gevuld), gevuld)

    def _bewaar(self, nummer: str, antwoord: Antwoord | None, gevuld: Gevuld) -> None:
        """Keep an answer; a row that was copied may say the same twice, and not two things."""
        plaats = gevuld.plaats(NUMMER)
        eerder, eerste = self._gezien.get(nummer, (None, plaats))
        if eerder is not None and antwoord is not None and eerder != antwoord:
            waar = str(eerste).rpartition(", ")[2]
            self.problemen.append(codes.FORMULIER_RIJ_DUBBEL.op(plaats, nummer=nummer, eerste=waar))
        self._gezien[nummer] = (eerder or antwoord, eerste)


def _is_vraag(gevuld: Gevuld) -> bool:
    """Tell whether a row has the number of one that was sent."""
    nummer = gevuld.cellen[NUMMER]
    return nummer[:1] in LETTERS.values() and nummer[1:].isdecimal()


def _is_nummer(tekst: str) -> bool:
    return tekst.startswith(OVERIGE_LETTER) and tekst[1:].isdecimal()
