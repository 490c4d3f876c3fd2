"""The list to decide in: made, filled in as a researcher would, and read back into the register."""

import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment

from rekenaudit.corrections.besluitenlijst import BESLUITKOLOMMEN, CORRECTIEKOLOMMEN
from rekenaudit.corrections.register import load_register
from rekenaudit.model.wederhoor import Opmerking
from rekenaudit.pipeline.besluitenlijst import lees_besluiten, maak_besluitenlijst
from rekenaudit.pipeline.wederhoor import wederhoorstand
from rekenaudit.problems import Gestopt
from tests.corrections.afvalwederhoor import BESLUIT, GFT_CORRECTIE, geleverd, opmerking, schrijf_register

KAAL: dict[str, Any] = {
    "ronde": "ambtelijk",
    "versie": "concept-1",
    "document": "bijlagen/veldstad",
    "passage": "=1+1 [[scheiding 2032]]",
    "reactie": "@SOM(A1)\nNee \U0001f600 שלום",
    "soort": "feitelijke onjuistheid",
}
INGEVULD: dict[str, Any] = {
    "Besluit": "niet overgenomen",
    "Reden": "-5 klopt niet: zie {bron} # 3.",
    "Voorgesteld door": "onderzoeker 1",
    "Tweede lezer": "onderzoeker 2",
    "Vastgesteld door": "de rekenkamer",
    "Vastgesteld op": datetime(2033, 4, 1),  # noqa: DTZ001 - Excel knows no time zones
}


@pytest.fixture
def studie(afval: Path) -> Path:
    pad = schrijf_register(afval, {"id": "W-veldstad-01", **KAAL}, opmerking(2, GFT_CORRECTIE))
    pad.write_text("# van Veldstad\n" + pad.read_text(encoding="utf-8"), encoding="utf-8")
    return afval


def maak(studie: Path) -> Path:
    lijst = studie.parent / "lijst.xlsx"
    assert maak_besluitenlijst(studie, lijst) == 2
    return lijst


def vul_in(lijst: Path, blad: str, rij: int, **waarden: Any) -> None:
    boek = openpyxl.load_workbook(lijst)
    kolommen = BESLUITKOLOMMEN if blad == "Besluiten" else CORRECTIEKOLOMMEN
    for kolom, waarde in waarden.items():
        boek[blad].cell(rij, kolommen.index(kolom.replace("_", " ")) + 1, waarde)
    boek.save(lijst)


def register(studie: Path) -> tuple[Opmerking, ...]:
    gelezen, problemen = load_register(studie, geleverd().studie.record)
    assert not problemen
    return gelezen[0].record.opmerkingen


def codes(studie: Path, lijst: Path) -> list[tuple[str, str]]:
    voor = (studie / "input" / "wederhoor" / "veldstad.yaml").read_bytes()
    with pytest.raises(Gestopt) as gestopt:
        lees_besluiten(studie, lijst)
    assert (studie / "input" / "wederhoor" / "veldstad.yaml").read_bytes() == voor
    return [(p.code, f"{p.plaats.blad}!{p.plaats.cel}") for p in gestopt.value.problemen]


def test_een_besluit_komt_in_het_register(studie: Path) -> None:
    lijst = maak(studie)
    vul_in(lijst, "Besluiten", 2, **INGEVULD, Aangepaste_teksten="vragen/betalen, leeswijzer")
    wijzigingen = lees_besluiten(studie, lijst)
    assert [w.opmerking for w in wijzigingen] == ["W-veldstad-01"]
    een, twee = register(studie)
    assert een.besluit is not None
    assert een.besluit.vastgesteld
    assert een.besluit.reden == INGEVULD["Reden"]
    assert een.teksten == ("vragen/betalen", "leeswijzer")
    assert een.reactie == KAAL["reactie"]
    assert twee.besluit is not None
    assert twee.besluit.reden == BESLUIT["reden"]
    assert (studie / "input" / "wederhoor" / "veldstad.yaml").read_text(encoding="utf-8").startswith("# van Veldstad\n")
    assert lees_besluiten(studie, lijst) == ()


def test_een_correctie_komt_erbij(studie: Path) -> None:
    lijst = maak(studie)
    doel = "gemeenten.kosten / Veldstad / 2032"
    vul_in(lijst, "Correcties", 3, Nummer="W-veldstad-01", Soort="feit", Doel=doel, Oud=9600000, Nieuw="9.700.000")
    vul_in(lijst, "Besluiten", 2, **INGEVULD | {"Besluit": "overgenomen"})
    lees_besluiten(studie, lijst)
    stand = wederhoorstand(studie)
    assert {p.code for p in stand.problemen} == {"partij-niet-gevraagd"}
    veldstad = stand.standen[0]
    assert (veldstad.open, veldstad.besloten(), sorted(veldstad.verwerkt)) == (0, 2, ["W-veldstad-01", "W-veldstad-02"])
    assert register(studie)[0].correcties[0].gemeente == "Veldstad"


