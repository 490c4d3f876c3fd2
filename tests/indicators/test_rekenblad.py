"""The sheet: formulas in texts, over protected results."""

from collections.abc import Mapping
from fractions import Fraction
from itertools import product

import pytest

from rekenaudit.indicators import FormuleFout, Rekenblad, compute, verwijzingen
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.feit import Feit, FeitSleutel
from tests.indicators.rekenstudie import GEMEENTEN, JAREN, SOORTEN, blad, feiten, kengetallen, studie

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
    rekenblad = openbaar()
    assert rekenblad.bereken("lasten") == rekenblad.uitkomsten["lasten"].reeks


def test_a_small_count_is_suppressed_where_facts_are_not_reachable() -> None:
    klein = openbaar().bereken("bewoners[gemeente=Veldstad]").cel(jaar="2030")
    assert (klein.waarde, klein.aanwezigheid) == (None, Aanwezigheid.ONDERDRUKT)
    verschil = openbaar().bereken("verschil(bewoners, 2030, 2031) / 2").cel(gemeente="Bergen (NH)")
    assert (verschil.waarde, verschil.aanwezigheid) == (None, Aanwezigheid.ONDERDRUKT)
    intern = Rekenblad(studie(), kengetallen(FORMULES).record, openbaar().uitkomsten, FEITEN)
    assert intern.bereken("bewoners[gemeente=Veldstad]").cel(jaar="2030").waarde == 5


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


def test_it_knows_the_labels_of_every_axis() -> None:
    rekenblad = openbaar()
    assert rekenblad.assen == {"gemeente": GEMEENTEN, "jaar": JAREN, "soort": SOORTEN}
    assert list(rekenblad.assen) == ["gemeente", "jaar", "soort"]
    assert rekenblad.assen_met("2031") == ("jaar",)
    assert rekenblad.assen_met("6.72") == ("soort",)
    assert rekenblad.assen_met("2039") == ()


def test_an_indicator_can_be_followed_down_to_its_facts() -> None:
    rekenblad = Rekenblad(studie(), kengetallen(FORMULES).record, openbaar().uitkomsten, FEITEN)
    onder = verwijzingen(rekenblad.expressie("per_bewoner"))
    assert [str(v) for v in onder] == ["lasten", "bewoners"]
    (feit,) = verwijzingen(rekenblad.expressie(onder[0].naam))
    assert (feit.bron, feit.naam) == ("geld", "lasten")
    assert rekenblad.evalueer(feit).cel(gemeente="Veldstad", jaar="2030").waarde == 1000


def test_an_unknown_quantity_is_refused_where_facts_are_reachable() -> None:
    with pytest.raises(FormuleFout, match=r"Bedoelt u 'geld\.lasten'\?"):
        blad(FEITEN).bereken("geld.last")
