from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from time import perf_counter
from zipfile import ZipFile

import docx as python_docx
import pytest
from lxml import etree

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.document.boom import alle, tekst, van_html
from rekenaudit.document.documenten import Document
from rekenaudit.model.figuur import Figuurbestand
from rekenaudit.problems import Gestopt
from rekenaudit.render.docx import render_docx
from rekenaudit.render.pdf import Pdf
from rekenaudit.render.word.bladwijzers import bookmark_name
from rekenaudit.render.word.elementen import NAMEN, naam, twips
from rekenaudit.render.word.stijlen import ALINEASTIJLEN

Element = etree._Element
Delen = dict[str, Element]


def _alle(element: Element, pad: str) -> list[Element]:
    return element.xpath(pad, namespaces=NAMEN)  # type: ignore[return-value] # xpath has one type for all


def _w(element: Element, attribuut: str) -> str:
    return str(element.get(naam(f"w:{attribuut}")))


def _tekst(element: Element) -> str:
    return "".join(str(t.text) for t in _alle(element, ".//w:t"))


def _los(inhoud: str, document: Document) -> Document:
    boom = van_html(f'<article lang="nl"><section id="s" class="hoofdstuk"><h2>Kop</h2>{inhoud}</section></article>')
    return replace(document, boom=boom)


@pytest.fixture(scope="module")
def tekstdeel(delen: Delen) -> Element:
    return delen["word/document.xml"]


def test_zelfde_invoer_zelfde_bytes(
    document: Document, figuren: dict[str, Figuurbestand], stijl: Stijlmap, pdf: Pdf, docx: bytes
) -> None:
    assert render_docx(document, figuren, stijl, pdf.paginas) == docx


