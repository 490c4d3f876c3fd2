"""Masking: nothing of another party is left, and the party's own values are."""

from hypothesis import example, given
from hypothesis import strategies as st

from rekenaudit.document.boom import Knoop, tekst
from rekenaudit.document.ontvanger import MASKER, Ontvanger, teksten_van
from rekenaudit.wederhoor.maskeren import maskeer, zonder_anderen

VOOR = Ontvanger("Veldstad", "Veldstad", ("Veldstad",), ("Oost-Aa", "Milieudienst"), codes=("OOS-01", "GM9002"))


def data(gemeente: str, getal: str) -> Knoop:
    return Knoop("data", (("value", getal), ("data-ref", f"kosten|gemeente={gemeente};jaar=2031")), (getal,))


def platte(*kinderen: Knoop | str) -> str:
    return tekst(Knoop("p", (), maskeer(kinderen, VOOR)[0]))


def test_een_zin_over_de_partij_zelf_blijft_zoals_hij_is() -> None:
    kinderen = ("In Veldstad zijn de kosten ", data("Veldstad", "190"), ". Dat is meer dan in 2030.")
    assert maskeer(kinderen, VOOR) == (kinderen, True)


def test_een_zin_over_een_ander_en_wat_erop_volgt_valt_weg() -> None:
    assert platte("Veldstad stuurt een brief. Oost-Aa niet. Dat komt door geldgebrek.") == (
        f"Veldstad stuurt een brief. {MASKER}"
    )


def test_een_volgende_zin_over_de_partij_zelf_komt_weer_terug() -> None:
    assert platte("Oost-Aa doet niets. Veldstad wel.") == f"{MASKER} Veldstad wel."


def test_van_een_zin_over_beide_blijven_naam_en_eigen_waarde() -> None:
    uit = platte("In Veldstad is het ", data("Veldstad", "190"), " en in Oost-Aa ", data("Oost-Aa", "217"), ".")
    assert uit == f"{MASKER} Hier staat van Veldstad: 190."
    twee = platte("Veldstad had ", data("Veldstad", "190"), " en ", data("Veldstad", "8"), ", Oost-Aa niets. Goed.")
    assert twee == f"{MASKER} Hier staat van Veldstad: 190; 8. {MASKER}"


def test_een_waarde_van_een_ander_is_een_ander_ook_zonder_naam() -> None:
    assert platte("Het hoogste bedrag is ", data("Oost-Aa", "217"), ".") == MASKER


def test_een_naam_in_een_langer_woord_telt_voor_een_ander_en_niet_voor_de_partij() -> None:
    groot = Ontvanger("Groot-Veldstad", "Groot-Veldstad", ("Groot-Veldstad",), ("Veldstad",))
    klein = Ontvanger("Veldstad", "Veldstad", ("Veldstad",), ("Groot-Veldstad",))
    assert not VOOR.eigen("Veldstadse markt")
    assert VOOR.vreemd("De Oost-Aase markt")
    assert not groot.vreemd("In Groot-Veldstad")
    assert groot.vreemd("In Groot-Veldstad en Veldstad")
    assert not klein.eigen("In Groot-Veldstad")


def test_een_naam_blijft_een_naam_hoe_hij_ook_is_geschreven() -> None:
    for tekst_ in (
        "OOST-AA",
        "Oost Aa",
        "oost\u2011aa",
        "Oost-\u00adAa",
        "www.oost-aa.nl",
        "de milieudiensten",
        "GM9002",
    ):
        assert VOOR.vreemd(tekst_), tekst_
    for tekst_ in ("noordoost-aardig", "GM90021", "XOOS-01", "OOS-012"):
        assert not VOOR.vreemd(tekst_), tekst_


def test_een_apostrof_in_een_naam_is_recht_of_krom() -> None:
    voor = Ontvanger("Veldstad", "Veldstad", ("Veldstad",), ("'s-Duin", "Foto’s"), gewoon=("'s-Duin",))
    for naam in ("'s-Duin", "’s-Duin", "‘s Duin", "FOTO'S"):
        assert voor.vreemd(f"In {naam}."), naam


