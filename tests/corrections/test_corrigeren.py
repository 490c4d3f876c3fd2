"""What accepted corrections do to facts, findings and verdicts, and what they never do."""

from dataclasses import replace
from fractions import Fraction
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rekenaudit.corrections import Geleverd
from rekenaudit.corrections.waarden import schrijf_correctiewaarde
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.feit import FeitSleutel
from tests.corrections.afvalwederhoor import BESLUIT, GFT, GFT_CORRECTIE, geleverd, opmerking, schrijf_register, verwerk

BEVINDING = {
    "bevinding": "veldstad-2",
    "oud": "Elk jaar krijgt iedereen een brief over  de tarieven.",
    "nieuw": "Elk jaar krijgt iedereen een brief; in [[scheiding 2032]] stond het ook.",
}
OORDEEL = {
    "oordeel": "n-uitleg",
    "gemeente": "Veldstad",
    "oud": "voldoet",
    "nieuw": "Voldoet gedeeltelijk",
    "reden": "De brief ging alleen naar huiseigenaren.",
}
AFWIJKING = {"afwijking": "n-groei", "gemeente": "Veldstad", "oud": "gedeeltelijk", "nieuw": "vervalt"}


def test_een_feit_houdt_zijn_origineel(tmp_path: Path) -> None:
    uit = verwerk(tmp_path, opmerking(1, GFT_CORRECTIE))
    assert not uit.problemen
    feit = uit.gecorrigeerd.feiten[GFT]
    assert (feit.waarde, feit.vlaggen) == (Fraction(6_000_000), frozenset({"gecorrigeerd"}))
    assert feit.correctie is not None
    assert feit.correctie.origineel is geleverd().feiten[GFT]
    assert (feit.correctie.opmerking, feit.correctie.auteur) == ("W-veldstad-01", "de rekenkamer")
    assert feit.vindplaats is not None
    assert (feit.vindplaats.bestand, feit.vindplaats.ruw) == ("input/wederhoor/veldstad.yaml", "6.000.000")
    (verwerkt,) = uit.gecorrigeerd.verwerkt
    assert (verwerkt.feit, verwerkt.oud, verwerkt.nieuw) == (GFT, "8.000.000", "6.000.000")
    anders = {s for s, f in uit.gecorrigeerd.feiten.items() if f is not geleverd().feiten[s]}
    assert anders == {GFT}


@pytest.mark.parametrize(
    ("oud", "nieuw", "jaar", "waarde", "aanwezigheid"),
    [
        ("niet geleverd", "€ 9,1 miljoen", "2030", 9_100_000, Aanwezigheid.AANWEZIG),
        ("9.250.000 euro", "onbekend", "2031", None, Aanwezigheid.ONTBREEKT),
        ("€ 9250000", "niet van toepassing", "2031", None, Aanwezigheid.NIET_VAN_TOEPASSING),
        ("€ 9.250.000", "€ 9.250.000,50", "2031", Fraction(18_500_001, 2), Aanwezigheid.AANWEZIG),
        ("€ 9.250.000", "0", "2031", 0, Aanwezigheid.AANWEZIG),
    ],
)
def test_een_waarde_kan_komen_en_gaan(
    tmp_path: Path, oud: str, nieuw: str, jaar: str, waarde: int | None, aanwezigheid: Aanwezigheid
) -> None:
    correctie = {"feit": "gemeenten.kosten", "gemeente": "Veldstad", "jaar": jaar, "oud": oud, "nieuw": nieuw}
    uit = verwerk(tmp_path, opmerking(1, correctie))
    assert not uit.problemen
    feit = uit.gecorrigeerd.feiten[FeitSleutel("gemeenten", "kosten", "Veldstad", jaar)]
    assert (feit.waarde, feit.aanwezigheid) == (waarde, aanwezigheid)


def test_teksten_en_oordelen_worden_vervangen(tmp_path: Path) -> None:
    uit = verwerk(tmp_path, opmerking(1, BEVINDING, OORDEEL, AFWIJKING))
    assert not uit.problemen
    findings = uit.gecorrigeerd.findings
    bestand = next(b for b in findings.bestanden if b.record.gemeente == "Veldstad")
    assert bestand.record.bevindingen[1].tekst == BEVINDING["nieuw"]
    assert (bestand.record.oordelen[0].oordeel, bestand.record.oordelen[0].reden) == (
        "gedeeltelijk",
        "De brief ging alleen naar huiseigenaren.",
    )
    assert bestand.record.afwijkingen == ()
    assert findings.alles.van("Veldstad")[1].tekst == BEVINDING["nieuw"]
    assert findings.origineel is geleverd().findings
    assert [(v.doel, v.nieuw) for v in uit.gecorrigeerd.verwerkt] == [
        ("afwijking n-groei / Veldstad", "vervalt"),
        ("bevinding veldstad-2", BEVINDING["nieuw"]),
        ("oordeel n-uitleg / Veldstad", "voldoet gedeeltelijk"),
    ]


def test_een_melding_over_een_nieuwe_tekst_wijst_naar_het_register(tmp_path: Path) -> None:
    uit = verwerk(tmp_path, opmerking(1, BEVINDING))
    bestand = next(b for b in uit.gecorrigeerd.findings.bestanden if b.record.gemeente == "Veldstad")
    plaats = bestand.plaats("bevindingen", 1, "tekst")
    regels = (tmp_path / plaats.bestand).read_text(encoding="utf-8").splitlines()
    assert "[[scheiding 2032]]" in regels[plaats.regel - 1]
    assert bestand.plaats("bevindingen", 0, "tekst").bestand == "input/bevindingen/veldstad.yaml"


