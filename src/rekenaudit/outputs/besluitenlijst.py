"""The list of remarks as a workbook: fixed texts, cells to decide in, a sheet for corrections and one with targets."""

from collections.abc import Iterable
from datetime import date

from openpyxl.styles import PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.corrections.besluitenlijst import (
    BESLUITKOLOMMEN,
    BLAD_BESLUITEN,
    BLAD_CORRECTIES,
    BLAD_DOELEN,
    CORRECTIEKOLOMMEN,
    DOELKOLOMMEN,
    SOORTEN,
    STEMPEL,
    TEKSTEN,
    UITKOMSTEN,
    Doelrij,
    correctiecellen,
    invulcellen,
    stempel,
    vaste_cellen,
)
from rekenaudit.corrections.register import Register, opmerkingen
from rekenaudit.model.studie import Studie
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.outputs.lijstkenmerk import CONTROLEGETAL, LEESWIJZER, controlegetal
from rekenaudit.outputs.werkblad import Bladschrijver, beveilig, controleer_invoer, kies_uit

_BREEDTES = {"Nummer": 16, "Over": 22, "Passage": 34, "Reactie van de partij": 40, "Besluit": 12, "Reden": 34}
_CORRECTIEBREEDTES = (16, 12, 44, 30, 30, 30, 14)
_DOELBREEDTES = (16, 12, 60, 34, 52, 34)
_NIEUWE_RIJEN = 60
"""Empty rows for corrections."""
_OPEN = PatternFill("solid", fgColor="FFF9E5")
"""Colour of cells to fill in; on paper their border says the same."""

_UITLEG = (
    ("Wat is dit?", "Alle opmerkingen uit het wederhoor, met ruimte voor het besluit van de rekenkamer."),
    ("Invullen", "Vul alleen de gele cellen in. De andere kolommen zijn beveiligd."),
    ("Besluit", "Kies overgenomen, deels of niet overgenomen. Bij deels en niet overgenomen is een reden nodig."),
    (
        "Vaststellen",
        "Een besluit telt pas als is ingevuld wie het heeft vastgesteld en wanneer. Eerder is het een voorstel.",
    ),
    ("Tweede lezer", "Iemand anders dan wie het besluit voorstelt."),
    (
        "Correcties",
        "Op het blad Correcties: wat er verandert, één rij per waarde, bevinding of oordeel. 'Oud' is wat er nu staat.",
    ),
    (
        "Doelen",
        "Wat u bij een opmerking kunt corrigeren. Kopieer de eerste vier cellen naar het blad Correcties.",
    ),
    ("Correctie anders of weg", "Verander de rij van de correctie, of maak de hele rij leeg."),
    ("Doel van een feit", "bron.grootheid / gemeente / jaar / dimensie=waarde."),
    ("Doel van een bevinding", "De code van de bevinding."),
    ("Doel van een oordeel", "norm / gemeente; alleen de norm als het over het hele onderzoek gaat."),
    ("Getallen", "Schrijf 1.234.567 of 12,5. Voor een waarde die er niet is: ontbreekt."),
    (
        "Aangepaste teksten",
        "Teksten die u om deze opmerking met de hand hebt gewijzigd, zoals vragen/betalen; met een komma ertussen.",
    ),
    ("Teruglezen", "Bewaar de lijst en typ: rekenaudit wederhoor besluiten BESTAND"),
)


def besluitenlijst_xlsx(studie: Studie, stijl: Stijlmap, register: Register, doelen: Iterable[Doelrij]) -> bytes:
    """Write the list, with the decisions and corrections that the register has already.

    Args:
        studie: the study.
        stijl: house style.
        register: the remarks.
        doelen: what could be corrected because of them.
    """
    schrijver = Bladschrijver(stijl.huisstijl)
    _besluiten(schrijver, register)
    _correcties(schrijver, register)
    _doelen(schrijver, doelen)
    leeswijzer = _leeswijzer(schrijver, studie)
    getal = (CONTROLEGETAL, controlegetal(schrijver.werkmap))
    for kolom, tekst in enumerate(getal, start=1):
        schrijver.tekst(leeswijzer, leeswijzer.max_row + 2 - kolom, kolom, tekst)
    onderzoek = studie.onderzoek
    return schrijver.schrijf(f"Wederhoor: {onderzoek.titel}", onderzoek.versie, onderzoek.datum)


