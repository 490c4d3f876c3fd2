"""Forms to fill in: made from rows, without a version, and filled in as a party would."""

import shutil
from collections.abc import Mapping
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import openpyxl

from rekenaudit.config.huisstijl import Stijlmap, load_huisstijl
from rekenaudit.wederhoor.formulier import Formulierkop
from rekenaudit.wederhoor.formulier_xlsx import formulier_xlsx
from rekenaudit.wederhoor.rijen import BEVINDINGEN, BRONGEGEVENS, Bladen, Formulierrij

BIJLAGE = "bijlagen/veldstad"
SOM = "a" * 64
RIJEN: Bladen = {
    BEVINDINGEN: (
        Formulierrij("Bevinding", BIJLAGE, 3, "bevinding-veldstad-1", "", "Het afval gaat elke drie weken mee."),
        Formulierrij("Bevinding", BIJLAGE, 4, "bevinding-veldstad-2", "", "Elk jaar komt er een brief."),
        Formulierrij("Bevinding", BIJLAGE, 4, "bevinding-veldstad-3", "", "=SOM(A1)\nDit is gewone tekst."),
    ),
    BRONGEGEVENS: (
        Formulierrij("Gewicht, 2032, gft", "", 0, "", "milieudienst.gewicht / Veldstad / 2032 / stroom=gft", "8.000"),
    ),
}
STUDIES = Path(__file__).parents[1] / "studies"


@cache
def stijl() -> Stijlmap:
    gelezen, _ = load_huisstijl(STUDIES / "afval")
    assert gelezen is not None
    return gelezen


def kop(**anders: str) -> Formulierkop:
    velden = {"onderzoek": "Scheiden of betalen", "versie": "concept-1", "partij": "Veldstad", "sluit": "2033-05-24"}
    velden |= anders
    aantallen = {blad: len(rijen) for blad, rijen in RIJEN.items()}
    return Formulierkop(**velden, ronde="ambtelijk", documenten={BIJLAGE: SOM}, aantallen=aantallen)


@cache
def _leeg(**anders: str) -> bytes:
    titels = {BIJLAGE: "Bevindingen Veldstad"}
    return formulier_xlsx(kop(**anders), RIJEN, titels, stijl(), date(2033, 3, 14), "info@rekenkamer.example")


def leeg_formulier(**anders: str) -> bytes:
    """Make the form; keyword arguments change to what it belongs."""
    return _leeg(**anders)


def vul_in(pad: Path, cellen: Mapping[str, object], inhoud: bytes | None = None) -> Path:
    """Fill cells of a form in (`Bevindingen!D2`) and save it."""
    boek = openpyxl.load_workbook(BytesIO(inhoud or leeg_formulier()))
    for plek, waarde in cellen.items():
        blad, _, cel = plek.partition("!")
        boek[blad][cel].value = waarde
    boek.save(pad)
    return pad


def verzonden(studie: Path) -> Path:
    """Write a register that says that version concept-1 was sent to Veldstad."""
    pad = studie / "input" / "wederhoor" / "veldstad.yaml"
    pad.parent.mkdir(parents=True, exist_ok=True)
    regel = "- {ronde: ambtelijk, versie: concept-1, verzonden: 2033-05-01, sluit: 2033-05-24}"
    pad.write_text(f"# van mij\npartij: Veldstad\nrondes:\n{regel}\n", encoding="utf-8")
    return pad


def afvalstudie(map_: Path) -> Path:
    """Copy the small study."""
    return Path(shutil.copytree(STUDIES / "afval", map_ / "afval"))