def test_een_ander_besluit_zegt_wat_er_stond(studie: Path) -> None:
    lijst = maak(studie)
    vul_in(lijst, "Besluiten", 3, Besluit="deels")
    (wijziging,) = lees_besluiten(studie, lijst)
    assert (wijziging.velden, wijziging.was) == ({"uitkomst": "deels"}, {"uitkomst": "overgenomen"})


def test_een_lijst_van_voor_een_ander_besluit_wordt_geweigerd(studie: Path) -> None:
    lijst = maak(studie)
    vul_in(lijst, "Besluiten", 2, **INGEVULD)
    schrijf_register(studie, {"id": "W-veldstad-01", **KAAL, "besluit": BESLUIT, "teksten": "leeswijzer"})
    vul_in(lijst, "Besluiten", 3, Nummer="W-veldstad-01")
    gevonden = codes(studie, lijst)
    assert ("besluitenlijst-verouderd", "Besluiten!E2") in gevonden
    assert ("besluitenlijst-rij-dubbel", "Besluiten!A3") in gevonden


@pytest.mark.parametrize(
    ("blad", "rij", "waarden", "code", "cel"),
    [
        ("Besluiten", 2, {"Besluit": "misschien"}, "besluitenlijst-keuze", "E2"),
        ("Besluiten", 2, {"Besluit": "deels"}, "besluit-zonder-reden", "F2"),
        ("Besluiten", 2, {"Vastgesteld op": "vorige week"}, "besluitenlijst-datum", "J2"),
        ("Besluiten", 2, {"Vastgesteld op": "31-2-2033"}, "besluitenlijst-datum", "J2"),
        ("Besluiten", 2, {"Nummer": "W-veldstad-09"}, "besluitenlijst-nummer-onbekend", "A2"),
        ("Besluiten", 3, {"Nummer": "W-veldstad-01"}, "besluitenlijst-rij-dubbel", "A3"),
        ("Besluiten", 2, {"Passage": "Iets anders."}, "besluitenlijst-vaste-cel", "C2"),
        ("Besluiten", 1, {"Reden": "Waarom"}, "besluitenlijst-kolom-ontbreekt", ""),
        ("Besluiten", 2, {"Reden": "=1+1"}, "formule-zonder-waarde", "F2"),
        ("Correcties", 3, {"Nummer": "W-veldstad-01", "Soort": "feit"}, "besluitenlijst-cel-leeg", "C3"),
        ("Correcties", 2, {"Oud": "7.000.000 kilogram"}, "correctie-oud-anders", "D2"),
        (
            "Correcties",
            2,
            {"Doel": "milieudienst.gewicht / Veldstat / 2032 / stroom=gft"},
            "correctie-doel-onbekend",
            "C2",
        ),
        ("Besluiten", 3, {"Tweede lezer": "onderzoeker 1"}, "tweede-lezer-zelfde", "E3"),
        (
            "Correcties",
            3,
            {"Nummer": "W-veldstad-01", "Soort": "feit", "Doel": "a.b / V / 1 / X=y", "Oud": "1", "Nieuw": "2"},
            "besluitenlijst-doel",
            "C3",
        ),
    ],
)
def test_gebreken(studie: Path, blad: str, rij: int, waarden: dict[str, Any], code: str, cel: str) -> None:
    lijst = maak(studie)
    vul_in(lijst, blad, rij, **waarden)
    assert (code, f"{blad}!{cel}") in codes(studie, lijst)


def test_tekst_van_een_partij_blijft_tekst(studie: Path) -> None:
    lijst = maak(studie)
    boek = openpyxl.load_workbook(lijst)
    cellen = [cel for blad in boek for rij in blad.iter_rows() for cel in rij if cel.value is not None]
    assert not [cel.coordinate for cel in cellen if cel.data_type == "f"]
    assert all(cel.quotePrefix for cel in cellen if str(cel.value).startswith(("=", "@")))
    blad = boek["Besluiten"]
    assert blad.protection.sheet
    assert [blad.cell(2, k).protection.locked for k in range(1, 12)] == [True] * 4 + [False] * 7
    assert next(v.formula1 for v in blad.data_validations.dataValidation) == '"overgenomen,deels,niet overgenomen"'
    with zipfile.ZipFile(lijst) as archief:
        assert not [n for n in archief.namelist() if "comment" in n or "vba" in n]


