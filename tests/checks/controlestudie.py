"""A small study to check: facts, rules and findings that are all right until a test spoils one of them."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from rekenaudit.checks import check
from rekenaudit.config.lezen import Gelezen
from rekenaudit.loaders.bevindingen import Findings
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.bevinding import Bevindingen, Bevindingenbestand, Bewijsregister, Conclusiebestand
from rekenaudit.model.feit import Feit, FeitSleutel, Vindplaats
from rekenaudit.model.figuur import Figurenbestand
from rekenaudit.model.kengetal import Kengetallen
from rekenaudit.model.norm import Normenkader
from rekenaudit.model.studie import Studie
from rekenaudit.model.vaststelling import Vaststelling
from rekenaudit.normenkader.regels import Regels
from rekenaudit.problems import Probleem

GEMEENTEN = ("Veldstad", "Hoog aan Zee")
JAREN = ("2031", "2032")
WIJZEN = ("laag", "hoog")

KENGETALLEN = {
    "eenheden": {
        "euro": {"enkelvoud": "euro", "meervoud": "euro's", "soort": "geld"},
        "huishouden": {"enkelvoud": "huishouden", "meervoud": "huishoudens"},
        "bewoner": {"enkelvoud": "bewoner", "meervoud": "bewoners", "personen": "ja"},
    },
    "dimensies": {"wijze": {"titel": "Wijze", "waarden": {w: w for w in WIJZEN}}},
    "kengetallen": {},
}


def bron(eenheid: str, *dimensies: str) -> dict[str, Any]:
    return {
        "titel": "Tellingen",
        "vermelding": "Tellingen",
        "bestand": f"{eenheid}{len(dimensies)}.csv",
        "herkomst": "opgave",
        "kolommen": {"gemeente": "gemeente", "jaar": "jaar", "dimensies": {d: d for d in dimensies}},
        "grootheden": {"aantal": {"kolom": "aantal", "eenheid": eenheid}},
        "jaren": JAREN,
    }


STUDIE: dict[str, Any] = {
    "onderzoek": {
        "titel": "Wonen",
        "groep": "de gemeenten",
        "periode": "2031-2032",
        "datum": "2033-01-01",
        "versie": "1",
        "status": "concept",
    },
    "rekenkamers": [],
    "gemeenten": [{"naam": "Veldstad", "code": "GM9001"}, {"naam": "Hoog aan Zee", "code": "GM0902"}],
    "jaren": JAREN,
    "bronnen": {"delen": bron("bewoner", "wijze"), "totaal": bron("bewoner"), "huizen": bron("huishouden")},
    "documenten": [{"naam": "rapport", "titel": "Rapport", "sjabloon": "rapport.html"}],
    "sommen": [{"totaal": "totaal.aantal", "delen": "delen.aantal"}],
}
NORM = {"titel": "Norm", "tekst": "Norm.", "bronnen": "tellingen"}
DREMPEL = {"soort": "drempel", "kengetal": "k", "voldoet": {"hoogstens": "1"}, "jaren": "elk jaar"}
UIT_OORDELEN = {"soort": "uit_oordelen", "voldoet": "1", "gedeeltelijk": "0,5"}
NORMENKADER = {
    "titel": "Normenkader",
    "hoofdvraag": "Is het goed?",
    "vragen": [
        {
            "id": "v1",
            "nummer": "1",
            "titel": "Goed",
            "tekst": "Is het goed?",
            "normen": [
                {"id": "gemeten", **NORM, "toets": DREMPEL, "studie": UIT_OORDELEN},
                {
                    "id": "beoordeeld",
                    **NORM,
                    "toets": {"soort": "kwalitatief", "voldoet_als": "Goed."},
                    "studie": {"soort": "eigen"},
                    "niet_van_toepassing": {"Hoog aan Zee": "Daar niet."},
                },
            ],
            "deelvragen": [{"id": "v1a", "nummer": "1a", "tekst": "Hoe?"}],
        }
    ],
    "themas": [{"id": "t", "titel": "T", "onderwerpen": [{"id": "groen", "titel": "Groen", "vragen": "v1"}]}],
}
OORDEEL = {"norm": "beoordeeld", "oordeel": "voldoet", "reden": "Zo is het.", "bewijs": "D-01"}
VELDSTAD: dict[str, Any] = {
    "gemeente": "Veldstad",
    "bevindingen": [{"id": "v-1", "onderwerp": "groen", "vragen": "v1a", "tekst": "Iets.", "bewijs": "D-01"}],
    "oordelen": [OORDEEL],
}
HOOG_AAN_ZEE: dict[str, Any] = {
    "gemeente": "Hoog aan Zee",
    "bevindingen": [{"id": "h-1", "onderwerp": "groen", "tekst": "Iets.", "bewijs": "H-01"}],
}
GEHEEL: dict[str, Any] = {"oordelen": [OORDEEL]}
BEWIJS = [
    {"code": "D-01", "soort": "document", "titel": "Plan"},
    {"code": "H-01", "soort": "document", "titel": "Plan", "gemeente": "Hoog aan Zee"},
]
CONCLUSIES: dict[str, Any] = {
    "conclusies": [{"id": "c-1", "titel": "C", "tekst": "C.", "bevindingen": "v-1", "normen": "gemeten"}],
    "aanbevelingen": [{"id": "a-1", "titel": "A", "tekst": "A.", "conclusies": "c-1", "aan": "college"}],
}

VASTSTELLING = Vaststelling(vastgesteld_op=date(2030, 12, 1), afdruk="", onderdelen={})


def feit(naam: str, gemeente: str, jaar: str, waarde: Fraction | float | None, *labels: str) -> Feit:
    sleutel = FeitSleutel(naam, "aantal", gemeente, jaar, tuple(("wijze", label) for label in labels))
    if waarde is None:
        return Feit(sleutel, None, Aanwezigheid.ONTBREEKT)
    regel = 2 + GEMEENTEN.index(gemeente) * 4 + JAREN.index(jaar) * 2 + (WIJZEN.index(labels[0]) if labels else 0)
    return Feit(sleutel, Fraction(waarde), vindplaats=Vindplaats(f"input/{naam}.csv", regel=regel))


def feiten(*anders: Feit) -> Mapping[FeitSleutel, Feit]:
    """All facts of the study; those given replace the ones with the same key."""
    alle: list[Feit] = []
    for i, gemeente in enumerate(GEMEENTEN):
        for jaar in JAREN:
            delen = [feit("delen", gemeente, jaar, 100 * (w + 1) + i, wijze) for w, wijze in enumerate(WIJZEN)]
            alle += [*delen, feit("totaal", gemeente, jaar, 300 + 2 * i), feit("huizen", gemeente, jaar, 150 + i)]
    return {f.sleutel: f for f in (*alle, *anders)}


def controleer(
    *anders: Feit,
    studie: Mapping[str, Any] | None = None,
    bestanden: tuple[Mapping[str, Any], ...] = (GEHEEL, VELDSTAD, HOOG_AAN_ZEE),
    bewijs: list[dict[str, str]] | None = BEWIJS,
    conclusies: Mapping[str, Any] | None = None,
    vastgesteld: bool = True,
) -> tuple[Probleem, ...]:
    """Check the study with some facts or records changed."""
    geladen = Studie.model_validate({**STUDIE, **(studie or {})})
    regels = Regels(
        Gelezen(Normenkader.model_validate(NORMENKADER), "normenkader/normenkader.yaml"),
        Gelezen(Kengetallen.model_validate(KENGETALLEN), "normenkader/kengetallen.yaml"),
        Gelezen(Figurenbestand(), "normenkader/figuren.yaml"),
        Gelezen(VASTSTELLING, "normenkader/vastgesteld/2030-12-01.yaml") if vastgesteld else None,
    )
    gelezen = [
        Gelezen(Bevindingenbestand.model_validate(b), f"input/bevindingen/{b.get('gemeente', 'geheel')}.yaml")
        for b in bestanden
    ]
    register = None if bewijs is None else Bewijsregister.model_validate({"bewijs": bewijs})
    slot = Conclusiebestand.model_validate({**CONCLUSIES, **(conclusies or {})})
    alles = Bevindingen(bewijs=register.bewijs if register else (), bestanden=tuple(g.record for g in gelezen))
    findings = Findings(
        alles,
        tuple(gelezen),
        None if register is None else Gelezen(register, "input/bevindingen/bewijs.yaml"),
        Gelezen(slot, "input/bevindingen/conclusies.yaml"),
    )
    return check(Gelezen(geladen, "config.yaml"), regels, feiten(*anders), findings)
