"""The pieces of the guide, to lay over a study as a researcher would: for its test and for its pictures.

A block of YAML begins with the file that it belongs in (`# config.yaml`): keys and parts of lists are added, what
has the same `id` or `naam` is gone into. A name on a line of its own (`` `input/…`: ``) says where the text or
table below it belongs. Commands are typed in the study.
"""

import re
from pathlib import Path
from typing import Any

import openpyxl
import yaml

from rekenaudit.config.yaml_boom import lees_boom
from tests.studie.twents import WORTEL

HANDLEIDING = (WORTEL / "docs" / "handleiding.md").read_text(encoding="utf-8")
STUK = re.compile(
    r"```yaml\n# (?P<yaml>[\w/.-]+)\n(?P<inhoud>.*?)```"
    r"|^`(?P<tekst>[\w/.-]+)`:\n\n```markdown\n(?P<markdown>.*?)```"
    r"|^`(?P<blad>[\w/.-]+\.xlsx)`:\n\n(?P<tabel>(?:\|[^\n]*\n)+)"
    r"|^ {4}(?P<opdracht>rekenaudit [^\n]*)$",
    re.DOTALL | re.MULTILINE,
)


ALLEEN_HTML = next(STUK.finditer("```yaml\n# config.yaml\n{}```"))
"""A piece that changes nothing but the formats."""


def lees(tekst: str) -> Any:
    """Read YAML as rekenaudit does."""
    boom, problemen = lees_boom(tekst, "handleiding.md")
    assert boom is not None, problemen
    return boom.inhoud


def _leg_over(oud: Any, nieuw: Any) -> Any:
    """Lay a piece over what is there."""
    if isinstance(oud, dict) and isinstance(nieuw, dict):
        return {s: _leg_over(oud[s], nieuw[s]) if s in oud and s in nieuw else (oud | nieuw)[s] for s in (oud | nieuw)}
    if isinstance(oud, list) and isinstance(nieuw, list):
        namen = {_naam(deel): deel for deel in nieuw}
        samen = [_leg_over(deel, namen.pop(_naam(deel))) if _naam(deel) in namen else deel for deel in oud]
        return [*samen, *namen.values()]
    return nieuw


def _naam(deel: Any) -> str:
    return str((deel.get("id") or deel.get("naam") or deel) if isinstance(deel, dict) else deel)


def doe(stuk: re.Match[str], onderzoek: Path, formaten: str = "html") -> None:
    """Lay a piece over the file that it belongs in; documents are made in one format only."""
    if stuk["yaml"]:
        pad = onderzoek / stuk["yaml"]
        pad.parent.mkdir(exist_ok=True)
        oud = lees(pad.read_text(encoding="utf-8")) if pad.is_file() else {}
        inhoud = _leg_over(oud, lees(stuk["inhoud"]))
        for document in inhoud.get("documenten", []):
            document["formaten"] = [formaten]
        pad.write_text(yaml.safe_dump(inhoud, allow_unicode=True, sort_keys=False), encoding="utf-8")
    elif stuk["tekst"]:
        pad = onderzoek / stuk["tekst"]
        pad.write_text(f"{pad.read_text(encoding='utf-8')}\n{stuk['markdown']}", encoding="utf-8")
    else:
        boek = openpyxl.Workbook()
        rijen = [[c.strip() for c in regel.strip("|\n").split("|")] for regel in stuk["tabel"].splitlines()]
        for rij in (rijen[0], *rijen[2:]):
            boek.worksheets[0].append([int(cel) if cel.isdecimal() else cel for cel in rij])
        boek.save(onderzoek / stuk["blad"])
