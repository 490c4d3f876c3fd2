"""Cut the study's finance files out of the downloaded national files.

The national files hold CBS Iv3 expenditure (lasten) per municipality, year, report and taakveld, and the
inhabitants per municipality and year, in a third party's derivative of the CBS raw data. Only rows are
selected and put in a fixed order; no value is changed, a missing one stays empty.

    python scripts/maak_financien.py iv3_nederland.csv inwoners_nederland.csv
"""

import argparse
import csv
from collections.abc import Iterable
from pathlib import Path

import yaml

WORTEL = Path(__file__).resolve().parent.parent
JAREN = ("2017", "2018", "2019")
TAAKVELDEN = ("6.2", "6.72", "6.82")
VERSLAGSOORTEN = ("begroting", "jaarrekening")
IV3_KOLOMMEN = ("gm_code", "gemeente", "jaar", "verslagsoort", "taakveld", "lasten_x1000_euro")
INWONERS_KOLOMMEN = ("gm_code", "gemeente", "jaar", "inwoners")

Regel = dict[str, str]


def codes_van_studie() -> dict[str, str]:
    """Read the study's municipalities from config.yaml: code to name, in that order."""
    studie = yaml.safe_load((WORTEL / "config.yaml").read_text("utf-8"))
    return {g["code"]: g["naam"] for g in studie["gemeenten"]}


def lees(pad: Path) -> list[Regel]:
    """Read a `;` separated file."""
    with pad.open(encoding="utf-8-sig", newline="") as bestand:
        return list(csv.DictReader(bestand, delimiter=";"))


def schrijf(pad: Path, kolommen: tuple[str, ...], regels: Iterable[Regel]) -> None:
    """Write a `;` separated file with the given columns."""
    pad.parent.mkdir(parents=True, exist_ok=True)
    with pad.open("w", encoding="utf-8", newline="") as bestand:
        schrijver = csv.DictWriter(bestand, kolommen, delimiter=";", lineterminator="\n", extrasaction="ignore")
        schrijver.writeheader()
        schrijver.writerows(regels)


def kies_lasten(regels: Iterable[Regel], codes: dict[str, str]) -> list[Regel]:
    """Select the study's municipalities, years, reports and taakvelden."""
    gekozen = [
        r
        for r in regels
        if r["gm_code"] in codes
        and r["jaar"] in JAREN
        and r["taakveld"] in TAAKVELDEN
        and r["verslagsoort"] in VERSLAGSOORTEN
    ]
    volgorde = list(codes)
    return sorted(gekozen, key=lambda r: (volgorde.index(r["gm_code"]), r["jaar"], r["verslagsoort"], r["taakveld"]))


def kies_inwoners(regels: Iterable[Regel], codes: dict[str, str]) -> list[Regel]:
    """Select the study's municipalities and years."""
    volgorde = list(codes)
    gekozen = [r for r in regels if r["gm_code"] in codes and r["jaar"] in JAREN]
    return sorted(gekozen, key=lambda r: (volgorde.index(r["gm_code"]), r["jaar"]))


def main() -> None:
    """Read the two national files and write input/financien/."""
    vragen = argparse.ArgumentParser(description="Snijd input/financien uit de landelijke bestanden.")
    vragen.add_argument("iv3", type=Path, help="landelijk bestand met Iv3-lasten per gemeente, jaar en taakveld")
    vragen.add_argument("inwoners", type=Path, help="landelijk bestand met inwoners per gemeente en jaar")
    vragen.add_argument("--uit", type=Path, default=WORTEL / "input" / "financien", help="map voor de uitvoer")
    keuze = vragen.parse_args()
    codes = codes_van_studie()
    schrijf(keuze.uit / "iv3_lasten.csv", IV3_KOLOMMEN, kies_lasten(lees(keuze.iv3), codes))
    schrijf(keuze.uit / "inwoners.csv", INWONERS_KOLOMMEN, kies_inwoners(lees(keuze.inwoners), codes))
    print(f"Geschreven naar {keuze.uit}: iv3_lasten.csv en inwoners.csv")


if __name__ == "__main__":
    main()
