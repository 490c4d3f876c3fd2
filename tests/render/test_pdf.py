import gc
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pydyf  # type: ignore[import-untyped] # pydyf has no types
import pytest
from lxml.etree import fromstring as van_svg

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.document.boom import alle, van_html
from rekenaudit.document.documenten import Bijgevoegd, Document
from rekenaudit.model.figuur import Figuurbestand
from rekenaudit.problems import Gestopt
from rekenaudit.render import zetter
from rekenaudit.render.pdf import Pdf, pdf_mogelijk, render_pdf


@pytest.fixture(scope="module")
def bestand(pdf: Pdf) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf.inhoud))


def _dingen(bestand: pikepdf.Pdf, sleutel: str, waarde: str) -> list[pikepdf.Object]:
    return [o for o in bestand.objects if isinstance(o, pikepdf.Dictionary) and o.get(sleutel) == waarde]


def _los(inhoud: str, document: Document) -> Document:
    boom = van_html(f'<article lang="nl"><section id="s" class="hoofdstuk"><h2>Kop</h2>{inhoud}</section></article>')
    return replace(document, boom=boom)


def test_pango_is_er() -> None:
    assert pdf_mogelijk() == ""


@pytest.mark.parametrize("norm", ["ua1", "3a"])
def test_toegankelijk_en_te_bewaren_zonder_fouten(pdf: Pdf, norm: str) -> None:
    verslag = page.validate_pdf_bytes(pdf.inhoud, profile=norm)
    assert [(f.rule_id, f.message) for f in verslag.failures] == []
    assert verslag.is_compliant


def test_bijgevoegde_cijfers_zijn_te_vinden_en_houden_de_pdf_geldig(
    document: Document, figuren: dict[str, Figuurbestand], stijl: Stijlmap
) -> None:
    cijfers = Bijgevoegd("cijfers.csv", "Cijfers in de tekst", b"kengetal;waarde\r\n")
    met = replace(document, bijgevoegd=(cijfers,))
    inhoud = render_pdf(met, figuren, stijl).inhoud
    assert render_pdf(met, figuren, stijl).inhoud == inhoud
    for norm in ("ua1", "3a"):
        assert [(f.rule_id, f.message) for f in page.validate_pdf_bytes(inhoud, profile=norm).failures] == []
    with pikepdf.open(BytesIO(inhoud)) as bestand:
        (bijlage,) = bestand.attachments.values()
        assert (bijlage.description, str(bijlage.obj.AFRelationship)) == ("Cijfers in de tekst", "/Data")
        assert bijlage.get_file().read_bytes() == cijfers.inhoud
        assert str(bijlage.get_file().obj.Subtype) == "/text/csv"


def test_zelfde_invoer_zelfde_bytes(
    document: Document, figuren: dict[str, Figuurbestand], stijl: Stijlmap, pdf: Pdf
) -> None:
    assert render_pdf(document, figuren, stijl) == pdf


def test_python_ruimt_daarna_weer_op(pdf: Pdf) -> None:
    assert pdf.inhoud
    assert gc.isenabled()


def test_titel_taal_en_datum(bestand: pikepdf.Pdf, document: Document) -> None:
    assert str(bestand.Root.Lang) == "nl"
    assert bestand.docinfo["/Title"] == document.titel
    assert bestand.docinfo["/Author"] == document.uitgever
    assert str(bestand.docinfo["/CreationDate"]) == str(bestand.docinfo["/ModDate"]) == "D:20320501"
    assert bestand.Root.ViewerPreferences.DisplayDocTitle


def test_alleen_letters_van_de_huisstijl(bestand: pikepdf.Pdf) -> None:
    namen = {str(f.BaseFont).partition("+")[2] for f in _dingen(bestand, "/Type", "/Font") if "/BaseFont" in f}
    assert namen
    assert all(naam.startswith("Huisstijl") for naam in namen)


