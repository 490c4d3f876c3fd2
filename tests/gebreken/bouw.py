"""Defects that are no change of a text: workbooks, many files at once, and what only a run can meet."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from rekenaudit.config.studie import load_study
from rekenaudit.document.boom import van_html
from rekenaudit.document.documenten import Document
from rekenaudit.indicators import compute
from rekenaudit.normenkader import load_rules
from rekenaudit.pipeline import genereren
from rekenaudit.pipeline.genereren import genereer
from rekenaudit.pipeline.keuze import Keuze
from rekenaudit.pipeline.stappen import Toestand, doorloop
from rekenaudit.render.docx import render_docx
from rekenaudit.render.pango import raad
from rekenaudit.render.pdf import render_pdf
from tests.gebreken.gestopt import Uitkomst, gestopt

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


def werkmap_twee_bladen(studie: Path) -> None:
    """Leave an older sheet before the right one."""
    boek = openpyxl.load_workbook(io.BytesIO(_boek(["Veldstad", 2031, 1, 2, 30])))
    for rij in (KOP, ["Veldstad", 2031, 3, 4, 50]):
        boek["Sheet"].append(rij)
    uit = io.BytesIO()
    boek.save(uit)
    _werkmap(studie, uit.getvalue())


def werkmap_samengevoegd(studie: Path) -> None:
    """Merge the cells of a figure."""
    _werkmap(studie, _boek(["Veldstad", 2031, 1, 2, 30], ["Veldstad", 2032, 1, 2, 30], samen="D2:D3"))


def werkmap_verborgen(studie: Path) -> None:
    """Hide a row in Excel."""
    boek = openpyxl.load_workbook(io.BytesIO(_boek(["Veldstad", 2031, 1, 2, 30], ["Veldstad", 2032, 1, 2, 30])))
    boek["Cijfers"].row_dimensions[3].hidden = True
    uit = io.BytesIO()
    boek.save(uit)
    _werkmap(studie, uit.getvalue())


def werkmap_formule(studie: Path) -> None:
    """Leave a formula without its result."""
    _werkmap(studie, _boek(["Veldstad", 2031, 1, "=1+1", 30]))


def veel_dezelfde(studie: Path) -> None:
    """Make the same mistake in a thousand and ten rows."""
    pad = studie / "input/afval/gemeenten.csv"
    extra = "".join(f"Veldstad;2031;{n}\n" for n in range(1_010))
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


def _rapport(toestand: Toestand) -> Document:
    return next(d for d in toestand.samenstelling.documenten if d.naam == "rapport")


def figuur_niet_getekend(studie: Path) -> Uitkomst:
    """Render a report whose figures were not drawn."""
    toestand = doorloop(studie)
    figuur = '<figure class="figuur" id="x" data-bron="templates/rapport.html.j2:7"><img src="figuur:x" alt="a"/>'
    deel = f'<section id="h" class="hoofdstuk"><h2>K</h2>{figuur}<figcaption>T</figcaption></figure></section>'
    document = replace(_leeg(toestand), boom=van_html(f'<article lang="nl">{deel}</article>'))
    return gestopt(lambda: render_docx(document, {}, toestand.invoer.stijl, {}))


def _leeg(toestand: Toestand) -> Document:
    """Give a document of one paragraph."""
    return replace(_rapport(toestand), boom=van_html('<article lang="nl"><p>a</p></article>'), figuren=())


def figuur_buiten_hoofdstuk(studie: Path) -> Uitkomst:
    """Render a figure where Word has no place for one."""
    toestand = doorloop(studie)
    figuur = '<figure class="figuur" id="x" data-bron="templates/rapport.html.j2:7"><img src="figuur:x" alt="a"/>'
    boom = van_html(f'<article lang="nl">{figuur}<figcaption>T</figcaption></figure></article>')
    return gestopt(lambda: render_docx(replace(_leeg(toestand), boom=boom), {}, toestand.invoer.stijl, {}))


def stijlblad_met_fout(studie: Path) -> Uitkomst:
    """Write a rule in a style sheet that does not exist."""
    (studie / "templates/stijl").mkdir(parents=True)
    (studie / "templates/stijl/pdf.css").write_text("p { colour: red }", encoding="utf-8")
    toestand = doorloop(studie)
    return gestopt(lambda: render_pdf(_leeg(toestand), {}, toestand.invoer.stijl))


def stijlblad_met_eigen_letter(studie: Path) -> Uitkomst:
    """Set a text in a font that huisstijl.yaml does not name."""
    (studie / "templates/stijl").mkdir(parents=True)
    regels = "@font-face{font-family:Ander;src:url(stijl:lettertypen/SourceSans3-Bold.ttf)} body{font-family:Ander}"
    (studie / "templates/stijl/pdf.css").write_text(regels, encoding="utf-8")
    toestand = doorloop(studie)
    return gestopt(lambda: render_pdf(_leeg(toestand), {}, toestand.invoer.stijl))


def zonder_pango(studie: Path) -> Uitkomst:
    """Ask for only a PDF where none can be made."""
    with pytest.MonkeyPatch.context() as anders:
        anders.setattr(genereren, "pdf_mogelijk", lambda: "de systeembibliotheek Pango is niet gevonden.")
        anders.setattr(
            genereren, "raad", lambda: raad("win32").replace(str(Path.home() / "msys64"), "C:\\Users\\u\\msys64")
        )
        return gestopt(lambda: genereer(studie, Keuze(formaten=("pdf",))))
