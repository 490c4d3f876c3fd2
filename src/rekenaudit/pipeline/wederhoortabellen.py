"""Makes what every party gets back: its remarks with the decisions and a letter; not before they are settled."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from rekenaudit.config.huisstijl import Stijlmap, load_huisstijl
from rekenaudit.config.studie import load_study
from rekenaudit.corrections.register import Register
from rekenaudit.document.documenten import Document
from rekenaudit.document.invoer import Invoer
from rekenaudit.document.wederhoortabel import wederhoortabellen
from rekenaudit.loaders.bevindingen import Findings
from rekenaudit.model.bevinding import Bevindingen
from rekenaudit.model.figuur import Figurenbestand
from rekenaudit.model.studie import Formaat, Studie
from rekenaudit.normenkader import load_rules
from rekenaudit.outputs.manifest import NAAM, manifest_json
from rekenaudit.outputs.slot import slot, studieslot
from rekenaudit.outputs.versie import Versiemap, begin, ruim_op, ruim_resten_op, zet_neer
from rekenaudit.outputs.vingerafdruk import afdruk
from rekenaudit.pipeline import taken
from rekenaudit.pipeline.herkomst import lees_vast
from rekenaudit.pipeline.opvang import opvang
from rekenaudit.pipeline.wederhoor import wederhoorstand
from rekenaudit.problems import STATUSSEN, Gestopt, Probleem, sorteer, stoppend
from rekenaudit.render.lettertypen import with_known_characters
from rekenaudit.render.pdf import pdf_mogelijk

TABELLENMAP = "wederhoortabellen"


@dataclass(frozen=True, slots=True)
class _Tabellen:
    """The trees of all tables, and what they are made with."""

    studie: Studie
    stijl: Stijlmap
    documenten: tuple[Document, ...]
    zonder: tuple[Probleem, ...]


def maak_wederhoortabellen(
    studiemap: Path, uit: Path | None = None, datum: date | None = None
) -> tuple[tuple[Path, ...], tuple[Probleem, ...]]:
    """Make the table with decisions and covering letter of every party that made remarks.

    Args:
        studiemap: the study folder.
        uit: the output folder, when it is not that of the study.
        datum: date of the letters; the last day that the register notes of the party when None.

    Returns:
        The files, as Word and PDF for each party, and why other parties have none.

    Raises:
        Gestopt: when the study or register cannot be read, or a document cannot be made or written; the tables that
            were there are whole then.
    """
    uitvoer = uit or studiemap / "output"
    with opvang(studiemap, uitvoer), studieslot(studiemap, schrijft=False):
        tabellen, bewaking = lees_vast(studiemap, lambda: _stel_samen(studiemap, datum))
        if not tabellen.documenten:
            return (), ()
        werk = Versiemap(uitvoer / TABELLENMAP, tabellen.studie.onderzoek.versie, met_verslag=False)
        with slot(uitvoer):
            ruim_resten_op(werk)
            begin(werk)
            try:
                namen = _schrijf(tabellen, werk)
                bewaking.keur()
                zet_neer(werk, overschrijf=True)
            finally:
                ruim_op(werk)
    return tuple(werk.doel / naam for naam in namen), tabellen.zonder


def _stel_samen(studiemap: Path, datum: date | None) -> _Tabellen:
    stand = wederhoorstand(studiemap)
    status = stand.studie.onderzoek.status
    if fouten := stoppend(stand.problemen, STATUSSEN[0]):
        raise Gestopt(fouten)
    register, zonder = _te_maken(stand.register, stoppend(stand.problemen, status))
    studie, _ = load_study(studiemap)
    stijl, van_stijl = load_huisstijl(studiemap)
    regels, van_regels = load_rules(studiemap, studie) if studie is not None else (None, ())
    if studie is None or stijl is None or regels is None:
        raise Gestopt(sorteer((*van_stijl, *van_regels)))
    leeg = replace(regels, figuren=replace(regels.figuren, record=Figurenbestand()))
    bewijs = Findings(Bevindingen(bewijs=stand.bewijs))
    invoer = Invoer(studiemap, stijl, studie, leeg, {}, (), bewijs, register=register)
    documenten, problemen = wederhoortabellen(invoer, datum)
    if stoppend(problemen, status):
        raise Gestopt(problemen)
    return _Tabellen(studie.record, stijl, tuple(documenten), zonder)


def _te_maken(register: Register, fouten: Sequence[Probleem]) -> tuple[Register, tuple[Probleem, ...]]:
    """Choose the registers in which all is settled; gives with them what is not settled in the others.

    Raises:
        Gestopt: when there is none with remarks.
    """
    met = [bestand for bestand in register if bestand.record.opmerkingen]
    tegen = {p.plaats.bestand for p in fouten}
    goed = tuple(bestand for bestand in met if bestand.bestand not in tegen)
    if met and not goed:
        raise Gestopt(fouten)
    namen = {bestand.bestand for bestand in met}
    return goed, tuple(replace(p, telt=False) for p in fouten if p.plaats.bestand in namen)


def _schrijf(tabellen: _Tabellen, werk: Versiemap) -> tuple[str, ...]:
    sommen: dict[str, str] = {}
    for document in tabellen.documenten:
        for naam, inhoud in _bestanden(document, tabellen.stijl):
            (werk.bezig / naam).write_bytes(inhoud)
            sommen[naam] = afdruk(inhoud)
    (werk.bezig / NAAM).write_bytes(manifest_json(tabellen.studie, werk.versie, sommen, vorige="", standen={}))
    return tuple(sommen)


def _bestanden(document: Document, stijl: Stijlmap) -> Iterator[tuple[str, bytes]]:
    """Render one document; without the libraries of PDF only as Word."""
    document = replace(document, boom=with_known_characters(document.boom, stijl))
    paginas: Mapping[str, int] = {}
    formaten: tuple[Formaat, ...] = ("docx",) if pdf_mogelijk() else ("pdf", "docx")
    for formaat in formaten:
        delen = taken.maak(document, formaat, {}, stijl, paginas)
        paginas = taken.paginas_van(delen) if formaat == "pdf" else paginas
        yield f"{document.naam}.{formaat}", delen[0]