def test_dezelfde_lijst_heeft_dezelfde_bytes(studie: Path) -> None:
    een = maak(studie).read_bytes()
    assert maak(studie).read_bytes() == een


def test_een_ingevulde_lijst_wordt_niet_stil_overschreven(studie: Path) -> None:
    lijst = maak(studie)
    assert maak(studie) == lijst
    vul_in(lijst, "Besluiten", 2, **INGEVULD)
    ingevuld = lijst.read_bytes()
    with pytest.raises(Gestopt) as gestopt:
        maak(studie)
    assert [p.code for p in gestopt.value.problemen] == ["besluitenlijst-bestaat"]
    assert lijst.read_bytes() == ingevuld
    assert maak_besluitenlijst(studie, lijst, overschrijf=True) == 2
    vul_in(lijst, "Besluiten", 2, **INGEVULD)
    lees_besluiten(studie, lijst)
    assert maak(studie) == lijst


NIEUWER = {"stand": "ingetrokken", "reactie": "Wij trekken dit in."}


def test_een_verouderde_lijst_waarin_niemand_schreef_wordt_vervangen(studie: Path) -> None:
    lijst = maak(studie)
    schrijf_register(studie, {"id": "W-veldstad-01", **KAAL, **NIEUWER}, opmerking(2))
    openpyxl.load_workbook(lijst).save(lijst)  # opened and saved
    assert maak(studie) == lijst
    assert "ingetrokken" in openpyxl.load_workbook(lijst)["Besluiten"]["B2"].value


def test_een_ingelezen_lijst_wordt_vervangen_als_er_nieuwere_opmerkingen_zijn(studie: Path) -> None:
    lijst = maak(studie)
    vul_in(lijst, "Besluiten", 2, **INGEVULD)
    lees_besluiten(studie, lijst)
    pad = studie / "input" / "wederhoor" / "veldstad.yaml"
    pad.write_text(pad.read_text("utf-8").replace("Nee", "Toch wel"), encoding="utf-8")
    assert maak(studie) == lijst
    assert "Toch wel" in openpyxl.load_workbook(lijst)["Besluiten"]["D2"].value


def notitie(blad: Any, plek: str) -> None:
    blad[plek].comment = Comment("Nog vragen", "B")


def tekst(blad: Any, plek: str) -> None:
    blad[plek] = "Nog vragen"


@pytest.mark.parametrize("schrijf", [tekst, notitie])
@pytest.mark.parametrize(
    "plek",
    [
        *("Besluiten!F2", "Besluiten!C2", "Besluiten!F9", "Besluiten!N3", "Correcties!G2", "Correcties!E9"),
        *("Correcties!J2", "Doelen!E2", "Leeswijzer!B4", "Leeswijzer!A40", "Nieuw!B2"),
    ],
)
def test_wat_iemand_schreef_gaat_nooit_verloren(studie: Path, plek: str, schrijf: Any) -> None:
    lijst = maak(studie)
    boek = openpyxl.load_workbook(lijst)
    boek.create_sheet("Nieuw")
    naam, cel = plek.split("!")
    schrijf(boek[naam], cel)
    boek.save(lijst)
    schrijf_register(studie, {"id": "W-veldstad-01", **KAAL, **NIEUWER}, opmerking(2))
    voor = lijst.read_bytes()
    with pytest.raises(Gestopt) as gestopt:
        maak(studie)
    assert [p.code for p in gestopt.value.problemen] == ["besluitenlijst-bestaat"]
    assert lijst.read_bytes() == voor


@pytest.mark.parametrize("inhoud", [b"", b"geen werkmap"])
def test_een_bestand_dat_geen_lijst_is_blijft_staan(studie: Path, inhoud: bytes) -> None:
    (studie.parent / "lijst.xlsx").write_bytes(inhoud)
    with pytest.raises(Gestopt):
        maak(studie)
    assert (studie.parent / "lijst.xlsx").read_bytes() == inhoud


def test_wat_in_een_rij_niet_is_ingevuld_houdt_andere_besluiten_niet_tegen(studie: Path) -> None:
    """Two researchers each decide about their own remarks, in a list of their own."""
    lijst = maak(studie)
    vul_in(lijst, "Besluiten", 2, **INGEVULD)
    schrijf_register(studie, {"id": "W-veldstad-01", **KAAL}, opmerking(2, **NIEUWER, teksten="leeswijzer"))
    assert [w.opmerking for w in lees_besluiten(studie, lijst)] == ["W-veldstad-01"]
    assert register(studie)[1].teksten == ("leeswijzer",)


