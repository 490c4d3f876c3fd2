import pytest

from rekenaudit.document.boom import naar_html, van_html
from rekenaudit.document.proza.losse_getallen import losse_getallen
from rekenaudit.document.proza.markdown import maak_lezer
from rekenaudit.document.proza.proza import Proza, Tekst
from rekenaudit.problems import Plaats, Probleem
from tests.document.test_invullen import invuller

PLAATS = Plaats("input/teksten/x.md", regel=1)


def schrijf(inhoud: str, niveau: int = 2, *, melden: bool = True) -> tuple[str, list[Probleem]]:
    maker, problemen = invuller()
    proza = Proza(maak_lezer(), maker, lambda soort, naam, _: f"<p>{soort} {naam}</p>", problemen)
    html = proza.blokken(Tekst("x", inhoud, PLAATS, niveau, getallen_melden=melden))
    boom = van_html(f"<article>{html}</article>")
    return naar_html(boom).removeprefix("<article>").removesuffix("</article>"), problemen


def html(inhoud: str, niveau: int = 2) -> str:
    uit, problemen = schrijf(inhoud, niveau)
    assert not problemen, [p.zin for p in problemen]
    return uit


@pytest.mark.parametrize(
    ("inhoud", "uit"),
    [
        ("Een **vet** *woord*\nen meer.", "<p>Een <strong>vet</strong> <em>woord</em> en meer.</p>"),
        ("- a\n- b\n  - c", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"),
        ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"),
        ("{{ a }} {% if x %} {# y #}", "<p>{{ a }} {% if x %} {# y #}</p>"),
        ("<b>a</b> & <script>x</script>", "<p>&lt;b&gt;a&lt;/b&gt; &amp; &lt;script&gt;x&lt;/script&gt;</p>"),
        ("    ingesprongen", "<p>ingesprongen</p>"),
        ("zie [daar](https://example.org)", '<p>zie <a href="https://example.org">daar</a></p>'),
        ("![](figuur:a)\n\n![](vraag:b)", "<p>figuur a</p><p>vraag b</p>"),
        ("::: antwoord\n- a\n:::", '<aside class="antwoord"><p class="kop">Antwoord</p><ul><li>a</li></ul></aside>'),
        ("::: kader Let op\na\n:::", '<aside class="kader"><p class="kop">Let op</p><p>a</p></aside>'),
        ("[[vrij 12]] stuks in 2031, op 1 mei", "<p>12 stuks in 2031, op 1 mei</p>"),
    ],
)
def test_markdown_becomes_semantic_html(inhoud: str, uit: str) -> None:
    assert html(inhoud) == uit


def test_references_stay_empty_for_the_numbering() -> None:
    assert html("zie [](#figuur-a)") == '<p>zie <a href="#figuur-a"></a></p>'


def test_headings_become_nested_sections_with_ids() -> None:
    assert html("begin\n\n# A\n\na\n\n## B {#bee}\n\nb\n\n# C\n\nc") == (
        '<p>begin</p><section id="x-1" class="paragraaf"><h3>A</h3><p>a</p>'
        '<section id="bee" class="paragraaf"><h4>B</h4><p>b</p></section></section>'
        '<section id="x-3" class="paragraaf"><h3>C</h3><p>c</p></section>'
    )


def test_the_highest_heading_of_a_text_stands_under_the_templates_heading() -> None:
    assert "<h4>A</h4>" in html("### A", niveau=3)


def test_a_table_has_a_title_widths_and_numbers() -> None:
    uit = html("::: tabel Cijfers {#tabel-c}\n| Wat | Hoeveel |\n|---|--:|\n| Lasten | [[lasten Marke 2031]] |\n:::")
    assert uit == (
        '<figure class="tabel" id="tabel-c"><figcaption><span class="label"></span> Cijfers</figcaption>'
        '<table data-breedtes="25 75"><thead><tr><th scope="col">Wat</th><th scope="col">Hoeveel</th></tr></thead>'
        '<tbody><tr><th scope="row">Lasten</th><td class="getal"><data value="500000" '
        'data-ref="lasten|gemeente=Marke;jaar=2031">€\u00a0500.000</data></td></tr></tbody></table></figure>'
    )


@pytest.mark.parametrize(
    ("inhoud", "gevonden"),
    [
        ("a\n\n::: kadr b\nc\n:::", [("vak-onbekend", 3)]),
        ("a\n::: kadr\nc", [("vak-onbekend", 2)]),
        ("a\n\n:::\n\nb", [("vak-onbekend", 3)]),
        ("a\n\n::: kader\nb\n\nc\n", [("vak-niet-gesloten", 3)]),
        ("::: kader", [("vak-niet-gesloten", 1)]),
        ("a\n\n::: conclusie\nb\n\nc\n", [("vak-niet-gesloten", 3)]),
        ("::: kader\na\n:::\n\n::: antwoord\nb", [("vak-niet-gesloten", 5)]),
        ("::: kader\na\n:::", []),
        ("::: kader\na\n:::::\n\nb", []),
        ("- a\n\n  ::: kader\n  b\n  :::\n\nc", []),
    ],
)
def test_een_vak_wordt_gesloten_en_heeft_een_bekende_naam(inhoud: str, gevonden: list[tuple[str, int]]) -> None:
    _, problemen = schrijf(inhoud)
    assert [(p.code, p.plaats.regel) for p in problemen] == gevonden


@pytest.mark.parametrize(
    ("inhoud", "regel", "gevonden"),
    [
        ("a\n\n> citaat", 3, "een citaat"),
        ("a\n\n```\ncode\n```", 3, "een codeblok"),
        ("a\n\n---", 3, "een scheidingslijn"),
        ("a\n\nb `c`", 3, "code (`)"),
        ("a\n\nb ![](figuur:a) c", 3, "een afbeelding midden in een alinea"),
        ("a\n\n![](foto.png)", 3, "de afbeelding 'foto.png'"),
        ("a\n\n| b | c |\n|---|---|\n| d | e |", 3, "een tabel zonder titel"),
        ("a\n\n[b](bestand.docx)", 3, "een link naar 'bestand.docx'"),
    ],
)
def test_what_a_document_cannot_show_is_a_problem_with_its_line(inhoud: str, regel: int, gevonden: str) -> None:
    _, problemen = schrijf(inhoud)
    assert [(p.code, p.plaats.regel) for p in problemen] == [("markdown-onbekend", regel)]
    assert gevonden in problemen[0].zin


def test_single_brackets_around_an_indicator_and_a_year_are_a_problem() -> None:
    _, problemen = schrijf("In [lasten Veldstad 2031] en [lasten] en [iets 2031].")
    assert [(p.code, p.velden["inhoud"]) for p in problemen] == [("invulling-onleesbaar", "lasten Veldstad 2031")]


def test_brackets_that_are_not_closed_are_a_problem() -> None:
    _, problemen = schrijf("a [[lasten Veldstad 2031")
    assert problemen[0].code == "invulling-onleesbaar"


def test_a_claim_leaves_nothing_behind_in_a_line() -> None:
    html, problemen = schrijf("Zij stegen **echt**.\n[[klopt lasten[jaar=2032] > lasten[jaar=2031]]]\nMeer.")
    assert ("<p>Zij stegen <strong>echt</strong>. Meer.</p>" in html, problemen) == (True, [])


def test_a_claim_on_a_line_of_its_own_is_no_paragraph() -> None:
    assert html("A.\n\n[[klopt lasten[jaar=2032] > lasten[jaar=2031]]]\n\nB.") == "<p>A.</p><p>B.</p>"


def test_a_word_begins_a_sentence_within_and_after_bold_words_too() -> None:
    woord = "[[aantalwoord beleid voldoet]]"
    assert html(f"**{woord}** a **b** {woord} c. **Zo.** {woord} d.") == (
        "<p><strong>De meeste</strong> a <strong>b</strong> de meeste c. <strong>Zo.</strong> De meeste d.</p>"
    )


def test_a_word_that_begins_a_sentence_has_a_capital_and_in_a_cell_has_none() -> None:
    woord = "[[oordeel groei]]"
    html, _ = schrijf(f"{woord} **mag**.\n{woord}?\n\n::: tabel T\n| a |\n|---|\n| {woord} |\n:::")
    assert "<p>Voldoet gedeeltelijk <strong>mag</strong>. Voldoet gedeeltelijk?</p>" in html
    assert ">voldoet gedeeltelijk</t" in html


def test_literal_numbers_are_pointed_out_with_their_line() -> None:
    _, problemen = schrijf("In 2031.\n\nHet waren er 1.234 of 12,5.")
    (probleem,) = problemen
    assert (probleem.code, probleem.plaats.regel) == ("getal-ongebonden", 3)
    assert "1.234, 12,5" in probleem.zin
    assert schrijf("Het waren er 12.", melden=False)[1] == []


@pytest.mark.parametrize(
    ("tekst", "gevonden"),
    [
        ("2030-2032", ()),
        ("op 14 mei 2031", ()),
        ("vraag 1a, H2O en G40", ()),
        ("37 procent van 1.000", ("37", "1.000")),
        ("in 1.999 of 2101", ("1.999", "2101")),
        ("0-18 jaar", ("0", "18")),
    ],
)
def test_years_dates_and_parts_of_words_are_no_results(tekst: str, gevonden: tuple[str, ...]) -> None:
    assert losse_getallen(tekst) == gevonden
