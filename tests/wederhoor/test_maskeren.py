"""Masking: nothing of another party is left, and the party's own values are."""

from hypothesis import given
from hypothesis import strategies as st

from rekenaudit.document.boom import Knoop, tekst
from rekenaudit.wederhoor.maskeren import MASKER, maskeer
from rekenaudit.wederhoor.ontvanger import Ontvanger, teksten_van

VOOR = Ontvanger("Veldstad", "Veldstad", ("veldstad",), ("oost-aa", "milieudienst"), ())


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
    assert "Veldstad" in uit
    assert "190" in uit
    assert "217" not in uit
    assert "Oost" not in uit


def test_een_waarde_van_een_ander_is_een_ander_ook_zonder_naam() -> None:
    assert platte("Het hoogste bedrag is ", data("Oost-Aa", "217"), ".") == MASKER


def test_een_naam_in_een_langer_woord_telt_voor_een_ander_en_niet_voor_de_partij() -> None:
    groot = Ontvanger("Groot-Veldstad", "Groot-Veldstad", ("groot-veldstad",), ("veldstad",), ())
    assert not VOOR.eigen("Veldstadse markt")
    assert VOOR.vreemd("De Oost-Aase markt")
    assert not groot.vreemd("In Groot-Veldstad")
    assert groot.vreemd("In Groot-Veldstad en Veldstad")


namen = st.sampled_from(["Veldstad", "Oost-Aa", "Milieudienst", "de gemeenten"])
zinnen = st.builds("{} heeft {} auto's{} ".format, namen, st.integers(0, 99), st.sampled_from([".", "!", ","]))
delen = st.one_of(zinnen, st.builds(data, st.sampled_from(["Veldstad", "Oost-Aa"]), st.just("42")))


@given(st.lists(delen, max_size=8))
def test_er_blijft_nooit_iets_van_een_ander_over(kinderen: list[Knoop | str]) -> None:
    uit, eigen = maskeer(kinderen, VOOR)
    assert not any(VOOR.vreemd(*teksten_van(kind)) for kind in uit)
    assert eigen == any(VOOR.eigen(*teksten_van(kind)) for kind in kinderen)