def _besluiten(schrijver: Bladschrijver, register: Register) -> None:
    breedtes = [float(_BREEDTES.get(kolom, 14)) for kolom in BESLUITKOLOMMEN]
    blad = schrijver.blad(BLAD_BESLUITEN, BESLUITKOLOMMEN, breedtes)
    blad.freeze_panes = "B2"
    rij = 1
    for bestand, _, opmerking in opmerkingen(register):
        rij += 1
        vast = vaste_cellen(opmerking, bestand.record.partij)
        for kolom, tekst in enumerate(vast, start=1):
            schrijver.tekst(blad, rij, kolom, tekst)
        for kolom, tekst in enumerate(invulcellen(opmerking), start=len(vast) + 1):
            _invulcel(schrijver, blad, (rij, kolom), tekst)
        merk = stempel(opmerking, bestand.record.partij)
        schrijver.tekst(blad, rij, BESLUITKOLOMMEN.index(STEMPEL) + 1, str(merk))
    kies_uit(blad, BESLUITKOLOMMEN.index("Besluit") + 1, rij, UITKOMSTEN)
    melding = ("Datum", "Schrijf een datum, zoals 14-5-2031.")
    dag = BESLUITKOLOMMEN.index("Vastgesteld op") + 1
    controleer_invoer(blad, dag, rij, melding, type="date", operator="greaterThan", formula1="1")
    blad.column_dimensions[get_column_letter(BESLUITKOLOMMEN.index(STEMPEL) + 1)].hidden = True
    blad.print_area = f"A1:{get_column_letter(BESLUITKOLOMMEN.index(TEKSTEN) + 1)}{max(rij, 2)}"
    schrijver.filter(blad)
    beveilig(blad)


def _correcties(schrijver: Bladschrijver, register: Register) -> None:
    blad = schrijver.blad(BLAD_CORRECTIES, CORRECTIEKOLOMMEN, _CORRECTIEBREEDTES)
    rij = 1
    for _, _, opmerking in opmerkingen(register):
        for cellen in correctiecellen(opmerking):
            rij += 1
            for kolom, tekst in enumerate(cellen, start=1):
                _invulcel(schrijver, blad, (rij, kolom), tekst)
    eerste, laatste = rij + 1, rij + _NIEUWE_RIJEN
    for nieuw in range(eerste, laatste + 1):
        for kolom in range(1, len(CORRECTIEKOLOMMEN) + 1):
            _invulcel(schrijver, blad, (nieuw, kolom), "")
    nummers = [o.id for _, _, o in opmerkingen(register)]
    if nummers:
        verwijzing = DataValidation(
            type="list", formula1=f"{BLAD_BESLUITEN}!$A$2:$A${len(nummers) + 1}", allow_blank=True
        )
        verwijzing.add(f"A2:A{laatste}")
        blad.add_data_validation(verwijzing)
    kies_uit(blad, 2, laatste, SOORTEN)
    blad.print_area = f"A1:{get_column_letter(len(CORRECTIEKOLOMMEN))}{rij + 10}"
    beveilig(blad)


def _doelen(schrijver: Bladschrijver, doelen: Iterable[Doelrij]) -> None:
    blad = schrijver.blad(BLAD_DOELEN, DOELKOLOMMEN, _DOELBREEDTES)
    for rij, doel in enumerate(doelen, start=2):
        for kolom, tekst in enumerate(doel.cellen(), start=1):
            schrijver.tekst(blad, rij, kolom, tekst)
    schrijver.filter(blad)
    beveilig(blad)


def _leeswijzer(schrijver: Bladschrijver, studie: Studie) -> Worksheet:
    blad = schrijver.blad(LEESWIJZER, ["Onderwerp", "Uitleg"], [28, 100])
    onderzoek = studie.onderzoek
    versie = f"{onderzoek.titel}, {onderzoek.versie}, {onderzoek.status}, {schrijf_datum(onderzoek.datum)}"
    for rij, (onderwerp, uitleg) in enumerate((("Onderzoek", versie), *_UITLEG), start=2):
        schrijver.tekst(blad, rij, 1, onderwerp)
        schrijver.tekst(blad, rij, 2, uitleg)
    beveilig(blad)
    return blad


def _invulcel(schrijver: Bladschrijver, blad: Worksheet, plek: tuple[int, int], tekst: str) -> None:
    cel = schrijver.tekst(blad, *plek, tekst)
    cel.fill = _OPEN
    cel.protection = Protection(locked=False)
    if BESLUITKOLOMMEN[plek[1] - 1 : plek[1]] == ("Vastgesteld op",) and blad.title == BLAD_BESLUITEN:
        cel.number_format = "d-m-yyyy"
        if tekst:
            cel.value = date.fromisoformat(tekst)
    if not tekst:
        cel.value = None
