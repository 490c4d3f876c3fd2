"""The right of reply besides a run: how it stands, the list to decide in, and decisions brought into the register."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from rekenaudit.config.huisstijl import Stijlmap, load_huisstijl
from rekenaudit.config.lezen import Gelezen
from rekenaudit.config.studie import load_study
from rekenaudit.config.tekstbestand import relatief
from rekenaudit.corrections import Geleverd, Register, correct, load_register
from rekenaudit.corrections.besluitenlijst import Wijziging, lees_besluitenlijst, met
from rekenaudit.corrections.bewaren import bewaar_register, lees_registertekst
from rekenaudit.corrections.bewerken import vervang, voeg_toe, zet
from rekenaudit.corrections.register import opmerkingen
from rekenaudit.corrections.stand import Partijstand, blokkades, stand, volgende_status
from rekenaudit.document.documenten import Document
from rekenaudit.document.invoer import Invoer
from rekenaudit.document.wederhoortabel import wederhoortabellen
from rekenaudit.loaders.bevindingen import Findings, load_findings
from rekenaudit.loaders.feiten import load_facts
from rekenaudit.model.bevinding import Bevindingen
from rekenaudit.model.figuur import Figurenbestand
from rekenaudit.model.studie import STATUSSEN, Formaat, Studie
from rekenaudit.model.wederhoor import Besluit, Opmerking, Wederhoorregister
from rekenaudit.normenkader import load_rules
from rekenaudit.outputs.besluitenlijst import besluitenlijst_xlsx
from rekenaudit.outputs.schrijffout import reden_van
from rekenaudit.outputs.slot import slot
from rekenaudit.pipeline import taken
from rekenaudit.problems import Gestopt, Plaats, Probleem, sorteer, stoppend
from rekenaudit.problems.codes.schrijven import SCHRIJVEN_MISLUKT
from rekenaudit.problems.codes.wederhoor import LIJST_BESTAAT
from rekenaudit.render.lettertypen import with_known_characters
from rekenaudit.render.pdf import pdf_mogelijk


@dataclass(frozen=True, slots=True)
class Wederhoorstand:
    """How the right of reply stands.

    Attributes:
        studie: config.yaml.
        standen: per party and round.
        problemen: what is wrong with the register, its decisions and corrections.
        volgende: the status that comes next; empty for the last.
        blokkades: what stands in its way.
    """

    studie: Studie
    register: Register
    standen: tuple[Partijstand, ...]
    problemen: tuple[Probleem, ...]
    volgende: str
    blokkades: tuple[Probleem, ...]


def wederhoorstand(studiemap: Path) -> Wederhoorstand:
    """Say how the right of reply of a study stands.

    Raises:
        Gestopt: when the study cannot be read.
    """
    geleverd, register, van_register = _lees_alles(studiemap)
    studie = geleverd.studie.record
    status = studie.onderzoek.status
    gecorrigeerd, eigen = correct(studiemap, geleverd, register)
    standen = stand(studie, register, gecorrigeerd.verwerkt)
    gesorteerd = sorteer((*van_register, *eigen))
    return Wederhoorstand(studie, register, standen, gesorteerd, volgende_status(status), blokkades(gesorteerd, status))


def _lees_alles(studiemap: Path) -> tuple[Geleverd, Register, tuple[Probleem, ...]]:
    """Read what corrections are laid over, and the registers with their problems.

    Raises:
        Gestopt: when the study cannot be read.
    """
    problemen: list[Probleem] = []
    studie, extra = load_study(studiemap)
    problemen += extra
    regels, extra = load_rules(studiemap, studie) if studie is not None else (None, ())
    problemen += extra
    if studie is None or regels is None:
        raise Gestopt(sorteer(problemen))
    feiten, van_feiten = load_facts(studiemap, studie, regels.kengetallen.record)
    findings, van_findings = load_findings(studiemap)
    register, van_register = load_register(studiemap, studie.record)
    problemen += [*van_feiten, *van_findings, *van_register]
    if stoppend(problemen, studie.record.onderzoek.status):
        raise Gestopt(sorteer(problemen))
    return Geleverd(studie, regels, feiten, findings), register, van_register


def maak_besluitenlijst(studiemap: Path, doel: Path, *, overschrijf: bool = False) -> int:
    """Write the list of remarks to decide in; gives the number of remarks.

    A file that says anything that is not in the register is replaced only when `overschrijf` says so.

    Raises:
        Gestopt: when the study or register cannot be read, or the list cannot be written.
    """
    studie, register = lees_registers(studiemap)
    if doel.exists() and not overschrijf and any(lees_besluitenlijst(doel, studiemap, register)):
        raise Gestopt([LIJST_BESTAAT.op(Plaats(relatief(doel, studiemap)), bestand=doel.name)])
    stijl, problemen = load_huisstijl(studiemap)
    if stijl is None:
        raise Gestopt(sorteer(problemen))
    inhoud = besluitenlijst_xlsx(studie, stijl, register)
    with schrijvend(doel.parent):
        doel.parent.mkdir(parents=True, exist_ok=True)
        _zet_neer(doel, inhoud)
    return sum(1 for _ in opmerkingen(register))


def lees_besluiten(studiemap: Path, lijst: Path) -> tuple[Wijziging, ...]:
    """Bring the decisions of a list that was filled in into the register.

    Returns:
        What changed about each remark.

    Raises:
        Gestopt: when something in the list or the register is wrong; nothing is written then.
    """
    with schrijvend(studiemap / "input" / "wederhoor"), slot(studiemap / ".rekenaudit"):
        _, register = lees_registers(studiemap)
        wijzigingen, problemen = lees_besluitenlijst(lijst, studiemap, register)
        if problemen:
            raise Gestopt(sorteer(problemen))
        per_opmerking = {w.opmerking: w for w in wijzigingen}
        if wijzigingen:
            _keur(studiemap, register, per_opmerking)
        for bestand in register:
            alle = bestand.record.opmerkingen
            eigen = [(i, o, per_opmerking[o.id]) for i, o in enumerate(alle) if o.id in per_opmerking]
            if eigen:
                tekst = _gewijzigd(lees_registertekst(studiemap / bestand.bestand), eigen)
                nieuw = tuple(_opmerking(o, per_opmerking.get(o.id)) for o in alle)
                bewaar_register(
                    studiemap / bestand.bestand, tekst, bestand.record.model_copy(update={"opmerkingen": nieuw})
                )
    return wijzigingen


def _keur(studiemap: Path, register: Register, per_opmerking: Mapping[str, Wijziging]) -> None:
    """Lay the corrections of a list over the study before they are written.

    Raises:
        Gestopt: when the list brings in a problem; its place is the cell.
    """
    geleverd, _, _ = _lees_alles(studiemap)
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
    nieuw = tuple(_opmerking(o, per_opmerking.get(o.id)) for o in alle)
    return replace(bestand, record=bestand.record.model_copy(update={"opmerkingen": nieuw}), elders=elders)


def maak_wederhoortabellen(studiemap: Path, uit: Path | None = None) -> tuple[Path, ...]:
    """Make the table with decisions and covering letter of every party that made remarks.

    Args:
        studiemap: the study folder.
        uit: the output folder, when it is not that of the study.

    Returns:
        The files, as Word and PDF for each party.

    Raises:
        Gestopt: when the study or register cannot be read, or a document cannot be made.
    """
    stand = wederhoorstand(studiemap)
    if fouten := stoppend(stand.problemen, stand.studie.onderzoek.status):
        raise Gestopt(fouten)
    studie, _ = load_study(studiemap)
    stijl, van_stijl = load_huisstijl(studiemap)
    regels, van_regels = load_rules(studiemap, studie) if studie is not None else (None, ())
    if studie is None or stijl is None or regels is None:
        raise Gestopt(sorteer((*van_stijl, *van_regels)))
    leeg = replace(regels, figuren=replace(regels.figuren, record=Figurenbestand()))
    invoer = Invoer(studiemap, stijl, studie, leeg, {}, (), Findings(Bevindingen()), register=stand.register)
    documenten, problemen = wederhoortabellen(invoer)
    if stoppend(problemen, stand.studie.onderzoek.status):
        raise Gestopt(problemen)
    doel = (uit or studiemap / "output") / "wederhoortabellen" / stand.studie.onderzoek.versie
    geschreven: list[Path] = []
    with schrijvend(doel):
        for document in documenten:
            bekend = replace(document, boom=with_known_characters(document.boom, stijl))
            geschreven += _zet_document(bekend, stijl, doel)
    return tuple(geschreven)


def _zet_document(document: Document, stijl: Stijlmap, doel: Path) -> Iterator[Path]:
    """Render and write one document; without the libraries of PDF only Word."""
    doel.mkdir(parents=True, exist_ok=True)
    paginas: Mapping[str, int] = {}
    formaten: tuple[Formaat, ...] = ("docx",) if pdf_mogelijk() else ("pdf", "docx")
    for formaat in formaten:
        delen = taken.maak(document, formaat, {}, stijl, paginas)
        paginas = taken.paginas_van(delen) if formaat == "pdf" else paginas
        pad = doel / f"{document.naam}.{formaat}"
        _zet_neer(pad, delen[0])
        yield pad


def _zet_neer(pad: Path, inhoud: bytes) -> None:
    tijdelijk = pad.with_name(f".{pad.name}.bezig")
    tijdelijk.write_bytes(inhoud)
    tijdelijk.replace(pad)


def lees_registers(studiemap: Path) -> tuple[Studie, Register]:
    """Read a study and its registers.

    Raises:
        Gestopt: when something in them is wrong.
    """
    studie, problemen = load_study(studiemap)
    if studie is None or stoppend(problemen, studie.record.onderzoek.status):
        raise Gestopt(sorteer(problemen))
    register, problemen = load_register(studiemap, studie.record)
    if problemen:
        raise Gestopt(sorteer(problemen))
    return studie.record, register


def _gewijzigd(tekst: str, eigen: Sequence[tuple[int, Opmerking, Wijziging]]) -> str:
    for i, opmerking, wijziging in eigen:
        tekst = zet(tekst, ("opmerkingen", i, "besluit"), wijziging.velden)
        pad = ("opmerkingen", i, "correcties")
        nieuw = met(opmerking.correcties, wijziging.erbij, wijziging.weg) if wijziging.weg else wijziging.erbij
        delen = [c.model_dump(mode="json", exclude_defaults=True) for c in nieuw]
        tekst = vervang(tekst, pad, delen) if wijziging.weg else voeg_toe(tekst, pad, delen)
        tekst = voeg_toe(tekst, ("opmerkingen", i, "teksten"), wijziging.teksten)
    return tekst


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


@contextmanager
def schrijvend(map_: Path) -> Iterator[None]:
    """Tell in Dutch why a folder cannot be written.

    Raises:
        Gestopt: when it cannot.
    """
    try:
        yield
    except OSError as fout:
        raise Gestopt([SCHRIJVEN_MISLUKT.op(Plaats(), map=map_, reden=reden_van(fout))]) from fout
