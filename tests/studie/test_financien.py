"""The finance files are cut from national files without changing a value."""

import subprocess
import sys
from pathlib import Path

from tests.studie.twents import WORTEL, rows, spending

SCRIPT = WORTEL / "scripts" / "maak_financien.py"
IV3 = """gm_code;gemeente;jaar;verslagsoort;taakveld;lasten_x1000_euro
GM0183;Tubbergen;2019;jaarrekening;6.82;503
GM0003;Appingedam;2019;jaarrekening;6.82;1
GM0141;Almelo;2018;begroting;6.72;
GM0141;Almelo;2018;begroting;6.2;7
GM0141;Almelo;2018;begroting;6.71;9
GM0141;Almelo;2020;begroting;6.72;9
"""
INWONERS = """gm_code;gemeente;jaar;inwoners
GM0147;Borne;2016;1
GM0147;Borne;2017;22795
"""


def test_only_the_study_is_cut_out_and_nothing_is_changed(tmp_path: Path) -> None:
    (tmp_path / "iv3.csv").write_text(IV3, "utf-8")
    (tmp_path / "inwoners.csv").write_text(INWONERS, "utf-8")
    opdracht = [sys.executable, str(SCRIPT), str(tmp_path / "iv3.csv"), str(tmp_path / "inwoners.csv")]
    subprocess.run([*opdracht, "--uit", str(tmp_path / "uit")], check=True, capture_output=True)  # noqa: S603 - our own script
    assert (tmp_path / "uit" / "iv3_lasten.csv").read_text("utf-8").splitlines()[1:] == [
        "GM0141;Almelo;2018;begroting;6.2;7",
        "GM0141;Almelo;2018;begroting;6.72;",
        "GM0183;Tubbergen;2019;jaarrekening;6.82;503",
    ]
    assert (tmp_path / "uit" / "inwoners.csv").read_text("utf-8").splitlines()[1:] == ["GM0147;Borne;2017;22795"]


def test_the_committed_files_are_complete() -> None:
    lasten, inwoners = rows("financien/iv3_lasten.csv"), rows("financien/inwoners.csv")
    assert len({tuple(r.values())[:5] for r in lasten}) == 9 * 3 * 2 * 3
    assert len({(r["gm_code"], r["jaar"]) for r in inwoners}) == 9 * 3
    assert sum(spending(r["gemeente"], 2019) for r in inwoners if r["jaar"] == "2019") == 148_768_000
