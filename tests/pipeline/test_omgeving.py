"""What shapes a render besides its content: a cache made with anything else is passed over."""

from pathlib import Path

import pytest

from rekenaudit.config.sjablonen import standaardmap
from rekenaudit.pipeline import omgeving


def afdruk(*eigen: Path) -> str:
    return omgeving.omgeving(omgeving.onderdelen((standaardmap(), *eigen)))


def test_hetzelfde_geeft_dezelfde_afdruk(tmp_path: Path) -> None:
    assert afdruk() == afdruk(tmp_path / "er niet") == afdruk(tmp_path)


@pytest.mark.parametrize("naam", ["huisstijl.yaml", "stijl/pdf.css", "logo.png", "lettertypen/eigen.ttf"])
def test_een_eigen_bestand_van_de_huisstijl_telt(tmp_path: Path, naam: str) -> None:
    (tmp_path / naam).parent.mkdir(exist_ok=True)
    (tmp_path / naam).write_bytes(b"1")
    een = afdruk(tmp_path)
    (tmp_path / naam).write_bytes(b"2")
    assert len({een, afdruk(), afdruk(tmp_path)}) == 3


def test_een_sjabloon_telt_niet_want_wat_het_maakt_is_inhoud(tmp_path: Path) -> None:
    (tmp_path / "rapport.html.j2").write_bytes(b"1")
    assert afdruk(tmp_path) == afdruk()
    assert omgeving.sjablonen((standaardmap(), tmp_path)) != omgeving.sjablonen((standaardmap(),))


def test_een_andere_versie_van_een_bibliotheek_telt(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also that of what they rest on: Python, what packs files, and what shapes characters."""
    gezien = {afdruk()}
    nu = omgeving.onderdelen((standaardmap(),))
    for naam in ("weasyprint", "cssselect2", "brotli", "pillow", "rekenaudit"):
        with monkeypatch.context() as anders:
            anders.setattr(omgeving, "bibliotheken", lambda naam=naam: {naam: "ander"})
            gezien.add(afdruk())
    for naam in ("pango", "harfbuzz", "zlib", "python"):
        assert nu[naam]
        with monkeypatch.context() as anders:
            anders.setattr(omgeving, "_systeem", lambda naam=naam: {naam: "ander"})
            gezien.add(afdruk())
    assert len(gezien) == 10
