"""Cut the list of all Dutch municipalities out of the downloaded national file of inhabitants.

The national file holds the inhabitants on 1 January per municipality and year (CBS, CC BY 4.0, in a third
party's derivative). Only codes, names and years are kept.

    python scripts/maak_gemeentelijst.py inwoners_nederland.csv
"""

import argparse
import csv
from pathlib import Path

BESTEMMING = Path(__file__).resolve().parents[1] / "src" / "rekenaudit" / "config" / "gemeenten.csv"


def main() -> None:
    """Write a line for each municipality and name, with the first and last year in which it occurs."""
    lezer = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    lezer.add_argument("bestand", type=Path)
    jaren: dict[tuple[str, str], list[str]] = {}
    with lezer.parse_args().bestand.open(encoding="utf-8-sig", newline="") as bestand:
        for regel in csv.DictReader(bestand, delimiter=";"):
            jaren.setdefault((regel["gm_code"], regel["gemeente"]), []).append(regel["jaar"])
    with BESTEMMING.open("w", encoding="utf-8", newline="") as bestand:
        schrijver = csv.writer(bestand, delimiter=";", lineterminator="\n")
        schrijver.writerow(("code", "naam", "van", "tot"))
        schrijver.writerows((code, naam, min(j), max(j)) for (code, naam), j in sorted(jaren.items()))


if __name__ == "__main__":
    main()
