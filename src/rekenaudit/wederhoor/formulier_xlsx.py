"""Writing a reaction form as a workbook: fixed cells that are protected, and cells to answer in."""

from collections.abc import Mapping, Sequence
from datetime import date

from openpyxl.styles import Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.model.wederhoor import Reactiesoort, Standpunt
from rekenaudit.notation.datums import schrijf_datum
from rekenaudit.outputs.werkblad import Bladschrijver, beveilig, kies_uit, passende_breedte
from rekenaudit.wederhoor.formulier import (
    AKKOORD,
    GEGEVENS,
    KENMERK,
    LETTERS,
    NIET_OP_PAPIER,
    OVERIG,
    OVERIGE_KOLOMMEN,
    OVERIGE_LETTER,
    OVERIGE_RIJEN,
    SOORT,
    STANDPUNT,
    STANDPUNTBLADEN,
    TEKST,
    UITLEG,
    VAST,
    Formulierkop,
    antwoorden_van,
    kenmerk,
    kolommen_van,
    vaste_cellen,
)
from rekenaudit.wederhoor.rijen import (
    AANBEVELINGEN,
    BEVINDINGEN,
    BRONGEGEVENS,
    CIJFERS,
    CONCLUSIES,
    OORDELEN,
    RAPPORT,
    Bladen,
)

SOORTEN: tuple[Reactiesoort, ...] = ("feitelijke onjuistheid", "aanvulling", "interpretatie")
STANDPUNTEN: tuple[Standpunt, ...] = ("neemt over", "neemt deels over", "neemt niet over")
_BREEDTES = (6, 26, 40, 10, 26, 14, 30, 18, 50, 26)
_FEITBREEDTES = (6, 56, 18, 10, 26, 14, 30, 18, 80, 26)
"""Widths for values: a long name and a short text."""
_KEUZES: Mapping[str, Sequence[str]] = {AKKOORD: ("ja", "nee"), STANDPUNT: STANDPUNTEN, SOORT: SOORTEN}
_STANDPUNTBREEDTES = (6, 34, 60, 18, 50, 50, 26)
_OVERIGE_BREEDTES = (6, 34, 34, 14, 40, 24)
_OPEN = PatternFill("solid", fgColor="FFF9E5")
"""Colour of cells to fill in; on paper their border says the same."""
_INHOUD: Mapping[str, str] = {
    CONCLUSIES: "elke conclusie.",
    AANBEVELINGEN: "elke aanbeveling.",
    RAPPORT: "wat het rapport over u zegt.",
    BEVINDINGEN: "wat wij vonden, zoals het in de bijlage staat.",
    CIJFERS: "de getallen uit de tabellen van de bijlage, en uit figuren wat niet in een tabel staat.",
    OORDELEN: "onze oordelen per norm.",
    BRONGEGEVENS: "de gegevens die wij kregen en waarmee wij rekenden.",
}
_AFDRUKKEN = (
    f"Afdrukken hoeft niet. Het blad ‘{BRONGEGEVENS}’ is lang en alleen om iets in op te zoeken: sla het dan over."
)
_FEITENVRAAG = "Controleer of de feiten kloppen. Elk blad heeft één rij per tekst of waarde."
_STANDPUNTVRAAG = "Laat per conclusie en aanbeveling weten wat het college ermee doet. Een brief alleen mag ook."
_FEITENUITLEG = (
    (
        AKKOORD,
        "Kies ja als het klopt en nee als het niet klopt. Laat u een rij leeg, dan hebt u daarover geen opmerking.",
    ),
    ("Wat moet er staan?", "De tekst of waarde die volgens u juist is."),
    (
        SOORT,
        (
            "Feitelijke onjuistheid: er staat iets wat niet waar is. Aanvulling: er ontbreekt iets. "
            "Interpretatie: het feit klopt, maar u ziet het anders."
        ),
    ),
    ("Geen opmerkingen?", "Dan hoeft u niets in te vullen. Laat ons alleen weten dat u geen opmerkingen hebt."),
    ("Toelichting en bewijs", "Waarom, en waaruit dat blijkt: een document, een besluit, een uitdraai."),
)
_STANDPUNTUITLEG = (
    (STANDPUNT, f"Kies uit: {', '.join(STANDPUNTEN)}. Laat u een rij leeg, dan hebt u daarover niets te zeggen."),
    ("Toelichting", "Waarom, en wat het college gaat doen."),
)
_IN_WORD = ("Liever in Word?", "Dat mag ook. Zet ‘Wijzigingen bijhouden’ aan en stuur het Word-bestand terug.")
_BREEDST = 120
"""Width of a column with long texts: a row of all the height that there is, would cut them off on paper."""
_MINSTENS = 40.0
"""Height in points of a row to write in: three lines."""


