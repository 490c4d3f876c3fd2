"""Run records to compare: of the invented study without rendering anything, and of trees alone."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from rekenaudit.outputs.verslag import Verslagstof, verslag_bestanden
from rekenaudit.outputs.verslaglezer import Verslag, uit_bestanden
from rekenaudit.pipeline.herkomst import neem_herkomst
from rekenaudit.pipeline.keuze import Keuze
from rekenaudit.pipeline.stappen import doorloop
from rekenaudit.pipeline.voortgang import stil
from rekenaudit.pipeline.voortzetten import Voortzetting
from rekenaudit.pipeline.wegschrijven import verslagstof


def stof_van(studie: Path, versie: str) -> Verslagstof:
    """Take a study through the stages and give what its record is written from; nothing is rendered."""
    toestand = doorloop(studie, stil, Keuze(versie=versie))
    herkomst = asdict(neem_herkomst(studie)) | {"programma": {"rekenaudit": "1"}}
    return verslagstof(toestand, Voortzetting((), {}), herkomst, None, proef=False)


def verslag_van(studie: Path, versie: str) -> Verslag:
    """Take a study through the stages and give its record; nothing is rendered."""
    return uit_bestanden(verslag_bestanden(stof_van(studie, versie)))


def los_verslag(versie: str, boom: str, kaal: str = "", delen: Mapping[str, object] | None = None) -> Verslag:
    """Make a record of one tree, and of that tree without corrections when it is another."""
    leeg: dict[str, object] = {
        "versie": {"versie": versie, "vorige": "", "datum": "2032-05-01"},
        "documenten": {"rapport": {"titel": "Rapport", "inhoud": boom, "versie": versie}},
        "herkomst": {"invoer": {}, "sjablonen": {}, "programma": {}},
        "instellingen": {"gemeenten": []},
        "normenkader": {"vragen": []},
        "formules": {},
        "beelden": {"figuren": {}, "tabellen": {}},
        "bevindingen": {"bestanden": [], "conclusies": [], "aanbevelingen": []},
        "feiten": [],
        "kengetallen": {},
        "oordelen": [],
        "opmerkingen": [],
        "correcties": [],
        "figuren": {},
        "blokken": {},
    }
    return Verslag(versie, "", {**leeg, **(delen or {})}, {"rapport": boom}, {"rapport": kaal} if kaal else {})
