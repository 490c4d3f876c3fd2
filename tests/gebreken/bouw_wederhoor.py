"""Defects of the list of decisions, and of what a researcher notes about a round."""

from pathlib import Path
from typing import Any

import openpyxl

from rekenaudit.model.wederhoor import Ronde
from rekenaudit.pipeline.besluitenlijst import lees_besluiten, maak_besluitenlijst
from rekenaudit.pipeline.noteren import noteer
from tests.gebreken.gestopt import Uitkomst, gestopt

_REGISTER = (Path(__file__).parent / "bron" / "veldstad.yaml").read_text("utf-8")


def _besluitenlijst(studie: Path, cel: str, waarde: str, register: str = _REGISTER) -> Uitkomst:
    """Make the list of remarks, fill in a cell, and read it back into a register that may have changed."""
    pad, lijst = studie / "input/wederhoor/veldstad.yaml", studie / "besluiten.xlsx"
    pad.parent.mkdir()
    pad.write_text(_REGISTER, encoding="utf-8")
    maak_besluitenlijst(studie, lijst)
    pad.write_text(register, encoding="utf-8")
    boek = openpyxl.load_workbook(lijst)
    blad, _, plek = cel.partition("!")
    boek[blad][plek] = waarde
    boek.save(lijst)
    return gestopt(lambda: lees_besluiten(studie, lijst))


def lijst_bestaat(studie: Path) -> Uitkomst:
    """Make a new list where one stands that was filled in."""
    _besluitenlijst(studie, "Besluiten!E2", "misschien")
    return gestopt(lambda: maak_besluitenlijst(studie, studie / "besluiten.xlsx"))


def lijst_kolom(studie: Path) -> Uitkomst:
    """Rename a column."""
    return _besluitenlijst(studie, "Besluiten!F1", "Waarom")


def lijst_nummer(studie: Path) -> Uitkomst:
    """Name a remark that does not exist."""
    return _besluitenlijst(studie, "Besluiten!A2", "W-veldstad-10")


def lijst_dubbel(studie: Path) -> Uitkomst:
    """Name a remark twice."""
    return _besluitenlijst(studie, "Besluiten!A3", "W-veldstad-01")


def lijst_vast(studie: Path) -> Uitkomst:
    """Change a text of the party."""
    return _besluitenlijst(studie, "Besluiten!D2", "Wij zijn het eens.")


def lijst_verouderd(studie: Path) -> Uitkomst:
    """Decide in the register while the list is out."""
    return _besluitenlijst(studie, "Besluiten!F2", "Nieuw.", _REGISTER.replace("De rekening", "Een brief"))


def lijst_keuze(studie: Path) -> Uitkomst:
    """Decide with a word that means nothing."""
    return _besluitenlijst(studie, "Besluiten!E2", "misschien")


def lijst_datum(studie: Path) -> Uitkomst:
    """Write a date that is none."""
    return _besluitenlijst(studie, "Besluiten!J2", "vorige week")


def lijst_leeg(studie: Path) -> Uitkomst:
    """Start a correction and leave out what it is about."""
    return _besluitenlijst(studie, "Correcties!C2", "")


def lijst_doel(studie: Path) -> Uitkomst:
    """Write a target that no key can be made of."""
    return _besluitenlijst(studie, "Correcties!C2", "gemeenten.kosten / Oost-Aa / 2031 / Soort=x")


def _noteer(studie: Path, *, versie: str = "", **velden: Any) -> Uitkomst:
    ronde = Ronde.model_validate({"ronde": "ambtelijk", "versie": versie or "concept-1", **velden})
    return gestopt(lambda: noteer(studie, ["Veldstad"], ronde, gevraagd=bool(versie)))


def sluit_te_vroeg(studie: Path) -> Uitkomst:
    """Note a closing date before the day of sending."""
    return _noteer(studie, verzonden="2033-03-15", sluit="2033-03-01")


def uitstel_zonder_verzending(studie: Path) -> Uitkomst:
    """Note an extension of what was never sent."""
    return _noteer(studie, uitstel="2033-04-01")


def geen_reactie_na_ontvangst(studie: Path) -> Uitkomst:
    """Note that nothing came after something came."""
    _noteer(studie, verzonden="2033-03-15", ontvangen="2033-03-20")
    return _noteer(studie, geen_reactie="ja")


def versie_niet_gemaakt(studie: Path) -> Uitkomst:
    """Note something about a version that does not exist."""
    _noteer(studie, verzonden="2033-03-15")
    map_ = studie / "output" / ".intern" / "concept-1"
    map_.mkdir(parents=True)
    (map_ / "schema.json").write_text("{}", encoding="utf-8")
    (map_ / "versie.json").write_text('{"proef": false}', encoding="utf-8")
    return _noteer(studie, versie="concept-11", verzonden="2033-03-15")
