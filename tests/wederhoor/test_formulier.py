"""The form: what it holds, and that it is read right whatever was done to it."""

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from textwrap import wrap
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image

from rekenaudit.config.studie import load_study
from rekenaudit.document.boom import van_html
from rekenaudit.model.studie import Studie
from rekenaudit.wederhoor.formulier import KENMERK, KOLOMMEN, OVERIG
from rekenaudit.wederhoor.formulier_lezen import lees_formulier
from rekenaudit.wederhoor.formulier_xlsx import formulier_xlsx
from rekenaudit.wederhoor.reactie import Antwoord
from rekenaudit.wederhoor.rijen import BEVINDINGEN, CIJFERS, Formulierrij, Stuk, rijen_van_bijlage
from tests.figures.figuurbouw import figuur
from tests.wederhoor.formulierbouw import BIJLAGE, RIJEN, SOM, STUDIES, kop, leeg_formulier, stijl, vul_in

_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)
NEE = {"Bevindingen!D2": "nee", "Bevindingen!E2": "Elke twee weken.", "Bevindingen!F2": "feitelijke onjuistheid"}


@pytest.fixture(scope="module")
def studie() -> Studie:
    gelezen, _ = load_study(STUDIES / "afval")
    assert gelezen is not None
    return gelezen.record


def lees(pad: Path, studie: Studie) -> tuple[tuple[Antwoord, ...], list[str]]:
    reactie, problemen = lees_formulier(pad, pad.parent, studie, ["concept-1"])
    return (reactie.antwoorden if reactie else ()), [p.code for p in problemen]


def test_een_antwoord_komt_bij_zijn_blok(tmp_path: Path, studie: Studie) -> None:
    (antwoord,), codes = lees(vul_in(tmp_path / "f.xlsx", NEE), studie)
    assert not codes
    assert antwoord == Antwoord(
        "B1",
        "bijlagen/veldstad",
        SOM,
        "bevinding-veldstad-1",
        "",
        "Het afval gaat elke drie weken mee.",
        akkoord=False,
        voorstel="Elke twee weken.",
        soort="feitelijke onjuistheid",
    )


def test_ja_en_leeg_zijn_geen_opmerking(tmp_path: Path, studie: Studie) -> None:
    assert lees(vul_in(tmp_path / "f.xlsx", {"Bevindingen!D2": "Ja", "Brongegevens!D2": "akkoord"}), studie) == ((), [])


def test_gesorteerde_rijen_en_verplaatste_kolommen_worden_goed_gelezen(tmp_path: Path, studie: Studie) -> None:
    boek = openpyxl.load_workbook(vul_in(tmp_path / "f.xlsx", NEE))
    blad = boek["Bevindingen"]
    rijen = [[cel.value for cel in rij] for rij in blad.iter_rows()]
    for r, rij in enumerate([rijen[0], *reversed(rijen[1:])], start=1):
        for k, waarde in enumerate(reversed(rij), start=1):
            blad.cell(r, k).value = waarde
            blad.cell(r, k).data_type = "n" if waarde is None else "s"
    boek.save(tmp_path / "g.xlsx")
    assert lees(tmp_path / "g.xlsx", studie) == lees(tmp_path / "f.xlsx", studie)


def test_overige_opmerkingen_worden_gelezen(tmp_path: Path, studie: Studie) -> None:
    cellen = {f"{OVERIG}!B3": "Het hele stuk", f"{OVERIG}!E3": "Helder geschreven."}
    assert lees(vul_in(tmp_path / "f.xlsx", cellen), studie) == (
        (Antwoord("V2", passage="Het hele stuk", reactie="Helder geschreven."),),
        [],
    )