def test_na_een_vervallen_afwijking_kloppen_de_regels_nog(tmp_path: Path) -> None:
    bestand = next(b for b in geleverd().findings.bestanden if b.record.gemeente == "Veldstad")
    tweede = bestand.record.afwijkingen[0].model_copy(update={"norm": "n-kosten"})
    record = bestand.record.model_copy(update={"afwijkingen": (*bestand.record.afwijkingen, tweede)})
    posities = {**bestand.posities, ("afwijkingen", 1, "norm"): (99, 1)}
    gelezen = replace(bestand, record=record, posities=posities)
    bron = replace(geleverd(), findings=replace(geleverd().findings, bestanden=(gelezen,)))
    uit = verwerk(tmp_path, opmerking(1, AFWIJKING), bron=bron)
    (over,) = uit.gecorrigeerd.findings.bestanden
    assert [a.norm for a in over.record.afwijkingen] == ["n-kosten"]
    assert over.plaats("afwijkingen", 0, "norm").regel == 99


@pytest.mark.parametrize(
    "anders",
    [
        {"besluit": None},
        {"besluit": {**BESLUIT, "vastgesteld_door": "", "vastgesteld_op": None}},
        {"besluit": {**BESLUIT, "uitkomst": "niet overgenomen"}, "correcties": []},
        {"stand": "ingetrokken", "besluit": None},
    ],
)
def test_wat_niet_is_overgenomen_verandert_niets(tmp_path: Path, anders: dict[str, Any]) -> None:
    bron = geleverd()
    opnieuw = {k: v for k, v in opmerking(1, GFT_CORRECTIE, BEVINDING, **anders).items() if v is not None}
    if opnieuw.get("besluit"):
        opnieuw["besluit"] = {k: v for k, v in opnieuw["besluit"].items() if v}
    uit = verwerk(tmp_path, opnieuw)
    assert uit.gecorrigeerd.feiten == bron.feiten
    assert uit.gecorrigeerd.findings is bron.findings
    assert uit.gecorrigeerd.verwerkt == ()


_SLEUTELS = sorted(geleverd().feiten)
_GETALLEN = st.integers(min_value=0, max_value=10**9)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(nieuw=st.dictionaries(st.sampled_from(_SLEUTELS), _GETALLEN | st.none(), max_size=6), keer=st.randoms())
def test_twee_keer_is_een_keer_en_de_volgorde_maakt_niet_uit(
    tmp_path: Path, nieuw: dict[FeitSleutel, int | None], keer: Any
) -> None:
    bron = geleverd()
    gevallen: list[dict[str, Any]] = []
    for sleutel, waarde in nieuw.items():
        feit, eenheid = bron.feiten[sleutel], bron.eenheid(sleutel)
        staat = (None if waarde is None else Fraction(waarde), Aanwezigheid.AANWEZIG)
        wordt = staat if waarde is not None else (None, Aanwezigheid.ONDERDRUKT)
        if wordt != (feit.waarde, feit.aanwezigheid):
            correctie = {
                "feit": f"{sleutel.bron}.{sleutel.grootheid}",
                "gemeente": sleutel.gemeente,
                "jaar": sleutel.jaar,
                "dimensies": dict(sleutel.dimensies),
                "oud": schrijf_correctiewaarde((feit.waarde, feit.aanwezigheid), eenheid),
                "nieuw": schrijf_correctiewaarde(wordt, eenheid),
            }
            gevallen.append(opmerking(len(gevallen) + 1, correctie))
    een = verwerk(tmp_path, *gevallen)
    assert not een.problemen
    assert len(een.gecorrigeerd.verwerkt) == len(gevallen)
    keer.shuffle(gevallen)
    anders = verwerk(tmp_path, *gevallen)
    waarden = [
        {s: (f.waarde, f.aanwezigheid, f.vlaggen) for s, f in u.gecorrigeerd.feiten.items()} for u in (een, anders)
    ]
    assert waarden[0] == waarden[1]
    assert een.gecorrigeerd.verwerkt == anders.gecorrigeerd.verwerkt
    nogmaals = Geleverd(bron.studie, bron.regels, anders.gecorrigeerd.feiten, anders.gecorrigeerd.findings)
    twee = verwerk(tmp_path, *gevallen, bron=nogmaals)
    assert twee == anders


def test_ook_teksten_veranderen_maar_een_keer(tmp_path: Path) -> None:
    bron = geleverd()
    uitkomsten = []
    for volgorde in permutations((BEVINDING, OORDEEL, AFWIJKING)):
        een = verwerk(tmp_path, *(opmerking(i, c) for i, c in enumerate(volgorde, start=1)))
        nogmaals = replace(bron, findings=een.gecorrigeerd.findings)
        twee = verwerk(tmp_path, *(opmerking(i, c) for i, c in enumerate(volgorde, start=1)), bron=nogmaals)
        assert twee == een
        uitkomsten.append(een.gecorrigeerd.findings.alles)
    assert all(u == uitkomsten[0] for u in uitkomsten)


def test_geleverde_bestanden_blijven_ongemoeid(tmp_path: Path) -> None:
    pad = schrijf_register(tmp_path, opmerking(1, GFT_CORRECTIE))
    voor = pad.read_bytes()
    verwerk(tmp_path, opmerking(1, GFT_CORRECTIE))
    assert pad.read_bytes() == voor
