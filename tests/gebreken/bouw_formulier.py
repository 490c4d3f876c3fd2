"""Defects of packages and of forms that come back."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl

from rekenaudit.document.boom import Knoop
from rekenaudit.outputs.verslag import Documentstand, verslag_bestanden
from rekenaudit.pipeline.pakketmeldingen import pakketmeldingen
from rekenaudit.pipeline.pakketten import Pakketkeuze, maak_pakketten
from rekenaudit.pipeline.reacties import Leeswijze, lees_reacties
from rekenaudit.pipeline.stappen import doorloop
from rekenaudit.pipeline.voortzetten import Voortzetting
from rekenaudit.pipeline.wegschrijven import verslagstof
from rekenaudit.problems import Gestopt, Probleem
from rekenaudit.wederhoor.verzonden import verzonden_bestanden
from tests.wederhoor.formulierbouw import kop, leeg_formulier, verzonden, vul_in

Uitkomst = tuple[Probleem, ...]
_DAG = date(2033, 5, 20)
_NEE = {"Bevindingen!D2": "nee", "Bevindingen!G2": "Klopt niet."}


def _van(werk: Callable[[], object]) -> Uitkomst:
    try:
        werk()
    except Gestopt as gestopt:
        return tuple(gestopt.problemen)
    return ()


def _gelezen(studie: Path, *bestanden: Path, dag: date = _DAG) -> Uitkomst:
    try:
        return lees_reacties(studie, bestanden, dag)[1]
    except Gestopt as gestopt:
        return tuple(gestopt.problemen)


def _formulier(studie: Path, cellen: Mapping[str, object], **anders: str) -> Path:
    verzonden(studie)
    return vul_in(studie / "reactie.xlsx", cellen, leeg_formulier(**anders))


def _pakket(studie: Path) -> Uitkomst:
    return _van(lambda: maak_pakketten(studie, Pakketkeuze(partijen=("Veldstad",))))


def schrijf_verslag(studie: Path) -> None:
    """Write the run record of a version, without its documents."""
    toestand = doorloop(studie)
    documenten = toestand.samenstelling.documenten
    standen = {
        d.naam: Documentstand("concept-1", "2033-03-14", "nieuw", {f"{d.naam}.docx": "0" * 64}) for d in documenten
    }
    herkomst: dict[str, dict[str, str]] = {"invoer": {}, "sjablonen": {}, "programma": {}}
    stof = verslagstof(toestand, Voortzetting(documenten, standen), herkomst, None, proef=False)
    for naam, inhoud in verslag_bestanden(stof).items():
        pad = studie / "output" / ".intern" / "concept-1" / naam
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_bytes(inhoud)


def _instelling(studie: Path, regel: str) -> None:
    pad = studie / "config.yaml"
    pad.write_text(f"{pad.read_text('utf-8')}wederhoor: {{rondes: {{ambtelijk: {{{regel}}}}}}}\n", encoding="utf-8")


def zonder_versie(studie: Path) -> Uitkomst:
    """Make a package before there is a version."""
    return _pakket(studie)


def versie_anders(studie: Path) -> Uitkomst:
    """Change a finding after the version was made."""
    schrijf_verslag(studie)
    pad = studie / "input" / "bevindingen" / "veldstad.yaml"
    pad.write_text(pad.read_text("utf-8").replace("elke drie weken", "elke vier weken"), encoding="utf-8")
    return _pakket(studie)


def bestand_anders(studie: Path) -> Uitkomst:
    """Send an appendix as it was made, of which the file is gone."""
    _instelling(studie, "oordelen: ja, conclusies: ja")
    schrijf_verslag(studie)
    return _pakket(studie)


def stuk_onbekend(studie: Path) -> Uitkomst:
    """Name a document that the version does not have."""
    schrijf_verslag(studie)
    _instelling(studie, "rapport: raport")
    return _pakket(studie)


def pakket_bestaat(studie: Path) -> Uitkomst:
    """Make a package where one stands that was made of something else."""
    schrijf_verslag(studie)
    map_ = studie / "output" / "concept-1-ambtelijk-wederhoor" / "veldstad"
    map_.mkdir(parents=True)
    sommen = {"reactieformulier-veldstad.xlsx": "0" * 64}
    manifest = {"schema": 2, "uitvoer": sommen}
    (map_ / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return _pakket(studie)


def werkversie_verstuurd(studie: Path) -> Uitkomst:
    """Make packages of a draft."""
    config = studie / "config.yaml"
    config.write_text(re.sub(r"status: .*", "status: werkversie", config.read_text("utf-8")), encoding="utf-8")
    return pakketmeldingen(studie, Pakketkeuze(), _DAG)


def sluit_voorbij(studie: Path) -> Uitkomst:
    """Make packages with a closing date that has passed."""
    _instelling(studie, "sluit: 2033-05-19")
    return pakketmeldingen(studie, Pakketkeuze(), _DAG)


def zonder_adres(studie: Path) -> Uitkomst:
    """Make packages without saying where a reaction goes."""
    _instelling(studie, "sluit: 2033-05-24")
    return pakketmeldingen(studie, Pakketkeuze(), _DAG)


def zonder_sluit(studie: Path) -> Uitkomst:
    """Make packages without a closing date."""
    return pakketmeldingen(studie, Pakketkeuze(ronde="bestuurlijk", datum=_DAG), _DAG)


def ja_en_voorstel(studie: Path) -> Uitkomst:
    """Agree, and propose something else."""
    return _gelezen(studie, _formulier(studie, {"Bevindingen!D2": "ja", "Bevindingen!E2": "Elke twee weken."}))


def geen_getal(studie: Path) -> Uitkomst:
    """Propose no certain number for a value."""
    return _gelezen(studie, _formulier(studie, {"Brongegevens!D2": "nee", "Brongegevens!E2": "ongeveer 8.100"}))


def getal_anders(studie: Path) -> Uitkomst:
    """Propose a number in thousands where the form has units."""
    return _gelezen(studie, _formulier(studie, {"Brongegevens!D2": "nee", "Brongegevens!E2": "8,1"}))


def ander_blad(studie: Path) -> Uitkomst:
    """Add a sheet."""
    boek = openpyxl.load_workbook(_formulier(studie, {}))
    boek.create_sheet("Brief van het college")["A1"] = "Wij maken bezwaar tegen het hele rapport."
    boek.save(studie / "reactie.xlsx")
    return _gelezen(studie, studie / "reactie.xlsx")


def buiten(studie: Path) -> Uitkomst:
    """Add a column."""
    cellen = {"Bevindingen!K1": "Afdeling", "Bevindingen!K2": "Dit hoort bij de afdeling Milieu."}
    return _gelezen(studie, _formulier(studie, cellen))


def foutwaarde(studie: Path) -> Uitkomst:
    """Leave the outcome of a formula that went wrong."""
    boek = openpyxl.load_workbook(_formulier(studie, _NEE))
    boek["Bevindingen"]["G2"].value = "#NAME?"
    boek["Bevindingen"]["G2"].data_type = "e"
    boek.save(studie / "reactie.xlsx")
    return _gelezen(studie, studie / "reactie.xlsx")


def blad_hernoemd(studie: Path) -> Uitkomst:
    """Rename a sheet."""
    boek = openpyxl.load_workbook(_formulier(studie, {}))
    boek["Bevindingen"].title = "Bevinding"
    boek.save(studie / "reactie.xlsx")
    return _gelezen(studie, studie / "reactie.xlsx")


def te_groot(studie: Path) -> Uitkomst:
    """Add so much that the form is no form."""
    pad = _formulier(studie, {})
    with ZipFile(pad, "a", ZIP_DEFLATED) as archief:
        archief.writestr("xl/bom.xml", b"\0" * 61_000_000)
    return _gelezen(studie, pad)


def ander_soort(studie: Path) -> Uitkomst:
    """Read a letter."""
    pad = studie / "brief.pdf"
    pad.write_bytes(b"%PDF-1.7")
    return _gelezen(studie, pad)


def geen_formulier(studie: Path) -> Uitkomst:
    """Read another workbook."""
    boek = openpyxl.Workbook()
    boek.save(studie / "cijfers.xlsx")
    return _gelezen(studie, studie / "cijfers.xlsx")


def gegevens(studie: Path) -> Uitkomst:
    """Change the party in the data of a form."""
    return _gelezen(studie, _formulier(studie, {"Gegevens formulier!B4": "Oost-Aa"}))


def ander_onderzoek(studie: Path) -> Uitkomst:
    """Read the form of another study."""
    return _gelezen(studie, _formulier(studie, {}, onderzoek="Groen in de wijk"))


def andere_partij(studie: Path) -> Uitkomst:
    """Read the form of a party that the study does not have."""
    return _gelezen(studie, _formulier(studie, {}, partij="Velstad"))


def andere_versie(studie: Path) -> Uitkomst:
    """Read the form of a version that was never made."""
    return _gelezen(studie, _formulier(studie, {}, versie="concept-2"))


def kolom(studie: Path) -> Uitkomst:
    """Rename a column."""
    return _gelezen(studie, _formulier(studie, {"Bevindingen!G1": "Waarom?"}))


def kenmerk(studie: Path) -> Uitkomst:
    """Answer in a row whose mark is gone."""
    return _gelezen(studie, _formulier(studie, {**_NEE, "Bevindingen!J2": ""}))


def vaste_cel(studie: Path) -> Uitkomst:
    """Correct the text itself."""
    return _gelezen(studie, _formulier(studie, {"Bevindingen!C3": "Elk half jaar komt er een brief."}))


def dubbel(studie: Path) -> Uitkomst:
    """Copy a row and answer something else in it."""
    boek = openpyxl.load_workbook(_formulier(studie, {**_NEE}))
    blad = boek["Bevindingen"]
    blad.append([cel.value for cel in blad[2]])
    blad.cell(blad.max_row, 8).value = "Klopt toch wel."
    boek.save(studie / "reactie.xlsx")
    return _gelezen(studie, studie / "reactie.xlsx")


def rijen_weg(studie: Path) -> Uitkomst:
    """Remove a row."""
    boek = openpyxl.load_workbook(_formulier(studie, {}))
    boek["Bevindingen"].delete_rows(3)
    boek.save(studie / "reactie.xlsx")
    return _gelezen(studie, studie / "reactie.xlsx")


def keuze(studie: Path) -> Uitkomst:
    """Answer with a word that is not in the list."""
    return _gelezen(studie, _formulier(studie, {"Bevindingen!D2": "misschien"}))


def samengevoegd(studie: Path) -> Uitkomst:
    """Merge two answers."""
    boek = openpyxl.load_workbook(_formulier(studie, _NEE))
    boek["Bevindingen"].merge_cells("H2:H3")
    boek.save(studie / "reactie.xlsx")
    return _gelezen(studie, studie / "reactie.xlsx")


def leeg_nee(studie: Path) -> Uitkomst:
    """Say no and nothing else."""
    return _gelezen(studie, _formulier(studie, {"Bevindingen!D2": "nee"}))


def _besloten(studie: Path) -> None:
    _gelezen(studie, _formulier(studie, _NEE))
    pad = studie / "input" / "wederhoor" / "veldstad.yaml"
    besluit = "  stand: open\n  besluit: {uitkomst: niet overgenomen, reden: Er is geen bewijs.}\n"
    pad.write_text(pad.read_text("utf-8").replace("  stand: open\n", besluit), encoding="utf-8")


def besloten_gewijzigd(studie: Path) -> Uitkomst:
    """Change a remark about which was decided."""
    _besloten(studie)
    return _gelezen(studie, vul_in(studie / "nieuw.xlsx", {**_NEE, "Bevindingen!G2": "Het is elke twee weken."}))


def besloten_ingetrokken(studie: Path) -> Uitkomst:
    """Withdraw a remark about which was decided."""
    _besloten(studie)
    return _gelezen(studie, vul_in(studie / "nieuw.xlsx", {"Bevindingen!D2": "ja"}))


def _bewaard(pad: Path, moment: str) -> Path:
    """Give a form another moment of saving."""
    uit = BytesIO()
    with ZipFile(pad) as oud, ZipFile(uit, "w", ZIP_DEFLATED) as nieuw:
        for naam in oud.namelist():
            inhoud = re.sub(rb"[\dT:-]+Z(?=</dcterms:modified)", moment.encode(), oud.read(naam))
            nieuw.writestr(naam, inhoud)
    pad.write_bytes(uit.getvalue())
    return pad


def _na_elkaar(studie: Path, eerst: str, daarna: str) -> Uitkomst:
    """Read two forms that were saved at two moments, one after the other."""
    _gelezen(studie, _bewaard(_formulier(studie, _NEE), eerst))
    return _gelezen(studie, _bewaard(vul_in(studie / "ander.xlsx", {"Bevindingen!D3": "nee"}), daarna))


def twee_bestanden(studie: Path) -> Uitkomst:
    """Read two forms of a party at once."""
    return _gelezen(studie, _formulier(studie, _NEE), vul_in(studie / "ander.xlsx", {"Bevindingen!G3": "Ook niet."}))


def ouder(studie: Path) -> Uitkomst:
    """Read a form that was saved before the one that was read."""
    return _na_elkaar(studie, "2033-05-18T09:30:00Z", "2033-05-16T15:05:00Z")


def al_gelezen(studie: Path) -> Uitkomst:
    """Read a form again after a newer one."""
    _na_elkaar(studie, "2033-05-16T09:30:00Z", "2033-05-18T15:05:00Z")
    return _gelezen(studie, studie / "reactie.xlsx")


def trekt_in(studie: Path) -> Uitkomst:
    """Read an empty form after one with a remark."""
    _gelezen(studie, _formulier(studie, _NEE))
    return _gelezen(studie, vul_in(studie / "leeg.xlsx", {"Bevindingen!D2": "ja"}))


def heropend(studie: Path) -> Uitkomst:
    """Say again what was withdrawn."""
    trekt_in(studie)
    return _gelezen(studie, vul_in(studie / "weer.xlsx", {**_NEE, "Bevindingen!H2": "brief"}))


def leeg_terug(studie: Path) -> Uitkomst:
    """Read a form in which nobody filled in anything."""
    return _gelezen(studie, _formulier(studie, {}))


def van_een_ander(studie: Path) -> Uitkomst:
    """Name another party than the one whose form it is."""
    pad = _formulier(studie, _NEE)
    return _van(lambda: lees_reacties(studie, [pad], _DAG, Leeswijze(partij="Oost-Aa")))


def te_laat(studie: Path) -> Uitkomst:
    """React after the closing date."""
    return _gelezen(studie, _formulier(studie, _NEE), dag=date(2033, 6, 1))


def _woord(*alineas: str) -> bytes:
    ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    lijf = "".join(f"<w:p><w:r><w:t>{a}</w:t></w:r></w:p>" for a in alineas)
    uit = BytesIO()
    with ZipFile(uit, "w") as archief:
        archief.writestr("word/document.xml", f'<w:document xmlns:w="{ns}"><w:body>{lijf}</w:body></w:document>')
    return uit.getvalue()


def _woord_terug(studie: Path, inhoud: bytes) -> Uitkomst:
    (studie / "terug.docx").write_bytes(inhoud)
    return _gelezen(studie, studie / "terug.docx")


def woord_kapot(studie: Path) -> Uitkomst:
    """Read a file that only is called Word."""
    return _woord_terug(studie, b"tekst")


def woord_onbekend(studie: Path) -> Uitkomst:
    """Read another Word file."""
    return _woord_terug(studie, _woord("Een brief."))


def woord_brief(studie: Path) -> Uitkomst:
    """Write in the letter."""
    pakketten, brief = "concept-1-ambtelijk-wederhoor", ("Geachte heer, mevrouw,", "Graag horen wij van u.")
    stukken = verzonden_bestanden(kop(), {"bijlagen/veldstad": Knoop("article")})
    bestanden = {f".intern/{pakketten}/veldstad/{n}": i for n, i in stukken.items()}
    bestanden[f"{pakketten}/veldstad/brief-veldstad.docx"] = _woord(*brief)
    for naam, inhoud in bestanden.items():
        (studie / "output" / naam).parent.mkdir(parents=True, exist_ok=True)
        (studie / "output" / naam).write_bytes(inhoud)
    return _woord_terug(studie, _woord(*brief, "Wij zijn het niet eens met bevinding 3."))


def woord_geheel(studie: Path) -> Uitkomst:
    """Read the report itself."""
    schrijf_verslag(studie)
    (studie / "output" / "concept-1").mkdir()
    inhoud = _woord("Een", "Elk jaar komt er een brief.")
    (studie / "output" / "concept-1" / "rapport.docx").write_bytes(inhoud)
    return _woord_terug(studie, inhoud)


def woord_stil(studie: Path) -> Uitkomst:
    """Change a word without tracking."""
    map_, pakketten = studie / "output", "concept-1-ambtelijk-wederhoor"
    bomen = {"bijlagen/veldstad": Knoop("article")}
    bestanden = {f".intern/{pakketten}/veldstad/{n}": i for n, i in verzonden_bestanden(kop(), bomen).items()}
    bestanden[f"{pakketten}/veldstad/bijlage-veldstad.docx"] = _woord("Een", "Elk jaar komt er een brief.")
    for naam, inhoud in bestanden.items():
        (map_ / naam).parent.mkdir(parents=True, exist_ok=True)
        (map_ / naam).write_bytes(inhoud)
    return _woord_terug(studie, _woord("Een", "Elk half jaar komt er een brief."))