@pytest.mark.parametrize(
    ("waarde", "gelezen"),
    [
        ("[[kosten]] {{ 1 }} **vet** <b>", "[[kosten]] {{ 1 }} **vet** <b>"),
        ("Een 😀 en \u202ehebreeuws\u202c שלום", "Een 😀 en hebreeuws שלום"),
        ("eerst\r\ndan\u200b  nog", "eerst\ndan nog"),
        (12.5, "12,5"),
        (1234, "1234"),
        (datetime(2031, 5, 14), "14 mei 2031"),  # noqa: DTZ001 - Excel has no zones
        (datetime(2031, 5, 14, 9, 30), "14 mei 2031, 9.30 uur"),  # noqa: DTZ001 - Excel has no zones
        (True, "WAAR"),
        ("x" * 30_000, "x" * 30_000),
    ],
)
def test_wat_in_een_cel_staat_blijft_tekst(tmp_path: Path, studie: Studie, waarde: object, gelezen: str) -> None:
    (antwoord,), codes = lees(vul_in(tmp_path / "f.xlsx", {**NEE, "Bevindingen!G2": waarde}), studie)
    assert (antwoord.reactie, codes) == (gelezen, [])


def test_een_formule_zonder_uitkomst_wordt_gemeld(tmp_path: Path, studie: Studie) -> None:
    cellen = {**NEE, "Bevindingen!G2": '=HYPERLINK("http://x.example")'}
    assert lees(vul_in(tmp_path / "f.xlsx", cellen), studie)[1] == ["formule-zonder-waarde"]


def _procentrij(pad: Path, rij: tuple[str, str], voorstel: float, vorm: str) -> Path:
    """Fill in the row of a value; its words are changed too, which is told and stops nothing here."""
    boek = openpyxl.load_workbook(vul_in(pad, dict(zip(["Brongegevens!B2", "Brongegevens!C2"], rij, strict=True))))
    cel = boek["Brongegevens"]["E2"]
    cel.value, cel.number_format = voorstel, vorm
    boek.save(pad)
    return pad


@pytest.mark.parametrize(
    ("rij", "vorm", "gelezen", "melding"),
    [
        (("Overschrijding (in procenten)", "83,9"), "0.0%", "52,1", []),
        (("Overschrijding", "83,9 procent"), "0%", "52,1", []),
        (("Gewicht", "8.000"), "0.0%", "52,1%", ["formulier-getal-anders"]),
        (("Overschrijding (in procenten)", "83,9"), "0.000", "0,521", ["formulier-getal-anders"]),
        (("Overschrijding (in procenten)", "83,9"), '0.0"%"', "0,521", ["formulier-getal-anders"]),
    ],
)
def test_een_procentcel_wordt_het_getal_dat_er_te_zien_is(
    tmp_path: Path, studie: Studie, rij: tuple[str, str], vorm: str, gelezen: str, melding: list[str]
) -> None:
    (antwoord,), codes = lees(_procentrij(tmp_path / "f.xlsx", rij, 0.521, vorm), studie)
    assert antwoord.voorstel == gelezen
    assert [code for code in codes if code != "formulier-vaste-cel"] == melding


@pytest.mark.parametrize(
    ("voorstel", "code"),
    [
        ("8.100", ""),
        ("8100 kilo", ""),
        ("8,1 duizend", ""),
        ("onbekend", ""),
        ("minder dan 10", "formulier-geen-getal"),
        ("-", "formulier-geen-getal"),
        ("ongeveer 8.100", "formulier-geen-getal"),
        ("8", "formulier-getal-anders"),
        ("8.100.000", "formulier-getal-anders"),
        ("-8.100", "formulier-getal-anders"),
        ("0", "formulier-getal-anders"),
        ("€ 8.100", "formulier-getal-anders"),
        ("81 %", "formulier-getal-anders"),
        ("8100.5", "formulier-getal-anders"),
    ],
)
def test_een_getal_wordt_naast_de_waarde_van_de_rij_gelegd(
    tmp_path: Path, studie: Studie, voorstel: str, code: str
) -> None:
    (antwoord,), codes = lees(vul_in(tmp_path / "f.xlsx", {"Brongegevens!E2": voorstel}), studie)
    assert (antwoord.voorstel, codes) == (voorstel, [code] if code else [])


