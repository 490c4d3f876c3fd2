"""The sheets of a form that came back, row by row: cells as they are shown, with the notes at them."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rekenaudit.config.tekstbestand import relatief
from rekenaudit.loaders.lader import Cel, Rij, Tabel, als_tekst, celnaam
from rekenaudit.loaders.werkmap import lees_werkmap
from rekenaudit.problems import Plaats, Probleem, bedoelde
from rekenaudit.problems.codes import formulier as codes
from rekenaudit.problems.codes import laden as laadcodes
from rekenaudit.wederhoor.formulier import GEGEVENS, LETTERS, OVERIG, TOELICHTING, UITLEG, VAST, Formulierkop
from rekenaudit.wederhoor.formulier_buiten import begin, buiten_de_bladen
from rekenaudit.wederhoor.formulier_cellen import Formulierblad, Notitie, lees_bladen, nette_tekst

GRENS_MB = 60
"""Largest form, unpacked: ten thousand rows are a tenth of this."""


@dataclass(frozen=True, slots=True)
class Gevuld:
    """A row with its cells by column."""

    tabel: Tabel
    rij: Rij
    cellen: Mapping[str, str]
    notities: tuple[Notitie, ...] = ()

    def plaats(self, kolom: str) -> Plaats:
        """Give the place of a cell."""
        return self.tabel.plaats(self.rij.nummer, self.tabel.kop.index(kolom))

    def cel(self, kolom: str) -> Cel:
        """Give a cell as it is stored."""
        return self.rij.cellen[self.tabel.kop.index(kolom)]

    def is_formule(self, kolom: str) -> bool:
        """Tell whether a cell looks empty because its formula was never calculated."""
        return (self.rij.nummer, self.tabel.kop.index(kolom)) in self.tabel.formules

    def gezegd(self, kolommen: Iterable[str]) -> bool:
        """Tell whether the party filled in anything, or noted anything at a cell."""
        return bool(self.notities) or any(self.cellen[kolom] for kolom in kolommen)

    def toelichting(self) -> str:
        """Give the explanation, and the notes at cells of the row behind it."""
        bij = (f"Notitie{self._bij(n)}: {n.tekst}" for n in self.notities)
        return "\n".join(filter(None, (self.cellen[TOELICHTING], *bij)))

    def _bij(self, notitie: Notitie) -> str:
        """Say at which cell a note stands; at a fixed cell it is about the row."""
        _, kolom = notitie.cel
        naam = (self.tabel.kop[kolom] if kolom < len(self.tabel.kop) else "") or celnaam(*notitie.cel)
        return "" if naam in VAST else f" bij '{naam}'"


class Formulierbestand:
    """A workbook that came back; knows which notes were read with a row."""

    def __init__(self, pad: Path, wortel: Path) -> None:
        """Begin with a file; `open` reads it."""
        self._pad = pad
        self._wortel = wortel
        self._bestand = relatief(pad, wortel)
        self._bladen: dict[str, Formulierblad] = {}
        self._gebruikt: set[tuple[str, Notitie]] = set()

    def open(self, problemen: list[Probleem]) -> bool:
        """Read what stands in and beside all cells; False with a problem when that does not work."""
        try:
            self._bladen = {blad.naam: blad for blad in lees_bladen(self._pad.read_bytes())}
        except Exception:  # noqa: BLE001 - as in `lees_werkmap`
            problemen.append(laadcodes.WERKMAP_KAPOT.op(Plaats(self._bestand), bestand=self._bestand))
            return False
        return True

    def rijen(
        self, blad: str, kolommen: Iterable[str], antwoorden: Collection[str], problemen: list[Probleem]
    ) -> list[Gevuld] | None:
        """Read the rows of a sheet; None with a problem when its table is not whole."""
        tabel = self._tabel(blad, problemen)
        if tabel is None:
            return None
        mist = [kolom for kolom in kolommen if tabel.kop.count(kolom) != 1]
        plaats = Plaats(tabel.bestand, blad=blad)
        problemen += [codes.FORMULIER_KOLOM.op(plaats, kolom=kolom) for kolom in mist]
        if mist:
            return None
        open_ = {tabel.kop.index(kolom) for kolom in antwoorden}
        for rij, kolom in sorted(tabel.formules):
            problemen.append(laadcodes.FORMULE_ZONDER_WAARDE.op(tabel.plaats(rij, kolom), kolom=tabel.kop[kolom]))
        bereiken = {bereik for (rij, kolom), bereik in tabel.samengevoegd.items() if rij > 1 and kolom in open_}
        for bereik in sorted(bereiken):
            problemen.append(codes.FORMULIER_SAMENGEVOEGD.op(Plaats(tabel.bestand, blad=blad, cel=bereik)))
        bekend = self._bladen[blad]
        for (rij, kolom), fout in bekend.fouten.items():
            if kolom in open_:
                problemen.append(codes.FORMULIER_EXCELFOUT.op(tabel.plaats(rij, kolom), gevonden=fout))
        return self._gevuld(tabel, bekend)

    def _tabel(self, blad: str, problemen: list[Probleem]) -> Tabel | None:
        tabel, gevonden = lees_werkmap(self._pad, self._wortel, blad, grens_mb=GRENS_MB)
        if any(p.soort is laadcodes.BLAD_ONTBREEKT for p in gevonden):
            vreemd = [naam for naam in self._bladen if naam not in {UITLEG, OVERIG, GEGEVENS, *LETTERS}]
            velden = {"blad": blad, "suggestie": bedoelde(blad, vreemd)}
            gevonden = (codes.FORMULIER_BLAD.op(Plaats(self._bestand), **velden),)
        problemen += gevonden
        return tabel

    def _gevuld(self, tabel: Tabel, blad: Formulierblad) -> list[Gevuld]:
        """Give rows with their cells as they are shown, and the notes at them."""
        notities: dict[int, list[Notitie]] = {}
        for notitie in blad.notities:
            notities.setdefault(notitie.cel[0], []).append(notitie)
        leeg = ("",) * len(tabel.kop)
        over = [Rij(nummer, leeg) for nummer in sorted(notities) if nummer > tabel.kopregel]
        alle = {rij.nummer: rij for rij in (*over, *tabel.rijen)}
        self._gebruikt |= {(blad.naam, n) for nummer in alle for n in notities.get(nummer, ())}
        return [
            Gevuld(tabel, alle[nummer], _cellen(tabel, alle[nummer], blad), tuple(notities.get(nummer, ())))
            for nummer in sorted(alle)
        ]

    def buiten(self, kop: Formulierkop) -> Iterator[Probleem]:
        """Report what stands where nothing is read."""
        yield from buiten_de_bladen(self._bladen.values(), kop, self._bestand)
        for blad in self._bladen.values():
            for notitie in blad.notities if blad.naam in {*kop.aantallen, UITLEG, OVERIG, GEGEVENS} else ():
                if (blad.naam, notitie) not in self._gebruikt:
                    plaats = Plaats(self._bestand, blad=blad.naam, cel=celnaam(*notitie.cel))
                    yield codes.FORMULIER_BUITEN.op(plaats, wat=f"een notitie, {begin(notitie.tekst)}")


def _cellen(tabel: Tabel, rij: Rij, blad: Formulierblad) -> dict[str, str]:
    """Take the cells of a row as text: numbers in Dutch, percentages and dates as they are shown."""
    return {
        kolom: nette_tekst(blad.getoond.get((rij.nummer, nummer), _tekst(cel)))
        for nummer, (kolom, cel) in enumerate(zip(tabel.kop, rij.cellen, strict=True))
    }


def _tekst(cel: Cel) -> str:
    return cel if isinstance(cel, str) else als_tekst(cel).replace(".", ",")
