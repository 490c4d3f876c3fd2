"""Builds a study, its indicators and its norms from the readable form that the examples are written in."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from pydantic import TypeAdapter

from rekenaudit.evaluators.afwijking import Geplaatst
from rekenaudit.evaluators.beoordelen import beoordeel_alles
from rekenaudit.evaluators.groep import Groepen
from rekenaudit.evaluators.uitspraak import Dossier, labels
from rekenaudit.model.aanwezigheid import Aanwezigheid
from rekenaudit.model.bevinding import AfwijkendOordeel, KwalitatiefOordeel
from rekenaudit.model.eenheid import Eenheid
from rekenaudit.model.kengetal import Dimensie, Kengetal, Uitkomst
from rekenaudit.model.norm import ExactGetal, Normenkader
from rekenaudit.model.oordeel import Oordeel
from rekenaudit.model.reeks import As, Cel, Reeks
from rekenaudit.model.studie import Studie
from rekenaudit.problems import Plaats

_EXACT: TypeAdapter[Fraction] = TypeAdapter(ExactGetal)
_AFWEZIG = {a.value: a for a in Aanwezigheid}
_BRON = {
    "titel": "Telling",
    "vermelding": "Telling van Veldstad",
    "bestand": "telling.csv",
    "herkomst": "fictief",
    "kolommen": {"gemeente": "gemeente", "jaar": "jaar"},
    "grootheden": {},
}


def cel(tekst: str) -> Cel:
    """Read a value (`12,5 procent`) or an absence (`niet geleverd`), with flags between brackets."""
    kern, _, vlaggen = tekst.partition(" [")
    vlag = frozenset(vlaggen.rstrip("]").split(", ")) if vlaggen else frozenset[str]()
    if kern in _AFWEZIG:
        return Cel(None, _AFWEZIG[kern], frozenset({"telling"}), vlaggen=vlag)
    return Cel(_EXACT.validate_python(kern), bronnen=frozenset({"telling"}), vlaggen=vlag)


def studie(gemeenten: list[str], jaren: list[str], bron: Mapping[str, Any]) -> Studie:
    """Make a study of these municipalities and years, with one source."""
    return Studie.model_validate(
        {
            "onderzoek": {
                "titel": "Proef",
                "groep": "de gemeenten",
                "periode": "toen",
                "datum": "2032-01-01",
                "versie": "1",
                "status": "werkversie",
            },
            "rekenkamers": [],
            "gemeenten": [{"naam": g, "code": f"GM{i:04}"} for i, g in enumerate(gemeenten, start=1)],
            "jaren": jaren,
            "bronnen": {"telling": {**_BRON, "jaren": jaren, **bron}},
            "documenten": [{"naam": "rapport", "titel": "Rapport", "sjabloon": "rapport.html"}],
        }
    )


def uitkomst(naam: str, beschrijving: Mapping[str, Any]) -> Uitkomst:
    """Make a computed indicator; `waarden` has a level for each of `assen`, in that order."""
    namen = beschrijving.get("assen", ["gemeente", "jaar"])
    plat: dict[tuple[str, ...], Cel] = {}

    def vlak(deel: Any, plek: tuple[str, ...]) -> None:
        if isinstance(deel, dict):
            for label, rest in deel.items():
                vlak(rest, (*plek, str(label)))
        else:
            plat[plek] = cel(str(deel))

    vlak(beschrijving["waarden"], ())
    assen = tuple(As(n, tuple(dict.fromkeys(plek[i] for plek in plat))) for i, n in enumerate(namen))
    kengetal = Kengetal.model_validate(
        {
            "titel": beschrijving.get("titel", naam.capitalize()),
            "formule": "telling.waarde",
            "eenheid": "verhouding",
            "notatie": beschrijving.get("notatie", "getal"),
            "decimalen": beschrijving.get("decimalen", 0),
        }
    )
    return Uitkomst(
        naam, kengetal, Reeks(assen, Eenheid(), plat), ("telling",), tuple(beschrijving.get("kanttekeningen", ()))
    )


def norm(beschrijving: Mapping[str, Any]) -> dict[str, Any]:
    """Complete a norm with what an example leaves out."""
    vast = {"id": "norm", "tekst": "De norm.", "bronnen": ["telling"], "studie": {"soort": "eigen"}}
    return {**vast, "titel": str(beschrijving.get("id", "norm")).capitalize(), **beschrijving}


def _kader(voorbeeld: Mapping[str, Any]) -> Normenkader:
    normen = [norm(n) for n in voorbeeld["normen"]]
    vraag = {"id": "v", "nummer": "1", "titel": "V", "tekst": "V?", "normen": normen}
    labels_ = voorbeeld.get("labels", {})
    return Normenkader.model_validate({"titel": "Kader", "hoofdvraag": "Wat?", "oordelen": labels_, "vragen": [vraag]})


def _eigen_oordeel(geschreven: Mapping[str, str]) -> KwalitatiefOordeel:
    rest = {sleutel: waarde for sleutel, waarde in geschreven.items() if sleutel != "gemeente"}
    return KwalitatiefOordeel.model_validate({"bewijs": ["D1"], **rest})


def _afwijking(geschreven: Mapping[str, str]) -> Geplaatst:
    wie = {"auteur": "A. Maker", "tweede_lezer": "B. Lezer", "datum": "2032-01-01"}
    rest = {sleutel: waarde for sleutel, waarde in geschreven.items() if sleutel != "gemeente"}
    return Geplaatst(AfwijkendOordeel.model_validate({**wie, **rest}), Plaats("bevindingen.yaml"))


def oordelen(voorbeeld: Mapping[str, Any]) -> dict[tuple[str, str], Oordeel]:
    """Judge everything in an example: (municipality, norm) → verdict."""
    kader = _kader(voorbeeld)
    jaren = [str(jaar) for jaar in voorbeeld.get("jaren", [2031])]
    gehele_studie = studie(voorbeeld["gemeenten"], jaren, voorbeeld.get("bron", {}))
    dossier = Dossier(
        studie=gehele_studie,
        normen={n.id: n for n in kader.alle_normen()},
        uitkomsten={n: uitkomst(n, b) for n, b in voorbeeld.get("kengetallen", {}).items()},
        eigen_oordelen={(o.get("gemeente", ""), o["norm"]): _eigen_oordeel(o) for o in voorbeeld.get("oordelen", [])},
        labels=labels(kader),
        dimensies={n: Dimensie.model_validate(d) for n, d in voorbeeld.get("dimensies", {}).items()},
        groepen=Groepen(gehele_studie),
        niet_goedgekeurd=frozenset(voorbeeld.get("niet_goedgekeurd", [])),
    )
    afwijkingen = {(a.get("gemeente", ""), a["norm"]): _afwijking(a) for a in voorbeeld.get("afwijkingen", [])}
    return beoordeel_alles(dossier, afwijkingen)
