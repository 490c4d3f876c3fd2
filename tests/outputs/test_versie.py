"""A version is put in place as a whole or not at all, and never over somebody's own work."""

from pathlib import Path

import pytest

from rekenaudit.outputs.manifest import NAAM, lees_uitvoer
from rekenaudit.outputs.versie import Versiemap, begin, ruim_op, ruim_resten_op, zet_neer
from rekenaudit.outputs.vingerafdruk import afdruk
from rekenaudit.problems import Gestopt


def schrijf(werk: Versiemap, inhoud: bytes = b"tekst") -> None:
    begin(werk)
    (werk.bezig / "rapport.html").write_bytes(inhoud)
    (werk.bezig / NAAM).write_text(f'{{"uitvoer": {{"rapport.html": "{afdruk(inhoud)}"}}}}', encoding="utf-8")
    (werk.bezig_intern / "schema.json").write_text("{}", encoding="utf-8")


@pytest.fixture
def werk(tmp_path: Path) -> Versiemap:
    return Versiemap(tmp_path / "output", "concept-1")


def codes(gestopt: pytest.ExceptionInfo[Gestopt]) -> list[str]:
    return [p.code for p in gestopt.value.problemen]


def test_nieuwe_versie_staat_er_als_geheel(werk: Versiemap) -> None:
    schrijf(werk)
    assert not werk.doel.exists()
    assert zet_neer(werk, overschrijf=False)
    assert (werk.doel / "rapport.html").read_bytes() == b"tekst"
    assert (werk.doel_intern / "schema.json").exists()
    assert not werk.bezig.exists()


def test_zelfde_bytes_nog_eens_is_goed(werk: Versiemap) -> None:
    schrijf(werk)
    zet_neer(werk, overschrijf=False)
    schrijf(werk)
    assert not zet_neer(werk, overschrijf=False)


def test_andere_bytes_vragen_overschrijf(werk: Versiemap) -> None:
    schrijf(werk)
    zet_neer(werk, overschrijf=False)
    schrijf(werk, b"anders")
    with pytest.raises(Gestopt) as gestopt:
        zet_neer(werk, overschrijf=False)
    assert codes(gestopt) == ["versie-bestaat"]
    assert "rapport.html" in gestopt.value.problemen[0].zin
    assert (werk.doel / "rapport.html").read_bytes() == b"tekst"
    schrijf(werk, b"anders")
    assert zet_neer(werk, overschrijf=True)
    assert (werk.doel / "rapport.html").read_bytes() == b"anders"


def test_met_de_hand_gewijzigd_wordt_nooit_overschreven(werk: Versiemap) -> None:
    schrijf(werk)
    zet_neer(werk, overschrijf=False)
    (werk.doel / "rapport.html").write_bytes(b"mijn eigen zin")
    with pytest.raises(Gestopt) as gestopt:
        begin(werk)
    assert codes(gestopt) == ["met-de-hand-gewijzigd"]
    assert str(gestopt.value.problemen[0].plaats) == "concept-1/rapport.html"


def test_een_map_van_een_ander_blijft_zoals_zij_is(werk: Versiemap) -> None:
    werk.doel.mkdir(parents=True)
    (werk.doel / "vakantiefoto.jpg").write_bytes(b"zee")
    with pytest.raises(Gestopt) as gestopt:
        begin(werk)
    assert codes(gestopt) == ["map-niet-van-rekenaudit"]


def test_een_gestopte_wissel_wordt_hersteld(werk: Versiemap) -> None:
    schrijf(werk)
    zet_neer(werk, overschrijf=False)
    werk.doel.rename(werk.doel.with_name(".oud-concept-1"))
    begin(werk)
    assert (werk.doel / "rapport.html").read_bytes() == b"tekst"
    ruim_op(werk)
    assert sorted(p.name for p in werk.uitvoer.iterdir()) == [".intern", "concept-1"]


def test_wat_een_gedode_run_van_een_andere_versie_achterliet_verdwijnt(werk: Versiemap) -> None:
    schrijf(werk)
    zet_neer(werk, overschrijf=False)
    werk.doel.rename(werk.doel.with_name(".oud-concept-1"))
    werk.bezig.mkdir()
    werk.bezig_intern.mkdir()
    ander = Versiemap(werk.uitvoer, "concept-2")
    ruim_resten_op(ander)
    assert sorted(p.name for p in werk.uitvoer.iterdir()) == [".intern", "concept-1"]
    assert [p.name for p in (werk.uitvoer / ".intern").iterdir()] == ["concept-1"]


