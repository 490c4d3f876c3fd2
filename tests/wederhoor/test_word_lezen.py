"""A Word file that came back: tracked changes, comments, and what was changed without a word."""

import json
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest

from rekenaudit.config.studie import load_study
from rekenaudit.document.boom import Knoop, naar_html, van_html
from rekenaudit.document.documenten import Document
from rekenaudit.model.wederhoor import Ronde
from rekenaudit.pipeline import taken
from rekenaudit.pipeline.stappen import doorloop
from rekenaudit.render.word.bladwijzers import bookmark_name
from rekenaudit.render.word.elementen import Element, el
from rekenaudit.render.word.lezen import OnleesbaarWord, lees_word
from rekenaudit.wederhoor.formulier_lezen import lees_formulier
from rekenaudit.wederhoor.reactie import Reactie, kanaal_van
from rekenaudit.wederhoor.snoeien import zonder_oordelen
from rekenaudit.wederhoor.verzonden import Verzonden, lees_verzonden, verzonden_bestanden
from rekenaudit.wederhoor.word_herkennen import Stukken
from rekenaudit.wederhoor.word_lezen import lees_wordbestand
from tests.gebreken.bouw_formulier import schrijf_verslag
from tests.wederhoor.formulierbouw import STUDIES, kop, stijl, vul_in
from tests.wederhoor.woordbouw import alinea_met, bewerk, erbij, loop, nieuwe_alinea, opmerking, weg

BRIEF = "Elk jaar krijgt iedereen een brief"
OPHALEN = "Veldstad haalt restafval"


@pytest.fixture(scope="module")
def bijlage() -> tuple[Knoop, bytes]:
    """Render the appendix as it is sent, without its figure."""
    toestand = doorloop(STUDIES / "afval")
    document = next(d for d in toestand.samenstelling.documenten if d.naam == "bijlagen/veldstad")
    boom = zonder_oordelen(document.boom)
    kaal = van_html(_zonder_beeld(boom))
    return kaal, taken.maak(_met(document, kaal), "docx", {}, stijl(), {})[0]


def _zonder_beeld(boom: Knoop) -> str:
    html = naar_html(boom)
    begin = html.index('<figure class="figuur"')
    return html[:begin] + html[html.index("</figure>", begin) + len("</figure>") :]


def _met(document: Document, boom: Knoop) -> Document:
    return replace(document, boom=boom, figuren=())


@pytest.fixture
def verzonden(bijlage: tuple[Knoop, bytes], tmp_path: Path) -> tuple[Verzonden, ...]:
    """Put what was sent to Veldstad in an output folder."""
    map_ = tmp_path / "output" / "concept-1-ambtelijk-wederhoor"
    (map_ / "veldstad").mkdir(parents=True)
    (map_ / "veldstad" / "bijlage-veldstad.docx").write_bytes(bijlage[1])
    for naam, inhoud in verzonden_bestanden(kop(), {"bijlagen/veldstad": bijlage[0]}).items():
        pad = tmp_path / "output" / ".intern" / map_.name / "veldstad" / naam
        pad.parent.mkdir(parents=True, exist_ok=True)
        pad.write_bytes(inhoud)
    return lees_verzonden(tmp_path / "output")


def lees(inhoud: bytes, verzonden: tuple[Verzonden, ...], map_: Path) -> tuple[Reactie, list[str]]:
    pad = map_ / "terug.docx"
    pad.write_bytes(inhoud)
    reactie, problemen = lees_wordbestand(pad, map_, Stukken(verzonden, map_ / "output"))
    assert reactie is not None, problemen
    return reactie, [p.code for p in problemen]


def test_een_ongewijzigd_bestand_heeft_geen_opmerkingen(
    bijlage: tuple[Knoop, bytes], verzonden: tuple[Verzonden, ...], tmp_path: Path
) -> None:
    reactie, codes = lees(bijlage[1], verzonden, tmp_path)
    assert (reactie.partij, reactie.versie, reactie.kanaal) == ("Veldstad", "concept-1", "bijlagen/veldstad")
    assert (reactie.antwoorden, codes) == ((), [])


