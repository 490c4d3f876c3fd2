"""Writes the place and the sentence of every defect anew: `python -m tests.gebreken`."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from tests.gebreken.gebrek import MAP, Gebrek, gevonden, lees


def _uitkomst(gebrek: Gebrek) -> dict[str, str]:
    with TemporaryDirectory() as map_:
        treffers = gevonden(gebrek, Path(map_))
    if not treffers:
        sys.exit(f"{gebrek.stap}: {gebrek.code} wordt niet gemeld")
    plaats, zin, hint = next((t for t in treffers if t[0] == gebrek.plaats), treffers[0])
    return {"plaats": plaats, "zin": zin} | ({"hint": hint} if hint else {})


def herschrijf(stap: str, gebreken: list[Gebrek]) -> None:
    """Write the file of one stage."""
    ingangen = [{"code": g.code, **g.wijziging, **_uitkomst(g)} for g in gebreken]
    delen = [yaml.safe_dump([ingang], allow_unicode=True, sort_keys=False, width=10_000) for ingang in ingangen]
    (MAP / f"{stap}.yaml").write_text("".join(delen), encoding="utf-8")


if __name__ == "__main__":
    alle = lees()
    for stap in sys.argv[1:] or dict.fromkeys(g.stap for g in alle):
        herschrijf(stap, [g for g in alle if g.stap == stap])
