"""The grammar: what a formula means, and what is said of one that cannot be read."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rekenaudit.indicators import Expressie, FormuleFout, parse, verwijzingen
from rekenaudit.indicators.expressie import Aanroep, Bewerking, Getal, Tegengesteld, Verwijzing
from rekenaudit.indicators.functies import FUNCTIES
from rekenaudit.indicators.grammatica import MAX_ONDERDELEN


def schrijf(expressie: Expressie) -> str:
    """Write an expression with every parenthesis."""
    match expressie:
        case Getal(waarde=waarde):
            return str(waarde)
        case Verwijzing(keuzes=keuzes):
            gekozen = [f"{k.as_naam}={'|'.join(label.tekst for label in k.labels)}" for k in keuzes]
            return str(expressie) + (f"[{', '.join(gekozen)}]" if gekozen else "")
        case Tegengesteld(van=van):
            return f"(-{schrijf(van)})"
        case Bewerking(teken=teken, links=links, rechts=rechts):
            return f"({schrijf(links)} {teken} {schrijf(rechts)})"
        case Aanroep(functie=functie, argument=argument, labels=labels, minimaal=minimaal):
            opties = [] if minimaal is None else [f"minimaal={minimaal}"]
            return f"{functie}({', '.join([schrijf(argument), *(label.tekst for label in labels), *opties])})"


@pytest.mark.parametrize(
    ("formule", "gelezen"),
    [
        ("a - b - c", "((a - b) - c)"),
        ("a / b / c", "((a / b) / c)"),
        ("a + b * c", "(a + (b * c))"),
        ("(a + b) * c", "((a + b) * c)"),
        ("-a * b", "((-a) * b)"),
        ("a - -b", "(a - (-b))"),
        ("a − b – c × d ÷ e", "((a - b) - ((c * d) / e))"),
        ("0.5 * a", "(1/2 * a)"),
        ("0.125", "1/8"),
        ("1000", "1000"),
        ("  bron . grootheid\n/\u00a0a ", "(bron.grootheid / a)"),
        ("som( a , gemeente , minimaal = 7 )", "som(a, gemeente, minimaal=7)"),
        ("groei(a + b, 2030, 2032)", "groei((a + b), 2030, 2032)"),
        ("som", "som"),
    ],
)
def test_what_a_formula_means(formule: str, gelezen: str) -> None:
    assert schrijf(parse(formule)) == gelezen


@pytest.mark.parametrize(
    ("tussen_haken", "labels"),
    [
        ("x=6.72", ["6.72"]),
        ("x=6.72|6.82", ["6.72", "6.82"]),
        ("x = Hof van  Veld ", ["Hof van Veld"]),
        ("x=Bergen (NH)", ["Bergen (NH)"]),
        ("x='s-Duin", ["'s-Duin"]),
        ("x='s-Duin|'s-Meer", ["'s-Duin", "'s-Meer"]),
        ("x='met, komma'", ["met, komma"]),
        ("x='een | streep'|'een ] haak'", ["een | streep", "een ] haak"]),
        ("x='dubbel '' teken'", ["dubbel ' teken"]),
        ('x="\'s-Duin"', ["'s-Duin"]),
        ("x=a-b/c+d", ["a-b/c+d"]),
    ],
)
def test_labels_may_hold_anything_but_a_separator(tussen_haken: str, labels: list[str]) -> None:
    (verwijzing,) = verwijzingen(parse(f"naam[{tussen_haken}]"))
    assert [label.tekst for label in verwijzing.keuzes[0].labels] == labels


def test_every_part_remembers_its_column() -> None:
    formule = parse("a + som(b.c[jaar=2030|2031], gemeente)")
    assert isinstance(formule, Bewerking)
    assert isinstance(formule.rechts, Aanroep)
    assert isinstance(formule.rechts.argument, Verwijzing)
    keuze = formule.rechts.argument.keuzes[0]
    kolommen = (formule.links.kolom, formule.kolom, formule.rechts.kolom, formule.rechts.argument.kolom)
    assert kolommen == (1, 3, 5, 9)
    assert (keuze.kolom, [label.kolom for label in keuze.labels], formule.rechts.labels[0].kolom) == (13, [18, 23], 30)


@pytest.mark.parametrize(
    ("formule", "kolom", "gevonden", "verwacht"),
    [
        ("", 1, "het einde van de formule", "een getal, een naam, een functie of een haakje '('"),
        ("a +", 4, "het einde van de formule", "een getal, een naam, een functie of een haakje '('"),
        ("a + * b", 5, "'*'", "een getal, een naam, een functie of een haakje '('"),
        ("a bedrag", 3, "'bedrag'", "een bewerking (+ - * /) of het einde van de formule"),
        ("a)", 2, "')'", "een bewerking (+ - * /) of het einde van de formule"),
        ("(a + b", 7, "het einde van de formule", "een sluithaakje ')'"),
        ("a.5", 3, "'5'", "de naam van een grootheid"),
        ("a[jaar 2030]", 8, "'2030'", "een '=' met daarna een waarde"),
        ("a[jaar=]", 8, "']'", "een waarde"),
        ("a[jaar=2030", 12, "het einde van de formule", "een komma, '|' of een sluithaakje ']'"),
        ("a[]", 3, "']'", "de naam van een as"),
        ("som(a", 6, "het einde van de formule", "een komma of een sluithaakje ')'"),
        ("som(a, )", 8, "')'", "een waarde"),
        ("a & b", 3, "'&'", "een bewerking (+ - * /) of het einde van de formule"),
    ],
)
def test_a_formula_that_cannot_be_read(formule: str, kolom: int, gevonden: str, verwacht: str) -> None:
    with pytest.raises(FormuleFout) as fout:
        parse(formule)
    assert fout.value.soort.code == "formule-schrijffout"
    assert (fout.value.kolom, fout.value.velden) == (kolom, {"gevonden": gevonden, "verwacht": verwacht})


@pytest.mark.parametrize("getal", ["1.000", "12.500", "1.000.000", "1.2.3", "0,5", "1.000,50", "٣"])
def test_a_number_that_can_mean_two_things_is_refused(getal: str) -> None:
    with pytest.raises(FormuleFout) as fout:
        parse(f"a * {getal}")
    assert (fout.value.soort.code, fout.value.kolom, fout.value.velden["getal"]) == ("formule-getal", 5, getal)


@pytest.mark.parametrize("formule", ["a * " + "9" * 40_000, "a * 0." + "1" * 40])
def test_a_number_without_end_is_refused(formule: str) -> None:
    with pytest.raises(FormuleFout) as fout:
        parse(formule)
    assert (fout.value.soort.code, fout.value.kolom) == ("formule-getal", 5)
    assert len(fout.value.reden) < 200


def test_an_unknown_function_gets_a_suggestion() -> None:
    with pytest.raises(FormuleFout) as fout:
        parse("1 + gemidelde(a, gemeente)")
    assert fout.value.soort.code == "formule-onbekende-functie"
    assert fout.value.reden == (
        "De formule gebruikt op positie 5 de functie 'gemidelde', en die bestaat niet. Bedoelt u 'gemiddelde'?"
    )


@pytest.mark.parametrize(
    ("formule", "reden"),
    [
        ("som(a, gemeente, min=3)", "alleen de optie 'minimaal' bestaat, niet 'min'"),
        ("som(a, gemeente, minimaal=3, minimaal=4)", "de optie 'minimaal' staat er twee keer"),
        ("som(a, gemeente, minimaal=veel)", "bij 'minimaal' staat 'veel', maar daar hoort een geheel getal"),
        (
            f"som(a, gemeente, minimaal={'9' * 5000})",
            f"bij 'minimaal' staat '{'9' * 30}', maar daar hoort een geheel getal",
        ),
        ("spreid(a, gemeente, minimaal=3)", "de optie 'minimaal' hoort niet bij deze functie"),
    ],
)
def test_a_wrong_option(formule: str, reden: str) -> None:
    with pytest.raises(FormuleFout) as fout:
        parse(formule)
    assert (fout.value.soort.code, fout.value.velden["reden"]) == ("formule-argument", reden)


@pytest.mark.parametrize("formule", ["(" * 5000, "-" * 5000, "+".join(["a"] * 5000), "som(" * 5000])
def test_a_formula_without_end_is_refused_before_it_overflows(formule: str) -> None:
    with pytest.raises(FormuleFout) as fout:
        parse(formule)
    assert fout.value.soort.code == "formule-te-lang"


def test_the_longest_formula_that_is_allowed() -> None:
    assert len(verwijzingen(parse("+".join(["a"] * MAX_ONDERDELEN)))) == MAX_ONDERDELEN


@given(st.text(alphabet="ab1.,()[]|=+-*/' \"som", max_size=30) | st.text(max_size=20))
@settings(deadline=None, max_examples=300)
def test_any_text_is_read_or_refused_with_its_column(tekst: str) -> None:
    fout = _fout(tekst)
    if fout is not None:
        assert 1 <= fout.kolom <= len(tekst) + 1
        assert fout.reden.startswith("De formule ")


def _fout(tekst: str) -> FormuleFout | None:
    try:
        parse(tekst)
    except FormuleFout as fout:
        return fout
    return None


namen = st.sampled_from(["a", "b_2", "bron.getal"]).map(lambda n: Verwijzing(*n.rpartition(".")[::2], (), 0))
getallen = st.integers(0, 999).map(lambda n: Getal(Fraction(n), 0))


def uitdrukkingen(delen: st.SearchStrategy[Expressie]) -> st.SearchStrategy[Expressie]:
    return st.builds(Bewerking, st.sampled_from("+-*/"), delen, delen, st.just(0)) | st.builds(
        Tegengesteld, delen, st.just(0)
    )


@given(st.recursive(namen | getallen, uitdrukkingen, max_leaves=12))
@settings(deadline=None, max_examples=100)
def test_reading_what_was_written_gives_the_same(expressie: Expressie) -> None:
    tekst = schrijf(expressie)
    assert schrijf(parse(tekst)) == tekst


def test_every_example_of_a_function_can_be_read() -> None:
    for functie, soort in FUNCTIES.items():
        for voorbeeld in soort.voorbeeld.split(" of "):
            gelezen = parse(voorbeeld)
            assert isinstance(gelezen, Aanroep)
            assert gelezen.functie == functie
