"""The catalogue of defects: for every code the smallest change that spoils a good study, and where it is found.

Each entry of the YAML files beside this one names a code, what is changed in a copy of the invented study
`tests/studies/afval`, the place and the sentence of the problem that follows. Keys of an entry:

- `bestand` with `vervang` and `door`: replace a text that stands there once (with `bron`: that stands in a
  file of the folder `bron/`, which is written there);
- `bestand` with `inhoud`: write the whole file; `codering` says in which encoding;
- `weg`: remove a file; `map`: put a folder in its place;
- `ook`: further changes of these kinds;
- `maak`: a function of the stage's `bouw….py`, for what is no change of a text; it may give the problems itself.

The table "code → test" and the examples in docs/meldingen.md are made from these entries.
`python -m tests.gebreken` writes the places and sentences anew; read the difference before you commit it.
"""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from rekenaudit.pipeline.stappen import controleer
from rekenaudit.problems import Probleem, alle_soorten
from tests.gebreken import bouw, bouw_formulier, bouw_nieuw, bouw_vaststelling, bouw_versie, bouw_wederhoor

MAP = Path(__file__).parent
STUDIE = MAP.parent / "studies" / "afval"
MAPNAAM = "onderzoek"
_BOUWERS = {
    "besluitenlijst": bouw_wederhoor,
    "formulier": bouw_formulier,
    "nieuw": bouw_nieuw,
    "schrijven": bouw_versie,
    "vaststelling": bouw_vaststelling,
    "wederhoor": bouw_wederhoor,
}
_UITKOMST = {"code", "plaats", "zin", "hint"}


@dataclass(frozen=True, slots=True)
class Gebrek:
    """One entry: what is spoilt and what must be reported.

    Attributes:
        code: code of the problem.
        stap: the YAML file (a stage) that it stands in.
        wijziging: the other keys of the entry.
        plaats: the problem's place, as a person reads it.
        zin: its sentence.
        hint: what it says to do, when that is filled in.
    """

    code: str
    stap: str
    wijziging: Mapping[str, Any]
    plaats: str
    zin: str
    hint: str = ""

    def problemen(self, map_: Path) -> tuple[Probleem, ...]:
        """Spoil a copy of the good study in a folder and give the problems that follow."""
        studie = Path(shutil.copytree(STUDIE, map_ / MAPNAAM))
        for wijziging in (self.wijziging, *self.wijziging.get("ook", ())):
            _wijzig(studie, wijziging)
        bouwer = _BOUWERS.get(self.stap, bouw)
        eigen = getattr(bouwer, self.wijziging["maak"])(studie) if "maak" in self.wijziging else None
        return controleer(studie) if eigen is None else eigen


def _wijzig(studie: Path, wijziging: Mapping[str, Any]) -> None:
    if "weg" in wijziging:
        (studie / wijziging["weg"]).unlink()
    if "map" in wijziging:
        (studie / wijziging["map"]).unlink(missing_ok=True)
        (studie / wijziging["map"]).mkdir()
    if "bestand" in wijziging:
        pad = studie / wijziging["bestand"]
        pad.parent.mkdir(parents=True, exist_ok=True)
        inhoud = wijziging["inhoud"] if "inhoud" in wijziging else _vervangen(pad, wijziging)
        pad.write_bytes(inhoud.encode(wijziging.get("codering", "utf-8")))


def _vervangen(pad: Path, wijziging: Mapping[str, Any]) -> str:
    bron = MAP / "bron" / wijziging["bron"] if "bron" in wijziging else pad
    goed, tekst = wijziging["vervang"], bron.read_text("utf-8")
    assert tekst.count(goed) == 1, f"{goed!r} staat {tekst.count(goed)} keer in {bron.name}"
    return tekst.replace(goed, wijziging["door"])


def lees() -> tuple[Gebrek, ...]:
    """Read every entry, stage by stage in the order of the catalogue's modules."""
    return tuple(
        Gebrek(
            ingang["code"],
            stap,
            {k: w for k, w in ingang.items() if k not in _UITKOMST},
            ingang.get("plaats", "?"),
            ingang.get("zin", "?"),
            ingang.get("hint", ""),
        )
        for stap in alle_soorten()
        if (MAP / f"{stap}.yaml").exists()
        for ingang in yaml.safe_load((MAP / f"{stap}.yaml").read_text("utf-8"))
    )


def gevonden(gebrek: Gebrek, map_: Path) -> list[tuple[str, str, str]]:
    """Spoil a study and give place, sentence and hint (when it is filled in) of the problems that are expected."""
    return [
        (str(p.plaats), _leesbaar(p.zin, map_), _leesbaar(p.hint, map_) if "{" in p.soort.hint else "")
        for p in gebrek.problemen(map_)
        if p.code == gebrek.code
    ]


def _leesbaar(zin: str, map_: Path) -> str:
    """Write a sentence with spaces that everybody can type, and without the folder of this machine."""
    return zin.replace("\u00a0", " ").replace(f"{map_}/", "")
