"""What a corrected fact can have changed: no more than the formulas carry it to."""

import pytest

from rekenaudit.outputs.vergelijken.samenhang import Samenhang
from tests.outputs.vergelijken.verslagbouw import los_verslag

FORMULES = {
    "uitgaven": "som(boek.lasten[soort=rekening], post)",
    "begroting": "som(boek.lasten[soort=begroting], post)",
    "verschil": "uitgaven - begroting",
    "verschil_noord": "verschil[gemeente=Noord|Oost]",
    "verschil_noord_gemiddeld": "gemiddelde(verschil_noord, gemeente)",
    "gemiddeld": "gemiddelde(verschil, gemeente)",
    "naast_noord": "verschil / verschil[gemeente=Noord]",
    "groei": "groei(uitgaven, 2031, 2032)",
}
RUST_OP = {
    "uitgaven": ["boek.lasten"],
    "begroting": ["boek.lasten"],
    "verschil": ["uitgaven", "begroting"],
    "verschil_noord": ["verschil"],
    "verschil_noord_gemiddeld": ["verschil_noord"],
    "gemiddeld": ["verschil"],
    "naast_noord": ["verschil"],
    "groei": ["uitgaven"],
}
KENGETALLEN = {naam: {"formule": formule, "rust_op": RUST_OP[naam]} for naam, formule in FORMULES.items()}
SAMENHANG = Samenhang(los_verslag("concept-2", "", delen={"kengetallen": KENGETALLEN}))


def feit(gemeente: str, soort: str) -> dict[str, object]:
    return {
        "sleutel": f"boek.lasten / {gemeente} / 2032 / soort={soort}",
        "grootheid": "boek.lasten",
        "gemeente": gemeente,
        "jaar": "2032",
        "dimensies": {"soort": soort, "post": "6.1"},
    }


@pytest.mark.parametrize(
    ("van", "cel", "bereikt"),
    [
        (feit("Noord", "begroting"), "begroting|gemeente=Noord;jaar=2032", True),
        (feit("Noord", "begroting"), "uitgaven|gemeente=Noord;jaar=2032", False),
        (feit("Noord", "begroting"), "groei|gemeente=Noord", False),
        (feit("Noord", "rekening"), "groei|gemeente=Noord", True),
        (feit("Noord", "begroting"), "verschil|gemeente=Noord;jaar=2032", True),
        (feit("Noord", "begroting"), "verschil|gemeente=Oost;jaar=2032", False),
        (feit("Noord", "begroting"), "gemiddeld|jaar=2032", True),
        (feit("Noord", "begroting"), "verschil_noord|gemeente=Oost;jaar=2032", False),
        (feit("Noord", "begroting"), "verschil_noord_gemiddeld|jaar=2032", True),
        (feit("West", "begroting"), "verschil_noord_gemiddeld|jaar=2032", False),
        (feit("West", "begroting"), "gemiddeld|jaar=2032", True),
        (feit("Noord", "begroting"), "naast_noord|gemeente=West;jaar=2032", True),
        (feit("West", "begroting"), "naast_noord|gemeente=West;jaar=2032", True),
        (feit("West", "begroting"), "naast_noord|gemeente=Oost;jaar=2032", True),  # too far, and never too short
    ],
)
def test_een_feit_bereikt_alleen_wat_erop_rust(van: dict[str, object], cel: str, *, bereikt: bool) -> None:
    assert SAMENHANG.bereikt(van, cel) is bereikt
