"""Where a paragraph of a Word file stands: which value of a table it is, or what it follows."""

import pytest

from rekenaudit.document.boom import van_html
from rekenaudit.render.word.lezen import Wordalinea
from rekenaudit.wederhoor.woordplek import nieuwe_tekst, sleutel_van, tabelcellen

BOOM = van_html(
    '<article><table id="tabel-1"><thead><tr><th>Jaar</th><th>2031</th></tr></thead><tbody>'
    '<tr><th>Gewicht</th><td><data value="12" data-ref="gewicht|jaar=2031">12</data></td></tr>'
    '<tr id="rij-2"><th>Kosten</th><td><data value="12" data-ref="kosten|jaar=2031">12</data></td></tr>'
    '<tr><th>12</th><td>Dat is <data value="7" data-ref="deel">7</data></td></tr>'
    "</tbody></table></article>"
)
CELLEN = [("", "Jaar"), ("", "2031"), ("", "Gewicht"), ("", "12"), ("rij-2", "Kosten"), ("rij-2", "12"), ("", "12")]
ALINEAS = [Wordalinea(rij or "tabel-1", t, t) for rij, t in [*CELLEN, ("", "Dat is 7")]]


@pytest.mark.parametrize(
    ("nummer", "sleutel"),
    [
        (1, ""),  # a heading
        (3, "gewicht|jaar=2031"),
        (5, "kosten|jaar=2031"),  # the same number, in a row with a bookmark of its own
        (7, ""),  # a sentence with a number in it
    ],
)
def test_een_cel_kent_haar_waarde(nummer: int, sleutel: str) -> None:
    blok = ALINEAS[nummer].plek
    assert sleutel_van(tabelcellen(BOOM), blok, ALINEAS, nummer) == sleutel


def test_hetzelfde_getal_telt_in_de_volgorde_van_het_blok() -> None:
    zonder = [Wordalinea("tabel-1", a.oud, a.nieuw) for a in ALINEAS]
    sleutels = [sleutel_van(tabelcellen(BOOM), "tabel-1", zonder, n) for n in (3, 5, 6)]
    assert sleutels == ["gewicht|jaar=2031", "kosten|jaar=2031", ""]


@pytest.mark.parametrize(
    ("na", "gezegd"),
    [
        (None, "(nieuwe tekst, aan het begin)"),
        ("Bronnen", "(nieuwe tekst, na: Bronnen)"),
        ("woord " * 12, f"(nieuwe tekst, na: {'woord ' * 10}…)"),
    ],
)
def test_nieuwe_tekst_zegt_waarna_zij_staat(na: str | None, gezegd: str) -> None:
    assert nieuwe_tekst(Wordalinea("", na, na.strip()) if na else None) == gezegd