def test_elke_plaats_heeft_een_pagina(document: Document, pdf: Pdf, bestand: pikepdf.Pdf) -> None:
    plaatsen = [k.attr("id") for k in alle(document.boom) if k.attr("id")]
    assert plaatsen
    assert all(1 <= pdf.paginas[plaats] <= len(bestand.pages) for plaats in plaatsen)


def test_pagina_is_waar_een_deel_begint(pdf: Pdf) -> None:
    assert pdf.paginas["h-samenvatting"] == 3
    assert pdf.paginas["h-inleiding"] == 4
    assert pdf.paginas["inleiding-aanleiding"] == 4
    assert pdf.paginas["h-bevindingen"] < pdf.paginas["h-normtoets"] < pdf.paginas["bijlage-normenkader"]


def test_stijl_van_rijen_en_delen_hangt_niet_af_van_hun_plaats(
    document: Document, figuren: dict[str, Figuurbestand], stijl: Stijlmap, monkeypatch: pytest.MonkeyPatch
) -> None:
    gezet: list[str] = []

    def vang(html: str, *_rest: object) -> zetter.Zetsel:
        gezet.append(html)
        return zetter.Zetsel(b"", {}, (), frozenset())

    monkeypatch.setattr(zetter, "typeset", vang)
    render_pdf(document, figuren, stijl)
    assert re.findall(r"<(?:section|figure|tr)[^>]* (?:id|data-plek)=", gezet[0]) == []
    plaatsen = {k.attr("id") for k in alle(document.boom) if k.attr("id")}
    assert set(re.findall(r' data-plek="([^"]*)"', gezet[0])) == plaatsen
    doelen = {k.attr("href")[1:] for k in alle(document.boom) if k.attr("href").startswith("#")}
    assert doelen < plaatsen
    assert set(re.findall(r' id="([^"]*)"', gezet[0])) == doelen


def test_codes_van_bewijs_blijven_heel_en_zijn_te_zoeken(document: Document, stijl: Stijlmap) -> None:
    codes = [f"de-veldstad-kosten-{n}" for n in range(30)]
    bewijs = "; ".join(f'<span class="code">{code}</span>' for code in codes)
    inhoud = render_pdf(_los(f'<p><span class="bewijs">({bewijs})</span></p>', document), {}, stijl).inhoud
    uit = subprocess.run(["pdftotext", "-layout", "-", "-"], check=True, capture_output=True, input=inhoud)  # noqa: S607
    assert re.findall(r"[^\s;()]*kosten[^\s;()]*", uit.stdout.decode()) == codes


def test_lopende_kop_noemt_het_hoofdstuk_waarmee_een_blad_begint(document: Document, stijl: Stijlmap) -> None:
    regels = "<p>Regel</p>" * 60
    delen = "".join(f'<section id="d{n}" class="hoofdstuk"><h2>Deel {n}</h2>{regels}</section>' for n in range(2))
    inhoud = render_pdf(replace(document, boom=van_html(f'<article lang="nl">{delen}</article>')), {}, stijl).inhoud
    uit = subprocess.run(["pdftotext", "-layout", "-", "-"], check=True, capture_output=True, input=inhoud)  # noqa: S607
    boven = [re.findall(r"Deel \d", blad)[:2] for blad in uit.stdout.decode().split("\f")[:-1]]
    assert ["Deel 0", "Deel 1"] in boven, "een blad met het eind van het ene en het begin van het andere"
    assert [blad[0] for blad in boven] == sorted(blad[0] for blad in boven)
    assert boven[0] == ["Deel 0", "Deel 0"]


def test_bladwijzers_volgen_de_koppen(bestand: pikepdf.Pdf) -> None:
    with bestand.open_outline() as overzicht:
        boven = [ingang.title for ingang in overzicht.root]
        onder = [ingang.title for ingang in overzicht.root[2].children]
    assert boven[:3] == ["Inhoud", "Samenvatting", "1 Inleiding"]
    assert onder[0] == "1.1 Aanleiding"


