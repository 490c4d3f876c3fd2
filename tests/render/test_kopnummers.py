"""Word counts the numbers of headings itself, and comes to those of the tree."""

from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from rekenaudit.config.huisstijl import Stijlmap
from rekenaudit.document.afwerking.invoegen import vul_in
from rekenaudit.document.afwerking.nummering import nummer
from rekenaudit.document.boom import Knoop, tekst, van_html
from rekenaudit.document.documenten import Document
from rekenaudit.render.docx import render_docx
from tests.documenten.lezers.word_nummers import Kopnummers, W

_SOORTEN = st.sampled_from(["hoofdstuk", "hoofdstuk ongenummerd", "bijlage"])
_DIEP: st.SearchStrategy[list[Any]] = st.recursive(
    st.builds(list, st.just([])),
    lambda kinderen: st.lists(st.tuples(st.booleans(), kinderen), max_size=3),
    max_leaves=12,
)


def _delen(delen: list[tuple[str, list[Any]]], niveau: int, id_: str) -> str:
    uit = ""
    for volgnummer, (klasse, onder) in enumerate(delen):
        eigen = f"{id_}-{volgnummer}"
        binnen = [("paragraaf" if telt else "paragraaf ongenummerd", dieper) for telt, dieper in onder]
        inhoud = _delen(binnen, niveau + 1, eigen) if niveau < 5 else ""
        uit += f'<section class="{klasse}" id="{eigen}"><h{niveau}>Kop {eigen}</h{niveau}>{inhoud}</section>'
    return uit


def _koppen(knoop: Knoop) -> list[str]:
    if knoop.tag in {"h2", "h3", "h4", "h5"}:
        return [tekst(knoop).replace("\u00a0", " ")]
    return [kop for kind in knoop.knopen() for kop in _koppen(kind)]


def in_word(inhoud: bytes) -> list[tuple[str, str]]:
    """Give of every heading the number that Word counts, and its text."""
    with ZipFile(BytesIO(inhoud)) as archief:
        nummers, wortel = Kopnummers(archief), etree.fromstring(archief.read("word/document.xml"))
    return [
        (nummers.nummer(p).replace("\u00a0", " "), "".join(t.text or "" for t in p.iter(f"{W}t")))
        for p in wortel.iter(f"{W}p")
        if (stijl := p.find(f"{W}pPr/{W}pStyle")) is not None and str(stijl.get(f"{W}val")).startswith("Heading")
    ]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(_SOORTEN, _DIEP), min_size=1, max_size=5))
def test_word_telt_als_de_boom(document: Document, stijl: Stijlmap, delen: list[tuple[str, list[Any]]]) -> None:
    kaal = van_html(f'<article lang="nl">{_delen(delen, 2, "s")}</article>')
    boom = vul_in(kaal, nummer(kaal, {}), {})
    koppen = in_word(render_docx(replace(document, boom=boom), {}, stijl, {}))
    assert [" ".join(filter(None, kop)) for kop in koppen] == _koppen(boom)
    assert all(titel.startswith("Kop") for _, titel in koppen)  # no number is text


def test_een_nummer_dat_word_anders_zou_tellen_blijft_tekst(document: Document, stijl: Stijlmap) -> None:
    koppen = "".join(
        f'<section class="hoofdstuk" id="s{n}"><h2><span class="nummer">{n}</span> Kop</h2></section>'
        for n in ("1", "3", "2", "A", "Bijlage 2", "Bijlage 1")
    )
    boom = van_html(f'<article lang="nl">{koppen}</article>')
    assert in_word(render_docx(replace(document, boom=boom), {}, stijl, {})) == [
        ("1", "Kop"), ("", "3Kop"), ("2", "Kop"), ("", "A\u2003Kop"), ("", "Bijlage 2\u2003Kop"), ("Bijlage 1", "Kop"),
    ]  # fmt: skip


def test_elk_voorbeeld_telt_zelf(docx: bytes, document: Document) -> None:
    koppen = in_word(docx)
    assert [nummer for nummer, _ in koppen if nummer] == [
        "1", "1.1", "1.2", "2", "2.1", "2.1.1", "2.2", "2.2.1", "3", "Bijlage 1", "Bijlage 2", "Bijlage 2.1",
    ]  # fmt: skip
    assert ("", "Samenvatting") in koppen
