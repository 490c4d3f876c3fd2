import pytest

from rekenaudit.document.afwerking.keuring import keur
from rekenaudit.document.boom import van_html

KOP = '<h2 data-bron="t:1">Kop</h2>'
BIJSCHRIFT = "<figcaption>T</figcaption></figure>"
TABEL = (
    '<figure class="tabel" id="tabel-x"><figcaption>T</figcaption><table data-breedtes="{breedtes}">'
    '<thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead>'
    '<tbody data-bron="t:9">{rijen}</tbody></table></figure>'
)
RIJ = '<tr><th scope="row">a</th><td class="tekst">b</td></tr>'


def in_hoofdstuk(inhoud: str) -> str:
    return f'<article lang="nl"><section id="a" class="hoofdstuk" data-bron="t:1">{KOP}{inhoud}</section></article>'


def codes_en_plaatsen(html: str) -> list[tuple[str, str]]:
    return [(p.code, str(p.plaats)) for p in keur(van_html(html), "rapport")]


def tabel(rijen: str = RIJ, breedtes: str = "60 40") -> str:
    return in_hoofdstuk(TABEL.format(rijen=rijen, breedtes=breedtes))


def test_sound_documents_have_no_problems() -> None:
    inhoud = (
        '<p>a <data value="1" data-ref="k">1</data> <a href="#b">verder</a></p>'
        '<aside class="antwoord"><p class="kop">Antwoord</p><ul><li>a</li></ul></aside>'
        '<figure class="figuur" id="figuur-x"><img src="figuur:figuur-x" alt="alt"/><figcaption>T</figcaption></figure>'
        '<section id="b" class="paragraaf ongenummerd"><h3>Onder</h3><p>x</p></section>'
    )
    assert codes_en_plaatsen(in_hoofdstuk(inhoud)) == []
    assert codes_en_plaatsen(tabel(RIJ + '<tr class="groep"><th scope="rowgroup" colspan="2">g</th></tr>')) == []


@pytest.mark.parametrize(
    ("inhoud", "code"),
    [
        ('<p data-bron="t:5">a<br/></p>', "constructie-onbekend"),
        ('<p data-bron="t:5" style="color:red">a</p>', "constructie-onbekend"),
        ('<p data-bron="t:5" class="groot">a</p>', "constructie-onbekend"),
        ('<ul data-bron="t:5"><p>a</p></ul>', "constructie-misplaatst"),
        ('<ul data-bron="t:5">a</ul>', "constructie-misplaatst"),
        ('<aside data-bron="t:5" class="kader"><p>a</p></aside>', "constructie-misplaatst"),
        ('<figure data-bron="t:5" class="figuur" id="f"><figcaption>T</figcaption></figure>', "constructie-misplaatst"),
        ('<p data-bron="t:5"><data value="1">1</data></p>', "attribuut-verkeerd"),
        (
            '<figure data-bron="t:5" class="figuur" id="f"><img src="figuur:g" alt="a"/>' + BIJSCHRIFT,
            "attribuut-verkeerd",
        ),
        (
            '<figure data-bron="t:5" class="figuur" id="f"><img src="figuur:f" alt=""/>' + BIJSCHRIFT,
            "attribuut-verkeerd",
        ),
        ('<section data-bron="t:5" id="b" class="paragraaf"><h4>a</h4></section>', "kop-verkeerd"),
        ('<section data-bron="t:5" id="b" class="paragraaf"><p>a</p></section>', "kop-verkeerd"),
        ('<section data-bron="t:5" id="b" class="paragraaf"><h3> </h3></section>', "kop-verkeerd"),
        ('<h2 data-bron="t:5">Tweede</h2>', "kop-verkeerd"),
        ('<p data-bron="t:5" id="a">a</p>', "id-dubbel"),
        ('<p data-bron="t:5"><a href="#weg">a</a></p>', "verwijzing-onbekend"),
    ],
)
def test_every_mistake_has_its_code_and_line(inhoud: str, code: str) -> None:
    assert codes_en_plaatsen(in_hoofdstuk(inhoud)) == [(code, "t, regel 5")]


@pytest.mark.parametrize(
    ("rijen", "breedtes", "code"),
    [
        ('<tr><th scope="row">a</th></tr>', "60 40", "tabel-onregelmatig"),
        ('<tr><th scope="rowgroup" colspan="2">a</th></tr>', "60 40", "tabel-onregelmatig"),
        (RIJ, "60 30", "tabel-onregelmatig"),
        (RIJ, "60 x", "tabel-onregelmatig"),
        ('<tr><th scope="row">a</th><td class="tekst"> </td></tr>', "60 40", "cel-leeg"),
    ],
)
def test_tables_must_be_regular_and_without_empty_cells(rijen: str, breedtes: str, code: str) -> None:
    assert [c for c, _ in codes_en_plaatsen(tabel(rijen, breedtes))] == [code]


def test_a_near_miss_of_a_reference_is_suggested() -> None:
    html = in_hoofdstuk('<p id="figuur-lasten"><a href="#figuur-laste">x</a></p>')
    (probleem,) = keur(van_html(html), "rapport")
    assert "Bedoelt u 'figuur-lasten'?" in probleem.zin


def test_the_outermost_element_is_an_article() -> None:
    assert [p.code for p in keur(van_html("<p>a</p>"))] == ["constructie-onbekend"]


@pytest.mark.parametrize(
    ("inhoud", "code", "zin"),
    [
        (f"<ul><li>{TABEL}</li></ul>", "misplaatst", "Hier staat een figuur of tabel in een lijst."),
        (
            '<aside class="kader"><p class="kop">K</p><aside class="kader"/></aside>',
            "misplaatst",
            "een vak in een vak.",
        ),
        ('<h2><a href="#a">b</a></h2>', "misplaatst", "Hier staat een link in een kop."),
        (f'<figure class="tabel" id="x"><p>a</p>{BIJSCHRIFT}', "misplaatst", "Hier staat geen tabel in het vak"),
        ('<section id="b" class="paragraaf"><h5>c</h5></section>', "kop-verkeerd", "een kop die een niveau overslaat"),
    ],
)
def test_over_een_tekst_spreekt_een_melding_geen_html(inhoud: str, code: str, zin: str) -> None:
    """The same mistake in a template does name the elements."""
    html = in_hoofdstuk(inhoud.format(breedtes="60 40", rijen=RIJ))
    van_tekst = keur(van_html(html.replace("t:1", "input/teksten/a.md:1").replace("t:9", "input/teksten/a.md:9")))
    (probleem,) = [p for p in van_tekst if p.code.endswith(code) and zin in p.zin]
    assert not {"<", ">"} & set(probleem.zin + probleem.hint)
    van_sjabloon = keur(van_html(html))
    assert any("<" in p.zin and p.code.endswith(code) for p in van_sjabloon)