def doelen(studie: Path, **van_opmerking: Any) -> list[tuple[str, ...]]:
    schrijf_register(studie, {"id": "W-veldstad-01", **KAAL, **van_opmerking})
    maak_besluitenlijst(studie, studie / "lijst.xlsx", overschrijf=True)
    rijen = openpyxl.load_workbook(studie / "lijst.xlsx")["Doelen"].iter_rows(min_row=2, values_only=True)
    return [tuple(str(cel or "") for cel in rij[1:]) for rij in rijen]


def test_bij_een_samengesteld_oordeel_staan_de_oordelen_waaruit_het_bestaat(afval: Path) -> None:
    (uitleg,) = doelen(afval, blok="norm-n-alles-veldstad")
    assert uitleg[:3] == ("oordeel", "n-uitleg / Veldstad", "voldoet")


def test_bij_een_kengetal_staan_de_geleverde_cijfers(afval: Path) -> None:
    plek = "milieudienst.gewicht / Veldstad / 2032 / stroom="
    kengetal, feit = "scheiding|gemeente=Veldstad;jaar=2032", f"{plek}gft"
    gft, rest = doelen(afval, sleutel=kengetal)
    over = str(openpyxl.load_workbook(afval / "lijst.xlsx")["Besluiten"]["B2"].value)
    assert over.endswith("\nscheiding, Veldstad, 2032")
    assert gft[:3] == ("feit", feit, "8.000.000")
    assert gft[3].endswith(", Veldstad, 2032, Groente- en tuinafval")
    assert gft[4].startswith("input/")
    assert rest[1] == f"{plek}rest"
    assert doelen(afval, sleutel=feit) == [gft]
    assert [d[1] for d in doelen(afval, sleutel="scheiding_gemiddeld|jaar=2032")] == [feit, f"{plek}rest"]
    assert doelen(afval, sleutel="een waarde in woorden") == doelen(afval) == []


def test_een_doel_is_zo_over_te_nemen_als_correctie(studie: Path) -> None:
    sleutel = "kosten_per_huishouden|gemeente=Veldstad;jaar=2032"
    schrijf_register(studie, {"id": "W-veldstad-01", **KAAL, "sleutel": sleutel})
    lijst = studie.parent / "lijst.xlsx"
    maak_besluitenlijst(studie, lijst)
    rijen = list(openpyxl.load_workbook(lijst)["Doelen"].iter_rows(min_row=2, max_col=4, values_only=True))
    assert len(rijen) == 2
    for nummer, rij in enumerate(rijen, start=2):
        vul_in(lijst, "Correcties", nummer, **dict(zip(CORRECTIEKOLOMMEN, (*rij, "5.000"), strict=False)))
    vul_in(lijst, "Besluiten", 2, **INGEVULD | {"Besluit": "overgenomen"})
    lees_besluiten(studie, lijst)
    assert [c.nieuw for c in register(studie)[0].correcties] == ["5.000", "5.000"]


def test_een_correctie_wordt_verbeterd_of_weggehaald(studie: Path) -> None:
    lijst = maak(studie)
    vul_in(lijst, "Correcties", 2, Nieuw="5.000.000")
    (wijziging,) = lees_besluiten(studie, lijst)
    assert ([c.nieuw for c in wijziging.weg], [c.nieuw for c in wijziging.erbij]) == (["6.000.000"], ["5.000.000"])
    assert [c.nieuw for c in register(studie)[1].correcties] == ["5.000.000"]
    assert lees_besluiten(studie, lijst) == ()
    lijst = maak(studie)
    vul_in(lijst, "Correcties", 2, **dict.fromkeys(CORRECTIEKOLOMMEN[:5], ""))
    vul_in(lijst, "Besluiten", 3, Aangepaste_teksten="vragen/betalen")
    lees_besluiten(studie, lijst)
    assert register(studie)[1].correcties == ()


@pytest.mark.parametrize(
    ("blok", "doel"),
    [
        ("bevinding-veldstad-2", ("bevinding", "veldstad-2", "Elk jaar krijgt iedereen een brief")),
        ("norm-n-uitleg-veldstad", ("oordeel", "n-uitleg / Veldstad", "voldoet")),
        ("norm-n-uitleg", ("oordeel", "n-uitleg", "voldoet gedeeltelijk")),
        ("norm-n-groei-veldstad", ("afwijking", "n-groei / Veldstad", "voldoet gedeeltelijk")),
    ],
)
def test_bij_een_bevinding_of_oordeel_staat_wat_er_is_geschreven(
    afval: Path, blok: str, doel: tuple[str, str, str]
) -> None:
    (rij,) = doelen(afval, blok=blok)
    assert rij[:2] == doel[:2]
    assert rij[2].startswith(doel[2])
    assert rij[4].startswith("input/bevindingen/")
