"""The document of changes tells the story of every remark, and shows what a party wrote as nothing but text."""

from dataclasses import replace
from pathlib import Path

import pytest

from rekenaudit.document.boom import alle, tekst
from rekenaudit.document.documenten import Document
from rekenaudit.document.wijzigingen import assemble_changes
from rekenaudit.document.wijzigingsdelen import plaatsen
from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.model.vergelijking import (
    Blokwijziging,
    Bronwijziging,
    Cijferwijziging,
    Documentstatus,
    Herlezen,
    Keten,
    Losse,
    Oordeelwijziging,
    Vergelijking,
    Zonder,
)
from rekenaudit.problems import Gestopt
from tests.outputs.uitvoerbouw import stijlmap, studie

KENGETALLEN = Kengetallen(
    eenheden={"euro": {"enkelvoud": "euro", "meervoud": "euro"}},
    dimensies={},
    kengetallen={"uitgaven": {"titel": "Uitgaven in het jaar", "formule": "1", "eenheid": "euro"}},
)
GEVAARLIJK = "<script>x</script> {{ 7 * 7 }} [[uitgaven]] **vet** =1+1"
OORDEEL = Oordeelwijziging("n-1", "Genoeg scheiden", "Veldstad", "voldoet niet", "voldoet", "nieuwe reden")
BLOK = Blokwijziging("bijlagen/veldstad", "p", "Samenvatting", "alinea", "Het was 12.", "Het is 13.")
KETEN = Keten(
    opmerking="W-veldstad-01",
    partij="Veldstad",
    stand="nieuw",
    passage="uitgaven",
    sleutel="uitgaven|gemeente=Veldstad;jaar=2031",
    reactie=GEVAARLIJK,
    voorstel="Maak er 13 van.",
    uitkomst="deels",
    reden="Klopt.",
    auteur="commissie",
    bronnen=(Bronwijziging("feit", "bron.getal / Veldstad / 2031", "12", "13"),),
    teksten=(),
    cijfers=(Cijferwijziging("getal", "Het getal", "Veldstad, 2031", "12", "13", ("W-oost-aa-02",)),),
    oordelen=(OORDEEL,),
    blokken=(BLOK, Blokwijziging("rapport", "p", "Samenvatting", "alinea", "Het was 12.", "Het is 13.")),
)
GEDEELD = Blokwijziging("rapport", "q", "Vraag 1", "alinea", "Samen 100.", "Samen 102.")
ZELFDE = Blokwijziging("rapport", "tabel-1", "tabel 1", "tabelrij", "7", "7")
FIGUUR = Blokwijziging("rapport", "figuur-1", "figuur 1", "figuur", "Lasten", "Lasten")
ANDER = replace(
    KETEN,
    opmerking="W-oost-aa-02",
    partij="Oost-Aa",
    blokken=(GEDEELD, ZELFDE, FIGUUR),
    cijfers=(),
    oordelen=(),
)
SAMEN = replace(KETEN, blokken=(*KETEN.blokken, GEDEELD))
VOL = Vergelijking(
    oud="concept-1",
    nieuw="concept-2",
    datum_oud="1 mei 2031",
    datum_nieuw="1 juni 2031",
    documenten=(Documentstatus("rapport", "Rapport", "gewijzigd", "concept-2", 1),),
    oordelen=(OORDEEL,),
    ketens=(SAMEN, ANDER),
    zonder=(Zonder("W-oost-aa-01", "Oost-Aa", "een zin", "Dit klopt niet.", "niet overgenomen", "Het klopt wel."),),
    samen=(),
    herlezen=(Herlezen("c", "conclusie", 1, "Scheiden lukt", ("de tekst zelf is anders",)),),
    los=(Losse("instelling", "onderzoek.groep", "a", "b"),),
    cijfers=(),
    onverklaard=(BLOK,),
)
LEEG = Vergelijking("a", "b", "1 mei 2031", "1 juni 2031", (), (), (), (), (), (), (), (), ())


