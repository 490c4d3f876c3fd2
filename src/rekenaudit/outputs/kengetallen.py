"""kengetallen.csv: every protected indicator value with its unit, presence and provenance, one a row."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from rekenaudit.model.aanwezigheid import Aanwezigheid, zwakste
from rekenaudit.model.kengetal import Uitkomst
from rekenaudit.model.reeks import GEMEENTE, JAAR, Cel
from rekenaudit.model.studie import Studie
from rekenaudit.notation.waarden import schrijf_afwezig, schrijf_waarde
from rekenaudit.outputs.csvblad import schrijf_csv

KOLOMMEN = (
    "kengetal",
    "titel",
    "gemeente",
    "jaar",
    "overige dimensies",
    "waarde",
    "weergave",
    "eenheid",
    "aanwezigheid",
    "herkomst",
    "bronnen",
    "vlaggen",
)

_Rij = tuple[str | Fraction | None, ...]


def kengetallen_csv(studie: Studie, uitkomsten: Mapping[str, Uitkomst]) -> bytes:
    """Write all values of all indicators.

    Args:
        studie: the study, for its sources.
        uitkomsten: protected indicators.

    Returns:
        The file: `waarde` to calculate with (a share is a part of 1), `weergave` as documents print it.
    """
    return schrijf_csv(KOLOMMEN, (rij for uitkomst in uitkomsten.values() for rij in _rijen(studie, uitkomst)))


def _rijen(studie: Studie, uitkomst: Uitkomst) -> Iterator[_Rij]:
    assen = uitkomst.reeks.as_namen()
    for labels, cel in uitkomst.reeks.cellen.items():
        plek = dict(zip(assen, labels, strict=True))
        bronnen = _bronnen(studie, uitkomst, cel)
        yield (
            uitkomst.naam,
            uitkomst.kengetal.titel,
            plek.pop(GEMEENTE, ""),
            plek.pop(JAAR, ""),
            ", ".join(f"{as_naam}={label}" for as_naam, label in plek.items()),
            _waarde(cel),
            _weergave(uitkomst, cel),
            str(uitkomst.reeks.eenheid),
            cel.aanwezigheid,
            zwakste(studie.bronnen[b].herkomst for b in bronnen) if bronnen else "",
            " | ".join(studie.bronnen[b].vermelding for b in bronnen),
            ", ".join(sorted(cel.vlaggen)),
        )


def _bronnen(studie: Studie, uitkomst: Uitkomst, cel: Cel) -> tuple[str, ...]:
    """Give the sources of a value in the order of config.yaml; those of the indicator when it has none itself."""
    return tuple(b for b in studie.bronnen if b in (cel.bronnen or uitkomst.bronnen))


def _waarde(cel: Cel) -> Fraction | None:
    return cel.waarde if cel.aanwezigheid is Aanwezigheid.AANWEZIG else None


def _weergave(uitkomst: Uitkomst, cel: Cel) -> str:
    waarde = _waarde(cel)
    if waarde is None:
        return schrijf_afwezig(cel.aanwezigheid)
    return schrijf_waarde(waarde, uitkomst.kengetal.notatie, uitkomst.kengetal.decimalen)
