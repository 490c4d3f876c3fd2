"""What the published table shows of counts of persons, and of characters and lengths that nobody expects."""

from pathlib import Path
from typing import Any

import pytest

from rekenaudit.document.boom import Knoop, alle, tekst
from rekenaudit.pipeline.stappen import Toestand, doorloop
from tests.corrections.afvalwederhoor import BESLUIT, opmerking, schrijf_register

NIET = {"besluit": BESLUIT | {"uitkomst": "niet overgenomen", "reden": "Er is geen bewijs"}}
OOST_AA = "gemeenten.bezwaarmakers / Oost-Aa / 2031"
VELDSTAD = "gemeenten.bezwaarmakers / Veldstad / 2032"
GFT = "milieudienst.gewicht / Veldstad / 2032 / stroom=gft"
KENGETAL = "bezwaarmakers|gemeente=Oost-Aa;jaar=2031"
TITELS = {
    OOST_AA: "Bezwaarmakers (opgave gemeenten), Oost-Aa, 2031",
    VELDSTAD: "Bezwaarmakers (opgave gemeenten), Veldstad, 2032",
    GFT: "Gewicht (Milieudienst Oost), Veldstad, 2032, Groente- en tuinafval",
    KENGETAL: "Inwoners die bezwaar maakten, Oost-Aa, 2031",
}


def loop(studie: Path, *opmerkingen: dict[str, Any]) -> Toestand:
    config = studie / "config.yaml"
    config.write_text(config.read_text("utf-8") + "wederhoor: {tabel_in_rapport: ja}\n", encoding="utf-8")
    schrijf_register(studie, *opmerkingen)
    return doorloop(studie)


def deel(toestand: Toestand, id_: str) -> Knoop:
    document = next(d for d in toestand.samenstelling.documenten if d.naam == "rapport")
    return next(k for k in alle(document.boom) if k.attr("id") == id_)


def rij(toestand: Toestand) -> list[str]:
    """Give the passage and the reaction of the first remark in the table of the report."""
    lijf = deel(toestand, "tabel-wederhoor").knopen()[1].knopen()[1]
    return [tekst(c).replace("\xa0", " ") for c in lijf.knopen()[0].knopen()][2:4]


def bezwaarmakers(gemeente: str, jaar: str, oud: str, nieuw: str) -> dict[str, Any]:
    return {"feit": "gemeenten.bezwaarmakers", "gemeente": gemeente, "jaar": jaar, "oud": oud, "nieuw": nieuw}


@pytest.mark.parametrize(
    ("anders", "passage", "voorstel"),
    [
        ({"sleutel": OOST_AA, "passage": "4", "voorstel": "14"}, "niet getoond", "niet getoond"),
        ({"sleutel": OOST_AA, "passage": "minder dan 10", "voorstel": ""}, "niet getoond", ""),
        ({"sleutel": VELDSTAD, "passage": "131", "voorstel": "7"}, "niet getoond", "niet getoond"),
        ({"sleutel": VELDSTAD, "passage": "131", "voorstel": "140"}, "131", "140"),
        ({"sleutel": VELDSTAD, "passage": "130", "voorstel": "140"}, "niet getoond", "niet getoond"),
        ({"sleutel": GFT, "passage": "5", "voorstel": "6"}, "5", "6"),
        (
            {"sleutel": KENGETAL, "passage": "x", "voorstel": "4"},
            *["niet getoond"] * 2,
        ),
    ],
)
def test_een_telling_staat_er_alleen_als_de_documenten_haar_ook_tonen(
    afval: Path, anders: dict[str, str], passage: str, voorstel: str
) -> None:
    toestand = loop(afval, opmerking(1, **NIET, reactie="Nee.", **anders))
    gemeld = "Een aantal personen dat dit rapport niet toont" in tekst(deel(toestand, "wederhoor"))
    assert gemeld == (passage == "niet getoond")
    titel = TITELS[anders["sleutel"]]
    assert rij(toestand) == [f"{titel}: {passage}", "Nee." + (f"Voorstel: {voorstel}" if voorstel else "")]


@pytest.mark.parametrize(("nieuw", "verwacht"), [("8", "niet getoond"), ("140", "131")])
def test_ook_een_correctie_naar_een_klein_aantal_blijft_geheim(afval: Path, nieuw: str, verwacht: str) -> None:
    toestand = loop(afval, opmerking(1, bezwaarmakers("Veldstad", "2032", "131", nieuw), passage="131", reactie="Nee."))
    assert rij(toestand)[0] == verwacht
    tabel = tekst(deel(toestand, "tabel-wederhoor"))
    assert ("131 → 140" in tabel) == (nieuw == "140")
    assert "→ 8" not in tabel


@pytest.mark.parametrize("passage", ["Uitgelegd\nDe tekst.\n✓ Voldoet\nDe reden.", "✓ Voldoet"])
def test_van_een_oordeel_staan_er_de_norm_en_de_uitslag(afval: Path, passage: str) -> None:
    toestand = loop(afval, opmerking(1, **NIET, reactie="Nee.", blok="norm-n-uitleg-veldstad", passage=passage))
    assert rij(toestand)[0] == "Oordeel ‘Uitleg’: voldoet"


def meldingen(toestand: Toestand) -> list[tuple[str, str]]:
    return [
        (p.plaats.sleutel, str(p.velden["gevonden"])) for p in toestand.problemen if p.code == "publicatie-klein-aantal"
    ]


def test_een_klein_aantal_in_vrije_tekst_wordt_gemeld(afval: Path) -> None:
    toestand = loop(
        afval,
        opmerking(1, **NIET, reactie="Het waren er 4.", bewijs="Brief, 4 mei 2033.", sleutel=OOST_AA, passage="4"),
        opmerking(2, **NIET, reactie="Op 2 plaatsen kwamen 3 boze bezwaarmakers.", passage="Iets."),
        opmerking(3, **NIET, reactie="Dit was 4 keer zo, in 2032, met 12 bezwaarmakers.", passage="Iets."),
    )
    assert meldingen(toestand) == [
        ("opmerkingen.1.reactie", "Het waren er 4."),
        ("opmerkingen.2.reactie", "Op 2 plaatsen kwamen 3 boze bezwaarmakers."),
    ]


def test_zonder_tabel_wordt_er_niets_gemeld(afval: Path) -> None:
    schrijf_register(afval, opmerking(1, **NIET, reactie="Het waren er 4.", sleutel=OOST_AA, passage="4"))
    assert meldingen(doorloop(afval)) == []


def test_geen_enkel_teken_van_een_partij_houdt_een_rapport_tegen(afval: Path) -> None:
    vreemd = "Nee 😀😀 שלום (عربي) 漢字 en dan."
    toestand = loop(afval, opmerking(1, **NIET, reactie=vreemd, passage="Iets."))
    assert rij(toestand)[1] == "Nee □ □ (□) □ en dan."
    assert [p.code for p in toestand.problemen if p.telt] == []
    (melding,) = [p for p in toestand.problemen if p.code == "teken-vervangen"]
    assert "U+05" in melding.zin
    assert "en meer" in melding.zin
