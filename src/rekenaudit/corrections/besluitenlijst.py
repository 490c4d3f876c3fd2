"""The list of remarks as a workbook: what its cells say, and reading decisions back from it.

Each remark has a row with fixed texts and cells for the decision; corrections stand on a sheet of their own. A stamp in
each row says which decision the register held when the list was made, so that two people do not undo each other.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from rekenaudit.config.yaml_boom import Pad, zonder_onzichtbaar
from rekenaudit.corrections.register import Register, opmerkingen
from rekenaudit.loaders.lader import Rij, Tabel, als_tekst
from rekenaudit.loaders.werkmap import lees_werkmap
from rekenaudit.model.feit import FeitSleutel
from rekenaudit.model.wederhoor import Besluit, Besluituitkomst, Correctie, Doelsoort, Opmerking
from rekenaudit.problems import Plaats, Probleem, aangehaald, bedoelde
from rekenaudit.problems.codes import laden as laadcodes
from rekenaudit.problems.codes import wederhoor as codes

BLAD_BESLUITEN, BLAD_CORRECTIES = "Besluiten", "Correcties"
UITKOMSTEN: tuple[str, ...] = tuple(u for u in get_args(Besluituitkomst) if u)
SOORTEN: tuple[str, ...] = get_args(Doelsoort)
NUMMER, OVER, PASSAGE, REACTIE = "Nummer", "Over", "Passage", "Reactie van de partij"
VASTE_KOLOMMEN = (NUMMER, OVER, PASSAGE, REACTIE)
BESLUITVELDEN: Mapping[str, str] = {
    "Besluit": "uitkomst",
    "Reden": "reden",
    "Voorgesteld door": "voorgesteld_door",
    "Tweede lezer": "tweede_lezer",
    "Vastgesteld door": "vastgesteld_door",
    "Vastgesteld op": "vastgesteld_op",
}
"""Column → field of a decision."""
TEKSTEN, STEMPEL = "Aangepaste teksten", "Stempel"
BESLUITKOLOMMEN = (*VASTE_KOLOMMEN, *BESLUITVELDEN, TEKSTEN, STEMPEL)
CORRECTIEKOLOMMEN = (NUMMER, "Soort", "Doel", "Oud", "Nieuw", "Nieuwe reden", "Nieuw bewijs")
LANGSTE = 32_000
"""Longest text in a cell; Excel stops at 32,767."""
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


def vaste_cellen(opmerking: Opmerking, partij: str) -> tuple[str, str, str, str]:
    """Write what the list says of a remark, in the order of `VASTE_KOLOMMEN`."""
    over = [partij, f"{opmerking.ronde}, {opmerking.versie}", opmerking.soort, opmerking.document]
    over += [opmerking.blok.removeprefix("bevinding-"), opmerking.sleutel]
    over += ["ingetrokken" if opmerking.stand == "ingetrokken" else ""]
    reactie = [opmerking.reactie]
    reactie += [f"Voorstel: {opmerking.voorstel}"] if opmerking.voorstel else []
    reactie += [f"Bewijs: {opmerking.bewijs}"] if opmerking.bewijs else []
    teksten = ("\n".join(filter(None, over)), opmerking.passage, "\n".join(filter(None, reactie)))
    over_tekst, passage, reactie_tekst = (_kort(t) for t in teksten)
    return opmerking.id, over_tekst, passage, reactie_tekst


def besluitcellen(opmerking: Opmerking) -> tuple[str, ...]:
    """Write the decision about a remark, in the order of `BESLUITVELDEN`."""
    velden = _velden(opmerking.besluit)
    return tuple(velden[veld] for veld in BESLUITVELDEN.values())


def correctiecellen(opmerking: Opmerking) -> Iterator[tuple[str, ...]]:
    """Write the corrections of a remark, in the order of `CORRECTIEKOLOMMEN`."""
    for correctie in opmerking.correcties:
        if len(correctie.doelen) == 1:
            ((soort, naam),) = correctie.doelen
            bewijs = ", ".join(correctie.bewijs)
            yield (
                opmerking.id,
                soort,
                _doel(soort, naam, correctie),
                correctie.oud,
                correctie.nieuw,
                correctie.reden,
                bewijs,
            )


def stempel(opmerking: Opmerking) -> str:
    """Give a short mark of the decision as the register has it."""
    inhoud = repr((sorted(_velden(opmerking.besluit).items()), opmerking.teksten, opmerking.correcties))
    return hashlib.sha256(inhoud.encode()).hexdigest()[:12]


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
    bladen: list[Tabel] = []
    problemen: list[Probleem] = []
    for naam, kolommen in ((BLAD_BESLUITEN, BESLUITKOLOMMEN), (BLAD_CORRECTIES, CORRECTIEKOLOMMEN)):
        tabel, extra = lees_werkmap(pad, studiemap, naam)
        problemen += extra
        if tabel is not None:
            mist = [kolom for kolom in kolommen if kolom not in tabel.kop]
            plaats = Plaats(tabel.bestand, blad=naam)
            problemen += [codes.LIJST_KOLOM_ONTBREEKT.op(plaats, kolom=kolom) for kolom in mist]
            formules = ((tabel.plaats(r, k), tabel.kop[k]) for r, k in sorted(tabel.formules))
            problemen += [laadcodes.FORMULE_ZONDER_WAARDE.op(p, kolom=kolom) for p, kolom in formules]
            bladen += [] if mist else [tabel]
    if len(bladen) < 2:
        return (), tuple(problemen)
    lezing = _Lezing({o.id: (o, bestand.record.partij) for bestand, _, o in opmerkingen(register)})
    wijzigingen = lezing.lees(*bladen)
    return wijzigingen, (*problemen, *lezing.problemen)


class _Lezing:
    """One reading of a list; gathers problems."""

    def __init__(self, bekend: Mapping[str, tuple[Opmerking, str]]) -> None:
        self._bekend = bekend
        self.problemen: list[Probleem] = []

    def lees(self, besluiten: Tabel, correcties: Tabel) -> tuple[Wijziging, ...]:
        genoemd: dict[str, list[tuple[Correctie, int]]] = {}
        for rij in correcties.rijen:
            self._correctie(correcties, rij, genoemd)
        wijzigingen, gezien = [], dict[str, int]()
        for rij in besluiten.rijen:
            wijziging = self._rij(besluiten, rij, gezien, (correcties, genoemd))
            wijzigingen += [wijziging] if wijziging is not None else []
        return tuple(w for w in wijzigingen if w.velden or w.teksten or w.erbij or w.weg)

    def _rij(
        self,
        tabel: Tabel,
        rij: Rij,
        gezien: dict[str, int],
        correcties: tuple[Tabel, Mapping[str, Sequence[tuple[Correctie, int]]]],
    ) -> Wijziging | None:
        cellen = _cellen(tabel, rij)
        opmerking = self._opmerking(tabel, rij, cellen[NUMMER])
        if opmerking is None:
            return None
        eerste = gezien.setdefault(opmerking.id, rij.nummer)
        if eerste != rij.nummer:
            self._meld(codes.LIJST_RIJ_DUBBEL, tabel, rij, NUMMER, id=opmerking.id, eerste=eerste)
            return None
        self._keur_vaste(tabel, rij, cellen, opmerking)
        oud, nieuw = _velden(opmerking.besluit), self._besluit(tabel, rij, cellen)
        anders = {veld: waarde for veld, waarde in nieuw.items() if waarde != " ".join(oud[veld].split())}
        teksten = tuple(t.strip() for t in re.split(r"[,\n]", cellen[TEKSTEN]) if t.strip())
        nieuwe_teksten = tuple(t for t in dict.fromkeys(teksten) if t not in opmerking.teksten)
        blad, genoemd = correcties[0], correcties[1].get(opmerking.id, ())
        erbij, weg = _verschil(opmerking, [correctie for correctie, _ in genoemd])
        if (anders or nieuwe_teksten or erbij or weg) and cellen[STEMPEL] != stempel(opmerking):
            self._meld(codes.LIJST_VEROUDERD, tabel, rij, next(iter(BESLUITVELDEN)), id=opmerking.id)
        was = {veld: oud[veld] for veld in anders if oud[veld]}
        straks = met(opmerking.correcties, erbij, weg)
        plaatsen = _besluitplaatsen(tabel, rij) | _correctieplaatsen(blad, genoemd, straks)
        return Wijziging(opmerking.id, anders, nieuwe_teksten, erbij, weg, was, plaatsen)

    def _opmerking(self, tabel: Tabel, rij: Rij, nummer: str) -> Opmerking | None:
        if nummer in self._bekend:
            return self._bekend[nummer][0]
        if nummer:
            suggestie = bedoelde(nummer, self._bekend)
            self._meld(codes.LIJST_NUMMER_ONBEKEND, tabel, rij, NUMMER, id=nummer, suggestie=suggestie)
        else:
            self._meld(codes.LIJST_CEL_LEEG, tabel, rij, NUMMER, kolom=NUMMER, van="")
        return None

    def _keur_vaste(self, tabel: Tabel, rij: Rij, cellen: Mapping[str, str], opmerking: Opmerking) -> None:
        vast = dict(zip(VASTE_KOLOMMEN, vaste_cellen(opmerking, self._bekend[opmerking.id][1]), strict=True))
        for kolom in VASTE_KOLOMMEN:
            if " ".join(cellen[kolom].split()) != " ".join(vast[kolom].split()):
                self._meld(codes.LIJST_VAST_GEWIJZIGD, tabel, rij, kolom, kolom=kolom, id=opmerking.id)

    def _besluit(self, tabel: Tabel, rij: Rij, cellen: Mapping[str, str]) -> dict[str, str]:
        velden = {veld: cellen[kolom] for kolom, veld in BESLUITVELDEN.items()}
        kolommen = {veld: kolom for kolom, veld in BESLUITVELDEN.items()}
        velden["uitkomst"] = velden["uitkomst"].casefold()
        if velden["uitkomst"] not in ("", *UITKOMSTEN):
            gevonden = {"gevonden": velden["uitkomst"], "mogelijk": ", ".join(aangehaald(UITKOMSTEN))}
            self._meld(codes.LIJST_BESLUIT_ONBEKEND, tabel, rij, kolommen["uitkomst"], **gevonden)
        elif velden["uitkomst"] in ("deels", "niet overgenomen") and not velden["reden"]:
            soort = codes.BESLUIT_ZONDER_REDEN
            self._meld(soort, tabel, rij, kolommen["reden"], id=cellen[NUMMER], uitkomst=velden["uitkomst"])
        try:
            velden["vastgesteld_op"] = _lees_datum(velden["vastgesteld_op"])
        except ValueError:
            self._meld(codes.LIJST_DATUM, tabel, rij, kolommen["vastgesteld_op"], gevonden=velden["vastgesteld_op"])
        return velden

    def _correctie(self, tabel: Tabel, rij: Rij, genoemd: dict[str, list[tuple[Correctie, int]]]) -> None:
        cellen = _cellen(tabel, rij)
        opmerking = self._opmerking(tabel, rij, cellen[NUMMER])
        if opmerking is None:
            return
        waarden = tuple(cellen[kolom] for kolom in CORRECTIEKOLOMMEN)
        enkele = (c for c in opmerking.correcties if len(c.doelen) == 1)
        for bestaand, correctie in zip(correctiecellen(opmerking), enkele, strict=True):
            if waarden == tuple(" ".join(c.split()) for c in bestaand):
                genoemd.setdefault(opmerking.id, []).append((correctie, rij.nummer))
                return
        leeg = [kolom for kolom in ("Soort", "Doel", "Oud", "Nieuw") if not cellen[kolom]]
        for kolom in leeg:
            self._meld(codes.LIJST_CEL_LEEG, tabel, rij, kolom, kolom=kolom, van=f" bij {opmerking.id}")
        soort = cellen["Soort"].casefold()
        if soort and soort not in SOORTEN:
            self._meld(
                codes.LIJST_BESLUIT_ONBEKEND,
                tabel,
                rij,
                "Soort",
                gevonden=soort,
                mogelijk=", ".join(aangehaald(SOORTEN)),
            )
        if leeg or soort not in SOORTEN:
            return
        try:
            nieuw = Correctie.model_validate(_correctie_van(soort, cellen))
        except ValidationError:
            self._meld(codes.LIJST_DOEL, tabel, rij, "Doel", gevonden=cellen["Doel"])
        else:
            genoemd.setdefault(opmerking.id, []).append((nieuw, rij.nummer))

    def _meld(self, soort: Any, tabel: Tabel, rij: Rij, bij: str, **velden: object) -> None:
        self.problemen.append(soort.op(tabel.plaats(rij.nummer, tabel.kop.index(bij)), **velden))


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


def _besluitplaatsen(tabel: Tabel, rij: Rij) -> dict[Pad, Plaats]:
    kolommen: dict[Pad, str] = {("besluit", veld): kolom for kolom, veld in BESLUITVELDEN.items()}
    paden: dict[Pad, str] = {(): NUMMER, ("besluit",): "Besluit", ("teksten",): TEKSTEN, **kolommen}
    return {pad: tabel.plaats(rij.nummer, tabel.kop.index(kolom)) for pad, kolom in paden.items()}


def _correctieplaatsen(
    tabel: Tabel, genoemd: Sequence[tuple[Correctie, int]], correcties: Sequence[Correctie]
) -> dict[Pad, Plaats]:
    kolommen: dict[Pad, str] = {(): "Doel", ("oud",): "Oud", ("nieuw",): "Nieuw"}
    kolommen |= {("reden",): "Nieuwe reden", ("bewijs",): "Nieuw bewijs"}
    return {
        ("correcties", correcties.index(correctie), *pad): tabel.plaats(rij, tabel.kop.index(kolom))
        for correctie, rij in genoemd
        for pad, kolom in kolommen.items()
    }


def _cellen(tabel: Tabel, rij: Rij) -> dict[str, str]:
    teksten = (cel if isinstance(cel, str) else als_tekst(cel).replace(".", ",") for cel in rij.cellen)
    return {kolom: " ".join(zonder_onzichtbaar(t).split()) for kolom, t in zip(tabel.kop, teksten, strict=True)}


def _velden(besluit: Besluit | None) -> dict[str, str]:
    record = besluit or Besluit()
    return {
        veld: str(waarde) if (waarde := getattr(record, veld)) is not None else "" for veld in BESLUITVELDEN.values()
    }


def _doel(soort: str, naam: str, correctie: Correctie) -> str:
    if soort == "feit":
        bron, _, grootheid = naam.partition(".")
        return str(FeitSleutel(bron, grootheid, correctie.gemeente, correctie.jaar, tuple(correctie.dimensies.items())))
    return " / ".join(filter(None, (naam, correctie.gemeente)))


def _correctie_van(soort: str, cellen: Mapping[str, str]) -> Mapping[str, Any]:
    """Make a correction of a row: the target is written as messages and explanations write it."""
    naam, *rest = (deel.strip() for deel in cellen["Doel"].split(" / "))
    correctie: dict[str, Any] = {soort: naam}
    if rest:
        correctie["gemeente"] = rest[0]
    if soort == "feit" and len(rest) > 1:
        correctie["jaar"] = rest[1]
        dimensies = {d.strip(): w.strip() for d, _, w in (deel.partition("=") for deel in rest[2:])}
        correctie |= {"dimensies": dimensies} if dimensies else {}
    correctie |= {"oud": cellen["Oud"], "nieuw": cellen["Nieuw"]}
    if cellen["Nieuwe reden"]:
        correctie["reden"] = cellen["Nieuwe reden"]
    bewijs = [code.strip() for code in cellen["Nieuw bewijs"].split(",") if code.strip()]
    return correctie | ({"bewijs": bewijs} if bewijs else {})


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


def _kort(tekst: str) -> str:
    return tekst if len(tekst) <= LANGSTE else f"{tekst[:LANGSTE]} […]"
