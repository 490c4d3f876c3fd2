from rekenaudit.document.afwerking.invoegen import vul_in
from rekenaudit.document.afwerking.nummering import nummer
from rekenaudit.document.boom import Knoop, naar_html, van_html

NAMEN = {"bevinding-b1": "bevinding b1", "norm-n": "norm ‘N’", "c1": "conclusie 1"}


def boom(inhoud: str) -> Knoop:
    return van_html(f'<article lang="nl"><nav id="inhoud"><ol></ol></nav>{inhoud}</article>')


def ingevuld(inhoud: str, elders: dict[str, str] | None = None) -> str:
    kaal = boom(inhoud)
    return naar_html(vul_in(kaal, nummer(kaal, NAMEN), elders or {}))


DEEL = (
    '<section id="h1" class="hoofdstuk"><h2>Een</h2><p id="bevinding-b1">x</p><p id="norm-n">x</p>'
    '<section id="s1" class="paragraaf"><h3>Eerste</h3>'
    '<section id="s11" class="paragraaf"><h4>Diep</h4></section></section>'
    '<section id="s0" class="paragraaf ongenummerd"><h3>Zonder</h3></section>'
    '<section id="s2" class="paragraaf"><h3>Tweede</h3>'
    '<section id="c1" class="paragraaf ongenummerd"><h4>Los</h4></section></section></section>'
    '<section id="h0" class="hoofdstuk ongenummerd"><h2>Los</h2></section>'
    '<section id="h2" class="hoofdstuk"><h2>Twee</h2>'
    '<figure class="figuur" id="f1"><figcaption><span class="label"></span> F</figcaption></figure>'
    '<figure class="tabel" id="t1"><figcaption><span class="label"></span> T</figcaption></figure>'
    '<figure class="figuur" id="f2"><figcaption><span class="label"></span> F</figcaption></figure></section>'
    '<section id="b1" class="bijlage"><h2>Bewijs</h2><section id="b11" class="paragraaf"><h3>Onder</h3>'
    '<p id="x">x</p></section></section>'
    '<section id="b31" class="bijlage"><h2><span class="nummer">Bijlage 3.1</span> Plaats</h2></section>'
)


def test_chapters_sections_appendices_figures_and_tables_are_numbered() -> None:
    labels = nummer(boom(DEEL), NAMEN).labels
    assert {id_: labels[id_] for id_ in ("h1", "s1", "s11", "s2", "h2", "f1", "f2", "t1", "b1", "b31", "s0", "c1")} == {
        "h1": "hoofdstuk 1",
        "s1": "paragraaf 1.1",
        "s11": "paragraaf 1.1.1",
        "s2": "paragraaf 1.2",
        "h2": "hoofdstuk 2",
        "f1": "figuur 1",
        "f2": "figuur 2",
        "t1": "tabel 1",
        "b1": "bijlage 1",
        "b31": "bijlage 3.1",
        "s0": "‘Zonder’",
        "c1": "conclusie 1",
    }


def test_a_reference_after_a_bold_word_or_a_number_begins_no_sentence() -> None:
    html = ingevuld(
        DEEL + '<p>Zie <strong>ook</strong> <a href="#f1"></a>. <em>Zo.</em> <a href="#f1"></a> toont dat.</p>'
    )
    assert '<strong>ook</strong> <a href="#f1">figuur 1</a>' in html
    assert '<em>Zo.</em> <a href="#f1">Figuur 1</a>' in html


def test_a_reference_that_begins_a_sentence_has_a_capital() -> None:
    link = '<a href="#t1"></a>'
    uit = ingevuld(DEEL + f"<p>Zie {link}. {link} telt op, o.a. {link}.</p><p>{link} ook</p><ul><li>{link}</li></ul>")
    for gevonden in ("Zie *tabel 1*. *Tabel 1* telt op, o.a. *tabel 1*.", "<p>*Tabel 1* ook", "<li>*tabel 1*</li>"):
        delen = gevonden.split("*")
        delen[1::2] = [f'<a href="#t1">{label}</a>' for label in delen[1::2]]
        assert "".join(delen) in uit


def test_the_contents_list_chapters_and_numbered_sections() -> None:
    regels = [(r.niveau, r.nummer, r.tekst) for r in nummer(boom(DEEL), NAMEN).inhoud]
    assert regels == [
        (2, "1", "Een"),
        (3, "1.1", "Eerste"),
        (3, "1.2", "Tweede"),
        (2, "", "Los"),
        (2, "2", "Twee"),
        (2, "Bijlage 1", "Bewijs"),
        (2, "Bijlage 3.1", "Plaats"),
    ]


def test_numbers_are_written_into_headings_captions_and_contents() -> None:
    html = ingevuld(DEEL)
    assert '<h3><span class="nummer">1.2</span> Tweede</h3>' in html
    assert '<span class="label">Figuur 2</span> F' in html
    assert '<h2><span class="nummer">Bijlage 3.1</span> Plaats</h2>' in html
    assert (
        '<li><a href="#h1"><span class="nummer">1</span> <span class="tekst">Een</span></a>'
        '<ol><li><a href="#s1"><span class="nummer">1.1</span> <span class="tekst">Eerste</span></a></li>' in html
    )


def test_empty_references_are_filled_and_written_ones_stay() -> None:
    verwijzingen = '<section id="v" class="hoofdstuk"><h2>V</h2><p>Zie {}</p></section>'
    links = "".join(f'<a href="#{id_}"></a>;' for id_ in ("f2", "s11", "bevinding-b1", "norm-n", "s0", "x"))
    html = ingevuld(DEEL + verwijzingen.format(links + '<a href="#f1">die figuur</a>'))
    assert '<a href="#f2">figuur 2</a>;<a href="#s11">paragraaf 1.1.1</a>;' in html
    assert '<a href="#bevinding-b1">bevinding b1</a>;<a href="#norm-n">norm ‘N’ (hoofdstuk 1)</a>;' in html
    assert '<a href="#s0">‘Zonder’ (hoofdstuk 1)</a>;<a href="#x">‘x’ (bijlage 1)</a>' in html
    assert '<a href="#f1">die figuur</a>' in html


def test_a_place_in_another_document_becomes_words_and_an_unknown_place_stays() -> None:
    html = ingevuld(
        '<section id="h" class="hoofdstuk"><h2>H</h2>'
        '<p><a href="#ver"></a>, <a href="#ver">daar</a>, <a href="#weg"></a></p></section>',
        {"ver": "figuur 3 in ‘Rapport’"},
    )
    assert '<p>Figuur 3 in ‘Rapport’, daar, <a href="#weg"></a></p>' in html