def test_een_notitie_is_een_toelichting_bij_haar_rij(tmp_path: Path, studie: Studie) -> None:
    boek = openpyxl.load_workbook(vul_in(tmp_path / "f.xlsx", {"Bevindingen!G2": "Klopt niet."}))
    boek["Bevindingen"]["E2"].comment = Comment("Zie het besluit.", "J. Bos")
    boek["Bevindingen"]["C3"].comment = Comment("J. Bos:\nEn dit?", "J. Bos")
    boek.save(tmp_path / "f.xlsx")
    antwoorden, codes = lees(tmp_path / "f.xlsx", studie)
    assert [(a.rij, a.reactie) for a in antwoorden] == [
        ("B1", "Klopt niet.\nNotitie bij 'Wat moet er staan?': J. Bos: Zie het besluit."),
        ("B2", "Notitie: J. Bos:\nEn dit?"),
    ]
    assert not codes


def test_een_gesprek_bij_een_cel_wordt_helemaal_gelezen(tmp_path: Path, studie: Studie) -> None:
    boek = openpyxl.load_workbook(vul_in(tmp_path / "f.xlsx", {}))
    boek["Bevindingen"]["E2"].comment = Comment("[Opmerkingenthread] Uw versie van Excel kan dit niet tonen.", "x")
    boek.save(tmp_path / "f.xlsx")
    ns = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
    soort = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    delen = {
        "xl/threadedComments/threadedComment1.xml": f'<ThreadedComments xmlns="{ns}">'
        '<threadedComment ref="E2" personId="{1}"><text>Dit klopt niet.</text></threadedComment>'
        '<threadedComment ref="E2" personId="{2}"><text>Eens.</text></threadedComment></ThreadedComments>',
        "xl/persons/person.xml": f'<personList xmlns="{ns}"><person id="{{1}}" displayName="J. Bos"/></personList>',
    }
    with ZipFile(tmp_path / "f.xlsx") as oud, ZipFile(tmp_path / "g.xlsx", "w") as nieuw:
        for naam in oud.namelist():
            inhoud = oud.read(naam)
            if b"comments/comment1.xml" in inhoud and naam.endswith(".rels"):
                verwijzing = f'<Relationship Id="g" Type="{soort}" Target="/xl/threadedComments/threadedComment1.xml"/>'
                inhoud = inhoud.replace(b"</Relationships>", f"{verwijzing}</Relationships>".encode())
            nieuw.writestr(naam, inhoud)
        for naam, tekst in delen.items():
            nieuw.writestr(naam, tekst)
    (antwoord,), codes = lees(tmp_path / "g.xlsx", studie)
    assert antwoord.reactie.splitlines() == [
        "Notitie bij 'Wat moet er staan?': J. Bos: Dit klopt niet.",
        "Notitie bij 'Wat moet er staan?': Eens.",
    ]
    assert not codes


def _buiten(pad: Path, studie: Studie) -> list[tuple[str, str, str]]:
    _, problemen = lees_formulier(pad, pad.parent, studie, ["concept-1"])
    return [(str(p.plaats).removeprefix(f"{pad.name}, "), p.code, p.velden.get("wat", "")) for p in problemen]


@pytest.mark.parametrize(
    ("cel", "wat"),
    [
        ("Bevindingen!K3", "‘Zie mijn mail.’"),  # a column without a heading
        ("Bevindingen!B9", "‘Zie mijn mail.’"),  # under the rows
        ("Bevindingen!K1", "‘Zie mijn mail.’"),  # beside the headings
        (f"{OVERIG}!H4", "‘Zie mijn mail.’"),
        (f"{OVERIG}!A30", "‘Zie mijn mail.’"),
        ("Uitleg!C3", "‘Zie mijn mail.’"),
        ("Uitleg!A30", "‘Zie mijn mail.’"),
        ("Gegevens formulier!B40", "‘Zie mijn mail.’"),
    ],
)
def test_tekst_buiten_de_vragen_wordt_gemeld(tmp_path: Path, studie: Studie, cel: str, wat: str) -> None:
    pad = vul_in(tmp_path / "f.xlsx", {cel: "Zie mijn mail."})
    assert _buiten(pad, studie) == [(cel, "formulier-buiten-de-vragen", wat)]


def test_een_uitleg_van_een_andere_versie_van_rekenaudit_is_geen_reactie(tmp_path: Path, studie: Studie) -> None:
    pad = vul_in(tmp_path / "f.xlsx", {"Uitleg!A4": "Werkbladen", "Uitleg!B4": "Elk werkblad heeft rijen."})
    assert _buiten(pad, studie) == []


