"""Which blocks show a value: the cell itself, a formula that takes it in, and a figure of its indicator."""

import pytest

from rekenaudit.document.verschil.blokken import Blok
from rekenaudit.outputs.vergelijken.samenhang import Samenhang
from tests.outputs.vergelijken.verslagbouw import los_verslag

FIGUUR = {"kengetallen": ["uitgaven"], "gemiddelde": "gemiddeld", "totaal": [], "boodschap": "", "toelichting": ""}
SAMENHANG = Samenhang(
    los_verslag(
        "concept-2",
        "",
        delen={
            "instellingen": {"gemeenten": [{"naam": "Noord"}, {"naam": "Oost"}]},
            "beelden": {"figuren": {"lasten": FIGUUR}, "tabellen": {}},
        },
    )
)
CEL = "uitgaven|gemeente=Noord;jaar=2032"


@pytest.mark.parametrize(
    ("plek", "ref", "toont"),
    [
        ("p", CEL, True),
        ("p", "uitgaven|gemeente=Noord;jaar=2031", False),
        ("p", "=uitgaven[gemeente=Noord, jaar=2032] - 1", True),
        ("p", "=uitgaven[gemeente=Oost, jaar=2032] - 1", False),
        ("p", "=uitgaven[jaar=2031|2032] - 1", True),
        ("p", "=uitgaven[jaar=2030|2031] - 1", False),
        ("p", "=som(uitgaven, gemeente)", True),
        ("p", "=begroting - 1", False),
        ("p", "=geen formule (", False),
        ("figuur-lasten", "", True),
        ("figuur-lasten-noord", "", True),
        ("figuur-lasten-oost", "", False),
        ("figuur-anders", "", False),
    ],
)
def test_een_blok_toont_een_waarde(plek: str, ref: str, *, toont: bool) -> None:
    blok = Blok(plek, "alinea", "tekst", "inhoud", {ref: ("1",)} if ref else {}, "")
    assert SAMENHANG.toont(blok, frozenset({CEL})) is toont
