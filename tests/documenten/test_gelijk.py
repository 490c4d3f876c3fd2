"""One source, three formats: Word, PDF and HTML say the same, in the same order."""

from pathlib import Path

import pytest

from tests.documenten.lezers.blokken import Blok
from tests.documenten.lezers.vergelijken import documenten, vergelijk, verschil_van

GEMEENTEN = ("veldstad", "oost-aa", "sint-jansdal-aan-de-grote-vaart")
NAMEN = (
    "rapport",
    *(f"{soort}/{g}" for soort in ("bijlagen", "factsheets") for g in GEMEENTEN),
    "nota",
    "bestuurlijke-nota",
    "normenkader",
)
ZONDER_BEELD = {"bestuurlijke-nota", "normenkader"}


@pytest.mark.parametrize("naam", NAMEN)
def test_de_drie_formaten_zeggen_hetzelfde(versie: Path, naam: str) -> None:
    uitkomst = vergelijk(versie, naam)
    assert uitkomst.verschillen == ()
    assert uitkomst.formaten == ("docx", "pdf")
    beeld: set[str] = set() if naam in ZONDER_BEELD else {"beeld"}
    assert beeld | {"titel", "kop1", "tekst", "koprij", "rij", "bijschrift"} <= set(uitkomst.aantallen)


def test_geen_document_blijft_buiten_de_vergelijking(versie: Path) -> None:
    assert documenten(versie) == sorted(NAMEN)


@pytest.mark.documenten
def test_alle_documenten_van_het_grote_onderzoek(vlaggenschip: Path) -> None:
    uitkomsten = [vergelijk(vlaggenschip, naam) for naam in documenten(vlaggenschip)]
    assert len(uitkomsten) >= 10
    assert [verschil for uitkomst in uitkomsten for verschil in uitkomst.verschillen] == []


BRON = [
    Blok("kop1", ("1 Kosten",)),
    Blok("tekst", ("De uitgaven stegen met 12,5 procent.",)),
    Blok("beeld", ("Staven per jaar.",)),
    Blok("bijschrift", ("Figuur 1 Uitgaven",)),
    Blok("koprij", ("Jaar", "Euro")),
    Blok("rij", ("2031", "een heel lang verhaal")),
    Blok("rij", ("2032", "40")),
]


def _anders(plek: int, blok: Blok) -> list[Blok]:
    return [*BRON[:plek], blok, *BRON[plek + 1 :]]


@pytest.mark.parametrize(
    "ander",
    [
        BRON[:-1],
        [*BRON, Blok("tekst", ("Extra.",))],
        [BRON[1], BRON[0], *BRON[2:]],
        _anders(0, Blok("kop2", ("1 Kosten",))),
        _anders(1, Blok("tekst", ("De uitgaven stegen met 12,6 procent.",))),
        _anders(2, Blok("beeld", ("Lijnen per jaar.",))),
        _anders(6, Blok("rij", ("2032", ""))),
        _anders(6, Blok("rij", ("2032 40",))),
    ],
)
def test_elk_verschil_komt_boven(ander: list[Blok]) -> None:
    assert verschil_van(BRON, BRON) == ()
    assert len(verschil_van(BRON, ander)) == 1


def test_een_paginagrens_is_geen_verschil() -> None:
    op_papier = [
        Blok("kop1", ("1 Kosten",), 1),
        Blok("tekst", ("De uitgaven stegen",), 1),
        Blok("tekst", ("met 12,5 procent.",), 2),
        Blok("beeld", ("Staven per jaar.",)),
        Blok("bijschrift", ("Figuur 1. Uitgaven",), 2),
        Blok("koprij", ("Jaar", "Euro"), 2),
        Blok("rij", ("2031", "een heel"), 2),
        Blok("koprij", ("Jaar", "Euro"), 3),
        Blok("rij", ("", "lang ver\u00adhaal"), 3),
        Blok("koprij", ("Jaar", "Euro"), 4),
        Blok("rij", ("2032", "40"), 4),
    ]
    assert verschil_van(BRON, op_papier) == ()
    zelfde_blad = [Blok(b.soort, b.delen, 1) for b in op_papier]
    assert len(verschil_van(BRON, zelfde_blad)) == 1
