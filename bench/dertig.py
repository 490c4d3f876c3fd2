"""Makes a study of thirty municipalities out of the one in this folder, with names of three to thirty letters.

    python bench/dertig.py MAP

copies the study to MAP and adds invented municipalities: each takes over the figures, findings and evidence of one
that is there, so that every table, matrix and figure of the report can be looked at with thirty names in it.
"""

import csv
import re
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from openpyxl import load_workbook

from rekenaudit.notation.woorden import slug

STUDIE = Path(__file__).parents[1]
AANTAL = 30
NAMEN = (
    "Aas", "Eede", "Ulrum", "Wierde", "Zandvoorde", "Hoog aan de Rivier", "Samenwerkingsgemeente Westland",
    "Noorderkoggenlandseweidendorp", "Oost-, West- en Middelbroek", "Den Oever", "Bergh", "Lage Duinen",
    "Zuiderkoggenland", "Wijk bij Duurwoude", "Kapelle aan den IJsel", "Sint Philipsland-Zuid", "Ter Aar", "Mook",
    "Nieuw-Lekkerwaard", "Grootegastermeer", "Bellingwedderveen", "Oud", "Hardingsveld-Giesdam", "Vlist", "Ameide",
    "Beerta", "Cuijkerveen", "Domburgerland",
)  # fmt: skip
"""Invented names; as many are used as there is room for."""


def main() -> int:
    """Make the study in the folder that the command line names."""
    maak(STUDIE, Path(sys.argv[1]))
    return 0


def maak(bron: Path, doel: Path, erbij: Mapping[str, str] | None = None) -> None:
    """Make a study of more municipalities out of another.

    Args:
        bron: the study.
        doel: where the new one comes.
        erbij: municipalities that are added: name → code; when left out, as many invented ones as make thirty.
    """
    doel.mkdir(parents=True, exist_ok=True)
    for naam in ("config.yaml", "normenkader", "input", "templates"):
        if (bron / naam).exists():
            kopie = shutil.copytree if (bron / naam).is_dir() else shutil.copy2
            kopie(bron / naam, doel / naam)
    config = _lees(doel / "config.yaml")
    oud = [gemeente["naam"] for gemeente in config["gemeenten"]]
    if erbij is None:
        erbij = {naam: f"GM{9501 + i}" for i, naam in enumerate(NAMEN[: AANTAL - len(oud)])}
    nieuw = {naam: oud[i % len(oud)] for i, naam in enumerate(erbij)}
    codes = {g["naam"]: g["code"] for g in config["gemeenten"]} | dict(erbij)
    config["gemeenten"] = [{"naam": naam, "code": code} for naam, code in codes.items()]
    if nieuw:
        config["rekenkamers"].append({"naam": "Gezamenlijke Rekenkamer", "gemeenten": list(nieuw)})
    config["onderzoek"]["status"] = "werkversie"  # a judgement that one municipality need not have may be missing
    _schrijf(doel / "config.yaml", config)
    for pad in (doel / "input").rglob("*.csv"):
        _vul_csv(pad, nieuw, codes)
    for pad in (doel / "input").rglob("*.xlsx"):
        _vul_werkmap(pad, nieuw)
    _vul_bevindingen(doel / "input" / "bevindingen", nieuw)


def _lees(pad: Path) -> Any:
    return yaml.load(pad.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - makes texts of everything


def _schrijf(pad: Path, inhoud: Any) -> None:
    pad.write_text(yaml.safe_dump(inhoud, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _vul_csv(pad: Path, nieuw: dict[str, str], codes: dict[str, str]) -> None:
    """Give every new municipality the rows of another, with figures that differ a little."""
    with pad.open(encoding="utf-8", newline="") as bron:
        kop, *rijen = csv.reader(bron, delimiter=";")
    plek, code = kop.index("gemeente"), next((i for i, naam in enumerate(kop) if naam.endswith("code")), -1)
    for volgnummer, (naam, van) in enumerate(nieuw.items()):
        for rij in [r for r in rijen if r[plek] == van]:
            kopie = [*rij[:-1], _anders(rij[-1], volgnummer)]
            kopie[plek] = naam
            if code >= 0:
                kopie[code] = codes[naam]
            rijen.append(kopie)
    with pad.open("w", encoding="utf-8", newline="") as bestemming:
        csv.writer(bestemming, delimiter=";").writerows([kop, *rijen])


def _anders(waarde: str, volgnummer: int) -> str:
    return str(int(waarde) * (107 + 7 * volgnummer) // 100) if waarde.isdigit() else waarde


def _vul_werkmap(pad: Path, nieuw: dict[str, str]) -> None:
    map_ = load_workbook(pad)
    for blad in map_:
        rijen = [list(rij) for rij in blad.iter_rows(values_only=True)]
        for naam, van in nieuw.items():
            for rij in rijen:
                if rij[0] == van:
                    blad.append([naam, *rij[1:]])
    map_.save(pad)


def _vul_bevindingen(map_: Path, nieuw: dict[str, str]) -> None:
    bewijs = _lees(map_ / "bewijs.yaml")
    (lijst,) = (deel for deel in bewijs.values() if isinstance(deel, list))
    bestanden = {_lees(pad).get("gemeente"): pad for pad in map_.glob("*.yaml")}
    for volgnummer, (naam, van) in enumerate(nieuw.items()):
        kop, *delen = re.split(r"\bid: [\w-]+", bestanden[van].read_text("utf-8").replace(van, naam))
        tekst = kop + "".join(f"id: {slug(naam)}-{nummer}{deel}" for nummer, deel in enumerate(delen, start=1))
        for stuk in [s for s in lijst if s.get("gemeente") == van]:
            eigen = f"{stuk['code']}-{volgnummer}"
            lijst.append({**stuk, "code": eigen, "gemeente": naam})
            tekst = re.sub(rf"\b{re.escape(stuk['code'])}\b(?!-\d)", eigen, tekst)
        (map_ / f"{slug(naam)}.yaml").write_text(tekst, encoding="utf-8")
    _schrijf(map_ / "bewijs.yaml", bewijs)


if __name__ == "__main__":
    raise SystemExit(main())
