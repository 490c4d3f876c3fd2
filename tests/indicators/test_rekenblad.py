"""The sheet: formulas in texts, over protected results."""

from collections.abc import Mapping
from fractions import Fraction
from itertools import product

import pytest

from rekenaudit.indicators import FormuleFout, Rekenblad, compute
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.feit import Feit, FeitSleutel
from tests.indicators.rekenstudie import GEMEENTEN, JAREN, feiten, kengetallen, studie

FORMULES = {
    "lasten": ("geld.lasten", "euro"),
    "bewoners": ("volk.bewoners", "bewoner"),
    "per_bewoner": ("lasten / bewoners", "euro / bewoner"),
}
FEITEN: Mapping[FeitSleutel, Feit] = {
    **feiten("geld.lasten", {p: 1000 * i for i, p in enumerate(product(GEMEENTEN, JAREN), start=1)}),
    **feiten("volk.bewoners", {p: 10 * i - 5 for i, p in enumerate(product(GEMEENTEN, JAREN), start=1)}),
}


def openbaar() -> Rekenblad:
    """A sheet for texts: without facts."""
    bestand = kengetallen(FORMULES)
    return Rekenblad(studie(), bestand.record, compute(studie(), bestand, FEITEN)[0])


def test_a_formula_over_indicators() -> None:
    reeks = openbaar().bereken("lasten[gemeente='s-Duin, jaar=2032] / bewoners[gemeente='s-Duin, jaar=2032]")
    assert (reeks.assen, str(reeks.eenheid), reeks.cellen[()].waarde) == ((), "euro / bewoner", Fraction(9000, 85))
    assert reeks.cellen[()].bronnen == {"geld", "volk"}


def test_a_whole_indicator_comes_back_as_it_was() -> None:
    uitkomsten, _ = compute(studie(), kengetallen(FORMULES), FEITEN)
    assert openbaar().bereken("lasten") == uitkomsten["lasten"].reeks


def test_a_small_count_is_suppressed() -> None:
    klein = openbaar().bereken("bewoners[gemeente=Veldstad]").cel(jaar="2030")
    assert (klein.waarde, klein.aanwezigheid) == (None, Aanwezigheid.ONDERDRUKT)
    verschil = openbaar().bereken("verschil(bewoners, 2030, 2031) / 2").cel(gemeente="Bergen (NH)")
    assert (verschil.waarde, verschil.aanwezigheid) == (None, Aanwezigheid.ONDERDRUKT)


@pytest.mark.parametrize(
    ("formule", "reden"),
    [
        (
            "2 * geld.lasten",
            "gebruikt op positie 5 het brongegeven 'geld.lasten'; hier zijn alleen kengetallen te gebruiken.",
        ),
        ("last", "gebruikt op positie 1 de naam 'last', en dat is geen kengetal. Bedoelt u 'lasten'?"),
        ("3 * 4", "gebruikt geen enkele bron of ander kengetal."),
        (
            "lasten + bewoners",
            "gebruikt '+' op positie 8 met verschillende eenheden: links 'euro', rechts 'bewoner'.",
        ),
        (
            "lasten *",
            (
                "is niet te lezen: op positie 9 staat het einde van de formule, maar daar hoort een getal, "
                "een naam, een functie of een haakje '('."
            ),
        ),
    ],
)
def test_why_a_formula_is_refused(formule: str, reden: str) -> None:
    with pytest.raises(FormuleFout) as fout:
        openbaar().bereken(formule)
    assert fout.value.reden == f"De formule {reden}"
    assert str(fout.value) == fout.value.reden


def test_a_fact_where_only_indicators_may_be_named() -> None:
    with pytest.raises(FormuleFout) as fout:
        openbaar().bereken("geld.lasten")
    assert (fout.value.soort.code, fout.value.kolom) == ("formule-brongegevens", 1)
