"""What each remark changed: by computing without it, and never more than that."""

from pathlib import Path
from typing import Any

from rekenaudit.outputs.verslag import Gevolg
from rekenaudit.pipeline.kaal import zonder_correcties
from rekenaudit.pipeline.stappen import doorloop
from tests.corrections.afvalwederhoor import opmerking, schrijf_register


def gft(gemeente: str, jaar: str, oud: str, nieuw: str) -> dict[str, Any]:
    plek = {"gemeente": gemeente, "jaar": jaar, "dimensies": {"stroom": "gft"}}
    return {"feit": "milieudienst.gewicht", **plek, "oud": oud, "nieuw": nieuw}


def gevolgen(studie: Path, *correcties: dict[str, Any]) -> list[Gevolg]:
    schrijf_register(studie, *(opmerking(nummer, correctie) for nummer, correctie in enumerate(correcties, 1)))
    kaal = zonder_correcties(doorloop(studie), {}, None)
    assert kaal is not None
    return list(kaal.gevolgen.values())


BEVINDING = {"bevinding": "veldstad-2", "oud": "Elk jaar krijgt iedereen een brief over de tarieven.", "nieuw": "Nee."}
OORDEEL = {"oordeel": "n-uitleg", "gemeente": "Veldstad", "oud": "voldoet", "nieuw": "niet", "reden": "Geen brief."}


def jaren(gevolg: Gevolg, kengetal: str) -> set[tuple[str, ...]]:
    return {plek for naam, plek in gevolg.cellen if naam == kengetal}


def test_een_ander_jaar_hoort_bij_een_andere_opmerking(afval: Path) -> None:
    een, twee = gevolgen(
        afval,
        gft("Oost-Aa", "2031", "450.000", "500.000"),
        gft("Oost-Aa", "2032", "400.000", "500.000"),
    )
    assert (jaren(een, "scheiding"), jaren(twee, "scheiding")) == ({("Oost-Aa", "2031")}, {("Oost-Aa", "2032")})
    assert (jaren(een, "scheiding_gemiddeld"), jaren(twee, "scheiding_gemiddeld")) == ({("2031",)}, {("2032",)})
    assert jaren(een, "groei_afval") == {("Oost-Aa",)}
    assert jaren(twee, "groei_afval") == set()
    assert ("n-scheiding", "Oost-Aa") in twee.oordelen - een.oordelen


def test_een_bevinding_verandert_geen_cijfer_en_geen_oordeel(afval: Path) -> None:
    feit = gft("Oost-Aa", "2031", "450.000", "500.000")
    een, bevinding, oordeel = gevolgen(afval, feit, BEVINDING, OORDEEL)
    assert bevinding == Gevolg(frozenset(), frozenset())
    assert (oordeel.cellen, ("n-uitleg", "Veldstad") in oordeel.oordelen) == (frozenset(), True)
    assert [een, oordeel] == gevolgen(afval, feit, OORDEEL)
    assert gevolgen(afval, feit, BEVINDING) == [een, bevinding] == [*gevolgen(afval, feit), bevinding]
    assert gevolgen(afval, BEVINDING) == [bevinding]


def test_een_gemiddelde_hoort_bij_iedere_opmerking_die_het_verandert(afval: Path) -> None:
    een, twee = gevolgen(
        afval,
        gft("Oost-Aa", "2031", "450.000", "500.000"),
        gft("Veldstad", "2031", "7.000.000", "6.000.000"),
    )
    assert een.cellen & twee.cellen == {
        ("scheiding_gemiddeld", ("2031",)),
        ("afval_totaal", ("2031",)),
    }


def test_wat_geen_opmerking_alleen_verandert_hoort_bij_elke_die_dat_kan(afval: Path) -> None:
    """Two municipalities both come to the highest value: it stays when either of them is left out."""
    pad = afval / "normenkader" / "kengetallen.yaml"
    erbij = "\n  hoogste:\n    titel: Hoogste\n    formule: maximum(milieudienst.gewicht[stroom=gft], gemeente)\n"
    pad.write_text(pad.read_text(encoding="utf-8").rstrip() + erbij + "    eenheid: kilogram\n", encoding="utf-8")
    een, twee = gevolgen(
        afval,
        gft("Oost-Aa", "2031", "450.000", "9.000.000"),
        gft("Veldstad", "2031", "7.000.000", "9.000.000"),
    )
    assert jaren(een, "hoogste") == jaren(twee, "hoogste") == {("2031",)}
