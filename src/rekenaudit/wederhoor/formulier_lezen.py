"""Reading a form that came back: answers by row, whatever was sorted or moved, and what was changed by its cell."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import cast

from rekenaudit.config.tekstbestand import relatief
from rekenaudit.loaders.beperken import beperk
from rekenaudit.loaders.lader import als_tekst
from rekenaudit.loaders.werkmap import lees_werkmap
from rekenaudit.model.studie import Studie
from rekenaudit.model.wederhoor import Reactiesoort, Rondenaam, Standpunt
from rekenaudit.notation.woorden import opsomming
from rekenaudit.outputs.vingerafdruk import afdruk
from rekenaudit.problems import Plaats, Probleem, aangehaald, bedoelde
from rekenaudit.problems.codes import formulier as codes
from rekenaudit.problems.codes import laden as laadcodes
from rekenaudit.wederhoor.formulier import (
    AANTAL,
    AKKOORD,
    BEWIJS,
    CONTROLE,
    DOCUMENT,
    GEGEVENS,
    KENMERK,
    LETTERS,
    NUMMER,
    ONDERZOEK,
    OVER,
    OVERIG,
    OVERIGE_KOLOMMEN,
    OVERIGE_LETTER,
    PARTIJ,
    PLEK,
    RONDE,
    SLUIT,
    SOORT,
    STANDPUNT,
    STANDPUNTBLADEN,
    TEKST,
    TOELICHTING,
    VAST,
    VERSIE,
    VOORSTEL,
    WAT,
    Formulierkop,
    antwoorden_van,
    controlegetal,
    gewijzigde_kolommen,
    kolommen_van,
    lees_plek,
)
from rekenaudit.wederhoor.formulier_buiten import begin
from rekenaudit.wederhoor.formulier_cellen import PROCENT
from rekenaudit.wederhoor.formulier_getal import is_een_getal, is_percentage, verschil, zonder_procentteken
from rekenaudit.wederhoor.formulier_rijen import GRENS_MB, Formulierbestand, Gevuld
from rekenaudit.wederhoor.formulier_xlsx import SOORTEN, STANDPUNTEN
from rekenaudit.wederhoor.reactie import FORMULIER, Antwoord, Reactie
from rekenaudit.wederhoor.volgorde import bewaard_op

_MEESTE = 5
"""Cells that a message names besides the first."""
_AKKOORD: Mapping[str, bool] = {
    "ja": True, "j": True, "akkoord": True, "waar": True, "nee": False, "n": False, "niet akkoord": False,
    "onwaar": False,
}  # fmt: skip


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
    lezing = _Lezing(pad, wortel)
    kop = lezing.kop()
    if kop is None or not lezing.bestand.open(lezing.problemen):
        return None, beperk(lezing.problemen)
    lezing.keur(kop, studie, versies)
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
        self.gezegd = False

    def kop(self) -> Formulierkop | None:
        """Read to what the form belongs; None with a problem when that is not certain."""
        tabel, problemen = lees_werkmap(self._pad, self._wortel, GEGEVENS, grens_mb=GRENS_MB)
        if tabel is None:
            soorten = {p.soort for p in problemen}
            if laadcodes.BLAD_ONTBREEKT in soorten:
                self.problemen.append(self._geen(f"het blad '{GEGEVENS}' ontbreekt"))
            elif laadcodes.WERKMAP_TE_GROOT in soorten:
                plaats = Plaats(relatief(self._pad, self._wortel))
                self.problemen.append(codes.FORMULIER_TE_GROOT.op(plaats, grens=GRENS_MB))
            else:
                self.problemen += problemen
            return None
        regels = [(r, als_tekst(r.cellen[0]), als_tekst(r.cellen[1])) for r in tabel.rijen if len(r.cellen) > 1]
        paren = [(naam, waarde) for _, naam, waarde in regels]
        gegevens = dict(paren)
        mist = [n for n in (ONDERZOEK, VERSIE, PARTIJ, RONDE, CONTROLE) if n not in gegevens]
        if mist:
            self.problemen.append(self._geen(f"bij de gegevens ontbreekt '{mist[0]}'"))
            return None
        kop = Formulierkop(
            gegevens[ONDERZOEK],
            gegevens[VERSIE],
            gegevens[PARTIJ],
            cast("Rondenaam", gegevens[RONDE]),
            gegevens.get(SLUIT, ""),
            {n.removeprefix(DOCUMENT): w for n, w in paren if n.startswith(DOCUMENT)},
            {n.removeprefix(AANTAL): int(w) for n, w in paren if n.startswith(AANTAL) and w.isdecimal()},
        )
        if gegevens[CONTROLE] != controlegetal([p for p in kop.regels() if p[0] != CONTROLE]):
            rij = next(r for r, naam, _ in regels if naam == CONTROLE)
            self.problemen.append(codes.FORMULIER_GEGEVENS.op(tabel.plaats(rij.nummer, 1)))
            return None
        return kop

    def keur(self, kop: Formulierkop, studie: Studie, versies: Collection[str]) -> None:
        """Check that it belongs to this study, to a party of it and to a version that was sent."""
        plaats = Plaats(relatief(self._pad, self._wortel), blad=GEGEVENS)
        titel, partijen = studie.onderzoek.titel, studie.partijnamen()
        if kop.onderzoek != " ".join(titel.split()):
            soort = codes.FORMULIER_ANDER_ONDERZOEK
            self.problemen.append(soort.op(plaats, gevonden=kop.onderzoek, verwacht=titel))
            return
        if kop.partij not in partijen:
            suggestie = bedoelde(kop.partij, partijen)
            self.problemen.append(codes.FORMULIER_PARTIJ.op(plaats, partij=kop.partij, suggestie=suggestie))
        if kop.versie not in versies:
            suggestie = bedoelde(kop.versie, versies)
            self.problemen.append(codes.FORMULIER_VERSIE.op(plaats, versie=kop.versie, suggestie=suggestie))

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
            lees = self._standpunt if blad in STANDPUNTBLADEN else self._antwoord
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
        self._bewaar(nummer, self._antwoord(Antwoord(nummer, passage=cellen[OVER]), gevuld), gevuld)

    def _standpunt(self, plek: Antwoord, gevuld: Gevuld) -> Antwoord | None:
        """Read what a college does with a conclusion or recommendation; None when it does not say."""
        woord = gevuld.cellen[STANDPUNT].casefold().strip(" .")
        if woord not in ("", *STANDPUNTEN):
            self._keuze(gevuld, STANDPUNT, ", ".join(aangehaald(STANDPUNTEN)))
            woord = ""
        toelichting = gevuld.toelichting()
        if not woord and not toelichting:
            return None
        return replace(plek, standpunt=cast("Standpunt", woord), reactie=toelichting)

    def _antwoord(self, plek: Antwoord, gevuld: Gevuld) -> Antwoord | None:
        """Read the answer in a row; None when the party has nothing to say about it."""
        cellen = gevuld.cellen
        woord = cellen.get(AKKOORD, "").casefold().strip(" .!")
        akkoord = _AKKOORD.get(woord)
        if woord and akkoord is None:
            self._keuze(gevuld, AKKOORD, "'ja' of 'nee'")
        soort = cellen[SOORT].casefold().strip(" .")
        if soort not in ("", *SOORTEN):
            self._keuze(gevuld, SOORT, ", ".join(aangehaald(SOORTEN)))
            soort = ""
        inhoud = (self._voorstel(plek, gevuld), gevuld.toelichting(), cellen[BEWIJS])
        if not any(inhoud) and (akkoord is not False) and (akkoord or not soort) and not plek.rij.startswith("V"):
            return None
        formules = any(gevuld.is_formule(kolom) for kolom in (VOORSTEL, TOELICHTING, BEWIJS))
        if akkoord is False and not any(inhoud) and not formules:
            self.problemen.append(codes.FORMULIER_LEEG_NEE.op(gevuld.plaats(AKKOORD), nummer=plek.rij))
        voorstel, reactie, bewijs = inhoud
        if akkoord and voorstel:
            self.problemen.append(codes.FORMULIER_JA_EN_VOORSTEL.op(gevuld.plaats(AKKOORD), nummer=plek.rij))
        return Antwoord(
            plek.rij,
            plek.document,
            plek.afdruk,
            plek.blok,
            plek.sleutel,
            plek.passage,
            akkoord,
            reactie,
            voorstel,
            cast("Reactiesoort", soort),
            bewijs,
        )

    def _voorstel(self, plek: Antwoord, gevuld: Gevuld) -> str:
        """Read what must stand there; a number is held against the value that was sent."""
        cellen = gevuld.cellen
        voorstel = cellen[VOORSTEL]
        if not plek.sleutel or not voorstel:
            return voorstel
        plaats, wat = gevuld.plaats(VOORSTEL), cellen[WAT]
        if (
            voorstel.endswith(PROCENT)
            and isinstance(gevuld.cel(VOORSTEL), Decimal)
            and is_percentage(wat, plek.passage)
        ):
            voorstel = zonder_procentteken(voorstel)
        velden = {"nummer": plek.rij, "voorstel": voorstel}
        if voorstel.startswith("#"):
            return voorstel  # what a formula that went wrong left is told of already
        if not is_een_getal(voorstel):
            self.problemen.append(codes.FORMULIER_GEEN_GETAL.op(plaats, **velden))
        elif anders := verschil(wat, plek.passage, voorstel):
            soort = codes.FORMULIER_GETAL_ANDERS
            self.problemen.append(soort.op(plaats, **velden, waarde=plek.passage, verschil=anders))
        return voorstel

    def _keuze(self, gevuld: Gevuld, kolom: str, mogelijk: str) -> None:
        velden = {"kolom": kolom, "gevonden": gevuld.cellen[kolom], "mogelijk": mogelijk}
        self.problemen.append(codes.FORMULIER_KEUZE.op(gevuld.plaats(kolom), **velden))

    def _bewaar(self, nummer: str, antwoord: Antwoord | None, gevuld: Gevuld) -> None:
        """Keep an answer; a row that was copied may say the same twice, and not two things."""
        plaats = gevuld.plaats(NUMMER)
        eerder, eerste = self._gezien.get(nummer, (None, plaats))
        if eerder is not None and antwoord is not None and eerder != antwoord:
            waar = str(eerste).rpartition(", ")[2]
            self.problemen.append(codes.FORMULIER_RIJ_DUBBEL.op(plaats, nummer=nummer, eerste=waar))
        self._gezien[nummer] = (eerder or antwoord, eerste)

    def _geen(self, reden: str) -> Probleem:
        return codes.GEEN_FORMULIER.op(Plaats(relatief(self._pad, self._wortel)), reden=reden)


def _is_vraag(gevuld: Gevuld) -> bool:
    """Tell whether a row has the number of one that was sent."""
    nummer = gevuld.cellen[NUMMER]
    return nummer[:1] in LETTERS.values() and nummer[1:].isdecimal()


def _is_nummer(tekst: str) -> bool:
    return tekst.startswith(OVERIGE_LETTER) and tekst[1:].isdecimal()