def test_wat_iemand_onder_het_maken_opslaat_wordt_niet_overschreven(werk: Versiemap) -> None:
    schrijf(werk)
    zet_neer(werk, overschrijf=False)
    schrijf(werk, b"anders")
    (werk.doel / "rapport.html").write_bytes(b"mijn eigen zin")
    with pytest.raises(Gestopt) as gestopt:
        zet_neer(werk, overschrijf=True)
    assert codes(gestopt) == ["met-de-hand-gewijzigd"]
    assert (werk.doel / "rapport.html").read_bytes() == b"mijn eigen zin"
    assert not werk.bezig.exists()


def test_een_beschadigd_manifest_telt_niet(tmp_path: Path) -> None:
    (tmp_path / NAAM).write_text('{"uitvoer": [', encoding="utf-8")
    assert lees_uitvoer(tmp_path) is None


def test_een_bestand_dat_iemand_erbij_zette_verdwijnt_niet(werk: Versiemap) -> None:
    schrijf(werk)
    zet_neer(werk, overschrijf=False)
    (werk.doel / "bijlagen").mkdir()
    (werk.doel / "bijlagen" / "mijn.docx").write_bytes(b"van mij")
    schrijf(werk)
    assert not zet_neer(werk, overschrijf=False)
    schrijf(werk, b"anders")
    with pytest.raises(Gestopt) as gestopt:
        zet_neer(werk, overschrijf=True)
    assert [(p.code, p.plaats.bestand) for p in gestopt.value.problemen] == [
        ("bestand-niet-van-rekenaudit", "concept-1/bijlagen/mijn.docx")
    ]
    assert (werk.doel / "rapport.html").read_bytes() == b"tekst"
    assert (werk.doel / "bijlagen" / "mijn.docx").exists()
    assert not werk.bezig.exists()


def test_wat_systemen_achterlaten_houdt_niets_tegen(werk: Versiemap) -> None:
    schrijf(werk)
    zet_neer(werk, overschrijf=False)
    for naam in ("Thumbs.db", ".DS_Store", "~$rapport.docx"):
        (werk.doel / naam).write_bytes(b"x")
    schrijf(werk, b"anders")
    assert zet_neer(werk, overschrijf=True)


def test_een_bestand_dat_weg_is_komt_terug(werk: Versiemap) -> None:
    schrijf(werk)
    zet_neer(werk, overschrijf=False)
    (werk.doel / "rapport.html").unlink()
    schrijf(werk)
    assert zet_neer(werk, overschrijf=False)
    assert (werk.doel / "rapport.html").read_bytes() == b"tekst"


def test_de_vorige_versie_komt_terug_als_de_nieuwe_haar_plaats_niet_krijgt(
    werk: Versiemap, monkeypatch: pytest.MonkeyPatch
) -> None:
    schrijf(werk)
    zet_neer(werk, overschrijf=False)
    schrijf(werk, b"anders")
    echt = Path.replace

    def vervang(pad: Path, doel: Path) -> Path:
        if pad == werk.bezig:
            raise PermissionError(13, "nagebootst")
        return echt(pad, doel)

    monkeypatch.setattr(Path, "replace", vervang)
    with pytest.raises(PermissionError):
        zet_neer(werk, overschrijf=True)
    assert (werk.doel / "rapport.html").read_bytes() == b"tekst"


@pytest.mark.parametrize("kenmerk", ["slot", "geweigerd", "onbekend"])
def test_een_bestand_dat_open_is_op_windows(werk: Versiemap, monkeypatch: pytest.MonkeyPatch, kenmerk: str) -> None:
    schrijf(werk)
    zet_neer(werk, overschrijf=False)
    if kenmerk == "slot":
        (werk.doel / "~$pport.html").touch()
    schrijf(werk, b"anders")
    openen = Path.open

    def geweigerd(pad: Path, *rest: str, **meer: str) -> object:
        if kenmerk == "geweigerd" and pad == werk.doel / "rapport.html" and rest == ("r+b",):
            raise PermissionError(13, "nagebootst")
        return openen(pad, *rest, **meer)  # type: ignore[call-overload] # passed on as they came

    def niet_verplaatst(*_: object) -> None:
        raise PermissionError(13, "nagebootst")

    monkeypatch.setattr(Path, "open", geweigerd)
    monkeypatch.setattr(Path, "replace", niet_verplaatst)
    if kenmerk == "onbekend":
        with pytest.raises(PermissionError):
            zet_neer(werk, overschrijf=True)
    else:
        with pytest.raises(Gestopt) as gestopt:
            zet_neer(werk, overschrijf=True)
        assert [(p.code, p.plaats.bestand) for p in gestopt.value.problemen] == [
            ("uitvoer-staat-open", "concept-1/rapport.html")
        ]
    assert (werk.doel / "rapport.html").read_bytes() == b"tekst"