def gemaakt(vergelijking: Vergelijking) -> Document:
    return assemble_changes(vergelijking, studie(), KENGETALLEN, stijlmap(), ("html",))


@pytest.fixture(scope="module")
def vol() -> str:
    return tekst(gemaakt(VOL).boom)


@pytest.mark.parametrize(
    "zin",
    [
        "Twee opmerkingen uit het wederhoor maken verschil tussen deze versies.",
        "Eén opmerking veranderde niets: zie",
        "Over: ‘een zin’",
        "Dit klopt niet.",
        "Het klopt wel.",
        "ook door W-oost-aa-02",
        "Samen met een andere opmerking veranderde zij ook andere plaatsen: zie",
        "Hier bleven de woorden gelijk, en veranderde alleen de opmaak of een waarde achter de afronding: tabel 1 (rij",
        "andere waarden in de figuur",
        "Eén oordeel valt nu anders uit.",
        "Eén document is anders dan in concept-1; geen documenten bleven gelijk.",
        "Het ging over Uitgaven in het jaar, Veldstad, 2031, waar ‘uitgaven’ stond.",
        "Het voorstel van Veldstad: ‘Maak er 13 van.’",
        "Het besluit van commissie: deels overgenomen. De reden: Klopt.",
        "Daardoor veranderden één kengetal, één oordeel en twee plaatsen in twee documenten.",
        "Het oordeel ‘Genoeg scheiden’ over Veldstad ging van voldoet niet naar voldoet. nieuwe reden",
        "Stuur dit stuk niet door",
        "bijlagen/veldstad en rapport",
    ],
)
def test_het_stuk_vertelt_wat_er_gebeurde(vol: str, zin: str) -> None:
    assert zin in vol


def test_een_plaats_van_twee_opmerkingen_staat_er_een_keer(vol: str) -> None:
    assert (vol.count("Samen 100."), vol.count("Samen 102.")) == (1, 1)
    assert "W-veldstad-01 en W-oost-aa-02 samen" in vol


def test_een_rij_van_een_tabel_heet_naar_haar_eerste_cel() -> None:
    rij = Blokwijziging("rapport", "tabel-1", "tabel 1", "tabelrij", "Groei | 1 | 2 | 3 | 4", "Groei | 1 | 2 | 3 | 5")
    (plaats,) = plaatsen([rij]).woorden
    assert plaats.waar == "tabel 1 (rij van een tabel) ‘Groei’"
    (anders,) = plaatsen([replace(rij, nieuw="Krimp | 1")]).woorden
    assert anders.waar == "tabel 1 (rij van een tabel)"


def test_wat_een_partij_schreef_blijft_tekst(vol: str) -> None:
    assert GEVAARLIJK in vol
    assert {k.tag for k in alle(gemaakt(VOL).boom)} & {"script", "data"} == set()


def test_zonder_wijzigingen_staat_dat_er_ook() -> None:
    leeg = tekst(gemaakt(LEEG).boom)
    assert "Geen enkel oordeel valt nu anders uit." in leeg
    assert "Geen enkele plaats in een document veranderde zonder opmerking." in leeg
    assert "None" not in leeg


def test_een_eigen_sjabloon_dat_geen_html_maakt_wordt_gemeld(tmp_path: Path) -> None:
    (tmp_path / "wijzigingen.html.j2").write_text('<article lang="nl"><p>Zonder einde</article>', encoding="utf-8")
    stijl = replace(stijlmap(), map=tmp_path)
    with pytest.raises(Gestopt) as gestopt:
        assemble_changes(VOL, studie(), KENGETALLEN, stijl, ("html",))
    assert [p.code for p in gestopt.value.problemen] == ["html-onleesbaar"]


def test_elke_kop_en_tabel_heeft_een_eigen_plaats() -> None:
    ids = [k.attr("id") for k in alle(gemaakt(VOL).boom) if k.attr("id")]
    assert len(ids) == len(set(ids))
