"""A small invented study for the tests of this room, and short ways to put formulas and facts in."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from rekenaudit.config.lezen import Gelezen
from rekenaudit.indicators import Verwijzing, compute, parse
from rekenaudit.indicators.blok import Blok, naar_reeks
from rekenaudit.indicators.controle import controleer
from rekenaudit.indicators.evaluatie import evalueer
from rekenaudit.indicators.feitenblok import Feitenblokken
from rekenaudit.indicators.omgeving import omgeving_van
from rekenaudit.model.aanwezigheid import Aanwezigheid, Herkomst
from rekenaudit.model.feit import Feit, FeitSleutel
from rekenaudit.model.kengetal import Kengetallen, Uitkomst
from rekenaudit.model.reeks import Cel, Reeks
from rekenaudit.model.studie import Studie
from rekenaudit.problems import Probleem

Waarde = int | Fraction | Aanwezigheid
Plek = tuple[str, ...]

GEMEENTEN = ("Veldstad", "Bergen (NH)", "'s-Duin")
JAREN = ("2030", "2031", "2032")
SOORTEN = ("6.72", "zwaar werk", "licht")

EENHEDEN = {
    "euro": {"enkelvoud": "euro", "meervoud": "euro", "soort": "geld"},
    "huishouden": {"enkelvoud": "huishouden", "meervoud": "huishoudens"},
    "bewoner": {"enkelvoud": "bewoner", "meervoud": "bewoners", "personen": "ja"},
}
DIMENSIES = {"soort": {"titel": "Soort", "waarden": {s: s for s in SOORTEN}}}


def bron(grootheden: Mapping[str, str], dimensies: Sequence[str] = (), titel: str = "Bron") -> dict[str, Any]:
    return {
        "titel": titel,
        "vermelding": titel,
        "bestand": "x.csv",
        "herkomst": Herkomst.FICTIEF,
        "kolommen": {"gemeente": "gemeente", "jaar": "jaar", "dimensies": {d: d for d in dimensies}},
        "grootheden": {naam: {"kolom": naam, "eenheid": eenheid} for naam, eenheid in grootheden.items()},
        "jaren": list(JAREN),
    }


def studie(
    gemeenten: Sequence[str] = GEMEENTEN,
    jaren: Sequence[str] = JAREN,
    drempel: int = 10,
    bronnen: Mapping[str, Any] | None = None,
) -> Studie:
    alle = {
        "geld": bron({"lasten": "euro", "baten": "euro"}),
        "volk": bron({"bewoners": "bewoner", "huishoudens": "huishouden"}),
        "zorg": bron({"klanten": "bewoner", "kosten": "euro"}, ["soort"]),
        **(bronnen or {}),
    }
    return Studie.model_validate(
        {
            "onderzoek": {
                "titel": "Proef",
                "groep": "de gemeenten",
                "periode": "2030-2032",
                "datum": "2033-01-01",
                "versie": "1",
                "status": "werkversie",
            },
            "rekenkamers": [{"naam": "Rekenkamer", "gemeenten": list(gemeenten)}],
            "gemeenten": [{"naam": naam, "code": f"GM{i:04}"} for i, naam in enumerate(gemeenten)],
            "jaren": list(jaren),
            "drempel_personen": str(drempel),
            "bronnen": alle,
            "documenten": [{"naam": "rapport", "titel": "Rapport", "sjabloon": "rapport.html"}],
        }
    )


def kengetallen(
    formules: Mapping[str, tuple[str, str]],
    eenheden: Mapping[str, Any] | None = None,
    dimensies: Mapping[str, Any] | None = None,
) -> Gelezen[Kengetallen]:
    """Declare indicators: name → (formula, unit)."""
    record = Kengetallen.model_validate(
        {
            "eenheden": EENHEDEN if eenheden is None else eenheden,
            "dimensies": DIMENSIES if dimensies is None else dimensies,
            "kengetallen": {n: {"titel": n, "formule": f, "eenheid": e} for n, (f, e) in formules.items()},
        }
    )
    velden = ("formule", "eenheid")
    regels: dict[tuple[str | int, ...], tuple[int, int]] = {
        ("kengetallen", naam, veld): (10 * i, 5) for i, naam in enumerate(formules, 1) for veld in velden
    }
    return Gelezen(record, "normenkader/kengetallen.yaml", regels)


def feiten(grootheid: str, waarden: Mapping[Plek, Waarde], vlaggen: Sequence[str] = ()) -> dict[FeitSleutel, Feit]:
    """Make facts: `bron.grootheid` and (gemeente, jaar[, soort]) → value or absence."""
    bron_naam, naam = grootheid.split(".")
    uit = {}
    for (gemeente, jaar, *rest), waarde in waarden.items():
        sleutel = FeitSleutel(bron_naam, naam, gemeente, jaar, tuple(("soort", label) for label in rest))
        if isinstance(waarde, Aanwezigheid):
            uit[sleutel] = Feit(sleutel, None, waarde, vlaggen=frozenset(vlaggen))
        else:
            uit[sleutel] = Feit(sleutel, Fraction(waarde), vlaggen=frozenset(vlaggen))
    return uit


def bereken(formule: str, eenheid: str, feiten_: Mapping[FeitSleutel, Feit], studie_: Studie | None = None) -> Uitkomst:
    """Compute one indicator that must be right."""
    uitkomsten, problemen = compute(studie_ or studie(), kengetallen({"x": (formule, eenheid)}), feiten_)
    assert not problemen, [p.zin for p in problemen]
    return uitkomsten["x"]


def problemen(formules: Mapping[str, tuple[str, str]], **opties: Any) -> tuple[Probleem, ...]:
    return compute(opties.pop("studie_", None) or studie(), kengetallen(formules, **opties), {})[1]


class blad:  # noqa: N801 - reads as a function: blad(feiten).bereken(formule)
    """Computes single formulas over facts."""

    def __init__(self, feiten_: Mapping[FeitSleutel, Feit], studie_: Studie | None = None) -> None:
        self.omgeving = omgeving_van(studie_ or studie(), kengetallen({}).record)
        self.blokken = Feitenblokken(feiten_, self.omgeving)

    def blok(self, verwijzing: Verwijzing) -> Blok:
        return self.blokken.blok(verwijzing.bron, verwijzing.naam)

    def bereken(self, formule: str) -> Reeks:
        expressie = parse(formule)
        for fout in controleer(expressie, self.omgeving, lambda v: self.blok(v).vorm)[1]:
            raise fout
        return naar_reeks(evalueer(expressie, self.omgeving, self.blok))


def waarden(uitkomst: Uitkomst) -> dict[Plek, Fraction | str]:
    """Show values, and the word for an absence."""
    return {plek: kort(cel) for plek, cel in uitkomst.reeks.cellen.items()}


def kort(cel: Cel) -> Fraction | str:
    return str(cel.aanwezigheid) if cel.waarde is None else cel.waarde
