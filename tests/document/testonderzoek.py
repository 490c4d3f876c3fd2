"""The small study of the document tests, taken through all stages before `assemble`."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from rekenaudit.config.huisstijl import Stijlmap, load_huisstijl
from rekenaudit.config.sjablonen import standaardmap
from rekenaudit.config.studie import load_study
from rekenaudit.disclosure import protect
from rekenaudit.document.invoer import Invoer
from rekenaudit.evaluators import score
from rekenaudit.indicators import compute
from rekenaudit.loaders.bevindingen import load_findings
from rekenaudit.loaders.feiten import load_facts
from rekenaudit.model.huisstijl import Huisstijl
from rekenaudit.normenkader import load_rules
from rekenaudit.problems import Probleem

BRON = Path(__file__).parent / "onderzoek"


def stijl(map_: Path) -> Stijlmap:
    """House style of the study in a folder, or a plain one."""
    gelezen, _ = load_huisstijl(map_)
    if gelezen is not None:
        return gelezen
    plat = Huisstijl.model_validate(
        {
            "naam": "Rekenkamer",
            "kleuren": {},
            "reeks": [],
            "oordelen": {},
            "letter": {"naam": "x", "word": "x", "bestanden": []},
            "marges": {},
        }
    )
    return Stijlmap(plat, map_ / "templates", standaardmap())


def laad(map_: Path) -> Invoer:
    """Take a study through all stages before `assemble`."""
    studie, problemen = load_study(map_)
    assert studie is not None, problemen
    regels, problemen = load_rules(map_, studie)
    assert regels is not None, problemen
    feiten, problemen = load_facts(map_, studie, regels.kengetallen.record)
    assert not _fout(problemen), problemen
    findings, problemen = load_findings(map_)
    assert not _fout(problemen), problemen
    uitkomsten, problemen = compute(studie.record, regels.kengetallen, feiten)
    assert not _fout(problemen), problemen
    oordelen, problemen = score(studie.record, regels.normenkader, uitkomsten, findings)
    (openbaar, openbare_oordelen), _ = protect(studie.record, regels.kengetallen, feiten, uitkomsten, oordelen)
    return Invoer(map_, stijl(map_), studie, regels, openbaar, openbare_oordelen, findings)


@cache
def _basis() -> Invoer:
    return laad(BRON)


def basis(map_: Path | None = None, **onderzoek: object) -> Invoer:
    """The small study; with a folder its texts and templates come from there.

    Args:
        map_: study folder, for instance a copy in which a text was changed.
        onderzoek: fields of `onderzoek` or of the study to replace.
    """
    invoer = _basis() if map_ is None else replace(_basis(), studiemap=map_, stijl=stijl(map_))
    return met(invoer, onderzoek) if onderzoek else invoer


def met(invoer: Invoer, velden: Mapping[str, Any]) -> Invoer:
    """Replace fields of the study or of its `onderzoek`."""
    studie = invoer.studie.record
    binnen = {k: v for k, v in velden.items() if k in type(studie.onderzoek).model_fields}
    buiten = {k: v for k, v in velden.items() if k in type(studie).model_fields}
    nieuw = studie.model_copy(update={**buiten, "onderzoek": studie.onderzoek.model_copy(update=binnen)})
    return replace(invoer, studie=replace(invoer.studie, record=nieuw))


def kopie(tmp_path: Path) -> Path:
    """Copy the study's folder, to change a text or template in."""
    return shutil.copytree(BRON, tmp_path / "onderzoek")


def _fout(problemen: tuple[Probleem, ...]) -> list[str]:
    return [str(p.zin) for p in problemen if p.stopt_bij("werkversie")]
