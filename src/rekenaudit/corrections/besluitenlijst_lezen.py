"""Reading decisions back from the list of remarks, and telling whether anything in it would be lost."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from rekenaudit.config.yaml_boom import Pad
from rekenaudit.corrections.besluitenlijst import (
    BESLUITKOLOMMEN,
    BESLUITVELDEN,
    BLAD_BESLUITEN,
    BLAD_CORRECTIES,
    CORRECTIEKOLOMMEN,
    INVULKOLOMMEN,
    NUMMER,
    STEMPEL,
    TEKSTEN,
    UITKOMSTEN,
    VASTE_KOLOMMEN,
    Stempel,
    besluitvelden,
    lees_stempel,
    stempel,
    stempel_van,
    vaste_cellen,
)
from rekenaudit.corrections.correctierijen import Lijstrij, correctieplaatsen, lees_correctie, lijstrijen
from rekenaudit.corrections.register import Register, opmerkingen
from rekenaudit.loaders.werkmap import lees_werkmap
from rekenaudit.model.wederhoor import Correctie, Opmerking
from rekenaudit.problems import Plaats, Probleem, aangehaald, bedoelde
from rekenaudit.problems.codes import besluitenlijst as codes
from rekenaudit.problems.codes import laden as laadcodes
from rekenaudit.problems.codes.wederhoor import BESLUIT_ZONDER_REDEN

_DATUM = re.compile(r"^(\d{1,2})-(\d{1,2})-(\d{4})$")


@dataclass(frozen=True, slots=True)
class Wijziging:
    """What the list changes about one remark.

    Attributes:
        velden: field of the decision → new text; empty to take it away.
        teksten: prose files that are added.
        erbij: corrections that are added.
        weg: corrections that are taken away.
        was: fields of the decision that had another value → that value.
        cellen: key path in the remark → the cell that says it.
    """

    opmerking: str
    velden: Mapping[str, str]
    teksten: tuple[str, ...]
    erbij: tuple[Correctie, ...]
    weg: tuple[Correctie, ...]
    was: Mapping[str, str]
    cellen: Mapping[Pad, Plaats] = field(repr=False)


def lees_besluitenlijst(
    pad: Path, studiemap: Path, register: Register
) -> tuple[tuple[Wijziging, ...], tuple[Probleem, ...]]:
    """Read decisions from a list that was filled in.

    Args:
        pad: the workbook.
        studiemap: the study folder, that places are relative to.
        register: the remarks as they are now.

    Returns:
        What changes about each remark, in the order of the list, and every problem by its cell. With a problem
        nothing should be changed.
    """
    lezing = _Lezing(register)
    bladen = lezing.open(pad, studiemap)
    wijzigingen = lezing.wijzigingen(*bladen) if bladen is not None else ()
    return wijzigingen, tuple(lezing.problemen)


def staat_in_register(pad: Path, studiemap: Path, register: Register) -> bool:
    """Tell whether all that is filled in is in the register; what was not filled in does not matter."""
    lezing = _Lezing(register)
    bladen = lezing.open(pad, studiemap)
    return bladen is not None and lezing.staat_in_register(*bladen)


class _Lezing:
    """One reading of a list; gathers problems."""

    def __init__(self, register: Register) -> None:
        self._bekend = {o.id: (o, bestand.record.partij) for bestand, _, o in opmerkingen(register)}
        self.problemen: list[Probleem] = []

    def open(self, pad: Path, studiemap: Path) -> tuple[Sequence[Lijstrij], Sequence[Lijstrij]] | None:
        """Read the rows of decisions and of corrections; None when a sheet or column is not there."""
        bladen: list[Sequence[Lijstrij]] = []
        for naam, kolommen in ((BLAD_BESLUITEN, BESLUITKOLOMMEN), (BLAD_CORRECTIES, CORRECTIEKOLOMMEN)):
            tabel, extra = lees_werkmap(pad, studiemap, naam)
            self.problemen += extra
            if tabel is not None:
                mist = [kolom for kolom in kolommen if kolom not in tabel.kop]
                plaats = Plaats(tabel.bestand, blad=naam)
                self.problemen += [codes.LIJST_KOLOM_ONTBREEKT.op(plaats, kolom=kolom) for kolom in mist]
                formules = ((tabel.plaats(r, k), tabel.kop[k]) for r, k in sorted(tabel.formules))
                self.problemen += [laadcodes.FORMULE_ZONDER_WAARDE.op(p, kolom=kolom) for p, kolom in formules]
                bladen += [] if mist else [tuple(lijstrijen(tabel))]
        return (bladen[0], bladen[1]) if len(bladen) == 2 else None

    def staat_in_register(self, besluiten: Sequence[Lijstrij], correcties: Sequence[Lijstrij]) -> bool:
        per_nummer = _per_nummer(correcties)
        for rij in besluiten:
            opmerking, partij = self._bekend.get(rij.cellen[NUMMER], (None, ""))
            nu = stempel(opmerking, partij).invulling if opmerking is not None else ""
            zegt = _zegt(rij, per_nummer.pop(rij.cellen[NUMMER], ()))
            if zegt.invulling not in (nu, lees_stempel(rij.cellen[STEMPEL]).invulling):
                return False
        return not per_nummer and not self.problemen

    def wijzigingen(self, besluiten: Sequence[Lijstrij], correcties: Sequence[Lijstrij]) -> tuple[Wijziging, ...]:
        per_nummer = _per_nummer(correcties)
        gelezen = {nummer: self._correcties(rijen) for nummer, rijen in per_nummer.items()}
        wijzigingen, gezien = [], dict[str, int]()
        for rij in besluiten:
            opmerking = self._opmerking(rij)
            if opmerking is None:
                continue
            eerste = gezien.setdefault(opmerking.id, rij.nummer)
            if eerste != rij.nummer:
                self.problemen.append(codes.LIJST_RIJ_DUBBEL.op(rij.plaats(NUMMER), id=opmerking.id, eerste=eerste))
                continue
            zegt, toen = _zegt(rij, per_nummer.get(opmerking.id, ())), lees_stempel(rij.cellen[STEMPEL])
            self._keur_vaste(rij, opmerking, is_zoals_gemaakt=zegt.vast == toen.vast)
            if zegt.invulling != toen.invulling:
                wijzigingen.append(self._wijziging(rij, opmerking, toen, gelezen.get(opmerking.id, ())))
        return tuple(w for w in wijzigingen if w.velden or w.teksten or w.erbij or w.weg)

    def _wijziging(
        self, rij: Lijstrij, opmerking: Opmerking, toen: Stempel, genoemd: Sequence[tuple[Correctie, Lijstrij]]
    ) -> Wijziging:
        oud, nieuw = besluitvelden(opmerking.besluit), self._besluit(rij)
        anders = {veld: waarde for veld, waarde in nieuw.items() if waarde != " ".join(oud[veld].split())}
        teksten = tuple(t.strip() for t in re.split(r"[,\n]", rij.cellen[TEKSTEN]) if t.strip())
        nieuwe_teksten = tuple(t for t in dict.fromkeys(teksten) if t not in opmerking.teksten)
        erbij, weg = _verschil(opmerking, [correctie for correctie, _ in genoemd])
        nu = stempel(opmerking, self._bekend[opmerking.id][1])
        if (anders or nieuwe_teksten or erbij or weg) and toen != nu:
            plaats = rij.plaats(next(iter(BESLUITVELDEN)))
            self.problemen.append(codes.LIJST_VEROUDERD.op(plaats, id=opmerking.id))
        was = {veld: oud[veld] for veld in anders if oud[veld]}
        plaatsen = _besluitplaatsen(rij) | correctieplaatsen(genoemd, met(opmerking.correcties, erbij, weg))
        return Wijziging(opmerking.id, anders, nieuwe_teksten, erbij, weg, was, plaatsen)

    def _correcties(self, rijen: Sequence[Lijstrij]) -> Sequence[tuple[Correctie, Lijstrij]]:
        gelezen = []
        for rij in rijen:
            if (opmerking := self._opmerking(rij)) is not None:
                correctie, extra = lees_correctie(rij, opmerking)
                self.problemen += extra
                gelezen += [(correctie, rij)] if correctie is not None else []
        return gelezen

    def _opmerking(self, rij: Lijstrij) -> Opmerking | None:
        nummer = rij.cellen[NUMMER]
        if nummer in self._bekend:
            return self._bekend[nummer][0]
        if nummer:
            suggestie = bedoelde(nummer, self._bekend)
            self.problemen.append(codes.LIJST_NUMMER_ONBEKEND.op(rij.plaats(NUMMER), id=nummer, suggestie=suggestie))
        else:
            self.problemen.append(codes.LIJST_CEL_LEEG.op(rij.plaats(NUMMER), kolom=NUMMER, van=""))
        return None

    def _keur_vaste(self, rij: Lijstrij, opmerking: Opmerking, *, is_zoals_gemaakt: bool) -> None:
        """Find what somebody changed in fixed cells; that the register says something else by now is no such thing."""
        vast = vaste_cellen(opmerking, self._bekend[opmerking.id][1])
        for kolom, tekst in zip(VASTE_KOLOMMEN, vast, strict=True):
            if not is_zoals_gemaakt and rij.cellen[kolom] != " ".join(tekst.split()):
                velden = {"kolom": kolom, "id": opmerking.id}
                self.problemen.append(codes.LIJST_VAST_GEWIJZIGD.op(rij.plaats(kolom), **velden))

    def _besluit(self, rij: Lijstrij) -> dict[str, str]:
        velden = {veld: rij.cellen[kolom] for kolom, veld in BESLUITVELDEN.items()}
        velden["uitkomst"] = velden["uitkomst"].casefold()
        try:
            velden["vastgesteld_op"] = _lees_datum(velden["vastgesteld_op"])
        except ValueError:
            plaats = rij.plaats("Vastgesteld op")
            self.problemen.append(codes.LIJST_DATUM.op(plaats, gevonden=velden["vastgesteld_op"]))
        self.problemen += _keur_uitkomst(rij, velden)
        return velden


def _keur_uitkomst(rij: Lijstrij, velden: Mapping[str, str]) -> Iterator[Probleem]:
    uitkomst = velden["uitkomst"]
    if uitkomst not in ("", *UITKOMSTEN):
        mogelijk = ", ".join(aangehaald(UITKOMSTEN))
        yield codes.LIJST_BESLUIT_ONBEKEND.op(rij.plaats("Besluit"), gevonden=uitkomst, mogelijk=mogelijk)
    elif uitkomst in ("deels", "niet overgenomen") and not velden["reden"]:
        yield BESLUIT_ZONDER_REDEN.op(rij.plaats("Reden"), id=rij.cellen[NUMMER], uitkomst=uitkomst)


def met(correcties: Sequence[Correctie], erbij: Sequence[Correctie], weg: Sequence[Correctie]) -> tuple[Correctie, ...]:
    """Change corrections: what stays keeps its place, what is added comes last."""
    return (*(c for c in correcties if c not in weg), *erbij)


def _verschil(
    opmerking: Opmerking, genoemd: Sequence[Correctie]
) -> tuple[tuple[Correctie, ...], tuple[Correctie, ...]]:
    """Compare the corrections of a remark with those in the list: the sheet says all that have one target."""
    erbij = [c for nummer, c in enumerate(genoemd) if c not in (*opmerking.correcties, *genoemd[:nummer])]
    weg = [c for c in opmerking.correcties if len(c.doelen) == 1 and c not in genoemd]
    return tuple(erbij), tuple(weg)


def _per_nummer(correcties: Sequence[Lijstrij]) -> dict[str, list[Lijstrij]]:
    per_nummer: defaultdict[str, list[Lijstrij]] = defaultdict(list)
    for rij in correcties:
        per_nummer[rij.cellen[NUMMER]].append(rij)
    return dict(per_nummer)


def _zegt(rij: Lijstrij, correcties: Sequence[Lijstrij]) -> Stempel:
    """Stamp a row as it is now."""
    van_correcties = (c.waarden(CORRECTIEKOLOMMEN) for c in correcties)
    return stempel_van(rij.waarden(VASTE_KOLOMMEN), rij.waarden(INVULKOLOMMEN), van_correcties)


def _besluitplaatsen(rij: Lijstrij) -> dict[Pad, Plaats]:
    kolommen: dict[Pad, str] = {("besluit", veld): kolom for kolom, veld in BESLUITVELDEN.items()}
    paden: dict[Pad, str] = {(): NUMMER, ("besluit",): "Besluit", ("teksten",): TEKSTEN, **kolommen}
    return {pad: rij.plaats(kolom) for pad, kolom in paden.items()}


def _lees_datum(tekst: str) -> str:
    """Read a date as Excel gives it or as people write it: `2031-05-14`, `14-5-2031`.

    Raises:
        ValueError: when it is no date.
    """
    if not tekst:
        return ""
    gevonden = _DATUM.match(tekst)
    if gevonden:
        dag, maand, jaar = (int(deel) for deel in gevonden.groups())
        return date(jaar, maand, dag).isoformat()
    return date.fromisoformat(tekst).isoformat()
