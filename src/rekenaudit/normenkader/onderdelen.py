"""What judging rests on, field by field in Dutch: the form in which a normenkader is established and compared.

The names of parts and fields are written in the files of studies, so they stay as they are. Layout, titles of
questions and themes, labels of verdicts, figures, indicators that no norm rests on and the order of things are left
out: they do not judge.
"""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

from pydantic import BaseModel

from rekenaudit.model.kengetal import Kengetal
from rekenaudit.model.norm import Criterium, Grens, Norm, Normenkader
from rekenaudit.normenkader.paden import meettoetsen_met_pad

Onderdelen = Mapping[str, Mapping[str, str]]

_VELDEN = {
    "soort": "soort",
    "kengetal": "kengetal",
    "voldoet": "grens voor voldoet",
    "gedeeltelijk": "grens voor gedeeltelijk",
    "jaren": "jaren",
    "combineren": "combineren van jaren",
    "minstens": "minstens",
    "selectie": "selectie",
    "met": "vergeleken met",
    "richting": "richting",
    "marge": "marge",
    "marge_gedeeltelijk": "marge voor gedeeltelijk",
    "minimaal": "minimaal aantal gemeenten",
    "van": "van jaar",
    "tot": "tot jaar",
    "maat": "maat",
    "voldoet_als": "voldoet als",
    "gedeeltelijk_als": "gedeeltelijk als",
    "regel": "regel",
    "normen": "normen",
    "titel": "titel",
}
"""Field of a test → what it is called here; a field that is not listed is an error of ours, not of a study."""

TITEL = "titel"
"""Field with the few words that readers know a norm by."""

_GRENZEN = {"hoogstens": "hoogstens", "minder_dan": "minder dan", "minstens": "minstens", "meer_dan": "meer dan"}
_NAAM = re.compile(r"[a-z][a-z0-9_]*")


def onderdelen(normenkader: Normenkader, kengetallen: Mapping[str, Kengetal]) -> Onderdelen:
    """Write what judging rests on.

    Returns:
        Part → field → value; only what is filled in.
    """
    delen: dict[str, dict[str, str]] = {"normenkader": {"hoofdvraag": netjes(normenkader.hoofdvraag)}}
    if normenkader.aantalwoorden:
        delen["aantalwoorden"] = {
            w.woord: f"vanaf {_procent(w.vanaf)} tot {_procent(w.tot)}" for w in normenkader.aantalwoorden
        }
    for vraag in normenkader.vragen:
        delen[f"vraag {vraag.id}"] = {"tekst": netjes(vraag.tekst)}
        for deelvraag in vraag.deelvragen:
            delen[f"vraag {deelvraag.id}"] = {"tekst": netjes(deelvraag.tekst), "onderdeel van": vraag.id}
    onder = {norm.id: vraag.id for vraag in normenkader.alle_vragen() for norm in vraag.normen}
    for norm in normenkader.alle_normen():
        delen[f"norm {norm.id}"] = _norm(norm, onder[norm.id], kengetallen)
    for naam in _gebruikt(normenkader, kengetallen):
        delen[f"kengetal {naam}"] = {
            "formule": netjes(kengetallen[naam].formule),
            "eenheid": netjes(kengetallen[naam].eenheid),
        }
    return delen


def _norm(norm: Norm, vraag: str, kengetallen: Mapping[str, Kengetal]) -> dict[str, str]:
    velden = {
        "vraag": vraag,
        TITEL: netjes(norm.titel),
        "tekst": netjes(norm.tekst),
        "toelichting": netjes(norm.toelichting),
        "bronnen van bewijs": "; ".join(map(netjes, norm.bronnen)),
        "geldig vanaf": netjes(norm.geldig_vanaf),
        **{f"niet van toepassing in {g}": netjes(reden) for g, reden in norm.niet_van_toepassing.items()},
        **dict(_velden(norm.toets, "", kengetallen)),
        **dict(_velden(norm.studie, " (geheel)", kengetallen)),
    }
    return {naam: waarde for naam, waarde in velden.items() if waarde}


def _velden(toets: BaseModel, achter: str, kengetallen: Mapping[str, Kengetal]) -> Iterator[tuple[str, str]]:
    """Write the fields of a test that differ from what holds when they are left out."""
    percentages = _is_procent(toets, kengetallen)
    for naam, veld in type(toets).model_fields.items():
        waarde = getattr(toets, naam)
        if naam == "toets":
            yield from _velden(waarde, achter, kengetallen)
        elif naam == "criteria":
            for criterium in waarde:
                yield from _criterium(criterium, kengetallen)
        elif naam == "soort" or veld.is_required() or waarde != veld.default:
            yield f"{_VELDEN[naam]}{achter}", _waarde(waarde, procent=percentages or naam.startswith("marge"))


def _criterium(criterium: Criterium, kengetallen: Mapping[str, Kengetal]) -> Iterator[tuple[str, str]]:
    yield from _velden(criterium.toets, f" (criterium ‘{netjes(criterium.titel)}’)", kengetallen)


def _is_procent(toets: BaseModel, kengetallen: Mapping[str, Kengetal]) -> bool:
    """Tell whether limits of a test are written as percentages: those of shares, growth and of municipalities."""
    kengetal = kengetallen.get(getattr(toets, "kengetal", ""))
    return kengetal is None or kengetal.notatie in {"procent", "procentpunt"} or getattr(toets, "maat", "") == "groei"


def _waarde(waarde: object, *, procent: bool) -> str:
    match waarde:
        case Grens():
            grenzen = [(woord, getattr(waarde, naam)) for naam, woord in _GRENZEN.items()]
            return " en ".join(f"{w} {_getal(g, procent=procent)}" for w, g in grenzen if g is not None)
        case Fraction():
            return _getal(waarde, procent=procent)
        case tuple():
            return ", ".join(netjes(str(deel)) for deel in waarde)
        case dict():
            return "; ".join(f"{sleutel}: {netjes(str(deel))}" for sleutel, deel in waarde.items())
        case None:
            return ""
        case _:
            return netjes(str(waarde))


def _getal(getal: Fraction, *, procent: bool) -> str:
    return _procent(getal) if procent else _exact(getal)


def _procent(getal: Fraction) -> str:
    return f"{_exact(getal * 100)} procent"


def _exact(getal: Fraction) -> str:
    """Write a number exactly: with a decimal comma when that ends, else as a fraction."""
    for decimalen in range(31):
        geschaald = getal * 10**decimalen
        if geschaald.denominator == 1:
            cijfers = str(abs(geschaald.numerator)).rjust(decimalen + 1, "0")
            heel, deel = cijfers[: len(cijfers) - decimalen], cijfers[len(cijfers) - decimalen :]
            return f"{'-' if getal < 0 else ''}{heel}{',' if deel else ''}{deel}"
    return f"{getal.numerator}/{getal.denominator}"


def netjes(tekst: str) -> str:
    """Tidy the white space of a text, which says nothing."""
    return " ".join(tekst.split())


def _gebruikt(normenkader: Normenkader, kengetallen: Mapping[str, Kengetal]) -> list[str]:
    """List the indicators that norms rest on, also those that these are computed from, in the order of the file."""
    wachtend = [toets.kengetal for _, toets, _ in meettoetsen_met_pad(normenkader)]
    gezien: set[str] = set()
    while wachtend:
        naam = wachtend.pop()
        if naam in kengetallen and naam not in gezien:
            gezien.add(naam)
            wachtend += _NAAM.findall(kengetallen[naam].formule)
    return [naam for naam in kengetallen if naam in gezien]
