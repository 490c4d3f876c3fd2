"""What holds for every norm and all data: exact limits, no influence of order, unknown never beats known."""

from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from rekenaudit.evaluators.grenzen import Grenzen, kanten
from rekenaudit.evaluators.schrijfwijze import Schrijfwijze
from rekenaudit.model.norm import Grens
from rekenaudit.model.oordeel import Uitslag
from tests.evaluators import toetsbouw

breuken = st.fractions(min_value=-1000, max_value=1000, max_denominator=10_000)
woorden = st.sampled_from(["hoogstens", "minder_dan", "minstens", "meer_dan"])
notaties = st.sampled_from(["getal", "procent", "euro", "euro_duizend"])


@settings(deadline=None, max_examples=100)
@given(woorden, breuken, st.fractions(min_value=Fraction(1, 10**9), max_value=10))
def test_oordeel_slaat_precies_op_de_grens_om(woord: str, grens: Fraction, stap: Fraction) -> None:
    grenzen = Grenzen(Grens.model_validate({woord: grens}), None)
    lager, precies, hoger = (grenzen.uitslag(w) is Uitslag.VOLDOET for w in (grens - stap, grens, grens + stap))
    assert (lager, precies, hoger) == {
        "hoogstens": (True, True, False),
        "minder_dan": (True, False, False),
        "minstens": (False, True, True),
        "meer_dan": (False, False, True),
    }[woord]


@settings(deadline=None, max_examples=150)
@given(woorden, breuken.map(lambda b: round(b, 2)), st.fractions(-1, 1), notaties, st.integers(0, 2))
def test_wat_er_staat_spreekt_het_oordeel_niet_tegen(
    woord: str, grens: Fraction, afstand: Fraction, notatie: str, decimalen: int
) -> None:
    waarde = grens + afstand / 1000
    grenzen = Grenzen(Grens.model_validate({woord: grens}), None)
    (kant,) = kanten(grenzen.voldoet)
    wijze = grenzen.wijze_voor(Schrijfwijze(notatie, decimalen), (waarde,))
    staat_er_als_grens = wijze.schrijf(waarde) == wijze.schrijf(grens)
    assert not staat_er_als_grens or kant.goed(waarde) == kant.goed(grens)


@settings(deadline=None, max_examples=100)
@given(breuken, breuken, notaties)
def test_afstand_is_nul_alleen_op_de_grens(waarde: Fraction, grens: Fraction, notatie: str) -> None:
    afstand, tekst = Grenzen(Grens(hoogstens=grens), None).afstand(waarde, Schrijfwijze(notatie, 0))
    assert afstand == abs(waarde - grens)
    assert tekst.startswith("precies op") == (waarde == grens)


def _voorbeeld(waarden: dict[str, dict[str, str]], soort: str) -> dict[str, Any]:
    toetsen: dict[str, dict[str, Any]] = {
        "drempel": {"jaren": "elk jaar", "voldoet": {"minstens": "5"}, "gedeeltelijk": {"minstens": "3"}},
        "vergelijking": {"met": "mediaan", "marge": "0,2", "jaren": "elk jaar", "combineren": "een"},
        "ontwikkeling": {"van": "2030", "tot": "2031", "voldoet": {"hoogstens": "0,5"}},
    }
    return {
        "gemeenten": list(waarden),
        "jaren": ["2030", "2031"],
        "kengetallen": {"ritten": {"waarden": waarden}},
        "normen": [
            {
                "toets": {"soort": soort, "kengetal": "ritten", **toetsen[soort]},
                "studie": {"soort": "uit_oordelen", "voldoet": "0,75", "gedeeltelijk": "0,5"},
            }
        ],
    }


soorten = st.sampled_from(["drempel", "vergelijking", "ontwikkeling"])
cellen = st.sampled_from(["ontbreekt", "niet geleverd", "1", "3", "5", "6"])
tabellen = st.fixed_dictionaries({g: st.fixed_dictionaries({"2030": cellen, "2031": cellen}) for g in "ABCD"})


@settings(deadline=None, max_examples=60)
@given(tabellen, soorten, st.permutations("ABCD"))
def test_volgorde_van_gemeenten_maakt_niet_uit(
    waarden: dict[str, dict[str, str]], soort: str, volgorde: list[str]
) -> None:
    anders = {gemeente: waarden[gemeente] for gemeente in volgorde}
    assert toetsbouw.oordelen(_voorbeeld(waarden, soort)) == toetsbouw.oordelen(_voorbeeld(anders, soort))


@settings(deadline=None, max_examples=60)
@given(tabellen, soorten, st.sampled_from("ABCD"), st.sampled_from(["2030", "2031"]))
def test_een_waarde_minder_verandert_geen_oordeel_in_een_ander(
    waarden: dict[str, dict[str, str]], soort: str, gemeente: str, jaar: str
) -> None:
    zonder = {**waarden, gemeente: {**waarden[gemeente], jaar: "ontbreekt"}}
    met_alles = toetsbouw.oordelen(_voorbeeld(waarden, soort))
    for plek, oordeel in toetsbouw.oordelen(_voorbeeld(zonder, soort)).items():
        assert oordeel.uitslag in {met_alles[plek].uitslag, Uitslag.ONVOLDOENDE_DATA}
