import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekenaudit.document.boom import BLOKHOUDERS, Knoop, OnleesbareHtml, alle, naar_html, tekst, van_html


def test_reads_elements_attributes_and_place() -> None:
    boom = van_html('<article lang="nl"><p class="a b" data-bron="templates/x.j2:7">Een <em>twee</em></p></article>')
    alinea = boom.knopen()[0]
    assert alinea.klassen() == ("a", "b")
    assert alinea.bron == "templates/x.j2:7"
    assert not alinea.heeft("data-bron")
    assert tekst(boom) == "Een twee"
    assert [k.tag for k in alle(boom)] == ["article", "p", "em"]


def test_what_stands_inside_has_the_place_of_its_parent() -> None:
    boom = van_html('<p data-bron="x:1"><em>a</em></p>')
    assert boom.knopen()[0].bron == "x:1"


def test_white_space_between_blocks_disappears_and_runs_become_one_space() -> None:
    boom = van_html("<ul>\n  <li>\n a\t b <em>c</em>\n d </li>\n</ul>")
    assert naar_html(boom) == "<ul><li>a b <em>c</em> d</li></ul>"


def test_white_space_beside_a_nested_block_disappears() -> None:
    assert naar_html(van_html("<li> a <ul> <li>b</li> </ul> </li>")) == "<li>a<ul><li>b</li></ul></li>"


def test_non_breaking_spaces_stay() -> None:
    assert tekst(van_html("<p>€\u00a012\u00a0 miljoen</p>")) == "€\u00a012\u00a0 miljoen"


def test_control_characters_and_comments_disappear() -> None:
    assert naar_html(van_html("<p>a\x0bb<!-- c --></p>")) == "<p>ab</p>"


def test_writes_special_characters_and_empty_images() -> None:
    boom = Knoop("p", (("title", 'a"<&'),), ("<&>", Knoop("img", (("src", "x"),))))
    assert naar_html(boom) == '<p title="a&quot;&lt;&amp;">&lt;&amp;&gt;<img src="x"/></p>'


def test_html_that_is_not_closed_names_the_line() -> None:
    with pytest.raises(OnleesbareHtml) as fout:
        van_html("<article>\n<p>a</article>")
    assert fout.value.regel == 2


def test_declared_entities_are_never_read() -> None:
    boom = van_html('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>')
    assert tekst(boom) == ""


_TEKST = st.text(alphabet="ab <>&\"'é\u00a0\n", min_size=1, max_size=8)
_BOMEN = st.recursive(
    st.builds(Knoop, st.sampled_from(["p", "em", "span"]), st.just(()), st.lists(_TEKST, max_size=1).map(tuple)),
    lambda onder: st.builds(
        Knoop,
        st.sampled_from(["section", "ul", "li", "td"]),
        st.lists(st.tuples(st.sampled_from(["id", "class"]), _TEKST), max_size=1).map(tuple),
        st.lists(onder, max_size=3).map(tuple),
    ),
    max_leaves=12,
)


@given(_BOMEN)
@settings(deadline=None, max_examples=60)
def test_reading_what_was_written_gives_the_same_text_again(boom: Knoop) -> None:
    eenmaal = naar_html(van_html(naar_html(boom)))
    assert naar_html(van_html(eenmaal)) == eenmaal
    assert not any(
        isinstance(k, str) for knoop in alle(van_html(eenmaal)) if knoop.tag in BLOKHOUDERS for k in knoop.kinderen
    )