@pytest.mark.parametrize(
    ("cellen", "melding"),
    [
        ({"Bevindingen!J2": "", "Bevindingen!G2": "Klopt niet."}, "formulier-kenmerk"),  # told once: the row is there
        ({"Bevindingen!J2": "", "Bevindingen!C2": "Elke dag."}, "formulier-buiten-de-vragen"),
    ],
)
def test_van_een_rij_zonder_kenmerk_komt_een_melding(
    tmp_path: Path, studie: Studie, cellen: dict[str, object], melding: str
) -> None:
    assert lees(vul_in(tmp_path / "f.xlsx", cellen), studie)[1] == [melding]


def test_een_foutwaarde_is_een_melding(tmp_path: Path, studie: Studie) -> None:
    boek = openpyxl.load_workbook(BytesIO(leeg_formulier()))
    cel = boek["Brongegevens"]["E2"]
    cel.value, cel.data_type = "#DIV/0!", "e"
    boek.save(tmp_path / "f.xlsx")
    (antwoord,), codes = lees(tmp_path / "f.xlsx", studie)
    assert (antwoord.voorstel, codes) == ("#DIV/0!", ["formulier-foutwaarde"])


def test_een_kopie_zonder_iets_nieuws_zegt_dat(tmp_path: Path, studie: Studie) -> None:
    boek = openpyxl.load_workbook(BytesIO(leeg_formulier()))
    boek.copy_worksheet(boek["Bevindingen"])
    boek.save(tmp_path / "f.xlsx")
    assert _buiten(tmp_path / "f.xlsx", studie) == [
        ("blad Bevindingen Copy", "formulier-ander-blad", "niets wat niet ook op een ander blad staat")
    ]


def test_een_eigen_kolom_is_een_melding_met_haar_kop(tmp_path: Path, studie: Studie) -> None:
    cellen = {"Bevindingen!L1": "Afdeling", "Bevindingen!L2": "Milieu", "Bevindingen!L4": "Beheer"}
    assert _buiten(vul_in(tmp_path / "f.xlsx", cellen), studie) == [
        ("Bevindingen!L2", "formulier-buiten-de-vragen", "‘Milieu’, in de kolom 'Afdeling'; ook in L4")
    ]


def test_een_eigen_of_gekopieerd_blad_wordt_gemeld(tmp_path: Path, studie: Studie) -> None:
    boek = openpyxl.load_workbook(BytesIO(leeg_formulier()))
    boek.copy_worksheet(boek["Bevindingen"])["G2"] = "Dit staat alleen hier."
    boek.create_sheet("Brief")["B2"] = "Wij maken bezwaar."
    boek.create_sheet("Leeg")
    boek.save(tmp_path / "f.xlsx")
    assert _buiten(tmp_path / "f.xlsx", studie) == [
        ("blad Bevindingen Copy", "formulier-ander-blad", "‘Dit staat alleen hier.’"),
        ("blad Brief", "formulier-ander-blad", "‘Wij maken bezwaar.’"),
    ]


def test_een_notitie_zonder_rij_een_tekstvak_en_een_afbeelding_worden_gemeld(tmp_path: Path, studie: Studie) -> None:
    boek = openpyxl.load_workbook(BytesIO(leeg_formulier()))
    boek["Uitleg"]["A1"].comment = Comment("Mooi gemaakt.", "")
    boek["Bevindingen"].add_image(Image(BytesIO(_PNG)), "C2")
    boek.save(tmp_path / "g.xlsx")
    vak = "<x:sp><x:txBody><a:p><a:r><a:t>Let op de brief.</a:t></a:r></a:p></x:txBody></x:sp>"
    with ZipFile(tmp_path / "g.xlsx") as oud, ZipFile(tmp_path / "f.xlsx", "w") as nieuw:
        for naam in oud.namelist():
            inhoud = oud.read(naam)
            if naam.startswith("xl/drawings/drawing"):
                einde = inhoud.rindex(b"</")
                namen = 'xmlns:x="urn:x" xmlns:a="urn:a"'
                inhoud = inhoud[:einde] + vak.replace("<x:sp>", f"<x:sp {namen}>").encode() + inhoud[einde:]
            nieuw.writestr(naam, inhoud)
    assert sorted(_buiten(tmp_path / "f.xlsx", studie)) == [
        ("Uitleg!A1", "formulier-buiten-de-vragen", "een notitie, ‘Mooi gemaakt.’"),
        ("blad Bevindingen", "formulier-buiten-de-vragen", "een afbeelding"),
        ("blad Bevindingen", "formulier-buiten-de-vragen", "een tekstvak, ‘Let op de brief.’"),
    ]


