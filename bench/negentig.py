"""Makes studies of nine and of ninety municipalities, alike but for their number; appendices are not bound in.

Expenditure and inhabitants of the other 81 are real (see `gegevens/README.md`); all else is taken over from the nine.
"""

import csv
from pathlib import Path

from bench.dertig import maak
from bench.proef import STUDIE

GEGEVENS = Path(__file__).parent / "gegevens" / "negentig.csv"


def maak_negen(doel: Path) -> Path:
    """Make the study of nine."""
    return _maak(doel, {})


def maak_negentig(doel: Path) -> Path:
    """Make the study of ninety."""
    rijen = _rijen()
    _maak(doel, {rij["gemeente"]: rij["gm_code"] for rij in rijen})
    financien = doel / "input" / "financien"
    codes = {rij["gm_code"] for rij in rijen}
    inwoners = [[rij["gm_code"], rij["gemeente"], rij["jaar"], rij["inwoners"]] for rij in rijen]
    uitgaven = [
        [rij["gm_code"], rij["gemeente"], rij["jaar"], *kolom.split(), waarde]
        for rij in rijen
        for kolom, waarde in rij.items()
        if " " in kolom
    ]
    _vervang(financien / "inwoners.csv", codes, inwoners)
    _vervang(financien / "iv3_lasten.csv", codes, uitgaven)
    return doel


def _maak(doel: Path, erbij: dict[str, str]) -> Path:
    maak(STUDIE, doel, erbij)
    config = doel / "config.yaml"
    config.write_text(
        config.read_text("utf-8").replace("bijlagen_opnemen: ja", "bijlagen_opnemen: nee"), encoding="utf-8"
    )
    return doel


def _rijen() -> list[dict[str, str]]:
    with GEGEVENS.open(encoding="utf-8", newline="") as bron:
        return list(csv.DictReader(bron, delimiter=";"))


def _vervang(pad: Path, codes: set[str], nieuw: list[list[str]]) -> None:
    """Put real figures in the place of those that were taken over."""
    with pad.open(encoding="utf-8", newline="") as bron:
        kop, *rijen = csv.reader(bron, delimiter=";")
    with pad.open("w", encoding="utf-8", newline="") as uit:
        csv.writer(uit, delimiter=";").writerows([kop, *(r for r in rijen if r[0] not in codes), *nieuw])


if __name__ == "__main__":
    import sys

    maak_negentig(Path(sys.argv[1]))
