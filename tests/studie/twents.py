"""Reads the flagship study's delivered files and the statements they rest on, for the tests beside it."""

import csv
from functools import cache
from pathlib import Path
from typing import Any

import yaml

WORTEL = Path(__file__).resolve().parents[2]
INPUT = WORTEL / "input"
NIET_GETELD = frozenset({"n.g.", "n.v.t."})


@cache
def statements() -> dict[str, Any]:
    inhoud: dict[str, Any] = yaml.safe_load((WORTEL / "scripts" / "uitspraken.yaml").read_text("utf-8"))
    return inhoud


def stated(naam: str) -> Any:
    return statements()["uitspraken"][naam]["waarde"]


@cache
def rows(bestand: str) -> tuple[dict[str, str], ...]:
    with (INPUT / bestand).open(encoding="utf-8", newline="") as lezer:
        return tuple(csv.DictReader(lezer, delimiter=";"))


@cache
def _tabel(bestand: str, sleutels: tuple[str, ...], kolom: str) -> dict[tuple[str, ...], int]:
    return {tuple(r[s] for s in sleutels): int(r[kolom]) for r in rows(bestand) if r[kolom] not in NIET_GETELD}


def total(kolom: str, gemeente: str, jaar: int) -> int:
    return _tabel("gebruik/totalen.csv", ("gemeente", "jaar"), kolom)[gemeente, str(jaar)]


def kind(kolom: str, gemeente: str, jaar: int, soort: str) -> int:
    return _tabel("gebruik/jeugdhulp_per_soort.csv", ("gemeente", "jaar", "soort"), kolom)[gemeente, str(jaar), soort]


def kinds(kolom: str, gemeente: str, jaar: int) -> int:
    return sum(kind(kolom, gemeente, jaar, soort) for soort in statements()["soorten"])


def referrals(gemeente: str, jaar: int, verwijzer: str) -> int | None:
    tabel = _tabel("gebruik/verwijzingen_per_verwijzer.csv", ("gemeente", "jaar", "verwijzer"), "verwijzingen")
    return tabel.get((gemeente, str(jaar), verwijzer))


def support(gemeente: str, jaar: int, verwijzer: str, soort: str) -> int | None:
    sleutels = ("gemeente", "jaar", "verwijzer", "ondersteuning")
    tabel = _tabel("gebruik/verwijzingen_per_soort.csv", sleutels, "verwijzingen")
    return tabel.get((gemeente, str(jaar), verwijzer, soort))


def spending(gemeente: str, jaar: int, verslagsoort: str = "jaarrekening") -> int:
    return 1000 * sum(
        int(r["lasten_x1000_euro"])
        for r in rows("financien/iv3_lasten.csv")
        if (r["gemeente"], r["jaar"], r["verslagsoort"]) == (gemeente, str(jaar), verslagsoort)
        and r["taakveld"] in {"6.72", "6.82"}
    )
