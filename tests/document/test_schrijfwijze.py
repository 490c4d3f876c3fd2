"""A document in the way of writing of its house style, everywhere that readers look."""

from datetime import date

from rekenaudit.document.afwerking.schrijfwijze import in_document
from rekenaudit.document.boom import naar_html, van_html
from rekenaudit.document.documenten import Document
from rekenaudit.document.statusmerk import Statusmerk
from rekenaudit.model.huisstijl import Schrijfwijze

BOOM = '<article lang="nl"><p>8 procent op 1 mei 2031</p><img src="figuur:8 procent" alt="8 procent"/></article>'


def test_tekst_beschrijving_en_status_krijgen_dezelfde_schrijfwijze() -> None:
    merk = Statusmerk("Onder embargo tot 1\u00a0juni\u00a02031", "Embargo", "Onder embargo tot 1\u00a0juni\u00a02031")
    oud = Document("r", "T", "", van_html(BOOM), (), ("pdf",), "vastgesteld", date(2031, 5, 1), "v1", "RK", (), merk)
    nieuw = in_document(oud, Schrijfwijze(procent="teken", datum="cijfers"))
    html = naar_html(nieuw.boom)
    assert "<p>8% op 1-5-2031</p>" in html
    assert 'src="figuur:8 procent" alt="8%"' in html
    assert nieuw.merk == Statusmerk("Onder embargo tot 1-6-2031", "Embargo", "Onder embargo tot 1-6-2031")
    assert in_document(oud, Schrijfwijze()) == oud
