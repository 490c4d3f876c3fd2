"""Files take their places all together, or not at all."""

import errno
import os
import time
from contextlib import nullcontext
from pathlib import Path

import pytest

from rekenaudit.config.neerzetten import verplaats, zet_neer


@pytest.fixture
def paden(tmp_path: Path) -> tuple[Path, Path, Path]:
    """Give a file that is there and two that are not, one of them in a folder that is not there."""
    (tmp_path / "a.yaml").write_bytes(b"oud")
    return tmp_path / "a.yaml", tmp_path / "b.yaml", tmp_path / "map" / "c.yaml"


def inhoud(map_: Path) -> dict[str, bytes]:
    return {p.relative_to(map_).as_posix(): p.read_bytes() for p in map_.rglob("*") if p.is_file()}


def test_alle_bestanden_staan_er(paden: tuple[Path, ...], tmp_path: Path) -> None:
    zet_neer(dict(zip(paden, (b"1", b"2", b"3"), strict=True)))
    assert inhoud(tmp_path) == {"a.yaml": b"1", "b.yaml": b"2", "map/c.yaml": b"3"}


@pytest.mark.parametrize("na", [0, 1, 2])
def test_een_volle_schijf_verandert_niets(
    paden: tuple[Path, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, na: int
) -> None:
    aantal = 0

    def vol(_: int) -> None:
        nonlocal aantal
        aantal += 1
        if aantal > na:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", vol)
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        zet_neer(dict.fromkeys(paden, b"nieuw"))
    assert inhoud(tmp_path) == {"a.yaml": b"oud"}


@pytest.mark.parametrize("fout", [PermissionError, KeyboardInterrupt])
@pytest.mark.parametrize("geweigerd", [0, 1, 2])
def test_wat_er_al_stond_komt_terug_als_een_bestand_wordt_geweigerd(
    paden: tuple[Path, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    geweigerd: int,
    fout: type[BaseException],
) -> None:
    """As Windows does with a file that is open, or a researcher with Ctrl-C."""
    echt = Path.replace

    def vervang(pad: Path, doel: Path) -> Path:
        if doel == paden[geweigerd] and pad.read_bytes() == b"nieuw":
            raise fout
        return echt(pad, doel)

    monkeypatch.setattr(Path, "replace", vervang)
    with pytest.raises(fout):
        zet_neer(dict.fromkeys(paden, b"nieuw"))
    assert inhoud(tmp_path) == {"a.yaml": b"oud"}


@pytest.mark.parametrize(("winerror", "keren", "lukt"), [(5, 3, True), (32, 19, True), (32, 20, False), (0, 1, False)])
def test_op_windows_wordt_even_gewacht_op_een_virusscanner(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, winerror: int, keren: int, lukt: bool
) -> None:
    (tmp_path / "nieuw").mkdir()
    gewacht: list[float] = []
    echt = Path.replace

    def vervang(pad: Path, doel: Path) -> Path:
        if len(gewacht) < keren:
            fout = PermissionError(errno.EACCES, "nagebootst")
            fout.winerror = winerror  # type: ignore[attr-defined] # Windows alone has it
            raise fout
        return echt(pad, doel)

    monkeypatch.setattr(Path, "replace", vervang)
    monkeypatch.setattr(time, "sleep", gewacht.append)
    with nullcontext() if lukt else pytest.raises(PermissionError):
        verplaats(tmp_path / "nieuw", tmp_path / "doel")
    assert (tmp_path / "doel").exists() == lukt
    assert sum(gewacht) <= 2