def test_liggend_deel_staat_op_liggende_bladen(bestand: pikepdf.Pdf, pdf: Pdf) -> None:
    def liggend(nummer: int) -> bool:
        _, _, breedte, hoogte = bestand.pages[nummer - 1].mediabox
        return float(breedte) > float(hoogte)

    assert liggend(pdf.paginas["h-normtoets"])
    assert not liggend(pdf.paginas["vraag-2"])
    assert not liggend(pdf.paginas["bijlage-normenkader"])


def test_kopcellen_hebben_een_richting(bestand: pikepdf.Pdf) -> None:
    richtingen = {str(cel.A.Scope) for cel in _dingen(bestand, "/S", "/TH")}
    assert richtingen == {"/Column", "/Row"}


def test_links_hebben_een_naam_en_worden_afgedrukt(bestand: pikepdf.Pdf) -> None:
    links = _dingen(bestand, "/Subtype", "/Link")
    assert all(link.F == 4 for link in links)
    namen = {str(link.Contents) for link in links}
    assert "Figuur 1 Uitgaven aan afvalinzameling per huishouden, 2029–2031" in namen
    assert not any(naam.startswith("h-") for naam in namen)


def test_figuren_hebben_een_beschrijving(bestand: pikepdf.Pdf) -> None:
    beschrijvingen = {str(f.Alt) for f in _dingen(bestand, "/S", "/Figure")}
    assert any("Berkel het minste" in b for b in beschrijvingen)


def test_figuren_zijn_lijnen_en_letters(bestand: pikepdf.Pdf, figuren: dict[str, Figuurbestand]) -> None:
    """A figure stays sharp however far one looks into it, and its words can be found: each text is shown at once."""
    assert _dingen(bestand, "/Subtype", "/Image") == []
    getekend = [n for blad in bestand.pages for n in _letters_in_figuren(blad)]
    teksten = [van_svg(figuur.svg_tekst).findall(".//{*}text") for figuur in figuren.values()]
    assert getekend == [len(reeks) for reeks in teksten]


def _letters_in_figuren(blad: pikepdf.Page) -> list[int]:
    """Count, for each figure of a page, how often text is shown in it."""
    aantallen: list[int] = []
    merken: list[str] = []
    for opdracht in pikepdf.parse_content_stream(blad):
        if str(opdracht.operator) in {"BMC", "BDC"}:
            merken.append(str(opdracht.operands[0]))
            aantallen += [0] if merken[-1] == "/Figure" else []
        elif str(opdracht.operator) == "EMC":
            merken.pop()
        elif str(opdracht.operator) in {"Tj", "TJ"} and "/Figure" in merken:
            aantallen[-1] += 1
    return aantallen


def test_teken_zonder_letter_stopt_met_de_plaats(document: Document, stijl: Stijlmap) -> None:
    los = _los('<p data-bron="input/teksten/inleiding.md:3">Goed ∞ 漢</p>', document)
    with pytest.raises(Gestopt) as gestopt:
        render_pdf(los, {}, stijl)
    (probleem,) = gestopt.value.problemen
    assert (probleem.code, probleem.plaats.bestand, probleem.plaats.regel) == (
        "teken-zonder-letter",
        "input/teksten/inleiding.md",
        3,
    )
    assert "U+6F22" in probleem.zin


def test_teken_zonder_letter_in_een_figuur_stopt(
    document: Document, figuren: dict[str, Figuurbestand], stijl: Stijlmap
) -> None:
    """A font of the machine must not step in for what the house style lacks."""
    anders = {n: replace(f, svg_tekst=f.svg_tekst.replace(b"Veldstad", "漢".encode())) for n, f in figuren.items()}
    with pytest.raises(Gestopt) as gestopt:
        render_pdf(document, anders, stijl)
    assert [p.code for p in gestopt.value.problemen] == ["teken-zonder-letter"]


def test_figuur_die_niet_getekend_is_stopt(document: Document, stijl: Stijlmap) -> None:
    figuur = (
        '<figure class="figuur" id="figuur-x"><img src="figuur:figuur-x" alt="x"/><figcaption>x</figcaption></figure>'
    )
    with pytest.raises(Gestopt) as gestopt:
        render_pdf(_los(figuur, document), {}, stijl)
    assert [p.code for p in gestopt.value.problemen] == ["figuur-niet-getekend"]