def formulier_xlsx(
    kop: Formulierkop, bladen: Bladen, titels: Mapping[str, str], stijl: Stijlmap, datum: date, contact: str
) -> bytes:
    """Write a form.

    Args:
        kop: to what it belongs.
        bladen: its rows.
        titels: document → title.
        stijl: house style.
        datum: date of the study.
        contact: where the form goes; empty when the study does not say.
    """
    schrijver = Bladschrijver(stijl.huisstijl)
    _uitleg(schrijver, kop, contact)
    for naam, letter in LETTERS.items():
        if naam == BRONGEGEVENS:
            _overige(schrijver)
        if naam in bladen:
            rijen = [vaste_cellen(f"{letter}{n}", rij, titels) for n, rij in enumerate(bladen[naam], start=1)]
            _vragen(schrijver, naam, rijen, kop.zout())
    _gegevens(schrijver, kop)
    return schrijver.schrijf(f"Reactieformulier {kop.partij}: {kop.onderzoek}", kop.versie, datum)


def _uitlegregels(kop: Formulierkop, contact: str) -> tuple[tuple[str, str], ...]:
    """Write the sheet that explains a form: subject and text of each line."""
    sluit = schrijf_datum(date.fromisoformat(kop.sluit)) if kop.sluit else ""
    standpunten = STANDPUNTBLADEN & kop.aantallen.keys()
    uiterlijk = f"Stuur dit bestand uiterlijk {sluit} terug" if sluit else "Stuur dit bestand terug"
    return (
        ("Reactieformulier", f"{kop.onderzoek}, {kop.versie}. Voor {kop.partij}, {kop.ronde} wederhoor."),
        ("Wat vragen wij?", _STANDPUNTVRAAG if standpunten else _FEITENVRAAG),
        ("Terugsturen", f"{uiterlijk}{f' naar {contact}' if contact else ''}. Bewaar het als Excel-bestand (.xlsx)."),
        ("Bladen", _bladen(kop)),
        ("Waar vult u iets in?", "Alleen in de gele cellen. De andere cellen zijn beveiligd."),
        *(_STANDPUNTUITLEG if standpunten else _FEITENUITLEG),
        ("Overige opmerkingen", f"Over iets wat niet in een rij staat, schrijft u op het blad ‘{OVERIG}’."),
        (
            "Filteren en sorteren",
            (
                "Filteren mag. Sorteren kan als u eerst de beveiliging van het blad opheft; er is geen wachtwoord. "
                "Verander niets in de witte cellen: aan de kolom Kenmerk herkennen wij elke rij."
            ),
        ),
        *([("Afdrukken", _AFDRUKKEN)] if BRONGEGEVENS in kop.aantallen else []),
        *([] if kop.ronde == "bestuurlijk" else [_IN_WORD]),
    )


def _uitleg(schrijver: Bladschrijver, kop: Formulierkop, contact: str) -> None:
    blad = schrijver.blad(UITLEG, ["Onderwerp", "Uitleg"], [26, 104])
    regels = _uitlegregels(kop, contact)
    for rij, (onderwerp, uitleg) in enumerate(regels, start=2):
        cel = schrijver.tekst(blad, rij, 1, onderwerp)
        cel.font = Font(name=cel.font.name, size=10, bold=True)
        schrijver.tekst(blad, rij, 2, uitleg)
    _maak_af(blad, len(regels) + 1, 2)


