"""Passages of a report about one party: its rows and columns, and all conclusions when they go along."""

from dataclasses import replace

from rekenaudit.document.boom import Knoop, naar_html, tekst, van_html
from rekenaudit.document.ontvanger import Ontvanger
from rekenaudit.wederhoor.nakijken import nakijklijst
from rekenaudit.wederhoor.passagerijen import rijen_van_passages
from rekenaudit.wederhoor.passages import kies_passages
from rekenaudit.wederhoor.rijen import Stuk
from rekenaudit.wederhoor.tabelpassages import eigen_tabel

VOOR = Ontvanger("Veldstad", "Veldstad", ("Veldstad",), ("Oost-Aa", "Milieudienst"), codes=("OOS-01",))
ORGAAN = replace(VOOR, naam="Milieudienst", gemeente="", namen=("Milieudienst",), anderen=("Veldstad", "Oost-Aa"))


def tabel(kop: str, *rijen: str, breedtes: str = "") -> Knoop:
    attrs = f' data-breedtes="{breedtes}"' if breedtes else ""
    cellen = "".join(f'<th scope="col">{k}</th>' for k in kop.split("|"))
    lijf = "".join(f"<tr>{r}</tr>" if not r.startswith("<tr") else r for r in rijen)
    return van_html(f"<table{attrs}><thead><tr>{cellen}</tr></thead><tbody>{lijf}</tbody></table>")


def rij(naam: str, *cellen: str) -> str:
    return f'<th scope="row">{naam}</th>' + "".join(f'<td class="tekst">{c}</td>' for c in cellen)


def teksten(knoop: Knoop | None) -> list[list[str]]:
    assert knoop is not None
    return [[tekst(c) for c in r.knopen()] for deel in knoop.knopen() for r in deel.knopen()]


def test_kolommen_van_anderen_vallen_weg_en_de_rest_deelt_de_breedte() -> None:
    groep = '<tr class="groep"><th scope="rowgroup" colspan="4">Vraag 1</th></tr>'
    uit = eigen_tabel(
        tabel("Norm|Veldstad|Oost-Aa|Samen", groep, rij("a", "1", "2", "3"), breedtes="40 20 20 20"), VOOR
    )
    assert teksten(uit) == [["Norm", "Veldstad", "Samen"], ["Vraag 1"], ["a", "1", "3"]]
    assert uit is not None
    assert uit.attr("data-breedtes") == "50 25 25"
    assert uit.knopen()[1].knopen()[0].knopen()[0].attr("colspan") == "3"


def test_een_rij_van_een_ander_valt_weg_ook_als_een_document_de_partij_noemt() -> None:
    lijst = "<ul><li>OOS-01: Brief van de Milieudienst</li><li>OOS-02: Tarieven</li></ul>"
    algemeen = "<ul><li>ALG-1: Plan van de Milieudienst</li><li>ALG-2: Wet</li></ul>"
    uit = eigen_tabel(tabel("Over|Documenten", rij("Oost-Aa", lijst), rij("Samen", algemeen)), ORGAAN)
    assert teksten(uit) == [["Over", "Documenten"], ["Samen", "ALG-1: Plan van de Milieudienst"]]


def test_een_eigen_rij_blijft_heel_en_een_tabel_zonder_eigen_rij_is_er_niet() -> None:
    lijst = "<ul><li>VEL-1: Plan</li><li>VEL-2: Brief</li></ul>"
    uit = eigen_tabel(tabel("Over|Documenten", rij("Veldstad", lijst), rij("Oost-Aa", "Iets")), VOOR)
    assert teksten(uit) == [["Over", "Documenten"], ["Veldstad", "VEL-1: PlanVEL-2: Brief"]]
    assert eigen_tabel(tabel("Over|Wat", rij("Oost-Aa", "Iets"), rij("Samen", "Meer")), VOOR) is None


def groep(titel: str) -> str:
    return f'<tr class="groep"><th scope="rowgroup" colspan="2">{titel}</th></tr>'


def test_van_een_groep_van_een_ander_blijft_niets_en_een_eigen_groep_blijft_heel() -> None:
    rijen = [
        *(groep("Samen"), rij("ALG-1", "Plan van de Milieudienst"), rij("ALG-2", "Wet")),
        *(groep("Oost-Aa"), rij("OOS-01", "Brief van de Milieudienst")),
        *(groep("Veldstad"), rij("VEL-1", "Plan"), rij("VEL-2", "Brief")),
    ]
    alle = tabel("Code|Document", *rijen)
    assert teksten(eigen_tabel(alle, ORGAAN))[1:] == [["Samen"], ["ALG-1", "Plan van de Milieudienst"]]
    assert teksten(eigen_tabel(alle, VOOR))[1:] == [["Veldstad"], ["VEL-1", "Plan"], ["VEL-2", "Brief"]]
    samen = tabel("Code|Document", groep("Veldstad en Oost-Aa"), rij("SAM-1", "Brief van Veldstad"))
    assert teksten(eigen_tabel(samen, VOOR))[-1] == ["SAM-1", "Brief van Veldstad"]


RAPPORT = van_html(
    '<article lang="nl"><section class="hoofdstuk" id="h-samenvatting"><h2>Samenvatting</h2>'
    "<p>Alle gemeenten doen het goed.</p><p>Oost-Aa doet het beter.</p><ul><li>Kijk <strong>goed</strong>.</li></ul>"
    '</section><section class="hoofdstuk" id="h-bevindingen"><h2>Bevindingen</h2><p>Veldstad heeft een plan. De '
    "buurgemeente niet. Oost-Aa en Veldstad overleggen.</p>"
    '<aside class="antwoord"><p class="kop">Antwoord</p><p>De meeste wel.</p></aside></section></article>'
)


