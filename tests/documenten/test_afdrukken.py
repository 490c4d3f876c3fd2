"""An HTML edition on paper: status and page number in the margin of every page, and nothing over anything else."""

from itertools import combinations
from pathlib import Path

import pytest

from tests.documenten.lezers.afdruk import druk_af, regels

pytestmark = pytest.mark.documenten
WATERMERK = 40
"""Height in points of letters that can only be those of the watermark."""


@pytest.mark.parametrize("naam", ["rapport", "bijlagen/veldstad", "factsheets/veldstad", "nota", "bestuurlijke-nota",
                                  "normenkader"])  # fmt: skip
def test_elk_blad_heeft_status_en_nummer_en_niets_staat_over_elkaar(versie: Path, naam: str, tmp_path: Path) -> None:
    bladen = regels(druk_af(versie / f"{naam}.html", tmp_path))
    for nummer, woorden in enumerate(bladen, start=1):
        tekst = " ".join(w[4] for w in woorden if w[3] - w[1] < WATERMERK)
        assert f"pagina {nummer} van {len(bladen)}" in tekst
        assert tekst.count("Concept – vertrouwelijk") == (2 if nummer == 1 else 1)  # on the title page too
        gewoon = [w for w in woorden if w[3] - w[1] < WATERMERK]
        over = [(a[4], b[4]) for a, b in combinations(gewoon, 2) if _overlap(a, b)]
        assert over == []
    if naam.startswith("factsheets"):
        assert len(bladen) == 2


def _overlap(a: tuple[float, float, float, float, str], b: tuple[float, float, float, float, str]) -> bool:
    breed = min(a[2], b[2]) - max(a[0], b[0])
    hoog = min(a[3], b[3]) - max(a[1], b[1])
    return breed > 1 and hoog > 0.45 * min(a[3] - a[1], b[3] - b[1])
