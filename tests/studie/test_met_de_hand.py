"""Numbers in the report, computed again by hand from the delivered files: ten of different kinds.

Nothing of rekenaudit computes the expected value here; only `csv` and arithmetic do.
"""

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook

from rekenaudit.document.boom import alle, tekst
from rekenaudit.pipeline.stappen import doorloop
from tests.studie.twents import INPUT, WORTEL

NEGEN = ("Almelo", "Borne", "Dinkelland", "Enschede", "Hengelo", "Hof van Twente", "Losser", "Oldenzaal", "Tubbergen")


def lees(bestand: str) -> list[dict[str, str]]:
    with (INPUT / bestand).open(encoding="utf-8", newline="") as stroom:
        return list(csv.DictReader(stroom, delimiter=";"))


def lasten(gemeente: str, jaar: str, soort: str) -> float:
    """Youth care, × € 1.000."""
    rijen = [r for r in lees("financien/iv3_lasten.csv") if r["gemeente"] == gemeente and r["jaar"] == jaar]
    return sum(
        float(r["lasten_x1000_euro"]) for r in rijen if r["verslagsoort"] == soort and r["taakveld"] in ("6.72", "6.82")
    )


def totaal(gemeente: str, jaar: str, kolom: str) -> float:
    return next(float(r[kolom]) for r in lees("gebruik/totalen.csv") if (r["gemeente"], r["jaar"]) == (gemeente, jaar))


def trajecten(gemeente: str, jaar: str) -> float:
    rijen = lees("gebruik/jeugdhulp_per_soort.csv")
    return sum(float(r["trajecten"]) for r in rijen if (r["gemeente"], r["jaar"]) == (gemeente, jaar))


def verwijzer(naam: str, jaar: str) -> float:
    rijen = lees("gebruik/verwijzingen_per_verwijzer.csv")
    gekozen = [r["verwijzingen"] for r in rijen if (r["verwijzer"], r["jaar"]) == (naam, jaar)]
    return sum(float(w) for w in gekozen if w.isdigit())


def overhead(gemeente: str, jaar: int) -> float:
    blad = load_workbook(INPUT / "gebruik" / "overhead.xlsx").worksheets[0]
    return next(float(str(r[3])) for r in blad.iter_rows(values_only=True) if r[:2] == (gemeente, jaar)) / 1000


def met_komma(waarde: float, decimalen: int) -> str:
    ronde = f"{waarde:,.{decimalen}f}"
    return ronde.replace(",", "x").replace(".", ",").replace("x", ".").replace("-", "−")


def gemiddeld(waarden: list[float]) -> float:
    return sum(waarden) / len(waarden)


def groei(gemeente: str) -> float:
    return lasten(gemeente, "2019", "jaarrekening") / lasten(gemeente, "2017", "jaarrekening") - 1


def prijs(gemeente: str) -> float:
    return 1000 * lasten(gemeente, "2019", "jaarrekening") / trajecten(gemeente, "2019")


def groei_trajecten(gemeente: str) -> float:
    return trajecten(gemeente, "2019") / trajecten(gemeente, "2015") - 1


def over(gemeente: str) -> float:
    return lasten(gemeente, "2017", "jaarrekening") / lasten(gemeente, "2017", "begroting") - 1


@pytest.fixture(scope="module")
def getoond() -> dict[str, set[str]]:
    """What the report shows, by the reference that every number carries."""
    rapport = doorloop(Path(WORTEL)).samenstelling.documenten[0]
    gevonden: dict[str, set[str]] = {}
    for knoop in alle(rapport.boom):
        if knoop.tag == "data":
            gevonden.setdefault(knoop.attr("data-ref"), set()).add(tekst(knoop).replace("\u00a0", " "))
    return gevonden


@pytest.mark.parametrize(
    ("verwijzing", "waarde"),
    [
        ("uitgaven|gemeente=Almelo;jaar=2019", met_komma(lasten("Almelo", "2019", "jaarrekening"), 0)),
        ("begroting|gemeente=Hengelo;jaar=2018", met_komma(lasten("Hengelo", "2018", "begroting"), 0)),
        (
            "overschrijding|gemeente=Losser;jaar=2019",
            met_komma(100 * (lasten("Losser", "2019", "jaarrekening") / lasten("Losser", "2019", "begroting") - 1), 1),
        ),
        ("overschrijding_gemiddeld|jaar=2017", met_komma(100 * gemiddeld([over(g) for g in NEGEN]), 1) + " procent"),
        (
            "uitgaven_regio|jaar=2019",
            f"€ {met_komma(sum(lasten(g, '2019', 'jaarrekening') for g in NEGEN) / 1000, 1)} miljoen",
        ),
        ("groei_uitgaven|gemeente=Hengelo", met_komma(100 * groei("Hengelo"), 1) + " procent"),
        ("trajectprijs_gemiddeld|jaar=2019", f"€ {met_komma(gemiddeld([prijs(g) for g in NEGEN]), 0)}"),
        (
            "groei_trajecten_gemiddeld",
            met_komma(100 * gemiddeld([groei_trajecten(g) for g in NEGEN]), 1) + " procent",
        ),
        ("verwijzingen_per_verwijzer_regio|jaar=2019;verwijzer=gecertificeerde_instelling",
         met_komma(verwijzer("gecertificeerde_instelling", "2019"), 0)),
        ("verwijzingen_regio|jaar=2015", met_komma(sum(totaal(g, "2015", "verwijzingen") for g in NEGEN), 0)),
        ("overhead_aandeel|gemeente=Losser;jaar=2019", met_komma(100 * overhead("Losser", 2019), 1) + " procent"),
    ],
)  # fmt: skip
def test_een_getal_in_het_rapport_is_met_de_hand_na_te_rekenen(
    getoond: dict[str, set[str]], verwijzing: str, waarde: str
) -> None:
    assert waarde in getoond[verwijzing]
