"""Small tables of clients per municipality and kind, with formulas over them, to see what protect leaves of them."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import TypeAlias

from rekenaudit.disclosure import protect
from rekenaudit.indicators import compute
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.oordeel import Oordeel
from tests.indicators.rekenstudie import feiten, kengetallen, studie

Plek: TypeAlias = tuple[str, ...]
Tabel: TypeAlias = Mapping[tuple[str, str], int]
"""(municipality, kind) → clients."""
Uitkomsten: TypeAlias = Mapping[Plek, Fraction | int | None]

FORMULES = {
    "per": ("zorg.klanten", "bewoner"),
    "gemeente": ("som(zorg.klanten, soort)", "bewoner"),
    "soort": ("som(zorg.klanten, gemeente)", "bewoner"),
    "totaal": ("som(som(zorg.klanten, soort), gemeente)", "bewoner"),
    "gemiddeld": ("gemiddelde(zorg.klanten, gemeente)", "bewoner"),
    "aandeel": ("aandeel(zorg.klanten, soort)", "verhouding"),
    "aandeel_regio": ("aandeel(som(zorg.klanten, gemeente), soort)", "verhouding"),
    "gemiddeld_aandeel": ("gemiddelde(aandeel(zorg.klanten, soort), gemeente)", "verhouding"),
    "eerste": ("zorg.klanten[soort=a] + zorg.klanten[soort=b]", "bewoner"),
    "minder": ("zorg.klanten[soort=a] - zorg.klanten[soort=b]", "bewoner"),
}


def beschermd(
    tabel: Tabel,
    namen: Sequence[str],
    drempel: int = 10,
    oordelen: Callable[[Mapping[str, Uitkomst]], tuple[Oordeel, ...]] = lambda _: (),
) -> tuple[Mapping[str, Uitkomst], tuple[Oordeel, ...]]:
    """Compute formulas over a table of one year, and protect the results."""
    gemeenten = tuple(dict.fromkeys(g for g, _ in tabel))
    soorten = {soort: soort for _, soort in tabel}
    studie_ = studie(gemeenten, ["2031"], drempel)
    declaratie = kengetallen(
        {n: FORMULES[n] for n in namen}, dimensies={"soort": {"titel": "Soort", "waarden": soorten}}
    )
    feiten_ = feiten("zorg.klanten", {(g, "2031", s): w for (g, s), w in tabel.items()})
    uitkomsten, problemen = compute(studie_, declaratie, feiten_)
    assert not problemen, problemen
    return protect(studie_, declaratie, feiten_, uitkomsten, oordelen(uitkomsten))[0]


def getoond(uitkomsten: Mapping[str, Uitkomst]) -> dict[tuple[str, Plek], Fraction]:
    """List the values that are left, without the year."""
    return {
        (naam, tuple(label for label in plek if label != "2031")): cel.waarde
        for naam, uitkomst in uitkomsten.items()
        for plek, cel in uitkomst.reeks.cellen.items()
        if cel.waarde is not None
    }


def zonder(uitkomsten: Mapping[str, Uitkomst], naam: str) -> set[Plek]:
    """Name the places of an indicator that are withheld."""
    blijft = getoond(uitkomsten)
    plekken = {tuple(label for label in plek if label != "2031") for plek in uitkomsten[naam].reeks.cellen}
    return {plek for plek in plekken if (naam, plek) not in blijft}


def _opgeteld(tabel: Tabel, as_: int) -> dict[str, int]:
    """Add a table up to one of its two axes."""
    som: dict[str, int] = {}
    for plek, waarde in tabel.items():
        som[plek[as_]] = som.get(plek[as_], 0) + waarde
    return som


def _deel(boven: int, onder: int) -> Fraction | None:
    return Fraction(boven, onder) if onder else None


def _per_soort(tabel: Tabel, wat: Callable[[int], Fraction | int | None]) -> Uitkomsten:
    return {(s,): wat(w) for s, w in _opgeteld(tabel, 1).items()}


def _aandelen(tabel: Tabel) -> Uitkomsten:
    return {plek: _deel(w, _opgeteld(tabel, 0)[plek[0]]) for plek, w in tabel.items()}


def _gemiddelde_aandelen(tabel: Tabel) -> Uitkomsten:
    aandelen, gemeenten = _aandelen(tabel), _opgeteld(tabel, 0)
    uit: dict[Plek, Fraction | int | None] = {}
    for soort in _opgeteld(tabel, 1):
        delen = [a for g in gemeenten if (a := aandelen[g, soort]) is not None]
        uit[soort,] = Fraction(sum(delen), len(gemeenten)) if len(delen) == len(gemeenten) else None
    return uit


MET_DE_HAND: Mapping[str, Callable[[Tabel], Uitkomsten]] = {
    "per": lambda t: dict(t.items()),
    "gemeente": lambda t: {(g,): w for g, w in _opgeteld(t, 0).items()},
    "soort": lambda t: _per_soort(t, lambda w: w),
    "totaal": lambda t: {(): sum(t.values())},
    "gemiddeld": lambda t: _per_soort(t, lambda w: Fraction(w, len(_opgeteld(t, 0)))),
    "aandeel": _aandelen,
    "aandeel_regio": lambda t: _per_soort(t, lambda w: _deel(w, sum(t.values()))),
    "gemiddeld_aandeel": _gemiddelde_aandelen,
    "eerste": lambda t: {(g,): t[g, "a"] + t[g, "b"] for g in _opgeteld(t, 0)},
    "minder": lambda t: {(g,): t[g, "a"] - t[g, "b"] for g in _opgeteld(t, 0)},
}
"""The same indicators over a table, without any of the code under test; None where there is no value."""