def test_bijgehouden_wijzigingen_en_opmerkingen_komen_bij_hun_blok(
    bijlage: tuple[Knoop, bytes], verzonden: tuple[Verzonden, ...], tmp_path: Path
) -> None:
    def wijzig(boom: Element) -> None:
        brief = alinea_met(boom, BRIEF)
        weg(brief)
        erbij(brief, "Eigenaren krijgen elk jaar een brief.")
        opmerking(brief, 1)
        opmerking(brief, 2)
        ophalen = alinea_met(boom, OPHALEN)
        nieuwe_alinea(ophalen, "Dat is sinds 2031 zo.")

    terug = bewerk(bijlage[1], wijzig, {1: ("mw. De Vries", "Zie de verordening."), 2: ("J. Bos", "Klopt.")})
    reactie, codes = lees(terug, verzonden, tmp_path)
    erbij_, brief = reactie.antwoorden
    assert not codes
    assert (brief.blok, brief.passage, brief.voorstel) == (
        "bevinding-veldstad-2",
        "Elk jaar krijgt iedereen een brief over de tarieven.",
        "Eigenaren krijgen elk jaar een brief.",
    )
    assert brief.reactie == "Zie de verordening.\nKlopt."
    assert (erbij_.blok, erbij_.voorstel) == ("bevinding-veldstad-1", "Dat is sinds 2031 zo.")
    assert erbij_.passage == "(nieuwe tekst, na: Veldstad haalt restafval elke drie weken op. In 2032 was …)"
    assert lees(terug, verzonden, tmp_path)[0] == reactie


def test_een_invoeging_die_een_ander_weghaalde_telt_niet(
    bijlage: tuple[Knoop, bytes], verzonden: tuple[Verzonden, ...], tmp_path: Path
) -> None:
    def wijzig(boom: Element) -> None:
        weg(erbij(alinea_met(boom, BRIEF), " Onzin."))

    assert lees(bewerk(bijlage[1], wijzig), verzonden, tmp_path)[0].antwoorden == ()


def test_verplaatste_en_weggehaalde_tekst_wordt_gezien(
    bijlage: tuple[Knoop, bytes], verzonden: tuple[Verzonden, ...], tmp_path: Path
) -> None:
    def wijzig(boom: Element) -> None:
        weg(alinea_met(boom, BRIEF), "moveFrom")
        erbij(alinea_met(boom, OPHALEN), " Verplaatst.", "moveTo")

    antwoorden = lees(bewerk(bijlage[1], wijzig), verzonden, tmp_path)[0].antwoorden
    assert [a.voorstel[-12:] for a in antwoorden] == [" Verplaatst.", "(weghalen)"]


def test_wat_zonder_bijhouden_is_veranderd_wordt_gevonden_en_gemeld(
    bijlage: tuple[Knoop, bytes], verzonden: tuple[Verzonden, ...], tmp_path: Path
) -> None:
    def wijzig(boom: Element) -> None:
        brief = alinea_met(boom, BRIEF)
        brief.append(loop(" En een folder."))

    reactie, codes = lees(bewerk(bijlage[1], wijzig), verzonden, tmp_path)
    (antwoord,) = reactie.antwoorden
    assert (antwoord.blok, antwoord.voorstel[-15:]) == ("bevinding-veldstad-2", " En een folder.")
    assert codes == ["word-niet-bijgehouden"]


def test_een_voorstel_in_een_cel_kent_rij_en_jaar(tmp_path: Path) -> None:
    def woord(waarde: str) -> bytes:
        ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        begin = f'<w:bookmarkStart w:id="1" w:name="{bookmark_name("tabel-1")}"/>'
        lijf = "".join(f"<w:p>{begin}<w:r><w:t>{t}</w:t></w:r></w:p>" for t in ("Gewicht", waarde, "Bron"))
        return _zip(word__document=f"<w:document {ns}><w:body>{lijf}</w:body></w:document>".encode())

    cel = '<td><data value="12" data-ref="gewicht|jaar=2031">12 kilo</data></td>'
    boom = van_html(f'<article><table id="tabel-1"><tbody><tr><th>Gewicht</th>{cel}</tr></tbody></table></article>')
    bron = Verzonden("x", "concept-1", "Veldstad", "ambtelijk", "", {"bijlagen/veldstad": boom}, tmp_path / "veldstad")
    bron.map.mkdir()
    (bron.map / "bijlage-veldstad.docx").write_bytes(woord("12 kilo"))
    (antwoord,) = lees(woord("13 kilo"), (bron,), tmp_path)[0].antwoorden
    assert (antwoord.sleutel, antwoord.voorstel) == ("gewicht|jaar=2031", "13 kilo")