def _bladen(kop: Formulierkop) -> str:
    """Tell what stands on the sheets, a line a sheet, in their order."""
    return "\n".join(
        f"{blad}, {aantal} {'rij' if aantal == 1 else 'rijen'}: {_INHOUD[blad]}"
        for blad in LETTERS
        if (aantal := kop.aantallen.get(blad))
    )


def _vragen(schrijver: Bladschrijver, naam: str, rijen: Sequence[Sequence[str]], zout: str) -> None:
    kolommen = kolommen_van(naam)
    breedtes, tekst = list(_breedtes(naam)), kolommen.index(TEKST)
    breedtes[tekst] = passende_breedte((vast[VAST.index(TEKST)] for vast in rijen), breedtes[tekst], _BREEDST)
    blad = schrijver.blad(naam, kolommen, breedtes)
    blad.freeze_panes = "B2"
    for nummer, vast in enumerate(rijen, start=2):
        for kop, inhoud in zip(VAST, vast, strict=True):
            schrijver.tekst(blad, nummer, kolommen.index(kop) + 1, inhoud)
        for kop in antwoorden_van(naam):
            _invulcel(schrijver, blad, nummer, kolommen.index(kop) + 1)
        schrijver.tekst(blad, nummer, kolommen.index(KENMERK) + 1, kenmerk(zout, vast))
        if naam != BRONGEGEVENS:
            blad.row_dimensions[nummer].height = _MINSTENS
    laatste = len(rijen) + 1
    for kolom, keuzes in _KEUZES.items():
        if kolom in kolommen:
            kies_uit(blad, kolommen.index(kolom) + 1, laatste, keuzes)
    schrijver.filter(blad)
    _maak_af(blad, laatste, len(kolommen) - NIET_OP_PAPIER)


def _breedtes(blad: str) -> tuple[float, ...]:
    if blad in STANDPUNTBLADEN:
        return _STANDPUNTBREEDTES
    return _FEITBREEDTES if blad in {CIJFERS, BRONGEGEVENS} else _BREEDTES


def _overige(schrijver: Bladschrijver) -> None:
    blad = schrijver.blad(OVERIG, OVERIGE_KOLOMMEN, _OVERIGE_BREEDTES)
    for nummer in range(1, OVERIGE_RIJEN + 1):
        schrijver.tekst(blad, nummer + 1, 1, f"{OVERIGE_LETTER}{nummer}")
        for kolom in range(2, len(OVERIGE_KOLOMMEN) + 1):
            _invulcel(schrijver, blad, nummer + 1, kolom)
        blad.row_dimensions[nummer + 1].height = _MINSTENS
    kies_uit(blad, OVERIGE_KOLOMMEN.index(SOORT) + 1, OVERIGE_RIJEN + 1, SOORTEN)
    _maak_af(blad, OVERIGE_RIJEN + 1, len(OVERIGE_KOLOMMEN))


def _gegevens(schrijver: Bladschrijver, kop: Formulierkop) -> None:
    blad = schrijver.blad(GEGEVENS, ["Gegeven", "Waarde"], [40, 90])
    for rij, (naam, waarde) in enumerate(kop.regels(), start=2):
        schrijver.tekst(blad, rij, 1, naam)
        schrijver.tekst(blad, rij, 2, waarde)
    _maak_af(blad, len(kop.regels()) + 1, 2)


def _invulcel(schrijver: Bladschrijver, blad: Worksheet, rij: int, kolom: int) -> None:
    cel = schrijver.tekst(blad, rij, kolom, "")
    cel.fill = _OPEN
    cel.protection = Protection(locked=False)
    cel.number_format = "@"
    cel.value = None


def _maak_af(blad: Worksheet, laatste: int, kolommen: int) -> None:
    """Set how a sheet prints, and protect it without a password; looks, sorting and filters stay free."""
    blad.print_area = f"A1:{get_column_letter(kolommen)}{laatste}"
    blad.page_setup.paperSize = blad.PAPERSIZE_A4
    blad.page_margins.left = blad.page_margins.right = 0.4
    beveilig(blad)
    blad.protection.sort = False