def test_archief_heeft_vaste_tijden_en_volgorde(docx: bytes) -> None:
    with ZipFile(BytesIO(docx)) as archief:
        namen = archief.namelist()
        assert {i.date_time for i in archief.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert namen[0] == "[Content_Types].xml"
    assert namen[1:] == sorted(namen[1:])


def test_bladwijzer_voor_elke_plaats(document: Document, tekstdeel: Element) -> None:
    namen = [_w(b, "name") for b in _alle(tekstdeel, "//w:bookmarkStart")]
    ids = [k.attr("id") for k in alle(document.boom) if k.attr("id")]
    nummers = [naam for naam in namen if naam.startswith("nr_")]
    assert sorted(naam for naam in namen if naam not in nummers) == sorted(bookmark_name(i) for i in ids)
    assert len({n.casefold() for n in namen}) == len(namen)
    assert all(len(n) <= 40 for n in namen)
    nummers = [_w(b, "id") for b in _alle(tekstdeel, "//w:bookmarkStart")]
    assert len(set(nummers)) == len(nummers)
    assert sorted(nummers) == sorted(_w(b, "id") for b in _alle(tekstdeel, "//w:bookmarkEnd"))


def test_bladwijzernaam_hangt_alleen_van_het_id_af() -> None:
    assert bookmark_name("tabel-uitgaven") == "tabel_uitgaven"
    lang = "bevinding-" + "x" * 60
    assert len(bookmark_name(lang)) <= 40
    assert bookmark_name(lang) != bookmark_name(lang + "y")
    assert bookmark_name("a.b") != bookmark_name("a_b") != bookmark_name("a-b")


def test_elke_interne_link_heeft_een_doel(tekstdeel: Element) -> None:
    namen = {_w(b, "name") for b in _alle(tekstdeel, "//w:bookmarkStart")}
    ankers = [_w(a, "anchor") for a in _alle(tekstdeel, "//w:hyperlink[@w:anchor]")]
    assert len(ankers) > 12
    assert set(ankers) <= namen


def test_link_naar_buiten(delen: Delen, tekstdeel: Element) -> None:
    (link,) = _alle(tekstdeel, "//w:hyperlink[@r:id]")
    id_ = link.get(naam("r:id"))
    (relatie,) = [r for r in delen["word/_rels/document.xml.rels"] if r.get("Id") == id_]
    assert (relatie.get("Target"), relatie.get("TargetMode")) == ("https://www.voorbeeld.nl/methode", "External")


def _velden(element: Element) -> Iterator[tuple[str, str]]:
    """Instruction and cached result of every field, nested ones too."""
    open_velden: list[list[str]] = []
    for loop in _alle(element, ".//w:r"):
        for kind in loop:
            if kind.tag == naam("w:fldChar"):
                soort = _w(kind, "fldCharType")
                if soort == "begin":
                    assert "dirty" not in str(etree.tostring(kind))
                    open_velden.append(["", "", "code"])
                elif soort == "separate":
                    open_velden[-1][2] = "uitkomst"
                else:
                    code, uitkomst, _ = open_velden.pop()
                    yield code.strip(), uitkomst
            elif kind.tag == naam("w:instrText"):
                open_velden[-1][0] += str(kind.text)
            elif kind.tag == naam("w:t"):
                for veld in open_velden:
                    veld[1] += str(kind.text)
    assert open_velden == []


def test_inhoud_heeft_alle_ingangen_met_paginanummers(document: Document, tekstdeel: Element, pdf: Pdf) -> None:
    ingangen = [k for deel in alle(document.boom) if deel.tag == "nav" for k in alle(deel) if k.tag == "a"]
    regels = [
        p for p in _alle(tekstdeel, "//w:sdtContent/w:p") if _alle(p, "w:pPr/w:pStyle[starts-with(@w:val,'TOC')]")
    ]
    getoond = [_tekst(p) for p in regels[1:]]
    assert len(getoond) == len(ingangen)
    for regel, ingang in zip(getoond, ingangen, strict=True):
        assert tekst(ingang).split(" ")[-1] in regel
        assert regel.endswith(str(pdf.paginas[ingang.attr("href")[1:]]))


def test_inhoud_is_een_veld_dat_niet_om_bijwerken_vraagt(delen: Delen, tekstdeel: Element, pdf: Pdf) -> None:
    velden = dict(_velden(tekstdeel))
    assert 'TOC \\o "1-3" \\h \\z \\u' in velden
    assert velden["PAGEREF h_normtoets \\h"] == str(pdf.paginas["h-normtoets"])
    assert not _alle(delen["word/settings.xml"], "//w:updateFields")


def test_bijschriften_tellen_met_velden(tekstdeel: Element) -> None:
    velden = [v for v in _velden(tekstdeel) if v[0].startswith("SEQ")]
    assert velden == [
        ("SEQ Figuur \\* ARABIC", "1"),
        ("SEQ Tabel \\* ARABIC", "1"),
        ("SEQ Tabel \\* ARABIC", "2"),
        ("SEQ Tabel \\* ARABIC", "3"),
        ("SEQ Figuur \\* ARABIC", "2"),
    ]


def test_verwijzingen_zijn_velden_die_het_nummer_herhalen(tekstdeel: Element) -> None:
    """Each repeats what stands in a bookmark around the number of its place, and nothing else."""
    verwijzingen = [(code.split()[1], uitkomst) for code, uitkomst in _velden(tekstdeel) if code.startswith("REF nr_")]
    assert dict(verwijzingen) == {"nr_figuur_uitgaven": "1", "nr_tabel_uitgaven": "1"}
    for bladwijzer, nummer in verwijzingen:
        (begin,) = _alle(tekstdeel, f"//w:bookmarkStart[@w:name='{bladwijzer}']")
        einde = f"following-sibling::w:bookmarkEnd[@w:id='{_w(begin, 'id')}']"
        omsloten = _alle(begin, f"following-sibling::*[{einde}]")
        assert "".join(_tekst(stuk) for stuk in omsloten) == nummer


def test_verwijzingen_naar_koppen_zijn_velden_met_het_nummer_van_de_alinea(document: Document, stijl: Stijlmap) -> None:
    boom = van_html(
        '<article lang="nl"><section id="s" class="hoofdstuk"><h2><span class="nummer">1</span> Kop</h2>'
        '<section id="t" class="paragraaf"><h3><span class="nummer">1.1</span> Deel</h3>'
        '<p>In <a href="#s">hoofdstuk\u00a01</a>, <a href="#t">paragraaf\u00a01.1</a>, '
        '<a href="#b">bijlage\u00a01.1</a> en <a href="#z">‘Slot’</a>.</p></section></section>'
        '<section id="z" class="hoofdstuk"><h2>Slot</h2></section>'
        '<section id="a" class="bijlage"><h2><span class="nummer">Bijlage 1</span> A</h2>'
        '<section id="b" class="paragraaf"><h3><span class="nummer">Bijlage 1.1</span> B</h3></section></section>'
        "</article>"
    )  # fmt: skip
    wortel = _delen(render_docx(replace(document, boom=boom), {}, stijl, {}))[0]
    assert [v for v in _velden(wortel) if v[0].startswith("REF")] == [
        ("REF s \\r \\h", "1"),
        ("REF t \\r \\h", "1.1"),
        ("REF b \\r \\h \\* Lower", "bijlage\u00a01.1"),
    ]
    assert "In hoofdstuk\u00a01, paragraaf\u00a01.1, bijlage\u00a01.1 en ‘Slot’." in _tekst(wortel)


def _delen(inhoud: bytes) -> list[Element]:
    with ZipFile(BytesIO(inhoud)) as archief:
        return [etree.fromstring(archief.read(f"word/{naam}.xml")) for naam in ("document", "numbering")]


def test_bijschrift_dat_verspringt_zegt_waar_het_verder_telt(document: Document, stijl: Stijlmap) -> None:
    kop = '<thead><tr><th scope="col">K</th></tr></thead><tbody><tr><th scope="row">a</th></tr></tbody>'
    tabellen = "".join(
        f'<figure class="tabel" id="t{n}"><figcaption><span class="label">Tabel {n}</span> T</figcaption>'
        f'<table data-breedtes="100">{kop}</table></figure>'
        for n in ("4", "5", "B.1")
    )
    inhoud = render_docx(_los(tabellen, document), {}, stijl, {})
    with ZipFile(BytesIO(inhoud)) as archief:
        wortel = etree.fromstring(archief.read("word/document.xml"))
    assert [v for v in _velden(wortel) if "SEQ" in v[0]] == [
        ("SEQ Tabel \\* ARABIC \\r 4", "4"),
        ("SEQ Tabel \\* ARABIC", "5"),
    ]
    assert "Tabel B.1." in _tekst(wortel)


def test_tabelkoppen_herhalen_en_rijen_blijven_heel(tekstdeel: Element) -> None:
    for tabel in _alle(tekstdeel, "//w:tbl"):
        rijen = _alle(tabel, "w:tr")
        assert [bool(_alle(r, "w:trPr/w:tblHeader")) for r in rijen] == [True] + [False] * (len(rijen) - 1)
        assert _alle(rijen[1], "w:trPr/w:cantSplit")
    lang = [r for r in _alle(tekstdeel, "//w:tr") if len(_tekst(r)) > 3000]
    assert lang
    assert not _alle(lang[0], "w:trPr/w:cantSplit")


def test_kolombreedtes_liggen_vast(tekstdeel: Element) -> None:
    for tabel in _alle(tekstdeel, "//w:tbl"):
        assert _w(_alle(tabel, "w:tblPr/w:tblLayout")[0], "type") == "fixed"
        breedtes = [int(_w(k, "w")) for k in _alle(tabel, "w:tblGrid/w:gridCol")]
        assert sum(breedtes) == int(_w(_alle(tabel, "w:tblPr/w:tblW")[0], "w"))
        for rij in _alle(tabel, "w:tr"):
            assert sum(int(_w(c, "w")) for c in _alle(rij, "w:tc/w:tcPr/w:tcW")) == sum(breedtes)


def test_eigen_nummers_hangen_voor_hun_tekst_zonder_teken(tekstdeel: Element) -> None:
    (vraag,), (deel,) = (
        [p for p in _alle(tekstdeel, "//w:body/w:p") if _tekst(p).startswith(begin)] for begin in ("1.Wat", "1a.Wat")
    )
    for alinea, links in ((vraag, twips(8)), (deel, 2 * twips(8))):
        assert not _alle(alinea, "w:pPr/w:numPr")
        (inspringing,) = _alle(alinea, "w:pPr/w:ind")
        assert (_w(inspringing, "left"), _w(inspringing, "hanging")) == (str(links), str(twips(8)))
        assert len(_alle(alinea, "w:r/w:tab")) == 1


def test_een_kort_vak_blijft_op_een_bladzijde_en_laat_de_tekst_erna_los(tekstdeel: Element) -> None:
    stijlen = [(p, _w(_alle(p, "w:pPr/w:pStyle")[0], "val")) for p in _alle(tekstdeel, "//w:body/w:p")]
    begin = next(i for i, (_, stijl) in enumerate(stijlen) if stijl == "Antwoordkop") + 1
    einde = next(i for i, (_, stijl) in enumerate(stijlen) if i >= begin and stijl != "Antwoord")
    bijeen = [bool(_alle(p, "w:pPr/w:keepNext")) for p, _ in stijlen[begin:einde]]
    assert bijeen == [True] * (len(bijeen) - 1) + [False]
    assert len(bijeen) > 3


def test_codes_van_bewijs_breken_niet_af(tekstdeel: Element) -> None:
    (alinea,) = (p for p in _alle(tekstdeel, "//w:body/w:p") if _tekst(p).startswith("De kosten stegen. ("))
    assert len(_alle(alinea, "w:r/w:noBreakHyphen")) == 3
    assert {_w(s, "val") for s in _alle(alinea, "w:r/w:rPr/w:rStyle")} == {"Bewijs"}


def test_verwijzingen_in_een_noot_hebben_de_kleur_van_de_noot(tekstdeel: Element) -> None:
    (noot,) = (p for p in _alle(tekstdeel, "//w:body/w:p") if _tekst(p).startswith("Bron: normenkader (n2"))
    assert len(_alle(noot, "w:hyperlink")) == 1
    assert not _alle(noot, ".//w:rStyle")


def test_taal_is_nederlands(delen: Delen) -> None:
    (taal,) = _alle(delen["word/styles.xml"], "//w:rPrDefault//w:lang")
    assert _w(taal, "val") == "nl-NL"


def test_beelden_hebben_een_beschrijving_en_titel(tekstdeel: Element) -> None:
    eigenschappen = _alle(tekstdeel, "//wp:docPr")
    assert eigenschappen[0].get("descr", "").startswith("De uitgaven stegen in acht")
    assert eigenschappen[0].get("title") == "Figuur 1 Uitgaven aan afvalinzameling per huishouden, 2029–2031"
    nummers = [e.get("id") for e in eigenschappen]
    assert len(set(nummers)) == len(nummers) == 2


def test_secties_houden_kop_en_voet(tekstdeel: Element) -> None:
    secties = _alle(tekstdeel, "//w:sectPr")
    standen = [_alle(s, "w:pgSz")[0].get(naam("w:orient")) for s in secties]
    assert standen == [None, None, "landscape", None]
    for sectie in secties:
        assert len(_alle(sectie, "w:headerReference")) == len(_alle(sectie, "w:footerReference")) == 1


def test_voet_telt_paginas_en_toont_de_status(delen: Delen) -> None:
    for stand in ("staand", "liggend"):
        voet = delen[f"word/footer_{stand}.xml"]
        assert [code for code, _ in _velden(voet)] == ["PAGE", "NUMPAGES"]
        assert _tekst(voet).startswith("Concept – vertrouwelijk")


def test_eigenschappen_zonder_sporen_van_de_bibliotheek(docx: bytes, document: Document) -> None:
    woord = python_docx.Document(BytesIO(docx))
    kern = woord.core_properties
    assert (kern.title, kern.author, kern.subject) == (document.titel, document.uitgever, "Concept – vertrouwelijk")
    assert kern.created is not None
    assert kern.created.isoformat().startswith("2032-05-01")
    assert kern.created == kern.modified
    assert kern.last_modified_by == document.uitgever
    with ZipFile(BytesIO(docx)) as archief:
        alles = b"".join(archief.read(n) for n in archief.namelist())
    assert b"python-docx" not in alles
    assert b"Macintosh" not in alles


def test_elke_gebruikte_stijl_bestaat(delen: Delen, tekstdeel: Element) -> None:
    bekend = {_w(s, "styleId") for s in _alle(delen["word/styles.xml"], "//w:style")}
    gebruikt = {_w(s, "val") for s in _alle(tekstdeel, "//w:pStyle|//w:rStyle|//w:tblStyle")}
    assert gebruikt <= bekend
    assert {
        "Title",
        "Subtitle",
        "Heading1",
        "Heading4",
        "ListBullet2",
        "ListNumber2",
        "Caption",
        "Antwoord",
    } <= gebruikt
    assert {s.op for s in ALINEASTIJLEN} <= bekend


def test_genummerde_lijsten_beginnen_elk_bij_een(document: Document, stijl: Stijlmap) -> None:
    lijst = "<ol><li>een</li><li>twee</li></ol>"
    inhoud = render_docx(_los(lijst + "<p>tussen</p>" + lijst, document), {}, stijl, {})
    with ZipFile(BytesIO(inhoud)) as archief:
        wortel = etree.fromstring(archief.read("word/document.xml"))
        nummering = etree.fromstring(archief.read("word/numbering.xml"))
    nummers = [_w(n, "val") for n in _alle(wortel, "//w:numId[@w:val!='0']")]
    assert nummers[0] == nummers[1] != nummers[2] == nummers[3]
    eerste = _alle(nummering, f"//w:num[@w:numId='{nummers[2]}']/w:lvlOverride/w:startOverride")
    assert _w(eerste[0], "val") == "1"


def test_eerste_alinea_van_een_punt_draagt_het_teken(document: Document, stijl: Stijlmap) -> None:
    inhoud = render_docx(_los("<ul><li><p>een</p><p>vervolg</p></li></ul>", document), {}, stijl, {})
    woord = python_docx.Document(BytesIO(inhoud))
    assert [(p.text, p.style.name if p.style else "") for p in woord.paragraphs[1:]] == [
        ("een", "List Bullet"),
        ("vervolg", "List Continue"),
    ]


def test_wit_tussen_tabel_en_tekst(document: Document, stijl: Stijlmap) -> None:
    kop = '<thead><tr><th scope="col">K</th></tr></thead><tbody><tr><th scope="row">a</th></tr></tbody>'
    tabel = f'<figure class="tabel" id="t"><figcaption>T</figcaption><table data-breedtes="100">{kop}</table></figure>'
    inhoud = render_docx(_los(f"{tabel}<p>Daarna</p>", document), {}, stijl, {})
    daarna = python_docx.Document(BytesIO(inhoud)).paragraphs[-1]
    assert daarna.text == "Daarna"
    assert (daarna.paragraph_format.space_before or 0) > 0


def test_geen_wit_boven_een_kop_vlak_onder_een_kop(document: Document, stijl: Stijlmap) -> None:
    def deel(id_: str, inhoud: str) -> str:
        return f'<section id="{id_}" class="paragraaf"><h3>{id_}</h3>{inhoud}</section>'

    inhoud = render_docx(_los(deel("a", "<p>tekst</p>") + deel("b", "<p>tekst</p>"), document), {}, stijl, {})
    koppen = [p for p in python_docx.Document(BytesIO(inhoud)).paragraphs if p.text in {"a", "b"}]
    assert [kop.paragraph_format.space_before for kop in koppen] == [0, None]


def test_oordeel_heeft_woord_symbool_en_kleur(delen: Delen, tekstdeel: Element) -> None:
    cel = next(c for c in _alle(tekstdeel, "//w:tc") if _tekst(c) == "✓ Voldoet")
    assert _w(_alle(cel, "w:p/w:pPr/w:shd")[0], "fill") == "0072B2"
    assert not _alle(cel, ".//w:pBdr"), "een tabel met veel kolommen heeft er geen plaats voor"
    ruim = _alle(tekstdeel, "//w:tc/w:p[w:pPr/w:shd[@w:fill='0072B2']]/w:pPr/w:pBdr/*")
    assert {_w(rand, "color") for rand in ruim} == {"0072B2"}
    assert _alle(cel, ".//w:rStyle[@w:val='OordeelVoldoetInvlak']")
    stijl = _alle(delen["word/styles.xml"], "//w:style[@w:styleId='OordeelOnvoldoendeData']//w:shd")[0]
    assert _w(stijl, "val") == "thinDiagStripe"


def test_zonder_paginas_geen_verzonnen_nummers(
    document: Document, figuren: dict[str, Figuurbestand], stijl: Stijlmap
) -> None:
    with ZipFile(BytesIO(render_docx(document, figuren, stijl, {}))) as archief:
        wortel = etree.fromstring(archief.read("word/document.xml"))
    assert not [v for v in _velden(wortel) if v[0].startswith("PAGEREF")]


def test_twee_liggende_delen_na_elkaar_delen_hun_bladen(document: Document, stijl: Stijlmap) -> None:
    delen = "".join(
        f'<section id="l{n}" class="paragraaf liggend"><h3>Liggend</h3><p>Tekst</p></section>' for n in (1, 2)
    )
    inhoud = render_docx(_los("<p>Voor</p>" + delen, document), {}, stijl, {})
    with ZipFile(BytesIO(inhoud)) as archief:
        wortel = etree.fromstring(archief.read("word/document.xml"))
    assert len(_alle(wortel, "//w:sectPr")) == 2


def test_wat_word_niet_kan_tonen_wordt_gemeld(document: Document, stijl: Stijlmap) -> None:
    diep = "<ul><li>a" * 5 + "</li></ul>" * 5
    for inhoud in (diep, '<p data-bron="sjabloon.html:7"><video>x</video></p>', "<blockquote>x</blockquote>"):
        with pytest.raises(Gestopt) as gestopt:
            render_docx(_los(inhoud, document), {}, stijl, {})
        assert [p.code for p in gestopt.value.problemen] == ["constructie-ontoonbaar"]


def test_tijd_is_evenredig_met_het_aantal_rijen(document: Document, stijl: Stijlmap) -> None:
    def duur(rijen: int) -> float:
        inhoud = '<tr><th scope="row">a</th><td class="getal">1</td></tr>' * rijen
        kop = '<thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>'
        tabel = f'<table data-breedtes="50 50">{kop}<tbody>{inhoud}</tbody></table>'
        tabel = f'<figure class="tabel" id="t"><figcaption>T</figcaption>{tabel}</figure>'
        los = _los(tabel, document)
        begin = perf_counter()
        render_docx(los, {}, stijl, {})
        return perf_counter() - begin

    duur(10)
    assert duur(2000) < 30 * max(duur(200), 0.02)


def test_een_korte_zin_blijft_bij_de_tabel_die_hij_inleidt(document: Document, stijl: Stijlmap) -> None:
    kop = '<thead><tr><th scope="col">K</th></tr></thead><tbody><tr><th scope="row">a</th></tr></tbody>'
    tabel = f'<figure class="tabel" id="t"><figcaption>T</figcaption><table data-breedtes="100">{kop}</table></figure>'
    lang = "Een lange alinea. " * 20
    inhoud = render_docx(_los(f"<p>{lang}</p><p>Zie de tabel.</p>{tabel}<p>Slot.</p>", document), {}, stijl, {})
    alineas = {p.text: p.paragraph_format.keep_with_next for p in python_docx.Document(BytesIO(inhoud)).paragraphs}
    assert (alineas[lang.strip()], alineas["Zie de tabel."], alineas["Slot."]) == (None, True, None)