def test_een_formule_zonder_uitkomst_is_geen_leeg_antwoord(tmp_path: Path, studie: Studie) -> None:
    pad = vul_in(tmp_path / "f.xlsx", {"Bevindingen!D2": "nee", "Bevindingen!G2": "=1+1"})
    assert lees(pad, studie)[1] == ["formule-zonder-waarde"]


def test_van_een_blad_dat_niet_te_lezen_is_zijn_geen_rijen_weg(tmp_path: Path, studie: Studie) -> None:
    assert lees(vul_in(tmp_path / "f.xlsx", {"Bevindingen!G1": "Waarom?"}), studie)[1] == [
        "formulier-kolom-ontbreekt",
        "formulier-buiten-de-vragen",
    ]


def test_tienduizend_rijen_worden_gelezen(tmp_path: Path, studie: Studie) -> None:
    boek = openpyxl.load_workbook(BytesIO(leeg_formulier()))
    for nummer in range(10_000):
        boek[OVERIG].append([f"V{nummer + 100}", "x", "", "", "y", ""])
    boek.save(tmp_path / "f.xlsx")
    antwoorden, codes = lees(tmp_path / "f.xlsx", studie)
    assert (len(antwoorden), codes) == (10_000, [])


def test_een_zipbom_wordt_geweigerd(tmp_path: Path, studie: Studie) -> None:
    pad = tmp_path / "f.xlsx"
    pad.write_bytes(leeg_formulier())
    with ZipFile(pad, "a", ZIP_DEFLATED) as archief:
        archief.writestr("xl/bom.xml", b"\0" * 61_000_000)
    assert lees(pad, studie) == ((), ["formulier-te-groot"])


def test_macros_worden_niet_gelezen(tmp_path: Path, studie: Studie) -> None:
    pad = vul_in(tmp_path / "f.xlsx", NEE)
    with ZipFile(pad, "a") as archief:
        archief.writestr("xl/vbaProject.bin", b"Sub Auto_Open()")
    assert len(lees(pad.rename(tmp_path / "f.xlsm"), studie)[0]) == 1


def test_een_wachtwoord_wordt_gemeld(tmp_path: Path, studie: Studie) -> None:
    pad = tmp_path / "f.xlsx"
    pad.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"))
    assert lees(pad, studie) == ((), ["werkmap-beveiligd"])


def test_dezelfde_rijen_geven_dezelfde_bytes() -> None:
    een = leeg_formulier()
    leeg_formulier.__globals__["_leeg"].cache_clear()
    assert leeg_formulier() == een


def test_alleen_antwoorden_zijn_open_en_niets_is_verborgen() -> None:
    boek = openpyxl.load_workbook(BytesIO(leeg_formulier()))
    for blad in boek.worksheets:
        assert blad.sheet_state == "visible"
        assert blad.protection.sheet
        assert not any(maat.hidden for maat in blad.column_dimensions.values())
        assert blad.print_title_rows == "$1:$1"
        assert (blad.page_setup.orientation, blad.page_setup.paperSize) == ("landscape", 9)
    blad = boek["Bevindingen"]
    assert [cel.protection.locked for cel in blad[2]] == [True] * 3 + [False] * 5 + [True] * 2
    assert [cel.value for cel in blad[1]] == list(KOLOMMEN)
    assert KOLOMMEN[-1] == KENMERK
    assert blad.print_area == "'Bevindingen'!$A$1:$H$4"  # on paper without what only the machine needs
    assert blad.row_dimensions[2].height >= 40  # room to write
    assert blad["C4"].data_type == "s"  # begins with = and is no formula
    assert {str(k.sqref) for k in blad.data_validations.dataValidation} == {"D2:D4", "F2:F4"}