@pytest.mark.parametrize(
    "regel",
    [
        "p { background: url(https://voorbeeld.nl/beeld.png) }",
        "p { background: url(file:///etc/hostname) }",
        "p { background: url(stijl:../pyproject.toml) }",
        "p { kleur: rood }",
    ],
)
def test_melding_van_weasyprint_is_een_probleem(
    document: Document, stijl: Stijlmap, tmp_path: Path, regel: str
) -> None:
    """Neither the network nor any other file can enter a PDF, and a mistake in a style sheet is not passed over."""
    eigen = tmp_path / "stijl"
    eigen.mkdir()
    (eigen / "pdf.css").write_text(regel, "utf-8")
    with pytest.raises(Gestopt) as gestopt:
        render_pdf(_los("<p>Tekst</p>", document), {}, replace(stijl, map=tmp_path))
    assert {p.code for p in gestopt.value.problemen} == {"pdf-melding"}


class _Gezet:
    """Pages whose packed objects end on a carriage return the first time."""

    def __init__(self) -> None:
        self.dingen: list[int] = []

    def write_pdf(self, *, finisher: Callable[[object, pydyf.PDF], None], **_opties: object) -> bytes:
        pdf = pydyf.PDF()
        finisher(None, pdf)
        self.dingen.append(len(pdf.objects))
        return b"x\r\nendstream" if len(self.dingen) == 1 else b"x\nendstream"


def test_een_stroom_die_op_een_wagenterugloop_eindigt_wordt_anders_geschreven() -> None:
    gezet = _Gezet()
    assert zetter._schrijf(gezet, {}, (), set()) == b"x\nendstream"
    assert gezet.dingen[1] == gezet.dingen[0] + 1


def test_lange_rij_mag_over_de_pagina_lopen(document: Document, stijl: Stijlmap) -> None:
    rij = f'<tr><th scope="row">a</th><td class="tekst">{"woord " * 2000}</td></tr>'
    kop = '<thead><tr><th scope="col">K</th><th scope="col">L</th></tr></thead>'
    tabel = f'<table data-breedtes="20 80">{kop}<tbody>{rij}</tbody></table>'
    figuur = f'<figure class="tabel" id="tabel-x"><figcaption>x</figcaption>{tabel}</figure>'
    with pikepdf.open(BytesIO(render_pdf(_los(figuur, document), {}, stijl).inhoud)) as bestand:
        assert len(bestand.pages) >= 3


def _gezet(gedeeld: str, letters: tuple[tuple[str, Path], ...] = ()) -> zetter.Zetsel:
    html = '<!DOCTYPE html><html lang="nl"><head><title>x</title></head><body><p>woord</p></body></html>'
    return zetter.typeset(html, zetter.Stijl("", gedeeld, letters), _niets, {})


def _niets(adres: str) -> tuple[bytes, str]:
    raise ValueError(adres)


def test_letters_van_een_huisstijl_worden_een_keer_gelezen(tmp_path: Path, stijl: Stijlmap) -> None:
    letter = Path(shutil.copy(stijl.bestand("lettertypen/SourceSans3-Regular.ttf"), tmp_path / "letter.ttf"))
    css = '@font-face{font-family:"Een";src:url("stijl:x")} p{font-family:"Een"}'
    eerste = _gezet(css, (("stijl:x", letter),))
    letter.unlink()
    assert _gezet(css, (("stijl:x", letter),)) == eerste
    assert eerste.letters == {"Een"}


@pytest.mark.parametrize("css", ["p{kleur:rood}", "p{color:var(--rood)} :root{--rood:12}"])
def test_elk_document_krijgt_de_meldingen_over_de_stijl(css: str) -> None:
    eerste = _gezet(css)
    assert eerste.meldingen
    assert _gezet(css).meldingen == eerste.meldingen
