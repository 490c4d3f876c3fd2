"""Defects of the established normenkader: it is established first, and then something is changed."""

from datetime import date
from pathlib import Path

from rekenaudit.pipeline.vastleggen import leg_vast
from tests.gebreken.gestopt import Uitkomst, gestopt

_DAG = date(2032, 6, 1)
_LOG = Path("normenkader") / "wijzigingen.yaml"
_WIJZIGING = {
    "onderdeel": "norm n-scheiding",
    "veld": "grens voor voldoet",
    "naar": "minstens 55 procent",
    "datum": "2032-07-01",
    "reden": "De eerste grens was een typefout.",
    "gegevens_binnen": "ja",
}


def _gewijzigd(studie: Path, **anders: str) -> None:
    """Establish, change the limit of a norm, and write down a change."""
    leg_vast(studie, _DAG)
    kader = studie / "normenkader/normenkader.yaml"
    kader.write_text(kader.read_text("utf-8").replace("{minstens: 50 procent}", "{minstens: 55 procent}"), "utf-8")
    regels = "\n    ".join(f"{naam}: {waarde}" for naam, waarde in {**_WIJZIGING, **anders}.items())
    (studie / _LOG).write_text(f"wijzigingen:\n  - {regels}\n", encoding="utf-8")


def nog_eens_vastgelegd(studie: Path) -> Uitkomst:
    """Establish twice."""
    leg_vast(studie, _DAG)
    return gestopt(lambda: leg_vast(studie, _DAG))


def te_laat_vastgelegd(studie: Path) -> Uitkomst:
    """Establish on a day after the date of the version."""
    return gestopt(lambda: leg_vast(studie, date(2033, 3, 15)))


def grens_gewijzigd(studie: Path) -> None:
    """Change a limit without a word."""
    _gewijzigd(studie)
    (studie / _LOG).unlink()


def vaststelling_aangeraakt(studie: Path) -> None:
    """Edit the established copy."""
    pad = leg_vast(studie, _DAG).pad
    pad.write_text(pad.read_text("utf-8").replace("2032-06-01", "2032-06-02"), encoding="utf-8")


def vaststelling_twee_keer(studie: Path) -> None:
    """Keep a copy of the established file beside it."""
    pad = leg_vast(studie, _DAG).pad
    pad.with_name("kopie.yaml").write_bytes(pad.read_bytes())


def wijziging_te_vroeg(studie: Path) -> None:
    """Date a change before the day of establishing."""
    _gewijzigd(studie, datum="2032-05-01")


def wijziging_zonder_gegevens(studie: Path) -> None:
    """Say that there were no data while there were."""
    _gewijzigd(studie, gegevens_binnen="nee")


def wijziging_van_niets(studie: Path) -> None:
    """Misspell the part that is changed."""
    _gewijzigd(studie, onderdeel="norm n-sheiding")


def wijziging_van_hetzelfde(studie: Path) -> None:
    """Write down the value that was there."""
    _gewijzigd(studie, naar="minstens 50 procent")
