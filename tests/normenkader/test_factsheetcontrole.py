"""What the factsheet names must exist."""

from pathlib import Path

import pytest

from tests.normenkader import regelstudie

_FIGUREN = "normenkader/figuren.yaml"
_GOED = """\
factsheet:
  cijfers: [{kengetal: ritten, groep: bereik}]
  figuren: [verloop]
  normen: [ritten]
"""


@pytest.mark.parametrize(
    ("goed", "fout", "plaats", "zin"),
    [
        ("figuren: [verloop]", "figuren: [verlop]", "factsheet.figuren", "de figuur per gemeente 'verlop'"),
        ("figuren: [verloop]", "figuren: [samen]", "factsheet.figuren", "de figuur per gemeente 'samen'"),
        ("kengetal: ritten", "kengetal: riten", "factsheet.cijfers[1].kengetal", "het kengetal 'riten'"),
        ("groep: bereik", "groep: berik", "factsheet.cijfers[1].groep", "Bedoelt u 'bereik'?"),
        ("normen: [ritten]", "normen: [riten]", "factsheet.normen", "de norm 'riten'"),
    ],
)
def test_een_naam_die_niet_bestaat_is_een_fout(tmp_path: Path, goed: str, fout: str, plaats: str, zin: str) -> None:
    tekst = regelstudie.FIGUREN + _GOED.replace(goed, fout)
    _, problemen = regelstudie.laad(tmp_path, {**regelstudie.BESTANDEN, _FIGUREN: tekst})
    (probleem,) = problemen
    assert probleem.code == "factsheet-onbekend"
    assert probleem.plaats.sleutel.startswith(plaats.partition("[")[0])
    assert zin in probleem.zin


def test_een_goede_factsheet_geeft_geen_probleem(tmp_path: Path) -> None:
    tekst = regelstudie.FIGUREN + _GOED
    assert regelstudie.laad(tmp_path, {**regelstudie.BESTANDEN, _FIGUREN: tekst})[1] == ()


def test_een_onderwerp_dat_niet_bestaat_is_een_fout(tmp_path: Path) -> None:
    tekst = regelstudie.FIGUREN + "factsheet: {onderwerpen: [bestaat-niet]}\n"
    _, (probleem,) = regelstudie.laad(tmp_path, {**regelstudie.BESTANDEN, _FIGUREN: tekst})
    assert "het onderwerp 'bestaat-niet'" in probleem.zin
