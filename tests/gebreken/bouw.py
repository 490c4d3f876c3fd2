"""Defects that are no change of a text: workbooks, many files at once, and what only a run can meet."""

import io
import json
import zipfile
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import openpyxl
import pytest

from rekenaudit.config.studie import load_study
from rekenaudit.document.boom import van_html
from rekenaudit.document.documenten import Document
from rekenaudit.indicators import compute
from rekenaudit.normenkader import load_rules
from rekenaudit.outputs.manifest import NAAM
from rekenaudit.outputs.slot import slot
from rekenaudit.outputs.versie import Versiemap, begin, zet_neer
from rekenaudit.outputs.vingerafdruk import afdruk
from rekenaudit.pipeline import Keuze, genereer, genereren, werkproces
from rekenaudit.pipeline.stappen import Toestand, doorloop
from rekenaudit.pipeline.wederhoor import lees_besluiten, maak_besluitenlijst
from rekenaudit.problems import Gestopt, Probleem
from rekenaudit.render.docx import render_docx
from rekenaudit.render.pango import raad
from rekenaudit.render.pdf import render_pdf

Uitkomst = tuple[Probleem, ...]
"""The problems; a function that gives nothing only spoils the study, and `controleer` finds them."""

KOP = ["gemeente", "jaar", "huishoudens", "kosten", "bezwaarmakers"]


def _werkmap(studie: Path, inhoud: bytes, anders: str = "") -> None:
    (studie / "input/afval/gemeenten.csv").unlink()
    (studie / "input/afval/gemeenten.xlsx").write_bytes(inhoud)
    config = studie / "config.yaml"
    nieuw = config.read_text("utf-8").replace("afval/gemeenten.csv", f"afval/gemeenten.xlsx{anders}")
    config.write_text(nieuw, encoding="utf-8")


def _boek(*rijen: list[object], samen: str = "") -> bytes:
    werk = openpyxl.Workbook()
    blad = werk.create_sheet("Cijfers", 0)
    for rij in [KOP, *rijen]:
        blad.append(rij)
    if samen:
        blad.merge_cells(samen)
    uit = io.BytesIO()
    werk.save(uit)
    return uit.getvalue()


def werkmap_kapot(studie: Path) -> None:
    """Cut a workbook short."""
    _werkmap(studie, _boek()[:1000])


