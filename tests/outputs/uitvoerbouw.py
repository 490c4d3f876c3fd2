"""A study of two places with one norm that is met, one that is not, and values of every kind."""

from dataclasses import replace
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

from rekenaudit.config.huisstijl import Stijlmap, load_huisstijl
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.eenheid import Eenheid
from rekenaudit.model.kengetal import Kengetal, Uitkomst
from rekenaudit.model.norm import Normenkader
from rekenaudit.model.oordeel import Afwijking, Gebruikt, Oordeel, Uitslag
from rekenaudit.model.reeks import As, Cel, Reeks
from rekenaudit.model.studie import Studie

PLAATSEN = ("Veldstad", "Noorderdam")


@lru_cache
def stijlmap() -> Stijlmap:
    stijl, problemen = load_huisstijl(Path(__file__).parent)
    assert stijl is not None, problemen
    return stijl


def studie(oordelen_per_gemeente: str = "rapport") -> Studie:
    bron = {
        "bestand": "x.csv",
        "kolommen": {"gemeente": "g", "jaar": "j"},
        "grootheden": {"aantal": {"kolom": "a", "eenheid": "huishouden"}},
        "jaren": ["2031", "2032"],
    }
    return Studie.model_validate(
        {
            "onderzoek": {
                "titel": "Afval apart",
                "groep": "de twee gemeenten",
                "periode": "2031-2032",
                "datum": "2033-05-01",
                "versie": "concept-1",
                "status": "concept",
            },
            "rekenkamers": [{"naam": "Rekenkamer Veld", "gemeenten": PLAATSEN}],
            "gemeenten": [{"naam": n, "code": f"GM{i:04}"} for i, n in enumerate(PLAATSEN, start=1)],
            "jaren": ["2031", "2032"],
            "oordelen_per_gemeente": oordelen_per_gemeente,
            "bronnen": {
                "telling": {**bron, "titel": "Telling", "vermelding": "Landelijke telling", "herkomst": "officieel"},
                "schatting": {**bron, "titel": "Schatting", "vermelding": "Schatting", "herkomst": "reconstructie"},
            },
            "documenten": [{"naam": "rapport", "titel": "Rapport", "sjabloon": "rapport.html.j2"}],
        }
    )


def normenkader() -> Normenkader:
    toets = {"soort": "kwalitatief", "voldoet_als": "Er is beleid."}
    regel = {"soort": "uit_oordelen", "voldoet": "1", "gedeeltelijk": "0,5"}
    norm = {"bronnen": "interviews", "toets": toets, "studie": regel}
    return Normenkader.model_validate(
        {
            "titel": "Normen voor afval",
            "hoofdvraag": "Hoe gaat het?",
            "oordelen": {"voldoet": "Op orde"},
            "vragen": [
                {
                    "id": "v1",
                    "nummer": "1",
                    "titel": "Scheiden",
                    "tekst": "Wordt er gescheiden?",
                    "normen": [{**norm, "id": "n1", "titel": "Beleid", "tekst": "De gemeente heeft beleid."}],
                    "deelvragen": [
                        {
                            "id": "v1a",
                            "nummer": "1a",
                            "tekst": "Hoeveel?",
                            "normen": [{**norm, "id": "n2", "titel": "Groei", "tekst": "=De groei is klein."}],
                        }
                    ],
                }
            ],
        }
    )


def uitkomsten() -> dict[str, Uitkomst]:
    groei = Kengetal(titel="Groei", formule="groei(x)", eenheid="verhouding", notatie="procent", decimalen=1)
    cellen: dict[tuple[str, ...], Cel] = {
        ("Veldstad", "2031", "gft"): Cel(Fraction(1, 3), bronnen=frozenset({"schatting", "telling"})),
        ("Veldstad", "2032", "gft"): Cel(
            Fraction(-1, 8), bronnen=frozenset({"telling"}), vlaggen=frozenset({"voorlopig"})
        ),
        ("Noorderdam", "2031", "gft"): Cel(None, Aanwezigheid.NIET_GELEVERD),
        ("Noorderdam", "2032", "gft"): Cel(None, Aanwezigheid.ONDERDRUKT, bronnen=frozenset({"telling"})),
    }
    assen = (As("gemeente", PLAATSEN), As("jaar", ("2031", "2032")), As("soort", ("gft",)))
    regio = Kengetal(titel="Aantal", formule="som(x)", eenheid="huishouden", notatie="getal")
    totaal = Reeks((), Eenheid((("huishouden", 1),)), {(): Cel(Fraction(1234567), bronnen=frozenset({"telling"}))})
    return {
        "groei": Uitkomst("groei", groei, Reeks(assen, Eenheid(), cellen), ("telling", "schatting")),
        "aantal": Uitkomst("aantal", regio, totaal, ("telling",)),
    }


def oordelen() -> tuple[Oordeel, ...]:
    gebruikt = Gebruikt(
        "groei",
        (("gemeente", "Veldstad"), ("jaar", "2032"), ("soort", "gft")),
        uitkomsten()["groei"].reeks.cel(gemeente="Veldstad", jaar="2032", soort="gft"),
    )
    goed = Oordeel("n1", "Veldstad", Uitslag.VOLDOET, "Beoordeling", "Er is beleid.", bewijs=("D1", "I-2"))
    afwijking = Afwijking(Uitslag.VOLDOET, "De telling klopt niet.", "Vos", "De Wit", "2033-04")
    matig = Oordeel(
        "n2",
        "Veldstad",
        Uitslag.NIET,
        "hoogstens 1 procent",
        "-2 is minder.",
        (gebruikt,),
        (),
        "3 procentpunt",
        afwijking,
    )
    weg = replace(goed, gemeente="Noorderdam", uitslag=Uitslag.ONVOLDOENDE_DATA, reden="=1+1")
    niet = replace(goed, norm="n2", gemeente="Noorderdam", uitslag=Uitslag.NIET_VAN_TOEPASSING, reden="@geen")
    geheel = replace(goed, gemeente="", uitslag=Uitslag.GEDEELTELIJK, reden="+De helft haalt de norm.")
    return (goed, weg, geheel, matig, niet, replace(geheel, norm="n2", uitslag=Uitslag.NIET))