def test_een_gemeente_die_heet_als_een_gewoon_woord_telt_alleen_met_een_hoofdletter() -> None:
    best = Ontvanger("Veldstad", "Veldstad", ("Veldstad",), ("Best", "Ede"), gewoon=("Veldstad", "Best", "Ede"))
    for gewoon in ("Het bestuur deed zijn best.", "De vrede in het bestek.", "mede door best lage kosten"):
        assert not best.vreemd(gewoon), gewoon
    for naam in ("In Best niet.", "Bestse wijken", "BEST", "info@best.nl", "www.ede.nl", "kosten|gemeente=Ede"):
        assert best.vreemd(naam), naam


def test_de_afzender_mag_naar_een_ander_heten() -> None:
    voor = Ontvanger("Oost-Aa", "Oost-Aa", ("Oost-Aa",), ("Veldstad",), afzenders=("Rekenkamer Veldstad en Oost-Aa",))
    assert not voor.vreemd("Rekenkamer Veldstad en Oost-Aa vraagt u dit.")
    assert not voor.eigen("Rekenkamer Veldstad en Oost-Aa vraagt u dit.")
    assert voor.vreemd("Rekenkamer Veldstad")


def test_van_een_zin_over_beide_zonder_eigen_waarde_blijft_niets() -> None:
    assert maskeer(("Veldstad en Oost-Aa hebben geen plan.",), VOOR) == ((MASKER,), False)


def test_in_een_bijlage_gaan_alleen_namen_en_waarden_van_anderen_weg() -> None:
    boom = Knoop(
        "article",
        (),
        (
            Knoop("header", (), (Knoop("p", (), ("Rekenkamer Oost-Aa",)),)),
            Knoop("p", (), ("Net als Oost-Aa (OOS-01) geeft Veldstad ", data("Veldstad", "190"), " uit, en elders ")),
            Knoop("p", (), (data("Oost-Aa", "217"), "; ", Knoop("img", (("alt", "Meer dan Oost-Aa"),)))),
        ),
    )
    kop, zin, rest = zonder_anderen(boom, VOOR).knopen()
    assert tekst(kop) == "Rekenkamer Oost-Aa"
    assert tekst(zin) == f"Net als {MASKER} ({MASKER}) geeft Veldstad 190 uit, en elders "
    assert tekst(rest) == f"{MASKER}; "
    assert rest.knopen()[0].attr("alt") == f"Meer dan {MASKER}"


namen = st.sampled_from(["Veldstad", "Oost-Aa", "Milieudienst", "de gemeenten"])
zinnen = st.builds("{} heeft {} auto's{} ".format, namen, st.integers(0, 99), st.sampled_from([".", "!", ","]))
delen = st.one_of(zinnen, st.builds(data, st.sampled_from(["Veldstad", "Oost-Aa"]), st.just("42")))


@given(st.lists(delen, max_size=8))
@example([data("Veldstad", "42"), "Oost-Aa heeft 0 auto's. "])
def test_er_blijft_nooit_iets_van_een_ander_over(kinderen: list[Knoop | str]) -> None:
    uit, eigen = maskeer(kinderen, VOOR)
    assert not any(VOOR.vreemd(*teksten_van(kind)) for kind in uit)
    assert eigen == any(VOOR.eigen(*teksten_van(kind)) for kind in uit)


def test_een_naam_die_door_opmaak_is_gebroken_is_nog_een_naam() -> None:
    assert platte("Veldstad wel, maar ", Knoop("strong", (), ("Oost",)), "-Aa niet.") == MASKER


def test_cellen_naast_elkaar_zijn_geen_woord() -> None:
    rij = Knoop("tr", (), (Knoop("th", (), ("Veldstad",)), Knoop("td", (), ("5",)), Knoop("td", (), ("Oost-Aa",))))
    assert VOOR.eigen(*teksten_van(rij))
    assert VOOR.vreemd(*teksten_van(rij))