def test_een_heel_document_is_van_de_partij_die_u_noemt(
    bijlage: tuple[Knoop, bytes], verzonden: tuple[Verzonden, ...], afval: Path
) -> None:
    """The appendix of the version has verdicts, which the package has not: they are no remarks."""
    schrijf_verslag(afval)
    document = next(d for d in doorloop(afval).samenstelling.documenten if d.naam == "bijlagen/veldstad")
    docx = taken.maak(_met(document, van_html(_zonder_beeld(document.boom))), "docx", {}, stijl(), {})[0]
    (afval / "output" / "concept-1" / "bijlagen").mkdir(parents=True)
    (afval / "output" / "concept-1" / "bijlagen" / "veldstad.docx").write_bytes(docx)
    stukken, pad = Stukken(verzonden, afval / "output"), afval / "terug.docx"
    pad.write_bytes(docx)
    reactie, (probleem,) = lees_wordbestand(pad, afval, stukken)
    assert (reactie, probleem.code) == (None, "word-geen-pakket")
    van_partij = replace(stukken, partij="Veldstad", rondes=(Ronde(ronde="bestuurlijk", versie="concept-1"),))
    reactie, problemen = lees_wordbestand(pad, afval, van_partij)
    assert reactie is not None
    assert (reactie.leeg, problemen) == (True, ())
    pad.write_bytes(bewerk(docx, lambda boom: weg(alinea_met(boom, BRIEF))))
    reactie, problemen = lees_wordbestand(pad, afval, van_partij)
    assert reactie is not None
    (antwoord,) = reactie.antwoorden
    assert (reactie.partij, reactie.ronde, reactie.kanaal) == ("Veldstad", "bestuurlijk", "geheel/bijlagen/veldstad")
    assert (antwoord.document, antwoord.blok) == ("bijlagen/veldstad", "bevinding-veldstad-2")
    assert (antwoord.voorstel, kanaal_van(antwoord.rij), problemen) == ("(weghalen)", reactie.kanaal, ())
    pad.write_bytes(bijlage[1])
    reactie, _ = lees_wordbestand(pad, afval, stukken)
    assert reactie is not None
    assert (reactie.kanaal, reactie.leeg) == ("bijlagen/veldstad", True)


def test_in_de_brief_staat_geen_plek(
    bijlage: tuple[Knoop, bytes], verzonden: tuple[Verzonden, ...], tmp_path: Path
) -> None:
    (tmp_path / "output" / "concept-1-ambtelijk-wederhoor" / "veldstad" / "brief-veldstad.docx").write_bytes(bijlage[1])
    (tmp_path / "output" / "concept-1-ambtelijk-wederhoor" / "veldstad" / "bijlage-veldstad.docx").unlink()
    (tmp_path / "terug.docx").write_bytes(
        bewerk(bijlage[1], lambda boom: nieuwe_alinea(alinea_met(boom, BRIEF), "Wij zijn het er niet mee eens."))
    )
    reactie, (probleem,) = lees_wordbestand(tmp_path / "terug.docx", tmp_path, Stukken(verzonden, tmp_path))
    assert (reactie, probleem.code) == (None, "word-is-de-brief")
    assert probleem.velden["wat"] == "Er is bij geschreven: ‘Wij zijn het er niet mee eens.’."


def test_een_voetnoot_is_een_aanvulling(bijlage: tuple[Knoop, bytes]) -> None:
    def wijzig(boom: Element) -> None:
        alinea_met(boom, BRIEF).append(el("w:r", el("w:footnoteReference", id=7)))

    terug = BytesIO(bewerk(bijlage[1], wijzig))
    with ZipFile(terug, "a") as archief:
        ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        noot = '<w:footnote w:id="7"><w:p><w:r><w:t>Sinds 2031.</w:t></w:r></w:p></w:footnote>'
        archief.writestr("word/footnotes.xml", f"<w:footnotes {ns}>{noot}</w:footnotes>")
    (alinea,) = [a for a in lees_word(terug.getvalue()) if a.oud != a.nieuw]
    assert alinea.nieuw.endswith("tarieven. [noot: Sinds 2031.]")


