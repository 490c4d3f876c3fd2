"""The document of changes tells the story of every remark, and shows what a party wrote as nothing but text."""

from dataclasses import replace
from pathlib import Path

import pytest

from rekenaudit.document.boom import alle, tekst
from rekenaudit.document.documenten import Document
from rekenaudit.document.wijzigingen import assemble_changes
from rekenaudit.document.wijzigingsdelen import plaatsen
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

GEVAARLIJK = "<script>x</script> {{ 7 * 7 }} [[uitgaven]] **vet** =1+1"
OORDEEL = Oordeelwijziging(
    "n-1", "Genoeg scheiden", "Veldstad", "voldoet niet", "voldoet", "oude reden", "nieuwe reden"
)
BLOK = Blokwijziging("bijlagen/veldstad", "p", "Samenvatting", "alinea", "Het was 12.", "Het is 13.")
KETEN = Keten(
    opmerking="W-veldstad-01",
    partij="Veldstad",
    stand="nieuw",
    passage="uitgaven",
    sleutel="uitgaven|gemeente=Veldstad;jaar=2031",
    reactie="Niet 12 maar 13.",
    voorstel="Maak er 13 van.",
    uitkomst="deels",
    reden=GEVAARLIJK,
    auteur="commissie",
    bronnen=(Bronwijziging("feit", "bron.getal / Veldstad / 2031", "Getal (telling), Veldstad, 2031", "12", "13"),),
    teksten=(),
    cijfers=(Cijferwijziging("getal", "Het getal", "Veldstad, 2031", "12", "13"),),
    oordelen=(OORDEEL,),
    blokken=(BLOK, Blokwijziging("rapport", "p", "Samenvatting", "alinea", "Het was 12.", "Het is 13.")),
)
GEDEELD = Blokwijziging("rapport", "q", "Vraag 1", "alinea", "Samen 100.", "Samen 102.")
ZELFDE = Blokwijziging("rapport", "tabel-1", "tabel 1", "tabelrij", "7", "7")
FIGUUR = Blokwijziging("rapport", "figuur-1", "figuur 1", "figuur", "Lasten", "Lasten")
VERNUMMERD = Blokwijziging("rapport", "tabel-9", "Tabel 9", "bijschrift", "Tabel 9 Banen", "Tabel 10 Banen")
NIEUW = [Blokwijziging("rapport", f"r{n}", "5.1 Wederhoor", "alinea", "", f"Zin {n}.") for n in (1, 2)]
ANDER = replace(
    KETEN,
    opmerking="W-oost-aa-02",
    partij="Oost-Aa",
    bronnen=(Bronwijziging("bevinding", "veldstad-1", "bevinding veldstad-1", "Een zin met 12.", "Een zin met 13."),),
    blokken=(GEDEELD, ZELFDE, FIGUUR, VERNUMMERD, *NIEUW),
    oordelen=(replace(OORDEEL, nieuw="voldoet niet"),),
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
    return assemble_changes(vergelijking, studie(), stijlmap(), ("html",))


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
        "Op 1 plek veranderde alleen een nummer van een tabel, figuur of kop",
        "Hier bleven de woorden gelijk, en veranderde alleen de opmaak of een waarde achter de afronding: tabel 1 (rij",
        "andere waarden in de figuur",
        "Eén oordeel valt nu anders uit.",
        "Eén document is anders dan in concept-1; geen documenten bleven gelijk.",
        "deels overgenomen",
        "Getal (telling), Veldstad, 2031: 12",
        "één kengetal, één oordeel en twee documenten",
        "één kengetal, één andere onderbouwing en één document",
        "Zin 1. Zin 2.",
        "Stuur dit stuk niet door",
        "bijlagen/veldstad en rapport",
        "Gewijzigd: rapport (1).",
    ],
)
def test_het_stuk_vertelt_wat_er_gebeurde(vol: str, zin: str) -> None:
    assert zin in vol


def test_een_plaats_van_twee_opmerkingen_staat_er_een_keer(vol: str) -> None:
    assert (vol.count("Samen 100."), vol.count("Samen 102.")) == (1, 1)
    assert "Samen 102.W-veldstad-01W-oost-aa-02" in vol


def test_een_cijfer_van_twee_opmerkingen_staat_er_een_keer(vol: str) -> None:
    assert vol.count("Het getal") == 1


def test_van_een_rij_staat_er_alleen_de_cel_die_anders_is() -> None:
    rijen = [
        Blokwijziging(f"bijlagen/{n}", "t", "tabel 1", "tabelrij", f"Groei | {n} | 5", f"Groei | {n} | 6") for n in "ab"
    ]
    (plaats,) = plaatsen((rij, ("W-1",)) for rij in rijen).woorden
    assert (plaats.oud, plaats.nieuw, plaats.documenten) == ("5", "6", "bijlagen/a en bijlagen/b")


def test_wat_vanzelf_meeverandert_wordt_alleen_geteld() -> None:
    noot = Blokwijziging("rapport", "t", "tabel 2", "alinea", "", "Gecorrigeerde cijfers: Veldstad (2031).")
    kop = Blokwijziging("rapport", "k", "3.5 Versie", "kop", "3.5 Versie", "3.6 Versie")
    echt = Blokwijziging("rapport", "e", "3.5 Versie", "alinea", "Er zijn 5 gemeenten.", "Er zijn 6 gemeenten.")
    gevonden = plaatsen((blok, ()) for blok in (noot, kop, echt))
    assert (len(gevonden.woorden), gevonden.vanzelf, len(gevonden)) == (1, 2, 2)


def test_een_rij_van_een_tabel_heet_naar_haar_eerste_cel() -> None:
    rij = Blokwijziging("rapport", "tabel-1", "tabel 1", "tabelrij", "Groei | 1 | 2 | 3 | 4", "Groei | 1 | 2 | 3 | 5")
    (plaats,) = plaatsen([(rij, ())]).woorden
    assert plaats.waar == "tabel 1 (rij ‘Groei’)"
    (anders,) = plaatsen([(replace(rij, nieuw="Krimp | 1"), ())]).woorden
    assert anders.waar == "tabel 1 (rij)"


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
        assemble_changes(VOL, studie(), stijl, ("html",))
    assert [p.code for p in gestopt.value.problemen] == ["html-onleesbaar"]


def test_elke_kop_en_tabel_heeft_een_eigen_plaats() -> None:
    ids = [k.attr("id") for k in alle(gemaakt(VOL).boom) if k.attr("id")]
    assert len(ids) == len(set(ids))