def test_de_uitleg_begint_met_de_sluitingsdatum_en_heeft_een_leesbare_kop() -> None:
    blad = openpyxl.load_workbook(BytesIO(leeg_formulier()))["Uitleg"]
    assert [blad.cell(rij, 1).value for rij in (2, 3, 4)] == ["Reactieformulier", "Wat vragen wij?", "Terugsturen"]
    terug = str(blad["B4"].value).replace("\xa0", " ")
    assert terug.startswith("Stuur dit bestand uiterlijk 24 mei 2033 terug naar info@rekenkamer.example.")
    kop = blad["A1"].font
    assert (kop.b, kop.color.rgb) == (True, "00FFFFFF")


def test_een_ander_kenmerk_wordt_met_zijn_cel_en_tekst_gemeld(tmp_path: Path, studie: Studie) -> None:
    cellen = {"Bevindingen!J2": "x", "Bevindingen!J4": "", "Bevindingen!C2": "Het afval gaat elke dag mee."}
    _, (probleem,) = lees_formulier(vul_in(tmp_path / "f.xlsx", cellen), tmp_path, studie, ["concept-1"])
    assert str(probleem.plaats) == "f.xlsx, Bevindingen!J2"
    assert probleem.velden["wat"] == "een ander kenmerk; bij die rij staat ‘Het afval gaat elke dag mee.’; ook in J4"


def test_een_lange_tekst_past_op_papier() -> None:
    """A row is no higher than 409 points: a text that needs more gets a wider column."""
    lang = Formulierrij("Bron", BIJLAGE, 9, "bronnen", "", "woord " * 500)
    boek = openpyxl.load_workbook(
        BytesIO(formulier_xlsx(kop(), {BEVINDINGEN: (*RIJEN[BEVINDINGEN], lang)}, {}, stijl(), date(2033, 3, 14), ""))
    )
    kort = openpyxl.load_workbook(BytesIO(leeg_formulier()))
    breed = boek[BEVINDINGEN].column_dimensions["C"].width
    assert breed > kort[BEVINDINGEN].column_dimensions["C"].width
    hoogte = boek[BEVINDINGEN].row_dimensions[5].height
    assert hoogte < 400
    assert len(wrap("woord " * 500, int(breed * 1.2))) * 13.2 < hoogte


def test_een_cijfer_in_een_figuur_en_een_tabel_is_een_rij() -> None:
    gegevens = figuur("staven", ("2031", "2032"), {"Uitgaven": (1, 2)})
    punten = [replace(p, ref=f"uitgaven|jaar={2031 + n}") for n, p in enumerate(gegevens.panelen[0].series[0].punten)]
    serie = replace(gegevens.panelen[0].series[0], punten=tuple(punten))
    gegevens = replace(gegevens, panelen=(replace(gegevens.panelen[0], series=(serie,)),))
    cel = '<td><data value="2" data-ref="uitgaven|jaar=2032">2</data></td>'
    tabel = f'<figure id="tabel-1"><table><tbody><tr>{cel}</tr></tbody></table></figure>'
    boom = van_html(f'<article><figure id="figuur-1"><p>x</p></figure>{tabel}</article>')
    rijen = rijen_van_bijlage(Stuk(BIJLAGE, boom, {}), {"figuur-1": gegevens})[CIJFERS]
    assert [(rij.blok, rij.tekst) for rij in rijen] == [("figuur-1", "1"), ("tabel-1", "2")]


def test_een_cijfer_dat_er_niet_is_is_geen_rij() -> None:
    """What was not delivered or is not shown, nobody can confirm; what is missing a party can still give."""
    teksten = ("12", "niet geleverd", "niet getoond", "n.v.t.", "onbekend")
    cijfers = "".join(f'<p><data value="" data-ref="{n}">{tekst}</data></p>' for n, tekst in enumerate(teksten))
    stuk = Stuk(BIJLAGE, van_html(f'<article><section id="s">{cijfers}</section></article>'), {})
    assert [rij.tekst for rij in rijen_van_bijlage(stuk, {})[CIJFERS]] == ["12", "onbekend"]
