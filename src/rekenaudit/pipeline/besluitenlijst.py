"""The list to decide in: made of the register, and brought back into it when it was filled in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from rekenaudit.config.huisstijl import load_huisstijl
from rekenaudit.config.lezen import Gelezen
from rekenaudit.config.neerzetten import zet_neer
from rekenaudit.config.tekstbestand import relatief
from rekenaudit.corrections import Register, correct
from rekenaudit.corrections.besluitenlijst_lezen import Wijziging, lees_besluitenlijst, met, staat_in_register
from rekenaudit.corrections.bewaren import NieuwRegister, bewaar_registers, lees_registertekst
from rekenaudit.corrections.bewerken import Bewerking
from rekenaudit.corrections.register import WEDERHOORMAP, opmerkingen
from rekenaudit.model.wederhoor import Besluit, Opmerking, Wederhoorregister
from rekenaudit.outputs.besluitenlijst import besluitenlijst_xlsx
from rekenaudit.outputs.lijstkenmerk import zoals_gemaakt
from rekenaudit.outputs.schrijffout import schrijvend
from rekenaudit.outputs.slot import studieslot
from rekenaudit.pipeline.bewaken import bewaak
from rekenaudit.pipeline.correctiedoelen import correctiedoelen
from rekenaudit.pipeline.wederhoor import lees_alles, lees_registers
from rekenaudit.problems import STATUSSEN, Gestopt, Plaats, sorteer, stoppend
from rekenaudit.problems.codes.besluitenlijst import LIJST_BESTAAT


def maak_besluitenlijst(studiemap: Path, doel: Path, *, overschrijf: bool = False) -> int:
    """Write the list of remarks to decide in; gives the number of remarks.

    A file in which anything was written that is not in the register is replaced only when `overschrijf` says so.

    Raises:
        Gestopt: when the study or register cannot be read, or the list cannot be written.
    """
    with studieslot(studiemap, schrijft=False):
        studie, register = lees_registers(studiemap)
        geleverd, _, _ = lees_alles(studiemap)
        if doel.exists() and not overschrijf and not _vervangbaar(doel, studiemap, register):
            raise Gestopt([LIJST_BESTAAT.op(Plaats(relatief(doel, studiemap)), bestand=doel.name)])
        stijl, problemen = load_huisstijl(studiemap)
        if stijl is None:
            raise Gestopt(sorteer(problemen))
        with schrijvend(doel.parent):
            zet_neer({doel: besluitenlijst_xlsx(studie, stijl, register, correctiedoelen(geleverd, register))})
    return sum(1 for _ in opmerkingen(register))


def _vervangbaar(lijst: Path, studiemap: Path, register: Register) -> bool:
    """Tell whether a list can go: nobody wrote anything in it, or the register says it by now."""
    return staat_in_register(lijst, studiemap, register) and zoals_gemaakt(lijst)


def lees_besluiten(studiemap: Path, lijst: Path) -> tuple[Wijziging, ...]:
    """Bring the decisions of a list that was filled in into the register.

    Returns:
        What changed about each remark.

    Raises:
        Gestopt: when something in the list or the register is wrong; nothing is written then.
    """
    with schrijvend(studiemap / WEDERHOORMAP), studieslot(studiemap, schrijft=True):
        keur = bewaak(studiemap, [studiemap / WEDERHOORMAP, lijst])
        _, register = lees_registers(studiemap)
        wijzigingen, problemen = lees_besluitenlijst(lijst, studiemap, register)
        if problemen:
            raise Gestopt(sorteer(problemen))
        per_opmerking = {w.opmerking: w for w in wijzigingen}
        if wijzigingen:
            _keur(studiemap, register, per_opmerking)
        keur()
        bewaar_registers(_nieuwe_registers(studiemap, register, per_opmerking))
    return wijzigingen


def _nieuwe_registers(
    studiemap: Path, register: Register, per_opmerking: Mapping[str, Wijziging]
) -> Iterator[NieuwRegister]:
    for bestand in register:
        pad, alle = studiemap / bestand.bestand, bestand.record.opmerkingen
        eigen = [(i, o, per_opmerking[o.id]) for i, o in enumerate(alle) if o.id in per_opmerking]
        if eigen:
            record = bestand.record.model_copy(update={"opmerkingen": _gewijzigd(alle, per_opmerking)})
            yield NieuwRegister(pad, _gewijzigde_tekst(lees_registertekst(pad), eigen), record)


def _keur(studiemap: Path, register: Register, per_opmerking: Mapping[str, Wijziging]) -> None:
    """Lay the corrections of a list over the study before they are written.

    Raises:
        Gestopt: when the list brings in a problem; its place is the cell.
    """
    geleverd, _, _ = lees_alles(studiemap)
    straks = tuple(_met_cellen(bestand, per_opmerking) for bestand in register)
    _, van_nu = correct(studiemap, geleverd, register)
    _, van_straks = correct(studiemap, geleverd, straks)
    nu = [(p.code, p.velden) for p in van_nu]
    nieuw = [p for p in stoppend(van_straks, STATUSSEN[0]) if (p.code, p.velden) not in nu]
    if nieuw:
        raise Gestopt(sorteer(nieuw))


def _met_cellen(
    bestand: Gelezen[Wederhoorregister], per_opmerking: Mapping[str, Wijziging]
) -> Gelezen[Wederhoorregister]:
    """Change a register in memory; what the list changes has its place there."""
    alle = bestand.record.opmerkingen
    elders = {
        ("opmerkingen", i, *pad): plaats
        for i, o in enumerate(alle)
        if o.id in per_opmerking
        for pad, plaats in per_opmerking[o.id].cellen.items()
    }
    nieuw = _gewijzigd(alle, per_opmerking)
    return replace(bestand, record=bestand.record.model_copy(update={"opmerkingen": nieuw}), elders=elders)


def _gewijzigde_tekst(tekst: str, eigen: Sequence[tuple[int, Opmerking, Wijziging]]) -> str:
    bewerking = Bewerking(tekst)
    for i, opmerking, wijziging in eigen:
        bewerking.zet(("opmerkingen", i, "besluit"), wijziging.velden)
        pad = ("opmerkingen", i, "correcties")
        nieuw = met(opmerking.correcties, wijziging.erbij, wijziging.weg) if wijziging.weg else wijziging.erbij
        delen = [c.model_dump(mode="json", exclude_defaults=True) for c in nieuw]
        if wijziging.weg:
            bewerking.vervang(pad, delen)
        else:
            bewerking.voeg_toe(pad, delen)
        bewerking.voeg_toe(("opmerkingen", i, "teksten"), wijziging.teksten)
    return bewerking.klaar()


def _gewijzigd(alle: Iterable[Opmerking], per_opmerking: Mapping[str, Wijziging]) -> tuple[Opmerking, ...]:
    return tuple(_opmerking(o, per_opmerking.get(o.id)) for o in alle)


def _opmerking(opmerking: Opmerking, wijziging: Wijziging | None) -> Opmerking:
    """Change the record in the way in which the text is changed."""
    if wijziging is None:
        return opmerking
    anders: dict[str, Any] = {}
    if wijziging.velden:
        anders["besluit"] = (opmerking.besluit or Besluit()).model_copy(update=_waarden(wijziging.velden))
    anders["correcties"] = met(opmerking.correcties, wijziging.erbij, wijziging.weg)
    if wijziging.teksten:
        anders["teksten"] = (*opmerking.teksten, *wijziging.teksten)
    return opmerking.model_copy(update=anders)


def _waarden(velden: Mapping[str, str]) -> dict[str, object]:
    waarden: dict[str, object] = dict(velden)
    if "vastgesteld_op" in velden:
        waarden["vastgesteld_op"] = date.fromisoformat(velden["vastgesteld_op"]) if velden["vastgesteld_op"] else None
    return waarden
