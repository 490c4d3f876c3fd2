"""Primary suppression: nothing small leaves, everything else stays as it is."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from rekenaudit.disclosure.beschermen import verberg
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.eenheid import BasisEenheid, Eenheid, eenheid_van
from rekenaudit.model.kengetal import Kengetal, Uitkomst
from rekenaudit.model.oordeel import Gebruikt, Oordeel, Uitslag
from rekenaudit.model.reeks import As, Cel, Reeks

EENHEDEN = {
    "bewoner": BasisEenheid(enkelvoud="bewoner", meervoud="bewoners", personen=True),
    "euro": BasisEenheid(enkelvoud="euro", meervoud="euro", soort="geld"),
}
BEWONERS = eenheid_van([("bewoner", 1)])
EUROS = eenheid_van([("euro", 1)])
PLAATSEN = ("Veldstad", "Meerdam")


def uitkomst(cellen: Sequence[Cel], eenheid: Eenheid = EUROS) -> Uitkomst:
    kengetal = Kengetal(titel="x", formule="b.x", eenheid=str(eenheid))
    assen = (As("gemeente", PLAATSEN[: len(cellen)]),)
    return Uitkomst(
        "x", kengetal, Reeks(assen, eenheid, {(p,): c for p, c in zip(PLAATSEN, cellen, strict=False)}), ("b",)
    )


def oordeel(*cellen: Cel, kengetal: str = "x") -> Oordeel:
    gebruikt = tuple(Gebruikt(kengetal, (("gemeente", "Veldstad"),), c) for c in cellen)
    tekst = ", ".join(str(c.waarde) for c in cellen)
    return Oordeel("n1", "Veldstad", Uitslag.NIET, "meer dan 10", f"De waarde is {tekst}.", gebruikt, afstand=tekst)


def bescherm(
    uitkomsten: Mapping[str, Uitkomst], *oordelen: Oordeel, drempel: int = 10
) -> tuple[Mapping[str, Uitkomst], tuple[Oordeel, ...]]:
    grenzen = {n: drempel if u.reeks.eenheid.telt_personen(EENHEDEN) else 0 for n, u in uitkomsten.items()}
    return verberg(uitkomsten, oordelen, grenzen, drempel, frozenset())


def test_a_small_cell_is_suppressed_and_its_neighbour_is_not() -> None:
    klein, groot = Cel(Fraction(5, 7), klein=True, bronnen=frozenset({"b"})), Cel(Fraction(1, 3))
    reeks = bescherm({"x": uitkomst([klein, groot])})[0]["x"].reeks
    assert reeks.cel(gemeente="Veldstad") == Cel(None, Aanwezigheid.ONDERDRUKT, frozenset({"b"}), klein=True)
    assert reeks.cel(gemeente="Meerdam") == groot


def test_a_count_of_persons_is_judged_again_at_exactly_the_threshold() -> None:
    reeks = bescherm({"x": uitkomst([Cel(Fraction(9)), Cel(Fraction(10))], BEWONERS)})[0]["x"].reeks
    assert [c.waarde for c in reeks.cellen.values()] == [None, Fraction(10)]


def test_a_small_amount_of_money_is_not_a_count_of_persons() -> None:
    onberoerd = uitkomst([Cel(Fraction(3))])
    assert bescherm({"x": onberoerd})[0]["x"] is onberoerd


def test_an_absence_that_tells_of_a_small_count_is_suppressed_too() -> None:
    cel = Cel(None, Aanwezigheid.NIET_VAN_TOEPASSING, klein=True)
    reeks = bescherm({"x": uitkomst([cel])})[0]["x"].reeks
    assert reeks.cel(gemeente="Veldstad").aanwezigheid is Aanwezigheid.ONDERDRUKT


def test_an_oordeel_on_a_small_cell_keeps_only_its_outcome() -> None:
    invoer = oordeel(Cel(Fraction(5, 7), klein=True), Cel(Fraction(44)))
    uit = bescherm({}, invoer)[1][0]
    assert uit.uitslag is Uitslag.NIET
    assert uit.verborgen
    assert uit.afstand == ""
    assert [g.cel.waarde for g in uit.gebruikt] == [None, None]
    assert uit.reden == (
        "Dit oordeel berust op een cijfer dat wij niet tonen. Dat cijfer gaat over minder dan 10 personen, "
        "of zo’n klein aantal is ermee uit te rekenen."
    )


def test_an_oordeel_on_an_unmarked_small_count_is_masked_by_its_unit() -> None:
    uitkomsten = {"x": uitkomst([Cel(Fraction(50))], BEWONERS)}
    assert bescherm(uitkomsten, oordeel(Cel(Fraction(4))))[1][0].verborgen
    assert not bescherm(uitkomsten, oordeel(Cel(Fraction(40))))[1][0].verborgen


def test_an_oordeel_on_large_cells_is_untouched() -> None:
    invoer = oordeel(Cel(Fraction(44)))
    assert bescherm({}, invoer)[1] == (invoer,)


def test_a_threshold_of_zero_suppresses_nothing() -> None:
    onberoerd = uitkomst([Cel(Fraction(0)), Cel(Fraction(1))], BEWONERS)
    assert bescherm({"x": onberoerd}, drempel=0)[0]["x"] is onberoerd


# six digits that are unlike each other: a value can be recognised wherever it is written
herkenbaar = st.lists(st.integers(100_000, 999_999), min_size=6, max_size=6, unique=True)
smal = st.lists(st.booleans(), min_size=6, max_size=6)


@given(herkenbaar, smal)
@settings(deadline=None, max_examples=60)
def test_no_value_of_a_small_cell_is_in_anything_returned(tellers: list[int], klein: list[bool]) -> None:
    cellen = [Cel(Fraction(t), klein=k) for t, k in zip(tellers, klein, strict=True)]
    uitkomsten, oordelen = bescherm({"x": uitkomst(cellen[:2])}, oordeel(*cellen[2:4]), oordeel(*cellen[4:]))
    alles = repr([u.reeks.cellen for u in uitkomsten.values()]) + repr(oordelen)
    for teller, is_klein in zip(tellers, klein, strict=True):
        assert not (is_klein and str(teller) in alles)
    for plek, teller in enumerate(tellers[:2]):
        assert klein[plek] or str(teller) in alles


@given(smal)
@settings(deadline=None, max_examples=20)
def test_protecting_twice_is_protecting_once(klein: list[bool]) -> None:
    a = [Cel(Fraction(30 + i), klein=k) for i, k in enumerate(klein[:2])]
    eens = bescherm({"x": uitkomst(a)}, oordeel(*a))
    assert bescherm(eens[0], *eens[1]) == eens


def test_every_combination_of_smallness_is_masked() -> None:
    for links, rechts in product([True, False], repeat=2):
        invoer = oordeel(Cel(Fraction(1, 3), klein=links), Cel(Fraction(2, 3), klein=rechts))
        assert bescherm({}, invoer)[1][0].verborgen is (links or rechts)