def test_een_gemeente_krijgt_alle_conclusies_en_een_orgaan_niet() -> None:
    samenvatting, bevindingen = kies_passages(RAPPORT, frozenset(), VOOR, {})
    assert [tekst(k) for k in samenvatting.knopen()] == [
        "Samenvatting",
        "Alle gemeenten doen het goed.",
        "[…]",
        "Kijk goed.",
    ]
    assert [tekst(k) for k in bevindingen.knopen()][1:] == [
        "Veldstad heeft een plan. De buurgemeente niet. […]",
        "AntwoordDe meeste wel.",
    ]
    assert kies_passages(RAPPORT, frozenset(), ORGAAN, {}) == ()


def test_de_nakijklijst_noemt_wat_zonder_naam_meegaat_en_wat_niet_meegaat() -> None:
    passages = replace(RAPPORT, kinderen=kies_passages(RAPPORT, frozenset(), VOOR, {}))
    bijlage = van_html('<article><p id="b-1">Net als Oost-Aa. En zo.</p></article>')
    lijst = nakijklijst(VOOR, RAPPORT, passages, bijlage)
    assert [r.zin for r in lijst.zonder_naam] == [
        "Alle gemeenten doen het goed.",
        "Kijk goed.",
        "De buurgemeente niet.",
        "De meeste wel.",
    ]
    assert [(r.blok, r.zin) for r in lijst.gemist] == [("h-bevindingen", "Oost-Aa en Veldstad overleggen.")]
    assert [(r.blok, r.zin) for r in lijst.bijlage] == [("b-1", "Net als Oost-Aa.")]
    assert lijst.telling() == "4 zinnen zonder naam mee, 1 zin over Veldstad weggelaten, 1 zin in de bijlage gemaskeerd"
    assert "- De buurgemeente niet.  [h-bevindingen]" in lijst.tekst()


def test_een_woord_bij_maskeer_telt_als_een_ander() -> None:
    streng = replace(VOOR, anderen=(*VOOR.anderen, "buurgemeente"))
    (bevindingen,) = kies_passages(replace(RAPPORT, kinderen=RAPPORT.kinderen[1:]), frozenset(), streng, {})
    assert tekst(bevindingen.knopen()[1]) == "Veldstad heeft een plan. […]"


def test_een_rij_in_het_formulier_noemt_tabel_kolommen_en_kop() -> None:
    boom = van_html(
        '<article lang="nl"><section class="hoofdstuk" id="h-kosten"><h2>2 Kosten</h2><p>Veldstad geeft meer uit.</p>'
        '<figure class="tabel" id="tabel-lasten"><figcaption>Tabel 2 Lasten</figcaption>'
        f"{naar_html(tabel('Gemeente|2031 (in euro)|2032', rij('Veldstad', '5', 'onbekend')))}"
        "</figure></section></article>"
    )
    (blad,) = rijen_van_passages(Stuk("rapport", boom, {"h-kosten": 4, "tabel-lasten": 5}), VOOR).values()
    assert [(r.wat, r.pagina, r.blok, r.tekst) for r in blad] == [
        ("2 Kosten", 4, "h-kosten", "Veldstad geeft meer uit."),
        ("Tabel 2 Lasten", 5, "tabel-lasten", "Veldstad\n2031 (in euro): 5\n2032: onbekend"),
    ]


def test_een_rij_onder_de_naam_van_de_partij_staat_in_het_formulier_en_haar_tussenkop_niet() -> None:
    rijen = (groep("Samen"), rij("ALG-1", "Wet"), groep("Veldstad"), rij("VEL-1", "Het beleidsplan"))
    boom = van_html(
        '<article lang="nl"><section class="hoofdstuk" id="h"><h2>Bronnen</h2><figure class="tabel" id="tabel-d">'
        f"<figcaption>Tabel 3</figcaption>{naar_html(tabel('Code|Document', *rijen))}</figure></section></article>"
    )
    (blad,) = rijen_van_passages(Stuk("rapport", boom, {}), VOOR).values()
    assert [r.tekst for r in blad] == ["VEL-1\nDocument: Het beleidsplan"]


def test_een_noot_waar_niets_van_over_is_valt_weg() -> None:
    inhoud = naar_html(tabel("Gemeente|2031", rij("Veldstad", "5"), rij("Oost-Aa", "6")))
    noten = '<p class="toelichting">Onbekend: Oost-Aa.</p><p class="bronnoot">Bron: milieudienst.</p>'
    boom = van_html(
        '<article lang="nl"><section class="hoofdstuk" id="h"><h2>Kosten</h2><figure class="tabel" id="tabel-l">'
        f"<figcaption>Tabel 2</figcaption>{inhoud}{noten}</figure></section></article>"
    )
    voor = replace(VOOR, vermeldingen=("Milieudienst",))
    (hoofdstuk,) = kies_passages(boom, frozenset(), voor, {})
    assert [tekst(k) for k in hoofdstuk.knopen()[1].knopen()] == [
        "Tabel 2",
        "Gemeente2031Veldstad5",
        "Bron: milieudienst.",
    ]
