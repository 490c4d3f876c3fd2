"""What belongs together stays on one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rekenaudit.document.afwerking.vaste_spaties import bind, bind_einde, met_vaste_spaties
from rekenaudit.document.boom import naar_html, van_html


@pytest.mark.parametrize(
    ("tekst", "gebonden"),
    [
        ("kost € 1.234.567 per jaar", "kost €~1.234.567 per jaar"),
        ("× € 1.000", "×~€~1.000"),
        ("12,5 procent en 3 miljoen euro", "12,5~procent en 3~miljoen euro"),
        ("op 1 mei 2031 en in mei 2032", "op 1~mei~2031 en in mei~2032"),
        ("zie figuur 3, Bijlage 2 en norm 1a", "zie figuur~3, Bijlage~2 en norm~1a"),
        ("in 2031 meldden mei en juni niets", "in 2031 meldden mei en juni niets"),
        ("foto's uit 's-Graveland, 's avonds", "foto’s uit ’s-Graveland, ’s avonds"),
        ("de 'kern' van 'het' en de gemeenten' 5'", "de 'kern' van 'het' en de gemeenten' 5'"),
        ("een configuur 3 en 12 procenten", "een configuur 3 en 12 procenten"),
    ],
)
def test_voorbeelden(tekst: str, gebonden: str) -> None:
    assert bind(tekst) == gebonden.replace("~", "\u00a0")


@given(st.text(alphabet="19 €×,.mei procentfigur", max_size=40))
def test_alleen_spaties_veranderen_en_nog_eens_verandert_niets(tekst: str) -> None:
    gebonden = bind(tekst)
    assert gebonden.replace("\u00a0", " ") == tekst.replace("\u00a0", " ")
    assert bind(gebonden) == gebonden


def test_in_een_boom_alleen_de_tekst() -> None:
    code = "<code>foto's mei 2031.xlsx</code>"
    boom = van_html(f'<p id="a 1"><span class="label">Figuur 1</span> zie <a href="#x">figuur 1</a>{code}</p>')
    assert naar_html(met_vaste_spaties(boom)) == (
        f'<p id="a 1"><span class="label">Figuur 1</span> zie <a href="#x">figuur\u00a01</a>{code}</p>'
    )


@pytest.mark.parametrize(
    ("kop", "gebonden"),
    [
        ("Afval in Veldstad", "Afval in~Veldstad"),
        (" Het verschil wordt kleiner", " Het verschil wordt~kleiner"),
        ("Twee woorden", "Twee woorden"),
        (" Twee woorden", " Twee woorden"),
        ("Inzameling", "Inzameling"),
        ("Wat doen afvalinzamelaars gezamenlijk", "Wat doen afvalinzamelaars gezamenlijk"),
    ],
)
def test_een_kop_eindigt_niet_met_een_los_kort_woord(kop: str, gebonden: str) -> None:
    assert bind_einde(kop) == gebonden.replace("~", "\u00a0")


def test_alleen_koppen_krijgen_een_gebonden_einde() -> None:
    boom = van_html('<div><h2 id="a"><span class="nummer">1</span> Wat het kost</h2><p>Wat het kost</p></div>')
    assert naar_html(met_vaste_spaties(boom)) == (
        '<div><h2 id="a"><span class="nummer">1</span> Wat het\u00a0kost</h2><p>Wat het kost</p></div>'
    )