def werkmap_beveiligd(studie: Path) -> None:
    """Put an encrypted container in place of a workbook, as Excel writes with a password."""
    _werkmap(studie, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le"))


def werkmap_oud(studie: Path) -> None:
    """Give an .xls the name .xlsx."""
    _werkmap(studie, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "Workbook".encode("utf-16-le"))


def werkmap_te_groot(studie: Path) -> None:
    """Put a bomb: 600 MB of zeros, 600 kB as an archive."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as archief, archief.open("xl/workbook.xml", "w") as deel:
        for _ in range(600):
            deel.write(bytes(1_000_000))
    _werkmap(studie, uit.getvalue())


def werkmap_ander_blad(studie: Path) -> None:
    """Name a sheet that is not there."""
    _werkmap(studie, _boek(), "\n    blad: Cijfer")


def werkmap_samengevoegd(studie: Path) -> None:
    """Merge the cells of a figure."""
    _werkmap(studie, _boek(["Veldstad", 2031, 1, 2, 30], ["Veldstad", 2032, 1, 2, 30], samen="D2:D3"))


def werkmap_formule(studie: Path) -> None:
    """Leave a formula without its result."""
    _werkmap(studie, _boek(["Veldstad", 2031, 1, "=1+1", 30]))


def veel_dezelfde(studie: Path) -> None:
    """Make the same mistake in thirty rows."""
    pad = studie / "input/afval/gemeenten.csv"
    extra = "".join(f"Veldstad;2031;{n}\n" for n in range(30))
    pad.write_text(pad.read_text("utf-8") + extra, encoding="utf-8")


def telling_negatief_na_factor(studie: Path) -> None:
    """Turn counts of persons negative with a factor: no cell is negative, every fact is."""
    config = studie / "config.yaml"
    tekst = config.read_text("utf-8")
    config.write_text(tekst.replace("eenheid: bezwaarmaker}", "eenheid: bezwaarmaker, factor: -1}"), encoding="utf-8")


def formule_te_lang(studie: Path) -> None:
    """Write a formula of thousands of terms."""
    pad = studie / "normenkader/kengetallen.yaml"
    lang = "formule: gemeenten.bezwaarmakers" + " + gemeenten.bezwaarmakers" * 3000
    pad.write_text(pad.read_text("utf-8").replace("formule: gemeenten.bezwaarmakers", lang), encoding="utf-8")


def formule_bron_onvolledig(studie: Path) -> Uitkomst:
    """Check formulas on a source with an unknown unit, which loading has refused before."""
    config = load_study(studie)[0]
    assert config is not None
    regels, _ = load_rules(studie, config)
    assert regels is not None
    bron = config.record.bronnen["gemeenten"]
    vreemd = bron.grootheden["kosten"].model_copy(update={"eenheid": "eur"})
    bronnen = {**config.record.bronnen, "gemeenten": bron.model_copy(update={"grootheden": {"kosten": vreemd}})}
    return compute(config.record.model_copy(update={"bronnen": bronnen}), regels.kengetallen, {})[1]


def _van(werk: Callable[[], object]) -> Uitkomst:
    """Do what must be stopped, and give the problems that stopped it."""
    try:
        werk()
    except Gestopt as gestopt:
        return gestopt.problemen
    return ()


def _rapport(toestand: Toestand) -> Document:
    return next(d for d in toestand.samenstelling.documenten if d.naam == "rapport")


def figuur_niet_getekend(studie: Path) -> Uitkomst:
    """Render a report whose figures were not drawn."""
    toestand = doorloop(studie)
    figuur = '<figure class="figuur" id="x" data-bron="templates/rapport.html.j2:7"><img src="figuur:x" alt="a"/>'
    deel = f'<section id="h" class="hoofdstuk"><h2>K</h2>{figuur}<figcaption>T</figcaption></figure></section>'
    document = replace(_leeg(toestand), boom=van_html(f'<article lang="nl">{deel}</article>'))
    return _van(lambda: render_docx(document, {}, toestand.stijl, {}))


def _leeg(toestand: Toestand) -> Document:
    """Give a document of one paragraph."""
    return replace(_rapport(toestand), boom=van_html('<article lang="nl"><p>a</p></article>'), figuren=())


def logo_als_svg(studie: Path) -> Uitkomst:
    """Give Word a logo that it cannot show."""
    toestand = doorloop(studie)
    huisstijl = toestand.stijl.huisstijl.model_copy(update={"logo": "logo.svg"})
    (studie / "templates").mkdir()
    (studie / "templates/logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    met = replace(toestand.stijl, huisstijl=huisstijl)
    titel = '<article lang="nl"><header class="titelblad"><h1>T</h1></header></article>'
    document = replace(_leeg(toestand), boom=van_html(titel))
    return _van(lambda: render_docx(document, {}, met, {}))


def stijlblad_met_fout(studie: Path) -> Uitkomst:
    """Write a rule in a style sheet that does not exist."""
    (studie / "templates/stijl").mkdir(parents=True)
    (studie / "templates/stijl/pdf.css").write_text("p { colour: red }", encoding="utf-8")
    toestand = doorloop(studie)
    return _van(lambda: render_pdf(_leeg(toestand), {}, toestand.stijl))


def zonder_pango(studie: Path) -> Uitkomst:
    """Ask for only a PDF where none can be made."""
    with pytest.MonkeyPatch.context() as anders:
        anders.setattr(genereren, "pdf_mogelijk", lambda: "de systeembibliotheek Pango is niet gevonden.")
        anders.setattr(
            genereren, "raad", lambda: raad("win32").replace(str(Path.home() / "msys64"), "C:\\Users\\u\\msys64")
        )
        return _van(lambda: genereer(studie, Keuze(formaten=("pdf",))))


def andere_run(studie: Path) -> Uitkomst:
    """Start a run while another one has the output folder."""
    with slot(studie / "output"):
        return genereer_alles(studie)


def genereer_alles(studie: Path) -> Uitkomst:
    """Start a run that cannot put its version in place."""
    return _van(lambda: genereer(studie, Keuze()))


def _valt_om(studie: Path, fout: BaseException) -> Uitkomst:
    """Run, with something that goes wrong in the worker processes."""

    def werkplaats(_: int) -> NoReturn:
        raise fout

    with pytest.MonkeyPatch.context() as anders:
        anders.setattr(werkproces, "werkplaats", werkplaats)
        return genereer_alles(studie)


def werkproces_gedood(studie: Path) -> Uitkomst:
    """Lose a worker; tests/pipeline/test_rampen.py really kills one."""
    return _valt_om(studie, BrokenProcessPool())


def geheugen_vol(studie: Path) -> Uitkomst:
    """Run out of memory."""
    return _valt_om(studie, MemoryError())


def uit_in_invoer(studie: Path) -> Uitkomst:
    """Ask for output between the input."""
    return _van(lambda: genereer(studie, Keuze(uit=studie / "input" / "uit")))


def gemeente_met_typefout(studie: Path) -> Uitkomst:
    """Ask for a municipality that is spelt wrong."""
    return _van(lambda: genereer(studie, Keuze(gemeenten=("Feldstad",))))


def document_met_typefout(studie: Path) -> Uitkomst:
    """Ask for a document that is spelt wrong."""
    return _van(lambda: genereer(studie, Keuze(soorten=("raport",))))


def genereer_het_rapport(studie: Path) -> Uitkomst:
    """Ask for the report."""
    return _van(lambda: genereer(studie, Keuze(soorten=("rapport",))))


def genereer_een_gemeente(studie: Path) -> Uitkomst:
    """Ask for the documents of a municipality."""
    return _van(lambda: genereer(studie, Keuze(gemeenten=("Veldstad",))))


def _versie(studie: Path, inhoud: bytes) -> Versiemap:
    """Write a version of one file that is not in place yet."""
    werk = Versiemap(studie / "output", "concept-1")
    begin(werk)
    (werk.bezig / "rapport.html").write_bytes(inhoud)
    uitvoer = {"uitvoer": {"rapport.html": afdruk(inhoud)}}
    (werk.bezig / NAAM).write_text(json.dumps(uitvoer), encoding="utf-8")
    return werk


def versie_bestaat(studie: Path) -> Uitkomst:
    """Make a version anew with another outcome."""
    zet_neer(_versie(studie, b"een"), overschrijf=False)
    return _van(lambda: zet_neer(_versie(studie, b"twee"), overschrijf=False))


def met_de_hand(studie: Path) -> Uitkomst:
    """Change a file of a version by hand and run again."""
    zet_neer(_versie(studie, b"een"), overschrijf=False)
    (studie / "output/concept-1/rapport.html").write_bytes(b"mijn zin")
    return genereer_alles(studie)


def vreemd_bestand(studie: Path) -> Uitkomst:
    """Put a file of one's own in a version's folder and replace it."""
    zet_neer(_versie(studie, b"een"), overschrijf=False)
    (studie / "output/concept-1/notitie.docx").write_bytes(b"van mij")
    return _van(lambda: zet_neer(_versie(studie, b"twee"), overschrijf=True))


def versie_staat_open(studie: Path) -> Uitkomst:
    """Replace a version of which a file is open on Windows, which refuses to move its folder."""
    zet_neer(_versie(studie, b"een"), overschrijf=False)
    (studie / "output/concept-1/~$rapport.html").touch()
    werk = _versie(studie, b"twee")

    def geweigerd(*_: object) -> None:
        raise PermissionError

    with pytest.MonkeyPatch.context() as nagebootst:
        nagebootst.setattr(Path, "rename", geweigerd)
        return _van(lambda: zet_neer(werk, overschrijf=True))


_REGISTER = (Path(__file__).parent / "bron" / "veldstad.yaml").read_text("utf-8")


def _besluitenlijst(studie: Path, cel: str, waarde: str, register: str = _REGISTER) -> Uitkomst:
    """Make the list of remarks, fill in a cell, and read it back into a register that may have changed."""
    pad, lijst = studie / "input/wederhoor/veldstad.yaml", studie / "besluiten.xlsx"
    pad.parent.mkdir()
    pad.write_text(_REGISTER, encoding="utf-8")
    maak_besluitenlijst(studie, lijst)
    pad.write_text(register, encoding="utf-8")
    boek = openpyxl.load_workbook(lijst)
    blad, _, plek = cel.partition("!")
    boek[blad][plek] = waarde
    boek.save(lijst)
    with pytest.raises(Gestopt) as gestopt:
        lees_besluiten(studie, lijst)
    return gestopt.value.problemen


def lijst_kolom(studie: Path) -> Uitkomst:
    """Rename a column."""
    return _besluitenlijst(studie, "Besluiten!F1", "Waarom")


def lijst_nummer(studie: Path) -> Uitkomst:
    """Name a remark that does not exist."""
    return _besluitenlijst(studie, "Besluiten!A2", "W-veldstad-10")


def lijst_dubbel(studie: Path) -> Uitkomst:
    """Name a remark twice."""
    return _besluitenlijst(studie, "Besluiten!A3", "W-veldstad-01")


def lijst_vast(studie: Path) -> Uitkomst:
    """Change a text of the party."""
    return _besluitenlijst(studie, "Besluiten!D2", "Wij zijn het eens.")


def lijst_verouderd(studie: Path) -> Uitkomst:
    """Decide in the register while the list is out."""
    return _besluitenlijst(studie, "Besluiten!F2", "Nieuw.", _REGISTER.replace("De rekening", "Een brief"))


def lijst_keuze(studie: Path) -> Uitkomst:
    """Decide with a word that means nothing."""
    return _besluitenlijst(studie, "Besluiten!E2", "misschien")


def lijst_datum(studie: Path) -> Uitkomst:
    """Write a date that is none."""
    return _besluitenlijst(studie, "Besluiten!J2", "vorige week")


def lijst_leeg(studie: Path) -> Uitkomst:
    """Start a correction and leave out what it is about."""
    return _besluitenlijst(studie, "Correcties!C2", "")


def lijst_doel(studie: Path) -> Uitkomst:
    """Write a target that no key can be made of."""
    return _besluitenlijst(studie, "Correcties!C2", "gemeenten.kosten / Oost-Aa / 2031 / Soort=x")