def _bewaard(map_: Path, naam: str, soort: str) -> Path:
    """Open a file in LibreOffice and save it again."""
    opdracht = ["soffice", f"-env:UserInstallation=file://{map_}/lo", "--headless", "--convert-to", soort]
    opdracht += ["--outdir", str(map_ / "uit"), str(map_ / naam)]
    subprocess.run(opdracht, check=True, capture_output=True, timeout=180)  # noqa: S603 - our words
    return map_ / "uit" / naam


@pytest.mark.documenten
def test_wat_libreoffice_bewaarde_zegt_hetzelfde(
    bijlage: tuple[Knoop, bytes], verzonden: tuple[Verzonden, ...], tmp_path: Path
) -> None:
    def wijzig(boom: Element) -> None:
        brief = alinea_met(boom, BRIEF)
        weg(brief)
        erbij(brief, "Eigenaren krijgen elk jaar een brief.")
        opmerking(brief, 1)

    heen = bewerk(bijlage[1], wijzig, {1: ("J. Bos", "Zie de verordening.")})
    eerst = lees(heen, verzonden, tmp_path)[0].antwoorden
    assert len(eerst) == 1
    terug = _bewaard(tmp_path, "terug.docx", "docx:MS Word 2007 XML").read_bytes()
    assert lees(terug, verzonden, tmp_path) == (replace(lees(terug, verzonden, tmp_path)[0], antwoorden=eerst), [])
    (tmp_path / "terug.docx").write_bytes(bijlage[1])
    kaal = _bewaard(tmp_path, "terug.docx", "docx:MS Word 2007 XML").read_bytes()
    assert lees(kaal, verzonden, tmp_path)[0].antwoorden == ()


@pytest.mark.documenten
def test_een_formulier_uit_libreoffice_zegt_hetzelfde(tmp_path: Path) -> None:
    gelezen, _ = load_study(STUDIES / "afval")
    assert gelezen is not None
    pad = vul_in(tmp_path / "f.xlsx", {"Bevindingen!D2": "nee", "Bevindingen!G4": "=1 😀\ntwee"})
    boek = openpyxl.load_workbook(pad)
    boek["Bevindingen"]["G4"].data_type = "s"
    boek.save(pad)
    eerst, _ = lees_formulier(pad, tmp_path, gelezen.record, ["concept-1"])
    terug = _bewaard(tmp_path, "f.xlsx", "xlsx:Calc MS Excel 2007 XML")
    daarna, problemen = lees_formulier(terug, tmp_path, gelezen.record, ["concept-1"])
    assert eerst is not None
    assert daarna is not None
    assert daarna.antwoorden == eerst.antwoorden
    assert [p.code for p in problemen] == ["formulier-nee-zonder-reden"]


def _zip(**delen: bytes) -> bytes:
    uit = BytesIO()
    with ZipFile(uit, "w", ZIP_DEFLATED) as archief:
        for naam, inhoud in delen.items():
            archief.writestr(naam.replace("__", "/") + ".xml", inhoud)
    return uit.getvalue()


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "wachtwoord"),
        (b"PK\x03\x04half", "beschadigd"),
        (_zip(word__styles=b"<x/>"), "geen Word-bestand"),
        (_zip(word__document=b"<x"), "beschadigd"),
        (_zip(word__document=b"<x/>", word__bom=b"\0" * 201_000_000), "200 MB"),
    ],
    ids=["wachtwoord", "half", "geen-tekst", "geen-xml", "zipbom"],
)
def test_wat_geen_word_is_wordt_geweigerd(inhoud: bytes, reden: str) -> None:
    with pytest.raises(OnleesbaarWord, match=reden):
        lees_word(inhoud)


def test_een_entiteit_wordt_niet_opgehaald() -> None:
    ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    xml = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="{ns}"><w:body><w:p><w:r><w:t>a&e;</w:t></w:r></w:p></w:body></w:document>'  # noqa: E501
    assert "root" not in json.dumps([a.nieuw for a in lees_word(_zip(word__document=xml.encode()))])
